"""The version of an answer key: a digest of all that a score can depend on, and of nothing else.

That is, of each answer, those of rulings included, what matching and scoring read (its prose but
for the first part, its hints and its proof only teach), and where its lines stand in the finished
project. So a typo mended in a story leaves every score alone, and neither line ends nor the way a
system writes paths have a part in it.
"""

import hashlib
import json
from collections.abc import Iterator
from typing import Any

from trainer.content.variants import final_files, unlike_lines
from trainer.core.domain.exercise import (
    Answer,
    Exercise,
    MarkedFile,
    Piece,
    PieceKind,
    PlainFile,
)

_LETTERS = 12


def key_version(exercise: Exercise) -> str:
    """A short digest of the exercise's answers and their places, the same wherever its folder
    lies.
    """
    content = {
        "answers": sorted(map(_answer, exercise.answers), key=json.dumps),
        "places": sorted(_places(exercise), key=json.dumps),
    }
    text = json.dumps(content, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()[:_LETTERS]


def _answer(answer: Answer) -> list[Any]:
    if answer.sections:
        explanation = answer.sections[0].text
    else:
        explanation = ""
    return [
        answer.id,
        answer.kind,
        answer.severity,
        answer.class_,
        list(answer.also),
        answer.pattern,
        answer.cwe,
        _words(answer.title),
        _words(explanation),
        [_words(each) for each in answer.wordings],
        [_words(each) for each in answer.tempting],
    ]


def _words(text: str) -> str:
    return " ".join(text.split())


def _places(exercise: Exercise) -> Iterator[list[Any]]:
    """Of each marked file its pieces and how long they are, of each right copy the lines that it
    changes.
    """
    files = final_files(exercise)
    for path, file in files.items():
        if isinstance(file, MarkedFile):
            yield [
                path,
                [
                    [piece.kind, piece.answer, len(piece.lines), len(piece.right), *_code(piece)]
                    for piece in file.pieces
                ],
            ]
    for answer_id, copies in exercise.right_copies.items():
        for copy in copies:
            wrong = files.get(copy.path)
            if isinstance(wrong, PlainFile):
                yield [
                    copy.path,
                    answer_id,
                    _changed_lines(wrong, copy),
                    *_changed_code(wrong, copy),
                ]


def _code(piece: Piece) -> list[list[str]]:
    """What an answer's own lines say, wrong and right: a note that only repeats it says nothing."""
    if piece.kind is PieceKind.PLAIN:
        return []
    return [[_words(line) for line in lines] for lines in (piece.lines, piece.right)]


def _changed_code(wrong: PlainFile, right: PlainFile) -> Iterator[list[str]]:
    old, new = (each.content.decode(errors="replace").splitlines() for each in (wrong, right))
    for old_start, old_end, new_start, new_end, *_ in unlike_lines(wrong.content, right.content):
        yield [_words(line) for line in (*old[old_start:old_end], *new[new_start:new_end])]


def _changed_lines(wrong: PlainFile, right: PlainFile) -> list[tuple[int, ...]]:
    return [places[:4] for places in unlike_lines(wrong.content, right.content)]
