import pytest

from trainer.core.scoring.stance import finds_the_code_right, raises_no_objection


@pytest.mark.parametrize(
    "text",
    [
        "This is fine because the token is in a header",
        "open CORS looks right here: no cookies",
        "LGTM",
        "No problem with the lock",
        "not an issue, the offset is stored later",
        "It looks wrong, but it is fine: the token is in a header",
        "One may ask whether the pool should be bounded, but it is fine for a handful of records",
        "nothing is lost here, the order is right",
        "I never liked wildcards. Here it is fine",
    ],
)
def test_a_note_that_approves_raises_no_objection(text):
    assert raises_no_objection(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "commit comes before processing",
        "This is not fine",
        "I don't think this is correct",
        "This looks fine, but the commit comes too early",
        "This is correct only if the consumer never dies",
        "Is this right?",
        "it looks good until the process crashes",
        "this isn't safe",
        "no problem is reported when the send fails",
        "The link opens every day anew, for ever: after a night it is good again",
        "A host in the path is an open redirect; plain concatenation is safe",
        "The batch is lost when the worker stops. The pool is fine",
        "This fails, but the other branch is fine",
        "check whether this is correct",
        "the test passes even when the order is right",
        "please add a test; the rest looks good",
        "this is intended to be hashed",
    ],
)
def test_a_note_that_objects_or_asks_is_not_taken_for_approval(text):
    assert not raises_no_objection(text)


@pytest.mark.parametrize(
    "text",
    [
        "The code is right, but no test holds it",
        "the implementation itself looks correct, yet nothing asserts it",
    ],
)
def test_a_note_may_find_the_code_right_and_want_more(text):
    assert finds_the_code_right(text)
    assert not raises_no_objection(text)


@pytest.mark.parametrize(
    "text",
    [
        "I don't think the code is right",
        "verify that the code is right",
        "the code is right only by chance",
        "the comment is right",
        "",
    ],
)
def test_a_note_that_doubts_the_code_does_not_find_it_right(text):
    assert not finds_the_code_right(text)


def test_a_denial_in_the_sentence_before_takes_nothing_back():
    assert finds_the_code_right(
        "This test never refreshes. The code is right, yet please refresh once"
    )
