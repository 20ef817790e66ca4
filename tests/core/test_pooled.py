import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.core.scoring.pooled import PooledWordings
from trainer.core.scoring.wording import Wordings
from trainer.core.scoring.words import stems_of

EARLY = Wordings(
    "Offsets are committed before the records are processed",
    wordings=("a crash loses the batch", "records are lost that nobody has handled"),
    tempting=("a crash handles the batch twice", "records are handled again after a restart"),
)
FLUSH = Wordings("The producer is flushed for each record", wordings=("flush() ruins throughput",))
POOLED = PooledWordings((EARLY, FLUSH))
WORDS = ("crash", "lost", "twice", "again", "batch", "record", "throughput", "zebra")


def leads(text):
    return POOLED.leads(stems_of(text))


def test_what_is_said_of_an_answer_leads_and_what_is_wrongly_said_is_behind():
    assert leads("the batch is lost, nobody has handled it")[0] > 0
    assert leads("after a restart it is handled again")[0] < 0


def test_words_of_both_weigh_little_and_unknown_ones_nothing():
    assert abs(leads("the crash")[0]) < abs(leads("lost")[0])
    assert leads("zebra") == [0.0, 0.0]


def test_an_answer_that_tempts_to_nothing_has_no_lead():
    assert leads("flush() ruins throughput")[1] == 0.0


def test_the_more_is_said_besides_the_less_one_word_decides():
    assert leads("lost")[0] > leads("lost zebra giraffe antelope")[0] > 0


def test_the_lead_is_the_sum_of_log_odds_over_the_root_of_the_damped_length():
    one, other = leads("lost")[0] * math.sqrt(3), leads("again")[0] * math.sqrt(3)
    assert leads("lost again")[0] == pytest.approx((one + other) / 2)


@given(st.permutations(WORDS))
def test_neither_the_order_of_words_nor_that_of_answers_matters(words):
    text = " ".join(words)
    turned = PooledWordings((FLUSH, EARLY)).leads(stems_of(text))
    assert leads(text) == leads(" ".join(WORDS))
    assert turned == pytest.approx(leads(text)[::-1])
