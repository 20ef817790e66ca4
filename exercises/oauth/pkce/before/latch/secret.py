"""Codes and tokens: `{user}:{grant}:{secret}`."""

import hashlib
import secrets


def make(user_id: str, grant_id: str) -> str:
    """A new one for that grant."""
    return f"{user_id}:{grant_id}:{secrets.token_urlsafe(32)}"


def owner(text: str) -> tuple[str, str]:
    """The user and the grant that it names; empty where it names none."""
    parts = text.split(":")
    return (parts[0], parts[1]) if len(parts) == 3 else ("", "")


def digest(text: str) -> str:
    """What is kept of it."""
    return hashlib.sha256(text.encode()).hexdigest()
