"""Runs commands that came with a pack, confined and limited."""
