"""The code that would mend a defect: who proposes it, without having seen it, has found what is
wrong.
"""

import re
from collections.abc import Iterable
from typing import Final

from trainer.core.domain.exercise import AnswerId, MarkedFile
from trainer.core.scoring.repair import code_runs

_NAME: Final = re.compile(r"[A-Za-z_]\w{2,}")
# A name by its shape, or by what stands beside it.
_IS_CODE: Final = re.compile(
    r"(?<=\.)[A-Za-z_]\w{2,}|[A-Za-z_]\w{2,}(?=[.(])|\b[A-Za-z]+_\w+\b|\b[A-Za-z]+[a-z][A-Z]\w*\b"
    r"|\b[A-Z][A-Z\d_]{2,}\b|\b[a-z]{3,}\d+\w*\b|\b[a-z]{8,}\b"
)
_REMARK: Final = re.compile(r"""^\s*(?:#|//|/?\*|--|<!--|\"\"\").*|\s(?:#|//)\s.*|\"\"\".*""")
# Whoever quotes the code at hand proposes nothing. These lines have no part in the key's version:
# where they change, a review of the other text is not compared.
_AROUND: Final = 8


def repair_names(file: MarkedFile, answer: AnswerId) -> tuple[str, ...]:
    """The names in an answer's right lines of a file, in lower case, that stand neither in its
    planted ones nor within eight lines of them.
    """
    lines: list[str] = []
    near: set[int] = set()
    for piece in file.pieces:
        start = len(lines)
        lines.extend(piece.lines)
        if piece.answer == answer:
            near.update(range(max(0, start - _AROUND), len(lines) + _AROUND))
    at_hand = _names(lines[place] for place in near if place < len(lines))
    proposed = {
        name.lower() for line in _right_lines(file, answer) for name in _IS_CODE.findall(line)
    }
    return tuple(sorted(proposed - at_hand))


def repair_runs(file: MarkedFile, answer: AnswerId) -> tuple[str, ...]:
    """The runs of tokens in an answer's right lines of a file that the file as planted has not."""
    served = code_runs(line for piece in file.pieces for line in piece.lines)
    return tuple(sorted(code_runs(_right_lines(file, answer)) - served))


def _right_lines(file: MarkedFile, answer: AnswerId) -> list[str]:
    """Its right lines without remarks."""
    return [
        _REMARK.sub("", line)
        for piece in file.pieces
        if piece.answer == answer
        for line in piece.right
    ]


def _names(lines: Iterable[str]) -> set[str]:
    return {name.lower() for line in lines for name in _NAME.findall(line)}
