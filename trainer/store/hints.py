"""How many hints the learner took before reading the story of a miss; a fact to learn from, never
rated.
"""

from dataclasses import dataclass

from trainer.core.domain.exercise import AnswerId
from trainer.store.database import Store
from trainer.store.records import ReviewId


@dataclass(frozen=True)
class HintsTaken:
    """How many hints of an answer were shown, and whether its story was opened."""

    taken: int = 0
    is_opened: bool = False


def hints_taken(store: Store, review_id: ReviewId) -> dict[AnswerId, HintsTaken]:
    """What was shown of each missed answer; an answer of which nothing was shown is left out."""
    rows = store.rows("select answer, taken, opened_at from hints where review = ?", [review_id])
    return {
        AnswerId(row["answer"]): HintsTaken(row["taken"], row["opened_at"] is not None)
        for row in rows
    }


def take_hints(store: Store, review_id: ReviewId, answer: AnswerId, taken: int) -> None:
    """Write down that so many hints were shown; fewer than before change nothing."""
    with store.writing() as execute:
        execute(
            "insert into hints (review, answer, taken) values (?, ?, ?)"
            " on conflict (review, answer) do update set taken = max(taken, excluded.taken)",
            [review_id, answer, taken],
        )


def open_answer(store: Store, review_id: ReviewId, answer: AnswerId) -> None:
    """Write down that the story was opened; the first time stands."""
    with store.writing() as execute:
        execute(
            "insert into hints (review, answer, taken, opened_at) values (?, ?, 0, ?)"
            " on conflict (review, answer) do update"
            " set opened_at = coalesce(opened_at, excluded.opened_at)",
            [review_id, answer, store.now()],
        )
