"""Diffs: read, laid out in rows, compared and followed."""
