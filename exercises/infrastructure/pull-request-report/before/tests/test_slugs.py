import pytest

from slugs import slug, unique


@pytest.mark.parametrize(
    "title, expected",
    [
        ("Crème brûlée", "creme-brulee"),
        ("Straße 12b", "strasse-12b"),
        ("  --  ", "untitled"),
        ("Łódź, Øresund & Đakovo", "lodz-oresund-dakovo"),
        ("a" * 80, "a" * 60),
    ],
)
def test_slug(title, expected):
    assert slug(title) == expected


def test_slug_is_cut_between_words():
    assert slug("one two three", most=8) == "one-two"


def test_unique():
    assert unique("Hello", {"hello", "hello-2"}) == "hello-3"
