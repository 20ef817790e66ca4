"""Does a short note name what would mend a defect: "total_seconds()", "use uint32"?"""

import re
from collections.abc import Set
from functools import lru_cache
from typing import Final

from trainer.core.scoring.claim import Note
from trainer.core.scoring.wording_table import RARITIES
from trainer.core.scoring.words import stem

# A name in a longer note is mentioned in passing.
_MOST_ROUND_A_NAME: Final = 14
_NAME: Final = re.compile(r"[a-z_]\w{2,}")
_AS_CODE: Final = re.compile(r"(?<=[.`])([a-z_]\w{2,})|([a-z_]\w{2,})(?=\(|\.\w|`)")


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
