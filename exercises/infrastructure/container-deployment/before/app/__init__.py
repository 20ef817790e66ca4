"""Sells tickets of the lantern festival."""
