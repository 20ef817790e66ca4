"""Progress in words: what the figures mean for who reads them, and what they do not say yet."""

from collections.abc import Mapping
from typing import Final

from trainer.core.domain.taxonomy import class_named
from trainer.core.skill.confidence import LEAST_CLAIMS, LEAST_OF_A_WORD, Trust, WordUse, word_uses
from trainer.core.skill.habits import (
    LEAST_OF_A_PART,
    LEAST_REVIEWS,
    Habits,
    Part,
    Reading,
)
from trainer.core.skill.progress import Detection, Progress
from trainer.core.skill.proportion import Interval, Proportion
from trainer.core.skill.sensitivity import LEAST_OF_A_KIND, LEAST_TRIALS, Sensitivity
from trainer.core.text.counting import counted
from trainer.report.points import points

NOTHING_YET: Final = (
    "Submit a review to see what you find, what you miss, and how well your confidence matches "
    "your results. The guided review doesn't count."
)
BESIDE: Final = "For information only; does not affect your score"
SENSITIVITY_MEANS: Final = (
    "d′ says how well you tell defects from correct code: 0 is chance. "
    "Bias says how readily you flag: above 0 too little, below 0 too much."
)
CALIBRATION_MEANS: Final = (
    "The calibration chart compares how sure you said you were with how often you were right: "
    "aim for the shaded band."
)


def class_name(key: str) -> str:
    """The name of a class, or of all of them together."""
    if key:
        return class_named(key).name
    return "All classes"


def of_n(part: Proportion) -> str:
    """`5 of 8`."""
    return f"{part.count} of {part.n}"


def percent(part: Proportion) -> str:
    """`62 % (41–79)`, with the 95 % interval; a dash of nothing."""
    if part.share is None:
        return "–"
    return (
        f"{part.share:.0%} ({part.interval.low * 100:.0f}–{part.interval.high * 100:.0f})".replace(
            "%", " %", 1
        )
    )


def headline(progress: Progress) -> str:
    """Where the learner stands, in one sentence."""
    if progress.mean_score is None:
        return NOTHING_YET
    return (
        f"Average score: {points(progress.mean_score)} of 100 over "
        f"{counted(len(progress.scores), 'review')}"
    )


def found_words(progress: Progress) -> str:
    """What was found, located and missed, and how many false alarms the debriefs listed; empty
    where no answers are known.
    """
    overall = progress.overall
    if not overall.trials.n:
        return ""
    alarms = counted(progress.false_alarms, "false alarm", none="no")
    if not overall.planted:
        return f"No defects were planted. You raised {alarms}."
    return f"You found {_counts(overall, counted(overall.planted, 'defect'))}, and raised {alarms}."


def _counts(detection: Detection, planted: str) -> str:
    """`3 of 5 defects, marked the right place of 1 more, missed 1`, without what is 0."""
    parts = [f"{detection.hits} of {planted}"]
    if detection.located:
        parts.append(f"marked the right place of {detection.located} more")
    if detection.missed:
        parts.append(f"missed {detection.missed}")
    return ", ".join(parts)


def detection_words(detection: Detection) -> str:
    """How many were only located, then what d′ and bias say, or that it is too early."""
    judgement = _judgement(detection)
    if detection.located:
        return f"{detection.located} more at the right place; {judgement[0].lower()}{judgement[1:]}"
    return judgement


def _judgement(detection: Detection) -> str:
    found = detection.sensitivity
    if found is None:
        return "Too early to say"
    if found.d_prime_interval.low <= 0:
        return "No better than chance"
    if found.criterion_interval.low > 0:
        return "You flag too little"
    if found.criterion_interval.high < 0:
        return "You flag too much"
    return "You flag the right places"


def too_few(detection: Detection) -> str:
    """Why there is no d′ yet."""
    trials = detection.trials
    if trials.n < LEAST_TRIALS:
        return f"Needs {LEAST_TRIALS} places; {trials.n} so far"
    if trials.signal < LEAST_OF_A_KIND:
        return f"Needs {LEAST_OF_A_KIND} planted defects; {trials.signal} so far"
    return f"Needs {LEAST_OF_A_KIND} correct places; {trials.noise} so far"


def with_error(value: float, interval: Interval) -> str:
    """`1.4 ±0.8`: a value and half its 95 % interval."""
    return f"{signed(value)} ±{signed((interval.high - interval.low) / 2)}"


def d_prime_text(found: Sensitivity | None) -> str:
    """d′ with its error, or a dash where there are too few trials."""
    if found is None:
        return "–"
    return with_error(found.d_prime, found.d_prime_interval)


def bias_text(found: Sensitivity | None) -> str:
    """The criterion with its error, or a dash where there are too few trials."""
    if found is None:
        return "–"
    return with_error(found.criterion, found.criterion_interval)


def signed(value: float) -> str:
    """One decimal, with a minus sign as it is printed."""
    return f"{round(value, 1) + 0.0:.1f}".replace("-", "−")


def calibration_words(progress: Progress) -> str:
    """Whether to believe a learner who says how sure they are."""
    n = len(progress.claims)
    if n < LEAST_CLAIMS:
        return (
            f"Too early to tell: this needs {LEAST_CLAIMS} annotations with a confidence, and "
            f"you have {n}."
        )
    uses = word_uses(progress.claims)
    told = [
        _promise(uses, Trust.OVERCONFIDENT, "You are overconfident"),
        _promise(uses, Trust.UNDERCONFIDENT, "You are underconfident"),
    ]
    if any(told):
        return " ".join(filter(None, told))
    if all(use.trust is Trust.TOO_FEW for use in uses):
        return (
            f"Too early to tell: this needs {LEAST_OF_A_WORD} annotations with the same confidence."
        )
    return "Your confidence matches how often you are right."


def _promise(uses: tuple[WordUse, ...], trust: Trust, judgement: str) -> str:
    shares = [
        f"when you say “{use.confidence}”, you are right {use.right.share:.0%} of the time".replace(
            "%", " %"
        )
        for use in uses
        if use.trust is trust
    ]
    if shares:
        return f"{judgement}: {', and '.join(shares)}."
    return ""


def alarm_words(progress: Progress) -> str:
    """How many false alarms there were in all, and how many about code that no answer mentions."""
    if not progress.false_alarms:
        return "You raised no false alarms."
    return (
        f"False alarms in total: {progress.false_alarms}, {progress.stray} of them about code "
        f"that no answer mentions."
    )


def unread_words(progress: Progress) -> str:
    """What the figures by class leave out."""
    count = progress.without_answers
    return (
        f"{counted(count, 'review')} {'is' if count == 1 else 'are'} missing from the per-class "
        f"figures: the exercise is not installed or has changed."
    )


def lately_words(detection: Detection) -> str:
    """`3 of 5, up from 1 of 3`; only the count while there is nothing to compare."""
    lately, before = detection.lately, detection.before
    if not before.n:
        return ""
    return f"{of_n(lately)}, {_direction(before, lately)} {of_n(before)}"


def _direction(before: Proportion, lately: Proportion) -> str:
    early, late = before.share or 0.0, lately.share or 0.0
    if late > early:
        return "up from"
    if late < early:
        return "down from"
    return "as before:"


PART_NAMES: Final[Mapping[Part, str]] = {
    Part.START: "First third",
    Part.MIDDLE: "Middle third",
    Part.END: "Last third",
}


def position_words(habits: Habits) -> str:
    """Whether the end of a change is read as closely as its start."""
    misses = habits.misses_the_end
    if misses is None:
        return (
            f"Too early to say: this needs {LEAST_OF_A_PART} planted defects in the first and in "
            f"the last third."
        )
    if misses:
        return "You find less at the end of a change than at its start. Read it last part first."
    return "No sign that you find less at the end of a change than at its start."


def habit_words(habits: Habits) -> str:
    """Whether changes are read as closely as they were."""
    if not habits.is_enough_to_compare:
        read = habits.lately.reviews + habits.before.reviews
        return (
            f"Too early to say: this needs {LEAST_REVIEWS} reviews read in the window, and you "
            f"have {read}."
        )
    if habits.has_fallen:
        return "You look less closely than you did. Scrutiny falls with habit: slow down."
    return "You look as closely as you did."


def reading_rows(habits: Habits) -> tuple[tuple[str, str, str], ...]:
    """What is compared, lately and before."""
    return tuple(
        (name, told(habits.lately), told(habits.before))
        for name, told in (
            ("Reviews", lambda each: f"{each.reviews}"),
            ("Changed lines seen", lambda each: _rounded_percent(each.read)),
            ("Seconds a line is on the screen", _seconds),
            ("Changed lines read an hour", _pace),
            ("Approved despite a defect", lambda each: _of_n_or_dash(each.let_pass)),
        )
    )


def _rounded_percent(part: Proportion) -> str:
    return "–" if part.share is None else f"{part.share * 100:.0f} %"


def _seconds(reading: Reading) -> str:
    return "–" if reading.seconds_per_line is None else f"{reading.seconds_per_line:.0f}"


def _pace(reading: Reading) -> str:
    """With its interval: few reviews say little."""
    if not reading.reviews:
        return "–"
    if reading.pace is None:
        return "too few yet"
    pace = reading.pace
    return f"{pace.per_hour:.0f} ({pace.low:.0f}–{pace.high:.0f})"


def _of_n_or_dash(part: Proportion) -> str:
    return of_n(part) if part.n else "–"
