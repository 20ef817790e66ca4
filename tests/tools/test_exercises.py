"""The table of exercises counts each once, whatever it is counted by."""

from pathlib import Path

from tools.exercises import counted, report, table
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
