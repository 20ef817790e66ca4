"""Notices, shown inline above the page that they speak of."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from trainer.gui.services import Appearance, Notice, NoticeKind
from trainer.gui.style.icons import icon, icon_pixmap
from trainer.gui.style.theme import GRID
from trainer.gui.widgets.buttons import push_button
from trainer.gui.widgets.labels import PlainLabel
from trainer.gui.widgets.tooltips import set_tooltip

MOST = 3
"""Notices at once; the oldest makes room."""

_LOOK = {NoticeKind.INFO: ("info", "accent"), NoticeKind.ERROR: ("warning", "missed")}


class NoticeBar(QFrame):
    """One notice with its action and a button that puts it away."""

    closed = Signal()

    def __init__(
        self, notice: Notice, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.notice = notice
        self._appearance = appearance
        self.setProperty("card", True)
        self.setAccessibleName("Error" if notice.kind is NoticeKind.ERROR else "Notice")
        self.setAccessibleDescription(notice.text)
        self._sign = PlainLabel()
        text = PlainLabel(notice.text)
        text.setWordWrap(True)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.close_button = QToolButton()
        self.close_button.setAccessibleName("Dismiss")
        set_tooltip(self.close_button, "Dismiss")
        self.close_button.clicked.connect(self.closed)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * GRID, GRID // 2, GRID // 2, GRID // 2)
        row.setSpacing(GRID)
        row.addWidget(self._sign)
        row.addWidget(text, 1)
        # With its parent from the start: shown without one, it would be a window of its own for a
        # moment and take the focus.
        self.action_button = push_button(notice.action_text, self)
        self.action_button.setVisible(notice.action is not None)
        self.action_button.clicked.connect(self._on_action)
        row.addWidget(self.action_button)
        row.addWidget(self.close_button)
        appearance.changed.connect(self._on_appearance_changed)
        self._on_appearance_changed()

    def _on_appearance_changed(self) -> None:
        name, role = _LOOK[self.notice.kind]
        theme = self._appearance.theme
        self._sign.setPixmap(icon_pixmap(name, theme, role, ratio=self.devicePixelRatioF()))
        self.close_button.setIcon(icon("cross", theme, "muted"))

    def _on_action(self) -> None:
        self.closed.emit()
        if self.notice.action is not None:
            self.notice.action()


class NoticeArea(QWidget):
    """The notices that are shown, newest first; empty, it takes no room."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._bars: list[NoticeBar] = []
        self._strips: list[QWidget] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(GRID // 2)

    def bars(self) -> list[NoticeBar]:
        """The notices that are still shown, newest first."""
        return list(self._bars)

    def show_notice(self, notice: Notice) -> None:
        """Show one more notice; one that says what another says, or is about the same, takes its
        place.
        """
        if notice.key and any(
            bar.notice.key == notice.key and bar.notice.text == notice.text for bar in self._bars
        ):
            return
        same = [
            bar
            for bar in self._bars
            if bar.notice.text == notice.text or (notice.key and bar.notice.key == notice.key)
        ]
        # What has a key is true until it is withdrawn: the others make room first.
        oldest = sorted(self._bars, key=lambda bar: not bar.notice.key)[MOST - 1 :]
        for bar in same or oldest:
            self._remove(bar)
        bar = NoticeBar(notice, self._appearance)
        bar.closed.connect(lambda: self._remove(bar))
        self._bars.insert(0, bar)
        self._layout.insertWidget(len(self._strips), bar)
        self._update_margins()
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, notice.text))

    def show_strip(self, strip: QWidget) -> None:
        """Show work that goes on, above the notices, until `remove_strip`."""
        self._strips.append(strip)
        self._layout.insertWidget(0, strip)
        strip.show()
        self._update_margins()

    def remove_strip(self, strip: QWidget) -> None:
        """The work has come to its end."""
        self._strips.remove(strip)
        self._take_out(strip)

    def withdraw(self, key: str) -> None:
        """Put the notice of that key away."""
        for bar in [bar for bar in self._bars if bar.notice.key == key]:
            self._remove(bar)

    def clear(self) -> None:
        """Put every notice away."""
        for bar in self.bars():
            self._remove(bar)

    def _remove(self, bar: NoticeBar) -> None:
        self._bars.remove(bar)
        self._take_out(bar)

    def _take_out(self, widget: QWidget) -> None:
        self._layout.removeWidget(widget)
        widget.hide()
        widget.deleteLater()
        self._update_margins()

    def _update_margins(self) -> None:
        margin = GRID if self._bars or self._strips else 0
        self._layout.setContentsMargins(margin, margin, margin, margin)
