"""Between the review and the debrief: what is in question is asked, written down as it is chosen,
and settled.
"""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from trainer.app.clarify import open_questions, settle_questions
from trainer.app.served_variant import ServedVariant
from trainer.core.domain.exercise import Answer, Change, Side
from trainer.core.domain.review import Location
from trainer.gui.debrief.meaning_panel import MeaningPanel
from trainer.store.database import Store
from trainer.store.meanings import are_open, choose, meanings
from trainer.store.records import ReviewId

SHOWN_LINES = 4


@dataclass(frozen=True)
class Asking:
    """What the questions of one review are made from; `elsewhere` holds the defects of other
    exercises.
    """

    store: Store
    review_id: ReviewId
    served: ServedVariant
    elsewhere: tuple[Answer, ...]

    def panel(self, on_settled: Callable[[], None], parent: QWidget) -> MeaningPanel | None:
        """The questions that come before this debrief; None where there are none, or no more.
        `on_settled` opens the debrief.
        """
        stored = meanings(self.store, self.review_id)
        if not are_open(stored):
            return None
        asked = open_questions(self.store, self.served, self.review_id, elsewhere=self.elsewhere)
        if not asked:
            # The exercise is another than when the review was handed in.
            self.settle()
            return None
        annotations = {each.id: each for each in self.store.annotations(self.review_id)}
        code = {
            each.annotation: code_at(annotations[each.annotation].location, self.served.change)
            for each in asked
        }
        panel = MeaningPanel(asked, annotations, code, parent)
        for each in stored:
            if each.chosen is not None:
                panel.show_chosen(each.annotation, each.chosen)
        panel.chosen.connect(
            lambda annotation, title: choose(self.store, self.review_id, annotation, title)
        )
        panel.finished.connect(self.settle)
        panel.finished.connect(on_settled)
        return panel

    def settle(self) -> None:
        """Let what was chosen stand."""
        settle_questions(self.store, self.served, self.review_id)


def is_asked(store: Store, review_id: ReviewId) -> bool:
    """Whether something is left to ask of the review."""
    return are_open(meanings(store, review_id))


def told_choices(store: Store, review_id: ReviewId) -> dict[str, str]:
    """By annotation a sentence on what the learner chose."""
    return {
        each.annotation: f"You chose: “{each.chosen}”"
        if each.chosen
        else "You chose none of the titles."
        for each in meanings(store, review_id)
        if each.is_asked
    }


def code_at(location: Location, change: Change) -> str:
    """The first lines that a location covers, without their common indent; empty where it covers
    none.
    """
    tree = change.tree if location.side is Side.NEW else change.base
    if (
        location.path is None
        or location.start is None
        or location.end is None
        or location.path not in tree
    ):
        return ""
    lines = (
        tree[location.path].decode(errors="replace").splitlines()[location.start - 1 : location.end]
    )
    shown = [line.expandtabs(4) for line in lines[:SHOWN_LINES]]
    indent = min((len(line) - len(line.lstrip()) for line in shown if line.strip()), default=0)
    return "\n".join([line[indent:] for line in shown] + ["…"] * (len(lines) > SHOWN_LINES))
