"""Library: every exercise of every pack, without a word that primes."""

from collections.abc import Mapping
from dataclasses import asdict

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QStackedWidget,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from trainer.gui.keys.binding import shortcut_for
from trainer.gui.library.actions import LIBRARY, OPEN_SEARCH
from trainer.gui.library.exercises import (
    COLUMNS,
    Column,
    ExerciseModel,
    Filter,
    Status,
    WantedExercises,
    exercise_rows,
)
from trainer.gui.library.filters import FilterBar
from trainer.gui.library.packs import PacksCard
from trainer.gui.library.problems import ProblemCard
from trainer.gui.page import KeyGroup, Page
from trainer.gui.services import Services
from trainer.gui.style.theme import GRID
from trainer.gui.widgets.buttons import push_button
from trainer.gui.widgets.labels import PlainLabel
from trainer.gui.widgets.row_table import set_up_row_table

NARROW = 112 * GRID
"""Pixels of the page under which not all columns are shown."""
WIDEST_PACK = 26 * GRID
"""Pixels for the names of packs: a long one must not take the room of the titles."""
NARROWEST = 84 * GRID
"""Pixels under which the title has the room of what filters tell as well."""

_PACK = COLUMNS.index(Column.PACK)


def remembered_filter(values: Mapping[str, str]) -> Filter:
    """The filter that the settings hold, as far as it is one."""
    return Filter(
        **{
            name: value
            for name, value in values.items()
            if name in Filter.__dataclass_fields__ and name != "text"
        }
    )


class LibraryPage(Page):
    """A search box, filters, a table, and what to do with packs."""

    start_requested = Signal(str)
    open_folder_requested = Signal()
    add_folder_requested = Signal()
    practice_requested = Signal()
    install_requested = Signal()
    check_requested = Signal()
    update_requested = Signal(str)
    remove_requested = Signal(str)

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._model = ExerciseModel(services.appearance, self)
        self.wanted = WantedExercises(self._model, self)
        self.filters = FilterBar(
            remembered_filter(services.settings.current.filters), services.appearance
        )
        self.filters.changed.connect(self._on_filter_changed)
        self.table = QTreeView()
        self.problems = ProblemCard(services.appearance)
        self.packs = PacksCard(services.paths, services.appearance)
        self.packs.check_requested.connect(self.check_requested)
        self.packs.update_requested.connect(self.update_requested)
        self.packs.remove_requested.connect(self.remove_requested)
        self.empty = _EmptyState()
        self.empty.button.clicked.connect(self._on_empty_clicked)
        self.start_button = push_button("Start reviewing")
        self.start_button.setProperty("primary", True)
        self.start_button.clicked.connect(self._on_start_clicked)
        self._stack = QStackedWidget()
        self._set_up_table()
        self._lay_out()
        self.table.setProperty("framed", "high")
        shortcut_for(OPEN_SEARCH, self, self, context=Qt.ShortcutContext.WindowShortcut)
        escape = QShortcut(QKeySequence("Esc"), self.filters.search, self._on_search_left)
        escape.setContext(Qt.ShortcutContext.WidgetShortcut)
        self.filters.search.returnPressed.connect(self._on_search_done)

    def title(self) -> str:
        """For the window's title."""
        return "Library"

    def key_groups(self) -> list[KeyGroup]:
        """For the key sheet."""
        return [LIBRARY.key_group()]

    def page_shown(self) -> None:
        """Fetch what may have changed, keep the exercise that was chosen, put the focus on the
        table.
        """
        self.scores_changed()
        self.problems.show_problems(self._services.library.problems())
        self.packs.read()
        self._focus_table()

    def scores_changed(self) -> None:
        """Show the rows as the store has them, and keep the exercise that was chosen."""
        chosen = self.current_exercise_id()
        rows = exercise_rows(self._services)
        self._model.set_rows(rows)
        self._fit_packs()
        self.filters.offer(rows)
        self.wanted.set_filter(self.filters.wanted)
        self._select(chosen)
        self._update_state()

    def current_exercise_id(self) -> str | None:
        """The exercise that is chosen in the table."""
        index = self.table.currentIndex()
        if index.isValid():
            return self.wanted.row_at(index.row()).exercise_id
        return None

    def _set_up_table(self) -> None:
        table = self.table
        set_up_row_table(
            table, self.wanted, "Exercises", (column is Column.TITLE for column in COLUMNS)
        )
        table.header().setSectionResizeMode(_PACK, QHeaderView.ResizeMode.Interactive)
        table.setSortingEnabled(True)
        table.activated.connect(self._on_activated)
        table.selectionModel().currentRowChanged.connect(self._update_state)
        table.sortByColumn(COLUMNS.index(Column.LEVEL), Qt.SortOrder.AscendingOrder)

    def _fit_packs(self) -> None:
        self.table.resizeColumnToContents(_PACK)
        self.table.setColumnWidth(_PACK, min(self.table.columnWidth(_PACK), WIDEST_PACK))

    def _lay_out(self) -> None:
        self.setProperty("ground", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        title = PlainLabel("Library")
        title.setProperty("tone", "title")
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        open_button = push_button("Open packs folder")
        open_button.clicked.connect(self.open_folder_requested)
        add_button = push_button("Add a packs folder…")
        add_button.clicked.connect(self.add_folder_requested)
        install_button = push_button("Install a pack…")
        install_button.clicked.connect(self.install_requested)
        footer = QHBoxLayout()
        footer.setSpacing(GRID)
        footer.addWidget(install_button)
        footer.addWidget(open_button)
        footer.addWidget(add_button)
        footer.addStretch()
        self.practice_button = push_button("How to practise…")
        self.practice_button.clicked.connect(self.practice_requested)
        footer.addWidget(self.practice_button)
        footer.addWidget(self.start_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4 * GRID, 3 * GRID, 4 * GRID, 2 * GRID)
        layout.setSpacing(2 * GRID)
        layout.addWidget(title)
        layout.addWidget(self.filters)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self.packs)
        layout.addWidget(self.problems)
        layout.addLayout(footer)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where room is scarce, the pack and the count step back, and the titles stay whole."""
        super().resizeEvent(event)
        is_narrow = self.width() < NARROW
        self.table.setColumnHidden(_PACK, is_narrow)
        self.filters.count.setHidden(is_narrow)
        for column in (Column.LANGUAGE, Column.LEVEL):
            self.table.setColumnHidden(COLUMNS.index(column), self.width() < NARROWEST)

    def _on_filter_changed(self, wanted: Filter) -> None:
        chosen = self.current_exercise_id()
        self.wanted.set_filter(wanted)
        self._select(chosen)
        self._update_state()
        kept = {name: value for name, value in asdict(wanted).items() if value and name != "text"}
        self._services.settings.change(filters=kept)

    def _select(self, exercise_id: str | None) -> None:
        rows = range(self.wanted.rowCount())
        row = next(
            (number for number in rows if self.wanted.row_at(number).exercise_id == exercise_id), 0
        )
        self.table.setCurrentIndex(self.wanted.index(row, 0))

    def _update_state(self) -> None:
        shown, total = self.wanted.rowCount(), self._model.rowCount()
        self.filters.show_count(shown, total)
        self.empty.show_state(has_exercises=bool(total))
        self._stack.setCurrentWidget(self.table if shown else self.empty)
        index = self.table.currentIndex()
        self.start_button.setEnabled(index.isValid())
        under_way = index.isValid() and self.wanted.row_at(index.row()).status is Status.UNDER_WAY
        self.start_button.setText("Continue reviewing" if under_way else "Start reviewing")

    def _focus_table(self) -> None:
        if self.wanted.rowCount():
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.empty.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_search(self) -> None:
        """Put the focus into the search, ready to be typed over."""
        self.filters.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filters.search.selectAll()

    def _on_search_left(self) -> None:
        self.filters.search.clear()
        self._focus_table()

    def _on_search_done(self) -> None:
        self._focus_table()

    def _on_activated(self, index: QModelIndex) -> None:
        self.start_requested.emit(self.wanted.row_at(index.row()).exercise_id)

    def _on_start_clicked(self) -> None:
        self._on_activated(self.table.currentIndex())

    def _on_empty_clicked(self) -> None:
        if self._model.rowCount():
            self.filters.clear()
            self._focus_table()
        else:
            self.add_folder_requested.emit()


class _EmptyState(QWidget):
    """Says what will be here, and offers the one thing to do."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = PlainLabel()
        self.text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.text.setWordWrap(True)
        self.text.setProperty("tone", "muted")
        self.button = push_button()
        layout = QVBoxLayout(self)
        layout.setSpacing(2 * GRID)
        layout.addStretch()
        layout.addWidget(self.text)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch()

    def show_state(self, *, has_exercises: bool) -> None:
        """Nothing matches, or there is nothing at all."""
        if has_exercises:
            self.text.setText("No exercises match.")
            self.button.setText("Clear search and filters")
        else:
            self.text.setText("Your packs' exercises will be listed here.")
            self.button.setText("Add a packs folder…")
