"""How far a run of warm-ups has come: what is asked next, and when it ends."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from trainer.core.text.counting import counted

FIVE_MINUTES = 5


@dataclass(frozen=True)
class Run:
    """Warm-ups by their keys, first to last, then once more those that were missed.

    `results` and `again` say of each answered key whether the answer was right; `until` is when no
    further one is asked for the first time.
    """

    keys: tuple[str, ...]
    results: tuple[bool, ...] = ()
    again: tuple[bool, ...] = ()
    until: datetime | None = None
    is_stopped: bool = False

    @property
    def missed(self) -> tuple[str, ...]:
        """The keys that were answered wrongly at first."""
        return tuple(key for key, right in zip(self.keys, self.results, strict=False) if not right)

    @property
    def is_again(self) -> bool:
        """Whether the mistakes are asked once more."""
        return len(self.results) == len(self.keys)

    @property
    def current(self) -> str | None:
        """What is to be answered now; None at the end."""
        if self.is_stopped:
            return None
        if not self.is_again:
            return self.keys[len(self.results)]
        left = self.missed[len(self.again) :]
        return left[0] if left else None

    @property
    def following(self) -> str | None:
        """What is likely to come after the current one; None where that is the last."""
        if self.is_stopped:
            return None
        queue = (*self.keys[len(self.results) :], *self.missed[len(self.again) :])
        return queue[1] if len(queue) > 1 else None

    @property
    def right_count(self) -> int:
        """How many were answered rightly at first."""
        return sum(self.results)

    def answered(self, is_right: bool, now: datetime) -> Run:
        """The run after an answer to the current one."""
        if self.is_again:
            return replace(self, again=(*self.again, is_right))
        results = (*self.results, is_right)
        keys = self.keys
        if self.until is not None and now >= self.until:
            keys = keys[: len(results)]
        return replace(self, keys=keys, results=results)

    def without_current(self) -> Run:
        """The run without the current one, which cannot be shown."""
        current = self.current
        return replace(
            self,
            keys=tuple(key for key in self.keys if key != current),
            results=tuple(
                right for key, right in zip(self.keys, self.results, strict=False) if key != current
            ),
        )

    def stopped(self) -> Run:
        """The run, ended by the learner."""
        return replace(self, is_stopped=True)


def begun(keys: Sequence[str], now: datetime, minutes: int | None = None) -> Run:
    """A run over those keys, or for so many minutes."""
    until = None if minutes is None else now + timedelta(minutes=minutes)
    return Run(tuple(dict.fromkeys(keys)), until=until)


def place_text(run: Run) -> str:
    """Where the run is, in words."""
    if run.is_again:
        return f"Once more: {len(run.again) + 1} of {len(run.missed)}"
    if run.until is not None:
        return f"Warm-up {len(run.results) + 1} · five minutes"
    return f"Warm-up {len(run.results) + 1} of {len(run.keys)}"


def end_title(run: Run) -> str:
    """What the run came to, in one sentence."""
    done = len(run.results)
    if not run.keys:
        return "No warm-ups yet"
    if not done:
        return "No warm-up answered"
    if run.right_count == done:
        return "Right" if done == 1 else f"All {done} right"
    return f"{run.right_count} of {counted(done, 'warm-up')} right"
