"""People, the invitations that bring them in, and the tokens that they sign in with."""

import hashlib
import hmac
from base64 import b32encode, urlsafe_b64encode
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, Final

from sqlalchemy import bindparam, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from trainer.core.domain.exercise import Level
from trainer.team import schema
from trainer.team.audit import note
from trainer.team.database import Work
from trainer.team.refusals import Reason, RefusedError, not_found

INVITATION_DAYS: Final = 7
TOKEN_DAYS: Final = 180
BROWSER_HOURS: Final = 12
CONNECTING_MINUTES: Final = 15
RESUMING_MINUTES: Final = 60
"""How long who used a code may ask again for what it brought."""
TOKEN_PREFIX: Final = "crt_"
_CODE_BYTES: Final = 15
_TOKEN_BYTES: Final = 32


class Role(StrEnum):
    """What a person may do, least first; each may do what those before it may."""

    LEARNER = "learner"
    INSTRUCTOR = "instructor"
    OWNER = "owner"

    def covers(self, other: "Role") -> bool:
        """Whether this role may do what `other` may."""
        order = list(Role)
        return order.index(self) >= order.index(other)


@dataclass(frozen=True)
class Person:
    """Who signed in, and by which token."""

    id: str
    name: str
    role: Role
    token: str


@dataclass(frozen=True)
class Newcomer:
    """Who is invited: under which name, as what, in which squad of the team; and by which e-mail
    address the company's provider knows them.
    """

    name: str
    role: Role = Role.LEARNER
    squad: str = ""
    email: str = ""


@dataclass(frozen=True)
class Secret:
    """A secret that is shown once, with the id and the end of what it opens."""

    id: str
    text: str
    expires_at: datetime


def digest(secret: str) -> str:
    """What is kept of a secret: it has so much chance in it that one round is enough."""
    return hashlib.sha256(secret.encode("utf-8", "replace")).hexdigest()


def invite(work: Work, who: Newcomer, *, by: Person | None, days: int = INVITATION_DAYS) -> Secret:
    """Make an invitation that works once; `by` is None at the server's own command line."""
    if by is not None and not (by.role.covers(who.role) and by.role.covers(Role.INSTRUCTOR)):
        raise RefusedError(Reason.NOT_ALLOWED, f"Only an owner can invite an {who.role}.")
    if by is not None and by.role is not Role.OWNER and who.role is not Role.LEARNER:
        raise RefusedError(Reason.NOT_ALLOWED, f"Only an owner can invite an {who.role}.")
    if work.first(select(schema.people.c.id).where(schema.people.c.name == who.name)):
        raise RefusedError(Reason.NAME_TAKEN, f"{who.name} is already in the team.")
    made = _new_code(
        work,
        timedelta(days=days),
        name=who.name,
        role=who.role.value,
        squad=who.squad,
        email=who.email.casefold() or None,
        made_by=_id_of(by),
    )
    note(work, _id_of(by), "invite", who.name, role=who.role.value)
    return made


def connecting_code(work: Work, person: Person) -> Secret:
    """A code by which somebody who has joined connects a trainer of theirs."""
    return _new_code(
        work,
        timedelta(minutes=CONNECTING_MINUTES),
        name=person.name,
        role=person.role.value,
        person=person.id,
        made_by=person.id,
    )


def _new_code(work: Work, lifetime: timedelta, **values: Any) -> Secret:
    letters = b32encode(work.chance(_CODE_BYTES)).decode()
    code = "-".join(letters[start : start + 6] for start in range(0, len(letters), 6))
    made = Secret(work.new_id("inv"), code, work.now + lifetime)
    work.run(
        insert(schema.invitations).values(
            id=made.id,
            code_hash=digest(code),
            made_at=work.now,
            expires_at=made.expires_at,
            **values,
        )
    )
    return made


def new_code(work: Work, person: str, *, by: Person | None, days: int = INVITATION_DAYS) -> Secret:
    """A code by which somebody who is in the team comes back as the same person; `by` is None at
    the server's own command line.
    """
    table = schema.people
    found = work.first(select(table).where(table.c.id == person, table.c.left_at.is_(None)))
    if found is None:
        raise not_found("person")
    role = Role(found.role)
    if by is not None and by.role is not Role.OWNER and role is not Role.LEARNER:
        raise RefusedError(Reason.NOT_ALLOWED, f"Only an owner can give an {role} a new code.")
    made = _new_code(
        work,
        timedelta(days=days),
        name=found.name,
        role=found.role,
        person=person,
        made_by=_id_of(by),
    )
    note(work, _id_of(by), "give a new code", person)
    return made


def person_named(work: Work, name: str) -> str:
    """The id of the person in the team who is called that."""
    table = schema.people
    found = work.first(select(table.c.id).where(table.c.name == name, table.c.left_at.is_(None)))
    if found is None:
        raise RefusedError(Reason.NOT_FOUND, f"Nobody in the team is called {name}.")
    return str(found.id)


def join(
    work: Work,
    code: str,
    label: str,
    lifetime: timedelta = timedelta(days=TOKEN_DAYS),
    *,
    claim: str = "",
) -> tuple[Person, Secret]:
    """Exchange an invitation, or the code of somebody who has joined, for a token.

    Whoever got no answer asks again with the same `claim`: the token that was lost is revoked.
    """
    table = schema.invitations
    found = work.first(
        select(table).where(table.c.code_hash == digest(code.strip().upper())).with_for_update()
    )
    # One sentence for all: whoever guesses learns nothing.
    if found is None or found.expires_at <= work.now:
        raise _bad_code()
    if found.used_at is not None:
        person_id = _resumed(work, found, claim)
    else:
        person_id = found.person or add_person(
            work, Newcomer(found.name, Role(found.role), found.squad)
        )
    people = schema.people
    person = work.first(select(people).where(people.c.id == person_id))
    token = new_token(work, person_id, label, lifetime)
    work.run(
        update(table)
        .where(table.c.id == found.id)
        .values(
            used_at=found.used_at or work.now,
            claim_hash=digest(claim) if claim else None,
            token=token.id,
        )
    )
    return Person(person_id, person.name, Role(person.role), token.id), token


def _bad_code() -> RefusedError:
    return RefusedError(
        Reason.BAD_CODE, "This code is wrong, used or expired. Ask who invited you for a new one."
    )


def _resumed(work: Work, used: Any, claim: str) -> str:
    """Whose code it is that was used before, by the same claim; its token is revoked."""
    is_theirs = bool(claim) and hmac.compare_digest(used.claim_hash or "", digest(claim))
    if not is_theirs or used.used_at + timedelta(minutes=RESUMING_MINUTES) <= work.now:
        raise _bad_code()
    table = schema.tokens
    lost = work.first(select(table).where(table.c.id == used.token, table.c.revoked_at.is_(None)))
    if lost is None:
        # They have left meanwhile, or were removed.
        raise _bad_code()
    work.run(update(table).where(table.c.id == lost.id).values(revoked_at=work.now))
    return str(lost.person)


def add_person(work: Work, who: Newcomer) -> str:
    """Bring somebody into the team; give their id."""
    person = work.new_id("p")
    try:
        with work.connection.begin_nested():
            work.run(
                insert(schema.people).values(
                    id=person,
                    name=who.name,
                    role=who.role.value,
                    squad=who.squad,
                    joined_at=work.now,
                )
            )
    except IntegrityError as error:
        raise RefusedError(Reason.NAME_TAKEN, f"{who.name} is already in the team.") from error
    return person


def new_token(work: Work, person: str, label: str, lifetime: timedelta) -> Secret:
    """Make a token; its text is shown this once."""
    chance = urlsafe_b64encode(work.chance(_TOKEN_BYTES)).decode().rstrip("=")
    made = Secret(work.new_id("t"), f"{TOKEN_PREFIX}{chance}", work.now + lifetime)
    work.run(
        insert(schema.tokens).values(
            id=made.id,
            hash=digest(made.text),
            person=person,
            label=label,
            made_at=work.now,
            expires_at=made.expires_at,
        )
    )
    return made


_HOLDER: Final = (
    select(
        schema.tokens.c.id,
        schema.tokens.c.hash,
        schema.tokens.c.person,
        schema.tokens.c.expires_at,
        schema.tokens.c.revoked_at,
        schema.people.c.name,
        schema.people.c.role,
        schema.people.c.left_at,
    )
    .join(schema.people, schema.people.c.id == schema.tokens.c.person)
    .where(schema.tokens.c.hash == bindparam("of_hash"))
)


def signed_in(work: Work, token: str) -> Person | None:
    """Whose token it is; None where it opens nothing."""
    hashed = digest(token)
    found = work.first(_HOLDER, {"of_hash": hashed})
    if found is None or not hmac.compare_digest(found.hash, hashed):
        return None
    if found.revoked_at is not None or found.expires_at <= work.now or found.left_at is not None:
        return None
    return Person(found.person, found.name, Role(found.role), found.id)


def tokens_of(work: Work, person: str) -> list[Any]:
    """The tokens of a person, the newest first; never their text."""
    table = schema.tokens
    return work.rows(
        select(table).where(table.c.person == person).order_by(table.c.made_at.desc(), table.c.id)
    )


def revoke(work: Work, token: str, *, by: Person) -> None:
    """End a token: one's own, or, for an owner, anybody's."""
    table = schema.tokens
    wanted = update(table).where(table.c.id == token, table.c.revoked_at.is_(None))
    if by.role is not Role.OWNER:
        wanted = wanted.where(table.c.person == by.id)
    if not work.run(wanted.values(revoked_at=work.now)):
        raise not_found("token")
    note(work, by.id, "revoke", token)


def members(work: Work) -> list[Any]:
    """Everybody, by name."""
    return work.rows(select(schema.people).order_by(schema.people.c.name))


def change_member(
    work: Work, person: str, *, by: Person, role: Role | None = None, squad: str | None = None
) -> Any:
    """Give a person another role or squad."""
    table = schema.people
    found = work.first(select(table).where(table.c.id == person).with_for_update())
    if found is None:
        raise not_found("person")
    changes: dict[str, str] = {}
    if role is not None and role.value != found.role:
        _keep_an_owner(work, found)
        changes["role"] = role.value
    if squad is not None:
        changes["squad"] = squad
    if changes:
        work.run(update(table).where(table.c.id == person).values(**changes))
        note(work, by.id, "change member", person, **changes)
    return work.first(select(table).where(table.c.id == person))


def set_level(work: Work, person: str, level: Level | None, *, by: Person) -> Any:
    """Say how experienced a person is: whom they are compared with on the boards by level."""
    table = schema.people
    given = level.value if level is not None else None
    if not work.run(update(table).where(table.c.id == person).values(level=given)):
        raise not_found("person")
    note(work, by.id, "set level", person, level=given)
    return work.first(select(table).where(table.c.id == person))


def remove_member(work: Work, person: str, *, by: Person) -> None:
    """Let a person go: no token of theirs works any more, and their name is gone from every board.

    What they reviewed stays, under a name that says nothing.
    """
    table = schema.people
    found = work.first(select(table).where(table.c.id == person).with_for_update())
    if found is None or found.left_at is not None:
        raise not_found("person")
    _keep_an_owner(work, found)
    left = f"Former member {person[-6:]}"
    work.run(update(table).where(table.c.id == person).values(name=left, left_at=work.now))
    tokens = schema.tokens
    work.run(
        update(tokens)
        .where(tokens.c.person == person, tokens.c.revoked_at.is_(None))
        .values(revoked_at=work.now)
    )
    codes = schema.invitations
    work.run(
        update(codes)
        .where(codes.c.person == person, codes.c.used_at.is_(None))
        .values(used_at=work.now)
    )
    note(work, by.id, "remove member", person)


def _keep_an_owner(work: Work, person: Any) -> None:
    """A team without an owner could never have one again."""
    if person.role != Role.OWNER.value:
        return
    table = schema.people
    owners = select(func.count()).where(table.c.role == Role.OWNER.value, table.c.left_at.is_(None))
    if work.connection.execute(owners).scalar_one() < 2:
        raise RefusedError(Reason.LAST_OWNER, "A team keeps one owner. Name another owner first.")


def open_invitations(work: Work) -> list[Any]:
    """The invitations that still work; never their codes."""
    table = schema.invitations
    return work.rows(
        select(table)
        .where(table.c.used_at.is_(None), table.c.expires_at > work.now, table.c.person.is_(None))
        .order_by(table.c.made_at.desc(), table.c.id)
    )


def withdraw_invitation(work: Work, invitation: str, *, by: Person) -> None:
    """Make an invitation work no longer."""
    table = schema.invitations
    withdrawn = (
        update(table)
        .where(table.c.id == invitation, table.c.used_at.is_(None))
        .values(used_at=work.now)
    )
    if not work.run(withdrawn):
        raise not_found("invitation")
    note(work, by.id, "withdraw invitation", invitation)


def _id_of(person: Person | None) -> str | None:
    return person.id if person is not None else None
