"""Passwords: what is allowed, and how they are kept."""

import base64
import hashlib
import hmac
import secrets

SHORTEST = 10
LONGEST = 128


def complaint(password: str) -> str | None:
    """Why this password cannot be taken, or None."""
    if len(password) < SHORTEST:
        return f"Please use at least {SHORTEST} characters."
    if len(password) > LONGEST:
        return f"Please use at most {LONGEST} characters."
    return None


class Hasher:
    """scrypt with a salt of its own for each password; the cost is kept beside the hash."""

    def __init__(self, n: int) -> None:
        self._n = n

    def hash(self, password: str) -> str:
        """The text to keep."""
        salt = secrets.token_bytes(16)
        return f"{self._n}${_encode(salt)}${_encode(_scrypt(password, salt, self._n))}"

    def matches(self, password: str, kept: str) -> bool:
        """Whether this is the password that was kept."""
        n, salt, expected = kept.split("$")
        found = _scrypt(password, base64.b64decode(salt), int(n))
        return hmac.compare_digest(found, base64.b64decode(expected))


def _scrypt(password: str, salt: bytes, n: int) -> bytes:
    return hashlib.scrypt(password.encode(), salt=salt, n=n, r=8, p=5, dklen=32)


def _encode(raw: bytes) -> str:
    return base64.b64encode(raw).decode("ascii")
