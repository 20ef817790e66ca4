"""A corrected key scores everything again, in the background, and says what moved."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import select

from tests.team.stage import PACK, Stage
from tests.team.test_reviews import plant
from trainer.content.manifest import cargo_in
from trainer.team import schema
from trainer.team.corrections import take_a_step

ODD_WORDS = "the kitty is short after everyone has paid up"
ODD = {
    "verdict": "request_changes",
    "annotations": [{"path": "receipts/split.py", "start": 6, "end": 7, "text": ODD_WORDS}],
}
Edit = Callable[[Path], None]


def corrected(tmp_path: Path, edit: Edit) -> bytes:
    """The archive of the tiny pack after an edit."""
    folder = tmp_path / "tiny"
    shutil.copytree(PACK, folder)
    edit(folder / "receipts")
    return cargo_in(folder).archive()


def accept_the_odd_words(exercise: Path) -> None:
    file = exercise / "answers" / "rest-is-lost.md"
    text = file.read_text()
    file.write_text(text.replace("wordings = [", f'wordings = [\n    "{ODD_WORDS}",', 1))


def another_text(exercise: Path) -> None:
    file = next((exercise / "before").rglob("*.py"))
    file.write_text(file.read_text() + "\n# Another line.\n")


@pytest.fixture
def reviewed(stage: Stage) -> Stage:
    for who in ("Lea", "Max"):
        plant(stage, who, ["rest-is-lost"])
        assert stage.submit(who, f"review-of-{who}", ODD).status_code == 201
    return stage


def correct(stage: Stage, archive: bytes) -> dict[str, list[str]]:
    stage.clock.move(minutes=1)
    digest = stage.publish(archive)
    answer = stage.ask("Ines", "POST", f"/api/packs/{digest}/correct")
    assert answer.status_code == 202, answer.text
    content: dict[str, list[str]] = answer.json()
    return content


def work_off(stage: Stage) -> None:
    services = stage.client.app.state.services
    while take_a_step(services.database, services.shelf):
        pass


def test_everything_is_scored_again_and_the_board_follows(reviewed: Stage, tmp_path: Path) -> None:
    before = reviewed.board("Lea")
    begun = correct(reviewed, corrected(tmp_path, accept_the_odd_words))
    work_off(reviewed)

    assert begun == {"corrected": ["tiny/receipts"], "left_alone": []}
    assert all(now[2] > then[2] for now, then in zip(reviewed.board("Lea"), before, strict=True))
    [job] = reviewed.get("Ines", "/api/corrections")
    assert (job["total"], job["done"], job["changed"]) == (2, 2, 2)
    assert job["ended_at"] is not None
    changes = reviewed.get("Ines", f"/api/corrections/{job['id']}/changes")
    assert [(each["name"], each["now"] > each["before"]) for each in changes] == [
        ("Lea", True),
        ("Max", True),
    ]


def test_what_was_scored_before_is_kept(reviewed: Stage, tmp_path: Path) -> None:
    correct(reviewed, corrected(tmp_path, accept_the_odd_words))
    work_off(reviewed)

    with reviewed.database.reading() as work:
        numbers = [row.number for row in work.rows(select(schema.scorecards))]
    assert sorted(numbers) == [1, 1, 2, 2]


def test_the_matrix_follows(reviewed: Stage, tmp_path: Path) -> None:
    correct(reviewed, corrected(tmp_path, accept_the_odd_words))
    work_off(reviewed)

    assert {(each["found"], each["planted"]) for each in reviewed.get("Ines", "/api/matrix")} == {
        (1, 1)
    }


def test_a_review_sent_meanwhile_is_scored_by_the_new_key(reviewed: Stage, tmp_path: Path) -> None:
    correct(reviewed, corrected(tmp_path, accept_the_odd_words))
    reviewed.add("Zoe")
    plant(reviewed, "Zoe", ["rest-is-lost"])
    late = reviewed.submit("Zoe", "review-of-zoe", ODD).json()
    work_off(reviewed)

    assert late["score"] > 50
    [job] = reviewed.get("Ines", "/api/corrections")
    assert job["done"] == 2


def test_an_exercise_whose_text_is_another_is_left_alone(reviewed: Stage, tmp_path: Path) -> None:
    begun = correct(reviewed, corrected(tmp_path, another_text))
    work_off(reviewed)

    assert begun == {"corrected": [], "left_alone": ["tiny/receipts"]}
    assert reviewed.get("Ines", "/api/corrections") == []


def test_a_correction_that_was_interrupted_is_taken_up_after_its_lease(
    reviewed: Stage, tmp_path: Path
) -> None:
    correct(reviewed, corrected(tmp_path, accept_the_odd_words))
    services = reviewed.client.app.state.services
    with reviewed.database.writing() as work:
        from datetime import timedelta

        lease = work.now + timedelta(seconds=60)
        work.run(schema.jobs.update().values(leased_until=lease))

    assert not take_a_step(services.database, services.shelf)
    reviewed.clock.move(seconds=61)
    assert take_a_step(services.database, services.shelf)
