"""What a learner does in the window, as scripts for a pilot, and what the screen then shows."""

from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from tests.stress.pilot import CTRL, Pilot, Script
from trainer.app.queue import queue
from trainer.core.domain.review import Annotation, Location
from trainer.gui.debrief.page import DebriefPage
from trainer.gui.home.page import HomePage
from trainer.gui.review.card import AnnotationCard
from trainer.gui.review.page import ReviewPage

DAY = date(2026, 1, 5)
"""Of which the next review is asked; what is next hangs on the day."""
State = dict[str, Any]
"""A review as it stands: `review`, `annotations` by id, `verdict`, `viewed`."""


def review_page(pilot: Pilot) -> ReviewPage | None:
    """The review in front once it can be worked on."""
    page = pilot.page
    return page if isinstance(page, ReviewPage) and page.session is not None else None


def the_review(pilot: Pilot) -> ReviewPage:
    """The review in front."""
    page = review_page(pilot)
    if page is None:
        raise RuntimeError(f"no review is shown during {pilot.doing}")
    return page


def labels(widget: QWidget) -> list[str]:
    """Every text that the labels and buttons of a widget show."""
    shown: list[QLabel | QPushButton] = [
        *widget.findChildren(QLabel),
        *widget.findChildren(QPushButton),
    ]
    return [each.text() for each in shown if each.isVisible() and each.text()]


def home_is_shown(pilot: Pilot) -> bool:
    """Whether Home is in front and says something."""
    page = pilot.page
    return isinstance(page, HomePage) and bool(page.hero.button.text())


def go_home(pilot: Pilot) -> Script:
    """Wait for Home, leaving whatever is in front."""
    yield lambda: pilot.page is not None
    if not home_is_shown(pilot):
        pilot.later(pilot.window.show_home)
    yield lambda: home_is_shown(pilot)


def begin(pilot: Pilot) -> Script:
    """Press the one button of Home, and go to the code; where it offers warm-ups, open the review
    that is next.
    """
    page, services = pilot.page, pilot.window.services
    assert isinstance(page, HomePage)
    if services.store.unfinished_reviews() or not services.store.reviews():
        pilot.later(page.hero.button.click)
    else:
        following = queue(services.store, services.library, DAY).due[0].summary.id
        pilot.later(partial(pilot.window.open_review, following))
    yield lambda: review_page(pilot)
    yield from to_code(pilot)


def open_exercise(pilot: Pilot, exercise: str) -> Script:
    """Open a review of one exercise, as a row of the Library does, and go to the code."""
    pilot.later(lambda: pilot.window.open_review(exercise))
    yield lambda: review_page(pilot)
    yield from to_code(pilot)


def to_code(pilot: Pilot) -> Script:
    """Put the focus into the code."""
    page = the_review(pilot)
    page.focus_code()
    yield lambda: page.view.isVisible()


def annotate(pilot: Pilot, *, down: int = 1) -> Script:
    """Begin an annotation some lines further down."""
    page = the_review(pilot)
    page.view.setFocus()
    pilot.press(Qt.Key.Key_N)
    for _ in range(down):
        pilot.press(Qt.Key.Key_J)
    pilot.press(Qt.Key.Key_C)
    yield None


def save(pilot: Pilot) -> Script:
    """End the edit by its key."""
    pilot.press(Qt.Key.Key_Return, CTRL)
    yield None


def submit(pilot: Pilot) -> Script:
    """Submit and answer what is asked, until the debrief tells of the review."""
    page = the_review(pilot)
    pilot.later(page.submit)
    yield lambda: pilot.dialog("SubmitDialog")
    dialog = pilot.dialog("SubmitDialog")
    assert dialog is not None
    button: QPushButton = dialog.submit  # type: ignore[attr-defined]
    pilot.later(button.click)
    yield lambda: isinstance(pilot.page, DebriefPage)
    yield lambda: debrief_speaks(pilot)


def debrief_speaks(pilot: Pilot) -> bool:
    """Whether the debrief, or a question before it, is shown."""
    page = pilot.page
    return isinstance(page, DebriefPage) and bool(
        page.meaning is not None or getattr(page, "stories", ())
    )


def choose_line(page: ReviewPage, number: int) -> Location | None:
    """Put the cursor on some changed line, and say which."""
    page.view.setFocus()
    for _ in range(number):
        page.view.trigger("next_hunk")
    return page.view.line_cursor.location()


def screen_state(page: ReviewPage) -> State:
    """What the review shows: the cards where they are there, else what the session holds."""
    assert page.session is not None
    shown = {each.id: shown_annotation(page, each) for each in page.session.annotations}
    verdict = page.session.verdict
    return {
        "review": page.session.review.id,
        "annotations": {name: as_row(each) for name, each in shown.items()},
        "verdict": verdict.value if verdict else None,
        "viewed": sorted(page.session.viewed),
    }


def shown_annotation(page: ReviewPage, annotation: Annotation) -> Annotation:
    """The annotation as its card shows it, words that are being typed included."""
    card = page.cards.card(annotation.id)
    return card.annotation if isinstance(card, AnnotationCard) else annotation


def as_row(annotation: Annotation) -> list[Any]:
    """The parts of an annotation that must be in the database, in the order of `stored_state`."""
    place = annotation.location
    return [
        *(place.path, place.start, place.end, annotation.text, annotation.class_),
        annotation.severity.value if annotation.severity else None,
        annotation.confidence.value if annotation.confidence else None,
        annotation.draft,
    ]
