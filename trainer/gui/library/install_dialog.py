"""Installing a pack, step by step in one dialog: where it lies, who signed it, and only then into
its place.
"""

from collections.abc import Callable, Iterator
from threading import Event
from typing import Any, Final

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from trainer.app.packs import Arrival, EditedPackError, NotWantedError, arrive, put
from trainer.content.pack_sources import USUAL_WAYS, Ways
from trainer.core.text.counting import counted
from trainer.errors import TrainerError
from trainer.gui.background import Job, run_in_background
from trainer.gui.style.theme import GRID
from trainer.gui.widgets import file_choice
from trainer.gui.widgets.buttons import push_button
from trainer.gui.widgets.labels import wrapped_label
from trainer.gui.widgets.waiting import PATIENCE
from trainer.settings import Paths

WIDTH: Final = 84 * GRID
FIRST_SEEN: Final = (
    "You haven't seen this key yet. If you install the pack, the key is trusted from now on. "
    "Compare it with the one that the maker named."
)
UNSIGNED: Final = "Not signed: anyone may have made it. Install it if you know where it comes from."
TRUSTED: Final = "The same key as before."
OTHER_KEY: Final = (
    "Another key than before signed this pack, so it isn't installed. Ask the maker, by another "
    "way than this file, if the key is theirs. If it is, type its fingerprint as they tell it."
)
NO_KEY_ANY_MORE: Final = (
    "Earlier versions were signed and this one isn't, so it isn't installed. Ask the maker for a "
    "signed one."
)
STOPPING: Final = "Stopping…"
_CHANGED_HERE: Final = "Replace my changes"


class InstallDialog(QDialog):
    """Asks for a file or an address, fetches, shows what arrived, and installs it. `installed`
    carries the Installation.
    """

    installed = Signal(object)

    def __init__(
        self, paths: Paths, parent: QWidget | None = None, *, ways: Ways = USUAL_WAYS
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Install a pack")
        self._paths = paths
        self._ways = ways
        self._job: Job | None = None
        self._stop: Event | None = None
        """Tells the work that puts the pack into place that it isn't wanted any more."""
        self._arrived: Arrival | None = None
        self._is_update = False
        self._replaces_changes = False
        self.source = QLineEdit()
        self.source.setAccessibleName("File or address of the pack")
        self.source.setPlaceholderText("A file, or an address: https://…")
        self.source.textChanged.connect(self._update_buttons)
        self.browse = push_button("Choose a file…")
        self.browse.clicked.connect(self._on_browse)
        self.message = wrapped_label("", "")
        self.message.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.bar = QProgressBar()
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName("Fetching the pack")
        self.facts = QFrame()
        self.facts.setProperty("card", True)
        self.fingerprint = QLineEdit()
        self.fingerprint.setAccessibleName("Fingerprint that the maker told you")
        self.fingerprint.setPlaceholderText("SHA256:…")
        self.fingerprint.textChanged.connect(self._update_buttons)
        self.go = push_button("Continue")
        self.go.setProperty("primary", True)
        self.go.setDefault(True)
        self.go.clicked.connect(self._on_go)
        self.leave = push_button("Cancel")
        self.leave.clicked.connect(self.reject)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE)
        self._patience.timeout.connect(self.bar.show)
        self._lay_out()
        self._say("")
        self._update_buttons()
        self._fit()

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, super().sizeHint().height())

    @property
    def arrived(self) -> Arrival | None:
        """The pack that is shown, once it is there."""
        return self._arrived

    def fetch(self, source: str) -> None:
        """Fetch the pack that lies there and show it; nothing is installed yet."""
        self.source.setText(source)
        self._work(lambda: arrive(self._paths, source, ways=self._ways), self._on_arrived)

    def update_from(self, source: str) -> None:
        """Fetch a newer version, and install it at once if its key is the trusted one."""
        self.setWindowTitle("Update a pack")
        self._is_update = True
        self._ask.hide()
        self.fetch(source)

    def reject(self) -> None:
        """Close, unless the pack is being put into place: then once it is known what came of it."""
        if self._stop is None:
            super().reject()
            return
        self._stop.set()
        self.leave.setEnabled(False)
        self._say(STOPPING)

    def done(self, result: int) -> None:
        """Stop fetching: what comes after this isn't wanted any more."""
        if self._job is not None:
            self._job.cancel()
        super().done(result)

    def _lay_out(self) -> None:
        self._ask = QWidget()
        row = QHBoxLayout(self._ask)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        row.addWidget(self.source, 1)
        row.addWidget(self.browse)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addStretch()
        buttons.addWidget(self.leave)
        buttons.addWidget(self.go)
        self._inside = QVBoxLayout(self.facts)
        self._inside.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        self._inside.setSpacing(GRID // 2)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(2 * GRID)
        for each in (self._ask, self.bar, self.facts, self.message, self.fingerprint):
            column.addWidget(each)
        column.addStretch()
        column.addLayout(buttons)
        for each in (self.bar, self.facts, self.fingerprint):
            each.hide()

    def _on_browse(self) -> None:
        if file := file_choice.choose_file(self, "Install a pack", "Packs (*.reviewpack)"):
            self.fetch(file)

    def _on_go(self) -> None:
        if self._arrived is None:
            self.fetch(self.source.text().strip())
        else:
            self._install(self._arrived)

    def _install(self, arrived: Arrival) -> None:
        accepted = self.fingerprint.text().strip()
        replaces = self._replaces_changes
        self._stop = stop = Event()
        self._work(
            lambda: put(
                self._paths,
                arrived,
                accepted_key=accepted,
                replace_edited=replaces,
                is_wanted=lambda: not stop.is_set(),
            ),
            self._on_installed,
        )

    def _work(self, work: Callable[[], Any], then: Callable[[Any], None]) -> None:
        self._say("")
        self._patience.start()
        self._job = run_in_background(lambda _job: work(), then, self._on_error, parent=self)
        self._update_buttons()

    def _on_arrived(self, arrived: Arrival) -> None:
        self._ended()
        self._arrived = arrived
        if self._is_update and arrived.signer == arrived.known:
            self._install(arrived)
            return
        self._ask.hide()
        self._show_facts(arrived)
        self._say(_whose(arrived))
        self.fingerprint.setVisible(_may_be_accepted(arrived))
        self.go.setText("Update" if arrived.before else "Install")
        self._update_buttons()
        self._fit()
        if self.fingerprint.isVisible():
            self.fingerprint.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.go.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_installed(self, installation: object) -> None:
        self._ended()
        self.installed.emit(installation)
        self.accept()

    def _on_error(self, error: TrainerError) -> None:
        self._ended()
        if isinstance(error, NotWantedError):
            self.reject()
            return
        self.leave.setEnabled(True)
        if isinstance(error, EditedPackError):
            self._replaces_changes = True
            self.go.setText(_CHANGED_HERE)
            self._say(f"{error.where} was changed here since it was installed.")
        else:
            self._say(str(error))
        self._update_buttons()
        self._fit()
        if self._arrived is None:
            self.source.setFocus(Qt.FocusReason.OtherFocusReason)
            self.source.selectAll()

    def _fit(self) -> None:
        """Take the height that the wrapped texts need: a dialog's own size hint forgets some."""
        self._column.activate()
        width = max(self.width(), WIDTH)
        self.resize(width, self._column.totalHeightForWidth(width))

    def _ended(self) -> None:
        self._job = self._stop = None
        self._patience.stop()
        self.bar.hide()

    def _say(self, text: str) -> None:
        self.message.setText(text)
        self.message.setVisible(bool(text))

    def _show_facts(self, arrived: Arrival) -> None:
        for number, (text, tone) in enumerate(fact_lines(arrived)):
            label = wrapped_label(text, tone)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._inside.insertWidget(number, label)
        self.facts.show()

    def _update_buttons(self) -> None:
        is_working = self._job is not None
        for each in (self.source, self.browse):
            each.setEnabled(not is_working)
        arrived = self._arrived
        if arrived is None:
            is_ready = bool(self.source.text().strip())
        elif arrived.has_other_signer:
            told = self.fingerprint.text().strip()
            is_ready = arrived.signer is not None and told == arrived.signer.fingerprint
        else:
            is_ready = True
        self.go.setEnabled(is_ready and not is_working)


def fact_lines(arrived: Arrival) -> Iterator[tuple[str, str]]:
    """What is known of a pack that arrived, each line with its tone."""
    cargo = arrived.cargo
    manifest: Any = cargo.manifest
    exercises = {path.partition("/")[0] for path in cargo.files if "/" in path}
    version = cargo.version
    if arrived.before:
        version = f"{arrived.before} → {version}"
    yield str(manifest["title"]), "strong"
    yield f"{cargo.name} {version} · {counted(len(exercises), 'exercise')}", ""
    makers = ", ".join(map(str, manifest["authors"]))
    yield f"By {makers} · licence {manifest['licence']}", "muted"
    if arrived.signer is not None:
        yield f"Signed by {arrived.signer.fingerprint} ({arrived.signer.kind})", "muted"
    if arrived.has_other_signer and arrived.known is not None:
        yield f"Until now by {arrived.known.fingerprint} ({arrived.known.kind})", "muted"


def _whose(arrived: Arrival) -> str:
    if arrived.has_other_signer:
        return NO_KEY_ANY_MORE if arrived.signer is None else OTHER_KEY
    if arrived.signer is None:
        return UNSIGNED
    return FIRST_SEEN if arrived.known is None else TRUSTED


def _may_be_accepted(arrived: Arrival) -> bool:
    return arrived.has_other_signer and arrived.signer is not None
