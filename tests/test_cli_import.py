import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from trainer.cli.main import main
from trainer.core.domain.exercise import ExerciseId
from trainer.settings import paths_from
from trainer.store.database import Store


def run(home: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, arguments, env={"TRAINER_HOME": str(home)})


@pytest.fixture
def exported(tmp_path: Path) -> Path:
    """The file that another machine exported: a review that is under way."""
    home = tmp_path / "other"
    store = Store.open(paths_from({"TRAINER_HOME": str(home)}).database)
    store.begin_review(ExerciseId("a/b"), title="T", seed="1", planted=(), key_version="k")
    store.close()
    file = tmp_path / "my-reviews.json"
    file.write_text(run(home, "export").stdout, encoding="utf-8")
    return file


def test_an_export_comes_to_another_machine_once(exported: Path, own_home: Path) -> None:
    first, second = run(own_home, "import", str(exported)), run(own_home, "import", str(exported))

    assert first.stdout.startswith("Imported 1 review. Your database as it was is kept as ")
    assert second.stdout == "Nothing to import: everything in this file is already here.\n"
    reviews = json.loads(run(own_home, "export").stdout)["reviews"]
    assert [review["exercise"] for review in reviews] == ["a/b"]


def test_an_import_is_told_as_json(exported: Path, own_home: Path) -> None:
    told = json.loads(run(own_home, "import", str(exported), "--json").stdout)

    assert (told["reviews"], told["drafts"]) == (1, 0)
    assert Path(told["copy"]).is_file()


def test_a_file_that_is_refused_is_said_and_ends_with_1(tmp_path: Path, own_home: Path) -> None:
    file = tmp_path / "notes.json"
    file.write_text('{"notes": []}', encoding="utf-8")
    foreign = run(own_home, "import", str(file))
    gone = run(own_home, "import", str(tmp_path / "gone.json"))

    assert (foreign.exit_code, gone.exit_code) == (1, 1)
    assert "This file is not an export of the trainer. Make one with:" in foreign.stderr
    assert "The file cannot be read: No such file or directory." in gone.stderr
