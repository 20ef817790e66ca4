"""The annotations of a review as cards in the diff view and marks on its gutter."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from trainer.core.domain.review import Annotation, Location
from trainer.gui.diff.marks import Mark, MarkRole
from trainer.gui.diff.view import DiffView
from trainer.gui.review.card import AnnotationCard
from trainer.gui.review.session import ReviewSession
from trainer.gui.review.writing import PLAIN_AIDS, WritingAids, quoted
from trainer.gui.widgets.focus import has_focus

Place = Callable[[Location], Location | None]
_MARGIN = 8
_STICKY = 36
"""Pixels at the top of the diff that the header of the file covers."""


class AnnotationCards(QObject):
    """Keeps the cards in step with the session; `place` says where a location of the whole change
    stands in what is shown.
    """

    activity = Signal()

    def __init__(
        self, session: ReviewSession, view: DiffView, place: Place, aids: WritingAids = PLAIN_AIDS
    ) -> None:
        super().__init__(view)
        self._session = session
        self._view = view
        self._place = place
        self._aids = aids
        self._quotes: dict[str, str] = {}
        self._marked: dict[str, Location] = {}
        session.annotation_added.connect(self._on_added)
        session.annotation_changed.connect(self._on_changed)
        session.annotation_removed.connect(self._on_removed)
        session.annotation_copied.connect(self._on_copied)
        session.saving_changed.connect(self._show_unsaved)
        session.ask_what_is_written(self._is_written)
        view.mark_activated.connect(view.cards.focus)

    def show_all(self) -> None:
        """Put every annotation where it belongs in what is shown now, and take the others away;
        what is open stays open.
        """
        places = ((each, self._place(each.location)) for each in self._session.annotations)
        self._view.cards.show(
            (each.id, place, partial(self._make, each))
            for each, place in places
            if place is not None
        )
        self._show_unsaved()
        self._show_marks()

    def card(self, annotation_id: str) -> AnnotationCard | None:
        """The card of an annotation, where it is shown."""
        widget = self._view.cards.get(annotation_id)
        return widget if isinstance(widget, AnnotationCard) else None

    def _made(self, annotation_id: str) -> AnnotationCard | None:
        """The card of an annotation, where it was needed already."""
        widget = self._view.cards.made(annotation_id)
        return widget if isinstance(widget, AnnotationCard) else None

    def edit(self, annotation_id: str) -> None:
        """Open the text field of an annotation and put the focus into it."""
        card = self.card(annotation_id)
        if card is not None:
            self._view.cards.focus(annotation_id)
            card.start_editing()

    def quote(self, annotation_id: str, words: str) -> None:
        """Write words of the code into the open text of an annotation; nothing where there are
        none.
        """
        card = self.card(annotation_id)
        if card is not None and words:
            self._quotes[annotation_id] = quoted(words)
            card.quote(words)

    def at_cursor(self) -> Annotation | None:
        """The annotation that has the focus, or the one on the cursor's line."""
        for annotation in self._session.annotations:
            card = self._made(annotation.id)
            if card is not None and has_focus(card):
                return annotation
        cursor = self._view.line_cursor.location()
        covering = [
            each
            for each in self._session.annotations
            if cursor and _covers(self._place(each.location), cursor)
        ]
        return covering[-1] if covering else None

    def drop_empty(self) -> None:
        """Forget every draft in which nothing was written: its card is about to go."""
        for draft in self._session.drafts:
            if self._is_empty(draft):
                self._session.drop_empty(draft.id)

    def _is_empty(self, annotation: Annotation) -> bool:
        """Whether the learner wrote nothing: a quotation that stands alone was put there for
        them.
        """
        return annotation.text.strip() in ("", self._quotes.get(annotation.id, "").strip())

    def _make(self, shown: Annotation, annotation_id: str) -> AnnotationCard:
        """A card for what has become of the annotation since it was given its place."""
        now = self._session.annotation(annotation_id) or replace(shown, id=annotation_id)
        card = self._make_card(now)
        card.set_unsaved(annotation_id in self._session.unsaved)
        return card

    def _make_card(self, annotation: Annotation) -> AnnotationCard:
        card = AnnotationCard(annotation, aids=self._aids)
        card.edited.connect(self._on_edited)
        card.finished.connect(self._on_finished)
        card.left.connect(self._on_left)
        card.editor_closing.connect(self._view.setFocus)
        card.edit_requested.connect(self.edit)
        card.delete_requested.connect(self._on_delete_requested)
        card.resized.connect(lambda: QTimer.singleShot(0, card, lambda: self._keep_in_view(card)))
        return card

    def _on_added(self, annotation_id: str) -> None:
        annotation = self._session.annotation(annotation_id)
        place = self._place(annotation.location) if annotation is not None else None
        if annotation is not None and place is not None:
            self._view.cards.put(annotation.id, place, self._make_card(annotation))
        self._show_unsaved()
        self._show_marks()

    def _on_changed(self, annotation_id: str) -> None:
        card, annotation = self._made(annotation_id), self._session.annotation(annotation_id)
        if card is not None and annotation is not None:
            card.set_annotation(annotation)
        if annotation is not None:
            self._show_mark(annotation)

    def _on_copied(self, annotation_id: str, copy_id: str) -> None:
        card = self._made(annotation_id)
        self._quotes[copy_id] = self._quotes.pop(annotation_id, "")
        if annotation_id in self._view.cards.in_order():
            self._view.cards.rename(annotation_id, copy_id)
        if card is not None:
            card.rename(copy_id)

    def _is_written(self, annotation_id: str) -> bool:
        card = self._made(annotation_id)
        return card is not None and card.is_editing

    def _show_unsaved(self) -> None:
        unsaved = self._session.unsaved
        for annotation_id in self._view.cards.in_order():
            if (card := self._made(annotation_id)) is None:
                continue
            card.set_unsaved(annotation_id in unsaved)
            if card.closes_when_saved:
                if has_focus(card):
                    self._view.setFocus()
                card.close_editor()

    def _on_removed(self, annotation_id: str) -> None:
        self._view.cards.remove(annotation_id)
        self._show_marks()

    def _on_edited(self, annotation: Annotation) -> None:
        self._session.write(annotation)
        self.activity.emit()

    def _on_finished(self, before: Annotation, after: Annotation) -> None:
        self._session.finish(before, after)
        if after.id not in self._session.unsaved:
            self._view.setFocus()

    def _on_left(self, annotation_id: str) -> None:
        self._session.save()
        annotation = self._session.annotation(annotation_id)
        if annotation is not None and annotation.draft and self._is_empty(annotation):
            self._session.drop_empty(annotation_id)
        self._view.setFocus()

    def _on_delete_requested(self, annotation_id: str) -> None:
        annotation = self._session.annotation(annotation_id)
        if annotation is not None and annotation.draft and self._is_empty(annotation):
            self._session.drop_empty(annotation_id)
        else:
            self._session.delete(annotation_id)
        self._view.setFocus()

    def _keep_in_view(self, card: AnnotationCard) -> None:
        """A card that opens or grows while it is written stays whole on the screen."""
        if not card.is_editing or not has_focus(card):
            return
        place, bar = card.geometry(), self._view.verticalScrollBar()
        above = place.top() - _STICKY - _MARGIN
        below = place.bottom() + _MARGIN - self._view.viewport().height()
        if above < 0 or below > 0:
            bar.setValue(bar.value() + (above if above < 0 else min(above, below)))

    def _show_marks(self) -> None:
        marks = [mark for each in self._session.annotations if (mark := self._mark(each))]
        self._marked = {mark.key: mark.location for mark in marks}
        self._view.set_marks(marks)

    def _show_mark(self, annotation: Annotation) -> None:
        """Show what became of one annotation. While it is typed its mark stays where it is, and
        only its tooltip is another.
        """
        mark = self._mark(annotation)
        if self._marked.get(annotation.id) != (mark and mark.location):
            self._show_marks()
        elif mark is not None:
            self._view.relabel_mark(mark.key, mark.label)

    def _mark(self, annotation: Annotation) -> Mark | None:
        place = self._place(annotation.location)
        if place is None or place.start is None:
            return None
        return Mark(place, MarkRole.ANNOTATION, annotation.text or "Draft", annotation.id)


def _covers(location: Location | None, cursor: Location) -> bool:
    if location is None or (location.path, location.start is None) != (
        cursor.path,
        cursor.start is None,
    ):
        return False
    if location.start is None or location.end is None or cursor.start is None:
        return True
    return location.side is cursor.side and location.start <= cursor.start <= location.end
