"""Use cases, without Qt and without click."""
