"""Names in code: where they are defined and used."""
