"""The first schema of a team's database."""

import sqlalchemy as sa
from alembic import op

from trainer.team.schema import Moment as _Moment

Moment = _Moment()
revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make every table."""
    op.create_table(
        "audit",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("at", Moment, nullable=False),
        sa.Column("person", sa.String(length=40), nullable=True),
        sa.Column("action", sa.String(length=40), nullable=False),
        sa.Column("subject", sa.String(length=200), nullable=False),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit")),
    )
    op.create_index(op.f("ix_audit_at"), "audit", ["at"], unique=False)
    op.create_table(
        "failures",
        sa.Column("address", sa.String(length=80), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.Column("since", Moment, nullable=False),
        sa.PrimaryKeyConstraint("address", name=op.f("pk_failures")),
    )
    op.create_table(
        "people",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("role", sa.String(length=20), nullable=False),
        sa.Column("squad", sa.String(length=80), server_default="", nullable=False),
        sa.Column("joined_at", Moment, nullable=False),
        sa.Column("left_at", Moment, nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_people")),
        sa.UniqueConstraint("name", name=op.f("uq_people_name")),
    )
    op.create_table(
        "server",
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_server")),
    )
    op.create_table(
        "cells",
        sa.Column("person", sa.String(length=40), nullable=False),
        sa.Column("topic", sa.String(length=40), nullable=False),
        sa.Column("planted", sa.Integer(), nullable=False),
        sa.Column("found", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["person"], ["people.id"], name=op.f("fk_cells_person")),
        sa.PrimaryKeyConstraint("person", "topic", name=op.f("pk_cells")),
    )
    op.create_table(
        "invitations",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("code_hash", sa.String(length=64), nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("role", sa.String(length=20), nullable=False),
        sa.Column("squad", sa.String(length=80), server_default="", nullable=False),
        sa.Column("made_by", sa.String(length=40), nullable=True),
        sa.Column("made_at", Moment, nullable=False),
        sa.Column("expires_at", Moment, nullable=False),
        sa.Column("used_at", Moment, nullable=True),
        sa.ForeignKeyConstraint(["made_by"], ["people.id"], name=op.f("fk_invitations_made_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_invitations")),
        sa.UniqueConstraint("code_hash", name=op.f("uq_invitations_code_hash")),
    )
    op.create_table(
        "meetings",
        sa.Column("person", sa.String(length=40), nullable=False),
        sa.Column("exercise", sa.String(length=200), nullable=False),
        sa.ForeignKeyConstraint(["person"], ["people.id"], name=op.f("fk_meetings_person")),
        sa.PrimaryKeyConstraint("person", "exercise", name=op.f("pk_meetings")),
    )
    op.create_table(
        "packs",
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("version", sa.String(length=80), nullable=False),
        sa.Column("archive", sa.LargeBinary(), nullable=False),
        sa.Column("published_by", sa.String(length=40), nullable=True),
        sa.Column("published_at", Moment, nullable=False),
        sa.ForeignKeyConstraint(
            ["published_by"], ["people.id"], name=op.f("fk_packs_published_by")
        ),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_packs")),
    )
    op.create_index(op.f("ix_packs_name"), "packs", ["name"], unique=False)
    op.create_table(
        "practice",
        sa.Column("person", sa.String(length=40), nullable=False),
        sa.Column("exercise", sa.String(length=200), nullable=False),
        sa.Column("tenths", sa.Integer(), nullable=False),
        sa.Column("shared_at", Moment, nullable=False),
        sa.ForeignKeyConstraint(["person"], ["people.id"], name=op.f("fk_practice_person")),
        sa.PrimaryKeyConstraint("person", "exercise", name=op.f("pk_practice")),
    )
    op.create_table(
        "practice_standings",
        sa.Column("person", sa.String(length=40), nullable=False),
        sa.Column("reviews", sa.Integer(), nullable=False),
        sa.Column("tenths", sa.Integer(), nullable=False),
        sa.Column("bound", sa.Float(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person"], ["people.id"], name=op.f("fk_practice_standings_person")
        ),
        sa.PrimaryKeyConstraint("person", name=op.f("pk_practice_standings")),
    )
    op.create_index(
        op.f("ix_practice_standings_bound"), "practice_standings", ["bound"], unique=False
    )
    op.create_table(
        "seasons",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("title", sa.String(length=120), nullable=False),
        sa.Column("opens_at", Moment, nullable=False),
        sa.Column("closes_at", Moment, nullable=False),
        sa.Column("debrief", sa.String(length=20), nullable=False),
        sa.Column("is_anonymous", sa.Boolean(), nullable=False),
        sa.Column("frozen_at", Moment, nullable=True),
        sa.Column("made_by", sa.String(length=40), nullable=True),
        sa.Column("made_at", Moment, nullable=False),
        sa.ForeignKeyConstraint(["made_by"], ["people.id"], name=op.f("fk_seasons_made_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_seasons")),
    )
    op.create_table(
        "tokens",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.Column("person", sa.String(length=40), nullable=False),
        sa.Column("label", sa.String(length=80), nullable=False),
        sa.Column("made_at", Moment, nullable=False),
        sa.Column("expires_at", Moment, nullable=False),
        sa.Column("revoked_at", Moment, nullable=True),
        sa.ForeignKeyConstraint(["person"], ["people.id"], name=op.f("fk_tokens_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tokens")),
        sa.UniqueConstraint("hash", name=op.f("uq_tokens_hash")),
    )
    op.create_index(op.f("ix_tokens_person"), "tokens", ["person"], unique=False)
    op.create_table(
        "jobs",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("pack", sa.String(length=64), nullable=False),
        sa.Column("exercise", sa.String(length=200), nullable=False),
        sa.Column("total", sa.Integer(), nullable=False),
        sa.Column("done", sa.Integer(), nullable=False),
        sa.Column("changed", sa.Integer(), nullable=False),
        sa.Column("made_at", Moment, nullable=False),
        sa.Column("leased_until", Moment, nullable=True),
        sa.Column("ended_at", Moment, nullable=True),
        sa.ForeignKeyConstraint(["pack"], ["packs.digest"], name=op.f("fk_jobs_pack")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_jobs")),
    )
    op.create_table(
        "releases",
        sa.Column("season", sa.String(length=40), nullable=False),
        sa.Column("person", sa.String(length=40), nullable=False),
        sa.Column("exercise", sa.String(length=200), nullable=False),
        sa.Column("planted", sa.Text(), nullable=False),
        sa.Column("made_at", Moment, nullable=False),
        sa.ForeignKeyConstraint(["person"], ["people.id"], name=op.f("fk_releases_person")),
        sa.ForeignKeyConstraint(["season"], ["seasons.id"], name=op.f("fk_releases_season")),
        sa.PrimaryKeyConstraint("season", "person", "exercise", name=op.f("pk_releases")),
    )
    op.create_table(
        "reviews",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("person", sa.String(length=40), nullable=False),
        sa.Column("client_id", sa.String(length=64), nullable=False),
        sa.Column("season", sa.String(length=40), nullable=False),
        sa.Column("exercise", sa.String(length=200), nullable=False),
        sa.Column("planted", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("notes_digest", sa.String(length=64), nullable=False),
        sa.Column("released_at", Moment, nullable=False),
        sa.Column("received_at", Moment, nullable=False),
        sa.Column("is_first", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["person"], ["people.id"], name=op.f("fk_reviews_person")),
        sa.ForeignKeyConstraint(["season"], ["seasons.id"], name=op.f("fk_reviews_season")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reviews")),
        sa.UniqueConstraint("person", "client_id", name=op.f("uq_reviews_person")),
        sa.UniqueConstraint("season", "person", "exercise", name=op.f("uq_reviews_season")),
    )
    op.create_index(
        "ix_reviews_exercise_received_at", "reviews", ["exercise", "received_at"], unique=False
    )
    op.create_index(
        "ix_reviews_person_received_at", "reviews", ["person", "received_at"], unique=False
    )
    op.create_table(
        "season_exercises",
        sa.Column("season", sa.String(length=40), nullable=False),
        sa.Column("exercise", sa.String(length=200), nullable=False),
        sa.Column("pack", sa.String(length=64), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.ForeignKeyConstraint(["pack"], ["packs.digest"], name=op.f("fk_season_exercises_pack")),
        sa.ForeignKeyConstraint(
            ["season"], ["seasons.id"], name=op.f("fk_season_exercises_season")
        ),
        sa.PrimaryKeyConstraint("season", "exercise", name=op.f("pk_season_exercises")),
    )
    op.create_table(
        "standings",
        sa.Column("season", sa.String(length=40), nullable=False),
        sa.Column("person", sa.String(length=40), nullable=False),
        sa.Column("reviews", sa.Integer(), nullable=False),
        sa.Column("tenths", sa.Integer(), nullable=False),
        sa.Column("bound", sa.Float(), nullable=False),
        sa.Column("shown_reviews", sa.Integer(), nullable=False),
        sa.Column("shown_tenths", sa.Integer(), nullable=False),
        sa.Column("shown_bound", sa.Float(), nullable=False),
        sa.Column("is_hidden", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["person"], ["people.id"], name=op.f("fk_standings_person")),
        sa.ForeignKeyConstraint(["season"], ["seasons.id"], name=op.f("fk_standings_season")),
        sa.PrimaryKeyConstraint("season", "person", name=op.f("pk_standings")),
    )
    op.create_index(
        "ix_standings_season_shown_bound", "standings", ["season", "shown_bound"], unique=False
    )
    op.create_table(
        "disputes",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("review", sa.String(length=40), nullable=False),
        sa.Column("annotation", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("made_at", Moment, nullable=False),
        sa.Column("ruling", sa.String(length=20), nullable=True),
        sa.Column("ruling_reason", sa.Text(), nullable=True),
        sa.Column("ruled_by", sa.String(length=40), nullable=True),
        sa.Column("ruled_at", Moment, nullable=True),
        sa.ForeignKeyConstraint(["review"], ["reviews.id"], name=op.f("fk_disputes_review")),
        sa.ForeignKeyConstraint(["ruled_by"], ["people.id"], name=op.f("fk_disputes_ruled_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_disputes")),
        sa.UniqueConstraint("review", "annotation", name=op.f("uq_disputes_review")),
    )
    op.create_index(op.f("ix_disputes_made_at"), "disputes", ["made_at"], unique=False)
    op.create_table(
        "results",
        sa.Column("review", sa.String(length=40), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("pack", sa.String(length=64), nullable=False),
        sa.Column("tenths", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["pack"], ["packs.digest"], name=op.f("fk_results_pack")),
        sa.ForeignKeyConstraint(["review"], ["reviews.id"], name=op.f("fk_results_review")),
        sa.PrimaryKeyConstraint("review", name=op.f("pk_results")),
    )
    op.create_table(
        "score_changes",
        sa.Column("job", sa.String(length=40), nullable=False),
        sa.Column("review", sa.String(length=40), nullable=False),
        sa.Column("before", sa.Integer(), nullable=False),
        sa.Column("now", sa.Integer(), nullable=False),
        sa.Column("changed_at", Moment, nullable=False),
        sa.ForeignKeyConstraint(["job"], ["jobs.id"], name=op.f("fk_score_changes_job")),
        sa.ForeignKeyConstraint(["review"], ["reviews.id"], name=op.f("fk_score_changes_review")),
        sa.PrimaryKeyConstraint("job", "review", name=op.f("pk_score_changes")),
    )
    op.create_table(
        "scorecards",
        sa.Column("review", sa.String(length=40), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("pack", sa.String(length=64), nullable=False),
        sa.Column("tenths", sa.Integer(), nullable=False),
        sa.Column("card", sa.Text(), nullable=False),
        sa.Column("made_at", Moment, nullable=False),
        sa.ForeignKeyConstraint(["pack"], ["packs.digest"], name=op.f("fk_scorecards_pack")),
        sa.ForeignKeyConstraint(["review"], ["reviews.id"], name=op.f("fk_scorecards_review")),
        sa.PrimaryKeyConstraint("review", "number", name=op.f("pk_scorecards")),
    )
