import pytest

from trainer.core.code.symbols import definitions, name_at, names_in, places_of
from trainer.core.diffing.diff import parse_diff
from trainer.core.domain.exercise import Side
from trainer.core.domain.review import Location

OLD = {
    "shop/cart.py": b"def total(items):\n    return sum(items)\n",
    "shop/tax.py": b"RATE = 0.2\n",
}
NEW = {
    "shop/cart.py": b"def total(items, rate):\n    return sum(items) * rate\n",
    "shop/tax.py": b"RATE = 0.2\n",
    "main.py": b"from shop.cart import total\nprint(total([1], 2), total([], 0))\nsubtotal = 1\n",
    "logo.png": b"\0total",
}
DIFF = parse_diff(
    "diff --git a/shop/cart.py b/shop/cart.py\n--- a/shop/cart.py\n+++ b/shop/cart.py\n@@ -1,2 "
    "+1,2 @@\n"
    "-def total(items):\n-    return sum(items)\n+def total(items, rate):\n+    return sum(items) "
    "* rate\n"
)


def where(name: str) -> list[tuple[str, bool | None]]:
    return [(str(place.location), place.block) for place in places_of(name, DIFF, OLD, NEW)]


def test_a_name_is_found_in_the_new_project_and_in_removed_lines_definitions_first() -> None:
    assert where("total") == [
        ("shop/cart.py:1", True),
        ("shop/cart.py:1 (old)", True),
        ("main.py:1", None),
        ("main.py:2", None),
    ]


def test_unchanged_lines_of_the_old_project_are_not_told_twice() -> None:
    assert where("RATE") == [("shop/tax.py:1", False)]


def test_a_line_that_a_changed_file_kept_is_told_once() -> None:
    kept = {"shop/cart.py": OLD["shop/cart.py"] + b"other = 1\n"}
    after = {**NEW, "shop/cart.py": NEW["shop/cart.py"] + b"other = 1\n"}

    assert [str(place.location) for place in places_of("other", DIFF, kept, after)] == [
        "shop/cart.py:3"
    ]


def test_a_part_of_a_longer_name_is_not_the_name() -> None:
    assert where("tot") == []
    assert [text for text, _ in where("subtotal")] == ["main.py:3"]


def test_the_definition_is_the_one_that_stands_there_now() -> None:
    found = definitions(places_of("total", DIFF, OLD, NEW))

    assert [place.location for place in found] == [Location("shop/cart.py", Side.NEW, 1, 1)]


def test_what_was_removed_is_the_definition_where_there_is_no_other() -> None:
    found = definitions(places_of("total", DIFF, OLD, {**NEW, "shop/cart.py": b"\n\n"}))

    assert [str(place.location) for place in found] == ["shop/cart.py:1 (old)"]


def test_a_block_is_the_definition_and_a_variable_of_its_name_is_not() -> None:
    places = places_of("total", DIFF, OLD, {**NEW, "other.py": b"total = 3\n"})

    assert [str(place.location) for place in definitions(places)] == ["shop/cart.py:1"]


def test_the_names_of_a_line_leave_out_keywords_and_repetitions() -> None:
    assert names_in("    for item in items: total += tax(item, rate=RATE)") == [
        "item",
        "items",
        "total",
        "tax",
        "rate",
        "RATE",
    ]


@pytest.mark.parametrize(
    ("character", "name"),
    [(0, "total"), (4, "total"), (5, None), (8, "tax"), (10, "tax"), (11, None)],
)
def test_the_name_under_a_character_is_the_whole_word(character: int, name: str | None) -> None:
    assert name_at("total = tax(1)", character) == name
