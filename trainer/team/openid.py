"""Signing in by a provider of OpenID Connect: the code flow with PKCE, state and nonce."""

import hashlib
import math
import secrets
import time
from base64 import urlsafe_b64encode
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from ipaddress import ip_address
from threading import Lock
from typing import Any, Final
from urllib.parse import quote, urlencode, urlsplit

import httpx
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import Key, KeySet

from trainer.errors import TrainerError
from trainer.team.refusals import Reason, RefusedError

_SECONDS: Final = 10
PAUSE: Final = 15
"""Seconds for which a provider that was away is not asked again."""
_LEEWAY: Final = 60
"""Seconds by which the clocks of the two servers may differ."""
_SIGNATURES: Final = (
    "RS256",
    "RS384",
    "RS512",
    "PS256",
    "PS384",
    "PS512",
    "ES256",
    "ES384",
)
"""Only those by a key pair: a shared secret says nothing of who signed."""
_MOST_SUBJECT: Final = 255
_SCOPE: Final = "openid email profile"


@dataclass(frozen=True)
class Client:
    """How this server is known to its provider; `domains` are those whose people may join."""

    issuer: str
    id: str
    secret: str = ""
    domains: tuple[str, ...] = ()


@dataclass(frozen=True)
class Attempt:
    """What one browser has to bring back, and what proves that it began."""

    state: str
    nonce: str
    verifier: str

    @property
    def challenge(self) -> str:
        """What the provider learns of the verifier."""
        digest = hashlib.sha256(self.verifier.encode()).digest()
        return urlsafe_b64encode(digest).decode().rstrip("=")


@dataclass(frozen=True)
class Claims:
    """What the provider says of somebody; `email` is empty where it does not vouch for it."""

    issuer: str
    subject: str
    email: str
    name: str


def new_attempt() -> Attempt:
    """An attempt that nobody guesses."""
    return Attempt(*(secrets.token_urlsafe(32) for _ in range(3)))


def refuse_plain(issuer: str) -> None:
    """Refuse an issuer whose keys anybody on the way could replace."""
    parts = urlsplit(issuer)
    if parts.scheme == "https" and parts.hostname:
        return
    if parts.scheme == "http" and _is_loopback(parts.hostname or ""):
        return
    raise TrainerError(
        "An OpenID Connect issuer needs HTTPS, except on this machine.",
        where=issuer,
        remedy="Name it as your provider does: https://….",
    )


def _is_loopback(host: str) -> bool:
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False


class Provider:
    """The provider as this process knows it; its addresses and keys are fetched when needed.

    `clock` has seconds. Once its addresses couldn't be had, nobody asks for them for a while:
    anybody may begin to sign in, and each would hold a thread until the provider is given up.
    """

    def __init__(self, client: Client, clock: Callable[[], float] = time.monotonic) -> None:
        self.client = client
        self._clock = clock
        self._addresses: Mapping[str, Any] = {}
        self._keys: KeySet | None = None
        self._asking = Lock()
        self._quiet_until = -math.inf

    def address(self, attempt: Attempt, redirect: str) -> str:
        """Where the browser goes to sign in."""
        query = {
            "response_type": "code",
            "client_id": self.client.id,
            "redirect_uri": redirect,
            "scope": _SCOPE,
            "state": attempt.state,
            "nonce": attempt.nonce,
            "code_challenge": attempt.challenge,
            "code_challenge_method": "S256",
        }
        at = str(self._known()["authorization_endpoint"])
        return f"{at}{'&' if '?' in at else '?'}{urlencode(query)}"

    def claims(self, code: str, attempt: Attempt, redirect: str, now: datetime) -> Claims:
        """Exchange a code for what the provider says; refused unless its signature, issuer,
        audience, times and nonce are right.
        """
        sent = {
            "grant_type": "authorization_code",
            "code": code,
            "redirect_uri": redirect,
            "client_id": self.client.id,
            "code_verifier": attempt.verifier,
        }
        # RFC 6749, 2.3.1: both are encoded before they are put together.
        auth = None
        if self.client.secret:
            auth = (quote(self.client.id, safe=""), quote(self.client.secret, safe=""))
        answer = _asked("POST", str(self._known()["token_endpoint"]), data=sent, auth=auth)
        return self._checked(str(answer.get("id_token", "")), attempt, now)

    def _checked(self, id_token: str, attempt: Attempt, now: datetime) -> Claims:
        told = self._signed(id_token)
        audience = told.get("aud")
        audiences = audience if isinstance(audience, list) else [audience]
        moment = now.timestamp()
        faults = (
            told.get("iss") != self.client.issuer,
            self.client.id not in audiences,
            told.get("azp", self.client.id) != self.client.id,
            len(audiences) > 1 and "azp" not in told,
            not secrets.compare_digest(str(told.get("nonce", "")).encode(), attempt.nonce.encode()),
            not _is_number(told.get("exp")) or told["exp"] < moment - _LEEWAY,
            not _is_number(told.get("iat")) or told["iat"] > moment + _LEEWAY,
            not isinstance(told.get("sub"), str) or not 0 < len(told["sub"]) <= _MOST_SUBJECT,
        )
        if any(faults):
            raise _not_trusted()
        name = told.get("name") or told.get("preferred_username") or ""
        return Claims(self.client.issuer, told["sub"], _vouched_email(told), str(name))

    def _signed(self, id_token: str) -> Mapping[str, Any]:
        for is_last in (False, True):
            try:
                keys = self._key_set(is_new=is_last)
                return jwt.decode(id_token, keys, algorithms=list(_SIGNATURES)).claims
            except (JoseError, ValueError) as error:
                # The provider may have changed its keys since they were fetched.
                if is_last:
                    raise _not_trusted() from error
        raise AssertionError

    def _key_set(self, *, is_new: bool) -> KeySet:
        if self._keys is None or is_new:
            self._keys = _keys_in(_asked("GET", str(self._known()["jwks_uri"])))
        return self._keys

    def _known(self) -> Mapping[str, Any]:
        with self._asking:
            if not self._addresses:
                if self._clock() < self._quiet_until:
                    raise _away()
                try:
                    self._addresses = self._found()
                except RefusedError:
                    self._quiet_until = self._clock() + PAUSE
                    raise
            return self._addresses

    def _found(self) -> Mapping[str, Any]:
        issuer = self.client.issuer.rstrip("/")
        found = _asked("GET", f"{issuer}/.well-known/openid-configuration")
        needed = ("authorization_endpoint", "token_endpoint", "jwks_uri")
        if found.get("issuer") != self.client.issuer or not all(map(found.get, needed)):
            raise _away()
        return found


def _keys_in(fetched: Mapping[str, Any]) -> KeySet:
    """The keys that can be used; RFC 7517, 5: any other is passed over, and not the whole set."""
    listed = fetched.get("keys")
    keys: list[Key] = []
    for each in listed if isinstance(listed, list) else []:
        with suppress(JoseError, ValueError, KeyError, TypeError, AttributeError):
            keys += KeySet.import_key_set({"keys": [each]}).keys
    if not keys:
        raise _away()
    return KeySet(keys)


def _vouched_email(told: Mapping[str, Any]) -> str:
    """The address that the provider vouches for; empty where it vouches for none."""
    email = told.get("email")
    # Only a true that is one: some providers send the word "false".
    if told.get("email_verified") is not True or not isinstance(email, str):
        return ""
    local, _, domain = email.strip().casefold().rpartition("@")
    return f"{local}@{domain}" if local and domain else ""


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _asked(method: str, url: str, **sent: Any) -> Mapping[str, Any]:
    try:
        with httpx.Client(timeout=_SECONDS, headers={"accept": "application/json"}) as client:
            answer = client.request(method, url, **sent)
        content = answer.json()
    except (httpx.HTTPError, httpx.InvalidURL, ValueError) as error:
        raise _away() from error
    if answer.status_code in {400, 401, 403}:
        # A code that is used up or another's, or a secret that is wrong.
        raise _not_trusted()
    if answer.status_code != 200 or not isinstance(content, dict):
        raise _away()
    return content


def _away() -> RefusedError:
    return RefusedError(
        Reason.NOT_READY, "The sign-in of your company doesn't answer as it should. Try again."
    )


def _not_trusted() -> RefusedError:
    return RefusedError(
        Reason.BAD_CODE, "The sign-in of your company wasn't accepted. Start again from here."
    )
