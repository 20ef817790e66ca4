"""Scorecards of every format that was ever stored are read, and say what they said."""

import json
import sqlite3
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.core.domain.exercise import AnswerId, Severity, Side
from trainer.core.domain.review import Location
from trainer.core.domain.scorecard import (
    Finding,
    FindingKind,
    LineKind,
    PlaceFit,
    PointLine,
    Reason,
    ReasonCode,
    Scorecard,
)
from trainer.report.review import Names, finding_text, line_text
from trainer.store.card_formats import FORMAT, scorecard, scorecard_text
from trainer.store.database import Store

IDS = st.sampled_from([None, "a", "b"])
REASONS = st.builds(
    Reason,
    st.sampled_from(ReasonCode),
    st.none() | st.sampled_from(PlaceFit),
    st.integers(0, 99),
    other_class=st.booleans(),
)
FINDINGS = st.builds(Finding, st.sampled_from(FindingKind), IDS, IDS, REASONS, st.booleans())
LINES = st.builds(
    PointLine,
    st.sampled_from(LineKind),
    st.floats(-100, 100),
    IDS,
    IDS,
    st.none() | st.sampled_from(Severity),
    st.integers(0, 5),
)
CARDS = st.builds(
    Scorecard,
    score=st.floats(0, 100),
    detection=st.floats(0, 1),
    costs=st.floats(0, 1),
    findings=st.lists(FINDINGS, max_size=3).map(tuple),
    lines=st.lists(LINES, max_size=3).map(tuple),
    clean=st.booleans(),
    scoring_version=st.integers(1, 9),
    key_version=st.text(),
)


def stored(data: Path) -> list[dict[str, Any]]:
    """Scorecards as the program of format 1 stored them, with the titles and places that their
    sentences name.
    """
    text = (data / "stored_scorecards" / "format-1.jsonl").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()]


def names_of(entry: dict[str, Any]) -> Names:
    return Names(
        titles=entry["titles"],
        answers_at={
            name: Location(path, Side.NEW, line, line)
            for name, (path, line) in entry["answers_at"].items()
        },
        annotations_at={
            name: Location(at[0], Side(at[1]), at[2], at[3])
            for name, at in entry["annotations_at"].items()
        },
    )


@given(CARDS)
def test_a_scorecard_comes_back_as_it_was_written(card: Scorecard) -> None:
    assert scorecard(scorecard_text(card)) == card


def test_every_text_of_a_scorecard_of_format_1_is_told_in_words_of_its_own(data: Path) -> None:
    told = set()
    for entry in stored(data):
        card, names = scorecard(json.dumps(entry["card"])), names_of(entry)
        why = [finding_text(each, names) for each in card.findings]
        labels = [line_text(each, names) for each in card.lines]
        told |= set(zip([each["why"] for each in entry["card"]["findings"]], why, strict=True))
        told |= set(zip([each["label"] for each in entry["card"]["lines"]], labels, strict=True))
        assert [each.points for each in card.lines] == [
            each["points"] for each in entry["card"]["lines"]
        ]
        assert (card.score, card.key_version) == (
            entry["card"]["score"],
            entry["card"]["key_version"],
        )

    before, now = zip(*told, strict=True)
    assert len(set(before)) == len(set(now)) == len(told)


def test_the_stored_rows_of_format_1_hold_every_kind_of_line_but_the_one_by_choice(
    data: Path,
) -> None:
    later = {LineKind.FOUND_BY_CHOICE, LineKind.UNREAD, LineKind.UNSTATED}
    kinds = {
        line.kind for entry in stored(data) for line in scorecard(json.dumps(entry["card"])).lines
    }

    assert kinds == set(LineKind) - later


@pytest.mark.parametrize(
    ("why", "reason"),
    [
        (
            "On the right lines, and you chose it as what you meant: three quarters of a hit.",
            Reason(ReasonCode.CHOSEN, PlaceFit.RIGHT_LINES),
        ),
        (
            "On the file as a whole, and it says why.",
            Reason(ReasonCode.SAYS_WHY, PlaceFit.WHOLE_FILE),
        ),
        (
            "It may be said anywhere, and it says why.",
            Reason(ReasonCode.SAYS_WHY, PlaceFit.ANYWHERE),
        ),
        (
            "1 line away, and its words come close to the reason, under another class.",
            Reason(ReasonCode.COMES_CLOSE, PlaceFit.FEW_LINES_AWAY, 1, other_class=True),
        ),
        ("Right place, another reason.", Reason(ReasonCode.RELATED_REASON)),
        ("Something that was never written.", Reason(ReasonCode.UNSTATED)),
    ],
)
def test_sentences_of_format_1_become_reasons(why: str, reason: Reason) -> None:
    card = {
        "score": 1.0,
        "scoring_version": 1,
        "key_version": "k",
        "findings": [
            {"kind": "hit", "annotation": "a", "answer": "b", "why": why, "unsure": False}
        ],
        "lines": [],
    }

    assert scorecard(json.dumps(card)).findings[0].reason == reason


@given(CARDS)
def test_fields_and_codes_of_a_later_format_are_read_past(card: Scorecard) -> None:
    content = json.loads(scorecard_text(card))
    content |= {"format": FORMAT + 1, "field_to_come": 1}
    for each in content["findings"]:
        each["reason"] = {"code": "code-to-come", "place": "place-to-come", "field_to_come": 1}
    for each in content["lines"]:
        each |= {"kind": "kind-to-come", "field_to_come": 1}

    read = scorecard(json.dumps(content))

    assert read.score == card.score
    assert {each.reason for each in read.findings} <= {Reason(ReasonCode.UNSTATED)}
    assert {each.kind for each in read.lines} <= {LineKind.UNSTATED}
    assert all(finding_text(each, Names({}, {}, {})) for each in read.findings)


def test_opening_an_older_database_rewrites_its_scorecards_and_leaves_what_cannot_be_read(
    tmp_path: Path, data: Path
) -> None:
    entry, path = stored(data)[0], tmp_path / "reviews.db"
    with_cards(path, [json.dumps(entry["card"]), "no scorecard"])

    Store.open(path).close()

    connection = sqlite3.connect(path)
    cards = [row[0] for row in connection.execute("select card from scorecards order by id")]
    connection.close()
    assert json.loads(cards[0])["format"] == FORMAT
    assert scorecard(cards[0]) == scorecard(json.dumps(entry["card"]))
    assert cards[1] == "no scorecard"


def with_cards(path: Path, cards: list[str]) -> None:
    """A database as it stood before the last migration, with those scorecards."""
    store = Store.open(path)
    review = store.begin_review("a/b", title="T", seed="1", planted=[], key_version="k")
    store.close()
    connection = sqlite3.connect(path)
    connection.execute("delete from _sqlite_migrations where name = 'store_reasons_as_codes'")
    for card in cards:
        row = (review.id, card)
        connection.execute(
            "insert into scorecards (review, scoring_version, key_version, score, card, scored_at)"
            " values (?, 1, 'k', 1.0, ?, '2025-01-01T00:00:00+00:00')",
            row,
        )
    connection.commit()
    connection.close()


def test_ids_are_kept_as_ids() -> None:
    line = PointLine(LineKind.FOUND, 1.0, AnswerId("one"), "a", Severity.MAJOR, 3)

    assert scorecard(
        scorecard_text(Scorecard(1.0, 1.0, 0.0, (), (line,), False, 1, "k"))
    ).lines == (line,)
