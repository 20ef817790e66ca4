"""Text as a terminal may get it: what would steer the terminal, or hide, is written out."""

import json
import re

_STEERING = (
    "\x00-\x1f\x7f-\x9f"  # control characters: colours, titles, the cursor, the clipboard
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # the direction of text
    "\u2028\u2029"  # new lines
    # nothing to see; joiners stay, for writing needs them
    "\u200b\u2060-\u2065\ufeff\ufff9-\ufffb\U000e0000-\U000e007f"
    "\ud800-\udfff"  # halves of a pair, which no terminal can be given
)
_IN_LINE = re.compile(f"[{_STEERING}]")
_IN_TEXT = re.compile(rf"(?!\n|\t|\r\n)[{_STEERING}]")
_IN_JSON = re.compile(f"(?![\x00-\x1f])[{_STEERING}]")


def one_line(text: str) -> str:
    r"""A text in one line, with every character that steers a terminal written out, as `\x1b`, `\n`
    or `\u202e`.
    """
    return _IN_LINE.sub(_written_out, text)


def several_lines(text: str) -> str:
    """The same, but new lines and tabs stay what they are."""
    return _IN_TEXT.sub(_written_out, text)


def json_text(text: str) -> str:
    """JSON that says the same, with escapes for what steers a terminal; below U+0020, JSON has none
    in a string anyway.
    """
    return _IN_JSON.sub(lambda found: json.dumps(found[0])[1:-1], text)


def _written_out(found: re.Match[str]) -> str:
    return found[0].encode("unicode_escape").decode("ascii")
