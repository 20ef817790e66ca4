"""Parts of a team: the board of squads, and boards by level."""

from typing import Any

import pytest

from tests.team.stage import APPROVAL, OBJECTION, Stage
from tests.team.test_reviews import plant
from trainer.team import schema

SQUADS = {"Ann": "blue", "Bea": "blue", "Cat": "blue", "Dan": "red", "Eve": "red", "Fay": "red"}
RIGHT = ("Ann", "Bea", "Dan")


@pytest.fixture
def squads(stage: Stage) -> Stage:
    """Three are in each squad; two of the blue and one of the red find the defect."""
    for name, squad in SQUADS.items():
        stage.add(name, squad=squad)
        plant(stage, name, ["rest-is-lost"])
        review = OBJECTION if name in RIGHT else APPROVAL
        assert stage.submit(name, f"review-of-{name}", review).status_code == 201
    stage.add("Gus", squad="blue")
    return stage


def board(stage: Stage, who: str, season: str = "") -> list[dict[str, Any]]:
    path = f"/api/seasons/{season or stage.season}/squads"
    rows: list[dict[str, Any]] = stage.get(who, path)["rows"]
    return rows


def test_squads_rank_by_the_average_of_the_lower_bounds(squads: Stage) -> None:
    lines = squads.get("Ann", f"/api/seasons/{squads.season}/board?squad=blue")["rows"]

    blue, red = board(squads, "Ann")

    assert (blue["rank"], blue["squad"], blue["is_yours"]) == (1, "blue", True)
    assert (red["rank"], red["squad"], red["is_yours"]) == (2, "red", False)
    assert blue["bound"] == pytest.approx(sum(each["bound"] for each in lines) / 3, abs=0.1)


def test_a_squad_says_how_many_of_it_took_part(squads: Stage) -> None:
    assert [(each["took_part"], each["members"]) for each in board(squads, "Ann")] == [
        (3, 4),
        (3, 3),
    ]


def test_a_squad_of_which_two_took_part_has_no_line(squads: Stage) -> None:
    squads.ask("Olive", "DELETE", f"/api/people/{squads.ids['Eve']}")

    assert [each["squad"] for each in board(squads, "Dan")] == ["blue"]


def test_who_is_hidden_counts_for_no_squad(squads: Stage) -> None:
    path = f"/api/seasons/{squads.season}/board/{squads.ids['Fay']}"
    squads.ask("Ines", "PUT", path, json={"is_hidden": True})

    assert [each["squad"] for each in board(squads, "Ines")] == ["blue"]


def test_equal_squads_share_a_rank(squads: Stage) -> None:
    squads.add("Hal", squad="red")
    for who in ("Gus", "Hal"):
        plant(squads, who, ["rest-is-lost"])
    squads.submit("Gus", "review-of-gus", APPROVAL)
    squads.submit("Hal", "review-of-hal", OBJECTION)

    assert [(each["rank"], each["squad"]) for each in board(squads, "Ann")] == [
        (1, "blue"),
        (1, "red"),
    ]


def test_a_sealed_season_ranks_no_squad(squads: Stage) -> None:
    with squads.database.writing() as work:
        work.run(schema.seasons.update().values(debrief="at_closing"))

    sealed, led = (board(squads, who) for who in ("Ann", "Ines"))

    assert [(each["rank"], each["bound"]) for each in sealed] == [(None, None)] * 2
    assert [each["rank"] for each in led] == [1, 2]


def set_level(stage: Stage, who: str, level: str | None) -> None:
    answer = stage.ask("Ines", "PUT", f"/api/people/{stage.ids[who]}/level", json={"level": level})
    assert answer.json()["level"] == level


def test_people_of_a_level_are_ranked_among_themselves(squads: Stage) -> None:
    for who in ("Cat", "Dan", "Eve"):
        set_level(squads, who, "junior")

    juniors = squads.board("Ann", level="junior")

    assert [(rank, name) for rank, name, _ in juniors] == [(1, "Dan"), (2, "Cat"), (2, "Eve")]
    assert squads.board("Ann", level="staff") == []


def test_a_score_moves_nobody_to_another_level(squads: Stage) -> None:
    set_level(squads, "Gus", "junior")
    plant(squads, "Gus", ["rest-is-lost"])
    squads.submit("Gus", "review-of-gus", OBJECTION)

    assert [name for _, name, _ in squads.board("Ann", level="junior")] == ["Gus"]
    set_level(squads, "Gus", None)
    assert squads.board("Ann", level="junior") == []


@pytest.mark.parametrize("part", ["squad=blue", "level=junior"])
def test_a_board_without_names_is_not_taken_apart(squads: Stage, part: str) -> None:
    squads.ask("Ines", "PATCH", f"/api/seasons/{squads.season}", json={"is_anonymous": True})
    path = f"/api/seasons/{squads.season}/board?{part}"

    assert squads.ask("Ann", "GET", path).status_code == 403
    assert squads.ask("Ines", "GET", path).status_code == 200


def test_the_table_of_a_board_is_of_the_same_part(squads: Stage) -> None:
    whole = squads.ask("Ann", "GET", f"/api/seasons/{squads.season}/board.csv").text
    blue = squads.ask("Ann", "GET", f"/api/seasons/{squads.season}/board.csv?squad=blue").text

    names = [
        row["name"]
        for row in squads.get("Ann", f"/api/seasons/{squads.season}/board?squad=blue")["rows"]
    ]
    assert [line.split(",")[1] for line in blue.splitlines()[1:]] == names
    assert len(whole.splitlines()) > len(blue.splitlines())
