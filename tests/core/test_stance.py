import pytest

from trainer.core.stance import raises_no_objection


@pytest.mark.parametrize(
    "text",
    [
        "This is fine because the token is in a header",
        "open CORS looks right here: no cookies",
        "LGTM",
        "No problem with the lock",
        "not an issue, the offset is stored later",
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
    ],
)
def test_a_note_that_objects_or_asks_is_not_taken_for_approval(text):
    assert not raises_no_objection(text)
