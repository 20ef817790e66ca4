"""What differs between installations."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Settings:
    """Lifetimes are in seconds."""

    issuer: str = "https://accounts.marigold.example"
    code_lifetime: int = 60
    token_lifetime: int = 600
