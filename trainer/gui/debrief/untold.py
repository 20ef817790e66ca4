"""Which missed answers the learner has not read yet, and how many hints of each were taken."""

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from trainer.core.scoring.debrief import Story
from trainer.gui.debrief.titles import title_of
from trainer.report.review import Names
from trainer.store.database import Store
from trainer.store.hints import HintsTaken, hints_taken, open_answer, take_hints
from trainer.store.records import ReviewId


class Untold(QObject):
    """Keeps in the database what was shown of each miss; `told` carries the key of a story that is
    opened now.
    """

    told = Signal(str)

    def __init__(self, store: Store, review_id: ReviewId, parent: QObject) -> None:
        super().__init__(parent)
        self._store = store
        self._review_id = review_id
        self._shown = hints_taken(store, review_id)

    def hides(self, story: Story) -> bool:
        """Whether the story is to be found with hints before it is told."""
        answer = story.answer
        if answer is None or not answer.hints or not story.finding.kind.is_unfound:
            return False
        return not self._shown_of(story).is_opened

    def hints_of(self, story: Story) -> tuple[str, ...]:
        """The hints that were taken so far."""
        hints = story.answer.hints if story.answer is not None else ()
        return hints[: self._shown_of(story).taken]

    def title_of(self, story: Story) -> str:
        """What the story is about, or a question in its place while it is to be found."""
        if not self.hides(story):
            return title_of(story)
        place = story.location
        return "What is wrong here?" if place.is_change else f"What is wrong at {place}?"

    def without_titles(self, names: Names, stories: Iterable[Story]) -> Names:
        """The names, with a place for the title of each answer that is to be found with hints."""
        places = {
            story.answer.id: f"the defect at {story.location}"
            for story in stories
            if story.answer is not None and self.hides(story)
        }
        return replace(names, titles={**names.titles, **places})

    def take_hint(self, story: Story) -> None:
        """Give one hint more, where there is one."""
        answer, shown = story.answer, self._shown_of(story)
        if answer is not None and shown.taken < len(answer.hints):
            self._shown[answer.id] = HintsTaken(shown.taken + 1, is_opened=shown.is_opened)
            take_hints(self._store, self._review_id, answer.id, shown.taken + 1)

    def tell(self, story: Story) -> None:
        """Let the story be told from now on."""
        answer = story.answer
        if answer is not None and self.hides(story):
            taken = self._shown_of(story).taken
            self._shown[answer.id] = HintsTaken(taken, is_opened=True)
            self.told.emit(story.key)
            open_answer(self._store, self._review_id, answer.id)

    def _shown_of(self, story: Story) -> HintsTaken:
        return self._shown.get(story.answer.id, HintsTaken()) if story.answer else HintsTaken()
