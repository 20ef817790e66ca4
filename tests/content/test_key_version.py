import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from trainer.content.folder import read_exercise
from trainer.content.key_version import key_version
from trainer.core.domain.exercise import Exercise

LOST = "answers/rest-is-lost.md"
SPLIT = "commits/1-split/receipts/split.py"
RULING = """+++
kind = "wording"
answer = "rest-is-lost"
wordings = ["where do the odd cents go?"]
+++
## Why it counts
Who asks that has seen it.
"""


@pytest.fixture
def version_after(tiny_folder: Path) -> Callable[[str, str, str], str]:
    """The key's version once a piece of a file was replaced."""

    def change(path: str, old: str, new: str) -> str:
        file = tiny_folder / path
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new, 1), encoding="utf-8")
        return read_exercise(tiny_folder).key_version

    return change


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (LOST, 'title = "The cents', 'title = "All cents'),
        (LOST, "cwe = 682", "cwe = 0"),
        (SPLIT, "Even shares that", "Equal shares that"),
        (LOST, "drops the remainder", "drops the rest"),
        (LOST, "division by zero", "a division by zero"),
        (LOST, 'also = ["truth"]', "also = []"),
        (LOST, 'class = "numeric"', 'class = "data"'),
        (LOST, 'severity = "blocker"', 'severity = "major"'),
        (LOST, "brings in 999", "brings in 999 of them"),
        (
            SPLIT,
            "    # ~ accept rest-is-lost\n",
            "# ~ accept rest-is-lost\n    # ~ end\n# ~ accept rest-is-lost\n",
        ),
        (SPLIT, "# ~ accept rest-is-lost", "# ~ accept table-size-unchecked"),
        (SPLIT, '"""Split a total', '"""\nSplit a total'),
        (SPLIT, "    # ~| return [share + 1]", "    # ~|\n    # ~| return [share + 1]"),
        ("answers/table-size-unchecked.fix/receipts/limits.json", "{", "{\n"),
    ],
)
def test_what_a_score_depends_on_makes_another_version(
    path: str, old: str, new: str, version_after: Callable[[str, str, str], str], tiny: Exercise
) -> None:
    assert version_after(path, old, new) != tiny.key_version


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (LOST, "Add the shares up again.", "Add them up again."),
        (LOST, 'shows = "1 of 1000 cents lost"', 'shows = "1 of 1000 cents"'),
        (LOST, "brings in 999", "brings\nin  999"),
        (LOST, "## Why it slipped through\n", "## Why it slipped through\nOf course, "),
        ("request.md", "", "Otherwise. "),
        ("before/README.md", "", "Otherwise. "),
        ("proofs/test_rest_is_lost.py", "", "# Otherwise.\n"),
    ],
)
def test_what_no_score_depends_on_leaves_the_version(
    path: str, old: str, new: str, version_after: Callable[[str, str, str], str], tiny: Exercise
) -> None:
    assert version_after(path, old, new) == tiny.key_version


def test_a_ruling_makes_another_version_and_its_reason_does_not(
    tiny_folder: Path, tiny: Exercise
) -> None:
    (tiny_folder / "rulings").mkdir()
    file = tiny_folder / "rulings" / "odd-cents.md"
    file.write_text(RULING)
    ruled = read_exercise(tiny_folder).key_version
    file.write_text(RULING.replace("has seen it", "has understood it"))

    assert ruled != tiny.key_version
    assert read_exercise(tiny_folder).key_version == ruled


def test_the_version_does_not_depend_on_where_the_folder_lies(
    tiny_folder: Path, tiny: Exercise
) -> None:
    moved = shutil.copytree(tiny_folder, tiny_folder.parent / "elsewhere")

    assert read_exercise(moved).key_version == tiny.key_version


def test_the_version_does_not_depend_on_line_ends(tiny: Exercise) -> None:
    copies = {
        answer: tuple(replace(copy, content=copy.content.replace(b"\n", b"\r\n")) for copy in held)
        for answer, held in tiny.right_copies.items()
    }

    assert copies != tiny.right_copies
    assert key_version(replace(tiny, right_copies=copies)) == tiny.key_version


def test_the_version_does_not_depend_on_the_order_of_answers_and_files(tiny: Exercise) -> None:
    turned = replace(tiny, answers=tiny.answers[::-1], before=tiny.before[::-1])

    assert key_version(turned) == tiny.key_version
