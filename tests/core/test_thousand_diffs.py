"""A thousand diffs as git makes them: both sides are rebuilt from the rows byte for byte.

The texts are those of the project's own history, oldest first, and of Python's library with edits
as people make them. One `git diff` compares them all. `python -m tests.core.test_thousand_diffs`
says what they are.
"""

import os
import random
import subprocess
import sysconfig
from collections.abc import Iterator
from functools import cache
from itertools import chain, islice
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.core.texts_of_rows import rebuild
from tests.core.whole_search import moved_lines
from trainer.core.diffing.diff import Diff, parse_diff
from trainer.core.diffing.lines import split_lines
from trainer.core.diffing.moved import FileTexts
from trainer.core.diffing.rows import RowKind, build_rows, merge_intervals
from trainer.core.diffing.white_space import without_white_space
from trainer.core.domain.exercise import Side

COUNT = 1000
MOST_FROM_HISTORY = 600
LARGEST = 120_000
PROJECT = Path(__file__).parents[2]


class Pair(NamedTuple):
    """A text before and after, and where both are from."""

    origin: str
    old: bytes
    new: bytes


def git(*words: str, folder: Path, stdin: bytes = b"") -> bytes:
    mask = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    command = ["git", *words]
    return subprocess.run(
        command,
        cwd=folder,
        input=stdin,
        capture_output=True,
        check=False,
        env={**os.environ, **mask},
    ).stdout


def history() -> Iterator[Pair]:
    """Files that commits of the project changed; none where there is no history (a shallow clone,
    an unpacked archive).
    """
    raw = git(
        "log",
        "--reverse",
        "--raw",
        "--no-abbrev",
        "--no-renames",
        "--diff-filter=M",
        "--format=",
        folder=PROJECT,
    )
    rows = [line.split(b"\t") for line in raw.splitlines() if line.startswith(b":")]
    ids = [
        (meta.split()[2], meta.split()[3], path) for meta, path in islice(rows, MOST_FROM_HISTORY)
    ]
    objects = git(
        "cat-file",
        "--batch",
        folder=PROJECT,
        stdin=b"\n".join(chain.from_iterable(pair[:2] for pair in ids)),
    )
    at = 0
    for _, _, path in ids:
        texts = []
        for _ in range(2):
            end = objects.index(b"\n", at)
            size = int(objects[at:end].split()[2])
            texts.append(objects[end + 1 : end + 1 + size])
            at = end + 2 + size
        yield Pair(path.decode("utf-8", "replace"), *texts)


def library() -> Iterator[Pair]:
    """Modules of Python's library, each edited, every fourth compared with another module."""
    folder = Path(sysconfig.get_paths()["stdlib"])
    files = [
        path
        for path in sorted(folder.glob("*.py")) + sorted(folder.glob("*/*.py"))
        if "site-packages" not in path.parts
    ]
    texts = [(str(path.relative_to(folder)), path.read_bytes()) for path in files]
    for number in range(10 * COUNT):
        path, text = texts[number % len(texts)]
        chance = random.Random(number)
        yield Pair(
            path,
            text,
            texts[(number + 1) % len(texts)][1] if number % 4 == 3 else edited(text, chance),
        )


def edited(text: bytes, chance: random.Random) -> bytes:
    """The text after a few edits of the kinds that changes consist of."""
    lines = text.splitlines(keepends=True) or [b"\n"]
    for _ in range(chance.randint(1, 8)):
        at, size = chance.randrange(len(lines)), chance.randint(1, 12)
        block = lines[at : at + size]
        to = chance.randrange(len(lines))
        match chance.randrange(8):
            case 0:
                lines[at : at + size] = []
            case 1:
                lines[to:to] = block
            case 2:
                lines[at : at + size] = []
                lines[to:to] = block
            case 3:
                lines[at : at + size] = [b"    " + line for line in block]
            case 4:
                lines[at : at + size] = [
                    line.replace(b"self", b"this").replace(b"1", b"2") for line in block
                ]
            case 5:
                lines[at : at + size] = [line.rstrip(b"\n") + b"\r\n" for line in block]
            case 6:
                lines[at : at + size] = [line.replace(b" ", b"\t", 1) for line in block]
            case _:
                lines[-1:] = [lines[-1].rstrip(b"\n")] if lines else []
        lines = lines or [b"all gone\n"]
    return b"".join(lines)


def pairs() -> list[Pair]:
    fitting = (
        pair
        for pair in chain(history(), library())
        if pair.old != pair.new and max(map(len, pair[1:])) <= LARGEST
    )
    return list(islice(fitting, COUNT))


@cache
def known_pairs() -> list[Pair]:
    return pairs()


@pytest.fixture(scope="module")
def diffs(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[Pair, Diff]]:
    """Every pair with what git says of it."""
    folder = tmp_path_factory.mktemp("thousand")
    for side in ("old", "new"):
        (folder / side).mkdir()
    for number, pair in enumerate(known_pairs()):
        (folder / "old" / f"{number:04}").write_bytes(pair.old)
        (folder / "new" / f"{number:04}").write_bytes(pair.new)
    options = ["--no-index", "--text", "--no-renames", "--no-color", "--no-ext-diff"]
    diff = parse_diff(git("diff", *options, "old", "new", folder=folder))
    assert [file.path for file in diff.files] == [f"new/{number:04}" for number in range(COUNT)]
    return [(pair, Diff((file,))) for pair, file in zip(known_pairs(), diff.files, strict=True)]


def test_there_are_a_thousand_and_they_are_the_same_each_time():
    assert len(known_pairs()) == COUNT
    assert pairs()[-20:] == known_pairs()[-20:]


@pytest.mark.parametrize("hidden", [False, True], ids=["all", "without white space"])
def test_both_sides_are_rebuilt_from_the_rows_of_every_diff(
    diffs: list[tuple[Pair, Diff]], hidden: bool
):
    for number, (pair, diff) in enumerate(diffs):
        old, new = split_lines(pair.old), split_lines(pair.new)
        edits = diff.files[0].edits
        if hidden:
            edits, _ = without_white_space(pair.origin, old, new, edits)
        chance = random.Random(number)
        shown = merge_intervals(
            (start, start + 9) for start in (chance.randrange(len(new) + 1) for _ in range(3))
        )
        rows = build_rows(edits, (len(old), len(new)), shown, split=bool(number % 2))
        assert rebuild(rows, old, new, Side.OLD) == pair.old, pair.origin
        assert rebuild(rows, old, new, Side.NEW) == pair.new, pair.origin


def test_unchanged_rows_hold_the_same_line_on_both_sides(diffs: list[tuple[Pair, Diff]]):
    for pair, diff in diffs:
        old, new = split_lines(pair.old), split_lines(pair.new)
        rows = build_rows(diff.files[0].edits, (len(old), len(new)), [(0, len(new))], split=True)
        for kind, before, after in zip(rows.kinds, rows.old, rows.new, strict=True):
            assert kind != RowKind.CONTEXT or old[before] == new[after], pair.origin


def test_moved_lines_of_every_diff_are_the_same_at_both_ends(diffs: list[tuple[Pair, Diff]]):
    blocks = 0
    for pair, diff in diffs:
        old, new = split_lines(pair.old), split_lines(pair.new)
        seen: list[tuple[Side, int]] = []
        for block in moved_lines([FileTexts("", old, new, diff.files[0].edits)]).blocks:
            blocks += 1
            for step in range(block.size):
                before, after = old[block.old_start + step], new[block.new_start + step]
                assert before.lstrip(b" \t") == after.lstrip(b" \t"), pair.origin
                seen += [(Side.OLD, block.old_start + step), (Side.NEW, block.new_start + step)]
        assert len(seen) == len(set(seen)), pair.origin
    assert blocks > COUNT // 4


def main() -> None:
    """Say what the thousand diffs are."""
    from_history = sum(1 for _ in islice(history(), MOST_FROM_HISTORY))
    size = sum(len(pair.old) + len(pair.new) for pair in known_pairs())
    given = f"the history gave up to {from_history} of them"
    print(f"{len(known_pairs())} pairs, {size / 1e6:.1f} MB; {given}")  # noqa: T201 - asked for


if __name__ == "__main__":
    main()
