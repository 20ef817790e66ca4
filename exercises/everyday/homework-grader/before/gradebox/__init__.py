"""Grades homework."""
