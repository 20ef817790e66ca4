import random
from datetime import UTC, datetime, timedelta

import pytest

from portal.db import connect
from portal.members import Members
from portal.resets import Resets


class Bench:
    def __init__(self):
        self.time = datetime(2024, 4, 2, 9, 0, tzinfo=UTC)
        self.db = connect()
        members = Members(self.db)
        self.jo = members.add("jo@example.org", "Jo Field", "-").id
        self.sam = members.add("sam@example.org", "Sam Hill", "-").id
        self.resets = Resets(self.db, 60, now=lambda: self.time, rng=random.Random(219))


@pytest.fixture
def bench():
    return Bench()


def test_a_token_is_32_hex_characters_and_never_the_same(bench):
    tokens = [bench.resets.issue(bench.jo) for _ in range(1000)]
    assert len(set(tokens)) == 1000
    assert all(len(token) == 32 and int(token, 16) >= 0 for token in tokens)


# ~ accept open-links-survive
def test_a_token_belongs_to_its_member_and_is_redeemed_once(bench):
    jo, sam = bench.resets.issue(bench.jo), bench.resets.issue(bench.sam)
    assert bench.resets.redeem(jo) == bench.jo
    assert bench.resets.redeem(jo) is None
    assert bench.resets.redeem(sam) == bench.sam
# ~ end


# ~ defect age-in-seconds
@pytest.mark.parametrize(("minutes", "good"), [(0, True), (59, True), (60, False), (61, False), (180, False)])
# ~ fix
# ~| @pytest.mark.parametrize(("minutes", "good"), [(0, True), (59, True), (60, False), (61, False), (1450, False)])
# ~ end
# ~ accept age-in-seconds
def test_a_token_is_good_for_an_hour(bench, minutes, good):
    token = bench.resets.issue(bench.jo)
    bench.time += timedelta(minutes=minutes)
    assert bench.resets.member_id(token) == (bench.jo if good else None)
    assert bench.resets.redeem(token) == (bench.jo if good else None)
# ~ end


def test_made_up_tokens_are_unknown(bench):
    bench.resets.issue(bench.jo)
    for token in ("", "0" * 32, "é" * 32):
        assert bench.resets.redeem(token) is None


def test_a_token_for_nobody_opens_nothing(bench):
    token = bench.resets.issue(None)
    assert bench.resets.member_id(token) is None
    assert bench.resets.redeem(token) is None
