"""The packs of a team as they are used: read from the database, and kept in memory.

What is kept can be lost at any time; a digest or an id always stands for the same.
"""

import hashlib
import hmac
from functools import lru_cache
from typing import Any, Final

from sqlalchemy import insert, select

from trainer.app.serve import serve
from trainer.content.variants import choose_planted
from trainer.core.domain.exercise import AnswerId, AnswerKey, Change, Exercise, ExerciseId, Pack
from trainer.team import schema
from trainer.team.archives import ReadPack, read_archive
from trainer.team.audit import note
from trainer.team.database import Database, Work
from trainer.team.people import Person
from trainer.team.refusals import not_found

_PACKS: Final = 16
_KEYS: Final = 2_000
_CHANGES: Final = 64


class Shelf:
    """Reads packs, keys and changes of one database; every thread may use it."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._pack = lru_cache(_PACKS)(self._read_pack)
        self._key = lru_cache(_KEYS)(self._build_key)
        self._change = lru_cache(_CHANGES)(self._build_change)

    def exercise(self, pack: str, exercise: str) -> Exercise:
        """An exercise of that version of its pack."""
        found = self._pack(pack).exercises.get(ExerciseId(exercise))
        if found is None:
            raise not_found("exercise")
        return found

    def pack(self, digest: str) -> Pack:
        """That version of a pack."""
        return self._pack(digest).pack

    def key(self, pack: str, exercise: str, planted: frozenset[str]) -> AnswerKey:
        """The answer key of a variant."""
        return self._key(pack, exercise, planted)

    def change(self, pack: str, exercise: str, planted: frozenset[str]) -> Change:
        """A variant as a learner sees it."""
        return self._change(pack, exercise, planted)

    def _read_pack(self, digest: str) -> ReadPack:
        table = schema.packs
        with self._database.reading() as work:
            found = work.first(select(table.c.archive).where(table.c.digest == digest))
        if found is None:
            raise not_found("pack")
        return read_archive(bytes(found.archive))

    def _build_key(self, pack: str, exercise: str, planted: frozenset[str]) -> AnswerKey:
        return self._served(pack, exercise, planted)[1]

    def _build_change(self, pack: str, exercise: str, planted: frozenset[str]) -> Change:
        return self._served(pack, exercise, planted)[0]

    def _served(
        self, pack: str, exercise: str, planted: frozenset[str]
    ) -> tuple[Change, AnswerKey]:
        whole = self.exercise(pack, exercise)
        # A correction may take a defect away; the others stay as they were.
        known = {answer.id for answer in whole.defects}
        served = serve(whole, frozenset(AnswerId(each) for each in planted) & known)
        return served.change, served.key


def drawn(secret: str, person: str, exercise: Exercise) -> frozenset[AnswerId]:
    """The variant of one person: the same each time, and foretold by nobody without the secret."""
    seed = hmac.new(
        secret.encode(), f"{person}\0{exercise.id}".encode(), hashlib.sha256
    ).hexdigest()
    return choose_planted(exercise, seed)


def publish(work: Work, content: bytes, *, by: Person | None) -> tuple[Any, bool]:
    """Keep a version of a pack; say whether it is new. The same bytes are kept once."""
    pack = read_archive(content).pack
    digest = hashlib.sha256(content).hexdigest()
    table = schema.packs
    found = work.first(select(*listed()).where(table.c.digest == digest))
    if found is not None:
        return found, False
    person = by.id if by is not None else None
    work.run(
        insert(table).values(
            digest=digest,
            name=pack.id,
            version=pack.version,
            archive=content,
            published_by=person,
            published_at=work.now,
        )
    )
    note(work, person, "publish", pack.id, version=pack.version, digest=digest)
    return work.first(select(*listed()).where(table.c.digest == digest)), True


def listed() -> tuple[Any, ...]:
    """The columns of a pack without its bytes."""
    table = schema.packs
    return tuple(column for column in table.c if column.name != "archive")


def versions(work: Work) -> list[Any]:
    """Every version of every pack, the newest first."""
    table = schema.packs
    return work.rows(select(*listed()).order_by(table.c.published_at.desc(), table.c.digest))


def newest(work: Work, pack: str) -> str:
    """The digest of the newest version of a pack."""
    table = schema.packs
    found = work.first(
        select(table.c.digest)
        .where(table.c.name == pack)
        .order_by(table.c.published_at.desc(), table.c.digest)
    )
    if found is None:
        raise not_found("pack")
    return str(found.digest)
