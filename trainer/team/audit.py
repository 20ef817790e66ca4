"""The audit log: what instructors and owners did, written with what they did."""

import json
from typing import Any

from sqlalchemy import insert, select

from trainer.team import schema
from trainer.team.database import Work


def note(work: Work, person: str | None, action: str, subject: str, **detail: object) -> None:
    """Write down an act; `person` is None at the server's own command line."""
    work.run(
        insert(schema.audit).values(
            id=work.new_id("a"),
            at=work.now,
            person=person,
            action=action,
            subject=subject,
            detail=json.dumps(detail, sort_keys=True, default=str),
        )
    )


def entries(work: Work, *, limit: int, offset: int) -> list[Any]:
    """The acts, the latest first."""
    table = schema.audit
    return work.rows(
        select(table).order_by(table.c.at.desc(), table.c.id).limit(limit).offset(offset)
    )
