from dataclasses import replace

import pytest

from trainer.core.domain.coverage import Coverage
from trainer.core.domain.exercise import (
    Answer,
    AnswerId,
    AnswerKey,
    AnswerKind,
    ExerciseId,
    PlacedAnswer,
    Section,
    Severity,
    Side,
    Span,
)
from trainer.core.domain.review import Annotation, Location, Verdict
from trainer.core.domain.scorecard import Finding, FindingKind, Reason, ReasonCode, Scorecard
from trainer.core.scoring.debrief import (
    explained_by,
    left_alone,
    longest_look,
    stories,
    to_learn_from,
    within,
)
from trainer.report.lesson import next_time
from trainer.report.review import reason_text, summary

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
            "You found all two, and flagged nothing that was right.",
        ),
        (
            [(K.HIT, "a", "one"), (K.MISSED, None, "two")],
            "approve",
            "You found one of two. You approved it with a blocker in it.",
        ),
        (
            [
                (K.MISSED, None, "one"),
                (K.MISSED, None, "two"),
                (K.FALSE_ALARM, "a", None),
                (K.FOOLED, "b", None),
            ],
            "request_changes",
            "You found none of two, and flagged two places that were right.",
        ),
        (
            [(K.HIT, "a", "one"), (K.LOCATED, "b", "two"), (K.FALSE_ALARM, "c", None)],
            "request_changes",
            (
                "You found one of two, marked the right place of one without saying what breaks, "
                "and flagged one place that was right."
            ),
        ),
        (
            [(K.LOCATED, "a", "one"), (K.LOCATED, "b", "two")],
            "request_changes",
            (
                "You found none of two, and marked the right place of two without saying what "
                "breaks."
            ),
        ),
    ],
)
def test_a_planted_variant_is_summed_up_in_words(findings, verdict: str, sentence: str) -> None:
    assert summary(card(*findings), TWO, Verdict(verdict)) == sentence


@pytest.mark.parametrize(
    ("findings", "sentence"),
    [
        ([], "You marked the right place, but didn't say what breaks."),
        (
            [(K.FALSE_ALARM, "b", None)],
            (
                "You marked the right place, but didn't say what breaks, and flagged one place "
                "that was right."
            ),
        ),
    ],
)
def test_the_only_defect_at_its_right_place_is_not_called_missed(findings, sentence) -> None:
    found = card((K.LOCATED, "a", "one"), *findings)

    assert summary(found, key(placed("one")), Verdict.REQUEST_CHANGES) == sentence


@pytest.mark.parametrize(
    ("findings", "verdict", "sentence"),
    [
        ([], "approve", "Nothing was wrong with this change, and you approved it."),
        ([], "request_changes", "Nothing was wrong with this change, but you requested changes."),
        (
            [(K.FOOLED, "a", "d")],
            "approve",
            (
                "Nothing was wrong with this change. You approved it, but flagged one place "
                "that was right."
            ),
        ),
    ],
)
def test_a_clean_variant_is_summed_up_in_words(findings, verdict: str, sentence: str) -> None:
    assert summary(card(*findings, clean=True), key(), Verdict(verdict)) == sentence


def test_what_was_found_comes_first_then_the_gravest_that_was_missed() -> None:
    told = stories(
        card(
            (K.MISSED, None, "one"),
            (K.FOOLED, "b", None),
            (K.MISSED, None, "two"),
            (K.HIT, "a", "three"),
        ),
        key(*TWO.answers, placed("three")),
        [],
    )

    assert [story.finding.answer for story in told] == ["three", "two", "one", None]


@pytest.mark.parametrize(
    ("findings", "first"),
    [
        ([(K.HIT, "a", "two"), (K.MISSED, None, "one"), (K.FOOLED, "b", "three")], "one"),
        ([(K.MISSED, None, "one"), (K.MISSED, None, "two")], "two"),
        ([(K.HIT, "a", "one"), (K.FOOLED, "b", "three")], "three"),
        ([(K.HIT, "a", "one"), (K.HIT, "b", "two")], "two"),
        ([(K.NEUTRAL, "a", None)], None),
    ],
)
def test_the_gravest_miss_is_what_there_is_to_learn_from(findings, first: str | None) -> None:
    story = to_learn_from(stories(card(*findings), key(*TWO.answers, placed("three")), []))

    assert (story.finding.answer if story else None) == first


def with_move(each: PlacedAnswer, text: str) -> PlacedAnswer:
    sections = (Section("What breaks", "Much."), Section("How to see it", text))
    return replace(each, answer=replace(each.answer, sections=sections))


@pytest.mark.parametrize(
    ("findings", "unread", "wanted"),
    [
        ([(K.MISSED, None, "one"), (K.HIT, "a", "two")], False, "Count twice."),
        ([(K.HIT, "a", "one"), (K.HIT, "b", "two")], False, "Ask who waits."),
        (
            [(K.FOOLED, "a", None)],
            False,
            "Before you object, look for the line that makes it right.",
        ),
        ([], False, ""),
        ([(K.MISSED, None, "one")], True, "Open every changed file before you approve."),
    ],
)
def test_next_time_is_the_reading_move_of_what_there_is_to_learn_from(
    findings, unread: bool, wanted: str
) -> None:
    one, two = TWO.answers
    answers = key(with_move(one, "Count *twice*. Then once."), with_move(two, "Ask who waits."))
    scored = replace(card(*findings), unread=unread)

    assert next_time(scored, stories(scored, answers, [])) == wanted


def spread(name: str) -> PlacedAnswer:
    """An answer with its main place on line 40, and others above and in another file."""
    places = [("f.py", 40), ("f.py", 3), ("t.py", 9)]
    return replace(
        placed(name), spans=tuple(Span(path, Side.NEW, line, line) for path, line in places)
    )


def test_a_story_knows_the_other_places_of_its_answer() -> None:
    at_third = Annotation("a", Location("t.py", Side.NEW, 8, 9))

    missed, found = (
        stories(card(each), key(spread("one")), [at_third])[0]
        for each in ((K.MISSED, None, "one"), (K.HIT, "a", "one"))
    )

    lines = [Location("f.py", Side.NEW, line, line) for line in (40, 3)]
    assert (missed.location, missed.also) == (
        lines[0],
        (lines[1], Location("t.py", Side.NEW, 9, 9)),
    )
    assert (found.location, found.also) == (at_third.location, tuple(lines))


def test_an_annotation_about_nothing_is_explained_by_the_nearest_answer() -> None:
    answers = key(
        placed("far", kind=AnswerKind.DECOY, line=60),
        placed("defect", line=11),
        placed("decoy", kind=AnswerKind.DECOY, line=11),
        placed("without a story", kind=AnswerKind.NEUTRAL, line=10),
    )
    scored = card(
        (K.FALSE_ALARM, "near", None), (K.FALSE_ALARM, "lost", None), (K.MISSED, None, "defect")
    )
    written = [
        Annotation("near", Location("f.py", Side.NEW, 10, 11)),
        Annotation("lost", Location("f.py", Side.NEW, 30, 30)),
    ]
    told = (*stories(scored, answers, written), *left_alone(scored, answers))
    by_key = {story.key: story for story in told}

    assert explained_by(by_key["near"], told, answers) == by_key["decoy"]
    assert explained_by(by_key["lost"], told, answers) is None
    assert explained_by(by_key["defect"], told, answers) is None


@pytest.mark.parametrize(
    ("here", "inside"),
    [
        (Location("f.py", Side.NEW, 4, 4), True),
        (Location("f.py", Side.NEW, 3, 6), False),
        (Location("f.py", Side.OLD, 4, 4), False),
        (Location("f.py"), False),
    ],
)
def test_a_place_lies_within_another(here: Location, inside: bool) -> None:
    assert within(here, Location("f.py", Side.NEW, 4, 6)) is inside


def test_the_longest_look_counts_over_all_places_of_a_story() -> None:
    (missed,) = stories(card((K.MISSED, None, "one")), key(spread("one")), [])
    (nowhere,) = stories(card((K.FALSE_ALARM, None, None)), key(), [])
    seen = Coverage()
    seen.see(Location("t.py", Side.NEW, 5, 20), 7)
    seen.see(Location("f.py", Side.NEW, 3, 3), 2)

    assert longest_look(missed, seen) == 7
    assert longest_look(missed, Coverage()) == 0
    assert longest_look(nowhere, seen) is None


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


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (ReasonCode.NOT_MENTIONED, "None of your annotations mentions this (app/a.py:7)."),
        (
            ReasonCode.NAMED_WITHOUT_PLACE,
            "You named this, but not where it is. Point at the lines (app/a.py:7).",
        ),
        (
            ReasonCode.NAMED_IN_A_LIST,
            (
                "You named this in a list of answers only. "
                "Write a note of its own at the lines (app/a.py:7)."
            ),
        ),
    ],
)
def test_a_miss_says_how_near_the_learner_came(code, said):
    assert reason_text(Reason(code), at=Location("app/a.py", Side.NEW, 7, 9)) == said
