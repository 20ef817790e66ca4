"""Level, skill and passport in words."""

from datetime import UTC, datetime, timedelta

import pytest

from trainer.core.domain.exercise import ExerciseId, Level
from trainer.core.domain.review import Confidence
from trainer.core.skill.confidence import Claim, word_uses
from trainer.core.skill.ladder import Criterion, CriterionKind
from trainer.core.skill.passport import Passport, ReviewedExercise, Untested
from trainer.core.skill.standing import Estimate, LearnerStanding, Reached
from trainer.report.passport import (
    NOTHING,
    evidence_line,
    exercise_cells,
    facts,
    level_line,
    passport_lines,
    rows,
    unrated_line,
    untested_lines,
)
from trainer.report.standing import (
    criterion_text,
    estimate_text,
    level_name,
    level_words,
    shortage_text,
    standing_lines,
    topic_name,
)

MOMENT = datetime(2026, 3, 1, tzinfo=UTC)
GENERAL = Estimate(0.62, 0.41, 0.79, found=3, shown=5, false_alarms=1, right=20)


@pytest.mark.parametrize(
    ("kind", "needed", "have", "text"),
    [
        (CriterionKind.REVIEWS, 6, 4, "Review 6 exercises for the first time: 4 so far"),
        (CriterionKind.DAYS, 1, 0, "Review on 1 different day: 0 so far"),
        (CriterionKind.DEFECTS, 8, 9, "Meet 8 defects for the first time: 9 so far"),
        (CriterionKind.CLEAN_APPROVALS, 1, 0, "Read and approve 1 clean change: 0 so far"),
        (
            CriterionKind.SKILL,
            0.5,
            0.321,
            "Reach a skill of 50 % at the low end of its interval: 32 % so far",
        ),
        (CriterionKind.CLASSES, 3, 2, "Reach 40 % at the low end in 3 classes: 2 so far"),
        (
            CriterionKind.FALSE_ALARMS,
            0.2,
            0.25,
            (
                "Keep false alarms at correct code to 20 % at the high end of the interval: "
                "25 % so far"
            ),
        ),
        (
            CriterionKind.STRAY_ALARMS,
            0.8,
            1.25,
            "Keep false alarms about anything else to 0.8 a review: 1.2 so far",
        ),
        (
            CriterionKind.SCRUTINY,
            0.6,
            1.0,
            "Keep finding 60 % as much later as at first: 100 % so far",
        ),
        (
            CriterionKind.LATE_MISSES,
            2,
            3,
            "Miss at most 2 of the last 8 defects that you met: 3 missed",
        ),
        (
            CriterionKind.CALIBRATION,
            10,
            0,
            "Say how sure you are of 10 annotations, and be right as often as you say: 0 so far",
        ),
    ],
)
def test_a_criterion_says_what_to_do_and_how_much_of_it_there_is(
    kind: CriterionKind, needed: float, have: float, text: str
) -> None:
    assert criterion_text(Criterion(kind, needed, have, of=0.4)) == text


def test_every_criterion_has_words() -> None:
    assert all(criterion_text(Criterion(kind, 1, 1)) for kind in CriterionKind)


def test_a_limit_is_met_below_it_and_everything_else_above() -> None:
    assert Criterion(CriterionKind.FALSE_ALARMS, 0.2, 0.1).is_met
    assert not Criterion(CriterionKind.FALSE_ALARMS, 0.2, 0.3).is_met
    assert Criterion(CriterionKind.REVIEWS, 6, 6).is_met
    assert not Criterion(CriterionKind.REVIEWS, 6, 5).is_met


def test_the_level_says_how_much_is_missing_for_the_next() -> None:
    wanted = (Criterion(CriterionKind.REVIEWS, 6, 6), Criterion(CriterionKind.DAYS, 3, 1))

    assert level_words(LearnerStanding(Level.JUNIOR, GENERAL, (), (), Level.MID, wanted)) == (
        "Level: junior. Mid needs 1 more of 2 criteria."
    )
    assert level_words(LearnerStanding(Level.STAFF, GENERAL)) == "Level: staff."


def test_skill_is_listed_where_a_defect_was_met() -> None:
    unmet = Estimate(0.6, 0.2, 0.9, right=3)
    found = LearnerStanding(
        Level.JUNIOR, GENERAL, (("race", GENERAL), ("data", unmet)), (("kafka", GENERAL),)
    )
    lines = list(standing_lines(found))

    assert f"{'Concurrency and lifetime':24}  {'62 % (41–79)':>14}  found 3 of 5" in lines
    assert any(line.startswith("Kafka ") for line in lines)
    assert not any(line.startswith("Data and migrations") for line in lines)


def test_names_of_levels_and_topics_are_labels() -> None:
    assert [level_name(each) for each in Level] == ["Junior", "Mid", "Senior", "Staff"]
    assert [topic_name(each) for each in ("oauth", "cors", "web")] == ["OAuth", "CORS", "Web"]
    assert estimate_text(GENERAL) == "62 % (41–79)"


def passport(count: int = 2, **more: object) -> Passport:
    standing = LearnerStanding(
        Level.MID,
        GENERAL,
        (("race", GENERAL),),
        (("kafka", GENERAL),),
        reached=(Reached(Level.MID, MOMENT),),
    )
    reviewed = tuple(
        ReviewedExercise(
            ExerciseId(f"p/e{number}"),
            "Title",
            "Go",
            MOMENT + timedelta(days=number),
            "0123456789abcdef",
            number % 2,
            number % 2,
            0,
        )
        for number in range(count)
    )
    given = {
        "at": MOMENT,
        "standing": standing,
        "reviewed": reviewed,
        "clean_approvals": 1,
        "stray": 2,
        "words": word_uses([Claim(Confidence.LIKELY, True)]),
        "untested": Untested(("crypto",), ("cors",), (Level.STAFF,), ("C", "Java")),
        "unrated": 3,
        "scoring_version": 2,
        "program_version": "1.0",
    }
    return Passport(**{**given, **more})  # type: ignore[arg-type]


def test_a_passport_tells_level_evidence_and_facts() -> None:
    made = passport()

    assert level_line(made) == "Mid since 2026-03-01"
    assert evidence_line(made) == (
        "2 reviews on 2 days, 2026-03-01 to 2026-03-02: 5 planted defects, 20 places of correct "
        "code"
    )
    assert facts(made) == (
        "Found 3 of 5 planted defects.",
        "Flagged 1 of 20 correct places; 2 others.",
        "Read and approved 1 clean change.",
        "“Likely”: right 1 of 1, too few to judge.",
    )
    assert [row.name for row in rows(made)] == ["All classes", "Concurrency and lifetime"]


def test_a_passport_names_what_was_never_met_and_what_none_says() -> None:
    lines = untested_lines(passport())

    assert lines[:4] == (
        "Classes never met: Cryptography and randomness.",
        "Topics never met: CORS.",
        "Levels of defects never met: Staff.",
        "Languages never met: C, Java.",
    )
    assert untested_lines(passport(untested=Untested((), (), (), ()))) == lines[4:]


def test_a_clean_exercise_is_called_so_and_its_answers_have_a_version() -> None:
    clean, found = passport().reviewed

    assert exercise_cells(clean) == ("p/e0", "0123456789ab", "clean")
    assert exercise_cells(found) == ("p/e1", "0123456789ab", "1 of 1")


def test_what_is_left_out_is_told_with_the_reason() -> None:
    assert unrated_line(passport()) == (
        "Left out: 3 reviews and warm-ups for which something prepared the reviewer."
    )
    assert unrated_line(passport(unrated=0)) == ""


def test_an_empty_passport_says_how_to_fill_it() -> None:
    empty = passport(0, standing=LearnerStanding(Level.JUNIOR, GENERAL))

    assert list(passport_lines(empty)) == ["Reviewer’s passport: Junior", NOTHING]


@pytest.mark.parametrize(
    ("left", "text"),
    [
        (15, ""),
        (5, "Your packs have 5 more: too few for staff."),
        (0, "Your packs have no more: too few for staff."),
    ],
)
def test_a_level_that_asks_for_more_exercises_than_there_are_says_so(left: int, text: str) -> None:
    standing = LearnerStanding(
        Level.SENIOR,
        GENERAL,
        next_level=Level.STAFF,
        next_criteria=(Criterion(CriterionKind.REVIEWS, 40, 25),),
    )

    assert shortage_text(standing, left) == text
