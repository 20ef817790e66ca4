"""Confidence, severity and class in figures: the same for one review and for all of them."""

from collections.abc import Sequence

from trainer.core.skill.agreement import LEAST_FOR_KAPPA, Agreement
from trainer.core.skill.confidence import (
    LEAST_CLAIMS,
    Claim,
    best_marks,
    brier,
    calibration_error,
    marks,
)
from trainer.core.text.counting import counted
from trainer.gui.widgets.facts import Fact
from trainer.report.progress import of_n

_MARKS = (
    "A right annotation earns 1 when you guess, 2 when likely, 3 when certain; a wrong one "
    "0, −2, −6. No points of the score."
)
_ONE_WORD = (
    "What you would have earned had you said the same word each time, the one that pays best."
)
_BRIER = "The mean squared error of the confidence you stated: 0 is best."
_ERROR = (
    "How far the share that was right lies from what your words promise, on average: 0 is best."
)
_KAPPA = "How far your severities agree beyond chance: 1 is full agreement, 0 is chance."


def marks_fact(claims: Sequence[Claim]) -> Fact:
    """Certainty-based marks, over how many annotations."""
    earned = f"{marks(claims)}".replace("-", "−")
    return Fact(
        "Confidence points",
        f"{earned} from {counted(len(claims), 'annotation')}" if claims else "no confidence given",
        _MARKS,
    )


def confidence_facts(claims: Sequence[Claim]) -> list[Fact]:
    """Marks, and from thirty annotations on how well words and facts agree."""
    facts = [marks_fact(claims)]
    if claims:
        facts.append(Fact("Best with one level only", str(best_marks(claims)), _ONE_WORD))
    squared = brier(claims)
    error = calibration_error(claims)
    if squared is None or error is None or len(claims) < LEAST_CLAIMS:
        return facts
    n = f"(n {len(claims)})"
    return [
        *facts,
        Fact("Brier score", f"{squared:.2f} {n}", _BRIER),
        Fact("Calibration error", f"{error:.2f} {n}", _ERROR),
    ]


def agreement_facts(agreement: Agreement) -> list[Fact]:
    """Severities and classes of the hits, beside those of the key."""
    severities, classes = agreement.exact, agreement.class_
    facts = [
        Fact(
            "Severity matches the answer key",
            of_n(severities) if severities.n else "not given on any hit",
        )
    ]
    if severities.n:
        facts.append(Fact("Severity off by one", f"{agreement.off_by_one} of {severities.n}"))
    if severities.n >= LEAST_FOR_KAPPA:
        if agreement.kappa is None:
            kappa = "–"
        else:
            kappa = f"{agreement.kappa:.2f}".replace("-", "−")
        facts.append(Fact("Weighted kappa", f"{kappa} (n {severities.n})", _KAPPA))
    return [
        *facts,
        Fact(
            "Class matches the answer key", of_n(classes) if classes.n else "not given on any hit"
        ),
    ]
