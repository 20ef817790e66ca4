"""The last seven days as a picture to share."""

from datetime import datetime

from trainer.app.learner_progress import LearnerProgress
from trainer.report.shared_card import SharedCard, card_of_week, practised_by_day


def week_of(told: LearnerProgress, now: datetime) -> SharedCard:
    """What a picture of the seven days up to `now` says, in its zone."""
    scores = [
        (point.submitted_at.astimezone(now.tzinfo).date(), point.score)
        for point in told.everything.progress.scores
    ]
    warm_ups = [each.astimezone(now.tzinfo).date() for each in told.warm_ups]
    return card_of_week(practised_by_day(scores, warm_ups), now.date(), told.week)
