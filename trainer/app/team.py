"""A learner's side of a team: join, send what was reviewed, see the board; works without the
server.
"""

import hashlib
import json
import os
import secrets
import uuid
from base64 import b64decode
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit

from trainer.app.packs import install
from trainer.app.team_call import Call
from trainer.app.team_call import ServerError as ServerError
from trainer.app.team_kept import (
    forget,
    is_member,
    keep_scores,
    keep_seasons,
    kept_seasons,
    known_seasons,
    member_file,
    team_folder,
    write_private,
)
from trainer.app.team_releases import (
    Fetched,
    fetched,
    keep_release,
    name_owner,
    release_file,
)
from trainer.content.archive import ENDING as PACK_ENDING
from trainer.content.pack_sources import cargo_at
from trainer.core.formats.given_review import refuse_beyond_limits
from trainer.core.formats.json_text import decoded, parsed
from trainer.core.formats.json_values import JsonObject
from trainer.core.formats.returned_review import review_to_json
from trainer.core.formats.review_json import review_from_json
from trainer.core.text.counting import counted
from trainer.errors import TrainerError
from trainer.settings import APPLICATION, Paths
from trainer.store.database import Store
from trainer.store.outbox import REFUSED, Addressed, Outgoing
from trainer.store.records import review_to_score

if TYPE_CHECKING:
    import httpx

Asks = Callable[[str], Any]
"""Gives what the server tells at a path; TrainerError where it refuses or is away."""
_TIMEOUT: Final = 30.0
_CONNECTING: Final = 5.0
"""Seconds until a server that does not even say hello counts as away."""
_LOOPBACK: Final = {"localhost", "127.0.0.1", "::1"}
_LATER: Final = {401, 408, 425, 429}
"""A refusal with one of these says nothing of the review."""
_SIGNED_OUT: Final = 401
_JOIN_AGAIN: Final = (
    "Leave the team, and join it again with a new code: ask an instructor or owner for it. "
    "Your reviews wait here."
)
_NOT_OPEN: Final = "not_open"
_NOT_SERVED: Final = "not_served"

COMING_BACK: Final = (
    "To come back as the same person, you need a new code: ask an instructor or owner for it."
)


@dataclass(frozen=True)
class Membership:
    """Which team a learner is in. The token is elsewhere: in the keyring of the system, or in a
    file of its own where there is none.
    """

    url: str
    name: str
    role: str
    token: str
    """The id of the token, by which it is revoked."""
    certificates: str = ""
    person: str = ""
    """The id of the learner there; empty until the next sync where an earlier version joined."""

    @property
    def mailbox(self) -> str:
        """Which team and which person of it: what the outbox and the releases are kept by."""
        if self.person:
            return f"{self.url}#{self.person}"
        return self.url

    def owns(self, release: Fetched) -> bool:
        """Whether a release is for this person of this team."""
        if release.mailbox:
            return release.mailbox == self.mailbox
        return not self.person


class UnencryptedError(TrainerError):
    """The address begins with http, and nobody allowed that."""


class RefusedByServerError(TrainerError):
    """The team's server refused a request; `code` says why, `status` is HTTP's."""

    def __init__(self, message: str, *, code: str, status: int, remedy: str = "") -> None:
        super().__init__(message, remedy=remedy)
        self.code = code
        self.status = status


@dataclass(frozen=True)
class Synced:
    """What a sync did: reviews accepted and refused, those that still wait and why, exercises
    fetched, and how many reviews wait for another team or person.
    """

    accepted: tuple[str, ...]
    refused: tuple[tuple[str, str], ...]
    waiting: int
    trouble: str
    fetched: tuple[str, ...]
    is_away: bool = False
    """Whether the server ended it: nothing more can be had from there just now."""
    elsewhere: int = 0

    def lines(self) -> Iterator[str]:
        """What to tell the learner."""
        for exercise in self.accepted:
            yield f"Accepted: {exercise}"
        for exercise, reason in self.refused:
            yield f"Refused: {exercise}: {reason} It stays here: see `trainer team refused`."
        for exercise in self.fetched:
            yield f"To review: {exercise}"
        if self.waiting:
            yield f"{counted(self.waiting, 'review')} will be sent later. {self.trouble}"
        elif self.trouble:
            yield self.trouble
        if not (self.accepted or self.refused or self.fetched or self.waiting or self.trouble):
            yield "Everything is up to date."
        if self.elsewhere:
            yield elsewhere_text(self.elsewhere)

    def as_json(self) -> JsonObject:
        """The same as data."""
        return {
            "accepted": list(self.accepted),
            "refused": [{"exercise": name, "why": why} for name, why in self.refused],
            "waiting": self.waiting,
            "waiting_elsewhere": self.elsewhere,
            "trouble": self.trouble,
            "to_review": list(self.fetched),
        }


def refused_text(synced: Synced) -> str:
    """Which reviews a sync found refused, and why; empty where it found none."""
    return " ".join(
        f"The server refused a review of {name}: {why} The review stays on this machine."
        for name, why in synced.refused
    )


def elsewhere_text(count: int) -> str:
    """How many reviews wait for another team or person, and what sends them."""
    verb, them = ("waits", "it") if count == 1 else ("wait", "them")
    return (
        f"{counted(count, 'review')} {verb} for another team or person. "
        f"To send {them}, join there again with a code from your page You or from an instructor."
    )


def join(
    paths: Paths,
    url: str,
    code: str,
    *,
    certificates: str = "",
    plain: bool = False,
    call: Call | None = None,
) -> tuple[Membership, bool]:
    """Exchange an invitation for a token and keep it; say whether the keyring took it."""
    address = _checked(url, plain=plain)
    if is_member(paths):
        raise TrainerError(
            "You are in a team already.", remedy="Run `trainer team leave` before you join another."
        )
    claim = _claim(paths, address, code)
    with _client(address, "", certificates, call) as client:
        try:
            answer = _answer(
                client,
                "POST",
                "/api/join",
                json={"code": code, "label": _label()},
                headers={"idempotency-key": claim},
            )
        except ServerError as error:
            remedy = "Try again within an hour: the same code still works."
            raise ServerError(error.what, where=error.where, remedy=remedy) from error
    token = answer["token"]
    is_in_keyring = _keep_token(paths, address, token)
    # From here on nobody may end the call: the code is used up.
    with _client(address, token, certificates) as client:
        token_id = answer.get("token_id") or _asked(client, "GET", "/api/me/tokens")[0]["id"]
    member = Membership(
        address, answer["name"], answer["role"], token_id, certificates, answer["person"]
    )
    _keep_member(paths, member)
    _joining_file(paths).unlink(missing_ok=True)
    return member, is_in_keyring


def _claim(paths: Paths, address: str, code: str) -> str:
    """What proves that it was this machine that used the code, should the answer get lost: kept
    until it has joined.
    """
    wanted = hashlib.sha256(f"{address} {code.strip().upper()}".encode()).hexdigest()
    with suppress(OSError, ValueError, KeyError, TypeError):
        begun = json.loads(_joining_file(paths).read_text(encoding="utf-8"))
        if begun["for"] == wanted:
            return str(begun["claim"])
    claim = secrets.token_urlsafe(32)
    write_private(_joining_file(paths), json.dumps({"for": wanted, "claim": claim}))
    return claim


def _joining_file(paths: Paths) -> Path:
    return team_folder(paths) / "joining.json"


def _keep_member(paths: Paths, member: Membership) -> None:
    write_private(member_file(paths), json.dumps(asdict(member), indent=2) + "\n")


def leave(paths: Paths) -> bool:
    """Revoke the token and forget the team; say whether the server knows. Reviews stay."""
    member = membership(paths)
    told = True
    try:
        with _member_client(paths, member) as client:
            _asked(client, "DELETE", f"/api/tokens/{member.token}")
    except RefusedByServerError as error:
        # A token that opens nothing has nothing to be revoked.
        told = error.status == _SIGNED_OUT
    except TrainerError:
        told = False
    with suppress(Exception):
        _keyring().delete_password(APPLICATION, member.url)
    _token_file(paths).unlink(missing_ok=True)
    member_file(paths).unlink(missing_ok=True)
    forget(paths)
    return told


def membership(paths: Paths) -> Membership:
    """The team that the learner is in; TrainerError where there is none."""
    try:
        content = json.loads(member_file(paths).read_text(encoding="utf-8"))
        return Membership(**content)
    except FileNotFoundError as error:
        raise TrainerError(
            "You are in no team.", remedy="Run `trainer team join URL CODE`."
        ) from error
    except (OSError, ValueError, TypeError) as error:
        raise TrainerError(
            "This file can't be read.",
            where=str(member_file(paths)),
            remedy="Remove it and join the team again.",
        ) from error


def queue(paths: Paths, exercise: str, file: Path, season: str | None = None) -> str:
    """Put the review in a file into the outbox; give its id. Needs no server.

    TrainerError where the exercise was not fetched, or the file is no review.
    """
    member = membership(paths)
    content = _review_in(file)
    wanted = _fetched_in(paths, exercise, season)
    review_id = str(uuid.uuid4())
    to = Addressed(member.mailbox, wanted.season, exercise)
    with closing(Store.open(paths.database)) as store:
        for each in store.outbox.of(to.team):
            if each.to == to and not each.is_refused:
                raise TrainerError(
                    "You submitted a review of this exercise already.", where=exercise
                )
        store.outbox.queue(review_id, to, content)
    return review_id


def sync(paths: Paths, *, at: datetime | None = None, call: Call | None = None) -> Synced:
    """Send what waits and fetch what there is to review; what can't be sent stays where it is.

    `at` is when, kept for the learner to see; `call` hears what is done, and may end it.
    """
    call = call or Call()
    member = membership(paths)
    accepted: list[str] = []
    refused: list[tuple[str, str]] = []
    new: tuple[str, ...] = ()
    trouble, is_away = "", False
    with closing(Store.open(paths.database)) as store:
        _queue_handed_in(paths, store, member)
        try:
            with _member_client(paths, member, call) as client:
                if not member.person:
                    member = _named(client, paths, store, member)
                waits = store.outbox.waiting(member.mailbox)
                for number, each in enumerate(waits, start=1):
                    call.tell(f"Sending review {number} of {len(waits)}…")
                    try:
                        outcome = _send(client, each)
                    except RefusedByServerError as error:
                        if error.status == _SIGNED_OUT:
                            raise
                        trouble = trouble or str(error)
                        continue
                    store.outbox.settle(each.id, outcome)
                    if outcome["state"] == "accepted":
                        accepted.append(each.to.exercise)
                    else:
                        refused.append((each.to.exercise, outcome["message"]))
                call.tell("Fetching exercises and scores…")
                new, missing = _fetch(client, paths, store, member)
                trouble = trouble or missing
                keep_scores(paths, lambda path: _asked(client, "GET", path), at)
        except ServerError as error:
            trouble, is_away = str(error), True
        waiting = len(store.outbox.waiting(member.mailbox))
        elsewhere = waiting_elsewhere(paths, store)
    return Synced(tuple(accepted), tuple(refused), waiting, trouble, new, is_away, elsewhere)


def waiting_elsewhere(paths: Paths, store: Store) -> int:
    """How many reviews wait for a team, or a person of it, that the learner isn't in now."""
    try:
        member = membership(paths) if is_member(paths) else None
    except TrainerError:
        # The file can't be read, which is said where it is asked for.
        return 0
    others = {
        each.installed: each for each in fetched(paths) if member is None or not member.owns(each)
    }
    kept = store.outbox.all()
    queued = {each.review_id for each in kept}
    done = {each.to for each in kept}
    unqueued = {
        review.exercise_id
        for review in store.reviews()
        if (release := others.get(review.exercise_id)) is not None
        and review.id not in queued
        and Addressed(release.mailbox, release.season, release.exercise) not in done
    }
    own = member.mailbox if member is not None else ""
    return len(unqueued) + sum(each.outcome is None and each.to.team != own for each in kept)


def _named(client: "httpx.Client", paths: Paths, store: Store, member: Membership) -> Membership:
    """Write down who joined with an earlier version, and that what is here is for them."""
    named = replace(member, person=_asked(client, "GET", "/api/me")["id"])
    store.outbox.readdress(member.mailbox, named.mailbox)
    name_owner(paths, named.mailbox, {each["id"] for each in _asked(client, "GET", "/api/seasons")})
    # Last: where it is interrupted, the next sync does all of it again.
    _keep_member(paths, named)
    return named


def _send(client: "httpx.Client", each: Outgoing) -> dict[str, Any]:
    """What the server says to a review for good; RefusedByServerError where it may say otherwise
    later.
    """
    body = {
        "client_id": each.id,
        "season": each.to.season,
        "exercise": each.to.exercise,
        "review": dict(each.body),
    }
    try:
        try:
            answer = _asked(client, "POST", "/api/reviews", body)
        except RefusedByServerError as error:
            if error.code != _NOT_SERVED:
                raise
            # Its backup is older than the release, which it draws again as it was.
            _asked(client, "GET", _release_address(each.to.season, each.to.exercise))
            answer = _asked(client, "POST", "/api/reviews", body)
    except RefusedByServerError as error:
        # Without a code it was another server on the way that refused.
        if error.status in _LATER or error.code in ("", _NOT_OPEN):
            raise
        return {"state": REFUSED, "code": error.code, "message": str(error)}
    return {"state": "accepted", **answer}


def _release_address(season: str, exercise: str) -> str:
    return f"/api/seasons/{season}/exercises/{exercise}/release"


def _fetch(
    client: "httpx.Client", paths: Paths, store: Store, member: Membership
) -> tuple[tuple[str, ...], str]:
    """Fetch the releases of open seasons that are not here yet for this person; name what is to be
    reviewed, and say why one could not come.
    """
    seasons = _asked(client, "GET", "/api/seasons")
    here = {(each.season, each.exercise) for each in fetched(paths) if member.owns(each)}
    done = {each.to for each in store.outbox.of(member.mailbox)}
    waiting, trouble = [], ""
    for season in seasons:
        if not season["is_open"]:
            continue
        for each in season["exercises"]:
            name = each["exercise"]
            address = _release_address(season["id"], name)
            try:
                if (season["id"], name) not in here:
                    file = release_file(paths, member.mailbox, season["id"], name)
                    release = _asked(client, "GET", address)
                    _make_room(paths, store, member, str(release.get("installed", "")))
                    _install(paths, release, file)
                    keep_release(file, member.mailbox, release)
            except ServerError:
                raise
            except TrainerError as error:
                # The other exercises come all the same, and so do the scores.
                trouble = trouble or f"{name}: {error}"
                continue
            if Addressed(member.mailbox, season["id"], name) not in done:
                waiting.append(f"{name}: {each['title']}")
    keep_seasons(paths, seasons)
    return tuple(waiting), trouble


def _make_room(paths: Paths, store: Store, member: Membership, installed: str) -> None:
    """Forget another person's release of that id in the library; refuse where it was reviewed."""
    for each in fetched(paths):
        if each.installed != installed or member.owns(each):
            continue
        reviews = (*store.reviews(), *store.unfinished_reviews())
        if any(review.exercise_id == installed for review in reviews):
            raise TrainerError(
                "A review by another person of this team is on this machine, and the server gave "
                "both variants one name.",
                where=each.exercise,
                remedy="Ask who runs the server to upgrade it.",
            )
        each.file.unlink(missing_ok=True)


def _install(paths: Paths, release: Mapping[str, Any], file: Path) -> None:
    """Put a release into the packs folder, where the window opens it like any other exercise."""
    packed = file.with_suffix(PACK_ENDING)
    try:
        write_private(packed, b64decode(release["pack"], validate=True))
    except (KeyError, TypeError, ValueError) as error:
        raise ServerError("The team's server sent no pack.", where=str(file)) from error
    install(paths, str(packed))
    packed.unlink(missing_ok=True)


def own_releases(paths: Paths, member: Membership) -> list[Fetched]:
    """The releases for this person of this team."""
    # An earlier version did not write down whose they are, and the seasons of a team that was left
    # are none of this one.
    ours = known_seasons(paths) or ()
    return [
        each
        for each in fetched(paths)
        if member.owns(each) and (each.mailbox or each.season in ours)
    ]


def _queue_handed_in(paths: Paths, store: Store, member: Membership) -> None:
    """Put what was handed in elsewhere, in the window, into the outbox: each for whom it is."""
    own = [replace(each, mailbox=member.mailbox) for each in own_releases(paths, member)]
    # Those of others that an earlier version fetched don't say for whom.
    others = [each for each in fetched(paths) if each.mailbox and not member.owns(each)]
    served = {
        each.installed: Addressed(each.mailbox, each.season, each.exercise)
        for each in (*others, *own)
    }
    kept = store.outbox.all()
    queued = {each.review_id for each in kept}
    done = {each.to for each in kept if not each.is_refused}
    for review in store.reviews():
        to = served.get(review.exercise_id)
        if to is None or not review.is_submitted or review.id in queued or to in done:
            continue
        given = review_to_score(review, store.annotations(review.id))
        store.outbox.queue(review.id, to, review_to_json(given), review.id)
        done.add(to)


def renewed_membership(paths: Paths, ask: Asks) -> Membership:
    """Write down what the learner is called and may do in the team now."""
    member = membership(paths)
    told = ask("/api/me")
    renewed = replace(member, name=str(told["name"]), role=str(told["role"]))
    if renewed != member:
        _keep_member(paths, renewed)
    return renewed


@contextmanager
def asking(paths: Paths, call: Call | None = None) -> Iterator[Asks]:
    """What asks the server for something to read, over one connection."""
    with _member_client(paths, membership(paths), call) as client:
        yield lambda path: _asked(client, "GET", path)


def ask(paths: Paths, path: str) -> Any:
    """Ask the server for one thing to read."""
    with asking(paths) as asks:
        return asks(path)


def send(paths: Paths, path: str, body: Mapping[str, Any]) -> Any:
    """Send the server something to do."""
    with _member_client(paths, membership(paths)) as client:
        return _asked(client, "POST", path, body)


def publish(paths: Paths, source: str, *, accepted_key: str = "") -> Any:
    """Send the pack that lies there, with its signature; an owner may accept another key."""
    archive = cargo_at(source).archive()
    with _member_client(paths, membership(paths)) as client:
        headers = {"content-type": "application/octet-stream"}
        query = {"accept_key": accepted_key} if accepted_key else {}
        return _answer(client, "POST", "/api/packs", content=archive, headers=headers, params=query)


def release_of(paths: Paths, exercise: str, season: str | None = None) -> Mapping[str, Any]:
    """The release of an exercise that was fetched."""
    file = _fetched_in(paths, exercise, season).file
    content: Mapping[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return content


def _fetched_in(paths: Paths, exercise: str, season: str | None) -> Fetched:
    """The release of an exercise that the learner fetched, of the latest season."""
    try:
        seasons = kept_seasons(paths)
    except (OSError, ValueError):
        seasons = []
    member = membership(paths)
    here = {
        each.season: each
        for each in fetched(paths)
        if each.exercise == exercise and member.owns(each)
    }
    for each in seasons:
        if season in (None, each["id"]) and each["id"] in here:
            return here[each["id"]]
    raise TrainerError(
        "This exercise was not fetched from a team.",
        where=exercise,
        remedy="Run `trainer team sync`.",
    )


def _review_in(file: Path) -> Mapping[str, Any]:
    try:
        raw = file.read_bytes()
    except (OSError, ValueError) as error:
        raise TrainerError("The file can't be read.", where=str(file)) from error
    content = parsed(decoded(raw, str(file)), str(file))
    refuse_beyond_limits(review_from_json(content, where=str(file)), where=str(file))
    found: Mapping[str, Any] = content
    return found


def _checked(url: str, *, plain: bool) -> str:
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        host = ""
    if not host or parts.scheme not in {"http", "https"} or parts.query or parts.username:
        raise TrainerError(
            "This is no address of a server.",
            where=url,
            remedy="Write https://HOST or https://HOST:PORT.",
        )
    if parts.scheme == "http" and host not in _LOOPBACK and not plain:
        raise UnencryptedError(
            "Over http, anyone on the way can read your token.",
            where=url,
            remedy="Ask for an https address, or add --plain-http on a network that you trust.",
        )
    return url.rstrip("/")


def _label() -> str:
    return f"trainer on {os.name}"


def _token_file(paths: Paths) -> Path:
    return team_folder(paths) / "token"


def _keyring() -> Any:
    import keyring

    return keyring


def _keep_token(paths: Paths, url: str, token: str) -> bool:
    """Keep the token in the keyring; in a file of its own where there is none that works."""
    try:
        _keyring().set_password(APPLICATION, url, token)
        if _keyring().get_password(APPLICATION, url) == token:
            return True
    # Backends raise what their systems raise.
    except Exception:  # noqa: BLE001
        pass
    write_private(_token_file(paths), token)
    return False


def _token(paths: Paths, url: str) -> str:
    with suppress(OSError):
        return _token_file(paths).read_text(encoding="utf-8").strip()
    found = None
    with suppress(Exception):
        found = _keyring().get_password(APPLICATION, url)
    if not found:
        raise TrainerError(
            "The token of your team is gone from the keyring.",
            remedy="Unlock the keyring, or leave the team and join it again.",
        )
    return str(found)


@contextmanager
def _member_client(
    paths: Paths, member: Membership, call: Call | None = None
) -> Iterator["httpx.Client"]:
    with _client(member.url, _token(paths, member.url), member.certificates, call) as client:
        yield client


@contextmanager
def _client(
    url: str, token: str, certificates: str, call: Call | None = None
) -> Iterator["httpx.Client"]:
    try:
        import httpx
    except ImportError as error:
        raise TrainerError(
            "Teams need further libraries.",
            remedy="Install them: python -m pip install 'code-review-trainer[team]'.",
        ) from error
    import ssl

    headers = {"authorization": f"Bearer {token}"} if token else {}
    verify: ssl.SSLContext | bool = True
    if certificates:
        try:
            verify = ssl.create_default_context(cafile=certificates)
        except (OSError, ssl.SSLError) as error:
            raise TrainerError("This is no file of certificates.", where=certificates) from error
    # Whatever a proxy of the environment is: a token goes to the server and to nobody else.
    with httpx.Client(
        base_url=url,
        headers=headers,
        timeout=httpx.Timeout(_TIMEOUT, connect=_CONNECTING),
        verify=verify,
        trust_env=False,
        event_hooks={"request": [call.accompany] if call is not None else []},
    ) as client:
        yield client


def _asked(
    client: "httpx.Client", method: str, path: str, body: Mapping[str, Any] | None = None
) -> Any:
    if body is None:
        return _answer(client, method, path)
    return _answer(client, method, path, json=body)


def _answer(client: "httpx.Client", method: str, path: str, **sent: Any) -> Any:
    import httpx

    where = str(client.base_url).rstrip("/")
    try:
        answer = client.request(method, path, **sent)
    except httpx.HTTPError as error:
        raise ServerError(
            "The team's server can't be reached.",
            where=where,
            remedy="Your reviews wait here; sync again later.",
        ) from error
    if answer.status_code >= 500:
        what = "The team's server has a problem."
        raise ServerError(what, where=where, remedy="Sync again later.")
    if answer.status_code == 204:
        return None
    try:
        content = answer.json()
    except ValueError as error:
        raise ServerError("This is no team's server.", where=where) from error
    if answer.is_success:
        return content
    if not isinstance(content, dict):
        raise ServerError("This is no team's server.", where=where)
    is_signed_out = answer.status_code == _SIGNED_OUT and "authorization" in client.headers
    raise RefusedByServerError(
        str(content.get("message", "The server refused it.")),
        code=str(content.get("error", "")),
        status=answer.status_code,
        remedy=_JOIN_AGAIN if is_signed_out else "",
    )
