"""What an author is helped with: a first example, a change imported from real history, plants."""
