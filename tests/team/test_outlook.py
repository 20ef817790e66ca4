"""A lead sees who is ready for more, what the team misses, and which exercise teaches it."""

from typing import Any

import pytest
from sqlalchemy import insert

from tests.team.stage import EXERCISE, Stage
from tests.team.test_pages import look
from trainer.team import schema

Sums = tuple[int, int, int, int]
"""Of a person: reviews, tenths of points, defects met, and found."""


def give(stage: Stage, sums: dict[str, Sums], topic: str = "numeric") -> Stage:
    """Write down what these people came to."""
    with stage.database.writing() as work:
        for who, (reviews, tenths, planted, found) in sums.items():
            shown = {"shown_reviews": reviews, "shown_tenths": tenths, "shown_bound": 0.5}
            work.run(
                insert(schema.standings).values(
                    season=stage.season,
                    person=stage.ids[who],
                    reviews=reviews,
                    tenths=tenths,
                    bound=0.5,
                    is_hidden=False,
                    **shown,
                )
            )
            work.run(
                insert(schema.cells).values(
                    person=stage.ids[who], topic=topic, planted=planted, found=found
                )
            )
    return stage


@pytest.fixture
def team(stage: Stage) -> Stage:
    """Ann finds much; Bea as much, by flagging everything; Cat has begun."""
    for who in ("Ann", "Bea", "Cat"):
        stage.add(who)
    return give(
        stage,
        {"Ann": (10, 9_000, 20, 19), "Bea": (10, 3_000, 20, 19), "Cat": (1, 1_000, 2, 2)},
    )


def outlook(stage: Stage) -> Any:
    return stage.get("Ines", "/api/outlook")


def test_ready_is_who_surely_finds_enough_and_scores_enough(team: Stage) -> None:
    people = outlook(team)["people"]

    assert {each["name"]: each["is_ready"] for each in people} == {
        "Ann": True,
        "Bea": False,
        "Cat": False,
    }
    assert people[0]["name"] == "Ann"


def test_who_has_left_is_in_no_outlook(team: Stage) -> None:
    team.ask("Olive", "DELETE", f"/api/people/{team.ids['Ann']}")

    assert {each["name"] for each in outlook(team)["people"]} == {"Bea", "Cat"}


def test_what_the_team_surely_finds_is_no_gap(team: Stage) -> None:
    assert outlook(team)["gaps"] == []


def test_what_the_team_misses_most_comes_first(team: Stage) -> None:
    with team.database.writing() as work:
        for topic, found in (("authz", 3), ("race", 0)):
            work.run(
                insert(schema.cells).values(
                    person=team.ids["Ann"], topic=topic, planted=10, found=found
                )
            )

    gaps = outlook(team)["gaps"]

    assert [(each["topic"], each["found"], each["planted"]) for each in gaps] == [
        ("race", 0, 10),
        ("authz", 3, 10),
    ]


def test_an_exercise_that_teaches_a_gap_is_named_with_how_many_met_it(stage: Stage) -> None:
    give(stage, {"Lea": (1, 100, 10, 1)})
    with stage.database.writing() as work:
        work.run(insert(schema.meetings).values(person=stage.ids["Lea"], exercise=EXERCISE))

    [gap] = outlook(stage)["gaps"]

    assert gap["topic"] == "numeric"
    [exercise] = gap["exercises"]
    assert (exercise["exercise"], exercise["met"]) == (EXERCISE, 1)
    assert exercise["defects"] >= 1


def test_the_page_says_so_to_instructors_alone(team: Stage) -> None:
    assert look(team, "Max", "/lead").status_code == 403
    assert "Ready" in look(team, "Ines", "/lead").text
