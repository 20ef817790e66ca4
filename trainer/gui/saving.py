"""What of a review is on the screen and not yet on the disk: kept, tried again until it is written,
and said.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from trainer.app.annotate import Refusal, ReviewEdits
from trainer.store.trouble import ReviewClosedError, WriteError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from PySide6.QtWidgets import QWidget

    from trainer.core.domain.review import Annotation, Verdict
    from trainer.errors import StoreError
    from trainer.store.database import Store
    from trainer.store.records import KeptAnnotation, ReviewId

FIRST_RETRY, LAST_RETRY = 250, 5000
"""Milliseconds to the first further try, doubled each time, up to the last."""

REFUSED: Final[Mapping[Refusal, str]] = {
    Refusal.NOT_DELETED: ("This annotation was changed in another window, so it was not deleted."),
    Refusal.OTHER_VERDICT: (
        "The verdict was changed in another window. To go back to yours, choose it again."
    ),
}
"""Tells the learner that an edit gave way to another window's."""


class Saving(QObject):
    """Writes one review: an edit that is refused is kept here and tried again, at each later edit
    and by a timer.

    A row that is newer than what was seen of it is not overwritten: `copied` carries its id and the
    draft in which the learner's own words are kept beside it; `refused` says what else stayed as
    another window has it.
    """

    changed = Signal()
    copied = Signal(str, object)
    refused = Signal(str)

    def __init__(self, store: Store, review_id: ReviewId, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.review_id = review_id
        self._edits = ReviewEdits(
            store,
            review_id,
            on_copied=self.copied.emit,
            on_refused=lambda refusal: self.refused.emit(REFUSED[refusal]),
        )
        self._was_copied = ""
        self._is_given_up = False
        self._delay = FIRST_RETRY
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_time)

    @property
    def pending(self) -> dict[str, Annotation | None]:
        """The annotations that are not written yet, by id; None for one that is to be deleted."""
        return self._edits.pending

    @property
    def is_all_saved(self) -> bool:
        """Whether all that was done to the review is on the disk."""
        return self._edits.is_all_stored

    @property
    def is_deciding(self) -> bool:
        """Whether a verdict waits to be written."""
        return self._edits.is_deciding

    @property
    def problem(self) -> StoreError | None:
        """Why something is not written, as long as that is so."""
        return self._edits.problem

    @property
    def is_closed(self) -> bool:
        """Whether nothing can be written any more: the review was handed in or put aside."""
        return self._edits.is_closed

    def words(self) -> str:
        """What the learner wrote and is not saved, to be copied."""
        kept = [each for each in self.pending.values() if each is not None and each.text.strip()]
        return "\n\n".join(f"{each.location}\n{each.text}" for each in kept)

    def note_copied(self) -> None:
        """The learner has copied the words that are not saved: closing the window need not ask for
        them.
        """
        self._was_copied = self.words()

    @property
    def is_in_other_hands(self) -> bool:
        """Whether nothing is lost with the window: all is saved, or was copied; or the review was
        ended elsewhere, and nothing was written since.
        """
        if self.is_closed and not self.words():
            return True
        return self.is_all_saved or bool(self._was_copied and self._was_copied == self.words())

    def give_up(self) -> None:
        """The learner discards the review: what they do until its page is gone is not kept."""
        self._is_given_up = True
        self._drop()

    def see(self, kept: Iterable[KeptAnnotation], verdict: Verdict | None) -> None:
        """The screen shows these rows and this verdict: they may be written over."""
        self._edits.see(kept, verdict)

    def put(self, annotation: Annotation) -> None:
        """Write an annotation down, now or as soon as that can be."""
        self._edits.put(annotation)
        self._write()

    def take(self, annotation_id: str) -> bool:
        """Delete an annotation, now or as soon as that can be; False where it stays, for another
        window has changed it.
        """
        self._edits.take(annotation_id)
        self._write()
        return not self._edits.stays(annotation_id)

    def decide(self, verdict: Verdict | None) -> Verdict | None:
        """Write the verdict down, now or as soon as that can be; the one that stands then, perhaps
        another window's.
        """
        self._edits.decide(verdict)
        self._write()
        return self._edits.verdict

    def mark(self, path: str, *, viewed: bool) -> None:
        """Write down whether a file was viewed, now or as soon as that can be."""
        self._edits.mark(path, viewed=viewed)
        self._write()

    def save(self) -> bool:
        """Try once more, with some patience; whether all is on the disk then."""
        if not self.is_all_saved and not self.is_closed:
            self._flush()
        return self.is_all_saved

    def close(self, error: ReviewClosedError) -> None:
        """The review was ended in another window: what is not written stays to be copied."""
        if not (self.is_closed or self._is_given_up):
            self._edits.problem = error
            self._fail()

    def _drop(self) -> None:
        self._timer.stop()
        self._edits.forget()
        self.changed.emit()

    def _write(self) -> None:
        if self._is_given_up:
            self._drop()
        elif self.is_closed:
            self.changed.emit()
        else:
            # Where the last try was in vain, this one must not hold up the next letter.
            self._flush(hurried=self.problem is not None)

    def _on_time(self) -> None:
        self._flush(hurried=True)

    def _flush(self, *, hurried: bool = False) -> None:
        had_problem = self.problem is not None
        if not self._edits.write(hurried=hurried):
            self._fail()
            return
        self._timer.stop()
        self._delay = FIRST_RETRY
        if had_problem:
            self.changed.emit()

    def _fail(self) -> None:
        if self.is_closed:
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start(self._delay)
            self._delay = min(2 * self._delay, LAST_RETRY)
        self.changed.emit()


class Unsaved(Protocol):
    """Work that may not be on the disk yet."""

    @property
    def is_all_saved(self) -> bool:
        """Whether all of it is on the disk."""

    @property
    def is_in_other_hands(self) -> bool:
        """Whether nothing is lost with the window."""

    @property
    def problem(self) -> StoreError | None:
        """Why something is not written, as long as that is so."""

    def save(self) -> bool:
        """Try once more; whether all is on the disk then."""

    def words(self) -> str:
        """What is not saved, to be copied."""


class UnsavedWork:
    """The reviews, and other work, of which something is not written yet; they outlive the page on
    which it was written.
    """

    def __init__(self) -> None:
        self._savings: dict[str, Saving] = {}
        self._further: list[Unsaved] = []

    def keep(self, work: Unsaved) -> None:
        """Look after other work than reviews as well."""
        self._further.append(work)

    def of_review(
        self, store: Store, review_id: ReviewId, on_new: Callable[[Saving], object]
    ) -> Saving:
        """The saving of a review: the one that still has something to write, or a new one, given to
        `on_new`.
        """
        for known, saving in list(self._savings.items()):
            if saving.is_all_saved and known != review_id:
                del self._savings[known]
        if review_id not in self._savings:
            self._savings[review_id] = Saving(store, review_id)
            on_new(self._savings[review_id])
        return self._savings[review_id]

    def save(self) -> list[Unsaved]:
        """Try everything once more; what is left after that."""
        every: list[Unsaved] = [*self._savings.values(), *self._further]
        return [each for each in every if not (each.save() or each.is_in_other_hands)]

    def may_go(self, window: QWidget) -> bool:
        """Whether the window may be closed: all is saved, or the learner, who is asked, says so."""
        left = self.save()
        if not left:
            return True
        from trainer.gui.unsaved_dialog import may_go

        return may_go(left, window)


def saving_words(saving: Unsaved) -> str:
    """Why something is not saved, and what to do, for the learner."""
    problem = saving.problem
    if isinstance(problem, ReviewClosedError):
        if not saving.words():
            kept = ""
        else:
            kept = (
                " What you have written since then is not included, but is still on the screen. "
                "Copy it."
            )
        return f"{problem.what}{kept} {problem.remedy}"
    if isinstance(problem, WriteError):
        return (
            f"Not saved yet: {problem.reason}. {problem.remedy} Your text is kept here "
            f"and will be saved as soon as possible."
        )
    return f"Not saved yet: {problem}"
