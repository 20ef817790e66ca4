"""History scored again while the learner works, and what that moved."""
