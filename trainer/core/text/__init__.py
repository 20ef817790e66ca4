"""Paths and lines as text, shown safely."""
