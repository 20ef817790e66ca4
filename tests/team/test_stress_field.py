"""The field of the stress runs can be set up: they run too rarely to tell in time."""

from contextlib import closing
from pathlib import Path

from tests.stress.team_field import Field, Road
from tests.team.stage import EXERCISE
from trainer.app import team
from trainer.team.database import open_database, sqlite_url


def test_learners_of_the_stress_runs_have_a_season_to_review(tmp_path: Path) -> None:
    road = Road(1)
    with closing(road):
        database = open_database(sqlite_url(tmp_path / "team.db"))
        field = Field(database, tmp_path, road)
        field.fill(1)
        season = field.open_season()
        database.engine.dispose()

    [learner] = field.learners
    member = team.membership(learner.paths)
    own = team.own_releases(learner.paths, member)
    assert [(each.season, each.exercise) for each in own] == [(season, EXERCISE)]
