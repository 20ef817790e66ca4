"""A review under way: what the learner did so far, written down as it is done, and undo."""

import uuid
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from trainer.core.domain.exercise import Change
from trainer.core.domain.review import Annotation, Location, Verdict
from trainer.gui.review.unsaved_notice import saving_of
from trainer.gui.saving import Saving
from trainer.gui.services import Services
from trainer.store.database import Store
from trainer.store.records import KeptAnnotation, ReviewId, StoredReview
from trainer.store.trouble import ReviewClosedError


def open_session(
    services: Services, review: StoredReview, change: Change, parent: QObject
) -> "ReviewSession":
    """The session of a review in a window, with what was not saved when its page was left."""
    saving = saving_of(services, review.id)
    saving.save()
    return ReviewSession(services.store, review, change, parent, saving=saving)


def end_of(store: Store, review_id: ReviewId) -> ReviewClosedError | None:
    """How the review was ended, perhaps in another window; None while it is under way."""
    try:
        store.refuse_closed(review_id)
    except ReviewClosedError as error:
        return error
    return None


class ReviewSession(QObject):
    """The annotations, verdict and viewed marks of one review, kept in step with the store.

    An edit that cannot be written is kept by `saving`, and the annotation is among the `unsaved`
    until it is. Where another window changed an annotation first, `annotation_copied` carries its
    id and the id under which the learner's words go on.
    """

    annotation_added = Signal(str)
    annotation_changed = Signal(str)
    annotation_removed = Signal(str)
    counts_changed = Signal()
    """Another number of annotations or drafts than before, in some file; not for each key typed."""
    verdict_changed = Signal()
    viewed_changed = Signal(str)
    annotation_copied = Signal(str, str)
    saving_changed = Signal()

    def __init__(
        self,
        store: Store,
        review: StoredReview,
        change: Change,
        parent: QObject | None = None,
        *,
        saving: Saving | None = None,
    ) -> None:
        super().__init__(parent)
        self.review = review
        self.change = change
        self.undo_stack = QUndoStack(self)
        self.saving = saving if saving is not None else Saving(store, review.id, self)
        self._store = store
        self._is_written: Callable[[str], bool] = lambda _annotation_id: False
        kept = store.kept_annotations(review.id)
        self.saving.see(kept, review.verdict)
        pending = self.saving.pending
        shown = {
            each.annotation.id: each.annotation for each in kept if not each.is_deleted
        } | pending
        self._annotations = {name: each for name, each in shown.items() if each is not None}
        self._order = dict.fromkeys(self._annotations)
        self._finished = {each.id: each for each in self.annotations if not each.draft}
        self._verdict = review.verdict
        self._viewed = set(store.viewed(review.id))
        self._names: dict[str, str] = {}
        self.saving.copied.connect(self._on_copied)
        self.saving.changed.connect(self.saving_changed)

    @property
    def annotations(self) -> tuple[Annotation, ...]:
        """In the order in which they were begun, drafts included."""
        return tuple(self._annotations[each] for each in self._order if each in self._annotations)

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

    @property
    def unsaved(self) -> frozenset[str]:
        """The annotations that are not on the disk as they are on the screen."""
        return frozenset(self.saving.pending) if self.saving.problem is not None else frozenset()

    def save(self) -> bool:
        """Try once more what could not be written; whether all is on the disk then."""
        return self.saving.save()

    def ask_what_is_written(self, is_written: Callable[[str], bool]) -> None:
        """Ask this before an annotation that another window deleted is taken from the screen: what
        is being written stays.
        """
        self._is_written = is_written

    def begin_annotation(self, location: Location) -> Annotation:
        """Start a draft at a place; undo takes it away."""
        begun = Annotation(uuid.uuid4().hex, location, draft=True)
        self._push(f"annotation on {location}", begun.id, now=begun, then=None)
        return begun

    def write(self, changed: Annotation) -> None:
        """Keep what is being typed; not a step of undo, the text field has its own."""
        self._put(self._renamed(changed))

    def finish(self, before: Annotation, after: Annotation) -> None:
        """End an edit: the annotation counts from now on, and undo brings back what stood before
        the edit.

        Beginning an annotation and finishing it for the first time are one step.
        """
        before, done = self._renamed(before), replace(self._renamed(after), draft=False)
        is_first = done.id not in self._finished and self._begun_last(done.id) is not None
        if done == before or is_first:
            self._put(done)
        else:
            then = before if before.text.strip() else replace(done, draft=True)
            self._push(f"edit of the annotation on {done.location}", done.id, now=done, then=then)

    def drop_empty(self, annotation_id: str) -> None:
        """Take out a draft without words: as if it had never been or, if it once counted, so that
        undo brings that back.
        """
        if annotation_id in self._finished:
            gone = self._finished[annotation_id]
            self._push(
                f"deletion of the annotation on {gone.location}", annotation_id, now=None, then=gone
            )
            return
        self._take(annotation_id)
        begun = self._begun_last(annotation_id)
        if begun is not None:
            begun.setObsolete(True)
            self.undo_stack.undo()

    def delete(self, annotation_id: str) -> None:
        """Take an annotation out of the review; undo brings it back."""
        gone = self._annotations[annotation_id]
        self._push(f"deletion of the annotation on {gone.location}", gone.id, now=None, then=gone)

    def set_verdict(self, verdict: Verdict | None) -> None:
        """Say what is to become of the change; undo brings back the verdict before."""
        before = self._verdict
        if verdict is not before:
            self.undo_stack.push(_Decision(self._decide, verdict, before))

    def set_viewed(self, path: str, viewed: bool) -> None:
        """Mark a file as viewed, or not."""
        self.saving.mark(path, viewed=viewed)
        (self._viewed.add if viewed else self._viewed.discard)(path)
        self.viewed_changed.emit(path)

    def finish_drafts(self) -> None:
        """Let every draft with words in it count."""
        for draft in self.drafts:
            if draft.text.strip():
                self.finish(draft, draft)

    def counts(self) -> Counter[str | None]:
        """How many annotations each file has, by path, and the change as a whole (None)."""
        return Counter(each.location.path for each in self._annotations.values())

    def toggle_viewed(self, path: str) -> None:
        """Mark a file as viewed, or as not viewed."""
        self.set_viewed(path, path not in self.viewed)

    def catch_up(self) -> None:
        """Take over what another window did to the same review; what is not saved here, or being
        written, stays as it is.
        """
        end = end_of(self._store, self.review.id)
        if end is not None:
            self.saving.close(end)
            return
        mine = self.saving.pending
        kept = [
            each
            for each in self._store.kept_annotations(self.review.id)
            if not self._stays(each, mine)
        ]
        verdict = self._store.review(self.review.id).verdict
        self.saving.see(kept, verdict)
        for each in kept:
            self._show_kept(each)
        if not self.saving.is_deciding and verdict is not self._verdict:
            self._verdict = verdict
            self.verdict_changed.emit()
        self._catch_up_viewed()

    def _stays(self, kept: KeptAnnotation, mine: Mapping[str, Annotation | None]) -> bool:
        """Whether the screen keeps what it has, whatever the row says."""
        annotation_id = kept.annotation.id
        return annotation_id in mine or (kept.is_deleted and self._is_written(annotation_id))

    def _show_kept(self, kept: KeptAnnotation) -> None:
        annotation_id = kept.annotation.id
        if kept.is_deleted:
            if annotation_id in self._annotations:
                self._forget(annotation_id)
        elif kept.annotation != self._annotations.get(annotation_id):
            self._hold(kept.annotation)

    def _catch_up_viewed(self) -> None:
        if self.saving.is_all_saved:
            stored = set(self._store.viewed(self.review.id))
            changed, self._viewed = stored ^ self._viewed, stored
            for path in sorted(changed):
                self.viewed_changed.emit(path)

    def _on_copied(self, annotation_id: str, copy: Annotation) -> None:
        """Another window changed an annotation first: its own comes to the screen beside the
        learner's words.
        """
        self._names[annotation_id] = copy.id
        self._annotations.pop(annotation_id, None)
        self._annotations[copy.id] = copy
        self._order.setdefault(copy.id)
        self.annotation_copied.emit(annotation_id, copy.id)
        for each in self._store.kept_annotations(self.review.id):
            if each.annotation.id == annotation_id and not each.is_deleted:
                self._hold(each.annotation)
        self.counts_changed.emit()

    def _renamed(self, annotation: Annotation) -> Annotation:
        """The annotation under the name that the learner's words have now."""
        return replace(annotation, id=self._name_of(annotation.id))

    def _name_of(self, annotation_id: str) -> str:
        while annotation_id in self._names:
            annotation_id = self._names[annotation_id]
        return annotation_id

    def _push(
        self, text: str, annotation_id: str, *, now: Annotation | None, then: Annotation | None
    ) -> None:
        self.undo_stack.push(
            _Exchange(
                text, lambda held: self._exchange(annotation_id, held), now, then, annotation_id
            )
        )

    def _begun_last(self, annotation_id: str) -> "_Exchange | None":
        """The step that began the annotation, where it is the last one."""
        top = self.undo_stack.command(self.undo_stack.index() - 1)
        return (
            top
            if isinstance(top, _Exchange)
            and top.begins
            and self._name_of(top.begins) == annotation_id
            else None
        )

    def _exchange(self, annotation_id: str, held: Annotation | None) -> Annotation | None:
        annotation_id = self._name_of(annotation_id)
        before = self._annotations.get(annotation_id)
        if held is None:
            self._take(annotation_id)
        else:
            self._put(self._renamed(held))
        return before

    def _put(self, annotation: Annotation) -> None:
        self.saving.put(annotation)
        now = self._renamed(annotation)
        # A copy beside what another window wrote is a draft, whatever this was.
        self._hold(now if now.id == annotation.id else replace(now, draft=True))

    def _take(self, annotation_id: str) -> None:
        if annotation_id in self._annotations:
            if self.saving.take(annotation_id):
                self._forget(annotation_id)
            else:
                self._hold(self._as_stored(self._annotations[annotation_id]))

    def _as_stored(self, annotation: Annotation) -> Annotation:
        kept = self._store.kept_annotations(self.review.id)
        return next(
            (each.annotation for each in kept if each.annotation.id == annotation.id), annotation
        )

    def _hold(self, annotation: Annotation) -> None:
        before = self._annotations.get(annotation.id)
        self._annotations[annotation.id] = annotation
        self._order.setdefault(annotation.id)
        if not annotation.draft:
            self._finished[annotation.id] = annotation
        (self.annotation_added if before is None else self.annotation_changed).emit(annotation.id)
        if before is None or _counted_as(before) != _counted_as(annotation):
            self.counts_changed.emit()

    def _forget(self, annotation_id: str) -> None:
        del self._annotations[annotation_id]
        self.annotation_removed.emit(annotation_id)
        self.counts_changed.emit()

    def _decide(self, verdict: Verdict | None) -> None:
        self._verdict = self.saving.decide(verdict)
        self.verdict_changed.emit()


def _counted_as(annotation: Annotation) -> tuple[str | None, bool]:
    """What the numbers of a review are made of: the file, and whether it is a draft."""
    return annotation.location.path, annotation.draft


class _Exchange(QUndoCommand):
    """One annotation in place of another; what is typed between the steps is not one, so each way
    keeps what it takes out.
    """

    def __init__(
        self,
        text: str,
        exchange: Callable[[Annotation | None], Annotation | None],
        now: Annotation | None,
        then: Annotation | None,
        annotation_id: str,
    ) -> None:
        super().__init__(text)
        self._exchange = exchange
        self._now = now
        self._then = then
        self._is_first = True
        self.begins = annotation_id if then is None else ""

    def redo(self) -> None:
        """Do it, first or again."""
        found = self._exchange(self._now)
        if not self._is_first:
            self._then = found
        self._is_first = False

    def undo(self) -> None:
        """Take it back."""
        self._now = self._exchange(self._then)


class _Decision(QUndoCommand):
    """One verdict in place of another."""

    def __init__(
        self, decide: Callable[[Verdict | None], None], now: Verdict | None, then: Verdict | None
    ) -> None:
        super().__init__("verdict")
        self._decide = decide
        self._now = now
        self._then = then

    def redo(self) -> None:
        """Do it, first or again."""
        self._decide(self._now)

    def undo(self) -> None:
        """Take it back."""
        self._decide(self._then)
