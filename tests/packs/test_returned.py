"""A returned review is whole, of the right variant, and counted once."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.packs.hostile_archives import TINY
from trainer.app.graded import grade_folder, write_grades
from trainer.app.pack_stats import pack_statistics
from trainer.app.returned import incoming, read_returned, write_return
from trainer.content.folder import read_exercise
from trainer.content.released import planted_for, variant_digest
from trainer.core.formats.returned_review import (
    ReturnedReview,
    returned_from_json,
    returned_to_json,
)
from trainer.errors import ReviewFileError, TrainerError
from trainer.report.graded import board_html, standings, table_text

SEED = "a seed of a season"
APPROVED = {"verdict": "approve", "annotations": []}


def returned(learner: str = "Ada", **changes: Any) -> ReturnedReview:
    """A review of the variant that the learner was given."""
    exercise = read_exercise(TINY / "receipts")
    made = ReturnedReview(
        release="tiny-release",
        pack="tiny",
        learner=learner,
        exercise="receipts",
        variant=variant_digest(exercise, planted_for(exercise, SEED, learner)),
        submitted_at="2026-03-01T10:00:00+00:00",
        seconds=600,
        review=APPROVED,
    )
    return replace(made, **changes)


def test_what_was_written_is_read_again(tmp_path: Path) -> None:
    file = write_return(returned(), tmp_path / "new" / "folder")
    assert read_returned(file) == returned()
    assert file.name == "ada--tiny--receipts.review.json"


@pytest.mark.parametrize("pack", ["../../out", "x/../../out", "/out", "a\\b", "..", "a\x00b"])
def test_a_pack_that_says_where_it_is_from_leads_out_of_no_folder(
    tmp_path: Path, pack: str
) -> None:
    folder = tmp_path / "deep" / "in"
    file = write_return(returned(pack=pack), folder)
    assert file.parent == folder
    assert list(tmp_path.rglob("*.review.json")) == [file]
    assert {each for each in tmp_path.rglob("*") if each.is_dir()} == {folder.parent, folder}


@given(st.text(max_size=30), st.integers(0, 10**6))
def test_every_review_survives_its_journey(text: str, seconds: int) -> None:
    sent = returned_to_json(
        ReturnedReview(
            *("release", "pack", "learner", "exercise", "variant", "now"),
            seconds=seconds,
            review={"verdict": "approve", "annotations": [{"text": text}]},
        )
    )
    assert returned_to_json(returned_from_json(json.loads(json.dumps(sent)))) == sent


def change(field: str, value: object) -> Callable[[dict[str, Any]], None]:
    return lambda told: told.update({field: value})


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("learner", "Bob"),
        ("variant", "0" * 64),
        ("seconds", 1),
        ("review", {"verdict": "request_changes"}),
        ("submitted_at", "2020-01-01"),
        ("seal", "0" * 64),
        ("more", 1),
    ],
)
def test_a_broken_seal_is_noticed(field: str, value: object) -> None:
    told = returned_to_json(returned())
    told[field] = value
    with pytest.raises(ReviewFileError, match="seal is broken"):
        returned_from_json(told)


@pytest.mark.parametrize("told", [None, [], {}, {"format": 2, "seal": ""}, {"format": 1}])
def test_what_is_no_returned_review_is_refused(told: object) -> None:
    with pytest.raises(ReviewFileError, match="no returned review"):
        returned_from_json(told)


@pytest.mark.parametrize(
    "changes",
    [
        {"learner": ""},
        {"learner": "a" * 201},
        {"seconds": -1},
        {"seconds": True},
        {"disputed": ("x",)},
    ],
)
def test_a_seal_over_nonsense_does_not_help(changes: dict[str, Any]) -> None:
    made = returned()
    with pytest.raises(ReviewFileError):
        returned_from_json(returned_to_json(replace(made, **changes)))


def test_a_review_of_another_variant_does_not_count(tmp_path: Path) -> None:
    exercise = read_exercise(TINY / "receipts")
    own = planted_for(exercise, SEED, "Ada")
    other = next(name for name in map(str, range(40)) if planted_for(exercise, SEED, name) != own)
    stolen = returned(variant=returned(other).variant)
    write_return(stolen, tmp_path)
    grades = grade_folder(tmp_path, TINY, seed=SEED)
    assert grades.reviews == ()
    assert "not of the variant that Ada was given" in grades.problems[0]


def test_a_review_of_another_text_does_not_count(tmp_path: Path) -> None:
    write_return(returned(variant="0" * 64), tmp_path)
    grades = grade_folder(tmp_path, TINY)
    assert "a text that this pack does not have" in grades.problems[0]


def test_a_review_of_another_pack_does_not_count(tmp_path: Path) -> None:
    write_return(returned(pack="other"), tmp_path)
    assert "which this pack has not" in grade_folder(tmp_path, TINY).problems[0]


def test_of_two_reviews_the_first_counts(tmp_path: Path) -> None:
    later = returned(
        submitted_at="2026-03-02T10:00:00+00:00", review={"verdict": "request-changes"}
    )
    write_return(later, tmp_path / "a")
    write_return(returned(), tmp_path / "b")
    grades = grade_folder(tmp_path, TINY, seed=SEED)
    [graded] = grades.reviews
    assert graded.returned.submitted_at == "2026-03-01T10:00:00+00:00"
    assert "is not counted" in grades.problems[0]


def test_one_broken_file_keeps_no_other_from_its_score(tmp_path: Path) -> None:
    write_return(returned(), tmp_path)
    (tmp_path / "x.review.json").write_text("{", encoding="utf-8")
    (tmp_path / "notes.txt").write_text("hello", encoding="utf-8")
    (tmp_path / "link.review.json").symlink_to("/etc/passwd")
    grades = grade_folder(tmp_path, TINY, seed=SEED)
    assert len(grades.reviews) == len(grades.problems) == 1
    assert len(list(incoming(tmp_path))) == 2


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(TrainerError, match="not a folder"):
        grade_folder(tmp_path / "gone", TINY)


def test_a_debrief_tells_the_story_and_the_words_of_its_learner(tmp_path: Path) -> None:
    note = {"path": "receipts/split.py", "start": 1, "text": "<script>alert(1)</script>"}
    review = {"verdict": "request_changes", "annotations": [note]}
    write_return(returned(review=review), tmp_path / "in")
    write_grades(grade_folder(tmp_path / "in", TINY, seed=SEED), tmp_path / "out")
    text = (tmp_path / "out" / "debriefs" / "ada" / "receipts.md").read_text(encoding="utf-8")
    assert "of 100" in text
    assert "&lt;script&gt;" in text
    assert "<script" not in text


ROW = {
    "learner": "Ada",
    "exercise": "x",
    "score": 50.0,
    "verdict": "approve",
    "planted": ["a"],
    **dict.fromkeys(("found", "located", "missed", "false_alarms", "fooled", "seconds"), 0),
    "submitted_at": "now",
}


def test_learners_with_the_same_average_share_a_rank() -> None:
    rows = [
        {**ROW, "learner": name, "score": score}
        for name, score in zip("abcd", (9, 5, 5, 1), strict=True)
    ]
    assert [each.rank for each in standings(rows)] == [1, 2, 2, 4]


def test_an_exercise_that_was_not_returned_counts_as_nothing() -> None:
    rows = [ROW, {**ROW, "exercise": "y", "learner": "Bob"}, {**ROW, "learner": "Bob"}]
    assert {each.learner: each.score for each in standings(rows)} == {"Ada": 25.0, "Bob": 50.0}


@pytest.mark.parametrize("name", ["=1+1", "+1", "-1", "@x", "\tx"])
def test_no_spreadsheet_runs_a_name(name: str) -> None:
    assert f"'{name}" in table_text([{**ROW, "learner": name}])


def test_the_board_does_not_tell_how_many_defects_somebody_had() -> None:
    none, three = ({**ROW, "planted": planted} for planted in ([], ["a", "b", "c"]))
    assert board_html("x", [none]) == board_html("x", [three])


def test_a_name_is_text_on_the_board() -> None:
    board = board_html("<b>", [{**ROW, "learner": "<img src=x onerror=alert(1)>"}])
    assert "<img" not in board
    assert "<b>" not in board
    assert "<script" not in board


FOREIGN = (
    *("", "[]", "{}", '{"reviews": []}', '{"pack": "other", "reviews": []}'),
    *('{"pack": "tiny", "reviews": [1]}', '{"scorecards": 1}', '{"seal": 1}'),
)


@pytest.mark.parametrize("text", FOREIGN)
def test_statistics_of_a_foreign_file_are_refused_with_its_name(tmp_path: Path, text: str) -> None:
    file = tmp_path / "x.json"
    file.write_text(text, encoding="utf-8")
    told = pack_statistics(TINY, [file])
    assert told.exercises == ()
    assert len(told.problems) == 1
    assert str(file) in told.problems[0]
