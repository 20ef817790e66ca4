"""Updates of installed packs: looked for once the dialog is opened, told one by one, and installed
with one click each.
"""

from collections.abc import Iterator, Sequence
from threading import Event
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from trainer.app.pack_updates import Checked, Found, checked_pack, take
from trainer.app.packs import EditedPackError, Installation, InstalledPack, NotWantedError
from trainer.content.pack_sources import USUAL_WAYS, Ways
from trainer.core.text.counting import counted
from trainer.errors import TrainerError
from trainer.gui.background import Job, run_in_background
from trainer.gui.library.install_dialog import NO_KEY_ANY_MORE, STOPPING
from trainer.gui.style.theme import GRID
from trainer.gui.widgets.buttons import push_button
from trainer.gui.widgets.labels import PlainLabel, wrapped_label
from trainer.gui.widgets.panes import scrolled
from trainer.settings import Paths

WIDTH: Final = 84 * GRID
HEIGHT: Final = 56 * GRID
NOTHING: Final = "No pack was installed from a file or an address, so there is nowhere to look."
ALL_THE_SAME: Final = "All packs are up to date"
STOPPED: Final = "Stopped"
TRUSTED_FROM_NOW: Final = (
    "You haven't seen this key yet. If you update, it is trusted from now on. Compare it with the "
    "one that the maker named."
)
OTHER_KEY: Final = (
    "Another key than before signed this version, so it isn't installed. Ask the maker, by another "
    "way than this file, if the key is theirs."
)
_MOST_LINES: Final = 8
"""Exercises of one pack that are told with what became of them."""


class UpdatesDialog(QDialog):
    """Asks for each pack where it came from, and installs what the learner wants. `installed`
    carries the Installation, `key_asked` the source of a pack with another key.
    """

    installed = Signal(object)
    key_asked = Signal(str)

    def __init__(
        self,
        paths: Paths,
        packs: Sequence[InstalledPack],
        parent: QWidget | None = None,
        *,
        ways: Ways = USUAL_WAYS,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Updates of packs")
        self._paths = paths
        self._ways = ways
        self._packs = [each for each in packs if each.source]
        self._looking: Job | None = None
        self._stop: Event | None = None
        """Tells the work that installs an update that it isn't wanted any more."""
        self._queue: list[UpdateCard] = []
        self._same: list[str] = []
        self._asked = 0
        self.cards: list[UpdateCard] = []
        self.heading = PlainLabel()
        self.heading.setProperty("tone", "strong")
        self.bar = QProgressBar()
        self.bar.setRange(0, len(self._packs))
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName("Packs that were looked at")
        self.same = wrapped_label("", "muted")
        self.update_all = push_button("Update all")
        self.update_all.setProperty("primary", True)
        self.update_all.clicked.connect(self._on_update_all)
        self.leave = push_button("Cancel")
        self.leave.clicked.connect(self.reject)
        self._lay_out()
        self.resize(self.sizeHint())
        self._update_buttons()
        self._look()

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, HEIGHT)

    @property
    def is_looking(self) -> bool:
        """Whether there are packs that were not asked for yet."""
        return self._looking is not None

    def reject(self) -> None:
        """Stop looking; stop installing, and close once it is known what came of it; else close."""
        if self._stop is not None:
            self._queue.clear()
            self._stop.set()
            self.leave.setEnabled(False)
            self._tell(STOPPING)
        elif self._looking is not None:
            self._looking.cancel()
            self._looking = None
            asked = counted(len(self._packs), "pack")
            self._looked(f"{STOPPED}: {self._asked} of {asked} looked at")
        else:
            super().reject()

    def done(self, result: int) -> None:
        """Want no more."""
        if self._looking is not None:
            self._looking.cancel()
        super().done(result)

    def _lay_out(self) -> None:
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, 0, GRID, 0)
        self._column.setSpacing(GRID)
        self._column.addWidget(self.same)
        self._column.addStretch()
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addStretch()
        buttons.addWidget(self.leave)
        buttons.addWidget(self.update_all)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(2 * GRID)
        layout.addWidget(self.heading)
        layout.addWidget(self.bar)
        layout.addWidget(scrolled(inner), 1)
        layout.addLayout(buttons)
        self.same.hide()

    def _look(self) -> None:
        if not self._packs:
            self._looked(NOTHING)
            return
        paths, packs, ways = self._paths, self._packs, self._ways

        def work(job: Job) -> None:
            for pack in packs:
                if job.is_cancelled:
                    return
                job.report(pack)
                job.report(checked_pack(paths, pack, ways=ways))

        self._looking = run_in_background(
            work, self._on_all_looked_at, parent=self, on_progress=self._on_progress
        )
        self._update_buttons()

    def _on_progress(self, told: InstalledPack | Checked) -> None:
        if isinstance(told, InstalledPack):
            self.heading.setText(
                f"Looking at {self._asked + 1} of {len(self._packs)}: {told.title}"
            )
            return
        self._asked += 1
        self.bar.setValue(self._asked)
        if told.found is Found.SAME:
            self._same.append(f"{told.pack.title} {told.pack.version}")
            self.same.setText(f"Up to date: {', '.join(self._same)}")
            self.same.show()
        else:
            self._add(UpdateCard(told))

    def _add(self, card: "UpdateCard") -> None:
        card.update_asked.connect(self._on_update_asked)
        card.key_asked.connect(self.key_asked)
        card.key_asked.connect(self.accept)
        # What can be done comes before what can't.
        place = len(self._open()) if card.is_open else len(self.cards)
        self._column.insertWidget(place, card)
        # At once: a layout shows what is new only in a later turn, and the focus may go there now.
        card.show()
        self.cards.insert(place, card)

    def _on_all_looked_at(self, _none: None) -> None:
        self._looking = None
        updates = len(self._open())
        if updates:
            self._looked(counted(updates, "update"))
        elif self.cards:
            self._looked("No updates")
        else:
            self._looked(ALL_THE_SAME)

    def _looked(self, text: str) -> None:
        self.bar.hide()
        self._tell(text)
        self._update_buttons()
        self._take_focus()

    def _take_focus(self) -> None:
        waiting = self._open()
        if self.update_all.isVisibleTo(self):
            self.update_all.setFocus(Qt.FocusReason.OtherFocusReason)
        elif waiting:
            waiting[0].go.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.leave.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open(self) -> "list[UpdateCard]":
        """The updates that can be installed and are not yet."""
        return [each for each in self.cards if each.is_open]

    def _on_update_asked(self) -> None:
        card = self.sender()
        if isinstance(card, UpdateCard):
            self._install([card])

    def _on_update_all(self) -> None:
        self._install(self._open())

    def _install(self, cards: "Sequence[UpdateCard]") -> None:
        self._queue += cards
        if self._stop is None:
            self._next()

    def _next(self) -> None:
        if not self._queue:
            self._update_buttons()
            self._take_focus()
            return
        card = self._queue.pop(0)
        self._stop = stop = Event()
        paths, ways, replaces = self._paths, self._ways, card.replaces_changes
        card.tell("Updating…")
        run_in_background(
            lambda _job: take(
                paths,
                card.checked,
                ways=ways,
                replace_edited=replaces,
                is_wanted=lambda: not stop.is_set(),
            ),
            lambda installation: self._on_installed(card, installation),
            lambda error: self._on_error(card, error),
            parent=self,
        )
        self._update_buttons()

    def _on_installed(self, card: "UpdateCard", installation: Installation) -> None:
        card.close_with(f"Updated to {installation.version}")
        self.installed.emit(installation)
        self._ended()

    def _on_error(self, card: "UpdateCard", error: TrainerError) -> None:
        if isinstance(error, NotWantedError):
            card.tell("")
        elif isinstance(error, EditedPackError):
            card.ask_to_replace(f"{error.where} was changed here since it was installed.")
        else:
            card.tell(str(error))
        self._ended()

    def _ended(self) -> None:
        is_stopping = self._stop is not None and self._stop.is_set()
        self._stop = None
        if is_stopping:
            self.reject()
        else:
            self._next()

    def _tell(self, text: str) -> None:
        self.heading.setText(text)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def _update_buttons(self) -> None:
        is_working = self._stop is not None
        self.leave.setText("Cancel" if is_working or self.is_looking else "Close")
        waiting = self._open()
        for each in self.cards:
            each.go.setEnabled(not is_working)
        self.update_all.setVisible(len(waiting) > 1 and not self.is_looking)
        self.update_all.setEnabled(not is_working)


class UpdateCard(QFrame):
    """One pack for which there is something to tell, with the button that installs it where it may
    be installed.
    """

    update_asked = Signal()
    key_asked = Signal(str)

    def __init__(self, checked: Checked, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self.checked = checked
        self.replaces_changes = False
        self.is_open = checked.found is Found.UPDATE
        self.go = push_button("Update", self)
        self.go.setAccessibleName(f"Update {checked.pack.title} to {checked.version}")
        self.go.clicked.connect(self.update_asked)
        self.go.setVisible(self.is_open)
        self.message = _line("", "")
        self.message.hide()
        title, *lines = card_lines(checked)
        top = QHBoxLayout()
        top.setContentsMargins(0, 0, 0, 0)
        top.setSpacing(2 * GRID)
        top.addWidget(_line(*title), 1)
        top.addWidget(self.go, 0, Qt.AlignmentFlag.AlignTop)
        if checked.found is Found.OTHER_KEY:
            type_it = push_button("Type its fingerprint…", self)
            type_it.setAccessibleName(f"Type the fingerprint of the key of {checked.pack.title}")
            type_it.clicked.connect(lambda: self.key_asked.emit(checked.pack.source))
            top.addWidget(type_it, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, GRID + GRID // 2, 2 * GRID, GRID + GRID // 2)
        column.setSpacing(GRID // 2)
        column.addLayout(top)
        for each in lines:
            column.addWidget(_line(*each))
        column.addWidget(self.message)

    def tell(self, text: str) -> None:
        """Say how it goes."""
        self.message.setText(text)
        self.message.setVisible(bool(text))

    def ask_to_replace(self, text: str) -> None:
        """Offer to give up what the learner changed in it."""
        self.replaces_changes = True
        self.go.setText("Replace my changes")
        self.go.setAccessibleName(f"Replace my changes of {self.checked.pack.title}")
        self.tell(text)

    def close_with(self, text: str) -> None:
        """Say what came of it, for good."""
        self.is_open = False
        self.go.hide()
        self.tell(text)


def _line(text: str, tone: str) -> PlainLabel:
    label = wrapped_label(text, tone)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    # A long address must not make the card wider than the dialog.
    label.setMinimumWidth(1)
    return label


def card_lines(checked: Checked) -> Iterator[tuple[str, str]]:
    """What is told of a pack, each line with its tone."""
    pack = checked.pack
    yield pack.title, "strong"
    yield f"{pack.name} · {checked.sentence()}", ""
    if checked.found is Found.UPDATE:
        changes = list(checked.differences.lines())
        yield from ((line, "muted") for line in changes[:_MOST_LINES])
        if (more := len(changes) - _MOST_LINES) > 0:
            yield f"And {counted(more, 'more exercise')}", "muted"
    if checked.arrived_signer is not None or checked.found is Found.UPDATE:
        yield checked.key_line(), "muted"
    if checked.found is Found.OTHER_KEY and pack.signer is not None:
        yield f"Until now by {pack.signer.fingerprint} ({pack.signer.kind})", "muted"
    yield from _warning(checked)


def _warning(checked: Checked) -> Iterator[tuple[str, str]]:
    is_first_key = checked.arrived_signer is not None and checked.pack.signer is None
    if checked.found is Found.OTHER_KEY:
        yield OTHER_KEY, ""
    elif checked.found is Found.NO_KEY:
        yield NO_KEY_ANY_MORE, ""
    elif checked.found is Found.UPDATE and is_first_key:
        yield TRUSTED_FROM_NOW, ""
