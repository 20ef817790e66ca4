"""How a review is scored against an answer key."""
