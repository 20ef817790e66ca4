"""The seasons of a learner's team as the last sync left them, each exercise with its state."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from trainer.app.season_work import Delivery, ExerciseState, Season, SeasonExercise, SeasonWork
from trainer.app.team import Membership, membership, own_releases
from trainer.app.team_kept import Result, is_member, kept, kept_seasons
from trainer.app.team_refused import can_be_sent_again, remedy, why
from trainer.app.team_releases import fetched
from trainer.core.domain.exercise import ExerciseId
from trainer.errors import TrainerError
from trainer.settings import Paths
from trainer.store.database import Store
from trainer.store.outbox import Outgoing
from trainer.store.records import StoredReview


def season_work(paths: Paths, store: Store, now: datetime) -> SeasonWork:
    """What the seasons of the learner's team want of the day."""
    due: dict[ExerciseId, Season] = {}
    for season in seasons(paths, store, now):
        for each in season.exercises:
            if each.state in (ExerciseState.TO_DO, ExerciseState.DRAFT) and each.installed:
                due[ExerciseId(each.installed)] = season
    ordered = sorted(due.items(), key=lambda item: (item[1].closes_at, item[0]))
    return SeasonWork(dict(ordered), exercises_of_team(paths))


def seasons(paths: Paths, store: Store, now: datetime) -> tuple[Season, ...]:
    """The seasons, the latest first; none where the learner is in no team, or never synced."""
    if not is_member(paths):
        return ()
    try:
        known = _Known(paths, store)
        return tuple(_season(each, known, now) for each in kept_seasons(paths))
    except (TrainerError, OSError, ValueError, KeyError, TypeError):
        # Of another version, or half a disk: the next sync writes it anew.
        return ()


def waiting_reviews(paths: Paths, store: Store) -> int:
    """How many reviews are still to be sent."""
    known = _Known(paths, store)
    queued = {each.review_id for each in known.outgoing}
    handed_in = sum(
        known.is_to_send(installed) and review.id not in queued
        for installed, review in known.submitted.items()
    )
    return handed_in + sum(each.outcome is None for each in known.outgoing)


def result_of(paths: Paths, review_id: str) -> Result | None:
    """What the server made of a review of this machine."""
    return kept(paths).results.get(review_id)


def delivery_of(paths: Paths, store: Store, review: StoredReview) -> Delivery:
    """How far a review of a team's exercise is on its way to the server."""
    if not is_member(paths):
        return Delivery(ExerciseState.CLOSED)
    known = _Known(paths, store)
    places = [place for place, name in known.installed.items() if name == review.exercise_id]
    for place in places:
        sent = known.sent(*place)
        if sent is not None:
            return _delivery(sent, review)
    # It is for another team, or another person of this one.
    return Delivery(ExerciseState.WAITING if places else ExerciseState.CLOSED)


def _delivery(sent: Outgoing, review: StoredReview) -> Delivery:
    state, told = _state_of(sent)
    bare = Delivery(state, told, counts=sent.id == review.id)
    if not sent.is_refused:
        return bare
    return replace(
        bare,
        refused=sent.id,
        remedy=remedy(sent),
        can_be_sent_again=can_be_sent_again(sent),
    )


def exercises_of_team(paths: Paths) -> frozenset[ExerciseId]:
    """Every exercise of the library that came from a team, this one or another."""
    return frozenset(ExerciseId(each.installed) for each in fetched(paths))


def is_of_team(paths: Paths, exercise_id: str) -> bool:
    """Whether an exercise of the library is a release for the learner by their team."""
    return is_member(paths) and exercise_id in _own(paths, membership(paths)).values()


class _Known:
    """What the learner's machine knows of reviews for one team."""

    def __init__(self, paths: Paths, store: Store) -> None:
        member = membership(paths)
        self.outgoing = store.outbox.of(member.mailbox)
        self.installed = _own(paths, member)
        # The first that was submitted is the one that is sent.
        self.submitted = {each.exercise_id: each for each in store.reviews()}
        self.unfinished = {each.exercise_id: each for each in store.unfinished_reviews()}
        self.results = {(each.season, each.exercise): each for each in kept(paths).results.values()}

    def sent(self, season: str, exercise: str) -> Outgoing | None:
        """What was queued for an exercise, the last where the first was refused."""
        found = [
            each
            for each in self.outgoing
            if (each.to.season, each.to.exercise) == (season, exercise)
        ]
        return found[-1] if found else None

    def is_to_send(self, installed: str) -> bool:
        """Whether a review of it goes to the server, and none is on its way."""
        places = [place for place, name in self.installed.items() if name == installed]
        return any(self.sent(*place) is None for place in places)

    def review(self, installed: str) -> StoredReview | None:
        """The learner's review on this machine."""
        name = ExerciseId(installed)
        return self.submitted.get(name) or self.unfinished.get(name)


def _own(paths: Paths, member: Membership) -> dict[tuple[str, str], str]:
    """The id in the library by season and exercise, of all that the learner fetched."""
    own = own_releases(paths, member)
    return {(each.season, each.exercise): each.installed for each in own}


def _season(content: Mapping[str, Any], known: _Known, now: datetime) -> Season:
    bare = Season(
        str(content["id"]),
        str(content["title"]),
        datetime.fromisoformat(content["opens_at"]),
        datetime.fromisoformat(content["closes_at"]),
        content["debrief"] == "at_closing",
    )
    listed = tuple(_exercise(bare, each, known, now) for each in content["exercises"])
    return Season(
        bare.id, bare.title, bare.opens_at, bare.closes_at, bare.debriefs_at_closing, listed
    )


def _exercise(
    season: Season, content: Mapping[str, Any], known: _Known, now: datetime
) -> SeasonExercise:
    name = str(content["exercise"])
    installed = known.installed.get((season.id, name), "")
    review = known.review(installed)
    sent, result = known.sent(season.id, name), known.results.get((season.id, name))
    state, told = ExerciseState.TO_DO, ""
    if result is not None:
        state = ExerciseState.SENT
    elif sent is not None:
        state, told = _state_of(sent)
    elif review is not None and review.is_submitted:
        state = ExerciseState.WAITING
    elif now >= season.closes_at:
        state = ExerciseState.CLOSED
    elif now < season.opens_at:
        state = ExerciseState.NOT_OPEN
    elif review is not None:
        state = ExerciseState.DRAFT
    return SeasonExercise(
        name,
        str(content["title"]),
        state,
        installed,
        review.id if review is not None else None,
        result,
        told,
    )


def _state_of(sent: Outgoing) -> tuple[ExerciseState, str]:
    if sent.outcome is None:
        return ExerciseState.WAITING, ""
    if sent.outcome.get("state") == "accepted":
        return ExerciseState.SENT, ""
    return ExerciseState.REFUSED, why(sent)
