"""The reviewer's passport and the skill part of `trainer progress`, from the command line."""

import json
import sys
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from jsonschema import Draft202012Validator

from trainer.cli import history
from trainer.cli.main import main
from trainer.content.library import Library
from trainer.content.variants import choose_planted, places
from trainer.core.domain.coverage import Coverage
from trainer.core.domain.exercise import Side
from trainer.core.domain.review import Annotation, Confidence, Location, Verdict
from trainer.core.domain.scorecard import Finding, FindingKind, Reason, ReasonCode, Scorecard
from trainer.settings import paths_from
from trainer.store.database import Store

SCHEMAS = Path(__file__).parents[1] / "docs" / "schemas"
NOW = datetime(2026, 2, 1, tzinfo=UTC)


def valid(name: str, text: str) -> dict[str, object]:
    told = json.loads(text)
    schema = json.loads((SCHEMAS / f"{name}.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(told)
    return dict(told)


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


@pytest.fixture
def reviewed(own_home: Path) -> None:
    """A review of each exercise that ships, all that was planted found, on a day of its own."""
    moments = (NOW + timedelta(hours=12 * half) for half in range(1_000))
    library = Library()
    database = paths_from({"TRAINER_HOME": str(own_home)}).database
    with closing(Store.open(database, lambda: next(moments))) as store:
        for number, summary in enumerate(library.summaries()):
            exercise = library.exercise(summary.id)
            planted = choose_planted(exercise, number)
            begun = store.begin_review(
                exercise.id,
                title=exercise.title,
                seed=str(number),
                planted=planted,
                key_version=exercise.key_version,
            )
            findings = []
            for answer in sorted(planted):
                name = f"{begun.id} {answer}"
                store.save_annotation(
                    begun.id, Annotation(name, Location(), "x", confidence=Confidence.CERTAIN)
                )
                reason = Reason(ReasonCode.SAYS_WHY)
                findings.append(Finding(FindingKind.HIT, name, answer, reason))
            store.save_verdict(begun.id, Verdict.REQUEST_CHANGES if planted else Verdict.APPROVE)
            store.coverage.begin(begun.id)
            paths = {span.path for spans in places(exercise, planted).values() for span in spans}
            store.coverage.save(
                begun.id, Coverage({(path, Side.NEW): [(1, 900, 5)] for path in paths})
            )
            card = Scorecard(100, 1, 0, tuple(findings), (), not planted, 2, exercise.key_version)
            store.submit(begun.id, card)


def test_a_passport_before_the_first_review_says_what_will_fill_it() -> None:
    result = run("passport")

    assert result.exit_code == 0, result.output
    assert result.stdout.splitlines() == [
        "Reviewer’s passport: Junior",
        "No rated review yet. Review exercises from the queue to fill this page.",
    ]
    assert valid("passport", run("passport", "--json").stdout)["exercises"] == []


def test_progress_tells_the_level_the_next_criteria_and_the_skill_by_class(
    reviewed: None,
) -> None:
    lines = run("progress").stdout.splitlines()

    told = valid("progress", run("progress", "--json").stdout)

    assert told["skill"]["level"] == "senior"  # type: ignore[index]
    (level,) = (line for line in lines if line.startswith("Level: "))
    assert level.startswith("Level: senior. Staff needs ")
    assert any(line.startswith("  · Meet 60 defects for the first time: ") for line in lines)
    assert any(line.startswith("Delivery and ordering ") for line in lines)


def test_a_passport_names_every_exercise_with_the_version_of_its_answers(reviewed: None) -> None:
    told = valid("passport", run("passport", "--json").stdout)
    library = Library()

    listed = told["exercises"]
    assert isinstance(listed, list)
    assert {each["exercise"]: each["key_version"] for each in listed} == {
        each.id: library.exercise(each.id).key_version
        for each in library.summaries()
        if not each.id.startswith("start/")
    }
    assert told["not_tested"]["caveats"]  # type: ignore[index]


def test_a_passport_in_words_says_what_was_not_tested(reviewed: None) -> None:
    text = run("passport").stdout

    assert "Not tested" in text
    assert "Made on the reviewer’s own computer; nobody watched." in text


def test_a_passport_without_qt_says_how_to_do_without(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(history, "find_spec", lambda _: None)

    result = run("passport", "--pdf", "passport.pdf")

    assert result.exit_code == 1
    assert "Leave out --pdf, or install PySide6-Essentials." in result.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="drawn off screen on Linux")
def test_a_passport_is_a_pdf_of_one_page(reviewed: None, tmp_path: Path) -> None:
    pytest.importorskip("PySide6", reason="Qt draws the PDF")
    file = tmp_path / "passport.pdf"

    result = run("passport", "--pdf", str(file))

    assert result.exit_code == 0, result.output
    assert result.stdout == f"Your passport is in {file}.\n"
    content = file.read_bytes()
    assert content.startswith(b"%PDF-")
    assert content.count(b"/Type /Page\n") == 1


def test_a_pdf_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    pytest.importorskip("PySide6", reason="Qt draws the PDF")

    result = run("passport", "--pdf", str(tmp_path / "no" / "such" / "folder.pdf"))

    assert result.exit_code == 1
    assert "The PDF can't be written" in result.stderr
