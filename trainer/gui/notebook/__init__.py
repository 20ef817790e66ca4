"""The Notebook screen."""
