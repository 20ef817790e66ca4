"""What stands before every request: sizes, rates, lock-out, and headers that browsers obey."""

import hashlib
from collections import OrderedDict
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from threading import Lock
from typing import Final

from sqlalchemy import case, delete, literal, select
from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from trainer.team import schema
from trainer.team.database import Database
from trainer.team.refusals import Reason, RefusedError

MOST_BODY: Final = 2_000_000
"""Bytes of a request that is no pack."""
LOCK_AFTER: Final = 20
"""Bad tokens and codes from one address."""
LOCK_FOR: Final = timedelta(minutes=15)
RATE: Final = 20.0
"""Requests a second by one account, in the long run; by one address a hundred times as many."""
_BURST: Final = 5.0
"""Seconds' worth of requests that may come at once."""
_ADDRESS_SHARE: Final = 100
_MOST_BUCKETS: Final = 20_000

HEADERS: Final = {
    "content-security-policy": (
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
        "base-uri 'none'; frame-ancestors 'none'"
    ),
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
    # Not no-referrer: browsers then send "Origin: null" with every form, which is refused.
    "referrer-policy": "same-origin",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
}


def refusal(error: RefusedError) -> JSONResponse:
    """The answer to a request that is refused."""
    headers = {}
    if error.status == 401:
        headers["www-authenticate"] = "Bearer"
    if error.status in {429, 503}:
        headers["retry-after"] = "5"
    return JSONResponse(
        {"error": error.reason.value, "message": error.message},
        status_code=error.status,
        headers=headers,
    )


class Buckets:
    """Token buckets by key: each fills at `rate` a second and holds a burst.

    They are of one process, and forgotten with it: several processes let through as many times.
    """

    def __init__(self, rate: float, clock: Callable[[], float]) -> None:
        self._rate = rate
        self._most = rate * _BURST
        self._clock = clock
        self._levels: OrderedDict[str, tuple[float, float]] = OrderedDict()
        self._lock = Lock()

    def take(self, key: str) -> bool:
        """Take one; False where there is none left."""
        now = self._clock()
        with self._lock:
            level, then = self._levels.pop(key, (self._most, now))
            level = min(self._most, level + (now - then) * self._rate)
            allowed = level >= 1
            self._levels[key] = (level - 1 if allowed else level, now)
            if len(self._levels) > _MOST_BUCKETS:
                self._levels.popitem(last=False)
        return allowed


@dataclass(frozen=True)
class Limits:
    """How much is let through: bytes of a body, and of a pack; requests a second."""

    body: int = MOST_BODY
    pack: int = 50_000_000
    rate: float = RATE


class Guard:
    """Refuses what is too large or too often, and puts the headers on every answer."""

    def __init__(
        self, app: ASGIApp, limits: Limits, clock: Callable[[], float], *, is_secure: bool
    ) -> None:
        self._app = app
        self._limits = limits
        self._accounts = Buckets(limits.rate, clock)
        self._addresses = Buckets(limits.rate * _ADDRESS_SHARE, clock)
        self._is_secure = is_secure

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request through, or answer in its place."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                self._put_headers(MutableHeaders(scope=message), scope["path"])
            await send(message)

        try:
            self._refuse_too_many(scope)
            body = _Measured(receive, self._most(scope))
        except RefusedError as error:
            await refusal(error)(scope, receive, with_headers)
            return

        async def unless_too_large(message: Message) -> None:
            # The framework would say of a body that breaks off that it cannot be read.
            if not body.is_too_large:
                await with_headers(message)

        with suppress(RefusedError):
            await self._app(scope, body, unless_too_large)
        if body.is_too_large:
            await refusal(body.refusal)(scope, receive, with_headers)

    def _put_headers(self, headers: MutableHeaders, path: str) -> None:
        for name, value in HEADERS.items():
            headers.setdefault(name, value)
        if not path.startswith("/static/"):
            headers["cache-control"] = "no-store"
        if self._is_secure:
            headers["strict-transport-security"] = "max-age=31536000"

    def _refuse_too_many(self, scope: Scope) -> None:
        if scope["path"] in {"/health", "/ready"}:
            return
        address = (scope.get("client") or ("nowhere", 0))[0]
        allowed = self._addresses.take(address)
        held = Headers(scope=scope).get("authorization")
        if held is not None:
            # Its digest: the token itself is kept nowhere.
            allowed = self._accounts.take(hashlib.sha256(held.encode()).hexdigest()) and allowed
        if not allowed:
            raise RefusedError(Reason.TOO_MANY, "Too many requests. Wait a moment.")

    def _most(self, scope: Scope) -> int:
        most = self._limits.body
        if scope["path"] == "/api/packs":
            most = self._limits.pack
        declared = Headers(scope=scope).get("content-length", "0")
        if not declared.isdecimal() or len(declared) > 18 or int(declared) > most:
            raise _too_large(most)
        return most


def _too_large(most: int) -> RefusedError:
    return RefusedError(Reason.TOO_LARGE, f"A request has at most {most:,} bytes.")


class _Measured:
    """Hands on the parts of a body until there are too many: who sends in parts declares
    nothing.
    """

    def __init__(self, receive: Receive, most: int) -> None:
        self._receive = receive
        self._left = most
        self.refusal = _too_large(most)

    @property
    def is_too_large(self) -> bool:
        """Whether more came than is allowed."""
        return self._left < 0

    async def __call__(self) -> Message:
        """Hand on the next part."""
        message = await self._receive()
        self._left -= len(message.get("body", b""))
        if self.is_too_large:
            raise self.refusal
        return message


def refuse_locked_out(database: Database, address: str) -> None:
    """Refuse an address that sent too many bad tokens or codes, whatever it sends now."""
    table = schema.failures
    with database.reading() as work:
        found = work.first(select(table).where(table.c.address == address))
    if found is not None and found.count >= LOCK_AFTER and found.since + LOCK_FOR > work.now:
        raise RefusedError(
            Reason.LOCKED_OUT, "Too many bad codes or tokens from this address. Wait 15 minutes."
        )


def note_failure(database: Database, address: str) -> None:
    """Count a bad token or code; the count of an address begins anew after a while."""
    table = schema.failures
    with database.writing() as work:
        old = work.now - LOCK_FOR
        is_old = table.c.since < old
        work.run(
            work.upsert(table)
            .values(address=address, count=1, since=work.now)
            .on_conflict_do_update(
                index_elements=["address"],
                set_={
                    "count": case((is_old, 1), else_=table.c.count + 1),
                    "since": case(
                        (is_old, literal(work.now, schema.Moment())), else_=table.c.since
                    ),
                },
            )
        )
        work.run(delete(table).where(table.c.since < old))
