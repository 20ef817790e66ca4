"""The table of exercises counts each once, whatever it is counted by."""

from pathlib import Path

from tools.exercises import (
    MISSES,
    counted,
    missed_by_tests,
    missed_line,
    report,
    served_alone,
    table,
)
from trainer.content.library import Library


def test_every_table_comes_to_the_same_sum(data: Path) -> None:
    every = list(counted(Library(shipped=data / "packs")))

    sums = {
        list(table("x", every, key))[-2]
        for key in (lambda each: each.pack, lambda each: each.exercise.language)
    }

    assert len(every) >= 1
    assert len(sums) == 1
    assert f" {len(every)} " in sums.pop()


def test_the_guide_is_not_practice() -> None:
    assert not {each.pack for each in counted(Library())} & {"start"}


def test_the_report_names_the_levels_of_defects(data: Path) -> None:
    lines = list(report(list(counted(Library(shipped=data / "packs")))))

    assert any(line.startswith("defects by level") for line in lines)


def test_learners_are_served_one_defect_in_a_third_of_the_faulty_variants() -> None:
    exercises = [each.exercise for each in counted(Library())]

    assert served_alone(exercises) >= 1 / 3


def test_each_defect_that_ships_has_a_reason_why_the_tests_miss_it() -> None:
    shipped = {
        each.exercise.id: {answer.id for answer in each.exercise.defects}
        for each in counted(Library())
        if each.exercise.defects
    }
    known = missed_by_tests()

    assert {exercise: set(defects) for exercise, defects in known.items()} == shipped
    for defects in known.values():
        for reason, sentence in defects.values():
            assert reason in MISSES
            assert sentence.endswith(".")


def test_the_reasons_are_counted_as_shares() -> None:
    line = missed_line(list(counted(Library())))

    known = [reason for defects in missed_by_tests().values() for reason, _why in defects.values()]
    neighbours = known.count("neighbour")
    assert f"neighbour {neighbours} ({neighbours / len(known):.0%})" in line


def test_most_tests_do_not_stop_one_case_short() -> None:
    known = [reason for defects in missed_by_tests().values() for reason, _why in defects.values()]

    assert known.count("neighbour") / len(known) <= 0.3
