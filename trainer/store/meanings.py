"""Which answer an annotation meant: asked once, after the review is handed in and before its
debrief shows anything.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass

from trainer.core.domain.exercise import AnswerId
from trainer.core.domain.scorecard import Scorecard
from trainer.core.scoring.meaning import Option, Question, answers_meant
from trainer.errors import StoreError
from trainer.store.database import Store
from trainer.store.records import ReviewId


@dataclass(frozen=True)
class StoredMeaning:
    """What was asked of one annotation and the title that was chosen: empty for none of these, None
    for nothing yet.
    """

    question: Question
    chosen: str | None
    is_asked: bool
    is_settled: bool

    @property
    def annotation(self) -> str:
        """The annotation's id."""
        return self.question.annotation


def meanings(store: Store, review_id: ReviewId) -> tuple[StoredMeaning, ...]:
    """Every annotation of the review that is or was in question, in their order."""
    rows = store.rows("select * from meanings where review = ? order by rowid", [review_id])
    return tuple(
        StoredMeaning(
            Question(
                row["annotation"],
                tuple(Option(title, answer) for title, answer in json.loads(row["options"])),
            ),
            row["chosen"],
            row["asked_at"] is not None,
            row["settled_at"] is not None,
        )
        for row in rows
    )


def are_open(stored: Iterable[StoredMeaning]) -> bool:
    """Whether the learner has yet to say what was meant."""
    return any(not each.is_settled for each in stored)


def chosen_answers(store: Store, review_id: ReviewId) -> dict[str, AnswerId | None]:
    """By annotation the answer that the learner said was meant; None where that is no answer of the
    exercise, or none.
    """
    stored = meanings(store, review_id)
    return answers_meant(
        {each.annotation: each.chosen for each in stored}, (each.question for each in stored)
    )


def ask(store: Store, review_id: ReviewId, asked: Iterable[Question]) -> None:
    """Write down what is asked, before it is shown; what was asked before stays as it was."""
    now = store.now()
    with store.writing() as execute:
        for question in asked:
            options = json.dumps([[option.title, option.answer] for option in question.options])
            execute(
                "update meanings set options = ?, asked_at = ? where review = ? and annotation = "
                "? and asked_at is null",
                [options, now, review_id, question.annotation],
            )


def choose(store: Store, review_id: ReviewId, annotation: str, title: str) -> None:
    """Write down which title was chosen, empty for none of these; StoreError once the debrief has
    been shown.
    """
    with store.writing() as execute:
        sql = (
            "update meanings set chosen = ? where review = ? and annotation = ? and settled_at "
            "is null"
        )
        if execute(sql, [title, review_id, annotation]) != 1:
            raise StoreError(
                "The meaning of this annotation has already been chosen.",
                where=str(store.path),
                remedy="Open the debrief from Home.",
            )


def settle(store: Store, review_id: ReviewId, card: Scorecard | None = None) -> None:
    """Let what was chosen stand, once only, and `card` take the place of scorecards that nobody has
    seen; None leaves them.
    """
    with store.writing() as execute:
        sql = "update meanings set settled_at = ? where review = ? and settled_at is null"
        if execute(sql, [store.now(), review_id]) and card is not None:
            execute("delete from scorecards where review = ?", [review_id])
            store.add_scorecard(review_id, card)
