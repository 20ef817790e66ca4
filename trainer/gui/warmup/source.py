"""The warm-ups of the learner's library and store, as the screen asks for them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from trainer.app.memory import meetings, remembered
from trainer.app.warmups import USUAL_COUNT, WarmUp, answer, ask, new_run, next_warmups, repeats
from trainer.core.domain.practice import CardId, Choice, Shown
from trainer.core.domain.review import Location
from trainer.gui.due import planned_today
from trainer.gui.home.day_words import due_text
from trainer.gui.warmup.question import BREAKS, Lesson, Question
from trainer.store.warmup_words import keep_words

if TYPE_CHECKING:
    from trainer.app.memory import Remembered
    from trainer.gui.services import Services
    from trainer.gui.warmup.question import Given

A_MINUTE: Final = 3
"""Warm-ups that are made ready for each minute of a timed run: a quick one takes twenty seconds."""


def warmups_of(services: Services, pattern: str) -> StoredWarmups:
    """Those of a pattern, or of today where that is empty."""
    return StoredWarmups(services, CardId(pattern) if pattern else None)


class StoredWarmups:
    """One run: chosen when it is planned, written down as it goes."""

    def __init__(self, services: Services, card: CardId | None) -> None:
        self._services = services
        self._card = card
        self._run = ""
        self._by_key: dict[str, WarmUp] = {}
        self._on_screen: dict[str, WarmUp] = {}
        self._memory: dict[CardId, Remembered] | None = None

    def plan(self, *, in_minutes: int | None) -> Sequence[str]:
        """Choose them, and give the run its name."""
        now = self._services.clock().astimezone()
        seed = now.isoformat()
        self._run = new_run(now, seed)
        chosen: tuple[WarmUp, ...] = ()
        if in_minutes is None and self._card is None:
            chosen = planned_today(self._services).warm_ups
        if not chosen:
            chosen = next_warmups(
                self._services.store,
                self._services.library,
                now,
                seed,
                count=A_MINUTE * in_minutes if in_minutes else USUAL_COUNT,
                languages=self._services.settings.current.languages,
                card=self._card,
            )
        self._by_key = {each.id: each for each in chosen}
        return tuple(self._by_key)

    def question(self, key: str) -> Question:
        """What is shown of it, and its lesson."""
        warm_up = self._by_key[key]
        return Question(
            key=key,
            about=warm_up.title,
            diff=warm_up.diff,
            old=warm_up.old,
            new=warm_up.new,
            breaks=not warm_up.shown.is_right_code,
            lesson=lesson_of(warm_up),
            is_replay=warm_up.is_replay,
        )

    def asked(self, question: Question) -> None:
        """Write down that it is on the screen, for the second time where it was answered."""
        warm_up, store = self._by_key[question.key], self._services.store
        again = repeats(store, self._run, [warm_up])
        shown = again[0] if again else warm_up
        self._on_screen[question.key] = shown
        ask(store, shown, self._run, self._services.clock())

    def answered(self, question: Question, given: Given) -> None:
        """Write down the answer and the learner's words."""
        known = self._by_key[question.key]
        warm_up, store = self._on_screen.get(question.key, known), self._services.store
        choice = Choice.STOP if given.choice == BREAKS else Choice.MERGE
        answer(store, warm_up, choice, self._services.clock(), given.seconds)
        if given.words:
            keep_words(store, warm_up.id, given.words)
        self._memory = None

    def comes_back(self, key: str) -> str:
        """When its pattern is due again; what is right code has none."""
        card, now = self._by_key[key].card, self._services.clock().astimezone()
        if self._memory is None:
            history = meetings(self._services.store, self._services.library)
            self._memory = remembered(history, now)
        known = self._memory.get(card) if card is not None else None
        if known is None:
            return ""
        due = due_text(known.due_at.astimezone(now.tzinfo).date(), now.date())
        return f"comes back {due}"


def lesson_of(warm_up: WarmUp) -> Lesson:
    """What there is to say once it is answered."""
    told = warm_up.answer
    texts = {section.heading: section.text for section in told.sections}
    span = warm_up.span
    lines = (Location(span.path, span.side, span.start, span.end),)
    move = texts.get("How to see it", "")
    if warm_up.shown is Shown.DECOY:
        return Lesson(told.title, texts.get("Why it is right", ""), move, lines)
    if warm_up.shown is Shown.FIXED:
        return Lesson(
            "Here it is done right",
            texts.get("What breaks", ""),
            move,
            lines,
            why_heading=f"What would break otherwise: {told.title}",
            about=told.title,
        )
    return Lesson(told.title, texts.get("What breaks", ""), move, lines)
