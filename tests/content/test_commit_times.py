from datetime import UTC, datetime, time, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from trainer.content.commit_times import (
    ASSISTANT,
    Signature,
    signatures,
    signed_message,
    working_times,
)

ids = st.from_regex(r"[a-z]{1,8}/[a-z]{1,12}", fullmatch=True)
counts = st.integers(0, 50)
NOON = datetime(2025, 3, 4, 12, tzinfo=UTC)


@given(ids, counts)
def test_times_are_those_of_working_days_and_go_forward(seed: str, count: int) -> None:
    times = list(working_times(seed, count))

    assert len(times) == count
    assert times == sorted(set(times))
    assert all(each.weekday() < 5 for each in times)
    assert all(time(8, 40) <= each.time() < time(18, 10) for each in times)
    assert len({each.utcoffset() for each in times}) <= 1


@given(ids, counts)
def test_the_same_seed_gives_the_same_signatures(seed: str, count: int) -> None:
    assert signatures(seed, (None,) * count) == signatures(seed, (None,) * count)


@given(ids, st.integers(1, 40))
def test_a_further_commit_leaves_the_earlier_ones_as_they_are(seed: str, count: int) -> None:
    assert signatures(seed, (None,) * (count + 1))[:-1] == signatures(seed, (None,) * count)


@given(ids, counts)
def test_the_project_is_older_than_its_change_and_has_another_author(seed: str, count: int) -> None:
    start, *change = signatures(seed, (None,) * count)

    assert all(start.when < each.when for each in change)
    assert all(start.person != each.person for each in change)
    assert all(each.person.endswith("@example.invalid>") for each in (start, *change))


def test_gaps_differ_and_a_long_series_goes_over_days() -> None:
    times = list(working_times("kafka/order-consumer", 30))
    gaps = {later - earlier for earlier, later in pairwise(times)}

    assert len(gaps) == 29
    assert min(gaps) >= timedelta(minutes=4)
    assert len({each.date() for each in times}) >= 3


def test_authors_and_trailers_are_of_several_kinds() -> None:
    signed = [signatures(f"pack/exercise-{number}", (None,))[1] for number in range(40)]

    assert {(each.person == ASSISTANT, each.trailer == "") for each in signed} == {
        (True, True),
        (True, False),
        (False, False),
    }


def test_dates_are_used_where_every_commit_has_one() -> None:
    later = NOON + timedelta(hours=1)

    assert [each.when for each in signatures("a/b", (NOON, later))[1:]] == [NOON, later]
    assert NOON not in [each.when for each in signatures("a/b", (NOON, None))]


def test_authors_are_used_where_every_commit_has_one() -> None:
    named = signatures("a/b", (None, None), ("Ada Byron", "bump[bot]"))[1:]
    assert [each.person for each in named] == [
        "Ada Byron <ada.byron@example.invalid>",
        "bump[bot] <bump[bot]@example.invalid>",
    ]
    assert [each.trailer for each in named] == ["", ""]
    assert signatures("a/b", (None, None), ("Ada", "")) == signatures("a/b", (None, None))


def test_a_trailer_stands_in_a_paragraph_of_its_own_or_with_other_trailers() -> None:
    signature = Signature(
        "Ada <ada@example.invalid>", NOON, "Co-authored-by: B <b@example.invalid>"
    )

    assert signed_message("Add it\n", signature) == f"Add it\n\n{signature.trailer}\n"
    assert signed_message("Add: it\n", signature) == f"Add: it\n\n{signature.trailer}\n"
    assert (
        signed_message("Add it\n\nWhy: so\n", signature)
        == f"Add it\n\nWhy: so\n{signature.trailer}\n"
    )


def test_a_message_that_credits_somebody_stays_as_it_is() -> None:
    signature = Signature(
        "Ada <ada@example.invalid>", NOON, "Co-authored-by: B <b@example.invalid>"
    )
    message = "Add it\n\nco-authored-by: C <c@example.invalid>\n"

    assert signed_message(message, signature) == message
    assert signed_message("Add it\n", Signature("Ada", NOON)) == "Add it\n"
