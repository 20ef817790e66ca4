import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.core.scoring.wording import (
    LEARNED,
    THRESHOLD,
    UNSURE_HIGH,
    UNSURE_LOW,
    Wordings,
    belief,
    index_of,
    logistic,
)

COMMIT = Wordings(
    "Offsets are committed before the records are processed",
    "A worker that dies in between loses every record of the batch.",
    ("commit happens before the handler ran", "a crash while handling loses the batch"),
    ("the pool should be bounded",),
)
FLUSH = Wordings(
    "The producer is flushed for each record", "", ("flush() after every produce ruins throughput",)
)
TOKEN = Wordings(
    "Session tokens come from a predictable generator", "", ("random.choice is not a CSPRNG",)
)


@pytest.mark.parametrize(
    "text",
    [
        "The offsets get committed before processing, so a crash loses messages.",
        "commit only after the records were processed",
        "records are lost when the handler crashes, since the batch is already committed",
    ],
)
def test_the_same_defect_in_other_words_is_recognised(text):
    assert belief(text, COMMIT, [FLUSH, TOKEN]) >= THRESHOLD


@pytest.mark.parametrize(
    "text",
    [
        "flushing for every record is slow",
        "use secrets for the session token",
        "bounded pool",
        "",
        "?!",
        "this looks wrong",
    ],
)
def test_another_matter_is_not_taken_for_it(text):
    assert belief(text, COMMIT, [FLUSH, TOKEN]) < UNSURE_LOW


def test_what_fits_another_answer_better_is_believed_less():
    text = "the producer is flushed for each record"
    assert belief(text, COMMIT, [FLUSH]) <= belief(text, COMMIT, [])
    assert belief(text, FLUSH, [COMMIT]) > THRESHOLD


def test_an_answer_is_no_rival_of_itself():
    text = "commit happens before the handler ran"
    assert belief(text, COMMIT, [COMMIT, FLUSH]) == belief(text, COMMIT, [FLUSH])


def test_one_plain_word_is_too_little():
    assert belief("committed", COMMIT, [FLUSH]) < UNSURE_LOW


def test_the_unsure_band_lies_round_the_threshold():
    assert UNSURE_LOW < THRESHOLD < UNSURE_HIGH


@given(st.text(max_size=200))
def test_a_belief_is_a_probability(text):
    assert 0.0 <= belief(text, COMMIT, [FLUSH, TOKEN]) <= 1.0


@given(st.permutations([FLUSH, TOKEN, COMMIT]))
def test_the_order_of_the_others_does_not_matter(others):
    assert belief("commit before processing", COMMIT, others) == belief(
        "commit before processing", COMMIT, [FLUSH, TOKEN]
    )


PARTS = st.sampled_from(
    [
        *COMMIT.wordings,
        *COMMIT.tempting,
        FLUSH.title,
        *TOKEN.wordings,
        "store_offsets()",
        "comitted",
        "zz",
    ]
)


def weighted(weights, values):
    constant, *slopes = weights
    return constant + sum(slope * value for slope, value in zip(slopes, values, strict=True))


@given(st.lists(PARTS, max_size=4))
def test_what_is_said_is_the_weighted_sum_of_the_features_that_the_weights_were_fitted_to(parts):
    text = " ".join(["lost records", *parts])
    index = index_of((COMMIT, FLUSH, TOKEN))
    features = dict(zip(enumerate(index.owners), index.features(text), strict=True))
    alike = {place: weighted(LEARNED.likeness, each) for place, each in features.items()}
    best = [
        max((each for each in alike if each[1] == owner), key=alike.__getitem__)
        for owner in range(3)
    ]
    beliefs = []
    for nearest in best:
        rivals = [alike[other] for other in best if other is not nearest]
        lead = alike[nearest] - max(LEARNED.no_rival, *rivals)
        values = (*features[nearest], lead, max(0.0, -lead))
        beliefs.append(logistic(weighted(LEARNED.lead, values)))

    compared = index.compare(text)
    for said, expected in zip(compared, beliefs, strict=True):
        # Of what is unlike every wording, the belief is not worked out.
        assert said.belief == pytest.approx(expected, abs=2e-6) or max(said.belief, expected) < 0.01
    assert [each.likeness for each in compared] == pytest.approx(
        [logistic(alike[each]) for each in best], abs=2e-6
    )


@given(st.lists(PARTS, max_size=4), st.sampled_from([0.001, 0.01, 0.5]))
def test_only_a_belief_that_is_too_little_is_given_as_nothing(parts, least):
    text = " ".join(["lost records", *parts])
    index = index_of((COMMIT, FLUSH, TOKEN))

    for whole, quick in zip(index.compare(text), index.compare(text, least), strict=True):
        assert quick.likeness == whole.likeness
        assert quick.belief == whole.belief or (quick.belief == 0.0 and whole.belief < least)
