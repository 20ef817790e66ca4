"""The tables of a team's database, the same in SQLite and in PostgreSQL."""

from datetime import UTC, datetime
from typing import Any, Final

from sqlalchemy import (
    Boolean,
    Column,
    Dialect,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
)

NAMES: Final = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}


class Moment(TypeDecorator[datetime]):
    """A moment as text in UTC: it sorts as it reads, in every database."""

    impl = String(32)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        """Write it down."""
        if value is None:
            return None
        return value.astimezone(UTC).isoformat(timespec="microseconds")

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        """Read it back."""
        if value is None:
            return None
        return datetime.fromisoformat(value)


metadata = MetaData(naming_convention=NAMES)

server = Table(
    "server",
    metadata,
    Column("name", String(40), primary_key=True),
    Column("value", Text, nullable=False),
)
"""What the servers of one team share: the secret that variants are drawn with."""

people = Table(
    "people",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("name", String(80), nullable=False, unique=True),
    Column("role", String(20), nullable=False),
    Column("squad", String(80), nullable=False, server_default=""),
    Column("level", String(20)),
    Column("joined_at", Moment, nullable=False),
    Column("left_at", Moment),
)

invitations = Table(
    "invitations",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("code_hash", String(64), nullable=False, unique=True),
    Column("name", String(80), nullable=False),
    Column("role", String(20), nullable=False),
    Column("squad", String(80), nullable=False, server_default=""),
    Column("made_by", String(40), ForeignKey("people.id")),
    Column("made_at", Moment, nullable=False),
    Column("expires_at", Moment, nullable=False),
    Column("used_at", Moment),
    Column("email", String(254), index=True),
    Column("person", String(40), ForeignKey("people.id")),
    Column("claim_hash", String(64)),
    Column("token", String(40), ForeignKey("tokens.id")),
)
"""`email`: who may use it without its code, by the company's provider. `person`: who has joined
already and connects a trainer of theirs, or comes back. `claim_hash`: by what whoever used it
proves that they did, and `token` which one they were given.
"""

identities = Table(
    "identities",
    metadata,
    Column("issuer", String(300), primary_key=True),
    Column("subject", String(255), primary_key=True),
    Column("person", String(40), ForeignKey("people.id"), nullable=False),
    Column("made_at", Moment, nullable=False),
)
"""Who somebody is to the company's provider."""

tokens = Table(
    "tokens",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("hash", String(64), nullable=False, unique=True),
    Column("person", String(40), ForeignKey("people.id"), nullable=False, index=True),
    Column("label", String(80), nullable=False),
    Column("made_at", Moment, nullable=False),
    Column("expires_at", Moment, nullable=False),
    Column("revoked_at", Moment),
)

failures = Table(
    "failures",
    metadata,
    Column("address", String(80), primary_key=True),
    Column("count", Integer, nullable=False),
    Column("since", Moment, nullable=False),
)
"""Bad tokens and codes by where they came from, shared by all processes."""

packs = Table(
    "packs",
    metadata,
    Column("digest", String(64), primary_key=True),
    Column("name", String(80), nullable=False, index=True),
    Column("version", String(80), nullable=False),
    Column("archive", LargeBinary, nullable=False),
    Column("signer", String(80)),
    Column("signer_kind", String(40)),
    Column("published_by", String(40), ForeignKey("people.id")),
    Column("published_at", Moment, nullable=False),
)

seasons = Table(
    "seasons",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("title", String(120), nullable=False),
    Column("opens_at", Moment, nullable=False),
    Column("closes_at", Moment, nullable=False),
    Column("debrief", String(20), nullable=False),
    Column("is_anonymous", Boolean, nullable=False, default=False),
    Column("frozen_at", Moment),
    Column("made_by", String(40), ForeignKey("people.id")),
    Column("made_at", Moment, nullable=False),
)

season_exercises = Table(
    "season_exercises",
    metadata,
    Column("season", String(40), ForeignKey("seasons.id"), primary_key=True),
    Column("exercise", String(200), primary_key=True),
    Column("pack", String(64), ForeignKey("packs.digest"), nullable=False),
    Column("position", Integer, nullable=False),
    Column("title", String(200), nullable=False),
)

releases = Table(
    "releases",
    metadata,
    Column("season", String(40), ForeignKey("seasons.id"), primary_key=True),
    Column("person", String(40), ForeignKey("people.id"), primary_key=True),
    Column("exercise", String(200), primary_key=True),
    Column("planted", Text, nullable=False),
    Column("made_at", Moment, nullable=False),
)
"""Which variant a person is served: written once, so that it stays the same."""

meetings = Table(
    "meetings",
    metadata,
    Column("person", String(40), ForeignKey("people.id"), primary_key=True),
    Column("exercise", String(200), primary_key=True),
)
"""Who has reviewed which exercise: only the first meeting counts."""

reviews = Table(
    "reviews",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("person", String(40), ForeignKey("people.id"), nullable=False),
    Column("client_id", String(64), nullable=False),
    Column("season", String(40), ForeignKey("seasons.id"), nullable=False),
    Column("exercise", String(200), nullable=False),
    Column("planted", Text, nullable=False),
    Column("body", Text, nullable=False),
    Column("notes_digest", String(64), nullable=False),
    Column("released_at", Moment, nullable=False),
    Column("received_at", Moment, nullable=False),
    Column("is_first", Boolean, nullable=False),
    UniqueConstraint("person", "client_id"),
    UniqueConstraint("season", "person", "exercise"),
    Index("ix_reviews_exercise_received_at", "exercise", "received_at"),
    Index("ix_reviews_person_received_at", "person", "received_at"),
)
"""Append-only: a row never changes."""

scorecards = Table(
    "scorecards",
    metadata,
    Column("review", String(40), ForeignKey("reviews.id"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("pack", String(64), ForeignKey("packs.digest"), nullable=False),
    Column("tenths", Integer, nullable=False),
    Column("card", Text, nullable=False),
    Column("made_at", Moment, nullable=False),
)
"""Append-only as well: the one of the highest number counts."""

results = Table(
    "results",
    metadata,
    Column("review", String(40), ForeignKey("reviews.id"), primary_key=True),
    Column("number", Integer, nullable=False),
    Column("pack", String(64), ForeignKey("packs.digest"), nullable=False),
    Column("tenths", Integer, nullable=False),
    Column("observations", Text),
)
"""Which scorecard of a review counts, and what it says of skill: nothing yet in a database that was
upgraded.
"""

standings = Table(
    "standings",
    metadata,
    Column("season", String(40), ForeignKey("seasons.id"), primary_key=True),
    Column("person", String(40), ForeignKey("people.id"), primary_key=True),
    Column("reviews", Integer, nullable=False),
    Column("tenths", Integer, nullable=False),
    Column("bound", Float, nullable=False),
    Column("skill", Float, nullable=False, server_default="0"),
    Column("shown_reviews", Integer, nullable=False),
    Column("shown_tenths", Integer, nullable=False),
    Column("shown_bound", Float, nullable=False),
    Column("shown_skill", Float, nullable=False, server_default="0"),
    Column("is_hidden", Boolean, nullable=False, default=False),
    Index("ix_standings_season_shown_bound", "season", "shown_bound"),
)
"""The verified board: what is, and what is shown, which stays behind while a season is frozen."""

cells = Table(
    "cells",
    metadata,
    Column("person", String(40), ForeignKey("people.id"), primary_key=True),
    Column("topic", String(40), primary_key=True),
    Column("planted", Integer, nullable=False),
    Column("found", Integer, nullable=False),
)
"""How many defects of each class a person met, and found."""

practice = Table(
    "practice",
    metadata,
    Column("person", String(40), ForeignKey("people.id"), primary_key=True),
    Column("exercise", String(200), primary_key=True),
    Column("tenths", Integer, nullable=False),
    Column("shared_at", Moment, nullable=False),
)

practice_standings = Table(
    "practice_standings",
    metadata,
    Column("person", String(40), ForeignKey("people.id"), primary_key=True),
    Column("reviews", Integer, nullable=False),
    Column("tenths", Integer, nullable=False),
    Column("bound", Float, nullable=False, index=True),
)

disputes = Table(
    "disputes",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("review", String(40), ForeignKey("reviews.id"), nullable=False),
    Column("annotation", Integer, nullable=False),
    Column("reason", Text, nullable=False),
    Column("made_at", Moment, nullable=False, index=True),
    Column("ruling", String(20)),
    Column("ruling_reason", Text),
    Column("ruled_by", String(40), ForeignKey("people.id")),
    Column("ruled_at", Moment),
    UniqueConstraint("review", "annotation"),
)

jobs = Table(
    "jobs",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("pack", String(64), ForeignKey("packs.digest"), nullable=False),
    Column("exercise", String(200), nullable=False),
    Column("total", Integer, nullable=False),
    Column("done", Integer, nullable=False),
    Column("changed", Integer, nullable=False),
    Column("made_at", Moment, nullable=False),
    Column("leased_until", Moment),
    Column("ended_at", Moment),
)
"""Exercises whose key was corrected, and how far their reviews are scored again."""

score_changes = Table(
    "score_changes",
    metadata,
    Column("job", String(40), ForeignKey("jobs.id"), primary_key=True),
    Column("review", String(40), ForeignKey("reviews.id"), primary_key=True),
    Column("before", Integer, nullable=False),
    Column("now", Integer, nullable=False),
    Column("changed_at", Moment, nullable=False),
)

proofs = Table(
    "proofs",
    metadata,
    Column("pack", String(64), ForeignKey("packs.digest"), primary_key=True),
    Column("exercise", String(200), primary_key=True, index=True),
    Column("defect", String(200), primary_key=True),
    Column("state", String(20), nullable=False),
    Column("detail", Text, nullable=False),
    Column("tries", Integer, nullable=False),
    Column("ran_at", Moment, nullable=False),
    Column("leased_until", Moment),
)
"""What came of the proofs of published packs, where somebody runs them."""

audit = Table(
    "audit",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("at", Moment, nullable=False, index=True),
    Column("person", String(40)),
    Column("action", String(40), nullable=False),
    Column("subject", String(200), nullable=False),
    Column("detail", Text, nullable=False),
)
"""What instructors and owners did; a row never changes."""
