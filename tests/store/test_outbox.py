"""Reviews for a team wait in the learner's database until they are settled."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from trainer.store.database import Store
from trainer.store.outbox import Addressed

HERE = Addressed("https://team.example", "s_1", "tiny/receipts")
ELSEWHERE = Addressed("https://other.example", "s_1", "tiny/receipts")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with closing(Store.open(tmp_path / "reviews.db")) as opened:
        yield opened


def test_what_is_queued_waits_in_its_order(store: Store) -> None:
    for name in ("b", "a", "c"):
        store.outbox.queue(name, HERE, {"verdict": "approve"})

    assert [each.id for each in store.outbox.waiting(HERE.team)] == ["b", "a", "c"]


def test_what_is_settled_waits_no_more_and_is_kept(store: Store) -> None:
    store.outbox.queue("a", HERE, {"verdict": "approve"})
    store.outbox.settle("a", {"state": "accepted"})

    assert store.outbox.waiting(HERE.team) == []
    [kept] = store.outbox.of(HERE.team)
    assert (kept.outcome, kept.to, kept.body) == (
        {"state": "accepted"},
        HERE,
        {"verdict": "approve"},
    )
    assert kept.sent_at is not None


def test_the_first_word_of_a_server_stays(store: Store) -> None:
    store.outbox.queue("a", HERE, {})
    store.outbox.settle("a", {"state": "accepted"})
    store.outbox.settle("a", {"state": "refused"})

    assert [each.outcome for each in store.outbox.of(HERE.team)] == [{"state": "accepted"}]


def test_the_same_id_is_queued_once_as_it_was_first(store: Store) -> None:
    store.outbox.queue("a", HERE, {"verdict": "approve"})
    store.outbox.queue("a", HERE, {"verdict": "request_changes"})

    assert [each.body for each in store.outbox.waiting(HERE.team)] == [{"verdict": "approve"}]


def test_another_team_does_not_see_it(store: Store) -> None:
    store.outbox.queue("a", HERE, {})

    assert store.outbox.waiting(ELSEWHERE.team) == []


def test_what_went_to_an_address_alone_gets_its_person_and_nothing_else_changes(
    store: Store,
) -> None:
    store.outbox.queue("a", HERE, {})
    store.outbox.queue("b", ELSEWHERE, {})
    store.outbox.readdress(HERE.team, f"{HERE.team}#p_1")

    assert store.outbox.of(HERE.team) == []
    assert [(each.id, each.to.team) for each in store.outbox.all()] == [
        ("a", f"{HERE.team}#p_1"),
        ("b", ELSEWHERE.team),
    ]


def test_what_is_queued_is_there_when_the_database_is_opened_again(tmp_path: Path) -> None:
    with closing(Store.open(tmp_path / "reviews.db")) as store:
        store.outbox.queue("a", HERE, {"verdict": "approve"})

    with closing(Store.open(tmp_path / "reviews.db")) as again:
        assert [each.id for each in again.outbox.waiting(HERE.team)] == ["a"]
