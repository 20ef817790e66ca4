"""What the actions of a review and of a card do."""

from collections.abc import Callable
from typing import Any

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QMenu

from tests.gui.actions.effects_of_code import MIDDLE, USE, Row, at
from tests.gui.actions.stage import LEDGER, README, Stage
from trainer.core.domain.review import Location, Verdict
from trainer.gui.review.card_editor import CardEditor
from trainer.gui.review.serving import Since


def shows(commit: object) -> Callable[[Stage, Any], bool]:
    return lambda stage, _: stage.page.places.commit == commit


def shown(commit: int) -> Callable[[Stage], None]:
    return lambda stage: stage.page.places.show(commit)


def elsewhere(stage: Stage) -> Location:
    """In another file, come from the middle of the ledger."""
    before = stage.go(MIDDLE)
    stage.page.places.go_to_file("receipts/split.py")
    return before


def back_again(stage: Stage) -> Location:
    elsewhere(stage)
    there = stage.here
    stage.page.places.jump_back()
    return there


def noted(stage: Stage) -> None:
    stage.note(MIDDLE)
    stage.go(MIDDLE)


def undone(stage: Stage) -> None:
    noted(stage)
    stage.page.undo()


def with_verdict(stage: Stage) -> None:
    stage.session.set_verdict(Verdict.APPROVE)


def unchanged_open(stage: Stage) -> None:
    stage.page.places.go_to_file(README)


REVIEW: dict[str, Row] = {
    "review.toggle_overview": (at(), lambda s, _: s.page.overview.isVisible()),
    "review.toggle_files": (
        at(),
        lambda s, _: not s.page.side.isVisible() and not s.services.settings.current.show_files,
    ),
    "review.show_checks": (at(), lambda s, _: "PlainBox" in dict(s.seen)),
    "review.find_file": (at(), lambda s, _: s.page.side.filter.hasFocus()),
    "review.search_project": (
        at(),
        lambda s, _: (
            s.page.search_bar.field.hasFocus() and s.page.search_bar.toggles["project"].isChecked()
        ),
    ),
    "review.focus_files": (at(), lambda s, _: s.page.side.files.hasFocus()),
    "review.focus_code": (lambda s: s.page.focus_files(), lambda s, _: s.view.hasFocus()),
    "review.close_file": (unchanged_open, lambda s, _: README not in s.view.rows_as_text()),
    "review.whole_change": (shown(0), shows(None)),
    "review.next_commit": (at(), shows(0)),
    "review.previous_commit": (shown(1), shows(0)),
    "review.show_since": (shown(0), shows(Since(0))),
    "review.toggle_file_by_file": (
        at(),
        lambda s, _: s.view.shown().paths == [LEDGER],
    ),
    "review.jump_back": (elsewhere, lambda s, before: s.here == before),
    "review.jump_forward": (back_again, lambda s, there: s.here == there),
    "review.viewed_and_next": (
        at(),
        lambda s, _: LEDGER in s.session.viewed and s.here.is_file and s.here.path != LEDGER,
    ),
    "review.annotate_change": (
        at(),
        lambda s, _: [each.location.is_change for each in s.session.annotations] == [True],
    ),
    "review.edit_annotation": (noted, lambda s, _: s.card.is_editing),
    "review.delete_annotation": (noted, lambda s, _: s.session.annotations == ()),
    "review.undo": (noted, lambda s, _: s.session.annotations == ()),
    "review.redo": (undone, lambda s, _: len(s.session.annotations) == 1),
    "review.approve": (at(), lambda s, _: s.session.verdict is Verdict.APPROVE),
    "review.request_changes": (at(), lambda s, _: s.session.verdict is Verdict.REQUEST_CHANGES),
    "review.submit": (with_verdict, lambda s, _: "SubmitDialog" in dict(s.seen)),
    "review.put_aside": (at(), lambda s, _: "PlainBox" in dict(s.seen)),
}


def editor(stage: Stage) -> CardEditor:
    (found,) = [each for each in stage.page.findChildren(CardEditor) if each.isVisible()]
    return found


def writing(stage: Stage) -> None:
    stage.go(USE)
    stage.view.annotate()
    QTest.keyClicks(QApplication.focusWidget(), "words")


def classes_are_open(stage: Stage) -> bool:
    return (
        isinstance(editor(stage).class_choice, QComboBox)
        and editor(stage).class_choice.view().isVisible()
    )


WRITING: dict[str, Row] = {
    "writing.save": (
        writing,
        lambda s, _: (
            [(each.text, each.draft) for each in s.session.annotations] == [("words", False)]
        ),
    ),
    "writing.leave": (
        writing,
        lambda s, _: s.view.hasFocus() and [each.draft for each in s.session.annotations] == [True],
    ),
    "writing.choose_class": (writing, lambda s, _: classes_are_open(s)),
    "writing.next_severity": (writing, lambda s, _: s.session.annotations[0].severity is not None),
    "writing.next_confidence": (
        writing,
        lambda s, _: s.session.annotations[0].confidence is not None,
    ),
    "writing.insert_template": (
        writing,
        lambda *_: isinstance(QApplication.activePopupWidget(), QMenu),
    ),
    "writing.delete": (writing, lambda s, _: s.session.annotations == ()),
}
