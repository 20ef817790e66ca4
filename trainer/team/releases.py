"""Releases: the one variant of an exercise that a person is served, and what it looks like."""

import hashlib
import json
from base64 import b64encode
from typing import Any

from sqlalchemy import select

from trainer.app.release import render
from trainer.content.pack_limits import MOST_ID
from trainer.content.released import Release
from trainer.core.domain.exercise import AnswerId, PackId
from trainer.errors import ContentError
from trainer.team import schema
from trainer.team.database import Database, Work
from trainer.team.people import Person
from trainer.team.refusals import Reason, RefusedError
from trainer.team.seasons import exercise_row, refuse_unless_open, season_row
from trainer.team.shelf import Shelf, drawn
from trainer.team.upgrading import secret_of

Served = frozenset[str]
"""The defects of a variant."""


def release(
    database: Database, shelf: Shelf, person: Person, season_id: str, exercise: str
) -> tuple[Any, Served]:
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
    return listed, planted_of(found)


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


def refuse_unreleased(planted: str | None) -> None:
    """Nobody reviews what they were not served."""
    if planted is None:
        raise RefusedError(
            Reason.NOT_SERVED, "Fetch the exercise first: this account was not served it."
        )


def pack_name(season: str, exercise: str, person: str) -> PackId:
    """What the pack of a release is called: one of its own for each exercise of each season and
    each person, since two people may use one machine.
    """
    # Exercises of two packs may have the same name, and long names the same beginning.
    told_apart = hashlib.sha256(f"{exercise} {person}".encode()).hexdigest()[:8]
    name = f"team-{season[-8:]}-{told_apart}-{exercise.partition('/')[2]}"
    return PackId(name[:MOST_ID].rstrip("-"))


def release_as_data(shelf: Shelf, listed: Any, served: Served, person: Person) -> dict[str, Any]:
    """What a learner gets: a pack of the one variant, and its diff to read; no answer.

    The pack is searched for answers before it is handed out.
    """
    change = shelf.change(listed.pack, listed.exercise, served)
    exercise = shelf.exercise(listed.pack, listed.exercise)
    name = pack_name(listed.season, listed.exercise, person.id)
    whole = Release(shelf.pack(listed.pack), name, person.name)
    try:
        packed = render(exercise, frozenset(map(AnswerId, served)), whole)
    except ContentError as error:
        # What was found is for the author, and not for the learner.
        raise RefusedError(
            Reason.BAD_RELEASE, "This exercise would tell its answers. Ask an instructor."
        ) from error
    return {
        "season": listed.season,
        "exercise": listed.exercise,
        "request": change.request,
        "title": change.title,
        "description": change.description,
        "diff": change.diff,
        "pack": b64encode(packed).decode(),
        "installed": f"{whole.name}/{listed.exercise.partition('/')[2]}",
    }
