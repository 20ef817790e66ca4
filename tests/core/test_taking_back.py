import pytest

from trainer.core.scoring.denial import without_denials


@pytest.mark.parametrize(
    "text",
    [
        "I checked whether an order is lost. It does not.",
        "It might look as if the lock comes late, but it does not",
        "It looks as if the batch goes, however this is handled elsewhere.",
        "I was worried that the batch goes, but the tests show otherwise.",
        "One might think that the batch goes; that is not so.",
        "The batch goes? I tested it, that's not what happens.",
        "It is impossible that the batch goes",
        "Nothing to worry about: the batch goes",
        "I could not reproduce this: the batch goes",
        "Not true: the batch goes",
        "The fear that the batch goes is unfounded.",
        "the batch goes: false alarm",
        "We are safe here, it cannot be that the batch goes",
        "It might look as if the batch must go but stays, but it does not",
        "the batch goes - not the case here.",
    ],
)
def test_what_is_supposed_and_taken_back_is_not_claimed(text):
    assert without_denials(text) == ""


@pytest.mark.parametrize(
    "text",
    [
        "The README says that the batch comes again. It does not.",
        "Is the balance checked? It is not.",
        "the lock should be held. It is not.",
        "It is impossible to revoke a link",
        "the comment claims that it is safe: not true",
        "It looks as if the batch goes, however the tests pass",
        "is this a false alarm?",
    ],
)
def test_who_objects_to_what_others_say_takes_nothing_back(text):
    assert without_denials(text) == text
