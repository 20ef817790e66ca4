"""The diff screen."""
