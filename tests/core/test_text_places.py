"""Which lines of a project hold a text."""

import re

from trainer.core.code.symbols import MOST_PLACES
from trainer.core.code.text_places import places_at, text_pieces, text_places
from trainer.core.diffing.diff import parse_diff
from trainer.core.domain.exercise import Side
from trainer.core.domain.review import Location

DIFF = parse_diff(
    "diff --git a/b.py b/c.py\nsimilarity index 60%\nrename from b.py\nrename to c.py\n--- "
    "a/b.py\n+++ b/c.py\n"
    "@@ -1,2 +1,2 @@\n-old order\n+new order\n kept order\n"
)
OLD = {"a.py": b"an order\n", "b.py": b"old order\nkept order\n", "z.bin": b"\0order"}
NEW = {
    "a.py": b"an order\r\nnothing\norder order\n",
    "c.py": b"new order\nkept order\n",
    "z.bin": b"\0order",
}


def found(text: str) -> list[tuple[str, str]]:
    return [
        (str(place.location), place.text)
        for place in text_places(re.compile(text.encode()), text_pieces(DIFF, OLD, NEW))
    ]


def test_every_line_is_found_once_those_of_the_change_first_and_what_was_removed_too() -> None:
    assert found("order") == [
        ("c.py:1", "new order"),
        ("c.py:2", "kept order"),
        ("c.py:1 (old)", "old order"),
        ("a.py:1", "an order"),
        ("a.py:3", "order order"),
    ]


def test_places_of_the_old_side_go_by_the_name_that_the_file_has_now() -> None:
    places = text_places(re.compile(b"old"), text_pieces(DIFF, OLD, NEW))
    assert [place.location for place in places] == [Location("c.py", Side.OLD, 1, 1)]


def test_no_more_are_listed_than_anybody_reads() -> None:
    many = {"a.py": b"x\n" * (2 * MOST_PLACES)}
    pieces = tuple(text_pieces(parse_diff(""), many, many))

    assert len(text_places(re.compile(b"x"), pieces)) == MOST_PLACES
    assert len(places_at(pieces, ((0, line) for line in range(2 * MOST_PLACES)))) == MOST_PLACES


def test_what_is_searched_is_the_new_project_and_the_lines_that_were_removed() -> None:
    assert [(piece.path, piece.side, piece.text) for piece in text_pieces(DIFF, OLD, NEW)] == [
        ("c.py", Side.NEW, NEW["c.py"]),
        ("c.py", Side.OLD, b"old order\n"),
        ("a.py", Side.NEW, NEW["a.py"]),
    ]


def test_a_line_that_is_met_twice_is_one_place() -> None:
    pieces = tuple(text_pieces(DIFF, OLD, NEW))

    found = places_at(pieces, [(0, 1), (0, 1), (1, 0), (2, 0)])

    assert [(str(place.location), place.text) for place in found] == [
        ("c.py:2", "kept order"),
        ("c.py:1 (old)", "old order"),
        ("a.py:1", "an order"),
    ]
