"""The mail room of a house."""
