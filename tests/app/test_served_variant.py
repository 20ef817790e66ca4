from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from threading import Event, Thread

import pytest

from trainer.app.serve import serve
from trainer.app.served_variant import KEPT, RecentVariants, ServedVariant
from trainer.content.folder import read_exercise
from trainer.core.diffing.diff import parse_diff
from trainer.core.domain.exercise import AnswerId, Exercise
from trainer.errors import TrainerError

NOTHING: frozenset[AnswerId] = frozenset()
Counted = Callable[[Exercise, frozenset[AnswerId]], ServedVariant]


@pytest.fixture
def exercise(data: Path) -> Exercise:
    return read_exercise(data / "packs" / "tiny" / "receipts")


@pytest.fixture
def built() -> list[frozenset[AnswerId]]:
    return []


@pytest.fixture
def variants(built: list[frozenset[AnswerId]]) -> RecentVariants:
    def build(exercise: Exercise, planted: frozenset[AnswerId]) -> ServedVariant:
        built.append(planted)
        return serve(exercise, planted)

    return RecentVariants(build)


def test_a_served_variant_has_the_diffs_and_the_answers_of_its_change(exercise: Exercise) -> None:
    served = serve(exercise, frozenset({AnswerId("rest-is-lost")}))

    assert served.diff == parse_diff(served.change.diff)
    assert served.commit_diffs == tuple(parse_diff(each.diff) for each in served.change.commits)
    assert [each.answer.id for each in served.key.planted] == ["rest-is-lost"]


def test_a_variant_is_built_once(
    exercise: Exercise, variants: RecentVariants, built: list[frozenset[AnswerId]]
) -> None:
    first, again = (variants.variant(exercise, NOTHING) for _ in range(2))

    assert first is again
    assert built == [NOTHING]


def test_an_exercise_that_was_read_again_is_built_again(
    exercise: Exercise, variants: RecentVariants, built: list[frozenset[AnswerId]]
) -> None:
    variants.variant(exercise, NOTHING)
    variants.variant(replace(exercise), NOTHING)

    assert built == [NOTHING, NOTHING]


def test_only_the_last_ones_are_kept(
    exercise: Exercise, variants: RecentVariants, built: list[frozenset[AnswerId]]
) -> None:
    several = [NOTHING, *(frozenset({answer.id}) for answer in exercise.defects)]
    assert len(several) == KEPT + 1
    for planted in (*several, several[-1], several[0]):
        variants.variant(exercise, planted)

    assert built == [*several, several[0]]


def test_what_could_not_be_built_is_tried_again(exercise: Exercise) -> None:
    outcomes = [TrainerError("No room."), None]

    def build(of: Exercise, planted: frozenset[AnswerId]) -> ServedVariant:
        if error := outcomes.pop(0):
            raise error
        return serve(of, planted)

    variants = RecentVariants(build)
    with pytest.raises(TrainerError, match="No room"):
        variants.variant(exercise, NOTHING)

    assert variants.variant(exercise, NOTHING).planted == NOTHING


def test_who_asks_while_it_is_built_waits_for_it(exercise: Exercise) -> None:
    begun, go_on = Event(), Event()
    built: list[ServedVariant] = []

    def build(of: Exercise, planted: frozenset[AnswerId]) -> ServedVariant:
        begun.set()
        go_on.wait(20)
        built.append(serve(of, planted))
        return built[-1]

    variants = RecentVariants(build)
    got: list[ServedVariant] = []
    threads = [
        Thread(target=lambda: got.append(variants.variant(exercise, NOTHING))) for _ in range(2)
    ]
    threads[0].start()
    assert begun.wait(20)
    threads[1].start()
    go_on.set()
    for thread in threads:
        thread.join(20)

    assert (len(built), len(got)) == (1, 2)
    assert got[0] is got[1] is built[0]
