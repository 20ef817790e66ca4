"""The variant of an exercise that a learner is served: built once, then handed on."""

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, field
from functools import cached_property
from threading import Lock
from typing import Final

from trainer.core.diffing.diff import Diff, parse_diff
from trainer.core.domain.exercise import AnswerId, AnswerKey, Change, Exercise

KEPT: Final = 2
"""The variant in front of the learner, and the one that is prepared or was in front before."""


@dataclass(frozen=True)
class ServedVariant:
    """An exercise with some of its defects planted: the change that it becomes, the diff of the
    whole change, and the answers.
    """

    exercise: Exercise
    planted: frozenset[AnswerId]
    change: Change
    diff: Diff
    key: AnswerKey

    @cached_property
    def commit_diffs(self) -> tuple[Diff, ...]:
        """The diff of each commit, parsed when it is first asked for."""
        return tuple(parse_diff(commit.diff) for commit in self.change.commits)


Build = Callable[[Exercise, frozenset[AnswerId]], ServedVariant]


@dataclass(frozen=True)
class _Kept:
    exercise: Exercise
    planted: frozenset[AnswerId]
    built: Future[ServedVariant] = field(default_factory=Future)

    def is_of(self, exercise: Exercise, planted: frozenset[AnswerId]) -> bool:
        # By identity: an exercise that was read again may hold other code under the same name.
        return self.exercise is exercise and self.planted == planted


class RecentVariants:
    """The variants that were asked for last; the first thread to ask builds each, once.

    Review, submission and debrief thus share a variant, and one that was prepared is there when its
    review opens.
    """

    def __init__(self, build: Build) -> None:
        self._build = build
        self._kept: list[_Kept] = []
        self._lock = Lock()

    def variant(self, exercise: Exercise, planted: frozenset[AnswerId]) -> ServedVariant:
        """Return that variant; build it, or wait for the thread that is building it.

        An error goes to everybody who waits; the next caller builds again.
        """
        with self._lock:
            found = next((each for each in self._kept if each.is_of(exercise, planted)), None)
            if found is not None:
                wanted = found
            else:
                wanted = _Kept(exercise, planted)
            others = [each for each in self._kept if each is not wanted]
            self._kept = [wanted, *others][:KEPT]
        if found is None:
            self._fill(wanted)
        return wanted.built.result()

    def at_hand(self, exercise: Exercise, planted: frozenset[AnswerId]) -> ServedVariant | None:
        """Return that variant where it is built, with the diffs of its commits; None where that
        would take a while.
        """
        with self._lock:
            found = next((each for each in self._kept if each.is_of(exercise, planted)), None)
        if found is None or not found.built.done() or found.built.exception() is not None:
            return None
        variant = found.built.result()
        return variant if "commit_diffs" in vars(variant) else None

    def _fill(self, wanted: _Kept) -> None:
        try:
            wanted.built.set_result(self._build(wanted.exercise, wanted.planted))
        except BaseException as error:  # noqa: BLE001 - `result` raises it for everybody who waits
            with self._lock:
                self._kept = [each for each in self._kept if each is not wanted]
            wanted.built.set_exception(error)
