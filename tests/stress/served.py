"""The window's end of `remote`: each request is a script of the pilot."""

import math
import sys
import time
from collections.abc import Callable, Generator, Sequence
from multiprocessing.connection import Connection
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QMessageBox,
    QPlainTextEdit,
    QWidget,
)

from tests.stress import steps
from tests.stress.pilot import PATIENCE, Pilot, StuckError
from tests.stress.remote import Reply
from trainer.gui.debrief.page import DebriefPage
from trainer.gui.review.card import AnnotationCard
from trainer.gui.review.page import ReviewPage
from trainer.gui.welcome.screen import WELCOME_SCREEN

Command = Generator[Callable[[], object] | None, None, Any]
MOST_HOVERED = 60
"""Widgets of a page over which the pointer rests."""


def fly(connection: Connection, arguments: Sequence[str] = ()) -> None:
    """Start the window and serve requests until one of them closes it."""
    Pilot(lambda pilot: _serve(pilot, connection)).fly(arguments)


def _serve(
    pilot: Pilot, connection: Connection
) -> Generator[Callable[[], object] | None, None, None]:
    while True:
        pilot.patience = math.inf
        yield connection.poll
        name, arguments = connection.recv()
        pilot.patience, pilot.doing = PATIENCE, name
        if name == "close":
            return
        result, stuck = None, ""
        try:
            result = yield from COMMANDS[name](pilot, *arguments)
        except StuckError as error:
            stuck = str(error)
        yield None
        heart, faults = pilot.heart, list(pilot.faults())
        seen = Reply(result, stuck, faults, list(pilot.notices), heart.take(), heart.longest)
        connection.send(seen)


def _nothing(_pilot: Pilot) -> Command:
    yield None


def _settle(_pilot: Pilot, seconds: float) -> Command:
    """Let time pass."""
    until = time.monotonic() + seconds
    yield lambda: time.monotonic() > until


def _home(pilot: Pilot) -> Command:
    yield from steps.go_home(pilot)
    page = pilot.page
    return steps.labels(page.hero) if page is not None else []  # type: ignore[attr-defined]


def _first_words(pilot: Pilot) -> Command:
    """Wait until the window says anything at all: Home, the welcome page, or a notice."""
    yield (
        lambda: (
            pilot.notices
            or steps.home_is_shown(pilot)
            or pilot.window.current_name() == WELCOME_SCREEN.name
        )
    )
    return pilot.window.current_name()


def _library(pilot: Pilot) -> Command:
    # By its entry in the menu, which cannot be chosen in a window that has nothing to show.
    pilot.later(pilot.window.window_actions["show_library"].trigger)
    yield lambda: pilot.window.current_name() == "library"


def _begin(pilot: Pilot) -> Command:
    yield from steps.begin(pilot)
    return steps.screen_state(steps.the_review(pilot))["review"]


def _open(pilot: Pilot, exercise: str) -> Command:
    """Open an exercise; whether its review is shown, or else a reason."""
    # A notice about the settings may come before the packs are read; until then nothing opens.
    yield lambda: pilot.window.is_started or pilot.crashes
    known = len(pilot.notices)
    pilot.later(lambda: pilot.window.open_review(exercise))
    yield (
        lambda: (
            steps.review_page(pilot)
            or len(pilot.notices) > known
            or _says_why(pilot)
            or pilot.crashes
        )
    )
    if (page := steps.review_page(pilot)) is None:
        return False
    page.focus_code()
    yield lambda: page.view.isVisible()
    return True


def _says_why(pilot: Pilot) -> bool:
    page = pilot.page
    return isinstance(page, ReviewPage) and any(
        type(each).__name__ == "UnreadablePanel" for each in page.children()
    )


def _annotate(pilot: Pilot, down: int) -> Command:
    yield from steps.annotate(pilot, down=down)
    session = steps.the_review(pilot).session
    assert session is not None
    return session.annotations[-1].id if session.annotations else None


def _edit(pilot: Pilot, annotation: str) -> Command:
    page = steps.the_review(pilot)
    pilot.later(lambda: page.show_annotation(annotation))
    pilot.later(lambda: page.cards.edit(annotation))
    yield None
    yield None


def _type(pilot: Pilot, text: str) -> Command:
    """Type letter by letter; how many the field with the focus took."""
    taken = 0
    for letter in text:
        if isinstance(pilot.focused, QPlainTextEdit):
            pilot.type(letter)
            taken += 1
        yield None
    return taken


def _press(pilot: Pilot, key: str) -> Command:
    """A key of the review, in the words of its action."""
    keys = {
        "save": (Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier),
        "leave": (Qt.Key.Key_Escape, _PLAIN),
    }
    pilot.press(*keys[key])
    yield None


_PLAIN = Qt.KeyboardModifier.NoModifier


def _act(pilot: Pilot, name: str) -> Command:
    """An entry of the Review menu."""
    page = steps.review_page(pilot)
    if page is None:
        return False
    pilot.later(page.actions_by_name[name].trigger)
    yield None
    yield None
    return True


def _delete(pilot: Pilot, annotation: str) -> Command:
    page = steps.the_review(pilot)
    pilot.later(lambda: page.show_annotation(annotation))
    pilot.later(page.actions_by_name["delete_annotation"].trigger)
    yield None
    yield None


def _put_aside(pilot: Pilot) -> Command:
    pilot.later(steps.the_review(pilot).put_aside)
    yield lambda: pilot.dialog("PlainBox")
    dialog = pilot.dialog("PlainBox")
    assert isinstance(dialog, QMessageBox)
    pilot.later(dialog.button(QMessageBox.StandardButton.Yes).click)
    yield lambda: steps.home_is_shown(pilot)


def _submit(pilot: Pilot) -> Command:
    pilot.later(steps.the_review(pilot).request_changes)
    yield None
    yield None
    yield from steps.submit(pilot)


def _try_to_submit(pilot: Pilot) -> Command:
    """Submit where that may be refused."""
    pilot.later(steps.the_review(pilot).submit)
    yield lambda: pilot.dialog("SubmitDialog")
    pilot.later(pilot.dialog("SubmitDialog").submit.click)  # type: ignore[union-attr]
    yield from _settle(pilot, 2.0)


def _try_to_go_home(pilot: Pilot) -> Command:
    """Go Home where the page may not let one go."""
    pilot.later(pilot.window.show_home)
    yield from _settle(pilot, 1.0)


def _set(pilot: Pilot, values: dict[str, Any]) -> Command:
    """Change settings as Preferences do."""
    pilot.window.services.settings.change(**values)
    yield None


def _add_template(pilot: Pilot, name: str, text: str) -> Command:
    keeper = pilot.window.services.settings
    keeper.change(templates={**keeper.current.templates, name: text})
    yield None


def _state(pilot: Pilot) -> Command:
    """What the review shows; None where no review is in front."""
    page = steps.review_page(pilot)
    yield None
    return steps.screen_state(page) if page is not None else None


def _cards(pilot: Pilot) -> Command:
    """Each card by annotation: its words, whether it is open, and what is written on it besides."""
    page = steps.review_page(pilot)
    yield None
    if page is None or page.session is None:
        return {}
    cards = {each.id: page.cards.card(each.id) for each in page.session.annotations}
    return {name: _card(card) for name, card in cards.items() if isinstance(card, AnnotationCard)}


def _card(card: AnnotationCard) -> dict[str, Any]:
    shown = [each.text() for each in card.findChildren(QLabel) if each.isVisibleTo(card)]
    return {"text": card.annotation.text, "open": card.is_editing, "says": shown}


def _hover(pilot: Pilot) -> Command:
    """Rest the pointer on everything that the page shows: tooltips are laid out."""
    page = pilot.page
    shown = (
        [] if page is None else [each for each in page.findChildren(QWidget) if each.isVisible()]
    )
    for widget in [
        each for each in shown if each.toolTip() or isinstance(each, QLabel | QAbstractButton)
    ][:MOST_HOVERED]:
        _rest_on(widget)
        yield None
    return None


def _rest_on(widget: QWidget) -> None:
    place = widget.rect().center()
    QTest.mouseMove(widget, place)
    event = QHelpEvent(QHelpEvent.Type.ToolTip, place, widget.mapToGlobal(QPoint(place)))
    QApplication.sendEvent(widget, event)


def _debrief(pilot: Pilot) -> Command:
    """Skip what is asked and wait for the debrief."""
    page = pilot.page
    if isinstance(page, DebriefPage) and page.meaning is not None:
        pilot.later(page.meaning.pass_over.click)
    yield lambda: bool(getattr(pilot.page, "stories", ()))


COMMANDS: dict[str, Callable[..., Command]] = {
    name.removeprefix("_"): command
    for name, command in list(globals().items())
    if name.startswith("_") and getattr(command, "__annotations__", {}).get("return") is Command
}


if __name__ == "__main__":
    fly(Connection(int(sys.argv[1])), sys.argv[2:])
