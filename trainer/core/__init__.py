"""The rules: standard library only; no file, clock, chance or environment."""
