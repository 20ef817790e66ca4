"""What keys can be given to what, and what stands in the way."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QKeySequence

from trainer.gui.keys.keymap import default_keys
from trainer.gui.keys.registry import ACTIONS
from trainer.gui.keys.rules import only_own, portable, problem_in, refusal, taken_by, with_key_taken

some_keys = st.sampled_from(
    sorted(
        {key for action in ACTIONS.values() for key in action.keys} | {"Ctrl+J", "Z", "G", "F7, F8"}
    )
)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("j", "J"),
        ("ctrl+j", "Ctrl+J"),
        ("G, G", "G, G"),
        (",", ","),
        ("?", "?"),
        ("Ctrl++", "Ctrl++"),
        ("Ctrl+Shift+Return",) * 2,
    ],
)
def test_a_key_is_read_as_qt_writes_it(written: str, read: str) -> None:
    assert portable(written) == read


@pytest.mark.parametrize("written", ["", "foo", "Ctrl+", "Bogus+J", "JJ", "A, B, C"])
def test_what_no_keyboard_sends_is_no_key(written: str) -> None:
    assert portable(written) == ""


def test_every_key_of_the_table_can_be_had() -> None:
    assert [
        key
        for action in ACTIONS.values()
        for key in action.keys
        if not portable(key) or refusal(action, key)
    ] == []


def test_no_two_actions_of_the_table_hear_the_same_key_but_those_that_mean_the_same() -> None:
    pairs = {
        frozenset((action.text, other.text))
        for action in ACTIONS.values()
        for key in action.keys
        for other in taken_by(action, key, default_keys)
    }

    assert pairs == {
        frozenset(("Next annotation", "Next finding")),
        frozenset(("Previous annotation", "Previous finding")),
    }


def test_a_key_of_another_screen_is_free() -> None:
    assert taken_by(ACTIONS["debrief.home"], "Ctrl+Shift+A", default_keys) == []
    assert [other.name for other in taken_by(ACTIONS["review.undo"], "J", default_keys)] == [
        "code.line_down"
    ]


def test_the_first_of_two_keys_is_taken_as_well() -> None:
    taken = {other.name for other in taken_by(ACTIONS["code.search"], "G", default_keys)}

    assert taken == {"code.first_line", "code.go_to_definition", "code.find_uses"}
    assert [other.name for other in taken_by(ACTIONS["code.search"], "J, J", default_keys)] == [
        "code.line_down"
    ]


def test_a_key_is_the_same_under_its_other_name() -> None:
    assert [other.name for other in taken_by(ACTIONS["code.search"], "Del", default_keys)] == [
        "review.delete_annotation"
    ]


def test_a_letter_is_not_taken_away_from_the_text_that_is_written() -> None:
    assert "types a character" in refusal(ACTIONS["writing.save"], "J")
    assert (
        refusal(ACTIONS["writing.save"], "Ctrl+J") == refusal(ACTIONS["writing.save"], "F7") == ""
    )


def test_a_key_that_opens_a_menu_is_not_given_away() -> None:
    assert refusal(ACTIONS["code.search"], "Alt+F") == "Alt+F opens the menu File."


@given(name=st.sampled_from(sorted(ACTIONS)), key=some_keys)
def test_a_key_that_was_taken_is_heard_by_one_action_only(name: str, key: str) -> None:
    changed = with_key_taken(ACTIONS[name], key, default_keys)

    def keys_of(other: str) -> tuple[str, ...]:
        return changed.get(other, ACTIONS[other].keys)

    assert key in keys_of(name)
    assert taken_by(ACTIONS[name], key, keys_of) == []


def test_what_is_as_the_table_has_it_is_not_kept() -> None:
    assert only_own({"code.search": ACTIONS["code.search"].keys, "code.copy": ()}) == {
        "code.copy": ()
    }


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ({"code.fly": ("J",)}, '"code.fly", which does not exist'),
        ({"code.search": ("J", "Hyper+J")}, '"Hyper+J" to "code.search", which is not a valid key'),
        ({"writing.save": ("s",)}, "types a character"),
    ],
)
def test_keys_that_cannot_be_used_are_told_in_a_sentence(
    keys: dict[str, tuple[str, ...]], said: str
) -> None:
    assert said in problem_in(keys)


def test_keys_that_can_be_used_are_no_problem() -> None:
    assert problem_in({"code.search": ("ctrl+j",), "code.copy": ()}) == ""


def test_every_key_of_the_table_is_one_that_qt_sends() -> None:
    assert all(QKeySequence(key).count() for action in ACTIONS.values() for key in action.keys)
