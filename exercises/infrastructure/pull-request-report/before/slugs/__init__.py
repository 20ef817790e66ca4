"""Slugs for titles."""

import re
import unicodedata

__version__ = "0.8.3"

# Not decomposed by NFKD.
SPECIAL = {"ß": "ss", "æ": "ae", "ø": "o", "đ": "d", "ł": "l", "œ": "oe", "þ": "th"}


def slug(title: str, most: int = 60) -> str:
    """Return lower-case ASCII words, joined by hyphens, cut between words."""
    text = "".join(SPECIAL.get(c, c) for c in title.lower())
    text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    out = ""
    for word in re.findall(r"[a-z0-9]+", text):
        if out and len(out) + 1 + len(word) > most:
            break
        out = f"{out}-{word}" if out else word[:most]
    return out or "untitled"


def unique(title, taken):
    s = slug(title)
    n = 2
    while s in taken:
        s = "%s-%d" % (slug(title), n)
        n += 1
    return s
