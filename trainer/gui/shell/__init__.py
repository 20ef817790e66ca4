"""The window that holds the screens."""
