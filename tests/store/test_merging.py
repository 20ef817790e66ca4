"""Copies of one learner's database come together in any order to the same, and lose nothing."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trainer.errors import StoreError
from trainer.store.lessons import ALSO, digest
from trainer.store.merging import KEYS, Row, Tables, merged

START = datetime(2026, 1, 1, tzinfo=UTC)
TEXTS = ("", "one", "one two", "three", "three four")


def at(hours: int) -> str:
    return (START + timedelta(hours=hours)).isoformat()


def review_row(name: str, **values: Any) -> Row:
    row: Row = {
        "id": name,
        "exercise": "a/b",
        "title": "T",
        "seed": "1",
        "planted": "[]",
        "key_version": "k",
        "started_at": at(0),
        "submitted_at": None,
        "discarded_at": None,
        "verdict": None,
        "active_seconds": 0,
        "view_state": "{}",
        "served": None,
        "incomparable_with": None,
        "mode": None,
        "series": None,
    }
    return row | values


def annotation_row(name: str, review: str, text: str, time: str, **values: Any) -> Row:
    row: Row = {
        "id": name,
        "review": review,
        "path": None,
        "side": "new",
        "start": None,
        "end": None,
        "text": text,
        "class": None,
        "severity": None,
        "confidence": None,
        "draft": 0,
        "created_at": at(0),
        "updated_at": time,
        "deleted_at": None,
        "revision": 1,
    }
    return row | values


def card_row(review: str, score: int, time: str) -> Row:
    return {
        "id": score,
        "review": review,
        "scoring_version": 1,
        "key_version": "k",
        "score": score,
        "card": "{}",
        "scored_at": time,
    }


def lesson_row(words: str, time: str, older: tuple[str, ...] = ()) -> Row:
    return {
        "exercise": "a/b",
        "answer": "x",
        "words": words,
        "updated_at": time,
        "older": json.dumps(sorted(map(digest, older))),
    }


hours = st.integers(1, 6).map(at)
maybe_hours = st.none() | hours
texts = st.sampled_from(TEXTS)


@st.composite
def annotations_of(draw: st.DrawFn, review: str) -> list[Row]:
    names = draw(st.sets(st.sampled_from(("p", "q"))))
    return [
        annotation_row(
            f"{review}{name}",
            review,
            draw(texts),
            draw(hours),
            deleted_at=draw(st.none() | st.none() | hours),
            severity=draw(st.sampled_from((None, "major"))),
        )
        for name in sorted(names)
    ]


@st.composite
def several_copies(draw: st.DrawFn) -> list[Tables]:
    """Copies of one database after each was used on its own; a review that was handed in at one
    moment is the same in all of them.
    """
    handed_in = {
        (name, time): (draw(annotations_of(name)), draw(st.lists(hours, max_size=2, unique=True)))
        for name in "rs"
        for time in (at(2), at(4))
    }

    def copy() -> Tables:
        tables: dict[str, list[Row]] = {table: [] for table in KEYS}
        for name in sorted(draw(st.sets(st.sampled_from("rs")))):
            time = draw(st.none() | st.sampled_from((at(2), at(4))))
            if time is None:
                aside = draw(maybe_hours)
                tables["reviews"].append(
                    review_row(
                        name,
                        discarded_at=aside,
                        verdict=draw(st.sampled_from((None, "approve", "request_changes"))),
                    )
                )
                # Nothing can be written to a review that was put aside.
                tables["annotations"] += [
                    row
                    for row in draw(annotations_of(name))
                    if aside is None or max(row["updated_at"], row["deleted_at"] or "") <= aside
                ]
            else:
                written, cards = handed_in[name, time]
                tables["reviews"].append(
                    review_row(name, submitted_at=time, verdict="request_changes")
                )
                tables["annotations"] += written
                rescored = cards[: draw(st.integers(0, 2))]
                tables["scorecards"] += [card_row(name, 1, time)]
                tables["scorecards"] += [card_row(name, n + 2, h) for n, h in enumerate(rescored)]
            seconds = draw(st.integers(0, 9))
            tables["viewed"] += [{"review": name, "path": path} for path in draw(paths)]
            tables["coverage"] += [
                {
                    "review": name,
                    "path": "f",
                    "side": "new",
                    "runs": f"[[1,{seconds + 1},{seconds}]]",
                }
            ]
            tables["hints"] += [
                {"review": name, "answer": "x", "taken": seconds, "opened_at": draw(maybe_hours)}
            ]
        if draw(st.booleans()):
            words = draw(texts)
            tables["lessons"].append(
                lesson_row(words, draw(hours), tuple(draw(st.sets(texts)) - {words}))
            )
        if draw(st.booleans()):
            answered = draw(maybe_hours)
            tables["warmups"].append(
                {
                    "id": "w",
                    "run": "1",
                    "exercise": "a/b",
                    "answer": "x",
                    "shown": "planted",
                    "pattern": "p",
                    "asked_at": at(0),
                    "chosen": answered and "merge",
                    "is_right": answered and draw(st.integers(0, 1)),
                    "seconds": None,
                    "answered_at": answered,
                    "again": 0,
                }
            )
        return tables

    paths = st.sets(st.sampled_from("ab"))
    return [copy() for _ in range(3)]


def content(tables: Tables) -> dict[str, list[str]]:
    """What the learner has, without what is counted in one database only."""
    return {
        table: sorted(
            json.dumps(
                {
                    name: value
                    for name, value in row.items()
                    if name != "revision" and (table, name) != ("scorecards", "id")
                },
                sort_keys=True,
            )
            for row in rows
        )
        for table, rows in tables.items()
    }


def noted(text: str, hour: int, severity: str | None = None) -> Tables:
    """A copy with one review under way, and one annotation in it."""
    row = annotation_row("rq", "r", text, at(hour), severity=severity)
    return {**{table: [] for table in KEYS}, "reviews": [review_row("r")], "annotations": [row]}


def test_words_that_are_kept_twice_are_kept_alike_whichever_copy_comes_first() -> None:
    one, two, three = noted("", 2), noted("one", 1, "major"), noted("one", 1)

    assert content(merged(merged(one, two), three)) == content(merged(one, merged(two, three)))


def words(tables: Tables) -> dict[str, list[str]]:
    """The content but for when, and how grave, words were that are kept beside others: with three
    copies of the same words that depends on which of them stood at first.
    """
    rows = [
        {**row, "severity": None, "updated_at": None} if ".kept." in row["id"] else row
        for row in tables["annotations"]
    ]
    return content({**tables, "annotations": rows})


@settings(max_examples=40)
@given(several_copies())
def test_the_order_in_which_copies_are_merged_does_not_matter(copies: list[Tables]) -> None:
    one, two, three = copies

    assert content(merged(one, two)) == content(merged(two, one))
    assert words(merged(merged(one, two), three)) == words(merged(one, merged(two, three)))
    assert words(merged(merged(one, three), two)) == words(merged(merged(one, two), three))


@settings(max_examples=40)
@given(several_copies())
def test_merging_again_changes_nothing(copies: list[Tables]) -> None:
    one, two, _ = copies
    together = merged(one, two)

    assert content(merged(together, two)) == content(together)
    assert content(merged(together, one)) == content(together)
    assert content(merged(together, together)) == content(together)


@settings(max_examples=40)
@given(several_copies())
def test_no_review_no_word_and_no_lesson_is_lost(copies: list[Tables]) -> None:
    together = merged(copies[0], copies[1])

    for table in ("reviews", "warmups", "series", "hints"):
        keys = [{tuple(row[name] for name in KEYS[table]) for row in of[table]} for of in copies]
        found = [tuple(row[name] for name in KEYS[table]) for row in together[table]]
        assert set(found) == keys[0] | keys[1]
        assert len(found) == len(set(found))
    words = [row["text"] for row in together["annotations"]]
    for row in (*copies[0]["annotations"], *copies[1]["annotations"]):
        assert any(row["text"].strip() in text for text in words)


@settings(max_examples=40)
@given(several_copies())
def test_a_review_that_was_handed_in_is_as_it_was_handed_in_first(copies: list[Tables]) -> None:
    together = merged(copies[0], copies[1])

    for row in together["reviews"]:
        before = [
            (each["submitted_at"], of)
            for of in copies[:2]
            for each in of["reviews"]
            if each["id"] == row["id"] and each["submitted_at"] is not None
        ]
        if before:
            time, of = min(before, key=lambda pair: pair[0])
            assert row["submitted_at"] == time
            real = [
                a for a in together["annotations"] if a["review"] == row["id"] and not a["draft"]
            ]
            assert content({"annotations": real}) == content(
                {"annotations": [a for a in of["annotations"] if a["review"] == row["id"]]}
            )


def with_annotation(text: str, time: str, **values: Any) -> Tables:
    return {
        "reviews": [review_row("r")],
        "annotations": [annotation_row("a", "r", text, time, **values)],
    }


def told(tables: Tables) -> list[tuple[str, int]]:
    return [(row["text"], row["draft"]) for row in tables["annotations"]]


def test_the_newer_edit_stands_and_the_older_words_are_kept_as_a_draft() -> None:
    together = merged(with_annotation("mine", at(1)), with_annotation("theirs", at(2)))

    assert told(together) == [("theirs", 0), ("mine", 1)]


def test_words_that_the_newer_ones_hold_are_not_kept_twice() -> None:
    together = merged(with_annotation("lost", at(1)), with_annotation("lost on restart", at(2)))

    assert told(together) == [("lost on restart", 0)]


def test_a_draft_that_was_kept_and_then_deleted_stays_deleted() -> None:
    ours, theirs = with_annotation("mine", at(1)), with_annotation("theirs", at(2))
    together = merged(ours, theirs)
    kept = together["annotations"][1]
    together["annotations"][1] = {**kept, "deleted_at": at(5)}

    again = merged(together, ours)

    assert [row["deleted_at"] for row in again["annotations"]] == [None, at(5)]


def test_a_review_that_was_put_aside_comes_back_if_it_was_worked_on_afterwards() -> None:
    aside = {**with_annotation("mine", at(1)), "reviews": [review_row("r", discarded_at=at(3))]}

    (later,) = merged(aside, with_annotation("theirs", at(4)))["reviews"]
    (earlier,) = merged(aside, with_annotation("theirs", at(2)))["reviews"]

    assert (later["discarded_at"], earlier["discarded_at"]) == (None, at(3))


def test_a_lesson_that_was_changed_on_one_machine_only_has_no_older_words() -> None:
    before, after = lesson_row("first", at(1)), lesson_row("second", at(2), ("first",))

    (row,) = merged({"lessons": [before]}, {"lessons": [after]})["lessons"]

    assert row["words"] == "second"


def test_a_lesson_that_was_changed_on_both_machines_keeps_both() -> None:
    mine, theirs = lesson_row("mine", at(1), ("first",)), lesson_row("theirs", at(2), ("first",))

    (row,) = merged({"lessons": [mine]}, {"lessons": [theirs]})["lessons"]

    assert row["words"] == f"theirs{ALSO}mine"


def test_copies_that_contradict_each_other_are_refused() -> None:
    with pytest.raises(StoreError, match="contradict each other: r is another one there"):
        merged({"reviews": [review_row("r")]}, {"reviews": [review_row("r", seed="2")]})
