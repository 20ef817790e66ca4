"""Routes about people, invitations and tokens."""

from typing import Annotated, Any

from fastapi import APIRouter, Header

from trainer.team import people
from trainer.team.api.context import (
    Address,
    Instructor,
    Learner,
    Owner,
    Serving,
    Sliced,
    refusals,
)
from trainer.team.api.shapes import (
    AuditEntry,
    Id,
    Invitation,
    InvitationMade,
    Invited,
    Joined,
    Joining,
    LevelGiven,
    Me,
    Member,
    MemberChange,
    Token,
)
from trainer.team.audit import entries
from trainer.team.guards import note_failure, refuse_locked_out
from trainer.team.people import Newcomer
from trainer.team.refusals import Reason, RefusedError

Claim = Annotated[str, Header(pattern=r"^[!-~]{16,100}$|^$")]
"""What a client made up before it used a code, and sends again where it got no answer."""

router = APIRouter(prefix="/api", tags=["people"])


@router.post("/join", status_code=201, responses=refusals(401, 409))
def join(
    joining: Joining, services: Serving, address: Address, idempotency_key: Claim = ""
) -> Joined:
    """Exchange an invitation for a token.

    Whoever got no answer sends the code again within an hour, with the same `Idempotency-Key`.
    """
    refuse_locked_out(services.database, address)
    try:
        with services.database.writing() as work:
            person, token = people.join(work, joining.code, joining.label, claim=idempotency_key)
    except RefusedError as error:
        if error.reason is Reason.BAD_CODE:
            note_failure(services.database, address)
        raise
    return Joined(
        person=person.id,
        name=person.name,
        role=person.role,
        token=token.text,
        token_id=token.id,
        expires_at=token.expires_at,
    )


@router.get("/me", responses=refusals(401))
def me(person: Learner) -> Me:
    """Say who is signed in."""
    return Me(id=person.id, name=person.name, role=person.role)


@router.get("/me/tokens", responses=refusals(401))
def tokens(person: Learner, services: Serving) -> list[Token]:
    """List one's own tokens, never their text."""
    with services.database.reading() as work:
        return [_token(row) for row in people.tokens_of(work, person.id)]


@router.delete("/tokens/{token}", status_code=204, responses=refusals(401, 404))
def revoke(token: Id, person: Learner, services: Serving) -> None:
    """Revoke a token: one's own, or anybody's for an owner."""
    with services.database.writing() as work:
        people.revoke(work, token, by=person)


@router.post("/me/code", status_code=201, responses=refusals(401))
def connecting_code(person: Learner, services: Serving) -> InvitationMade:
    """Make a code by which one connects another trainer of one's own: once, for 15 minutes."""
    with services.database.writing() as work:
        made = people.connecting_code(work, person)
    return InvitationMade(id=made.id, code=made.text, expires_at=made.expires_at)


@router.get("/people", responses=refusals(401, 403))
def members(person: Instructor, services: Serving) -> list[Member]:
    """List everybody in the team."""
    with services.database.reading() as work:
        return [_member(row) for row in people.members(work)]


@router.get("/people/{member}/tokens", responses=refusals(401, 403))
def tokens_of(member: Id, person: Owner, services: Serving) -> list[Token]:
    """List somebody's tokens, never their text."""
    with services.database.reading() as work:
        return [_token(row) for row in people.tokens_of(work, member)]


@router.patch("/people/{member}", responses=refusals(401, 403, 404, 409))
def change_member(member: Id, change: MemberChange, person: Owner, services: Serving) -> Member:
    """Give somebody another role or squad."""
    with services.database.writing() as work:
        return _member(
            people.change_member(work, member, by=person, role=change.role, squad=change.squad)
        )


@router.put("/people/{member}/level", responses=refusals(401, 403, 404))
def set_level(member: Id, given: LevelGiven, person: Instructor, services: Serving) -> Member:
    """Say how experienced somebody is, for the boards by level."""
    with services.database.writing() as work:
        return _member(people.set_level(work, member, given.level, by=person))


@router.post("/people/{member}/code", status_code=201, responses=refusals(401, 403, 404))
def new_code(member: Id, person: Instructor, services: Serving) -> InvitationMade:
    """Make a code by which somebody comes back as the same person: once, for a week. An instructor
    makes one for learners.
    """
    with services.database.writing() as work:
        made = people.new_code(work, member, by=person)
    return InvitationMade(id=made.id, code=made.text, expires_at=made.expires_at)


@router.delete("/people/{member}", status_code=204, responses=refusals(401, 403, 404, 409))
def remove_member(member: Id, person: Owner, services: Serving) -> None:
    """Let somebody go: their tokens end and their name is taken off every board."""
    with services.database.writing() as work:
        people.remove_member(work, member, by=person)


@router.post("/invitations", status_code=201, responses=refusals(401, 403, 409))
def invite(invited: Invited, person: Instructor, services: Serving) -> InvitationMade:
    """Invite somebody; an instructor invites learners."""
    with services.database.writing() as work:
        made = people.invite(
            work,
            Newcomer(invited.name, invited.role, invited.squad, invited.email),
            by=person,
            days=invited.days,
        )
    return InvitationMade(id=made.id, code=made.text, expires_at=made.expires_at)


@router.get("/invitations", responses=refusals(401, 403))
def invitations(person: Instructor, services: Serving) -> list[Invitation]:
    """List the invitations that still work, never their codes."""
    with services.database.reading() as work:
        return [
            Invitation(
                id=row.id,
                name=row.name,
                role=row.role,
                squad=row.squad,
                email=row.email or "",
                made_at=row.made_at,
                expires_at=row.expires_at,
            )
            for row in people.open_invitations(work)
        ]


@router.delete("/invitations/{invitation}", status_code=204, responses=refusals(401, 403, 404))
def withdraw(invitation: Id, person: Instructor, services: Serving) -> None:
    """Make an invitation work no longer."""
    with services.database.writing() as work:
        people.withdraw_invitation(work, invitation, by=person)


@router.get("/audit", responses=refusals(401, 403))
def audit(person: Owner, services: Serving, wanted: Sliced) -> list[AuditEntry]:
    """List what instructors and owners did, the latest first."""
    with services.database.reading() as work:
        return [
            AuditEntry.model_validate(row)
            for row in entries(work, limit=wanted.limit, offset=wanted.offset)
        ]


def _token(row: Any) -> Token:
    return Token(
        id=row.id,
        label=row.label,
        made_at=row.made_at,
        expires_at=row.expires_at,
        revoked_at=row.revoked_at,
    )


def _member(row: Any) -> Member:
    return Member.model_validate(row)
