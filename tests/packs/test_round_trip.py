"""From a folder to a score and back, by the command line as its people use it."""

import json
import os
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from tests.content.authoring.library_past import make_library
from tests.content.authoring.test_tutorial import steps
from tests.packs.hostile_archives import TINY
from tests.packs.learners import review, words_of
from tests.packs.ssh_keys import new_key
from trainer.app.serve import planted_in, serve
from trainer.cli.main import main
from trainer.content.folder import read_exercise
from trainer.content.library import open_library
from trainer.content.released import planted_for
from trainer.core.domain.exercise import AnswerId, ExerciseId
from trainer.core.domain.review import Annotation, Location, Verdict
from trainer.settings import paths_from
from trainer.store.database import Store

SEED = "round trip of a season"
REST = AnswerId("rest-is-lost")


def trainer(*arguments: object) -> str:
    """What the command prints; it has to succeed."""
    done = CliRunner().invoke(main, [str(each) for each in arguments], catch_exceptions=False)
    assert done.exit_code == 0, done.output
    return done.output


def answers(*arguments: object) -> Any:
    """The same as data."""
    return json.loads(trainer(*arguments, "--json"))


@dataclass(frozen=True)
class Home:
    """One person's machine."""

    folder: Path
    monkeypatch: pytest.MonkeyPatch

    def __enter__(self) -> "Home":
        self.monkeypatch.setenv("TRAINER_HOME", str(self.folder))
        return self

    def __exit__(self, *_: object) -> None:
        self.monkeypatch.delenv("TRAINER_HOME")

    def store(self) -> Store:
        """The learner's database."""
        return Store.open(paths_from(os.environ).database)


def imported(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The pack of the tutorial: a real change with two plants and a decoy, their answers written
    by its author.
    """
    make_library(folder / "lending")
    desk = folder / "desk"
    desk.mkdir()
    monkeypatch.chdir(desk)
    change = "ourteam/late-fees"
    source = ("--repo", folder / "lending", "--range", "main~2..main")
    trainer("pack", "import", *source, "--author", "Ada", change)
    for operator, answer, right in (
        ("check-dropped", "negative-fees-are-taken", "if cents < 0:"),
        ("bound-off-by-one", "limit-itself-is-not-blocked", "owed >= limit"),
    ):
        proposed = answers("pack", "mutate", change, "--no-run")["kept"]
        fits = (each["operator"] == operator and right in each["right"][0] for each in proposed)
        number = proposed[list(fits).index(True)]["number"]
        trainer("pack", "mutate", change, "--no-run", "--plant", number, "--id", answer)
    for step in steps():
        if step.file:
            (desk / step.file).write_text(step.text, encoding="utf-8")
    return desk / "ourteam"


def test_import_mutate_plant_build_sign_install_review_dispute_rule_update_rescore(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = imported(tmp_path, monkeypatch)
    place = tmp_path / "ourteam.reviewpack"
    trainer("pack", "build", source, "--out", place)
    trainer("pack", "sign", place, "--key", new_key(tmp_path / "key"))
    assert answers("pack", "verify", place)["signer"]["kind"] == "ED25519"

    with Home(tmp_path / "ada", monkeypatch) as ada:
        assert answers("pack", "install", place)["added"] == ["late-fees"]
        paths = paths_from(os.environ)
        note = Annotation(
            "note",
            Location("lending/accounts.py", start=1, end=1),
            "The module needs a licence header before it ships.",
        )
        with closing(ada.store()) as store:
            review_id = review(store, open_library(paths.packs), "ourteam/late-fees", [note])
            before = store.scorecard(review_id)
            assert before is not None
            store.disputes.save(review_id, "note", "Our house rule asks for one.")
        drafts = tmp_path / "drafts"
        told = answers("disputes", "--out", drafts)
        assert len(told["disputes"]) == 1
        exported = tmp_path / "export.json"
        exported.write_text(trainer("export"), encoding="utf-8")
        [mine] = answers("pack", "stats", source, "--reviews", exported)["exercises"]
        assert (mine["reviews"], mine["disputes"], mine["annotations"]) == (1, 1, 1)

    rulings = source / "late-fees" / "rulings"
    rulings.mkdir()
    draft = Path(told["drafts"][0])
    (rulings / draft.name).write_text(_ruled(draft.read_text(encoding="utf-8")), encoding="utf-8")
    header = source / "pack.toml"
    text = header.read_text(encoding="utf-8")
    header.write_text(text.replace("0.1.0", "0.2.0"), encoding="utf-8")
    trainer("pack", "build", source, "--out", place)
    trainer("pack", "sign", place, "--key", tmp_path / "key")

    with Home(tmp_path / "ada", monkeypatch) as ada:
        updated = answers("pack", "update", "ourteam")["updated"][0]
        assert (updated["before"], updated["version"]) == ("0.1.0", "0.2.0")
        assert updated["new_answers"] == ["late-fees"]
        trainer("rescore")
        with closing(ada.store()) as store:
            after = store.scorecard(review_id)
            assert after is not None
            assert after.key_version != before.key_version
            assert after.score >= before.score
            assert len(store.scorecards(review_id)) == 2
        trainer("pack", "remove", "ourteam")
        with closing(ada.store()) as store:
            assert store.review(review_id).is_submitted


def _ruled(draft: str) -> str:
    """The instructor's word on a draft: a fair remark."""
    titled = draft.replace('title = ""', 'title = "The module has no licence header"')
    return f"{titled}\nA house may ask for one, and this change may go without.\n"


def test_release_review_return_grade(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    exercise = read_exercise(TINY / "receipts")
    learners = ["Ada", "Bob", "Cy"]
    names = tmp_path / "names.csv"
    keys = {name: new_key(tmp_path / f"{name}-key") for name in learners}
    lines = [f"{name},{keys[name].with_suffix('.pub').read_text().strip()}" for name in learners]
    names.write_text("\n".join(["name,key", *lines]) + "\n", encoding="utf-8")
    out, returned, graded = (tmp_path / name for name in ("out", "returned", "graded"))
    new_key(tmp_path / "key")
    trainer(
        *("pack", "release", TINY, "--for", names, "--seed", SEED),
        *("--key", tmp_path / "key", "--out", out),
    )
    for name in learners:
        with Home(tmp_path / name, monkeypatch) as home:
            trainer("pack", "install", out / f"{name.casefold()}.reviewpack")
            paths = paths_from(os.environ)
            library = open_library(paths.packs)
            given = library.exercise(ExerciseId("tiny-release/receipts"))
            assert given.answers == ()
            planted = planted_for(exercise, SEED, name)
            key_of = {each.answer.id: each for each in serve(exercise, planted).key.answers}
            notes = [
                Annotation(
                    f"{name}{answer}",
                    Location.of(key_of[answer].spans[0]),
                    words_of(key_of[answer].answer),
                )
                for answer in sorted(planted)
            ]
            verdict = Verdict.REQUEST_CHANGES if planted else Verdict.APPROVE
            with closing(home.store()) as store:
                review_id = review(store, library, given.id, notes, verdict)
                assert store.scorecard(review_id) is None
                assert planted_in(given, store.review(review_id)) == frozenset()
            assert answers("progress")
            assert "tiny-release/receipts" in trainer("list")
            sent = answers("pack", "return", "--to", returned, "--key", keys[name])
            assert len(sent["files"]) == 1
            trainer("rescore")
    told = answers(
        *("pack", "grade", returned, "--pack", TINY, "--seed", SEED),
        *("--for", names, "--out", graded),
    )
    assert told["problems"] == []
    assert len({each["signed_by"] for each in told["reviews"]} - {None}) == len(learners)
    assert {each["learner"]: each["score"] for each in told["reviews"]} == dict.fromkeys(
        learners, 100.0
    )
    by_digest = answers("pack", "grade", returned, "--pack", TINY, "--out", tmp_path / "other")
    assert [each["planted"] for each in by_digest["reviews"]] == [
        each["planted"] for each in told["reviews"]
    ]
    assert (graded / "debriefs" / "ada" / "receipts.md").is_file()
    assert (graded / "scores.csv").read_text(encoding="utf-8").count("\n") == 4
    board = (graded / "board.html").read_text(encoding="utf-8")
    assert all(name in board for name in learners)
    assert "<script" not in board
    assert "http" not in board.replace("http-equiv", "")
    table = answers("pack", "stats", TINY, "--reviews", graded / "scores.json")
    files = sorted(returned.iterdir())
    same = answers("pack", "stats", TINY, "--reviews", *files)
    assert table == same
    [receipts] = table["exercises"]
    assert receipts["reviews"] == 3
    assert {item["answer"]: item["difficulty"] for item in receipts["items"]}[REST] == 0
