"""The steps of the schema, in Alembic's words; what has shipped never changes again."""
