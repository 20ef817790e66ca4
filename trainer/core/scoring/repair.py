"""Does a note name what would mend a defect: "total_seconds()", "use uint32", "x < y"?"""

import re
from collections.abc import Iterable, Set
from functools import lru_cache
from typing import Final

from trainer.core.scoring.claim import Note
from trainer.core.scoring.wording_table import RARITIES
from trainer.core.scoring.words import stem

# A name in a longer note is mentioned in passing.
_MOST_ROUND_A_NAME: Final = 14
_NAME: Final = re.compile(r"[a-z_]\w{2,}")
_AS_CODE: Final = re.compile(r"(?<=[.`])([a-z_]\w{2,})|([a-z_]\w{2,})(?=\(|\.\w|`)")
# Signs of two characters stay whole; quotes are left out, since people quote as they like.
_TOKEN: Final = re.compile(
    r"[A-Za-z_$][\w$]*|\d+(?:\.\d+)?|[-+*/%&|^!<>=:]=+|->|=>|&&|\|\||::|\?[?.]|[^\w\s'\"`]"
)
# Few notes have any code in them.
_MAY_HAVE_CODE: Final = re.compile(r"[][(){}=<>_;/|&+*`:]|\.\w")
_RUN: Final = 3
_LEAST_RUNS: Final = 2
_NEARLY_ALL: Final = 0.8
_MOST_CHARACTERS: Final = 4_000


def code_runs(lines: Iterable[str]) -> frozenset[str]:
    """All runs of three tokens of code in one line, a blank between them, if one is a sign and one
    a name.
    """
    runs = set()
    for line in lines:
        tokens = _TOKEN.findall(line)
        for run in zip(*(tokens[start:] for start in range(_RUN)), strict=False):
            if any(map(_is_a_name, run)) and not all(token[0].isalnum() for token in run):
                runs.add(" ".join(run))
    return frozenset(runs)


def _is_a_name(token: str) -> bool:
    return len(token) > 2 and token[0].isalpha()


@lru_cache(maxsize=256)
def runs_written(text: str) -> frozenset[str]:
    """The runs of the first 4,000 characters of a note."""
    text = text[:_MOST_CHARACTERS]
    return code_runs(text.splitlines()) if _MAY_HAVE_CODE.search(text) else frozenset()


def is_only_code(runs: Set[str], known: Set[str]) -> bool:
    """Whether nearly all of the runs of a note are code that is known."""
    return len(runs) >= _LEAST_RUNS and len(runs & known) >= _NEARLY_ALL * len(runs)


def names_the_repair(note: Note, names: Set[str]) -> bool:
    """Whether it has one of the names, written as code where it is a plain word as well."""
    if not names or note.length > _MOST_ROUND_A_NAME or note.is_list or note.is_guess:
        return False
    named = names & _names_in(note.text)
    if not named:
        return False
    as_code = {name for pair in _AS_CODE.findall(note.text) for name in pair}
    return any(name in as_code or not _is_plain(name) for name in named)


@lru_cache(maxsize=256)
def _names_in(text: str) -> frozenset[str]:
    return frozenset(_NAME.findall(text))


def _is_plain(name: str) -> bool:
    return name.isalpha() and stem(name) in RARITIES
