"""The chooser: how to practise, chosen before anything of a change is shown."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from trainer.gui.practice.modes import WAYS, Chosen, Way, WayText
from trainer.gui.style.theme import GRID
from trainer.gui.widgets.labels import PlainLabel, wrapped_label

WIDTH = 70 * GRID
_INDENT = 3 * GRID
LONGEST_SEED = 60


class PracticeDialog(QDialog):
    """One row for each way, one sentence each; `topics` are what can be drilled, `impossible` says
    of a way why it can't be chosen now, `under_way` which set goes on.
    """

    def __init__(
        self,
        topics: Sequence[str],
        impossible: Mapping[Way, str],
        parent: QWidget | None = None,
        *,
        under_way: Mapping[Way, str] | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("How do you want to practise?")
        self._impossible = impossible
        self._under_way = under_way or {}
        self.topic = QComboBox()
        self.topic.setAccessibleName("Topic of the drill")
        self.topic.addItems(list(topics))
        self.seed = QLineEdit()
        self.seed.setAccessibleName("Word that others type for the same exam")
        self.seed.setPlaceholderText("A word, to sit it with others")
        self.seed.setMaxLength(LONGEST_SEED)
        self.seed.setFixedWidth(25 * GRID)
        self.seed.textEdited.connect(lambda: self._choose(Way.EXAM))
        self._group = QButtonGroup(self)
        self.buttons: dict[Way, QRadioButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(GRID + GRID // 2)
        for text in WAYS:
            column.addLayout(self._row(text))
        column.addSpacing(GRID)
        column.addLayout(self._foot())
        self._group.idClicked.connect(self._on_chosen)
        self.topic.activated.connect(lambda: self._choose(Way.DRILL))
        first = next(text.way for text in WAYS if text.way not in impossible)
        self.buttons[first].setChecked(True)
        self.buttons[first].setFocus(Qt.FocusReason.OtherFocusReason)
        self._on_chosen()

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, super().sizeHint().height())

    def chosen(self) -> Chosen:
        """What is chosen now."""
        way = next(way for way, button in self.buttons.items() if button.isChecked())
        topic = self.topic.currentText() if way is Way.DRILL else ""
        return Chosen(way, topic, self.seed.text().strip() if way is Way.EXAM else "")

    def _row(self, text: WayText) -> QVBoxLayout:
        button = QRadioButton(text.title)
        reason = self._impossible.get(text.way, "")
        button.setEnabled(not reason)
        told = reason or self._under_way.get(text.way, "") or text.sentence
        button.setAccessibleDescription(f"{told} {text.counts}.")
        self._group.addButton(button)
        self.buttons[text.way] = button
        counts = PlainLabel(text.counts)
        counts.setProperty("chip", True)
        head = QHBoxLayout()
        head.setSpacing(GRID)
        head.addWidget(button)
        beside = {Way.DRILL: self.topic, Way.EXAM: self.seed}.get(text.way)
        if beside is not None:
            head.addWidget(beside)
            beside.setEnabled(not reason and text.way not in self._under_way)
        head.addStretch(1)
        head.addWidget(counts)
        sentence = wrapped_label(told, "muted")
        sentence.setContentsMargins(_INDENT, 0, 0, 0)
        row = QVBoxLayout()
        row.setSpacing(GRID // 2)
        row.addLayout(head)
        row.addWidget(sentence)
        return row

    def _foot(self) -> QHBoxLayout:
        self.start = QPushButton("&Start")
        self.start.setProperty("primary", True)
        self.start.setDefault(True)
        self.start.clicked.connect(self.accept)
        self.cancel = QPushButton("&Cancel")
        self.cancel.setAutoDefault(False)
        self.cancel.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.start)
        return row

    def _choose(self, way: Way) -> None:
        self.buttons[way].setChecked(True)
        self._on_chosen()

    def _on_chosen(self) -> None:
        way = self.chosen().way
        captions = {
            Way.FREE: "Open the &library",
            Way.FIELD: "&Start the week's set",
            Way.EXAM: "&Start the exam",
        }
        caption = captions.get(way, "&Start")
        if way in self._under_way:
            caption = "&Go on"
        self.start.setText(caption)
