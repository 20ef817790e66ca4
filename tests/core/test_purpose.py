"""What may be made of what a note seems to mean."""

import pytest

from trainer.core.scoring.purpose import Purpose, purpose_of

APPROVING = [
    "Went through this twice: the key is unique, so a second call changes nothing. Fine by me.",
    "Tried it with two at once, both wait for the same lock, as intended.",
    "No leak here, the handle is closed in the finally block whatever happens.",
]
OBJECTING = [
    "the handle is only closed when nothing was thrown, otherwise we run out of them",
    "Nice that the error is logged, but nobody raises it, so the caller says done.",
    "we can't know whether the server took it, a refusal won't be noticed",
    "Offsets are committed before processing, a crash loses the batch",
    "Looks good, but two of them at once overwrite each other's result.",
]


@pytest.mark.parametrize("text", APPROVING)
def test_who_finds_the_code_right_approves(text):
    assert purpose_of(text).approves


@pytest.mark.parametrize("text", OBJECTING)
def test_who_tells_of_a_fault_does_not_approve(text):
    assert not purpose_of(text).approves


def test_a_word_on_a_name_is_small_and_a_fault_is_not():
    assert purpose_of("maybe rename this to something more telling, it reads oddly").is_small
    assert not purpose_of("the lock is released before the file is written").is_small


@pytest.mark.parametrize("text", ["retries and idempotence", "not sure about the expiry here"])
def test_a_subject_or_an_unease_is_a_topic(text):
    assert purpose_of(text).is_topic


def test_a_subject_with_a_fault_in_it_is_none():
    assert not purpose_of("retries without a limit").is_topic


@pytest.mark.parametrize("text", ["", "offsets", "a.b(c) == d[e] and f(g) != h", "total_seconds()"])
def test_of_code_and_of_a_word_nothing_is_made(text):
    assert purpose_of(text) == Purpose()
