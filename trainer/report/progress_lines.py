"""Progress as the command line tells it: as JSON, and in lines."""

from collections.abc import Iterator

from trainer.core.formats.json_values import JsonObject
from trainer.core.skill.confidence import (
    LEAST_CLAIMS,
    best_marks,
    brier,
    calibration_error,
    marks,
    probability,
    word_uses,
)
from trainer.core.skill.habits import Habits, Pace, Reading
from trainer.core.skill.progress import Detection, Progress
from trainer.core.skill.proportion import Interval, Proportion
from trainer.core.text.counting import counted
from trainer.report.points import points
from trainer.report.progress import (
    BESIDE,
    PART_NAMES,
    SENSITIVITY_MEANS,
    alarm_words,
    bias_text,
    calibration_words,
    class_name,
    d_prime_text,
    detection_words,
    found_words,
    habit_words,
    headline,
    of_n,
    percent,
    position_words,
    reading_rows,
    unread_words,
)

NOTHING_YET = (
    "Submit a review to see what you find, what you miss, and how well your",
    "confidence matches your results. The guided review doesn't count.",
)


def progress_as_json(progress: Progress) -> JsonObject:
    """Everything, with n and 95 % intervals; what is too few to say is null."""
    agreed = progress.agreement
    return {
        "reviews": [
            {
                "review": point.review_id,
                "title": point.title,
                "submitted_at": point.submitted_at.isoformat(),
                "score": point.score,
                "clean": point.clean,
            }
            for point in progress.scores
        ],
        "mean_score": _rounded(progress.mean_score),
        "overall": _detection(progress.overall),
        "classes": {each.class_: _detection(each) for each in progress.classes},
        "false_alarms_about_nothing_in_the_key": progress.stray,
        "reviews_without_answers_here": progress.without_answers,
        "confidence": _confidence(progress),
        "severity": {
            "exact": _proportion(agreed.exact),
            "off_by_one": agreed.off_by_one,
            "weighted_kappa": _rounded(agreed.kappa),
        },
        "class": _proportion(agreed.class_),
    }


def habits_as_json(habits: Habits) -> JsonObject:
    """What was found by third of the change, and how changes are read lately and were before."""
    return {
        "found_by_third": {part.value: _proportion(found) for part, found in habits.parts},
        "lately": _reading(habits.lately),
        "before": _reading(habits.before),
        "looks_less_closely": habits.has_fallen if habits.is_enough_to_compare else None,
    }


def _reading(reading: Reading) -> JsonObject:
    return {
        "reviews": reading.reviews,
        "changed_lines_seen": _proportion(reading.read),
        "seconds_per_line": _rounded(reading.seconds_per_line),
        "lines_an_hour": _pace(reading.pace),
        "approved_despite_a_defect": _proportion(reading.let_pass),
    }


def _pace(pace: Pace | None) -> JsonObject | None:
    if pace is None:
        return None
    return {"median": round(pace.per_hour), "low": round(pace.low), "high": round(pace.high)}


def habit_lines(habits: Habits) -> Iterator[str]:
    """The same for a person."""
    yield "Found by where it stands in the change"
    for part, found in habits.parts:
        yield f"  {PART_NAMES[part]:12}  {of_n(found):>9}  {percent(found)}"
    yield position_words(habits)
    yield ""
    yield f"How you read{'':21}  {'lately':>8}  {'before':>8}"
    for name, lately, before in reading_rows(habits):
        yield f"  {name:31}  {lately:>8}  {before:>8}"
    yield habit_words(habits)


def _detection(detection: Detection) -> JsonObject:
    found = detection.sensitivity
    return {
        "hits": detection.hits,
        "located": detection.located,
        "missed": detection.missed,
        "signal_trials": detection.trials.signal,
        "false_alarms": detection.trials.false_alarms,
        "noise_trials": detection.trials.noise,
        "lately": _proportion(detection.lately),
        "before": _proportion(detection.before),
        "d_prime": None
        if found is None
        else {"value": _rounded(found.d_prime), **_interval(found.d_prime_interval)},
        "criterion": None
        if found is None
        else {"value": _rounded(found.criterion), **_interval(found.criterion_interval)},
    }


def _confidence(progress: Progress) -> JsonObject:
    made = progress.claims
    enough = len(progress.claims) >= LEAST_CLAIMS
    return {
        "n": len(made),
        "marks": marks(made),
        "marks_of_one_word_throughout": best_marks(made),
        "words": {
            use.confidence.value: {
                **_proportion(use.right),
                "asserts": _rounded(probability(use.confidence)),
                "trust": use.trust.value,
            }
            for use in word_uses(made)
        },
        "brier": _rounded(brier(made)) if enough else None,
        "calibration_error": _rounded(calibration_error(made)) if enough else None,
    }


def _proportion(part: Proportion) -> JsonObject:
    return {
        "count": part.count,
        "n": part.n,
        "share": _rounded(part.share),
        **_interval(part.interval),
    }


def _interval(interval: Interval) -> JsonObject:
    return {"low": _rounded(interval.low), "high": _rounded(interval.high)}


def _rounded(value: float | None) -> float | None:
    if value is None:
        return None
    return round(value, 4) + 0.0


def progress_lines(progress: Progress) -> Iterator[str]:
    """The same for a person."""
    if not progress.scores:
        yield from NOTHING_YET
        return
    yield headline(progress)
    if found_words(progress):
        yield found_words(progress)
    yield ""
    for point in progress.scores:
        yield f"{point.submitted_at:%Y-%m-%d}  {points(point.score):>5}  {point.title}" + (
            "  (clean)" if point.clean else ""
        )
    yield from (
        "",
        BESIDE,
        *_detection_lines(progress),
        "",
        *_confidence_lines(progress),
        "",
        *_agreement_lines(progress),
    )
    if progress.without_answers:
        yield from ("", unread_words(progress))


def _detection_lines(progress: Progress) -> Iterator[str]:
    shown = (*progress.classes, progress.overall)
    width = max(len(class_name(each.class_)) for each in shown)
    yield f"{'':{width}}  {'found':>9}  {'false alarms':>14}  {'d′':>9}  {'bias':>9}"
    for each in shown:
        found = each.sensitivity
        counts = f"{of_n(each.trials.hit_rate):>9}  {of_n(each.trials.false_alarm_rate):>14}"
        told = f"{d_prime_text(found):>9}  {bias_text(found):>9}"
        yield f"{class_name(each.class_):{width}}  {counts}  {told}  {detection_words(each)}"
    yield SENSITIVITY_MEANS
    yield alarm_words(progress)


def _confidence_lines(progress: Progress) -> Iterator[str]:
    made = progress.claims
    yield f"Confidence points: {marks(made)} from {counted(len(made), 'annotation')}"
    for use in word_uses(made):
        yield f"  {use.confidence.value:8} right {of_n(use.right):>9}  {percent(use.right)}"
    yield calibration_words(progress)
    if len(made) >= LEAST_CLAIMS:
        yield (
            f"Brier score {brier(made):.3f}, calibration error {calibration_error(made):.3f}, n "
            f"{len(made)}"
        )


def _agreement_lines(progress: Progress) -> Iterator[str]:
    agreed = progress.agreement
    if agreed.kappa is None:
        kappa = ""
    else:
        kappa = f", weighted kappa {agreed.kappa:.2f}"
    yield (
        f"Severity matches the answer key: {of_n(agreed.exact)}, off by one: "
        f"{agreed.off_by_one}{kappa}"
    )
    yield f"Class matches the answer key: {of_n(agreed.class_)}"
