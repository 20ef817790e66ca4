"""Where the trainer keeps its files, and what the learner has set."""

import json
import os
import stat
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from trainer.errors import SettingsError

if sys.platform != "win32":
    import fcntl

APPLICATION = "code-review-trainer"
HOME_VARIABLE = "TRAINER_HOME"

SYSTEM_THEME = "system"
CODE_SIZES = range(8, 33)
TAB_WIDTHS = range(1, 17)
INTERFACE_SIZES = range(90, 301)
DAILY_MINUTES = range(5, 241)
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MOST_PIXELS = 100_000
"""Of one pane: what is more is taken for this; Qt cannot count to 2**31."""
MOST_BYTES = 1_000_000
"""Of a settings file; a larger one is none."""
DEEPEST = 20
"""Lists and objects within each other in a settings file: what is deeper could be read, but not be
written again.
"""
LOCK_WAIT = 2.0
"""Seconds to wait for another window that is saving its settings: on a busy disk a write may take
as long.
"""


@dataclass(frozen=True)
class Paths:
    """The folders and files of one learner; none of them need exist yet."""

    data: Path
    config: Path
    cache: Path
    packs: Path
    database: Path

    @property
    def settings_file(self) -> Path:
        """The file that `load_settings` reads."""
        return self.config / "settings.json"

    @property
    def reports(self) -> Path:
        """The folder for reports of our own bugs."""
        return self.data / "reports"


def paths_from(environment: Mapping[str, str]) -> Paths:
    """All under `TRAINER_HOME` where that is set, else where the platform wants them; SettingsError
    where that is nowhere.
    """
    home = environment.get(HOME_VARIABLE)
    if home:
        root = _expanded(home).absolute()
        data, config, cache = root / "data", root / "config", root / "cache"
        return Paths(
            data=data,
            config=config,
            cache=cache,
            packs=root / "packs",
            database=data / "reviews.db",
        )
    # Where TRAINER_HOME is set, and in the time to the first paint, this is not needed.
    import platformdirs

    folders = platformdirs.PlatformDirs(APPLICATION, appauthor=False)
    try:
        data, config, cache = (
            folders.user_data_path,
            folders.user_config_path,
            folders.user_cache_path,
        )
    except RuntimeError as error:
        remedy = f"Set HOME, or {HOME_VARIABLE} to a folder for the trainer's files."
        raise SettingsError("No home folder was found on this computer.", remedy=remedy) from error
    return Paths(
        data=data, config=config, cache=cache, packs=data / "packs", database=data / "reviews.db"
    )


def _expanded(home: str) -> Path:
    try:
        return Path(home).expanduser()
    except RuntimeError as error:
        remedy = f"Set {HOME_VARIABLE} to a folder, written out in full."
        raise SettingsError(
            f"There is no home folder for {home}.", where=HOME_VARIABLE, remedy=remedy
        ) from error


@dataclass(frozen=True)
class Settings:
    """What the learner has set, and where the windows stood.

    `theme` is `system` or the name of a theme, `code_font` empty for the best one installed,
    `interface_size` in per cent, `code_size` in pixels, `tab_width` in columns; `window_geometry`
    holds Qt's own bytes in base 64; `pane_sizes` are pixels by splitter name;
    `filters` the last choice of each filter in the library; `keys` what the learner gave to actions
    by name, in place of the keys that they have; `palette_recent` what was chosen in the palette,
    the latest first; `templates` texts for annotations by name; `allowed_proofs` the digest of what
    the learner lets run, by exercise; `languages` are those that the learner reads, all where none
    is named; `daily_minutes` is how long a day's practice may take, and `easy_days` the days of the
    week on which there are warm-ups alone; `is_welcomed` says that the first start is over,
    `guided_review` is the id of the review in which the guide is open, `drill_topic` the topic of
    the last drill; `reminder` says whether the tray tells of what is due; `team_sync` whether the
    window syncs with the learner's team by itself; `sign_reviews` whether review files are signed,
    by the SSH key in the file `signing_key`, empty for the usual one; `returns_folder` is where
    they are written, empty until the learner says; `unknown` is what has no field here: switches
    that a screen declares by itself, and what another version wrote, kept as it is. ValueError for
    a value that
    `load_settings` would refuse.
    """

    theme: str = SYSTEM_THEME
    code_font: str = ""
    interface_size: int = 100
    code_size: int = 13
    ligatures: bool = False
    split_view: bool = False
    tab_width: int = 4
    show_whitespace: bool = False
    hide_whitespace: bool = False
    wrap_lines: bool = False
    wrap_prose: bool = True
    show_coverage: bool = True
    file_by_file: bool = False
    show_files: bool = True
    packs_folders: tuple[str, ...] = ()
    window_geometry: str = ""
    pane_sizes: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    filters: Mapping[str, str] = field(default_factory=dict)
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    palette_recent: tuple[str, ...] = ()
    templates: Mapping[str, str] = field(default_factory=dict)
    allowed_proofs: Mapping[str, str] = field(default_factory=dict)
    languages: tuple[str, ...] = ()
    daily_minutes: int = 20
    easy_days: tuple[str, ...] = ()
    is_welcomed: bool = False
    guided_review: str = ""
    drill_topic: str = ""
    reminder: bool = False
    team_sync: bool = True
    sign_reviews: bool = True
    signing_key: str = ""
    returns_folder: str = ""
    unknown: Mapping[str, object] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.interface_size not in INTERFACE_SIZES:
            raise ValueError(f"interface size {self.interface_size} is out of range")
        if self.code_size not in CODE_SIZES or self.tab_width not in TAB_WIDTHS:
            raise ValueError(
                f"code size {self.code_size} or tab width {self.tab_width} is out of range"
            )

    def is_on(self, name: str, default: bool = False) -> bool:
        """Whether an on/off setting is on, one with a field here or one that a screen declares."""
        if name in _RULES:
            value = getattr(self, name)
        else:
            value = self.unknown.get(name)
        if isinstance(value, bool):
            return value
        return default


def _is_number_in(allowed: range) -> Callable[[object], bool]:
    return lambda value: isinstance(value, int) and not isinstance(value, bool) and value in allowed


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _is_flag(value: object) -> bool:
    return isinstance(value, bool)


def _is_texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(entry, str) for entry in value)


def _is_weekdays(value: object) -> bool:
    return isinstance(value, list) and all(entry in WEEKDAYS for entry in value)


def _is_text_by_name(value: object) -> bool:
    return isinstance(value, dict) and all(isinstance(entry, str) for entry in value.values())


def _is_texts_by_name(value: object) -> bool:
    return isinstance(value, dict) and all(_is_texts(entry) for entry in value.values())


def _is_sizes_by_name(value: object) -> bool:
    return isinstance(value, dict) and all(
        isinstance(sizes, list)
        and all(
            isinstance(size, int) and not isinstance(size, bool) and size >= 0 for size in sizes
        )
        for sizes in value.values()
    )


_FieldRule = tuple[Callable[[object], bool], str]
_TEXT: _FieldRule = (_is_text, "a text")
_FLAG: _FieldRule = (_is_flag, "true or false")

# How each field stands in the file: the test of its value, and what the value should be, in words.
_RULES: Mapping[str, _FieldRule] = {
    "theme": _TEXT,
    "code_font": _TEXT,
    "interface_size": (
        _is_number_in(INTERFACE_SIZES),
        f"a whole number from {INTERFACE_SIZES[0]} to {INTERFACE_SIZES[-1]}",
    ),
    "code_size": (
        _is_number_in(CODE_SIZES),
        f"a whole number from {CODE_SIZES[0]} to {CODE_SIZES[-1]}",
    ),
    "ligatures": _FLAG,
    "split_view": _FLAG,
    "tab_width": (
        _is_number_in(TAB_WIDTHS),
        f"a whole number from {TAB_WIDTHS[0]} to {TAB_WIDTHS[-1]}",
    ),
    "show_whitespace": _FLAG,
    "hide_whitespace": _FLAG,
    "wrap_lines": _FLAG,
    "show_coverage": _FLAG,
    "file_by_file": _FLAG,
    "packs_folders": (_is_texts, "a list of folders"),
    "window_geometry": _TEXT,
    "pane_sizes": (_is_sizes_by_name, "lists of whole numbers by name"),
    "filters": (_is_text_by_name, "texts by name"),
    "templates": (_is_text_by_name, "texts by name"),
    "allowed_proofs": (_is_text_by_name, "texts by the name of an exercise"),
    "palette_recent": (_is_texts, "a list of names"),
    "languages": (_is_texts, "a list of languages"),
    "daily_minutes": (
        _is_number_in(DAILY_MINUTES),
        f"a whole number from {DAILY_MINUTES[0]} to {DAILY_MINUTES[-1]}",
    ),
    "easy_days": (_is_weekdays, "a list of days of the week, as “saturday”"),
    "is_welcomed": _FLAG,
    "guided_review": _TEXT,
    "drill_topic": _TEXT,
    "reminder": _FLAG,
    "team_sync": _FLAG,
    "sign_reviews": _FLAG,
    "signing_key": _TEXT,
    "returns_folder": _TEXT,
    "keys": (_is_texts_by_name, "lists of keys by the name of an action"),
}

_REMEDY = "Correct the file, or remove it to start with the defaults."


def load_settings(file: Path) -> Settings:
    """What `file` holds over the defaults, which are all there is where it is missing;
    SettingsError where it cannot be used.
    """
    try:
        content = json.loads(_text_of(file))
    except FileNotFoundError:
        return Settings()
    except OSError as error:
        raise SettingsError(
            f"The settings can't be read: {error.strerror}.", where=str(file), remedy=_REMEDY
        ) from error
    except UnicodeDecodeError as error:
        raise SettingsError(
            "The settings are not UTF-8 text.", where=str(file), remedy=_REMEDY
        ) from error
    except (json.JSONDecodeError, RecursionError) as error:
        if isinstance(error, json.JSONDecodeError):
            place = f"{file}:{error.lineno}"
        else:
            place = str(file)
        raise SettingsError("The settings are not JSON.", where=place, remedy=_REMEDY) from error
    except ValueError as error:
        # Python reads no number of more than some thousand digits.
        raise SettingsError(
            "The settings contain a number that is too long.", where=str(file), remedy=_REMEDY
        ) from error
    if not isinstance(content, dict):
        raise SettingsError("The settings are not a JSON object.", where=str(file), remedy=_REMEDY)
    if _is_deep(content):
        what = f"The settings nest lists or objects more than {DEEPEST} levels deep."
        raise SettingsError(what, where=str(file), remedy=_REMEDY)
    return _settings_from(content, file)


def _text_of(file: Path) -> str:
    """What a file of a sensible size holds; a device or pipe in its place would give no end."""
    found = file.stat()
    if not stat.S_ISREG(found.st_mode):
        raise SettingsError("The settings path is not a file.", where=str(file), remedy=_REMEDY)
    if found.st_size > MOST_BYTES:
        what = f"The settings are larger than {MOST_BYTES // 1000} kB."
        raise SettingsError(what, where=str(file), remedy=_REMEDY)
    return file.read_text(encoding="utf-8")


def _is_deep(content: object) -> bool:
    level = [content]
    for _ in range(DEEPEST):
        level = [
            inner for each in level if isinstance(each, dict | list) for inner in _entries(each)
        ]
    return bool(level)


def _entries(content: dict[str, object] | list[object]) -> list[object]:
    if isinstance(content, dict):
        return list(content.values())
    return content


def _short(value: object) -> str:
    text = json.dumps(value)
    if len(text) <= 80:
        return text
    return f"{text[:80]}…"


def _settings_from(content: dict[str, Any], file: Path) -> Settings:
    known: dict[str, Any] = {}
    for name, value in content.items():
        if name not in _RULES:
            continue
        holds, wanted = _RULES[name]
        if not holds(value):
            raise SettingsError(
                f'"{name}" should be {wanted}, but is {_short(value)}.',
                where=str(file),
                remedy=_REMEDY,
            )
        known[name] = _usable(name, _frozen(value))
    return Settings(
        **known, unknown={name: value for name, value in content.items() if name not in _RULES}
    )


def _usable(name: str, value: Any) -> Any:
    """The value without what no widget can take: half of a surrogate pair, and sizes beyond all
    screens.
    """
    if name == "pane_sizes":
        return {
            _whole(splitter): tuple(min(size, MOST_PIXELS) for size in sizes)
            for splitter, sizes in value.items()
        }
    if name == "packs_folders":
        return tuple(folder if _is_path(folder) else _whole(folder) for folder in value)
    return _all_whole(value)


def _all_whole(value: Any) -> Any:
    if isinstance(value, str):
        return _whole(value)
    if isinstance(value, tuple):
        return tuple(map(_all_whole, value))
    if isinstance(value, dict):
        return {_whole(name): _all_whole(entry) for name, entry in value.items()}
    return value


def _whole(text: str) -> str:
    """The text with � for every half of a surrogate pair."""
    if not text.isascii() and _is_bent(text):
        return text.encode("utf-8", "replace").decode()
    return text


def _is_bent(text: str) -> bool:
    return any("\ud800" <= letter <= "\udfff" for letter in text)


def _is_path(text: str) -> bool:
    """Whether the system can take it for the name of a file, which need not be UTF-8."""
    try:
        os.fsencode(text)
    except UnicodeEncodeError:
        return False
    return True


def _frozen(value: Any) -> Any:
    if isinstance(value, list):
        return tuple(value)
    if isinstance(value, dict):
        return {name: _frozen(entry) for name, entry in value.items()}
    return value


def save_settings(settings: Settings, file: Path) -> None:
    """Write what differs from the defaults, whole or not at all; SettingsError where the folder or
    disk refuses.
    """
    changed = {
        entry.name: getattr(settings, entry.name)
        for entry in fields(settings)
        if entry.name != "unknown"
        and getattr(settings, entry.name) != getattr(_DEFAULTS, entry.name)
    }
    content = {**settings.unknown, **changed}
    text = json.dumps(content, indent=2, ensure_ascii=False, sort_keys=True) + "\n"
    if _is_bent(text):
        # A folder whose name is not UTF-8, or what another version wrote: as escapes it can be
        # written and read again.
        text = json.dumps(content, indent=2, sort_keys=True) + "\n"
    try:
        # A linked settings file (dotfiles) stays a link.
        target = file.resolve()
        target.parent.mkdir(parents=True, exist_ok=True)
        _replace(target, text)
    except OSError as error:
        raise SettingsError(
            f"The settings can't be saved: {error.strerror}.",
            where=str(file),
            remedy="Make room there or allow writing; until then, changes are lost when "
            "you close the window.",
        ) from error


_DEFAULTS = Settings()


def save_changes(before: Settings, now: Settings, file: Path) -> None:
    """Write what became other from `before` to `now`, and leave the rest as another window may have
    saved it.

    Entries that have a name, such as templates and keys, are told apart one by one. SettingsError
    where the folder or disk refuses, or another window keeps the file for `LOCK_WAIT` seconds. A
    file that is gone or cannot be used is written whole; one that cannot be used is set aside
    first.
    """
    with _alone_with(file):
        try:
            is_there = file.exists()
        except OSError:
            # Where nobody may look, nobody may write either, and writing says why.
            is_there = False
        theirs, problem = recover_settings(file)
        save_settings(merged(before, now, theirs) if is_there and problem is None else now, file)


def merged(before: Settings, now: Settings, theirs: Settings) -> Settings:
    """`theirs` with what became other from `before` to `now`."""
    names = [entry.name for entry in fields(now)]
    return replace(
        theirs,
        **{
            name: _merged(*(getattr(each, name) for each in (before, now, theirs)))
            for name in names
        },
    )


def _merged(before: Any, now: Any, theirs: Any) -> Any:
    if now == before:
        return theirs
    if not isinstance(now, Mapping):
        return now
    gone = before.keys() - now.keys()
    changed = {
        name: value for name, value in now.items() if name not in before or before[name] != value
    }
    return {**{name: value for name, value in theirs.items() if name not in gone}, **changed}


@contextmanager
def _alone_with(file: Path) -> Iterator[None]:
    """Hold the folder of the settings while they are read and written, so that two windows do so
    one after the other. Where folders cannot be locked, the merge has to do.
    """
    if sys.platform == "win32":
        yield
        return
    try:
        folder = os.open(file.resolve().parent, os.O_RDONLY)
    except OSError:
        yield
        return
    try:
        _lock(folder, file)
        yield
    finally:
        os.close(folder)


def _lock(folder: int, file: Path) -> None:
    if sys.platform == "win32":
        return
    give_up = time.monotonic() + LOCK_WAIT
    while True:
        try:
            fcntl.flock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            # To write all the same would undo what the other window is about to write.
            if time.monotonic() >= give_up:
                raise _kept_by_another(file) from error
            time.sleep(0.01)
        except OSError:
            return
        else:
            return


def _kept_by_another(file: Path) -> SettingsError:
    return SettingsError(
        "The settings cannot be saved: another window is saving its own.",
        where=str(file),
        remedy="Close that window if it does not answer. What you set here is saved with your next "
        "change, or when this window closes.",
    )


def _replace(file: Path, text: str) -> None:
    # A name of its own for each write: two of one process must not take each other's file away.
    temporary = file.with_name(f".{file.name}.{os.getpid()}.{os.urandom(8).hex()}")
    try:
        with temporary.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
            stream.flush()
            os.fsync(stream.fileno())
        temporary.replace(file)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def recover_settings(file: Path) -> tuple[Settings, SettingsError | None]:
    """The settings, or the defaults and why: a file that cannot be used is set aside beside itself,
    never written over.
    """
    try:
        return load_settings(file), None
    except SettingsError as error:
        try:
            aside = _unused_name(file)
            file.rename(aside)
        except OSError as refusal:
            what = (
                f"{error.what} The defaults are used, and the file could not be set aside: "
                f"{refusal.strerror}."
            )
            return Settings(), SettingsError(what, where=error.where, remedy=error.remedy)
        return Settings(), SettingsError(
            f"{error.what} The defaults are used; the file is kept as {aside.name}.",
            where=error.where,
            remedy=f"Correct it and rename it back to {file.name}, or set your preferences again.",
        )


def keep_copy(file: Path) -> Path:
    """Copy a settings file of which a part cannot be used to a name beside it; OSError where that
    cannot be done.
    """
    aside = _unused_name(file)
    aside.write_bytes(file.read_bytes())
    return aside


def _unused_name(file: Path) -> Path:
    number = 1
    while True:
        aside = file.with_name(f"{file.stem}.broken-{number}{file.suffix}")
        if not aside.exists():
            return aside
        number += 1
