from dataclasses import replace
from functools import cache

import pytest

from trainer.app.guided import (
    guided_exercise,
    installed_languages,
    is_guided,
    planting_seed,
)
from trainer.content.library import Library
from trainer.content.variants import choose_planted
from trainer.core.domain.exercise import ExerciseId


@cache
def shipped() -> Library:
    return Library()


@pytest.mark.parametrize(
    ("languages", "name"),
    [
        ((), "python"),
        (("C", "SQL"), "python"),
        (("C", "Java"), "java"),
        (("go", "Python"), "go"),
        (("JavaScript",), "javascript"),
    ],
)
def test_the_guided_review_is_in_the_first_language_that_is_read(
    languages: tuple[str, ...], name: str
) -> None:
    found = guided_exercise(shipped(), languages)

    assert found is not None
    assert found.id == f"start/{name}"


def test_without_the_pack_there_is_no_guided_review(tmp_path) -> None:
    assert guided_exercise(Library(shipped=tmp_path), ("Python",)) is None


@pytest.mark.parametrize("name", ["python", "javascript", "go", "java"])
def test_the_seed_plants_the_defect(name: str) -> None:
    exercise = shipped().exercise(ExerciseId(f"start/{name}"))

    assert choose_planted(exercise, planting_seed(exercise)) == {"first-page-is-skipped"}


def test_an_exercise_without_defects_has_a_seed_as_well() -> None:
    exercise = replace(shipped().exercise(ExerciseId("start/go")), answers=())

    assert planting_seed(exercise) == "0"


def test_only_the_pack_start_is_guided() -> None:
    assert is_guided(ExerciseId("start/python"))
    assert not is_guided(ExerciseId("starting/python"))


def test_languages_are_named_once_and_in_order() -> None:
    found = installed_languages(shipped())

    assert {"Go", "Java", "JavaScript", "Python"} <= set(found)
    assert list(found) == sorted(set(found))
