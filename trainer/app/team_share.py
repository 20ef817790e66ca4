"""A score of the learner's own practice, for the practice board of their team: unverified."""

from dataclasses import dataclass

from trainer.app.team import send
from trainer.app.team_call import ServerError
from trainer.errors import TrainerError
from trainer.report.points import points
from trainer.settings import Paths
from trainer.store.database import Store
from trainer.store.records import StoredReview


@dataclass(frozen=True)
class PracticeScore:
    """All that is shared of a review: the exercise and the score, of 100."""

    exercise: str
    title: str
    score: float

    @property
    def sentence(self) -> str:
        """What is shared, for the learner to agree to."""
        return (
            f"Your team gets your name, the exercise “{self.title}” and your score, "
            f"{points(self.score)} of 100, and no more of the review. The practice board counts it "
            "as unverified. It can't be taken back."
        )


def score_of(store: Store, review: StoredReview) -> PracticeScore:
    """What can be shared of a review; TrainerError where it has no score that counts."""
    card = store.scorecard(review.id)
    if card is None:
        raise TrainerError("This review has no score on this machine.", where=review.title)
    if card.unread:
        raise TrainerError("This review does not count.", where=review.title)
    return PracticeScore(review.exercise_id, review.title, round(card.score, 1))


def review_named(store: Store, name: str = "") -> StoredReview:
    """The review of that id, or the latest of that exercise; the latest of all without a name."""
    reviews = store.reviews()
    for each in reviews:
        if name in ("", each.id, each.exercise_id):
            return each
    if not name:
        raise TrainerError("You have submitted no review yet.")
    raise TrainerError(
        "No submitted review is called that.",
        where=name,
        remedy="Give the name of its exercise, such as kafka/order-consumer.",
    )


def shared_text(*, is_new: bool) -> str:
    """What came of sharing a score."""
    if is_new:
        return "Your score is on the practice board, unverified."
    return "You shared a score of this exercise before. The first one stays."


def share_score(paths: Paths, shared: PracticeScore) -> bool:
    """Put a score on the practice board; False where one of this exercise is there already."""
    body = {"exercise": shared.exercise, "score": shared.score}
    try:
        return bool(send(paths, "/api/practice", body)["is_new"])
    except (KeyError, TypeError) as error:
        raise ServerError("The team's server sent no answer to it.") from error
