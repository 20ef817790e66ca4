import shutil
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from trainer.content.checker.watching import watch


class Desk:
    """Somebody who saves files while the trainer watches: each step is done in one pause; after the
    last one it is interrupted.
    """

    def __init__(self, *steps: Callable[[], object]) -> None:
        self.told: list[str] = []
        self.checked: list[list[str]] = []
        self._steps: Iterator[Callable[[], object]] = iter(steps)

    def watch(self, *folders: Path) -> None:
        watch(folders, check=self._check, say=self.told.append, pause=self._pause)

    def _check(self, folders: Sequence[Path]) -> None:
        self.checked.append([folder.name for folder in folders])

    def _pause(self) -> None:
        step = next(self._steps, None)
        if step is None:
            raise KeyboardInterrupt
        step()


def nothing() -> None:
    """Saves no file."""


@pytest.fixture
def pack(tiny_folder: Path) -> Path:
    """A pack of two exercises."""
    shutil.copytree(tiny_folder, tiny_folder.parent / "second")
    return tiny_folder.parent


def test_an_exercise_is_checked_again_when_one_of_its_files_is_saved(pack: Path) -> None:
    request = pack / "receipts" / "request.md"
    desk = Desk(nothing, lambda: request.write_text("Please.\n"), nothing)

    desk.watch(pack)

    assert desk.checked == [["tiny"], ["receipts"]]
    assert "Changed: tiny/receipts/request.md" in desk.told
    assert desk.told[-1] == "Stopped."


def test_files_that_come_and_go_are_told(pack: Path) -> None:
    new, old = pack / "second" / "answers" / "new.md", pack / "receipts" / "request.md"
    desk = Desk(lambda: new.write_text("x"), lambda: old.unlink(), nothing, nothing)

    desk.watch(pack)

    assert sorted(desk.checked[1]) == ["receipts", "second"]
    assert {each for each in desk.told if each.startswith("Changed")} == {
        "Changed: tiny/second/answers/new.md",
        "Changed: tiny/receipts/request.md",
    }


def test_what_the_check_blesses_and_what_tools_leave_behind_starts_nothing(pack: Path) -> None:
    place = pack / "receipts"

    def leave() -> None:
        (place / "golden.diff").write_text("other\n")
        (place / "transcripts" / "x.fixed.txt").write_text("other\n")
        (place / "request.md~").write_text("other\n")

    desk = Desk(leave, nothing)

    desk.watch(pack)

    assert desk.checked == [["tiny"]]


def test_a_change_of_the_pack_itself_checks_all_of_it(pack: Path) -> None:
    desk = Desk(lambda: (pack / "pack.toml").write_text("format = 1\n"), nothing)

    desk.watch(pack)

    assert desk.checked == [["tiny"], ["tiny"]]


def test_an_interruption_during_the_first_check_ends_it_cleanly(pack: Path) -> None:
    told: list[str] = []

    def interrupted(_folders: Sequence[Path]) -> None:
        raise KeyboardInterrupt

    watch([pack], check=interrupted, say=told.append, pause=nothing)

    assert told == ["Stopped."]
