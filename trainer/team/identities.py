"""Who somebody is to the company's provider, and who may join by it."""

from typing import Any, Final

from sqlalchemy import insert, select, update

from trainer.team import schema
from trainer.team.audit import note
from trainer.team.database import Work
from trainer.team.openid import Claims
from trainer.team.people import Newcomer, Role, add_person
from trainer.team.refusals import Reason, RefusedError

_MOST_NAME: Final = 76
_MOST_NAMESAKES: Final = 100


def signed_in_by(work: Work, claims: Claims, domains: tuple[str, ...]) -> str:
    """The id of the person that the provider speaks of.

    They are known by the provider's own id for them. Somebody new needs an e-mail address that the
    provider vouches for, with an invitation or in a domain that may join; an address never leads
    into an account that is there.
    """
    known = _known(work, claims)
    if known is not None:
        if known.left_at is None:
            return str(known.person)
        raise RefusedError(Reason.NOT_ALLOWED, "You have left this team. Ask an owner.")
    if not claims.email:
        raise RefusedError(
            Reason.NOT_ALLOWED, "Your company doesn't vouch for your e-mail address. Ask an owner."
        )
    invited = _invitation(work, claims.email)
    if invited is not None:
        table = schema.invitations
        work.run(update(table).where(table.c.id == invited.id).values(used_at=work.now))
        person = add_person(work, Newcomer(invited.name, Role(invited.role), invited.squad))
    elif claims.email.rpartition("@")[2] in domains:
        person = add_person(work, Newcomer(_free_name(work, claims)))
    else:
        raise RefusedError(
            Reason.NOT_ALLOWED, "You aren't invited to this team. Ask for an invitation."
        )
    _remember(work, claims, person)
    return person


def connect(work: Work, claims: Claims, person: str) -> None:
    """Let somebody who is signed in also sign in by the provider from now on."""
    known = _known(work, claims)
    if known is not None and known.person != person:
        raise RefusedError(Reason.NAME_TAKEN, "This account of your company is somebody else's.")
    if known is None:
        _remember(work, claims, person)


def _known(work: Work, claims: Claims) -> Any:
    table, people = schema.identities, schema.people
    return work.first(
        select(table.c.person, people.c.left_at)
        .join(people, people.c.id == table.c.person)
        .where(table.c.issuer == claims.issuer, table.c.subject == claims.subject)
    )


def _remember(work: Work, claims: Claims, person: str) -> None:
    work.run(
        insert(schema.identities).values(
            issuer=claims.issuer, subject=claims.subject, person=person, made_at=work.now
        )
    )
    note(work, person, "connect", person, issuer=claims.issuer)


def _invitation(work: Work, email: str) -> Any:
    table = schema.invitations
    return work.first(
        select(table)
        .where(table.c.email == email, table.c.used_at.is_(None), table.c.expires_at > work.now)
        .order_by(table.c.made_at.desc(), table.c.id)
        .with_for_update()
    )


def _free_name(work: Work, claims: Claims) -> str:
    """A name that nobody has: theirs, or else with a number."""
    told = "".join(each for each in claims.name if each.isprintable())
    name = (
        " ".join(told.split())[:_MOST_NAME].strip() or claims.email.partition("@")[0][:_MOST_NAME]
    )
    table = schema.people
    names = [name, *(f"{name} {number}" for number in range(2, _MOST_NAMESAKES))]
    taken = {row.name for row in work.rows(select(table.c.name).where(table.c.name.in_(names)))}
    free = next((each for each in names if each not in taken), None)
    if free is None:
        raise RefusedError(Reason.NAME_TAKEN, f"{name} is already in the team. Ask an owner.")
    return free
