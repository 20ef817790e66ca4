"""Closing an unchanged file that was opened beside the change: it goes unless something was written
in it.
"""

from trainer.gui.review.cards import AnnotationCards
from trainer.gui.review.file_tree import FileTree
from trainer.gui.review.places import Places
from trainer.gui.review.session import ReviewSession
from trainer.gui.services import Notices

NONE_HERE = "You can only close an unchanged file that you opened."


class Closing:
    """Closes such files, or says why one stays."""

    def __init__(
        self,
        places: Places,
        cards: AnnotationCards,
        session: ReviewSession,
        *,
        files: FileTree,
        notices: Notices,
    ) -> None:
        self._places = places
        self._cards = cards
        self._session = session
        self._files = files
        self._notices = notices

    @property
    def can_close(self) -> bool:
        """Whether the tree or the cursor is at an unchanged file that was opened."""
        return self._path_here() in self._places.closable

    def close_file(self) -> None:
        """Close the file that the tree or the cursor is at."""
        self.close(self._path_here())

    def close(self, path: str | None) -> None:
        """Close the file of that path."""
        if path is None or path not in self._places.closable:
            self._notices.info(NONE_HERE)
            return
        self._cards.drop_empty()
        if count := self._session.counts()[path]:
            held = "an annotation" if count == 1 else f"{count} annotations"
            self._notices.info(
                f"{path} stays open: it holds {held} of yours. Delete what you wrote there first."
            )
            return
        self._places.close_opened(path)

    def _path_here(self) -> str | None:
        if self._files.hasFocus():
            return self._files.current_path()
        return self._places.here.location.path
