"""Themes, icons and other assets."""
