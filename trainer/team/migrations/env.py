"""What Alembic runs: the steps, within the connection that `trainer.team.upgrading` hands on."""

from alembic import context

from trainer.team.schema import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
