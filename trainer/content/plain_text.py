"""Texts of a pack that people read must say what they seem to say, on a screen and in a
terminal.
"""

import re
from typing import Final

# Everything that steers a terminal, ends a line where no line feed does, or turns the order of what
# is shown around. Marks that only join or part letters (U+200C to U+200F) are left: Persian, Hebrew
# and emoji need them.
_STEERING: Final = (
    "\\x00-\\x08\\x0b-\\x0c\\x0e-\\x1f\\x7f-\\x9f\u2028\u2029\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\\U000e0000-\\U000e007f\\ud800-\\udfff"
)
_IN_TEXT: Final = re.compile(f"[{_STEERING}]|\\r(?!\\n)")
_IN_LINE: Final = re.compile(f"[{_STEERING}\\t\\r\\n]")


def steering_in_text(text: str) -> tuple[int, str]:
    """The line, from 1, and the code of the first character that a text of several lines must not
    hold; 0 and nothing else.
    """
    found = _IN_TEXT.search(text)
    if found:
        return text.count("\n", 0, found.start()) + 1, _code(found[0])
    return 0, ""


def steering_in_line(text: str) -> str:
    """The code of the first character that a text of one line must not hold, a line feed included;
    empty where it is plain.
    """
    found = _IN_LINE.search(text)
    if found:
        return _code(found[0])
    return ""


def _code(character: str) -> str:
    return f"U+{ord(character):04X}"
