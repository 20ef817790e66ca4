"""A few changed lines, drawn as every change is: what the settings of code look like before one
closes the dialog.
"""

from PySide6.QtCore import Qt

from trainer.core.diffing.diff import parse_diff
from trainer.gui.code_settings import follow_settings
from trainer.gui.diff.view import DiffView
from trainer.gui.services import Appearance, SettingsKeeper

_OLD = b"def total(items):  # 0O 1lI\n\treturn sum(item.price for item in items)\n"
_NEW = b"def total(items, rate=1):  # 0O 1lI\n\treturn sum(item.price for item in items) * rate\n"
_DIFF = (
    "diff --git a/total.py b/total.py\n--- a/total.py\n+++ b/total.py\n@@ -1,2 +1,2 @@\n"
    "-def total(items):  # 0O 1lI\n-\treturn sum(item.price for item in items)\n"
    "+def total(items, rate=1):  # 0O 1lI\n+\treturn sum(item.price for item in items) * rate\n"
)


class CodeSample(DiffView):
    """To be looked at only: it takes neither keys nor clicks."""

    def __init__(self, settings: SettingsKeeper, appearance: Appearance) -> None:
        super().__init__(appearance.theme)
        self._appearance = appearance
        self.setAccessibleName("Code sample")
        self.set_read_only()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.show_diff(parse_diff(_DIFF), {"total.py": _OLD}, {"total.py": _NEW})
        follow_settings(self, settings)
        appearance.changed.connect(self._on_appearance_changed)

    def code_size(self) -> int:
        """Pixels of the letters that are drawn."""
        return self._state.metrics.font.pixelSize()

    def _on_appearance_changed(self) -> None:
        self.apply_theme(self._appearance.theme)
