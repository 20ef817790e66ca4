"""What a language asks of an exercise: its name, its toolchain, and how its tests are run."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Final

Tests = Callable[[Collection[str]], tuple[str, ...]]


def _python_tests(paths: Collection[str]) -> tuple[str, ...]:
    folders = [name for name in ("tests", "test") if any(p.startswith(f"{name}/") for p in paths)]
    return ("python", "-m", "pytest", "-q", *folders[:1])


def _java_tests(paths: Collection[str]) -> tuple[str, ...]:
    if "tools/RunTests.java" in paths:
        return ("java", "-XX:TieredStopAtLevel=1", "tools/RunTests.java")
    return ()


def _c_tests(paths: Collection[str]) -> tuple[str, ...]:
    if "tests/run.sh" in paths:
        return ("sh", "tests/run.sh")
    if "Makefile" in paths:
        return ("make", "check")
    return ()


def _script_tests(paths: Collection[str]) -> tuple[str, ...]:
    if "tools/run.mjs" in paths:
        return ("node", "tools/run.mjs", "test")
    return ()


@dataclass(frozen=True)
class Language:
    """One language of exercises; `tests` gives the command that its projects mostly have, nothing
    where there is no such habit.
    """

    key: str
    name: str
    endings: tuple[str, ...]
    needs: tuple[str, ...]
    tests: Tests


LANGUAGES: Final = (
    Language("python", "Python", (".py",), (), _python_tests),
    Language(
        "javascript",
        "JavaScript",
        (".js", ".mjs", ".cjs", ".jsx"),
        ("node",),
        lambda _paths: ("node", "--test"),
    ),
    Language("typescript", "TypeScript", (".ts", ".mts", ".tsx"), ("node",), _script_tests),
    Language("go", "Go", (".go",), ("go",), lambda _paths: ("go", "test", "-count=1", "./...")),
    Language("java", "Java", (".java",), ("java",), _java_tests),
    Language("c", "C", (".c", ".h"), ("gcc",), _c_tests),
)
_BY_KEY: Final = {language.key: language for language in LANGUAGES}


def language_keys() -> tuple[str, ...]:
    """The keys of all languages, in their order."""
    return tuple(_BY_KEY)


def language_named(key: str) -> Language:
    """The language of that key; KeyError where there is none."""
    return _BY_KEY[key]


def language_of(path: str) -> Language | None:
    """The language that the ending of a path speaks of."""
    ending = PurePosixPath(path).suffix
    return next((each for each in LANGUAGES if ending in each.endings), None)


def main_language(paths: Iterable[str]) -> Language | None:
    """The language of most of the files."""
    counts = Counter(found.key for path in paths if (found := language_of(path)) is not None)
    if not counts:
        return None
    return _BY_KEY[counts.most_common(1)[0][0]]


def is_test(path: str) -> bool:
    """Whether a path looks like one of a test."""
    parts = PurePosixPath(path.casefold())
    in_folder = bool({"test", "tests", "spec", "__tests__"} & set(parts.parts[:-1]))
    words = parts.name.replace("-", "_").replace(".", "_").split("_")
    return in_folder or "test" in words or "spec" in words or parts.stem.endswith("test")
