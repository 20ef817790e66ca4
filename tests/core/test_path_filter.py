import pytest

from trainer.core.text.path_filter import best_path, matching_paths

PATH = "tests/receipts/Split.py"


@pytest.mark.parametrize("text", ["", "split", "SPLIT", "receipts/sp", "test split", "rcpspl"])
def test_words_and_letters_in_order_match_whatever_their_case(text: str) -> None:
    assert matching_paths([PATH], text) == [PATH]


@pytest.mark.parametrize("text", ["tilps", "split totals", "split.pyc"])
def test_letters_in_another_order_and_words_that_are_not_there_do_not(text: str) -> None:
    assert matching_paths([PATH], text) == []


def test_scattered_letters_are_looked_for_only_where_no_path_holds_the_words() -> None:
    assert matching_paths(["src/a.py", "src/c.py"], "c.py") == ["src/c.py"]
    assert matching_paths(["src/a.py", "src/c.py"], "scpy") == ["src/a.py", "src/c.py"]


def test_the_name_that_begins_with_the_text_is_meant_before_one_that_holds_it() -> None:
    paths = ["split/readme.md", "tests/test_split.py", "receipts/split.py", "s-p-l-i-t.txt"]

    assert best_path(paths, "split") == "receipts/split.py"
    assert best_path(paths[:2], "split") == "tests/test_split.py"
    assert best_path(paths[::3], "split") == "split/readme.md"
    assert best_path([], "nothing") is None
