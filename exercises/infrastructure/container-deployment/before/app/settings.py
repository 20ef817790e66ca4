"""Settings from the environment."""

import os
from dataclasses import dataclass


@dataclass(frozen=True)
class Settings:
    database_url: str
    signing_key: bytes
    port: int


def read(environ=os.environ):
    missing = [name for name in ("DATABASE_URL", "SIGNING_KEY") if not environ.get(name)]
    if missing:
        raise SystemExit(f"Set {' and '.join(missing)}.")
    return Settings(environ["DATABASE_URL"], environ["SIGNING_KEY"].encode(), int(environ.get("PORT", "8080")))
