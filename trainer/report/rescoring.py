"""Scores that moved, in words."""

from collections.abc import Iterable

from trainer.core.scoring.rescoring import Move


def move_reason(move: Move) -> str:
    """Say in a few words why a score moved."""
    if not move.comparable:
        return "its lines may have moved"
    return (
        " and ".join(("new rules",) * move.new_rules + ("new answers",) * move.new_answers)
        or "no change"
    )


def moves_told(moves: Iterable[Move], *, reviews: int) -> str:
    """One or two sentences: how many of so many `reviews` were scored again, where their scores
    went, and which were left.
    """
    every = tuple(moves)
    gains = [each.difference for each in every if each.comparable]
    left = len(every) - len(gains)
    told = []
    if gains:
        counts = {
            "rose": sum(gain > 0 for gain in gains),
            "fell": sum(gain < 0 for gain in gains),
            "stayed the same": sum(gain == 0 for gain in gains),
        }
        went = ", ".join(f"{count} {word}" for word, count in counts.items() if count)
        told.append(
            f"{_of(len(gains), reviews)} {'was' if len(gains) == 1 else 'were'} rescored: {went}."
        )
    if left:
        if left == 1:
            kept = "keeps its score: its lines may have moved."
        else:
            kept = "keep their scores: their lines may have moved."
        told.append(f"{_of(left, reviews)} {kept}")
    return " ".join(told) or "All scores are up to date."


def _of(count: int, reviews: int) -> str:
    if reviews > 1:
        return f"{count} of {reviews} reviews"
    return "Your review"
