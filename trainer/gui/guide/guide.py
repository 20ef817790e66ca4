"""The guide on the pages of a review: it looks at what was done, and says what is next.

It changes nothing: whatever the learner does, the review goes on as any other.
"""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QBoxLayout

from trainer.core.scoring.place import may_be_at
from trainer.gui.debrief.page import DebriefPage
from trainer.gui.guide.actions import GUIDE
from trainer.gui.guide.steps import (
    DEBRIEF_STEPS,
    REVIEW_STEPS,
    Seen,
    Step,
    current_step,
    filled,
    number_text,
)
from trainer.gui.guide.strip import GuideStrip
from trainer.gui.keys.keymap import keys_in, native
from trainer.gui.page import Page
from trainer.gui.review.page import ReviewPage
from trainer.gui.review.session import ReviewSession
from trainer.gui.services import Services
from trainer.gui.widgets.focus import has_focus

NO_KEY = "its menu entry"
"""Where the learner has given an action no key."""
_LEFT = ("words", "severity")
"""Steps that the learner may still be in the middle of when what they ask for is there."""


class Guide(QObject):
    """One strip on one page, and its steps."""

    def __init__(self, page: Page, services: Services, steps: Sequence[Step]) -> None:
        super().__init__(page)
        self.page = page
        self.services = services
        self.hints: tuple[str, ...] = ()
        self._steps = steps
        self._keys = keys_in(services.settings)
        self.strip: GuideStrip | None = GuideStrip(self._keys, page)
        self.strip.offer_next("")
        self.strip.skip.clicked.connect(self.skip)
        self.strip.next.clicked.connect(self.go_on)
        page.more_keys = (GUIDE.key_group(),)
        layout = page.layout()
        if isinstance(layout, QBoxLayout):
            layout.insertWidget(0, self.strip)

    def seen(self) -> Seen:
        """How far the learner has come."""
        return Seen()

    def go_on(self) -> None:
        """Do what the button says."""

    def update(self) -> None:
        """Say what is next."""
        step = current_step(self._steps, self.seen())
        if self.strip is None or step is None:
            return
        text, detail = (filled(each, self._key, self.hints) for each in (step.text, step.detail))
        self.strip.say(number_text(step), step.title, text, detail)
        self.show_step(step)

    def show_step(self, step: Step) -> None:
        """Make ready what belongs to a step."""

    def skip(self) -> None:
        """Let the learner go on alone."""
        self.services.settings.change(guided_review="")
        strip, self.strip = self.strip, None
        self.page.more_keys = ()
        if strip is not None:
            had_focus = has_focus(strip)
            strip.end()
            if had_focus:
                self.page.page_shown()

    def _key(self, action: str) -> str:
        keys = self._keys(action)
        return native(keys[0]) if keys else NO_KEY


class ReviewGuide(Guide):
    """From the request to the button that submits."""

    def __init__(self, page: ReviewPage, session: ReviewSession, services: Services) -> None:
        super().__init__(page, services, REVIEW_STEPS)
        self._page = page
        self._session = session
        self._left: set[str] = set()
        served = page.served()
        self._planted = served.variant.key.planted if served is not None else ()
        self.hints = tuple(hint for placed in self._planted for hint in placed.answer.hints)
        for signal in (
            session.annotation_added,
            session.annotation_changed,
            session.annotation_removed,
            session.verdict_changed,
            page.header.overview.toggled,
        ):
            signal.connect(self.update)
        # An annotation that is opened again says so to nobody.
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus_changed)
        self.update()

    def seen(self) -> Seen:
        notes = self._session.annotations
        if not notes:
            self._left.clear()
        is_writing, is_rated = self._is_writing(), self._is_done("severity")
        # The first letter is no sentence, and the first severity need not be the right one.
        if not is_writing:
            self._left.update(filter(self._is_done, _LEFT))
        return Seen(
            code_is_open=bool(notes) or not self._page.header.overview.isChecked(),
            has_annotation=bool(notes),
            is_not_astray=not notes or "elsewhere" in self._left or self._is_at_the_line(),
            is_writing_or_rated=is_rated or is_writing,
            words_are_left=self._is_done("words") and ("words" in self._left or is_rated),
            severity_is_left=is_rated and "severity" in self._left,
            is_saved=any(not each.draft for each in notes),
            has_verdict=self._session.verdict is not None,
        )

    def show_step(self, step: Step) -> None:
        if self.strip is not None:
            can_go_on = "Keep it" if step.name == "elsewhere" else "Next"
            self.strip.offer_next(can_go_on if self._can_be_left(step) else "")

    def go_on(self) -> None:
        step = current_step(REVIEW_STEPS, self.seen())
        if step is not None and self._can_be_left(step):
            self._left.add(step.name)
            self.update()

    def _can_be_left(self, step: Step) -> bool:
        return step.name == "elsewhere" or (step.name in _LEFT and self._is_done(step.name))

    def _is_at_the_line(self) -> bool:
        return any(
            may_be_at(note.location, placed)
            for note in self._session.annotations
            for placed in self._planted
        )

    def _is_done(self, name: str) -> bool:
        notes = self._session.annotations
        if name == "severity":
            return any(each.severity for each in notes)
        return any(each.text.strip() for each in notes)

    def _is_writing(self) -> bool:
        cards = [self._page.cards.card(each.id) for each in self._session.annotations]
        return any(card and card.is_editing for card in cards)

    def _on_focus_changed(self) -> None:
        # A card hands the focus on before its editor is gone.
        QTimer.singleShot(0, self, self.update)


class DebriefGuide(Guide):
    """What the score means, and where the lesson is."""

    def __init__(self, page: DebriefPage, services: Services) -> None:
        super().__init__(page, services, DEBRIEF_STEPS)
        self._page = page
        self._score_is_read = False
        page.ready.connect(self.update)
        self.update()

    def seen(self) -> Seen:
        return Seen(is_answered=self._page.meaning is None, score_is_read=self._score_is_read)

    def show_step(self, step: Step) -> None:
        buttons = {"score": "Next", "lesson": "Go to Home"}
        if self.strip is not None:
            self.strip.offer_next(buttons.get(step.name, ""))

    def go_on(self) -> None:
        if self._score_is_read:
            self.services.settings.change(guided_review="")
            self._page.home()
        else:
            self._score_is_read = True
            self.update()


def guide_review(page: ReviewPage, services: Services, review_id: str) -> ReviewGuide | None:
    """Put the guide on a review that has just opened, where it is the one that is guided."""
    if services.settings.current.guided_review != review_id or page.session is None:
        return None
    return ReviewGuide(page, page.session, services)


def guide_debrief(page: DebriefPage, services: Services, review_id: str) -> DebriefGuide | None:
    """Put the guide on the debrief of the review that is guided."""
    if services.settings.current.guided_review != review_id:
        return None
    return DebriefGuide(page, services)
