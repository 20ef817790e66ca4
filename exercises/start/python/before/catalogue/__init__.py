"""The catalogue of the greenhouse."""
