"""Mistakes proposed for a clean change: operators over its syntax, and what its tests notice."""
