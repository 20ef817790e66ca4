"""Reviews that a team's server refused: kept on this machine, to be read and sent again."""

import json
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any, Final

from trainer.app.team import membership
from trainer.app.team_kept import is_member, write_private
from trainer.core.formats.json_values import JsonObject
from trainer.errors import TrainerError
from trainer.settings import Paths
from trainer.store.database import Store
from trainer.store.outbox import Outgoing

_REMEDIES: Final = {
    "closed": "Ask an instructor to move the end of the season, then send it again.",
    "not_found": "Ask an instructor if the season is still there, then send it again.",
    "not_allowed": "Ask an owner what you may do in the team, then send it again.",
    "bad_request": "Upgrade the trainer, then send it again.",
    "too_large": "Ask who runs the server to allow larger reviews, then send it again.",
}
_COUNTED_ONCE: Final = {
    "already_reviewed": "Your earlier review of this exercise counts. You need to do nothing.",
    "other_review": "Your earlier review of this exercise counts. You need to do nothing.",
}
_ELSE: Final = "Ask who runs the server, then send it again."


def remedy(refused: Outgoing) -> str:
    """What a learner can do about a refusal."""
    code = _code(refused)
    return _COUNTED_ONCE.get(code) or _REMEDIES.get(code, _ELSE)


def can_be_sent_again(refused: Outgoing) -> bool:
    """Whether the server could say otherwise one day."""
    return _code(refused) not in _COUNTED_ONCE


def why(refused: Outgoing) -> str:
    """Why the server refused it, as it said."""
    return str((refused.outcome or {}).get("message", ""))


def refused_reviews(paths: Paths) -> tuple[Outgoing, ...]:
    """All that were refused, of whatever team, the earliest first."""
    with closing(Store.open(paths.database)) as store:
        return refused_in(store)


def refused_in(store: Store) -> tuple[Outgoing, ...]:
    """All that were refused, of whatever team, the earliest first."""
    return tuple(each for each in store.outbox.all() if each.is_refused)


def refused_named(paths: Paths, name: str) -> Outgoing:
    """The refused review of that id, or the last of that exercise."""
    for each in reversed(refused_reviews(paths)):
        if name in (each.id, each.to.exercise):
            return each
    raise TrainerError(
        "No refused review is called that.",
        where=name,
        remedy="Run `trainer team refused` for a list.",
    )


def send_again(paths: Paths, refused: Outgoing) -> None:
    """Let a refused review be sent with the next sync.

    TrainerError where the server would refuse it again, or it is for another team or person.
    """
    if not can_be_sent_again(refused):
        raise TrainerError(why(refused), where=refused.to.exercise, remedy=remedy(refused))
    if not is_member(paths) or membership(paths).mailbox != refused.to.team:
        raise TrainerError(
            "This review is for another team or person.",
            where=refused.to.exercise,
            remedy="Join there again with a new code.",
        )
    with closing(Store.open(paths.database)) as store:
        store.outbox.send_again(refused.id)


def save_copy(refused: Outgoing, file: Path) -> None:
    """Write a refused review to a file in our JSON."""
    write_private(file, json.dumps(dict(refused.body), indent=2) + "\n")


def refused_lines(refused: tuple[Outgoing, ...]) -> Iterator[str]:
    """Each with its reason and what can be done."""
    if not refused:
        yield "No review was refused."
    for each in refused:
        yield f"{each.to.exercise}  {each.id}"
        yield f"  {why(each)} {remedy(each)}"


def refused_as_json(refused: Outgoing) -> JsonObject:
    """A refused review as data, with all that was written in it."""
    body: Any = dict(refused.body)
    return {
        "id": refused.id,
        "exercise": refused.to.exercise,
        "season": refused.to.season,
        "error": _code(refused),
        "why": why(refused),
        "remedy": remedy(refused),
        "review": body,
    }


def _code(refused: Outgoing) -> str:
    return str((refused.outcome or {}).get("code", ""))
