"""The warm-ups of the learner's library and store, as the screen asks for them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from trainer.errors import ContentError

if TYPE_CHECKING:
    from trainer.gui.services import Services
    from trainer.gui.warmup.question import Given, Question, Warmups


def warmups_of(_services: Services, _pattern: str) -> Warmups:
    """Those of a pattern, or of today where that is empty."""
    return _NoWarmups()


class _NoWarmups:
    """Nothing can be asked."""

    def plan(self, *, in_minutes: int | None) -> Sequence[str]:
        return ()

    def question(self, key: str) -> Question:
        raise ContentError(f"There is no warm-up {key}.", remedy="Begin another run.")

    def asked(self, question: Question) -> None:
        pass

    def answered(self, question: Question, given: Given) -> None:
        pass

    def comes_back(self, key: str) -> str:
        return ""
