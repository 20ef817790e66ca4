"""Which way a text leans, where enough wrong claims are foreseen, and where they are not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.core.scoring.leaning import Lean, Leanings
from trainer.core.scoring.wording import Wordings
from trainer.core.scoring.words import stems_of

EARLY = Wordings(
    "Offsets are committed before the records are processed",
    wordings=(
        "a crash loses the batch",
        "records are lost that nobody has handled",
        "commit after the handler has run",
    ),
    tempting=(
        "a crash handles the batch twice",
        "records are handled again after a restart",
        "duplicates, as the commit comes too late",
        "nothing is lost, the handler runs first",
        "the batch is too large for one commit",
        "safe, the commit waits for the handler",
    ),
)
FLUSH = Wordings(
    "The producer is flushed for each record",
    wordings=("flush() ruins throughput",),
    tempting=("flush() keeps the order",),
)
LEANINGS = Leanings((EARLY, FLUSH))


def leans(text: str) -> list[Lean]:
    return LEANINGS.of(text, stems_of(text), (True, True))


def test_right_and_wrong_claims_lean_to_their_sides() -> None:
    assert leans("the process dies and the batch is lost, since nobody handled it yet")[0].lead > 0
    assert leans("after a restart the batch is handled again, so we get duplicates")[0].lead < 0


def test_where_too_little_is_foreseen_words_alone_decide_and_nothing_is_right() -> None:
    lean = leans("flush() ruins throughput")[1]

    assert lean.lead > 0
    assert (lean.nearness, lean.is_foreseen) == (0.0, False)
    assert not lean.is_right(claims=True)


def test_what_is_not_wanted_leans_by_its_words_alone() -> None:
    text = "the batch is lost"
    [early, _] = LEANINGS.of(text, stems_of(text), (False, True))

    assert early == Lean(early.lead)
    assert early.lead != leans(text)[0].lead


@pytest.mark.parametrize(
    ("lean", "stems", "is_wrong"),
    [
        (Lean(-0.1, 0.6, is_foreseen=True), 7, True),
        (Lean(-0.1, 0.6, is_foreseen=True), 6, False),
        (Lean(0.1, 0.6, is_foreseen=True), 7, False),
        (Lean(-0.1), 7, False),
        (Lean(-0.5), 7, True),
    ],
)
def test_a_wrong_claim_takes_some_words(lean: Lean, stems: int, is_wrong: bool) -> None:
    assert lean.is_wrong({str(number) for number in range(stems)}) is is_wrong


@pytest.mark.parametrize(
    ("lead", "nearness", "claims", "is_right"),
    [
        (0.5, 0.4, True, True),
        (0.5, 0.4, False, False),
        (0.8, 0.4, False, True),
        (0.4, 0.9, True, False),
        (2.0, 0.3, True, False),
    ],
)
def test_a_right_claim_leans_clearly_and_is_near(
    lead: float, nearness: float, claims: bool, is_right: bool
) -> None:
    assert Lean(lead, nearness, is_foreseen=True).is_right(claims=claims) is is_right


@given(st.text(max_size=200))
def test_any_text_leans_by_finite_numbers_and_is_no_nearer_than_the_middle(text: str) -> None:
    [early, _] = leans(text)

    assert abs(early.lead) < 100
    assert -1.0 <= early.nearness <= 1.0
