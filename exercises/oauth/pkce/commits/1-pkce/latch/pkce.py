"""Proof Key for Code Exchange (RFC 7636): only who asked for a code can use it."""

import base64
import hashlib
import re

from latch.errors import OAuthError
from latch.settings import Settings

_ALLOWED = re.compile(r"[A-Za-z0-9._~-]{43,128}")


# ~ decoy plain-behind-setting
def methods(settings: Settings) -> tuple[str, ...]:
    """The challenge methods that this installation takes."""
    return ("S256", "plain") if settings.allow_plain_pkce else ("S256",)


def read(params: dict[str, str], supported: tuple[str, ...]) -> tuple[str | None, str | None]:
    """The challenge of an authorization request and its method; both None for a client that does not use PKCE."""
    challenge, method = params.get("code_challenge"), params.get("code_challenge_method")
    if challenge is None and method is None:
        return None, None
    if challenge is None or not _ALLOWED.fullmatch(challenge):
        raise ValueError("code_challenge is missing or malformed")
    # A challenge without a method is a plain one (RFC 7636, section 4.3).
    method = method or "plain"
    if method not in supported:
        raise ValueError(f"code_challenge_method must be {' or '.join(supported)}")
    return challenge, method
# ~ end


def check(challenge: str | None, method: str | None, verifier: str | None) -> None:
    """Raise unless the verifier belongs to the challenge that the code was asked for with."""
    # ~ defect stripped-challenge
    if challenge is None:
    # ~ fix
    # ~| if challenge is None and verifier is None:
    # ~ end
        # A client that does not use PKCE sends neither of the two.
        return
    # ~ decoy plain-comparison
    if verifier is None or not _ALLOWED.fullmatch(verifier) or _derive(verifier, method) != challenge:
        raise OAuthError("invalid_grant", "code_verifier does not match the code")
    # ~ end


def _derive(verifier: str, method: str | None) -> str:
    if method == "plain":
        return verifier
    return base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).rstrip(b"=").decode()
