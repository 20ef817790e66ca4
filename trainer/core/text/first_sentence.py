"""The first sentence of a Markdown text, as plain words."""

import re
from typing import Final

_END: Final = re.compile(r"[.?!][\"”’*)]*(?=\s+[^\sa-z]|\s*$)")
"""A full stop before a small letter ends no sentence: it belongs to a quotation or a name."""
_EMPHASIS: Final = re.compile(r"(\*{1,2})(?=\S)(.+?)(?<=\S)\1")


def first_sentence(markdown: str) -> str:
    """The first sentence of the first paragraph without its markup; empty where there is none."""
    paragraph = " ".join(markdown.strip().split("\n\n", 1)[0].split())
    end = _END.search(paragraph)
    return _plain(paragraph[: end.end()] if end else paragraph)


def _plain(text: str) -> str:
    parts = text.split("`")
    # What stands between backticks is code: a star in it is no emphasis.
    plain = [
        part if number % 2 else _EMPHASIS.sub(r"\2", part) for number, part in enumerate(parts)
    ]
    return "".join(plain)
