"""Disputes as an instructor gets them: listed, as drafts of rulings, and answered by a newer
pack.
"""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests import past_reviews
from trainer.app.dispute import disputed
from trainer.app.rescore import rescore
from trainer.app.serve import served_in
from trainer.app.submit import submit
from trainer.cli.main import main
from trainer.content.folder import load_exercise, read_exercise
from trainer.core.domain.exercise import Side
from trainer.core.domain.review import Annotation, Location, Verdict
from trainer.core.domain.scorecard import FindingKind
from trainer.settings import paths_from
from trainer.store.database import Store
from trainer.store.records import ReviewId

TEXT = "The module should send invoices: `split` sends\nthem to nobody."
REASON = "The glossary says so.\n+++\nIt is in the wiki: C:\\words \x7f"
SPLIT = "commits/1-split/receipts/split.py"


@pytest.fixture
def database(own_home: Path) -> Path:
    return paths_from({"TRAINER_HOME": str(own_home)}).database


@pytest.fixture
def store(database: Path) -> Iterator[Store]:
    opened = Store.open(database)
    yield opened
    opened.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An exercise of one's own, to be ruled on."""
    return past_reviews.own_pack(tmp_path / "packs")


@pytest.fixture
def review_id(store: Store, folder: Path) -> ReviewId:
    """A review whose one annotation was charged for, and that the learner stands by."""
    library = past_reviews.library_of(folder)
    exercise = library.exercise(past_reviews.RECEIPTS)
    review = store.begin_review(
        exercise.id, title="T", seed="1", planted=[], key_version=exercise.key_version
    )
    store.save_annotation(
        review.id, Annotation("4f1c-77", Location("receipts/split.py", Side.NEW, 1, 1), TEXT)
    )
    store.save_verdict(review.id, Verdict.APPROVE)
    submit(store, served_in(exercise, review), review.id)
    store.disputes.save(review.id, "4f1c-77", REASON)
    return review.id


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(each) for each in arguments])


def run_disputes(folder: Path, *arguments: object) -> Result:
    result = run("disputes", "--packs", folder.parents[1], *arguments)
    assert result.exit_code == 0, result.output
    return result


def the_draft(out: Path) -> Path:
    (draft,) = out.rglob("*.md")
    return draft


def finished(draft: Path) -> str:
    """The draft as an instructor leaves it who agrees."""
    text = draft.read_text(encoding="utf-8")
    return (
        text.replace('title = ""', 'title = "The module could be called otherwise"')
        + "A matter of taste.\n"
    )


@pytest.mark.usefixtures("review_id")
def test_disputes_are_listed_with_what_was_written_and_why(folder: Path) -> None:
    assert run_disputes(folder).stdout.split("\n")[:3] == [
        "tiny/receipts  receipts/split.py:1  false alarm",
        "    You wrote: The module should send invoices: `split` sends them to nobody.",
        "    You dispute it: The glossary says so. +++ It is in the wiki: C:\\words",
    ]


def test_disputes_as_json_say_all_that_a_ruling_needs(
    folder: Path, review_id: ReviewId, store: Store
) -> None:
    (told,) = json.loads(run_disputes(folder, "--json").stdout)["disputes"]
    card = store.scorecard(review_id)
    assert card is not None

    assert (told["exercise"], told["planted"], told["key_version"]) == (
        "tiny/receipts",
        [],
        card.key_version,
    )
    assert (told["reason"], told["ruling"]) == (REASON, None)
    assert told["annotation"] == {
        "id": "4f1c-77",
        "path": "receipts/split.py",
        "side": "new",
        "start": 1,
        "end": 1,
        "class": None,
        "severity": None,
        "text": TEXT,
    }
    assert told["finding"]["kind"] == "false_alarm"


@pytest.mark.usefixtures("review_id")
def test_a_withdrawn_dispute_is_not_listed(folder: Path, store: Store) -> None:
    store.disputes.withdraw("4f1c-77")

    assert run_disputes(folder).stdout.startswith("You have no disputes.")


def test_without_a_database_there_are_no_disputes_and_none_is_made(
    folder: Path, database: Path
) -> None:
    assert run_disputes(folder).stdout.startswith("You have no disputes.")
    assert not database.exists()


@pytest.mark.usefixtures("review_id")
def test_a_draft_lies_where_the_ruling_will_and_shows_the_lines(
    folder: Path, tmp_path: Path
) -> None:
    result = run_disputes(folder, "--out", tmp_path / "drafts")

    draft = the_draft(tmp_path / "drafts")
    assert draft.parent == tmp_path / "drafts" / "tiny" / "receipts" / "rulings"
    assert draft.name == "the-module-should-send-invoices-4f1c77.md"
    assert str(draft) in result.stdout
    text = draft.read_text(encoding="utf-8")
    assert '#     1 | """Split a total between guests, in cents."""\n' in text
    assert f"mark them in {SPLIT}: ~ neutral the-module-should-send-invoices-4f1c77 … ~ end" in text


@pytest.mark.usefixtures("review_id")
def test_a_draft_that_nobody_has_finished_is_refused_for_its_title_and_its_reason_only(
    folder: Path, tmp_path: Path
) -> None:
    run_disputes(folder, "--out", tmp_path / "packs")

    problems = load_exercise(folder).problems

    assert [(each.rule, each.what) for each in problems] == [
        ("bad-ruling", "“title” is empty"),
        ("bad-ruling", "the section “## Why it earns nothing” is missing or empty"),
    ]


def test_a_finished_draft_rules_for_the_learner_and_the_score_rises(
    folder: Path, tmp_path: Path, store: Store, review_id: ReviewId
) -> None:
    run_disputes(folder, "--out", tmp_path / "packs")
    draft = the_draft(folder / "rulings")
    draft.write_text(finished(draft), encoding="utf-8")

    report = rescore(store.path, past_reviews.library_of(folder))
    (told,) = disputed(store.path, past_reviews.library_of(folder))

    (move,) = (each.move for each in report.rescored)
    assert (move.before, move.now, move.new_answers) == (90.0, 100.0, True)
    assert told.finding is not None
    assert told.finding.kind is FindingKind.NEUTRAL
    assert (told.is_upheld, told.dispute.review_id) == (True, review_id)
    assert (
        run_disputes(folder).stdout.rstrip().split("\n")[-1]
        == "    A ruling agrees: A matter of taste."
    )


@pytest.mark.usefixtures("review_id")
def test_what_was_ruled_on_is_drafted_no_more(folder: Path, tmp_path: Path) -> None:
    run_disputes(folder, "--out", tmp_path / "packs")
    draft = the_draft(folder / "rulings")
    draft.write_text(finished(draft), encoding="utf-8")

    run_disputes(folder, "--out", tmp_path / "again")

    assert list((tmp_path / "again").rglob("*.md")) == []


@pytest.mark.usefixtures("review_id")
def test_a_draft_that_an_instructor_has_begun_on_is_left_alone(
    folder: Path, tmp_path: Path
) -> None:
    run_disputes(folder, "--out", tmp_path / "drafts")
    draft = the_draft(tmp_path / "drafts")
    draft.write_text("mine", encoding="utf-8")

    assert str(draft) not in run_disputes(folder, "--out", tmp_path / "drafts").stdout
    assert draft.read_text(encoding="utf-8") == "mine"


@pytest.mark.usefixtures("review_id")
def test_a_folder_that_cannot_be_written_is_told(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "drafts").mkdir()
    (tmp_path / "drafts" / "tiny").write_text("a file")

    result = run("disputes", "--packs", folder.parents[1], "--out", tmp_path / "drafts")

    assert result.exit_code == 1
    assert "The draft can't be written" in result.stderr


@pytest.mark.usefixtures("review_id")
def test_a_dispute_about_an_exercise_that_is_gone_is_still_told(
    folder: Path, tmp_path: Path
) -> None:
    (folder / "exercise.toml").unlink()

    run_disputes(folder, "--out", tmp_path / "drafts")

    assert "The learner wrote:" in the_draft(tmp_path / "drafts").read_text(encoding="utf-8")


def test_an_annotation_on_the_whole_change_is_drafted_without_lines(
    folder: Path, tmp_path: Path, store: Store, review_id: ReviewId
) -> None:
    store.disputes.withdraw("4f1c-77")
    exercise = read_exercise(folder)
    other = store.begin_review(
        exercise.id, title="T", seed="2", planted=[], key_version=exercise.key_version
    )
    store.save_annotation(other.id, Annotation("b", Location(), "???"))
    store.save_verdict(other.id, Verdict.APPROVE)
    submit(store, served_in(exercise, other), other.id)
    store.disputes.save(other.id, "b", "")

    run_disputes(folder, "--out", tmp_path / "drafts")

    draft = the_draft(tmp_path / "drafts")
    assert other.id != review_id
    assert draft.name == "b.md"
    assert "(no reason given)" in draft.read_text(encoding="utf-8")
    assert "mark them" not in draft.read_text(encoding="utf-8")
