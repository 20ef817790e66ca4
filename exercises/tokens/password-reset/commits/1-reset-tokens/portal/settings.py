"""What differs between installations."""

from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True)
class Settings:
    """Read once at start-up."""

    public_url: str = "https://portal.allotments.example"
    session_lifetime: timedelta = timedelta(days=14)
    reset_minutes: int = 60
    scrypt_n: int = 2**14
