"""The packs of a team as they are used: read from the database, and kept in memory.

What is kept can be lost at any time; a digest or an id always stands for the same.
"""

import hashlib
import hmac
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from sqlalchemy import insert, select

from trainer.app.serve import serve
from trainer.content.manifest import ReadPack, cargo_from, read_sound
from trainer.content.signatures import Signer, signer_of
from trainer.content.variants import choose_planted
from trainer.core.domain.exercise import AnswerId, AnswerKey, Change, Exercise, ExerciseId, Pack
from trainer.errors import ContentError, TrainerError
from trainer.team import schema
from trainer.team.audit import note
from trainer.team.database import Database, Work
from trainer.team.people import Person, Role
from trainer.team.refusals import Reason, RefusedError, not_found

_PACKS: Final = 16
_TAUGHT: Final = 500
_KEYS: Final = 2_000
_CHANGES: Final = 64
_MOST_TOLD: Final = 5
_SHOWN: Final = "The pack"


@dataclass(frozen=True)
class Taught:
    """What an exercise teaches: how many of its defects are of which topic."""

    exercise: str
    title: str
    minutes: int
    topics: Mapping[str, int]


class Shelf:
    """Reads packs, keys and changes of one database; every thread may use it."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._pack = lru_cache(_PACKS)(self._read_pack)
        self._taught = lru_cache(_TAUGHT)(self._read_taught)
        self._key = lru_cache(_KEYS)(self._build_key)
        self._change = lru_cache(_CHANGES)(self._build_change)

    def exercise(self, pack: str, exercise: str) -> Exercise:
        """An exercise of that version of its pack."""
        found = self._pack(pack).exercises.get(ExerciseId(exercise))
        if found is None:
            raise not_found("exercise")
        return found

    def exercises(self, digest: str) -> tuple[Exercise, ...]:
        """The exercises of that version of a pack."""
        return tuple(self._pack(digest).exercises.values())

    def pack(self, digest: str) -> Pack:
        """That version of a pack."""
        return self._pack(digest).pack

    def taught(self, digest: str) -> tuple[Taught, ...]:
        """What the exercises of that version of a pack teach."""
        return self._taught(digest)

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
        return _read(bytes(found.archive))

    def _read_taught(self, digest: str) -> tuple[Taught, ...]:
        return tuple(
            Taught(
                str(each.id),
                each.pull_request_title,
                each.minutes,
                Counter(defect.class_ for defect in each.defects),
            )
            for each in self._pack(digest).exercises.values()
        )

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


@dataclass(frozen=True)
class Arrived:
    """A pack that somebody sent: read as a whole, and its signature checked."""

    content: bytes
    pack: Pack
    signer: Signer | None


def arrived(content: bytes) -> Arrived:
    """The pack in the bytes of a `.reviewpack`; refused whole where anything is wrong with it.

    It takes its time, so that it is done before a transaction begins.
    """
    return Arrived(content, _read(content).pack, _signer(content))


def _read(content: bytes) -> ReadPack:
    try:
        return read_sound(cargo_from(content, _SHOWN), _SHOWN)
    except ContentError as error:
        raise _refused(error) from error


def _signer(content: bytes) -> Signer | None:
    cargo = cargo_from(content, _SHOWN)
    if not cargo.signature:
        return None
    try:
        return signer_of(cargo.signed, cargo.signature, _SHOWN)
    except ContentError as error:
        raise _refused(error) from error
    except TrainerError as error:
        raise RefusedError(Reason.NOT_READY, f"On the team's server: {error}") from error


def _refused(error: ContentError) -> RefusedError:
    told = "\n".join(error.problems[:_MOST_TOLD]) or str(error)
    return RefusedError(Reason.BAD_PACK, told)


def publish(
    work: Work, sent: Arrived, *, by: Person | None, accepted_key: str = ""
) -> tuple[Any, bool]:
    """Keep a version of a pack; say whether it is new. The same bytes are kept once.

    The first signed version of a pack says which key its later ones have; an owner may accept
    another key.
    """
    digest = hashlib.sha256(sent.content).hexdigest()
    table = schema.packs
    found = work.first(select(*listed()).where(table.c.digest == digest))
    if found is not None:
        return found, False
    _refuse_other_key(work, sent, by, accepted_key)
    person = by.id if by is not None else None
    signer = sent.signer
    work.run(
        insert(table).values(
            digest=digest,
            name=sent.pack.id,
            version=sent.pack.version,
            archive=sent.content,
            signer=signer.fingerprint if signer else None,
            signer_kind=signer.kind if signer else None,
            published_by=person,
            published_at=work.now,
        )
    )
    signed = {"signer": signer.fingerprint} if signer else {}
    note(work, person, "publish", sent.pack.id, version=sent.pack.version, digest=digest, **signed)
    return work.first(select(*listed()).where(table.c.digest == digest)), True


def _refuse_other_key(work: Work, sent: Arrived, by: Person | None, accepted: str) -> None:
    if accepted and by is not None and by.role is not Role.OWNER:
        raise RefusedError(Reason.NOT_ALLOWED, "Only an owner can accept another key.")
    table = schema.packs
    known = work.first(
        select(table.c.signer)
        .where(table.c.name == sent.pack.id, table.c.signer.is_not(None))
        .order_by(table.c.published_at.desc(), table.c.digest)
    )
    if known is None or (sent.signer and sent.signer.fingerprint == known.signer):
        return
    if sent.signer is None:
        raise RefusedError(
            Reason.OTHER_KEY,
            f"This pack is not signed, and earlier versions were, by {known.signer}. Sign it.",
        )
    if accepted != sent.signer.fingerprint:
        raise RefusedError(
            Reason.OTHER_KEY,
            f"This pack is signed by another key than before: {sent.signer.fingerprint}, and it "
            f"was {known.signer}. Ask its maker, by another way, whether the key is theirs. "
            f"If it is, an owner accepts it: --accept-key {sent.signer.fingerprint}",
        )


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


def newest_of_each(work: Work) -> list[str]:
    """The digest of the newest version of each pack."""
    table = schema.packs
    found: dict[str, str] = {}
    for row in work.rows(
        select(table.c.name, table.c.digest).order_by(table.c.published_at.desc(), table.c.digest)
    ):
        found.setdefault(row.name, row.digest)
    return list(found.values())
