"""From one debrief of a drill to the next exercise of its topic."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer.app.drill import Drill, drill_after
from trainer.core.domain.practice import Mode
from trainer.store.records import ReviewId

if TYPE_CHECKING:
    from trainer.gui.screen import Navigator
    from trainer.gui.services import Services


def drill_of(services: Services, review_id: str) -> Drill | None:
    """How the drill that a review belongs to goes on; None where it belongs to none."""
    current = services.settings.current
    return drill_after(
        services.store,
        services.library,
        services.store.review(ReviewId(review_id)),
        current.drill_topic,
        services.clock().astimezone().date(),
        current.languages,
    )


def next_in_drill(drill: Drill) -> str:
    """What the button says: `Next about races (2 of 5 done)`."""
    return f"Next about {drill.topic} ({drill.done} of {drill.count} done)"


def go_on(drill: Drill, window: Navigator) -> None:
    """Begin the next exercise of the topic."""
    window.open_review(drill.next, mode=Mode.DRILL)
