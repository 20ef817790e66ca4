"""What can be done in a card while it is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer.gui.keys.action import Action, ActionGroup

if TYPE_CHECKING:
    from trainer.gui.review.card_editor import CardEditor


def _actions() -> tuple[Action[CardEditor], ...]:
    # In a function, so that the types of the editor are known when it is checked.
    return (
        Action(
            "writing.save",
            "Save",
            run=lambda editor: editor.save_requested.emit(),
            keys=("Ctrl+Return", "Ctrl+Enter"),
            mouse="the button Save",
        ),
        Action(
            "writing.leave",
            "Return to the code and keep the text as a draft",
            run=lambda editor: editor.escaped.emit(),
            keys=("Esc",),
            mouse="click the code",
        ),
        Action(
            "writing.choose_class",
            "Class",
            run=lambda editor: editor.open_classes(),
            keys=("Alt+C",),
            mouse="click the class",
        ),
        Action(
            "writing.next_severity",
            "Change severity",
            run=lambda editor: editor.severity.choose_next(),
            keys=("Alt+S",),
            mouse="click a severity",
        ),
        Action(
            "writing.next_confidence",
            "Change confidence",
            run=lambda editor: editor.confidence.choose_next(),
            keys=("Alt+U",),
            mouse="click a confidence",
        ),
        Action(
            "writing.insert_template",
            "Template",
            run=lambda editor: editor.open_templates(),
            keys=("Ctrl+T",),
            mouse="the button Template",
        ),
        Action(
            "writing.delete",
            "Delete",
            run=lambda editor: editor.delete_requested.emit(),
            keys=("Ctrl+Shift+Backspace",),
            mouse="the button Delete",
        ),
    )


CARD_ACTIONS = _actions()

WRITING = ActionGroup(
    "writing",
    "Writing an annotation",
    CARD_ACTIONS,
    heard_with=("review",),
    is_typed_in=True,
)
