"""Before one is in a team: what a team is, and how to join one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from trainer.app.team import elsewhere_text
from trainer.gui.style.theme import GRID
from trainer.gui.team.conversation import ConversationLine
from trainer.gui.team.syncing import JoinWish, TeamSync
from trainer.gui.team.words import WHAT_A_TEAM_IS
from trainer.gui.widgets.buttons import flat_button, push_button
from trainer.gui.widgets.file_choice import choose_file
from trainer.gui.widgets.labels import PlainLabel, wrapped_label

_WIDTH = 80 * GRID
_LABELS = 12 * GRID
_KINDS = "Certificates (*.pem *.crt *.cer);;All files (*)"


class JoinPanel(QWidget):
    """Says what a team is, and asks for what its members were given."""

    join_requested = Signal(object)

    def __init__(self, team: TeamSync, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._team = team
        self.address = _field("https://team.example:8765")
        self.code = _field("ABCDEF-GHIJKL-MNOPQR-STUVWX")
        self.certificates = _field("Only if your team made its own certificate")
        self.choose = push_button("Choose…")
        self.choose.setAccessibleName("Choose a certificate file")
        self.choose.clicked.connect(self._choose_file)
        self.plain = QCheckBox("Allow &http: others can read your token")
        self.more = flat_button("More", self)
        self.more.setCheckable(True)
        self.more.setAccessibleName("More: certificate file, http")
        self.more.toggled.connect(self._on_more_toggled)
        self.join = push_button("Join")
        self.join.setProperty("primary", True)
        self.join.clicked.connect(self.ask)
        self.waiting = wrapped_label("", "")
        self.conversation = ConversationLine(team, self)
        for field in (self.address, self.code, self.certificates):
            field.returnPressed.connect(self.ask)
            field.textChanged.connect(self._show_state)
        team.changed.connect(self._show_state)
        self._lay_out()
        self._on_more_toggled(shown=False)
        self._show_state()

    def show_waiting(self, elsewhere: int) -> None:
        """Say how many reviews wait for a team that was left."""
        self.waiting.setText(elsewhere_text(elsewhere) if elsewhere else "")
        self.waiting.setVisible(bool(elsewhere))

    def take_focus(self) -> None:
        """Put the focus where something is missing."""
        field = self.code if self.address.text() else self.address
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask(self) -> None:
        """Ask to join; where something is missing, the focus goes there."""
        missing = next(
            (each for each in (self.address, self.code) if not each.text().strip()), None
        )
        if missing is not None:
            missing.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not self._team.is_running:
            self.join_requested.emit(
                JoinWish(
                    self.address.text().strip(),
                    self.code.text().strip(),
                    self.certificates.text().strip(),
                    self.plain.isChecked(),
                )
            )

    def _choose_file(self) -> None:
        chosen = choose_file(self, "Certificate file", _KINDS)
        if chosen:
            self.certificates.setText(chosen)

    def _on_more_toggled(self, shown: bool) -> None:
        self.more.setText("Less" if shown else "More")
        self._further.setVisible(shown)

    def _show_state(self) -> None:
        is_free = not self._team.is_running
        has_all = bool(self.address.text().strip() and self.code.text().strip())
        self.join.setEnabled(is_free and has_all)
        for each in (self.address, self.code, self.certificates, self.choose, self.plain):
            each.setEnabled(is_free)

    def _lay_out(self) -> None:
        self.setMaximumWidth(_WIDTH)
        card = QFrame()
        card.setProperty("card", True)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 3 * GRID)
        inside.setSpacing(2 * GRID)
        form = _form((_label("&Address", self.address), self.address))
        form.addRow(_label("&Code", self.code), self.code)
        inside.addLayout(form)
        certificates = QWidget()
        row = QHBoxLayout(certificates)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        row.addWidget(self.certificates, 1)
        row.addWidget(self.choose)
        self._further = QWidget()
        further = _form((_label("Certificate &file", self.certificates), certificates))
        further.addRow(self.plain)
        further.setContentsMargins(0, 0, 0, 0)
        self._further.setLayout(further)
        inside.addWidget(self._further)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addWidget(self.join)
        buttons.addWidget(self.more)
        buttons.addStretch()
        inside.addLayout(buttons)
        inside.addWidget(self.conversation)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * GRID, 4 * GRID, 4 * GRID, 4 * GRID)
        column.setSpacing(2 * GRID)
        column.addWidget(wrapped_label("Join a team", "title"))
        column.addWidget(wrapped_label(WHAT_A_TEAM_IS, ""))
        column.addWidget(
            wrapped_label("Whoever runs your team gives you its address and a code.", "muted")
        )
        column.addWidget(card)
        column.addWidget(self.waiting)
        column.addStretch()


def _field(placeholder: str) -> QLineEdit:
    field = QLineEdit()
    field.setPlaceholderText(placeholder)
    return field


def _label(text: str, field: QWidget) -> PlainLabel:
    """A label as wide as that of any other row: the rows behind More line up with those above."""
    label = PlainLabel(text)
    label.setBuddy(field)
    label.setMinimumWidth(_LABELS)
    return label


def _form(row: tuple[PlainLabel, QWidget]) -> QFormLayout:
    form = QFormLayout()
    form.setHorizontalSpacing(2 * GRID)
    form.setVerticalSpacing(GRID + GRID // 2)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    form.addRow(*row)
    return form
