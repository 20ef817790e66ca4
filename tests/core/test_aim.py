import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.core.domain.exercise import Level
from trainer.core.skill.aim import AIM, Ability, ability

outcomes = st.lists(st.tuples(st.sampled_from(Level), st.booleans()), max_size=200)


def test_a_beginner_is_asked_what_juniors_find() -> None:
    nearest = min(Level, key=ability([]).distance_from_aim)

    assert nearest is Level.JUNIOR
    assert ability([]).chance(Level.JUNIOR) == pytest.approx(AIM, abs=0.03)


@given(outcomes, st.sampled_from(Level))
def test_what_is_found_never_lowers_the_ability(
    before: list[tuple[Level, bool]], level: Level
) -> None:
    assert ability([*before, (level, True)]).mean >= ability(before).mean - 1e-9
    assert ability([*before, (level, False)]).mean <= ability(before).mean + 1e-9


@given(outcomes)
def test_an_ability_is_the_same_in_any_order(found: list[tuple[Level, bool]]) -> None:
    forward, backward = ability(found), ability(reversed(found))

    assert forward.mean == pytest.approx(backward.mean)
    assert forward.sd == pytest.approx(backward.sd)


def test_the_more_is_known_the_surer_it_is() -> None:
    few = ability([(Level.MID, True), (Level.MID, False)])
    many = ability([(Level.MID, True), (Level.MID, False)] * 20)

    assert many.sd < few.sd < Ability().sd


@given(outcomes)
def test_harder_is_found_more_rarely(found: list[tuple[Level, bool]]) -> None:
    chances = [ability(found).chance(level) for level in Level]

    assert chances == sorted(chances, reverse=True)
    assert all(0 < each < 1 for each in chances)


def test_a_review_is_worth_more_the_more_it_tells_and_the_fewer_minutes_it_takes() -> None:
    skill = ability([])
    juniors = [Level.JUNIOR] * 3

    assert skill.worth(Level.JUNIOR, juniors, 20) > skill.worth(Level.JUNIOR, juniors[:1], 20)
    assert skill.worth(Level.JUNIOR, juniors, 20) > skill.worth(Level.JUNIOR, juniors, 40)


def test_a_review_that_is_too_hard_is_worth_less_than_what_it_tells() -> None:
    skill = ability([])
    easy, hard = (
        skill.worth(Level.JUNIOR, [Level.JUNIOR], 20),
        skill.worth(Level.STAFF, [Level.SENIOR], 20),
    )

    # Either is as far from an even chance.
    assert skill.gain([Level.SENIOR]) == pytest.approx(skill.gain([Level.JUNIOR]))
    assert easy > hard + 0.2


def test_an_exercise_that_is_hard_to_read_is_worth_less() -> None:
    skill = ability([])

    assert skill.worth(Level.SENIOR, [Level.JUNIOR], 20) < skill.worth(
        Level.JUNIOR, [Level.JUNIOR], 20
    )


def test_a_change_without_defects_is_worth_no_more_than_its_minutes_cost() -> None:
    assert Ability(3.0).worth(Level.MID, [], 20) == pytest.approx(-0.1)


def test_more_defects_tell_more_and_certain_ones_little() -> None:
    skill = Ability(3.0)

    assert skill.gain([Level.STAFF, Level.STAFF]) > skill.gain([Level.STAFF])
    assert skill.gain([Level.JUNIOR]) < skill.gain([Level.STAFF])
    assert skill.gain([]) == 0
