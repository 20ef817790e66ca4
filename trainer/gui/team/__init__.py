"""The screen of a team: join, sync, the season, the boards."""
