import pytest

from trainer.core.domain.exercise import (
    Answer,
    AnswerId,
    AnswerKey,
    AnswerKind,
    ExerciseId,
    PlacedAnswer,
    Severity,
    Side,
    Span,
)
from trainer.core.domain.review import Annotation, Location, Verdict
from trainer.core.domain.scorecard import Finding, FindingKind, Reason, ReasonCode, Scorecard
from trainer.core.scoring.debrief import left_alone, stories
from trainer.report.review import summary

K = FindingKind


def placed(
    name: str,
    severity: Severity = Severity.MAJOR,
    kind: AnswerKind = AnswerKind.DEFECT,
    line: int = 1,
) -> PlacedAnswer:
    return PlacedAnswer(
        Answer(AnswerId(name), kind, name, severity=severity),
        True,
        (Span("f.py", Side.NEW, line, line),),
    )


def key(*answers: PlacedAnswer) -> AnswerKey:
    return AnswerKey(ExerciseId("p/e"), "k", answers, ())


def card(*findings: tuple[FindingKind, str | None, str | None], clean: bool = False) -> Scorecard:
    found = tuple(
        Finding(kind, annotation, AnswerId(answer) if answer else None, Reason(ReasonCode.UNSTATED))
        for kind, annotation, answer in findings
    )
    return Scorecard(0.0, 0.0, 0.0, found, (), clean, 1, "k")


TWO = key(placed("one", Severity.MINOR, line=9), placed("two", Severity.BLOCKER, line=5))


@pytest.mark.parametrize(
    ("findings", "verdict", "sentence"),
    [
        (
            [(K.HIT, "a", "one"), (K.HIT, "b", "two")],
            "request_changes",
            "You found all two, and stopped on nothing that was right.",
        ),
        (
            [(K.HIT, "a", "one"), (K.MISSED, None, "two")],
            "approve",
            "You found one of two. It was approved with a blocker in it.",
        ),
        (
            [
                (K.MISSED, None, "one"),
                (K.MISSED, None, "two"),
                (K.FALSE_ALARM, "a", None),
                (K.FOOLED, "b", None),
            ],
            "request_changes",
            "You found none of two, and stopped on two places that were right.",
        ),
        (
            [(K.HIT, "a", "one"), (K.LOCATED, "b", "two"), (K.FALSE_ALARM, "c", None)],
            "request_changes",
            (
                "You found one of two, stood at one without saying why, and stopped on one place "
                "that "
                "was right."
            ),
        ),
    ],
)
def test_a_planted_variant_is_summed_up_in_words(findings, verdict: str, sentence: str) -> None:
    assert summary(card(*findings), TWO, Verdict(verdict)) == sentence


@pytest.mark.parametrize(
    ("findings", "verdict", "sentence"),
    [
        ([], "approve", "Nothing was wrong with this change, and you let it through."),
        ([], "request_changes", "Nothing was wrong with this change, and it was sent back."),
        (
            [(K.FOOLED, "a", "d")],
            "approve",
            (
                "Nothing was wrong with this change: you let it through, but stopped on one place "
                "that was right."
            ),
        ),
    ],
)
def test_a_clean_variant_is_summed_up_in_words(findings, verdict: str, sentence: str) -> None:
    assert summary(card(*findings, clean=True), key(), Verdict(verdict)) == sentence


def test_missed_defects_come_first_and_the_most_severe_before_the_others() -> None:
    told = stories(
        card((K.HIT, "a", "three"), (K.MISSED, None, "one"), (K.MISSED, None, "two")),
        key(*TWO.answers, placed("three")),
        [],
    )

    assert [story.finding.answer for story in told] == ["two", "one", "three"]


def test_a_story_stands_where_the_annotation_does_and_a_missed_one_where_its_defect_does() -> None:
    annotation = Annotation("a", Location("g.py", Side.OLD, 3, 4))

    told = stories(card((K.FALSE_ALARM, "a", None), (K.MISSED, None, "one")), TWO, [annotation])

    assert [story.location for story in told] == [
        Location("f.py", Side.NEW, 9, 9),
        annotation.location,
    ]
    assert [story.key for story in told] == ["one", "a"]


def test_decoys_that_nobody_fell_for_are_named() -> None:
    decoys = key(
        placed("good", kind=AnswerKind.DECOY),
        placed("tempting", kind=AnswerKind.DECOY),
        placed("real"),
    )

    told = left_alone(card((K.FOOLED, "a", "tempting")), decoys)

    assert [each.key for each in told] == ["good"]
    assert all(each.is_left_alone for each in told)
