"""The code of a review: which part of the change it shows, and what is written on it."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from trainer.core.domain.review import Location
from trainer.gui.code_pane.pane import CodePane
from trainer.gui.page import Destination
from trainer.gui.review.active_time import ActiveTime
from trainer.gui.review.annotation_steps import AnnotationSteps
from trainer.gui.review.blame import Blame
from trainer.gui.review.cards import AnnotationCards
from trainer.gui.review.change_search import ChangeSearch
from trainer.gui.review.closing import Closing
from trainer.gui.review.coverage import CoverageKeeper
from trainer.gui.review.destinations import annotation_destinations, file_destinations
from trainer.gui.review.file_bar import file_bar
from trainer.gui.review.file_entry import FileEntry, file_entries, unchanged_entries
from trainer.gui.review.file_tree import FileTree
from trainer.gui.review.places import Places
from trainer.gui.review.serving import ShownChange
from trainer.gui.review.session import ReviewSession
from trainer.gui.review.writing import aids_in
from trainer.gui.services import Services


class ReviewCode(QObject):
    """Ties a code pane to a served change and to the session in which it is reviewed; `on_active`
    is called again and again while the learner is at work.
    """

    def __init__(
        self,
        services: Services,
        served: ShownChange,
        session: ReviewSession,
        *,
        pane: CodePane,
        files: FileTree,
        on_active: Callable[[], None],
    ) -> None:
        super().__init__(pane)
        self.pane = pane
        self.active_time = ActiveTime(on_active, self)
        self.view = pane.view
        self._session = session
        self.places = Places(
            served, self.view, alone=services.settings.current.file_by_file, parent=self
        )
        self.steps = AnnotationSteps(session, self.view, self.places)
        ChangeSearch(self.view, pane.search_bar, self.places)
        self.project = pane.search_project(self.places)
        self.places.shown.connect(self.project.search)
        self.project.wanted.connect(self.places.code_wanted)
        self.names = pane.find_names(self.places)
        self.blame = Blame(served, self.view, self.places)
        self.cards = AnnotationCards(
            session, self.view, self.places.shown_at, aids_in(services.settings)
        )
        self.coverage = CoverageKeeper(
            self.view,
            self.active_time,
            services.store.coverage,
            session.review.id,
            self.places.in_whole,
        )
        self.file_bar = file_bar(self.view, self.places, pane)
        pane.put_above(self.file_bar)
        self.closing = Closing(
            self.places, self.cards, session, files=files, notices=services.notices
        )
        self._connect(services)

    def _connect(self, services: Services) -> None:
        self.view.annotation_requested.connect(self.annotate)
        self.view.file_annotation_requested.connect(lambda path: self.annotate(Location(path)))
        self.view.folding.viewed_toggled.connect(self._session.toggle_viewed)
        self.view.visible_lines_changed.connect(self.active_time.note)
        self.view.file_close_requested.connect(self.closing.close)
        self.places.about_to_show.connect(self.cards.drop_empty)
        self.places.missed.connect(services.notices.info)
        self.places.alone_changed.connect(
            lambda alone: services.settings.change(file_by_file=alone)
        )
        self.cards.activity.connect(self.active_time.note)

    def annotate(self, location: Location) -> None:
        """Begin an annotation of a location in what is shown, or go on with the one there."""
        words = self.view.line_cursor.selected_words() if location.start is not None else ""
        annotation = self._session.begin_annotation(self.places.in_whole(location))
        if self.cards.card(annotation.id) is None:
            # Its lines are gone from the commit that is shown: write it where they stand now.
            self.places.whole_change()
        self.cards.edit(annotation.id)
        self.cards.quote(annotation.id, words)

    def show_annotation(self, annotation_id: str) -> None:
        """Bring an annotation into view, ready to be read or edited."""
        if self.cards.card(annotation_id) is None:
            self.places.whole_change()
        annotation = self._session.annotation(annotation_id)
        if not self.view.cards.focus(annotation_id) and annotation is not None:
            # Its file is not shown at the moment.
            self.places.go_to(self.places.shown_at(annotation.location) or Location())
            self.view.cards.focus(annotation_id)

    @property
    def is_at_annotation(self) -> bool:
        """Whether an annotation has the focus or stands on the cursor's line."""
        return self.cards.at_cursor() is not None

    def edit_here(self) -> None:
        """Open the annotation that has the focus or stands on the cursor's line."""
        annotation = self.cards.at_cursor()
        if annotation is not None:
            self.cards.edit(annotation.id)

    def delete_here(self) -> None:
        """Delete the annotation that has the focus or stands on the cursor's line."""
        annotation = self.cards.at_cursor()
        if annotation is not None:
            self._session.delete(annotation.id)

    def viewed_and_next(self) -> None:
        """Mark the file under the cursor as viewed and go to the next that is not."""
        location = self.view.line_cursor.location()
        if location is not None and location.path is not None:
            self._session.set_viewed(location.path, True)
            self.places.go_to_file_after(location.path, but_not=self._session.viewed)

    def destinations(self, show_annotation: Callable[[str], object]) -> list[Destination]:
        """What the palette finds: files and annotations."""
        places = self.places
        return [
            *file_destinations(places.diff, places.unchanged(), places.go_to_file),
            *annotation_destinations(self._session.annotations, show_annotation),
        ]

    def files(self) -> list[FileEntry]:
        """What the file tree says: the files of what is shown, then those that it leaves alone."""
        count = self._session.counts().__getitem__
        changed = file_entries(self.places.diff, self._session.viewed, count)
        return changed + unchanged_entries(self.places.unchanged(), count)

    def show_all(self) -> None:
        """Put cards and viewed marks into what is shown now."""
        for path in self._session.viewed:
            self.view.folding.set_viewed(path, True)
        self.cards.show_all()
