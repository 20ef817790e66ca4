from pathlib import Path

import pytest
from click.testing import CliRunner

from trainer.cli.main import main
from trainer.content.authoring.examples import new_exercise, new_pack
from trainer.content.authoring.languages import language_keys
from trainer.content.checker import check
from trainer.content.folder import read_exercise, read_pack
from trainer.errors import TrainerError


@pytest.mark.slow
@pytest.mark.usefixtures("sandboxed")
@pytest.mark.parametrize("language", language_keys())
def test_the_example_of_each_language_passes_every_check_as_it_stands(
    language: str, tmp_path: Path
) -> None:
    folder = new_exercise(tmp_path / "ours" / "first", language, "Ada")

    report = check([folder])

    assert report.problems == ()
    assert report.holds or report.not_proved
    assert read_exercise(folder).language.casefold() == language


def test_a_new_pack_can_be_read(tmp_path: Path) -> None:
    new_pack(tmp_path / "our-team", "Ada “A” Lovelace")

    pack = read_pack(tmp_path / "our-team")

    assert (pack.id, pack.title, pack.authors) == ("our-team", "Our team", ("Ada “A” Lovelace",))


def test_an_exercise_makes_the_pack_that_it_lies_in(tmp_path: Path) -> None:
    new_exercise(tmp_path / "ours" / "first", "python", "Ada")

    assert read_pack(tmp_path / "ours").exercise_ids == ("ours/first",)


def test_the_pack_that_is_there_keeps_its_text(tmp_path: Path) -> None:
    file = new_pack(tmp_path / "ours", "Ada")
    file.write_text(file.read_text().replace("Ours", "Mine"))
    new_exercise(tmp_path / "ours" / "first", "python", "Ben")

    assert read_pack(tmp_path / "ours").title == "Mine"


def test_a_folder_that_is_there_is_never_written_into(tmp_path: Path) -> None:
    (tmp_path / "ours" / "first").mkdir(parents=True)

    with pytest.raises(TrainerError, match="is there already"):
        new_exercise(tmp_path / "ours" / "first", "python", "Ada")

    assert list((tmp_path / "ours").rglob("*")) == [tmp_path / "ours" / "first"]


@pytest.mark.parametrize("name", ["Ours", "our_team", "a b"])
def test_a_name_that_is_no_id_is_refused(name: str, tmp_path: Path) -> None:
    with pytest.raises(TrainerError, match="use kebab-case"):
        new_pack(tmp_path / name, "Ada")


def test_a_pack_is_not_made_twice(tmp_path: Path) -> None:
    new_pack(tmp_path / "ours", "Ada")

    with pytest.raises(TrainerError, match="is a pack already"):
        new_pack(tmp_path / "ours", "Ada")


def test_an_exercise_does_not_lie_in_an_exercise(tmp_path: Path) -> None:
    new_exercise(tmp_path / "ours" / "first", "python", "Ada")

    with pytest.raises(TrainerError, match="is an exercise, not a pack"):
        new_exercise(tmp_path / "ours" / "first" / "second", "python", "Ada")


def test_a_language_without_an_example_is_named_with_the_nearest(tmp_path: Path) -> None:
    with pytest.raises(TrainerError, match="Did you mean “java”"):
        new_exercise(tmp_path / "ours" / "first", "jva", "Ada")


def test_a_disk_that_refuses_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "ours").write_text("a file")

    with pytest.raises(TrainerError, match="can't be written"):
        new_exercise(tmp_path / "ours" / "first", "python", "Ada")

    assert [path.name for path in tmp_path.iterdir()] == ["ours"]


def test_a_new_pack_asks_for_its_author_once(tmp_path: Path) -> None:
    def said(name: str, *more: str) -> str:
        words = ["pack", "new", str(tmp_path / name / "first"), "--language", "python", *more]
        return CliRunner().invoke(main, words, catch_exceptions=False).output

    assert "write your name in pack.toml" in said("ours")
    assert "write your name" not in said("theirs", "--author", "Ada")
    again = CliRunner().invoke(
        main, ["pack", "new", str(tmp_path / "ours" / "second"), "--language", "python"]
    )
    assert "write your name" not in again.output
