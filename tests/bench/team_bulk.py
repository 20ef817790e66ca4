"""Fills a team's database on PostgreSQL with very many reviews, in bulk, and as they would be."""

from typing import Final

from sqlalchemy import text

from tests.team.stage import EXERCISE, OBJECTION, QuickShelf
from trainer.core.scoring.scorer import score_review
from trainer.store.card_formats import scorecard_text
from trainer.team import schema
from trainer.team.database import Database
from trainer.team.reviews import body_text, review_of
from trainer.team.skills import observations_text, observed

A_SEASON: Final = 50
"""Exercises of one season: everybody reviews all of them, season after season."""
_SEASON: Final = """
insert into seasons (id, title, opens_at, closes_at, debrief, is_anonymous, made_at)
select cast(:season as text), 'Season ' || cast(:season as text), opens_at, closes_at,
       'at_once', false, made_at
from seasons where id not like 's\\_bulk%' limit 1
"""
_EXERCISES: Final = """
insert into season_exercises (season, exercise, pack, position, title)
select cast(:season as text), 'bulk/' || cast(:season as text) || '-' || number,
       (select digest from packs limit 1), number, 'Bulk'
from generate_series(0, :most - 1) number
"""
_PEOPLE: Final = """
insert into people (id, name, role, squad, joined_at)
select 'p_bulk' || number, 'Person ' || number, 'learner', '', :now
from generate_series(0, :people - 1) number
"""
_ROWS: Final = """
create temporary table wanted on commit drop as
select number, 'r_bulk' || number as id, 'p_bulk' || (number % :people) as person,
       cast(:season as text) as season,
       'bulk/' || cast(:season as text) || '-' || (number / :people % :most) as exercise
from generate_series(cast(:first as integer), cast(:last as integer) - 1) number
"""
_REVIEWS: Final = """
insert into reviews (id, person, client_id, season, exercise, planted, body, notes_digest,
                     released_at, received_at, is_first)
select id, person, 'bulk-' || number, season, exercise, :planted, :body, md5(id), :now, :now, true
from wanted
"""
_OTHERS: Final = (
    "insert into meetings (person, exercise) select person, exercise from wanted",
    """insert into scorecards (review, number, pack, tenths, card, made_at)
    select id, 1, (select digest from packs limit 1), number % 1001, :card, :now from wanted""",
    """insert into results (review, number, pack, tenths, observations)
    select id, 1, (select digest from packs limit 1), number % 1001, :observations from wanted""",
    """insert into standings (season, person, reviews, tenths, bound, skill, shown_reviews,
                              shown_tenths, shown_bound, shown_skill, is_hidden)
    select cast(:season as text), person, count(*), 500 * count(*), bound, bound + .1,
           count(*), 500 * count(*), bound, bound + .1, false
    from (select person, (hashtext(person || season) & 65535) / 80000.0 as bound
          from wanted) as each
    group by person, bound
    on conflict (season, person) do update set
        reviews = standings.reviews + excluded.reviews,
        shown_reviews = standings.shown_reviews + excluded.shown_reviews""",
    """insert into bare (id, body)
    select 'load-' || lpad(cast(number as text), 8, '0'), :body from wanted""",
)


class Bulk:
    """The reviews of many people over many seasons; grows."""

    def __init__(self, database: Database, people: int) -> None:
        self._database = database
        self._people = people
        self.seasons: list[str] = []
        self.size = 0
        with database.writing() as work:
            work.connection.execute(text(_PEOPLE), {"people": people, "now": _moment(database)})
        self._texts = _texts(database)

    def grow_to(self, size: int) -> None:
        """Add reviews until there are so many; then bring the planner's statistics up to date."""
        a_season = self._people * A_SEASON
        while self.size < size:
            number = self.size // a_season
            season = f"s_bulk{number}"
            last = min(size, (number + 1) * a_season)
            if season not in self.seasons:
                self._begin(season)
            self._add(season, last)
            self.size = last
        with self._database.engine.connect() as connection:
            connection = connection.execution_options(isolation_level="AUTOCOMMIT")
            connection.execute(text("vacuum analyze"))

    @property
    def megabytes(self) -> int:
        """What the database takes on the disk."""
        with self._database.reading() as work:
            told = work.connection.execute(text("select pg_database_size(current_database())"))
            return int(told.scalar_one()) // 1_000_000

    def _begin(self, season: str) -> None:
        with self._database.writing() as work:
            work.connection.execute(text(_SEASON), {"season": season})
            work.connection.execute(text(_EXERCISES), {"season": season, "most": A_SEASON})
        self.seasons.append(season)

    def _add(self, season: str, last: int) -> None:
        values = {
            "season": season,
            "people": self._people,
            "most": A_SEASON,
            "first": self.size,
            "last": last,
            "now": _moment(self._database),
            **self._texts,
        }
        with self._database.writing() as work:
            for statement in (_ROWS, _REVIEWS, *_OTHERS):
                wanted = text(statement)
                named = {name: values[name] for name in wanted._bindparams}
                work.connection.execute(wanted, named)


def _moment(database: Database) -> str:
    return str(schema.Moment().process_bind_param(database.clock(), database.engine.dialect))


def _texts(database: Database) -> dict[str, str]:
    """A review and its scorecard, as the server keeps them."""
    shelf = QuickShelf(database)
    with database.reading() as work:
        pack = str(work.connection.execute(text("select digest from packs")).scalar_one())
    planted = frozenset({"rest-is-lost"})
    key, exercise = shelf.key(pack, EXERCISE, planted), shelf.exercise(pack, EXERCISE)
    card = score_review(review_of(OBJECTION), key)
    return {
        "planted": '["rest-is-lost"]',
        "body": body_text(OBJECTION),
        "card": scorecard_text(card),
        "observations": observations_text(observed(card, key, exercise)),
    }
