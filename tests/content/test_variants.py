from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.content.folder import read_exercise
from trainer.content.repository import build_change
from trainer.content.variants import (
    all_subsets,
    answer_key,
    choose_planted,
    materialise,
    subsets_to_prove,
    unlike,
    variant_seed,
)
from trainer.core.diffing.diff import parse_diff
from trainer.core.domain.exercise import (
    Answer,
    AnswerId,
    AnswerKey,
    AnswerKind,
    Exercise,
    Side,
    Span,
)

TINY = read_exercise(Path(__file__).parents[1] / "data" / "packs" / "tiny" / "receipts")
REST, SIZE = AnswerId("rest-is-lost"), AnswerId("table-size-unchecked")
BOTH = frozenset({REST, SIZE})


def with_defects(count: int) -> Exercise:
    answers = (Answer(AnswerId(f"d{number}"), AnswerKind.DEFECT, "") for number in range(count))
    return replace(TINY, answers=tuple(answers))


def key_of(exercise: Exercise, planted: frozenset[AnswerId]) -> AnswerKey:
    return answer_key(exercise, planted, parse_diff(build_change(exercise, planted).diff))


def spanned_lines(exercise: Exercise, planted: frozenset[AnswerId], span: Span) -> list[str]:
    return (
        materialise(exercise, planted)[-1][span.path]
        .decode()
        .split("\n")[span.start - 1 : span.end]
    )


def test_a_seed_plants_the_same_defects_everywhere_and_for_ever() -> None:
    five = with_defects(5)

    assert [sorted(choose_planted(five, seed)) for seed in range(6)] == [
        ["d0", "d2", "d3"],
        ["d1"],
        ["d1", "d3", "d4"],
        [],
        ["d2", "d3"],
        ["d1", "d2", "d4"],
    ]
    assert variant_seed("ada", "tiny/receipts", 0) == "9077402411fc915a"


def test_seeds_given_as_number_and_as_text_are_the_same() -> None:
    assert all(choose_planted(TINY, seed) == choose_planted(TINY, str(seed)) for seed in range(50))


def test_a_seed_depends_on_learner_exercise_and_how_often_it_was_met() -> None:
    seeds = {
        variant_seed(learner, name, met)
        for learner in ("ada", "ben")
        for name in ("a/b", "a/c")
        for met in range(3)
    }

    assert len(seeds) == 12


@pytest.mark.parametrize("count", [1, 2, 4])
def test_about_one_variant_in_five_is_clean_and_each_defect_is_planted_equally_often(
    count: int,
) -> None:
    exercise = with_defects(count)
    drawn = [choose_planted(exercise, seed) for seed in range(4000)]

    assert 0.17 < sum(not planted for planted in drawn) / len(drawn) < 0.23
    shares = [
        sum(answer.id in planted for planted in drawn) / len(drawn) for answer in exercise.defects
    ]
    assert max(shares) - min(shares) < 0.04
    assert {len(planted) for planted in drawn} == set(range(count + 1))


def test_another_variant_plants_other_defects_and_may_be_clean_again() -> None:
    three = with_defects(3)
    seeds = [variant_seed("ada", three.id, 1, attempt) for attempt in range(16)]
    first = choose_planted(three, seeds[0])
    assert first

    assert len(set(seeds)) == 16
    assert choose_planted(three, unlike(seeds, three, first)) != first
    assert unlike(seeds, three, frozenset()) == unlike(seeds, three, None) == seeds[0]


def test_where_there_is_one_defect_the_last_variant_does_not_tell_the_next() -> None:
    one = with_defects(1)
    planted = next(seed for seed in map(str, range(50)) if choose_planted(one, seed))

    assert unlike([planted, "other"], one, choose_planted(one, planted)) == planted


def test_an_exercise_without_defects_has_one_variant() -> None:
    assert choose_planted(with_defects(0), 1) == frozenset()


@given(st.integers(0, 4))
def test_every_subset_of_up_to_four_defects_is_proved(count: int) -> None:
    ids = [AnswerId(f"d{number}") for number in range(count)]

    assert len(subsets_to_prove(ids)) == len(set(subsets_to_prove(ids))) == 2**count
    assert set(subsets_to_prove(ids)) == set(all_subsets(ids))


def test_of_more_defects_each_alone_each_left_out_all_and_none_are_proved() -> None:
    ids = frozenset(AnswerId(f"d{number}") for number in range(5))
    subsets = subsets_to_prove(ids)

    assert sorted(len(subset) for subset in subsets) == [0, 1, 1, 1, 1, 1, 4, 4, 4, 4, 4, 5]
    assert len(set(subsets)) == 12


def test_trees_grow_commit_by_commit() -> None:
    before, first, second = materialise(TINY, BOTH)

    assert "receipts/split.py" not in before
    assert b"share = total // guests" in first["receipts/split.py"]
    assert "receipts/tips.py" not in first
    assert second["receipts/split.py"] == first["receipts/split.py"]
    assert b"with_tip" in second["tests/test_split.py"]


def test_only_the_chosen_defects_are_planted() -> None:
    (*_, tree) = materialise(TINY, frozenset({SIZE}))

    assert b"divmod" in tree["receipts/split.py"]
    assert b"at most 12" not in tree["receipts/split.py"]


def test_a_right_copy_takes_the_place_of_the_commit_that_holds_the_file() -> None:
    planted, fixed = materialise(TINY, BOTH), materialise(TINY, frozenset())

    assert [b"guests" in tree["receipts/limits.json"] for tree in planted] == [False, False, False]
    assert [b"guests" in tree["receipts/limits.json"] for tree in fixed] == [False, False, True]


def test_a_removed_file_is_gone_from_then_on() -> None:
    commits = (replace(TINY.commits[0], removes=("README.md",)), TINY.commits[1])

    assert ["README.md" in tree for tree in materialise(replace(TINY, commits=commits), BOTH)] == [
        True,
        False,
        False,
    ]


def test_the_key_places_every_answer_on_the_text_that_the_learner_sees() -> None:
    placed = {each.answer.id: each for each in key_of(TINY, BOTH).answers}

    lines = [spanned_lines(TINY, BOTH, span) for span in placed[REST].spans]
    assert lines == [
        ["    share = total // guests", "    return [share] * guests"],
        ["    return {name: total // len(names) for name in names}"],
    ]
    assert [span.path for span in placed[REST].accepted] == [
        "tests/test_split.py",
        "receipts/split.py",
    ]


def test_a_fixed_defect_keeps_the_places_of_its_right_text() -> None:
    placed = {each.answer.id: each for each in key_of(TINY, frozenset({REST})).answers}

    assert not placed[SIZE].planted
    assert [spanned_lines(TINY, frozenset({REST}), span) for span in placed[SIZE].spans] == [
        ["    if guests > 12:", '        raise ValueError("a table seats at most 12 guests")'],
        ['  "guests": 12,'],
    ]


def test_something_missing_is_placed_on_the_lines_beside_it() -> None:
    placed = {each.answer.id: each for each in key_of(TINY, BOTH).answers}

    assert [spanned_lines(TINY, BOTH, span) for span in placed[SIZE].spans] == [
        ['    """Even shares that add up to the total."""', "    share = total // guests"],
        ["{", '  "lines": 100,'],
    ]


def test_decoys_and_neutral_answers_count_as_planted_in_every_variant() -> None:
    for planted in all_subsets(BOTH):
        key = key_of(TINY, planted)
        assert {each.answer.id for each in key.answers if each.planted} == planted | {
            "half-up-by-fifty",
            "read-at-import",
        }
        assert key.is_clean == (not planted)
        assert key.key_version == TINY.key_version


def test_changed_lines_are_those_of_gits_own_diff() -> None:
    changed = key_of(TINY, BOTH).changed

    assert Span("receipts/limits.json", Side.OLD, 2, 2) in changed
    assert Span("receipts/limits.json", Side.NEW, 2, 3) in changed
    assert Span("receipts/tips.py", Side.NEW, 1, 11) in changed
