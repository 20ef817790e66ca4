"""Names of files that mean the same everywhere: text, one form, no two alike, none that a system or
git takes for its own.
"""

import re
import unicodedata
from collections.abc import Iterable
from typing import Final

from trainer.content.pack_limits import MOST_NAME_BYTES, MOST_PATH

_UNSAFE: Final = re.compile(r'[\x00-\x1f\x7f\\:"<>|?*]|[. ]$|^ ')
# Windows also takes what a dot or blanks follow for the device, and superscripts for digits.
_DEVICE: Final = re.compile(
    r"(?i)(?:con|prn|aux|nul|conin\$|conout\$|clock\$|(?:com|lpt)[0-9¹²³])(?:[ .].*)?"
)
# The short names that Windows gives to .git, .gitmodules and the like.
_SHORT_NAME: Final = re.compile(r"(?i)gi[^.~]{0,6}~[0-9].*")
# What has no width: HFS+ leaves some of it out of a name, so that `.g<joiner>it` is `.git`; people
# see none of it.
_UNSEEN: Final = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff"
    "\uffa0\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
_SEPARATORS_AND_CONTROLS: Final = frozenset({"Cc", "Cs", "Zl", "Zp", "Zs"})


def is_text(name: str) -> bool:
    """Whether a name that a system gave is UTF-8, and not bytes that stand for themselves."""
    # Surrogates stand for such bytes, and are all that UTF-8 has no bytes for.
    try:
        name.encode()
    except UnicodeEncodeError:
        return False
    return True


def unsafe_reason(path: str) -> str:
    """Why a path inside a tree cannot be used on every machine, or an empty text."""
    if path.startswith("/") or re.match(r"[A-Za-z]:", path):
        return "is absolute"
    if len(path) > MOST_PATH:
        return f"is longer than {MOST_PATH} characters"
    return next((reason for part in path.split("/") if (reason := _unsafe_part(part))), "")


def _unsafe_part(part: str) -> str:
    if part in {"", ".", ".."}:
        return "leaves its folder or is not normalised"
    if not is_text(part):
        return "is not UTF-8"
    if _UNSAFE.search(part):
        return "has a character that some systems don't allow"
    # ASCII has no other control characters, and one form only.
    if not part.isascii():
        if _UNSEEN.search(part) or any(
            unicodedata.category(each) in _SEPARATORS_AND_CONTROLS for each in part.replace(" ", "")
        ):
            return "has a character that cannot be seen"
        if unicodedata.normalize("NFC", part) != part:
            return "is not in Unicode's composed form (NFC)"
    if len(part.encode()) > MOST_NAME_BYTES:
        return f"has a name of more than {MOST_NAME_BYTES} bytes"
    if _DEVICE.fullmatch(part) or _SHORT_NAME.fullmatch(part) or folded(part) == ".git":
        return f"has the reserved name “{part}”"
    return ""


def folded(path: str) -> str:
    """What systems that know neither case nor forms of letters take a path for."""
    if path.isascii():
        return path.lower()
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", path).casefold())


class Claims:
    """The paths of one project, each with its folders; tells which of them some system would take
    for another.
    """

    def __init__(self, paths: Iterable[str] = ()) -> None:
        self._spelled: dict[str, tuple[str, bool]] = {}
        for path in paths:
            self.clash(path)

    def clash(self, path: str) -> str:
        """Add a file; how it clashes with what is there, as what follows the path in a sentence, or
        an empty text.

        The same file may be added again; one that clashes is not added.
        """
        steps = list(_steps(path))
        for spelled, is_file in steps:
            there = self._spelled.get(folded(spelled))
            if there is not None and there != (spelled, is_file):
                kind = "file" if there[1] else "folder"
                if there[1] == is_file:
                    how = "is the same on some systems as"
                else:
                    how = "can't be next to"
                return f"{how} the {kind} “{there[0]}”"
        self._spelled.update((folded(spelled), (spelled, is_file)) for spelled, is_file in steps)
        return ""


def _steps(path: str) -> Iterable[tuple[str, bool]]:
    parts = path.split("/")
    return (("/".join(parts[:count]), count == len(parts)) for count in range(1, len(parts) + 1))
