"""A review under way: what the learner did so far, each edit on disk before the screen shows it, and undo."""

import uuid
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from trainer.core.exercise import Change
from trainer.core.review import Annotation, Location, Verdict
from trainer.store.database import Store
from trainer.store.records import StoredReview


class ReviewSession(QObject):
    """The annotations, verdict and viewed marks of one review, kept in step with the store."""

    annotation_added = Signal(str)
    annotation_changed = Signal(str)
    annotation_removed = Signal(str)
    verdict_changed = Signal()
    viewed_changed = Signal(str)

    def __init__(self, store: Store, review: StoredReview, change: Change, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.review = review
        self.change = change
        self.undo_stack = QUndoStack(self)
        self._store = store
        self._annotations = {each.id: each for each in store.annotations(review.id)}
        self._verdict = review.verdict
        self._viewed = set(store.viewed(review.id))

    @property
    def annotations(self) -> tuple[Annotation, ...]:
        """In the order in which they were begun, drafts included."""
        return tuple(self._annotations.values())

    @property
    def drafts(self) -> tuple[Annotation, ...]:
        """What is begun and not finished."""
        return tuple(each for each in self.annotations if each.draft)

    @property
    def verdict(self) -> Verdict | None:
        """What the learner says of the change so far."""
        return self._verdict

    @property
    def viewed(self) -> frozenset[str]:
        """The paths marked as viewed."""
        return frozenset(self._viewed)

    def annotation(self, annotation_id: str) -> Annotation | None:
        """One annotation, or None where it is gone."""
        return self._annotations.get(annotation_id)

    def begin_annotation(self, location: Location) -> Annotation:
        """Start a draft at a place; undo takes it away."""
        begun = Annotation(uuid.uuid4().hex, location, draft=True)
        self._push(f"annotation on {location}", lambda: self._put(begun), lambda: self._take(begun.id))
        return begun

    def write(self, changed: Annotation) -> None:
        """Keep what is being typed; not a step of undo, the text field has its own."""
        self._put(changed)

    def finish(self, before: Annotation, after: Annotation) -> None:
        """End an edit: the annotation counts from now on, and undo brings back what stood before the edit."""
        done = replace(after, draft=False)
        self._push(f"edit of the annotation on {done.location}", lambda: self._put(done), lambda: self._put(before))

    def drop_empty(self, annotation_id: str) -> None:
        """Forget a draft in which nothing was written, and that it ever was."""
        self._take(annotation_id)
        top = self.undo_stack.command(self.undo_stack.index() - 1)
        if isinstance(top, _Step):
            top.setObsolete(True)
            self.undo_stack.undo()

    def delete(self, annotation_id: str) -> None:
        """Take an annotation out of the review; undo brings it back."""
        gone = self._annotations[annotation_id]
        self._push(f"deletion of the annotation on {gone.location}", lambda: self._take(gone.id), lambda: self._put(gone))

    def set_verdict(self, verdict: Verdict | None) -> None:
        """Say what is to become of the change; undo brings back the verdict before."""
        before = self._verdict
        if verdict is not before:
            self._push("verdict", lambda: self._decide(verdict), lambda: self._decide(before))

    def set_viewed(self, path: str, viewed: bool) -> None:
        """Mark a file as viewed, or not."""
        self._store.set_viewed(self.review.id, path, viewed)
        (self._viewed.add if viewed else self._viewed.discard)(path)
        self.viewed_changed.emit(path)

    def finish_drafts(self) -> None:
        """Let every draft with words in it count."""
        for draft in self.drafts:
            if draft.text.strip():
                self.finish(draft, draft)

    def count(self, path: str | None) -> int:
        """How many annotations a file has, or the change as a whole."""
        return sum(each.location.path == path for each in self.annotations)

    def _push(self, text: str, redo: Callable[[], None], undo: Callable[[], None]) -> None:
        self.undo_stack.push(_Step(text, redo, undo))

    def _put(self, annotation: Annotation) -> None:
        self._store.save_annotation(self.review.id, annotation)
        known = annotation.id in self._annotations
        self._annotations[annotation.id] = annotation
        (self.annotation_changed if known else self.annotation_added).emit(annotation.id)

    def _take(self, annotation_id: str) -> None:
        if annotation_id in self._annotations:
            self._store.delete_annotation(annotation_id)
            del self._annotations[annotation_id]
            self.annotation_removed.emit(annotation_id)

    def _decide(self, verdict: Verdict | None) -> None:
        self._store.save_verdict(self.review.id, verdict)
        self._verdict = verdict
        self.verdict_changed.emit()


class _Step(QUndoCommand):
    """One step that can be undone: two functions."""

    def __init__(self, text: str, redo: Callable[[], None], undo: Callable[[], None]) -> None:
        super().__init__(text)
        self._redo = redo
        self._undo = undo

    def redo(self) -> None:
        """Do it, first or again."""
        self._redo()

    def undo(self) -> None:
        """Take it back."""
        self._undo()
