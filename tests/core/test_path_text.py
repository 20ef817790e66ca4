from hypothesis import given
from hypothesis import strategies as st

from trainer.core.domain.exercise import Side
from trainer.core.domain.review import Location
from trainer.core.text.path_text import visible


def test_what_cannot_be_seen_is_written_out() -> None:
    assert visible("line\nbreak.txt") == r"line\nbreak.txt"
    assert visible("a\u202egpj.py") == r"a\u202egpj.py"
    assert visible("tab\tand\x07") == r"tab\tand\x07"


def test_what_can_be_seen_stays() -> None:
    assert visible('src/größe 日本/it\'s "q".py') == 'src/größe 日本/it\'s "q".py'


@given(st.text())
def test_nothing_unseen_is_left(path: str) -> None:
    assert visible(path).isprintable()


def test_a_location_tells_its_path_so() -> None:
    assert str(Location("a\nb", Side.OLD, 2, 3)) == r"a\nb:2-3 (old)"
    assert str(Location("a\nb")) == r"a\nb"
