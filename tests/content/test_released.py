"""One variant without its answers is the same project to its learner, and nothing more."""

from pathlib import Path

import pytest

from tests.content.conftest import TINY
from trainer.content.folder import load_exercise, read_exercise, read_pack
from trainer.content.released import (
    Release,
    find_planted,
    planted_for,
    release_name,
    released_exercise,
    released_pack,
    variant_digest,
)
from trainer.content.repository import build_change
from trainer.content.variants import all_subsets, choose_planted, materialise
from trainer.core.domain.exercise import AnswerId, Exercise, PlainFile

SUBSETS = all_subsets((AnswerId("rest-is-lost"), AnswerId("table-size-unchecked")))


def written(folder: Path, exercise: Exercise, planted: frozenset[AnswerId]) -> Path:
    """A released exercise on the disk."""
    release = Release(read_pack(TINY), release_name(read_pack(TINY)))
    for path, content in released_pack(release, [(exercise, planted)]).items():
        file = folder / "tiny-release" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    return folder / "tiny-release" / "receipts"


@pytest.mark.parametrize("planted", SUBSETS)
def test_a_release_shows_the_same_project_at_every_commit(
    tiny: Exercise, tmp_path: Path, planted: frozenset[AnswerId]
) -> None:
    released = read_exercise(written(tmp_path, tiny, planted))
    assert released.released
    assert released.answers == ()
    assert materialise(released, frozenset()) == materialise(tiny, planted)
    assert build_change(released, frozenset()).diff == build_change(tiny, planted).diff


def test_a_release_does_not_tell_its_topics(tiny: Exercise, tmp_path: Path) -> None:
    assert tiny.topics
    assert read_exercise(written(tmp_path, tiny, SUBSETS[0])).topics == ()


def test_an_exercise_with_its_answers_needs_topics(tiny_folder: Path) -> None:
    header = tiny_folder / "exercise.toml"
    text = header.read_text(encoding="utf-8")
    header.write_text(
        "\n".join(line for line in text.split("\n") if "topics" not in line), encoding="utf-8"
    )
    assert [each.what for each in load_exercise(tiny_folder).problems] == ["“topics” is missing"]


def test_the_pack_of_a_release_is_sound(tiny: Exercise, tmp_path: Path) -> None:
    folder = written(tmp_path, tiny, SUBSETS[0])
    assert read_pack(folder.parent).exercise_ids == ("tiny-release/receipts",)


@pytest.mark.parametrize("planted", SUBSETS)
def test_a_release_is_recognised_by_its_text(
    tiny: Exercise, tmp_path: Path, planted: frozenset[AnswerId]
) -> None:
    released = read_exercise(written(tmp_path, tiny, planted))
    digest = variant_digest(released, frozenset())
    assert find_planted(tiny, digest) == planted


def test_a_text_of_no_variant_is_not_recognised(tiny: Exercise) -> None:
    assert find_planted(tiny, "0" * 64) is None


@pytest.mark.parametrize("planted", SUBSETS)
def test_a_release_has_no_file_of_the_author(tiny: Exercise, planted: frozenset[AnswerId]) -> None:
    folders = {path.partition("/")[0] for path in released_exercise(tiny, planted)}
    assert folders == {"exercise.toml", "request.md", "pull-request.md", "before", "commits"}


def test_learners_and_seeds_get_variants_of_their_own(tiny: Exercise) -> None:
    chosen = {planted_for(tiny, "s", f"learner {number}") for number in range(40)}
    assert chosen == set(SUBSETS)
    assert planted_for(tiny, "s", "ada") == planted_for(tiny, "s", "ada")
    others = [planted_for(tiny, f"seed {number}", "ada") for number in range(40)]
    assert set(others) == set(SUBSETS)


def test_a_seed_of_practice_does_not_tell_the_variant_of_a_release(tiny: Exercise) -> None:
    seeds = [str(number) for number in range(40)]
    assert [planted_for(tiny, each, "") for each in seeds] != [
        choose_planted(tiny, each) for each in seeds
    ]


def test_what_looks_like_a_marker_is_code_to_a_released_exercise(
    tiny: Exercise, tmp_path: Path
) -> None:
    folder = written(tmp_path, tiny, SUBSETS[0])
    file = folder / "before" / "notes.py"
    file.write_text("# ~ defect nothing\nx = 1\n# ~ end\n", encoding="utf-8")
    loaded = load_exercise(folder)
    assert loaded.problems == ()
    assert loaded.exercise is not None
    assert all(isinstance(each, PlainFile) for each in loaded.exercise.before)


@pytest.mark.parametrize("name", ["answers", "proofs", "rulings", "transcripts"])
def test_answers_do_not_belong_in_a_released_exercise(
    tiny: Exercise, tmp_path: Path, name: str
) -> None:
    folder = written(tmp_path, tiny, SUBSETS[0])
    (folder / name).mkdir()
    assert any("does not belong" in each.what for each in load_exercise(folder).problems)
