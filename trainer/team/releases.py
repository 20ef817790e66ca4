"""Releases: the one variant of an exercise that a person is served, and what it looks like."""

import json
from base64 import b64encode
from collections.abc import Mapping
from typing import Any

from sqlalchemy import select

from trainer.core.domain.exercise import Change
from trainer.team import schema
from trainer.team.database import Database, Work
from trainer.team.people import Person
from trainer.team.refusals import Reason, RefusedError
from trainer.team.seasons import exercise_row, refuse_unless_open, season_row
from trainer.team.shelf import Shelf, drawn
from trainer.team.upgrading import secret_of


def release(
    database: Database, shelf: Shelf, person: Person, season_id: str, exercise: str
) -> tuple[Any, Change]:
    """The variant of that person, made when it is first asked for."""
    with database.reading() as work:
        season = season_row(work, season_id)
        listed = exercise_row(work, season_id, exercise)
        refuse_unless_open(season, work.now)
        found = released(work, season_id, person, exercise)
        secret = secret_of(work) or ""
    if found is None:
        planted = sorted(drawn(secret, person.id, shelf.exercise(listed.pack, exercise)))
        with database.writing() as work:
            work.run(
                work.upsert(schema.releases)
                .values(
                    season=season_id,
                    person=person.id,
                    exercise=exercise,
                    planted=json.dumps(planted),
                    made_at=work.now,
                )
                .on_conflict_do_nothing()
            )
            found = released(work, season_id, person, exercise)
    return listed, shelf.change(listed.pack, exercise, planted_of(found))


def released(work: Work, season: str, person: Person, exercise: str) -> Any:
    """What a person was served; None where they never asked for it."""
    table = schema.releases
    return work.first(
        select(table).where(
            table.c.season == season, table.c.person == person.id, table.c.exercise == exercise
        )
    )


def planted_of(row: Any) -> frozenset[str]:
    """The defects of the variant that a row speaks of."""
    return frozenset(json.loads(row.planted))


def refuse_unreleased(row: Any) -> None:
    """Nobody reviews what they were not served."""
    if row is None:
        raise RefusedError(
            Reason.NOT_OPEN, "Fetch the exercise first: this account was not served it."
        )


def change_as_data(change: Change) -> dict[str, Any]:
    """What a learner gets: the project, the commits and the words of the change, and no answer."""
    commits, before = [], change.base
    for commit in change.commits:
        commits.append(
            {
                "title": commit.title,
                "message": commit.message,
                "diff": commit.diff,
                "files": _differing(before, commit.tree),
                "removes": sorted(before.keys() - commit.tree.keys()),
            }
        )
        before = commit.tree
    return {
        "exercise": change.exercise_id,
        "request": change.request,
        "title": change.title,
        "description": change.description,
        "before": _encoded(change.base),
        "commits": commits,
        "diff": change.diff,
    }


def _differing(before: Mapping[str, bytes], after: Mapping[str, bytes]) -> dict[str, str]:
    return _encoded({path: text for path, text in after.items() if before.get(path) != text})


def _encoded(tree: Mapping[str, bytes]) -> dict[str, str]:
    return {path: b64encode(tree[path]).decode() for path in sorted(tree)}
