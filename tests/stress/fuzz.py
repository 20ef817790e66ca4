"""Packs, reviews and settings as nobody would write them, by hypothesis and by atheris: a
TrainerError, and soon.
"""

import copy
import importlib.util
import json
import os
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from tests.stress.children import ROOT, Task, in_shares, run_all
from tests.stress.fuzz_targets import TARGETS, Found, listen_for_the_limit, samples
from tests.stress.options import Options
from tests.stress.report import Report

AT_ONCE = 200
"""Examples between two looks at the clock."""
MOST_EDITS = 6
LONGEST = 60
"""Letters of an input in the table."""
SNIPPETS = (
    *(
        "\x00",
        "\ud800",
        "\u202e",
        "\x1b[31m",
        "\r",
        "\r\n",
        "\ufeff",
        "\u2028",
        "é",
        "e\u0301",
        "\U0001f600",
    ),
    *(
        "../",
        "/dev/zero",
        "file:///",
        "C:\\",
        "%00",
        "%s",
        "//",
        "~",
        "#",
        "+++\n",
        "# ~ end\n",
        "# ~ defect x\n",
        "## ",
    ),
    *(
        "[[",
        "]]",
        "{",
        "}",
        '"""',
        "'''",
        "= ",
        ".a",
        "0x" + "f" * 5000,
        "9" * 5000,
        "1e999",
        "nan",
        "-1",
        "2147483648",
    ),
    *(" " * 20_000, "(" * 3000, "[" * 3000, "a." * 3000, "-" * 20_000, "(x+x+)+y", "a{9999999999}"),
)
ODD: tuple[Any, ...] = (
    *(
        None,
        True,
        False,
        0,
        -1,
        1,
        2**31,
        2**63,
        10**400,
        1.5,
        float("nan"),
        float("inf"),
        "",
        " ",
        [],
        {},
        [[]],
        [None],
    ),
    *(
        "\ud800",
        "\x00",
        "../../x",
        "/etc/passwd",
        "a" * 100_000,
        " " * 20_000,
        "error",
        "none",
        "fail",
        {"text": 5},
        {"uri": []},
    ),
)

VALUES = (
    *(
        "[" * 3000 + "]" * 3000,
        "[" * 3000,
        "{a=" * 800 + "1" + "}" * 800,
        "9" * 5000,
        "0x" + "f" * 5000,
        "-9223372036854775809",
    ),
    *(
        "1e999",
        "nan",
        "inf",
        "true",
        "1979-05-27",
        "00:00:60",
        '""',
        '" "',
        '"\\u0000"',
        '"\\ud800"',
        '"\x1b"',
        "[]",
        "[1]",
    ),
    *(
        '"(x+x+)+y"',
        '"a{9999999999}"',
        f'"{"(" * 3000}"',
        f'"{"a" * 90_000}"',
        f'"{" " * 20_000}x"',
        '"../../x"',
        "{}",
    ),
    *(
        f"[{'1,' * 20_000}]",
        f"1\n{'.'.join(['k'] * 3000)} = 1",
        "1\n" + "\n".join(f"k{n} = 1" for n in range(3000)),
    ),
)


def fuzz(options: Options) -> Report:
    """Each of the two for `seconds`, over all targets."""
    report = Report("fuzz")
    names = [name for name in TARGETS if options.only in name]
    for tool, run_tool in (("hypothesis", _by_hypothesis), ("atheris", _by_atheris)):
        if importlib.util.find_spec(tool) is None:
            report.notes.append(
                f"Left out: {tool} is not installed; `pip install -e '.[stress]'` does that."
            )
            continue
        for name, found in run_tool(names, options).items():
            report.counts[f"inputs by {tool}: {name}"] += found.inputs
            report.counts["inputs refused with a sentence"] += found.refused
            for what, given in found.faults.items():
                shown = given[:LONGEST] if len(given) <= LONGEST else given[:LONGEST] + b"..."
                report.fault(name, f"{what} ({tool}, {len(given)} bytes: {shown!r})")
    return report


def _by_hypothesis(names: list[str], options: Options) -> dict[str, Found]:
    seconds = options.seconds / max(1, len(names)) * options.jobs

    def share(number: int) -> dict[str, Found]:
        listen_for_the_limit()
        return {
            name: _hypothesis_on(name, seconds, options.seed)
            for name in names[number :: options.jobs]
        }

    merged: dict[str, Found] = {}
    for each in in_shares(share, options.folder / "hypothesis", jobs=options.jobs):
        merged |= each
    return merged


def _hypothesis_on(name: str, seconds: float, seed: int) -> Found:
    from hypothesis import HealthCheck, Phase, given, settings
    from hypothesis import seed as with_seed
    from hypothesis import strategies as st

    found, target, good = Found(), TARGETS[name], list(samples(name))
    places = st.floats(0, 1)
    # By number: hypothesis writes out what it samples from, and these are long.
    starts = st.integers(0, len(good) - 1).map(lambda number: good[number])
    snippets = st.integers(0, len(SNIPPETS) - 1).map(lambda number: SNIPPETS[number]) | st.text(
        max_size=20
    )
    odd = st.integers(0, len(ODD) - 1).map(lambda number: copy.deepcopy(ODD[number]))
    edits = st.lists(st.tuples(places, st.integers(0, 40), snippets), max_size=MOST_EDITS)
    texts = st.builds(_edited, starts, edits)
    trees = st.builds(_replaced, starts, st.lists(st.tuples(places, odd), max_size=MOST_EDITS))
    values = st.integers(0, len(VALUES) - 1).map(lambda number: VALUES[number])
    tables = st.builds(_set, starts, st.lists(st.tuples(places, values), min_size=1, max_size=2))
    inputs = st.one_of(texts, trees, tables, st.binary(max_size=200))
    until, round_ = time.monotonic() + seconds, 0
    while time.monotonic() < until:
        round_ += 1

        @with_seed(seed * 10_000 + round_)
        @settings(
            max_examples=AT_ONCE,
            deadline=None,
            database=None,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        )
        @given(inputs)
        def try_one(one: bytes) -> None:
            if time.monotonic() < until:
                found.try_one(target, one)

        try_one()
    return found


def _edited(good: bytes, edits: list[tuple[float, int, str]]) -> bytes:
    """The text with pieces taken out and others put in."""
    text = good.decode("utf-8", "surrogateescape")
    for place, length, snippet in edits:
        at = int(place * len(text))
        text = text[:at] + snippet + text[at + length :]
    return text.encode("utf-8", "surrogatepass")


def _set(good: bytes, edits: list[tuple[float, str]]) -> bytes:
    """The TOML with the values of some of its keys replaced; other texts as they are."""
    lines = good.decode("utf-8", "surrogateescape").split("\n")
    keys = [number for number, line in enumerate(lines) if " = " in line]
    for place, value in edits if keys else ():
        number = keys[int(place * (len(keys) - 1))]
        lines[number] = f"{lines[number].partition(' = ')[0]} = {value}"
    return "\n".join(lines).encode("utf-8", "surrogateescape")


def _replaced(good: bytes, edits: list[tuple[float, Any]]) -> bytes:
    """The JSON with some of its values replaced; other texts as they are."""
    try:
        tree = {"": json.loads(good)}
    except ValueError:
        return good
    for place, odd in edits:
        spots = list(_spots(tree))
        holder, key = spots[int(place * (len(spots) - 1))]
        holder[key] = odd
    return json.dumps(tree[""]).encode()


def _spots(tree: Any) -> Iterator[tuple[Any, Any]]:
    """Every place in a tree of JSON, as what holds it and its key."""
    if isinstance(tree, dict | list):
        for key in tree if isinstance(tree, dict) else range(len(tree)):
            yield tree, key
            yield from _spots(tree[key])


def _by_atheris(names: list[str], options: Options) -> dict[str, Found]:
    seconds = options.seconds / max(1, len(names)) * options.jobs
    folder = options.folder / "atheris"
    tasks = [
        Task(
            name,
            _atheris(name, seconds, options.seed, folder / f"{name}.json"),
            folder / name,
            seconds + 90,
        )
        for name in names
    ]
    found = {}
    for task, ended in run_all(tasks, jobs=options.jobs):
        found[task.name] = _read(folder / f"{task.name}.json")
        if ended.status != 0:
            found[task.name].faults[f"atheris ended with {ended.status}: {ended.err[-200:]}"] = b""
    return found


def _atheris(name: str, seconds: float, seed: int, file: Path) -> Callable[[], None]:
    def act() -> None:
        os.chdir(ROOT)
        words = [
            sys.executable,
            "-m",
            "tests.stress.fuzz_atheris",
            name,
            str(max(1, seconds)),
            str(seed),
            str(file),
        ]
        os.execv(sys.executable, words)

    return act


def _read(file: Path) -> Found:
    if not file.exists():
        return Found()
    kept = json.loads(file.read_text())
    return Found(
        kept["inputs"],
        kept["refused"],
        {what: bytes.fromhex(given) for what, given in kept["faults"].items()},
    )
