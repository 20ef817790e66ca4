"""Takes pictures of every screen."""
