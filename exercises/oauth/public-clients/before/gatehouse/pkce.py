"""Proof Key for Code Exchange (RFC 7636), S256 only."""

import base64
import hashlib
import re

from gatehouse.errors import OAuthError

_ALLOWED = re.compile(r"[A-Za-z0-9._~-]{43,128}")


def read(params: dict[str, str]) -> str | None:
    """The challenge of an authorization request, or None."""
    challenge, method = params.get("code_challenge"), params.get("code_challenge_method")
    if challenge is None and method is None:
        return None
    if challenge is None or not _ALLOWED.fullmatch(challenge) or method != "S256":
        raise OAuthError("invalid_request", "code_challenge with code_challenge_method=S256, or neither")
    return challenge


def check(challenge: str | None, verifier: str | None) -> None:
    """Raise unless the two belong together: both, or neither (RFC 9700, section 2.1.1)."""
    if challenge is None and verifier is None:
        return
    if challenge is None or verifier is None or not _ALLOWED.fullmatch(verifier) or _derive(verifier) != challenge:
        raise OAuthError("invalid_grant", "code_verifier does not match")


def _derive(verifier: str) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).rstrip(b"=").decode()
