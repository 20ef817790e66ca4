"""A picture of a review or a week, to be shown to others."""
