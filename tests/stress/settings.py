"""Bent settings and databases: one sentence, no traceback, no crash dialog, and what can be rescued
is.
"""

import json
import os
import random
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

from tests.stress import database
from tests.stress.children import Task, command, in_shares, run
from tests.stress.options import Options
from tests.stress.remote import GoneError, Remote, failure_of
from tests.stress.report import Report
from tests.stress.windows import EXERCISE, PACKS

COMMANDS = ("doctor", "progress", "export", "disputes", "rescore", "list")
SECONDS = 10.0
"""Seconds for a command."""
MOST_LINES = 2
"""Lines in which a command may say what is wrong with a database."""
SIZE = 15
"""A size of the code, in pixels, that no bent settings hold."""
SAMPLE = 12
"""Settings, and databases, in a short run."""

# Settings

_HUGE = 2**31
SETTINGS: dict[str, str | bytes] = {
    "empty": "",
    "blank": " \n",
    "not_json": "{",
    "list": "[]",
    "number": "5",
    "text": '"x"',
    "null": "null",
    "mark": b"\xef\xbb\xbf{}",
    "utf_16": '{"theme": "dark"}'.encode("utf-16"),
    "latin_1": b'{"theme": "\xe9"}',
    "nul_bytes": bytes(300),
    "deep": "[" * 100_000 + "]" * 100_000,
    "deep_value": '{"x": ' + "[" * 5000 + "]" * 5000 + "}",
    "digits": '{"code_size": ' + "9" * 5000 + "}",
    "digits_unknown": '{"x": ' + "9" * 5000 + "}",
    "exponent": '{"code_size": 1e400}',
    "infinity": '{"code_size": Infinity}',
    "nan": '{"x": NaN}',
    "surrogate": '{"code_font": "\\ud800"}',
    "surrogate_unknown": '{"x": "\\udfff"}',
    "surrogate_key": '{"\\ud800": 1}',
    "surrogate_folder": '{"packs_folders": ["/x\\ud800"]}',
    "surrogate_template": '{"templates": {"a\\ud800": "b"}}',
    "nul_folder": '{"packs_folders": ["/x\\u0000y"]}',
    "folder_device": '{"packs_folders": ["/dev/zero", "/dev/stdin", "/proc/self/mem"]}',
    "folder_empty": '{"packs_folders": [""]}',
    "folder_relative": '{"packs_folders": [".", "..", "~nobody-of-that-name/x"]}',
    "folder_long": '{"packs_folders": ["/' + "x" * 5000 + '"]}',
    "folders_many": json.dumps({"packs_folders": [f"/nowhere/{n}" for n in range(3000)]}),
    "folder_root": '{"packs_folders": ["/"]}',
    "panes_huge": json.dumps({"pane_sizes": {"review": [_HUGE, 1], "files": [_HUGE * 4]}}),
    "panes_wide": json.dumps({"pane_sizes": {"review": [_HUGE - 1, _HUGE - 1]}}),
    "panes_negative": '{"pane_sizes": {"review": [-1, -1]}}',
    "panes_many": json.dumps({"pane_sizes": {"review": [1] * 1000}}),
    "panes_none": '{"pane_sizes": {"review": []}}',
    "size_huge": json.dumps({"code_size": _HUGE * 4}),
    "size_zero": '{"code_size": 0}',
    "size_truth": '{"code_size": true}',
    "tab_huge": json.dumps({"tab_width": _HUGE}),
    "interface_huge": '{"interface_size": 99999}',
    "theme_path": '{"theme": "../../etc/passwd"}',
    "theme_nul": '{"theme": "a\\u0000b"}',
    "theme_long": json.dumps({"theme": "x" * 100_000}),
    "font_odd": json.dumps({"code_font": "\x00\ud83d\ude00" * 500}),
    "geometry_noise": '{"window_geometry": "////////AAAA"}',
    "geometry_not_base_64": '{"window_geometry": "%%% é"}',
    "geometry_far": json.dumps(
        {"window_geometry": "AdnQywADAAB/////f////////////////////wAAAAAAAAAAAAAAAAAAAAA="}
    ),
    "keys_odd": '{"keys": {"review.submit": ["Ctrl+Ctrl", "", "é", "Ctrl+\\u0000"]}}',
    "keys_unknown": '{"keys": {"nobody.nothing": ["Ctrl+B"]}}',
    "keys_same": '{"keys": {"review.submit": ["C"], "review.approve": ["C"]}}',
    "keys_many": json.dumps({"keys": {f"review.x{n}": ["F5"] for n in range(3000)}}),
    "recent_many": json.dumps({"palette_recent": [f"x{n}" for n in range(50_000)]}),
    "templates_many": json.dumps({"templates": {f"t{n}": "x" * 500 for n in range(2000)}}),
    "template_megabyte": json.dumps({"templates": {"t": "x" * 1_000_000}}),
    "filters_odd": json.dumps({"filters": {"level": "nonsense", "language": "\x1b[31m", "": ""}}),
    "unknown_keys": json.dumps({f"x{n}": n for n in range(5000)}),
    "megabytes": json.dumps({"x": "y" * 20_000_000}),
    "duplicate": '{"code_size": 12, "code_size": 99}',
    "comment": '{"code_size": 12, // larger\n}',
}
SETTINGS_PLACES: dict[str, Callable[[Path], object]] = {
    "folder": lambda file: file.mkdir(),
    "link_nowhere": lambda file: file.symlink_to("nowhere.json"),
    "link_loop": lambda file: file.symlink_to(file.name),
    "link_device": lambda file: file.symlink_to("/dev/null"),
}


def settings(options: Options) -> Report:
    """Settings first, then databases; `rounds` is how many databases get one byte flipped."""
    total = Report("settings")
    good = _good_database(options.folder / "settings" / "good")
    shares = in_shares(
        lambda number: _share(options, number, good), options.folder / "settings", jobs=options.jobs
    )
    total.take_in(shares)
    return total


def _share(options: Options, number: int, good: Path) -> Report:
    report = Report("settings")
    folder = options.folder / "settings" / f"homes-{number}"
    kinds = [name for name in (*SETTINGS, *SETTINGS_PLACES) if options.only in f"settings {name}"]
    if options.short and not options.only:
        kinds = random.Random(options.seed).sample(kinds, SAMPLE)
    for name in kinds[number :: options.jobs]:
        report.counts["settings bent"] += 1
        for what in _settings_faults(name, folder / f"settings-{name}"):
            report.fault(f"settings {name}", what)
    databases = [
        each for each in _databases(options).items() if options.only in f"database {each[0]}"
    ]
    if options.short and not options.only:
        databases = random.Random(options.seed).sample(databases, SAMPLE)
    for name, bend in databases[number :: options.jobs]:
        report.counts["databases bent"] += 1
        home = folder / f"database-{name}"
        for what in _database_faults(bend, home, good, report):
            report.fault(f"database {name}", what.replace(str(home), "…"))
        shutil.rmtree(home, ignore_errors=True)
    return report


def _settings_faults(name: str, home: Path) -> Iterator[str]:
    file = home / "trainer" / "config" / "settings.json"
    file.parent.mkdir(parents=True)
    if name in SETTINGS_PLACES:
        SETTINGS_PLACES[name](file)
    else:
        content = SETTINGS[name]
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
    yield from _window_with(home, "first start", sentences=1)
    try:
        is_kept = json.loads(file.read_text()).get("code_size") == SIZE
    except (OSError, ValueError, AttributeError) as error:
        is_kept = name in SETTINGS_PLACES and isinstance(error, OSError | ValueError)
    if not is_kept and name not in SETTINGS_PLACES:
        yield "settings cannot be saved afterwards"


def _window_with(home: Path, which: str, *, sentences: int) -> Iterator[str]:
    """Start the window, open a review, change a setting, close it."""
    with Remote(home, ("--packs", PACKS), longest=20.0) as window:
        try:
            window.do("first_words")
            said = list(window.seen().notices)
            window.do("open", EXERCISE)
            window.do("set", {"code_size": SIZE})
            window.do("settle", 0.7)
            yield from (f"{which}: {fault}" for fault in window.seen().faults)
            if len(said) > sentences:
                yield f"{which}: {len(said)} sentences"
        except GoneError as error:
            if not failure_of(window.end()):
                yield f"{which}: {error}"
        if failed := failure_of(window.close()):
            yield f"{which}: {failed}"


# Databases


def _good_database(home: Path) -> Path:
    """A database with a review handed in, one under way, and one put aside."""
    home.mkdir(parents=True)
    with Remote(home, ("--packs", PACKS)) as window:
        window.do("home")
        for last in ("submit", "put_aside", ""):
            window.do("open", EXERCISE)
            for down in (1, 4):
                window.do("annotate", down)
                window.do("type", "the shares do not add up to the total, cents are lost")
                window.do("press", "save")
            if last:
                window.do(last)
            window.do("home")
        window.close()
    return database.database_in(home)


def _databases(options: Options) -> dict[str, Callable[[Path], object]]:
    """By name what bends the database."""
    flips = {
        f"flipped 1 byte, {n}": _flipped(1, f"{options.seed} 1 {n}") for n in range(options.rounds)
    }
    more = {
        f"flipped 20 bytes, {n}": _flipped(20, f"{options.seed} 20 {n}")
        for n in range(max(2, options.rounds // 3))
    }
    return {**PLACES, **flips, **more}


def _flipped(number: int, seed: str) -> Callable[[Path], None]:
    def bend(file: Path) -> None:
        chance, content = random.Random(seed), bytearray(file.read_bytes())
        for _ in range(number):
            content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
        file.write_bytes(content)

    return bend


def _cut(share: float) -> Callable[[Path], None]:
    return lambda file: os.truncate(file, int(file.stat().st_size * share))


def _instead(content: bytes) -> Callable[[Path], object]:
    return lambda file: file.write_bytes(content)


def _sql(*statements: str) -> Callable[[Path], None]:
    def bend(file: Path) -> None:
        with closing(sqlite3.connect(file, isolation_level=None)) as db:
            for statement in statements:
                db.execute(statement)

    return bend


def _foreign(file: Path) -> None:
    file.unlink()
    _sql("create table bookmarks (id integer primary key, url text)")(file)


def _newer(file: Path) -> None:
    _sql(
        "insert into _sqlite_migrations (migration_set, name, applied_at) values ('trainer', "
        "'from_the_future', '2999')"
    )(file)


def _folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


def _pipe(file: Path) -> None:
    file.unlink()
    os.mkfifo(file)


def _linked(target: str) -> Callable[[Path], None]:
    def bend(file: Path) -> None:
        file.unlink()
        file.symlink_to(target)

    return bend


_LONG = "'" + "x" * 3_000_000 + "'"
PLACES: dict[str, Callable[[Path], object]] = {
    "empty": _instead(b""),
    "one byte": _instead(b"S"),
    "header only": _instead(b"SQLite format 3\x00" + bytes(84)),
    "text": _instead(b"Dear diary\n" * 50),
    "large text": _instead(b"Dear diary\n" * 20_000),
    "zeros": _instead(bytes(40_960)),
    "half": _cut(0.5),
    "tenth": _cut(0.1),
    "a page less": lambda file: os.truncate(file, file.stat().st_size - 4096),
    "foreign": _foreign,
    "newer": _newer,
    "folder": _folder,
    "pipe": _pipe,
    "link loop": _linked("reviews.db"),
    "link to a device": _linked("/dev/zero"),
    "no learner": _sql("delete from learner"),
    "no reviews table": _sql("pragma foreign_keys=off", "drop table reviews"),
    "no annotations table": _sql("drop table annotations"),
    "odd planted": _sql("update reviews set planted = 'not json'"),
    "odd card": _sql("update scorecards set card = '{}'"),
    "odd time": _sql("update reviews set started_at = 'yesterday'"),
    "odd verdict": _sql("update reviews set verdict = 'perhaps'"),
    "odd severity": _sql("update annotations set severity = 'awful'"),
    "odd side": _sql("update annotations set side = 'left'"),
    "odd lines": _sql("update annotations set start = -5, end = 9223372036854775807"),
    "odd view state": _sql("update reviews set view_state = '{\"x\": ['"),
    "not text": _sql("update annotations set text = cast(x'fffe80' as text)"),
    "bytes": _sql("update annotations set text = x'00ff'"),
    "nul in text": _sql("update annotations set text = 'a' || char(0) || 'b'"),
    "long text": _sql(f"update annotations set text = {_LONG}"),
    "exercise gone": _sql("update reviews set exercise = 'nowhere/nothing'"),
    "planted gone": _sql("update reviews set planted = '[\"nobody\"]'"),
}


def _database_faults(
    bend: Callable[[Path], object], home: Path, good: Path, report: Report
) -> Iterator[str]:
    file = database.database_in(home)
    file.parent.mkdir(parents=True)
    shutil.copy(good, file)
    bend(file)
    before = file.read_bytes() if file.is_file() else b""
    for word in COMMANDS:
        ended = run(Task(word, command(word), home, SECONDS))
        if ended.timed_out:
            yield f"{word}: over {SECONDS:.0f} s"
        elif ended.traceback:
            yield f"{word}: traceback, {ended.traceback}"
        elif ended.status not in (0, 1):
            yield f"{word}: ended with {ended.status}"
        elif ended.status == 1 and ended.err.count("\n") > MOST_LINES:
            yield f"{word}: {ended.err.count(chr(10))} lines instead of a sentence"
        if word == "export":
            report.counts["databases of which export gives rows"] += (
                ended.status == 0 and '"text"' in ended.out
            )
        if ended.status == 1 and file.is_file() and file.read_bytes() != before:
            yield f"{word}: the file that it refuses is changed"
    yield from _started(home)


def _started(home: Path) -> Iterator[str]:
    with Remote(home, ("--packs", PACKS), longest=20.0) as window:
        try:
            window.do("first_words")
            window.do("settle", 0.8)
            seen = window.seen()
            yield from (f"window: {fault}" for fault in seen.faults)
            if len(seen.notices) > 1:
                yield f"window: {len(seen.notices)} sentences: {seen.notices}"
        except GoneError as error:
            if not failure_of(window.end()):
                yield f"window: {error}"
        if failed := failure_of(window.close()):
            yield f"window: {failed}"
