"""The server of a team: people, time and trust around the scoring that the trainer has."""
