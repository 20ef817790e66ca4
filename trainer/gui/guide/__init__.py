"""The guide through the first review: one step at a time, beside the work."""
