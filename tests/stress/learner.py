"""A learner who never stops, and says before and after each edit what it is and what the screen
shows.
"""

import json
import os
import random
from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Qt

from tests.stress.pilot import CTRL, Pilot, Script
from tests.stress.steps import (
    annotate,
    begin,
    go_home,
    labels,
    review_page,
    screen_state,
    submit,
    the_review,
)
from trainer.gui.debrief.page import DebriefPage
from trainer.gui.home.page import HomePage

WORDS = (
    "the order is lost when commit comes first",
    "retry reads twice: 'a' \"b\" `c` <d> & %s",
    "名前が空のとき落ちる",
    "🙂 offset −1 → wraps, naïve Straße",
    "שלום null עולם",
    "two\nlines of it",
)
ALT = Qt.KeyboardModifier.AltModifier
ANYTHING = "*"
"""An edit that may change any one annotation."""


class Learner:
    """Acts at random by a seed, and writes a line of JSON for the beginning and the end of every
    edit.
    """

    def __init__(self, pilot: Pilot, say: Callable[..., None], seed: int, submits: float) -> None:
        self._pilot = pilot
        self._say = say
        self._random = random.Random(seed)
        self._submits = submits

    def work(self) -> Script:
        """Look at Home, open what it offers, say what is shown, and go on for ever."""
        pilot = self._pilot
        yield from go_home(pilot)
        page = pilot.page
        assert isinstance(page, HomePage)
        self._say("home", shown=labels(page.hero))
        yield from begin(pilot)
        self._say("opened", state=screen_state(the_review(pilot)))
        while True:
            yield from self._one_thing()

    def _one_thing(self) -> Script:
        chance = self._random.random()
        if chance < self._submits:
            yield from self._hand_in()
        elif chance < 0.55:
            yield from self._write()
        elif chance < 0.65:
            yield from self._change_words()
        elif chance < 0.72:
            yield from self._edit("delete", ANYTHING, lambda: self._act("delete_annotation"))
        elif chance < 0.86:
            step = self._random.choice(["undo", "redo"])
            yield from self._edit(step, ANYTHING, lambda: self._act(step))
        elif chance < 0.92:
            verdict = self._random.choice(["approve", "request_changes"])
            yield from self._edit("verdict", "verdict", lambda: self._act(verdict))
        elif chance < 0.97:
            yield from self._edit("viewed", "viewed", lambda: self._act("viewed_and_next"))
        else:
            yield from self._go_home_and_back()

    def _edit(self, kind: str, target: str, act: Callable[[], object]) -> Script:
        self._pilot.doing = kind
        self._say("begin", kind=kind, target=target)
        act()
        page = review_page(self._pilot)
        if page is not None:
            self._say("end", kind=kind, state=screen_state(page))
        yield None

    def _act(self, name: str) -> None:
        page = the_review(self._pilot)
        page.view.setFocus()
        page.actions_by_name[name].trigger()

    def _write(self) -> Script:
        pilot = self._pilot
        self._say("begin", kind="annotate", target=ANYTHING)
        yield from annotate(pilot, down=self._random.randint(0, 6))
        page = the_review(pilot)
        if page.session is None or not page.session.annotations:
            return
        begun = page.session.annotations[-1].id
        self._say("end", kind="annotate", state=screen_state(page))
        yield from self._words(begun)
        yield from self._leave_or_save(begun)

    def _change_words(self) -> Script:
        page = the_review(self._pilot)
        if page.session is None or not page.session.annotations:
            return
        chosen = self._random.choice(page.session.annotations).id
        self._say("begin", kind="edit", target=ANYTHING)
        page.show_annotation(chosen)
        page.cards.edit(chosen)
        yield None
        self._say("end", kind="edit", state=screen_state(page))
        if (card := page.cards.card(chosen)) is not None and card.is_editing:
            yield from self._words(chosen)
            yield from self._leave_or_save(chosen)

    def _words(self, annotation: str) -> Script:
        for letter in self._random.choice(WORDS)[: self._random.randint(3, 40)]:
            typed = (
                partial(self._pilot.press, Qt.Key.Key_Return)
                if letter == "\n"
                else partial(self._pilot.type, letter)
            )
            yield from self._edit("type", annotation, typed)
        for key in (Qt.Key.Key_S, Qt.Key.Key_U):
            if self._random.random() < 0.5:
                yield from self._edit("choose", annotation, partial(self._pilot.press, key, ALT))

    def _leave_or_save(self, annotation: str) -> Script:
        if self._random.random() < 0.75:
            yield from self._edit(
                "save", annotation, lambda: self._pilot.press(Qt.Key.Key_Return, CTRL)
            )
        else:
            yield from self._edit("leave", annotation, lambda: self._pilot.press(Qt.Key.Key_Escape))

    def _go_home_and_back(self) -> Script:
        self._pilot.doing = "home and back"
        self._say("begin", kind="home", target=ANYTHING)
        yield from go_home(self._pilot)
        yield from begin(self._pilot)
        self._say("end", kind="home", state=screen_state(the_review(self._pilot)))

    def _hand_in(self) -> Script:
        pilot, page = self._pilot, the_review(self._pilot)
        if page.session is None:
            return
        review = page.session.review.id
        yield from self._edit("verdict", "verdict", lambda: self._act("request_changes"))
        pilot.doing = "submit"
        self._say("begin", kind="submit", target=ANYTHING)
        yield from submit(pilot)
        self._say("submitted", review=review)
        yield from self._answer()
        yield from go_home(pilot)
        self._say("begin", kind="next", target=ANYTHING)
        yield from begin(pilot)
        self._say("end", kind="next", state=screen_state(the_review(pilot)))

    def _answer(self) -> Script:
        page = self._pilot.page
        if not isinstance(page, DebriefPage) or page.meaning is None:
            return
        if self._random.random() < 0.6:
            for card in page.meaning.cards:
                card.choose(self._random.randint(0, 1))
                yield None
            self._pilot.later(page.meaning.done.click)
        else:
            self._pilot.later(page.meaning.pass_over.click)
        yield lambda: bool(getattr(page, "stories", ()))


def learn(pipe: int, *, seed: int, submits: float) -> Callable[[], None]:
    """What a child does that will be killed: `pipe` is where it says what it does."""

    def say(what: str, **facts: Any) -> None:
        os.write(pipe, (json.dumps({"what": what, **facts}) + "\n").encode())

    def act() -> None:
        def script(pilot: Pilot) -> Script:
            return Learner(pilot, say, seed, submits).work()

        pilot = Pilot(script, stall=10.0)
        pilot.fly()

    return act
