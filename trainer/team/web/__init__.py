"""The web page of a team: what the routes say, for people with a browser."""
