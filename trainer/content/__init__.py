"""Packs, files and git; no Qt."""
