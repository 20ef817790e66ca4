"""The packs that the learner installed: whose they are, which version, and a newer one."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from trainer.app.packs import InstalledPack, installed_packs
from trainer.core.text.counting import counted
from trainer.gui.background import Job, run_in_background
from trainer.gui.services import Appearance
from trainer.gui.style.theme import GRID
from trainer.gui.widgets.buttons import flat_button
from trainer.gui.widgets.elided_label import ElidedLabel
from trainer.gui.widgets.labels import PlainLabel, wrapped_label
from trainer.gui.widgets.tooltips import set_tooltip
from trainer.settings import Paths

_MOST_ROWS = 3
MOST_SHOWN = 60
"""Packs with a row of their own: each is several widgets, and nobody scrolls through thousands."""
_ROW = 6 * GRID
_SHORT = 14
"""Letters of a fingerprint that tell one from another at a glance; the tooltip has all."""


class PacksCard(QFrame):
    """A row for each installed pack; hidden where there is none. `check_requested` is about all of
    them, each other signal carries the name of a pack.
    """

    check_requested = Signal()
    update_requested = Signal(str)
    remove_requested = Signal(str)

    def __init__(self, paths: Paths, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paths = paths
        self._appearance = appearance
        self._job: Job | None = None
        self.setProperty("card", True)
        self.heading = PlainLabel()
        self.heading.setProperty("tone", "strong")
        self.check = flat_button(
            "Check for updates…", self, "Ask where each pack came from; nothing is installed yet"
        )
        self.check.clicked.connect(self.check_requested)
        self._area = QScrollArea()
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # The card is ground enough.
        self._area.setStyleSheet(
            "QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; }"
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, GRID + GRID // 2, GRID, GRID)
        layout.setSpacing(GRID // 2)
        top = QHBoxLayout()
        top.setContentsMargins(0, 0, 0, 0)
        top.addWidget(self.heading)
        top.addStretch()
        top.addWidget(self.check)
        layout.addLayout(top)
        layout.addWidget(self._area)
        self.hide()

    def read(self) -> None:
        """Show the packs as they lie on the disk, once they are read: there may be thousands, or a
        slow disk.
        """
        if self._job is not None:
            self._job.cancel()
        paths = self._paths
        self._job = run_in_background(
            lambda _job: installed_packs(paths),
            self.show_packs,
            # The list of problems says what is wrong with the folder.
            lambda _error: self.show_packs(()),
            parent=self,
        )

    def show_packs(self, packs: Sequence[InstalledPack]) -> None:
        """Show these, or nothing at all."""
        self.setVisible(bool(packs))
        self.heading.setText(f"{counted(len(packs), 'installed pack')}")
        self.check.setVisible(any(pack.source for pack in packs))
        inner = QWidget()
        rows = QVBoxLayout(inner)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        for pack in packs[:MOST_SHOWN]:
            rows.addWidget(self._row(pack))
        if (more := len(packs) - MOST_SHOWN) > 0:
            rows.addWidget(
                wrapped_label(f"And {more:,} more. `trainer pack list` lists them all.", "muted")
            )
        self._area.setWidget(inner)
        self._area.setFixedHeight(min(len(packs), _MOST_ROWS) * _ROW)

    def _row(self, pack: InstalledPack) -> QWidget:
        row = QWidget()
        row.setFixedHeight(_ROW)
        title = ElidedLabel(row)
        title.set_text(f"{pack.title}  {pack.version}")
        facts = ElidedLabel(row)
        facts.setProperty("tone", "muted")
        facts.set_text(
            f"{pack.name} · {counted(pack.exercises, 'exercise')} · by {', '.join(pack.authors)} · "
            f"{signed_by(pack)}"
        )
        words = QVBoxLayout()
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(0)
        words.addStretch()
        words.addWidget(title)
        words.addWidget(facts)
        words.addStretch()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(GRID)
        across.addLayout(words, 1)
        if pack.signer is not None:
            set_tooltip(title, f"Signed by {pack.signer.fingerprint} ({pack.signer.kind})")
        if pack.source:
            button = flat_button("Update", row, f"Install it again from {pack.source}")
            button.setAccessibleName(f"Update {pack.title}")
            button.clicked.connect(lambda: self.update_requested.emit(pack.name))
            across.addWidget(button)
        remove = flat_button("Remove", row, "Take it away; your reviews of it stay")
        remove.setAccessibleName(f"Remove {pack.title}")
        remove.clicked.connect(lambda: self.remove_requested.emit(pack.name))
        across.addWidget(remove)
        return row


def signed_by(pack: InstalledPack) -> str:
    """Whose key signed a pack, short enough to be read."""
    if pack.signer is None:
        return "not signed"
    return f"signed by {pack.signer.fingerprint[:_SHORT]}…"
