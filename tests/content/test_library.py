import shutil
from pathlib import Path

import pytest

from trainer.content.library import Library, find_exercises, open_library, shipped_folder
from trainer.core.domain.exercise import ExerciseId, Level
from trainer.errors import ContentError

PACKS = Path(__file__).parents[1] / "data" / "packs"
RECEIPTS = ExerciseId("tiny/receipts")


def library(*folders: Path) -> Library:
    """A library of these folders alone."""
    return Library(folders[1:], shipped=folders[0])


@pytest.mark.parametrize("folder", [PACKS, PACKS / "tiny", PACKS / "tiny" / "receipts"])
def test_a_folder_of_packs_a_pack_and_an_exercise_can_be_given(folder: Path) -> None:
    found = library(folder)

    assert [summary.id for summary in found.summaries()] == [RECEIPTS]
    assert [(pack.id, pack.title) for pack in found.packs()] == [("tiny", "A tiny pack")]
    assert list(find_exercises(folder)) == [PACKS / "tiny" / "receipts"]
    assert found.problems() == ()


def test_a_relative_folder_can_be_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(PACKS / "tiny" / "receipts")

    assert library(Path()).exercise(RECEIPTS).id == RECEIPTS


def test_a_summary_says_what_a_list_shows() -> None:
    (summary,) = library(PACKS).summaries()

    assert (summary.title, summary.language, summary.level, summary.minutes, summary.pack) == (
        "Split a receipt between guests",
        "Python",
        Level.JUNIOR,
        5,
        "tiny",
    )
    assert summary.topics == ("numerics", "testing")


def test_an_exercise_is_read_once() -> None:
    found = library(PACKS)

    assert found.exercise(RECEIPTS) is found.exercise(RECEIPTS)


def test_a_summary_reads_only_the_exercise_file(tiny_folder: Path) -> None:
    for path in tiny_folder.iterdir():
        if path.name != "exercise.toml":
            shutil.rmtree(path) if path.is_dir() else path.unlink()

    found = library(tiny_folder.parent)

    assert [summary.id for summary in found.summaries()] == [RECEIPTS]
    with pytest.raises(ContentError, match="problems"):
        found.exercise(RECEIPTS)


def test_an_exercise_that_is_not_there_is_told_with_the_nearest_name() -> None:
    with pytest.raises(ContentError, match="did you mean “tiny/receipts”"):
        library(PACKS).exercise(ExerciseId("tiny/receipt"))


def test_a_broken_exercise_is_told_and_left_out(tiny_folder: Path) -> None:
    shutil.copytree(tiny_folder, tiny_folder.parent / "second")
    (tiny_folder / "exercise.toml").write_text("title = ")

    found = library(tiny_folder.parent)

    assert [summary.id for summary in found.summaries()] == ["tiny/second"]
    (problem,) = found.problems()
    assert problem.startswith("tiny/receipts/exercise.toml:1: not TOML")


def test_a_broken_pack_is_told_and_left_out(tiny_folder: Path) -> None:
    shutil.copytree(PACKS / "tiny", tiny_folder.parent.parent / "second")

    found = library(tiny_folder.parent.parent)

    assert [pack.id for pack in found.packs()] == ["tiny"]
    assert found.problems() == (
        "second/pack.toml:1: the id is “tiny”, use the folder's name, “second” [bad-id]",
    )


def test_exercises_without_a_pack_file_are_told(tiny_folder: Path) -> None:
    (tiny_folder.parent / "pack.toml").unlink()

    for folder in (tiny_folder.parent, tiny_folder.parent.parent):
        assert library(folder).problems() == (
            "tiny/pack.toml: is missing, write it [required-files]",
        )


@pytest.fixture
def other_tiny(tiny_folder: Path) -> Path:
    """Another pack called “tiny”, whose exercise takes 7 minutes."""
    header = tiny_folder / "exercise.toml"
    header.write_text(header.read_text().replace("minutes = 5", "minutes = 7"))
    return tiny_folder.parent


def test_what_ships_keeps_its_place_beside_a_pack_of_the_same_name(other_tiny: Path) -> None:
    found = library(PACKS, other_tiny)

    assert [summary.minutes for summary in found.summaries()] == [5]
    assert found.exercise(RECEIPTS).minutes == 5
    (notice,) = found.problems()
    assert notice.startswith(
        f"{other_tiny}: is not used, since there is a pack “tiny” in {PACKS / 'tiny'}, rename it"
    )


def test_a_named_folder_takes_the_place_of_an_earlier_pack_and_says_so(other_tiny: Path) -> None:
    found = Library((), named=(other_tiny,), shipped=PACKS)

    assert [summary.minutes for summary in found.summaries()] == [7]
    assert found.exercise(RECEIPTS).minutes == 7
    (notice,) = found.problems()
    assert f"{other_tiny}: takes the place of the pack “tiny” in {PACKS / 'tiny'}" in notice


def test_a_named_pack_that_cannot_be_read_takes_nothing_away(other_tiny: Path) -> None:
    (other_tiny / "pack.toml").write_text("id = ")

    found = Library((), named=(other_tiny,), shipped=PACKS)

    assert [summary.minutes for summary in found.summaries()] == [5]


def test_the_same_folder_given_twice_is_the_same_pack() -> None:
    found = library(PACKS, PACKS / "tiny", PACKS / "tiny" / "receipts")

    assert len(found.summaries()) == 1
    assert found.problems() == ()


def test_a_folder_that_is_not_there_is_told_but_for_the_learners_own(
    own_home: Path, tmp_path: Path
) -> None:
    found = library(PACKS, own_home / "packs", tmp_path / "gone")

    assert found.problems() == (
        f"{tmp_path / 'gone'}: is not a folder, correct Preferences or `--packs`",
    )


def test_a_further_folder_must_be_there(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="is not a folder"):
        open_library(tmp_path / "own", [tmp_path / "gone"])


def test_what_ships_lies_beside_the_package_in_a_checkout() -> None:
    assert shipped_folder() == Path(__file__).parents[2] / "exercises"
    assert (shipped_folder() / "README.md").is_file()


def test_a_folder_that_cannot_be_a_pack_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "notes").mkdir()
    (tmp_path / "README.md").write_text("Packs.")

    assert library(tmp_path).summaries() == ()
    assert library(tmp_path).problems() == ()
