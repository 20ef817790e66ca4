"""Which paths are meant by a few letters."""

from collections.abc import Iterable, Sequence


def matching_paths(paths: Iterable[str], text: str) -> list[str]:
    """The paths that hold every word of `text`; where there are none, those that hold each word's
    letters in order.
    """
    words = text.casefold().split()
    listed = list(paths)
    exact = [path for path in listed if all(word in path.casefold() for word in words)]
    return exact or [
        path for path in listed if all(_in_order(word, path.casefold()) for word in words)
    ]


def best_path(paths: Sequence[str], text: str) -> str | None:
    """The path that is meant most likely: its name begins with the text, or holds it, or the path
    does, or it is the first.
    """
    wanted = text.casefold().strip()
    return min(paths, key=lambda path: _rank(path.casefold(), wanted), default=None)


def _in_order(word: str, path: str) -> bool:
    at = 0
    for letter in word:
        at = path.find(letter, at) + 1
        if not at:
            return False
    return True


def _rank(path: str, wanted: str) -> tuple[bool, bool, bool]:
    name = path.rpartition("/")[2]
    return not name.startswith(wanted), wanted not in name, wanted not in path
