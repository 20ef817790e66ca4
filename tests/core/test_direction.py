import pytest

from trainer.core.scoring.direction import contradicts, denies, told

HIGH = told(["The rank is one too high whenever the share is a whole number"])
LOCK = told(
    ["The balance is checked before the lock is taken", "the check must come after the lock"]
)
ADD = told(["wg.Add must be called before the go statement"])
UNITS = told(["signedInAt is in milliseconds but expiration is in seconds since the epoch"])
TOKENS = told(["A replay ends the access token and leaves the refresh token"])
SALT = told(["The salt is drawn once for each hasher, not for each password"])
TWISTER = told(["Reset tokens come from the Mersenne Twister"])


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("the rank is one too low whenever the share is a whole number", HIGH),
        ("the lock is taken before the balance is checked", LOCK),
        ("wg.Add must be called after the go statement", ADD),
        ("signedInAt is in seconds but expiration is in milliseconds", UNITS),
        ("A replay ends the refresh token and leaves the access token", TOKENS),
        ("The salt is drawn for each password, not once for each hasher", SALT),
        ("Reset tokens do not come from the Mersenne Twister", TWISTER),
    ],
)
def test_the_opposite_is_no_claim(text, answer):
    assert contradicts(text, answer)


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("the rank is one too high for whole numbers", HIGH),
        ("before the lock is taken the balance is checked", LOCK),
        ("why is the balance checked before the lock is taken?", LOCK),
        ("the balance must be checked after the lock is taken", LOCK),
        ("wg.Add is called after the go statement", ADD),
        ("expiration is in seconds but signedInAt in milliseconds", UNITS),
        ("the refresh token is left when a replay ends the access token", TOKENS),
        ("one salt for the hasher and none for each password", SALT),
        ("the tokens come from the Twister, and no test shows it", TWISTER),
    ],
)
def test_the_same_in_other_words_is_a_claim(text, answer):
    assert not contradicts(text, answer)


def test_active_and_passive_are_the_same_claim():
    answer = told(["The exception of the last attempt is swallowed"])

    assert not contradicts("the last attempt swallows the exception", answer)


def test_a_negation_elsewhere_in_the_sentence_denies_nothing():
    answer = told(["a crash while handling loses the batch"])

    assert denies("a crash while handling does not lose the batch", answer)
    assert not denies("a crash while handling loses the batch, and no test shows it", answer)


def test_a_story_of_several_sentences_is_not_held_to_one_direction():
    assert not contradicts("The rank is one too low here. Elsewhere it is higher.", HIGH)


@pytest.mark.parametrize(
    "text",
    [
        "the uploads never overwrite anything here",
        "I checked that the upload does not overwrite newer keys.",
        "I tested it and the batch is not written late",
    ],
)
def test_the_harm_that_does_not_happen_is_denied(text):
    assert denies(text, told(["the late batch overwrites newer keys"]))


@pytest.mark.parametrize(
    "text",
    [
        "must not overwrite newer keys",
        "shouldn't the batch not overwrite them?",
        "the keys are not read again and overwritten",
        "if the batch is not late the keys are overwritten as well",
    ],
)
def test_a_wish_a_question_or_a_harm_besides_denies_nothing(text):
    assert not denies(text, told(["the late batch overwrites newer keys"]))


def test_what_is_missing_is_not():
    answer = told(["the count is missing after the insert"])

    assert not denies("the count isn't raised after the insert", answer)


def test_a_repair_is_worded_the_other_way_round():
    answer = told(["check the branch of the token before the deploy"])

    assert not denies("the branch of the token is not checked before the deploy", answer)


def test_the_value_none_is_no_negation():
    answer = told(["the exception of the last attempt is swallowed"])

    assert not denies("the exception of the last attempt is swallowed, it returns None", answer)


def test_what_is_missing_before_another_should_come_before_it():
    answer = told(["the count is missing after the insert"])

    assert not contradicts("the count isn't raised after the insert", answer)
    assert contradicts("the count is missing before the insert", answer)


def test_every_and_same_stand_in_no_order():
    answer = told(["until the next restart every stored record has the same salt"])

    assert not contradicts("every account before the restart shares the same salt", answer)
