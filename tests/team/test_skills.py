"""A board ranks by skill: what each place of each first review says, whatever the order."""

import random
from typing import Any

import pytest
from alembic import command
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import insert, select, update

from tests.team.stage import APPROVAL, FINDS_REST, OBJECTION, QuickShelf, Stage, earlier_archive
from tests.team.test_reviews import plant
from trainer.core.domain.exercise import AnswerId, ExerciseId, Level
from trainer.core.skill.observation import Observation, Outcome
from trainer.team import schema
from trainer.team.database import Database
from trainer.team.restating import restate
from trainer.team.skills import general_skill, observations_in, observations_text
from trainer.team.upgrading import _config, upgrade

ABOUT_DEFECTS = [each for each in Outcome if each.is_about_defect]


def observation(number: int, outcome: Outcome, **more: Any) -> Observation:
    return Observation(ExerciseId(f"p/e{number % 7}"), AnswerId(f"a{number}"), outcome, **more)


LISTED = st.lists(
    st.builds(
        observation,
        st.integers(0, 99),
        st.sampled_from(list(Outcome)),
        class_=st.sampled_from(["", "numeric", "boundary"]),
        topic=st.sampled_from(["", "kafka"]),
        level=st.sampled_from(list(Level)),
    ),
    max_size=20,
    unique_by=lambda each: (each.exercise, each.answer),
)


@given(LISTED, st.integers(0, 99))
def test_the_order_of_reviews_changes_nothing(listed: list[Observation], seed: int) -> None:
    shuffled = random.Random(seed).sample(listed, len(listed))

    assert general_skill(shuffled) == general_skill(listed)


@given(LISTED)
def test_what_is_sure_is_less_than_what_is_likely(listed: list[Observation]) -> None:
    skill = general_skill(listed)

    assert 0 <= skill.bound < skill.likely <= 1


@given(LISTED)
def test_a_find_more_never_lowers_a_rank_and_a_miss_never_lifts_it(
    listed: list[Observation],
) -> None:
    likely = general_skill(listed).likely
    found, missed = (
        general_skill([*listed, observation(100, outcome)]).likely
        for outcome in (Outcome.HIT, Outcome.MISSED)
    )

    # Six digits are kept, and the order of others moves an estimate by a little.
    assert missed - 0.01 <= likely <= found + 0.01


def test_who_flags_everything_ranks_below_who_tells_right_from_wrong() -> None:
    careful = [observation(each, Outcome.HIT) for each in range(5)]
    careful += [observation(each, Outcome.MISSED) for each in range(5, 8)]
    careful += [observation(each, Outcome.SILENT) for each in range(8, 16)]
    all_flagged = [observation(each, Outcome.HIT) for each in range(8)]
    all_flagged += [observation(each, Outcome.FALSE_ALARM) for each in range(8, 16)]

    assert general_skill(careful).bound > general_skill(all_flagged).bound


def test_volume_makes_sure_and_does_not_make_better() -> None:
    few = [observation(each, (Outcome.HIT, Outcome.MISSED)[each % 2]) for each in range(10)]
    many = [observation(each, (Outcome.HIT, Outcome.MISSED)[each % 2]) for each in range(60)]
    better = [observation(each, Outcome.HIT) for each in range(10)]

    assert general_skill(few).bound < general_skill(many).bound < general_skill(better).bound


@given(LISTED)
def test_observations_are_kept_as_they_are(listed: list[Observation]) -> None:
    by_exercise: dict[str, list[Observation]] = {}
    for each in listed:
        by_exercise.setdefault(each.exercise, []).append(each)

    for exercise, some in by_exercise.items():
        assert observations_in(observations_text(some), exercise) == some


def outcomes_of(stage: Stage, who: str) -> dict[str, str]:
    results, reviews = schema.results, schema.reviews
    with stage.database.reading() as work:
        [row] = work.rows(
            select(results.c.observations, reviews.c.exercise)
            .join(reviews, reviews.c.id == results.c.review)
            .where(reviews.c.person == stage.ids[who])
        )
    return {
        each.answer: each.outcome.value for each in observations_in(row.observations, row.exercise)
    }


def test_a_review_says_something_at_each_place_of_its_variant(stage: Stage) -> None:
    plant(stage, "Lea", ["rest-is-lost"])
    plant(stage, "Max", [])
    stage.submit("Lea", "review-of-lea", APPROVAL)
    stage.submit("Max", "review-of-max", OBJECTION)

    lea, max_ = outcomes_of(stage, "Lea"), outcomes_of(stage, "Max")
    assert lea["rest-is-lost"] == "missed"
    assert max_["rest-is-lost"] == "false_alarm"
    assert lea["table-size-unchecked"] == max_["table-size-unchecked"] == "silent"


def test_the_board_shows_what_is_sure_and_what_is_likely(stage: Stage) -> None:
    plant(stage, "Lea", ["rest-is-lost"])
    stage.submit("Lea", "review-of-lea", OBJECTION)

    [line] = stage.get("Lea", f"/api/seasons/{stage.season}/board")["rows"]

    assert 0 < line["bound"] < line["skill"] < line["score"]


def standings_of(database: Database) -> list[Any]:
    with database.reading() as work:
        return sorted(work.rows(select(schema.standings)))


@pytest.fixture
def reviewed(stage: Stage) -> Stage:
    """Lea finds what is there; Max flags what is right."""
    plant(stage, "Lea", ["rest-is-lost"])
    plant(stage, "Max", [])
    for who in ("Lea", "Max"):
        assert stage.submit(who, f"review-of-{who}", OBJECTION).status_code == 201
    return stage


def test_reviews_from_before_are_read_for_what_they_say(reviewed: Stage) -> None:
    before = standings_of(reviewed.database)
    with reviewed.database.writing() as work:
        work.run(update(schema.results).values(observations=None))
        work.run(update(schema.standings).values(bound=0.5, skill=0, shown_bound=0.5))
    shelf = QuickShelf(reviewed.database)

    assert (restate(reviewed.database, shelf), restate(reviewed.database, shelf)) == (2, 0)
    assert standings_of(reviewed.database) == before


def test_a_board_that_was_frozen_before_ranks_what_it_shows_by_skill(reviewed: Stage) -> None:
    """It shows what came before it was frozen, and nothing that came later."""
    before = {row[1]: row for row in standings_of(reviewed.database)}
    summer = reviewed.plan("Ines", title="Summer")
    for season in (reviewed.season, summer):
        reviewed.clock.move(minutes=1)
        frozen = {"is_frozen": True}
        assert reviewed.ask("Ines", "PATCH", f"/api/seasons/{season}", json=frozen).is_success
    reviewed.clock.move(minutes=1)
    reviewed.add("Nora")
    reviewed.review("Nora", OBJECTION)
    with reviewed.database.writing() as work:
        work.run(update(schema.results).values(observations=None))
        work.run(update(schema.standings).values(shown_bound=0.5, shown_skill=0))

    restate(reviewed.database, QuickShelf(reviewed.database))

    after = {row[1]: row for row in standings_of(reviewed.database)}
    nora = after.pop(reviewed.ids["Nora"])
    assert after == before
    assert nora.shown_reviews == 0
    restate(reviewed.database, QuickShelf(reviewed.database))
    assert set(standings_of(reviewed.database)) == {*after.values(), nora}


def test_a_review_counts_beside_one_that_is_not_read_yet(reviewed: Stage) -> None:
    with reviewed.database.writing() as work:
        work.run(update(schema.results).values(observations=None))
    second = reviewed.plan("Ines", title="Summer")
    again = {**OBJECTION, "annotations": [{**FINDS_REST, "text": "other words"}]}
    reviewed.fetch("Lea", second)

    assert reviewed.submit("Lea", "another-review", again, second).status_code == 201


def test_a_database_from_before_ranks_by_skill_once_it_is_upgraded(
    reviewed: Stage, tmp_path_factory: pytest.TempPathFactory
) -> None:
    from trainer.team.database import open_database, sqlite_url

    file = tmp_path_factory.mktemp("old") / "team.db"
    old = open_database(sqlite_url(file), clock=reviewed.clock, chance=reviewed.database.chance)
    with old.writing() as work:
        command.upgrade(_config(work.connection), "0001")
        with reviewed.database.reading() as source:
            for table in schema.metadata.sorted_tables:
                known = {
                    row[1]
                    for row in work.connection.exec_driver_sql(f"pragma table_info({table.name})")
                }
                rows = [
                    {name: value for name, value in row._mapping.items() if name in known}
                    for row in source.rows(table.select())
                ]
                if table.name == "packs":
                    rows = [{**row, "archive": earlier_archive()} for row in rows]
                if rows:
                    work.connection.execute(insert(table), rows)
    upgrade(old)
    restate(old, QuickShelf(old))

    assert standings_of(old) == standings_of(reviewed.database)
    old.engine.dispose()
