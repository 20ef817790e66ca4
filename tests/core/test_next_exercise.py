from hypothesis import given
from hypothesis import strategies as st

from trainer.core.domain.exercise import ExerciseId, Level
from trainer.core.skill.next_exercise import MISSED_BELOW, Reason, Standing, suggest


def standing(name: str, level: Level = Level.MID, **facts: object) -> Standing:
    return Standing(ExerciseId(name), level, **facts)  # type: ignore[arg-type]


standings = st.lists(
    st.builds(
        Standing,
        exercise_id=st.text("abcdef", min_size=1, max_size=4).map(ExerciseId),
        level=st.sampled_from(Level),
        times_met=st.integers(0, 5),
        last_score=st.none() | st.floats(0, 100),
        unfinished=st.booleans(),
    ),
    max_size=12,
    unique_by=lambda each: each.exercise_id,
)


def names(found: object) -> list[str]:
    return [suggestion.exercise_id for suggestion in found]  # type: ignore[attr-defined]


def test_what_is_under_way_comes_first_however_often_it_was_met() -> None:
    found = suggest(
        [standing("new"), standing("begun", Level.STAFF, times_met=9, unfinished=True)], seed="s"
    )

    assert names(found) == ["begun", "new"]
    assert found[0].reason is Reason.UNFINISHED


def test_the_least_met_comes_before_the_lower_level() -> None:
    found = suggest(
        [standing("met", Level.JUNIOR, times_met=1), standing("new", Level.STAFF)], seed="s"
    )

    assert names(found) == ["new", "met"]
    assert found[0].reason is Reason.NOT_MET


def test_among_equally_met_ones_the_missed_one_comes_first() -> None:
    found = suggest(
        [
            standing("easy", Level.JUNIOR, times_met=1, last_score=MISSED_BELOW),
            standing("missed", Level.SENIOR, times_met=1, last_score=MISSED_BELOW - 1),
        ],
        seed="s",
    )

    assert names(found) == ["missed", "easy"]
    assert [each.reason for each in found] == [Reason.MISSED, Reason.LEAST_MET]


def test_the_lower_level_comes_first_where_nothing_else_differs() -> None:
    levels = (Level.STAFF, Level.JUNIOR, Level.SENIOR, Level.MID)

    assert names(suggest([standing(level, level) for level in levels], seed="s", count=4)) == [
        "junior",
        "mid",
        "senior",
        "staff",
    ]


def test_seeds_differ_in_how_they_break_ties() -> None:
    equal = [standing(name) for name in "abcdef"]

    assert len({tuple(names(suggest(equal, seed=str(seed), count=6))) for seed in range(20)}) > 10


def test_the_tie_break_is_the_same_on_every_machine() -> None:
    assert names(suggest([standing(name) for name in "abcd"], seed="monday", count=4)) == [
        "c",
        "a",
        "d",
        "b",
    ]


@given(standings, st.text(max_size=3), st.randoms())
def test_the_order_of_what_is_given_does_not_matter(
    given_: list[Standing], seed: str, chance: object
) -> None:
    shuffled = list(given_)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]

    assert suggest(shuffled, seed=seed, count=20) == suggest(given_, seed=seed, count=20)


@given(standings, st.integers(0, 15))
def test_no_more_are_suggested_than_asked_for_and_none_twice(
    given_: list[Standing], count: int
) -> None:
    found = suggest(given_, seed="s", count=count)

    assert len(found) == min(count, len(given_))
    assert len(set(names(found))) == len(found)


@given(standings)
def test_nothing_not_met_stands_behind_something_met(given_: list[Standing]) -> None:
    reasons = [each.reason for each in suggest(given_, seed="s", count=20)]
    order = [Reason.UNFINISHED, Reason.NOT_MET]
    ranks = [order.index(reason) if reason in order else 2 for reason in reasons]

    assert ranks == sorted(ranks)


def test_languages_that_are_read_come_before_all_others() -> None:
    found = suggest(
        [
            standing("foreign", Level.JUNIOR, is_read=False),
            standing("met", times_met=3, last_score=90.0),
            standing("begun", is_read=False, unfinished=True),
        ],
        seed="s",
    )

    assert names(found) == ["begun", "met", "foreign"]


def test_what_is_worth_most_comes_first_among_equals() -> None:
    known = [standing("little", Level.JUNIOR, worth=0.1), standing("much", worth=0.4)]

    assert names(suggest(known, seed="s")) == ["much", "little"]


def test_what_is_due_comes_before_what_tells_most() -> None:
    known = [standing("tells", worth=0.9), standing("due", pull=1)]

    assert names(suggest(known, seed="s")) == ["due", "tells"]


def test_the_first_review_is_easy_whatever_another_would_tell() -> None:
    known = [
        standing("hard", Level.STAFF, worth=0.9),
        standing("little", Level.JUNIOR, worth=0.1),
        standing("much", Level.JUNIOR, worth=0.4),
    ]

    assert names(suggest(known, seed="s", is_first=True)) == ["much", "little", "hard"]


def test_the_shortest_of_a_level_comes_first_where_the_first_review_is_chosen() -> None:
    lengths = [standing(f"{each} min", minutes=each) for each in (40, 12, 9, 25)]
    known = [*lengths, standing("easy", Level.JUNIOR, minutes=60)]

    assert names(suggest(known, seed="s", count=5, is_first=True)) == [
        "easy",
        "9 min",
        "12 min",
        "25 min",
        "40 min",
    ]
    assert names(suggest(known, seed="s", count=5)) != names(
        suggest(known, seed="s", count=5, is_first=True)
    )
