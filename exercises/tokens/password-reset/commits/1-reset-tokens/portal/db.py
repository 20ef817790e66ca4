"""The database: one SQLite file, opened by each worker process."""

import sqlite3

SCHEMA = """
create table if not exists members (
    id integer primary key,
    email text not null unique,
    name text not null,
    password text not null
);
create table if not exists sessions (
    key_hash text primary key,
    member_id integer not null references members (id),
    expires_at text not null
);
create table if not exists password_resets (
    token_hash text primary key,
    member_id integer references members (id), -- null where a stranger asked
    issued_at text not null
);
"""


def connect(path: str = ":memory:") -> sqlite3.Connection:
    """Open the database and create what is missing."""
    db = sqlite3.connect(path)
    db.row_factory = sqlite3.Row
    db.execute("pragma foreign_keys = on")
    db.executescript(SCHEMA)
    return db
