"""From annotation to annotation, over the files that are shown one at a time."""

from PySide6.QtCore import QObject

from trainer.core.domain.review import Annotation, Location
from trainer.gui.diff.view import DiffView
from trainer.gui.review.places import Places
from trainer.gui.review.session import ReviewSession


class AnnotationSteps(QObject):
    """Turns to the next file that holds an annotation where the one that is shown has no more of
    them.
    """

    def __init__(self, session: ReviewSession, view: DiffView, places: Places) -> None:
        super().__init__(view)
        self._session = session
        self._view = view
        self._places = places
        view.cards.ended.connect(self._on_cards_ended)

    def _on_cards_ended(self, step: int) -> None:
        annotated = {
            place.path for place in map(self._place, self._session.annotations) if place is not None
        }
        path = next((path for path in self._places.beyond(step) if path in annotated), None)
        if path is not None:
            self._places.turn_to_file(path)
            self._view.cards.go_to_end(-step)
        elif step < 0 and any(each.location.is_change for each in self._session.annotations):
            # Before all files stands what is said of the change as a whole.
            self._view.line_cursor.go_to(Location())

    def _place(self, annotation: Annotation) -> Location | None:
        return self._places.shown_at(annotation.location)
