"""What exercises, reviews and scorecards are."""
