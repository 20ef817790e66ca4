"""Progress in words: what the figures mean for who reads them, and what they do not say yet."""

from typing import Final

from trainer.core.domain.taxonomy import class_named
from trainer.core.skill.confidence import LEAST_CLAIMS, LEAST_OF_A_WORD, Trust, WordUse, word_uses
from trainer.core.skill.progress import Detection, Progress
from trainer.core.skill.proportion import Interval, Proportion
from trainer.core.skill.sensitivity import LEAST_OF_A_KIND, LEAST_TRIALS, Sensitivity
from trainer.core.text.counting import counted
from trainer.report.points import points

NOTHING_YET: Final = (
    "Hand in a review, and this page shows how you do: what you find, what you "
    "miss, and how far your confidence can be trusted."
)
BESIDE: Final = "Beside the score, never part of it"


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
    reviews = counted(len(progress.scores), "review")
    return f"{points(progress.mean_score)} of 100 in the mean of {reviews}"


def found_words(progress: Progress) -> str:
    """What was found, and how often what is right was flagged; empty where no answers are known."""
    trials = progress.overall.trials
    if not trials.n:
        return ""
    if trials.signal:
        found = f"You found {trials.hits} of {counted(trials.signal, 'defect')}"
    else:
        found = "No defect was planted"
    return (
        f"{found} and gave {counted(trials.false_alarms, 'false alarm')} at "
        f"{counted(trials.noise, 'right place')}."
    )


def detection_words(detection: Detection) -> str:
    """What d′ and bias say, or that it is too early."""
    trials, found = detection.trials, detection.sensitivity
    if found is None:
        return too_few(detection)
    if found.d_prime_interval.low <= 0:
        return "No better than chance yet"
    if found.criterion_interval.low > 0:
        return f"You flag rarely: {trials.signal - trials.hits} of {trials.signal} missed"
    if found.criterion_interval.high < 0:
        return f"You flag freely: {trials.false_alarms} of {counted(trials.noise, 'right place')}"
    return "You tell them apart"


def too_few(detection: Detection) -> str:
    """Why there is no d′ yet."""
    trials = detection.trials
    if trials.n < LEAST_TRIALS:
        return f"Too few: {trials.n} of {LEAST_TRIALS} places"
    if trials.signal < LEAST_OF_A_KIND:
        kind = "planted"
        n = trials.signal
    else:
        kind = "right places"
        n = trials.noise
    return f"Too few: {n} of {LEAST_OF_A_KIND} {kind}"


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
        return f"Too few to say: {n} of {LEAST_CLAIMS} annotations that say how sure you are."
    uses = word_uses(progress.claims)
    told = [
        _promise(uses, Trust.OVERCONFIDENT, "You promise too much"),
        _promise(uses, Trust.UNDERCONFIDENT, "You may promise more"),
    ]
    if any(told):
        return " ".join(filter(None, told))
    if all(use.trust is Trust.TOO_FEW for use in uses):
        return f"Too few of each word to say: it takes {LEAST_OF_A_WORD} of one."
    return "You are right about as often as your words say."


def _promise(uses: tuple[WordUse, ...], trust: Trust, judgement: str) -> str:
    shares = [
        f"right {use.right.share:.0%} when {use.confidence}".replace("%", " %")
        for use in uses
        if use.trust is trust
    ]
    if shares:
        return f"{judgement}: {' and '.join(shares)}. Another word would earn more marks."
    return ""


def unread_words(progress: Progress) -> str:
    """What the figures by class leave out."""
    left_out = counted(progress.without_answers, "review")
    return (
        f"By class, {left_out} left out: the exercise is not installed, or lacks an answer of then."
    )
