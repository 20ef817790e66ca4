"""Annotate a review: keep each edit until it is stored, and never overwrite another writer's."""

import sqlite3
import uuid
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from enum import StrEnum

from trainer.core.domain.review import Annotation, Verdict
from trainer.errors import StoreError
from trainer.store.database import Store
from trainer.store.records import KeptAnnotation, ReviewId
from trainer.store.trouble import ChangedElsewhereError, ReviewClosedError, write_error


class Refusal(StrEnum):
    """An edit that gave way to another writer's."""

    NOT_DELETED = "not_deleted"
    OTHER_VERDICT = "other_verdict"


class ReviewEdits:
    """The edits of one review that are not stored yet; `write` stores them.

    A row that changed since the reviewer saw it is not overwritten. `on_copied` gets its id and the
    draft that keeps the reviewer's own words beside it; `on_refused` gets any other edit that gave
    way.
    """

    def __init__(
        self,
        store: Store,
        review_id: ReviewId,
        *,
        on_copied: Callable[[str, Annotation], object],
        on_refused: Callable[[Refusal], object],
    ) -> None:
        self.review_id = review_id
        self.problem: StoreError | None = None
        """The reason why an edit is not stored; None once all are."""
        self._store = store
        self._on_copied = on_copied
        self._on_refused = on_refused
        self._annotations: dict[str, Annotation | None] = {}
        self._verdict: list[Verdict | None] = []
        self._viewed: dict[str, bool] = {}
        self._seen: dict[str, int] = {}
        self._seen_verdict: Verdict | None = None
        self._stays = ""

    @property
    def pending(self) -> dict[str, Annotation | None]:
        """The annotations that are not stored yet, by id; None for one that is to be deleted."""
        return dict(self._annotations)

    @property
    def is_all_stored(self) -> bool:
        """Return whether every edit is stored."""
        return not (self._annotations or self._verdict or self._viewed)

    @property
    def is_deciding(self) -> bool:
        """Return whether a verdict is not stored yet."""
        return bool(self._verdict)

    @property
    def is_closed(self) -> bool:
        """Return whether the review was submitted or put aside, so that nothing can be stored."""
        return isinstance(self.problem, ReviewClosedError)

    @property
    def verdict(self) -> Verdict | None:
        """The verdict that stands, perhaps another writer's."""
        if self._verdict:
            return self._verdict[0]
        return self._seen_verdict

    def stays(self, annotation_id: str) -> bool:
        """Return whether the last deletion was of this annotation and gave way to another
        writer's change.
        """
        return self._stays == annotation_id

    def see(self, kept: Iterable[KeptAnnotation], verdict: Verdict | None) -> None:
        """Note that the reviewer has seen these rows and this verdict, and may overwrite them."""
        self._seen.update(
            {
                each.annotation.id: each.revision
                for each in kept
                if each.annotation.id not in self._annotations
            }
        )
        if not self._verdict:
            self._seen_verdict = verdict

    def put(self, annotation: Annotation) -> None:
        """Add or change an annotation."""
        self._annotations[annotation.id] = annotation

    def take(self, annotation_id: str) -> None:
        """Delete an annotation."""
        self._annotations[annotation_id] = None
        self._stays = ""

    def decide(self, verdict: Verdict | None) -> None:
        """Give the verdict, or take it back."""
        self._verdict = [verdict]

    def mark(self, path: str, *, viewed: bool) -> None:
        """Mark a file as viewed, or not."""
        self._viewed[path] = viewed

    def forget(self) -> None:
        """Drop what is not stored."""
        self._annotations.clear()
        self._verdict.clear()
        self._viewed.clear()
        self.problem = None

    def write(self, *, hurried: bool = False) -> bool:
        """Store every edit; return False where one could not be stored, and keep it: `problem` has
        the reason. `hurried` hardly waits for another program's turn.
        """
        pace: AbstractContextManager[object] = self._store.hurried() if hurried else nullcontext()
        try:
            with pace:
                self._write_all()
        except StoreError as error:
            self.problem = error
        except sqlite3.Error as error:
            self.problem = write_error(self._store.path, error)
        else:
            self.problem = None
        return self.problem is None

    def _write_all(self) -> None:
        while self._annotations:
            self._write_annotation(next(iter(self._annotations)))
        while self._verdict:
            self._write_verdict(self._verdict[-1])
        for path, viewed in list(self._viewed.items()):
            self._store.set_viewed(self.review_id, path, viewed)
            self._viewed.pop(path, None)

    def _write_annotation(self, annotation_id: str) -> None:
        annotation = self._annotations[annotation_id]
        seen = self._seen.get(annotation_id, 0)
        try:
            if annotation is None:
                revision = self._store.delete_annotation(annotation_id, seen=seen)
            else:
                revision = self._store.save_annotation(self.review_id, annotation, seen=seen)
        except ChangedElsewhereError:
            self._keep_both(annotation_id, annotation)
            return
        self._seen[annotation_id] = revision
        del self._annotations[annotation_id]

    def _keep_both(self, annotation_id: str, mine: Annotation | None) -> None:
        """Leave the other writer's row as it is, and keep the reviewer's words in a draft beside
        it.
        """
        theirs = next(
            each
            for each in self._store.kept_annotations(self.review_id)
            if each.annotation.id == annotation_id
        )
        self._seen[annotation_id] = theirs.revision
        if mine is None:
            is_same = theirs.is_deleted
        else:
            is_same = theirs.annotation == mine and not theirs.is_deleted
        if mine is None or is_same:
            del self._annotations[annotation_id]
            if not is_same:
                self._stays = annotation_id
                self._on_refused(Refusal.NOT_DELETED)
            return
        copy = replace(mine, id=uuid.uuid4().hex, draft=True)
        # The copy is on the disk before the words stop waiting under the old name.
        self._seen[copy.id] = self._store.save_annotation(self.review_id, copy, seen=0)
        del self._annotations[annotation_id]
        self._on_copied(annotation_id, copy)

    def _write_verdict(self, verdict: Verdict | None) -> None:
        try:
            self._store.save_verdict(self.review_id, verdict, seen=(self._seen_verdict,))
            self._seen_verdict = verdict
        except ChangedElsewhereError:
            self._seen_verdict = self._store.review(self.review_id).verdict
            self._on_refused(Refusal.OTHER_VERDICT)
        self._verdict.clear()
