"""The left of the review: files with their viewed marks, and the commits."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from trainer.core.domain.exercise import CommitView
from trainer.gui.review.file_entry import FileEntry
from trainer.gui.review.file_filter import FileFilter
from trainer.gui.review.file_tree import FileTree
from trainer.gui.review.serving import Shown, Since
from trainer.gui.services import Appearance
from trainer.gui.widgets.focus import has_focus
from trainer.gui.widgets.labels import PlainLabel
from trainer.gui.widgets.tooltips import set_tooltip

ROW = 28
MOST_ROWS = 6


class SidePanel(QWidget):
    """Files above, commits below; `commit_chosen` carries a `Shown`."""

    commit_chosen = Signal(object)

    def __init__(
        self, commits: Sequence[CommitView], appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("ground", "surface")
        self._count = _small("Files", self)
        self.files = FileTree(lambda: appearance.theme, self)
        self.files.setProperty("ground", "surface")
        self.filter = FileFilter(self.files, appearance, self)
        self.commits = _commit_list(commits, self)
        self.commits.currentRowChanged.connect(self._on_row_chosen)
        escape = QShortcut(
            QKeySequence("Esc"), self.commits, context=Qt.ShortcutContext.WidgetShortcut
        )
        escape.activated.connect(self.files.left)
        self._titles = [commit.title for commit in commits]
        self._since: Since | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(4)
        column.addWidget(self._count)
        field = QHBoxLayout()
        field.setContentsMargins(0, 0, 0, 4)
        field.addWidget(self.filter)
        column.addLayout(field)
        column.addWidget(self.files, 1)
        column.addSpacing(4)
        column.addWidget(_small("Commits", self))
        column.addWidget(self.commits)
        for before, after in pairwise((self.filter, self.files, self.commits)):
            QWidget.setTabOrder(before, after)

    def set_shown(self, shown: bool) -> bool:
        """Show it or not; True where that takes the focus from it."""
        had_focus = not shown and has_focus(self)
        self.setVisible(shown)
        return had_focus

    def show_files(self, entries: Iterable[FileEntry]) -> None:
        """Show these files."""
        shown = list(entries)
        self.files.show_files(shown)
        self._show_count(shown)

    def update_files(self, entries: Iterable[FileEntry]) -> None:
        """Show what became of the files that are shown."""
        shown = list(entries)
        for entry in shown:
            self.files.update_file(entry)
        self._show_count(shown)

    def mark_commit(self, shown: Shown, since: Since | None = None) -> None:
        """Show which commit is shown, without choosing it; the last row offers what came `since` a
        commit, or is not there.
        """
        with QSignalBlocker(self.commits):
            self._offer_since(shown if isinstance(shown, Since) else since)
            if isinstance(shown, Since):
                row = self.commits.count() - 1
            else:
                row = 0 if shown is None else shown + 1
            self.commits.setCurrentRow(row)

    def _offer_since(self, since: Since | None) -> None:
        if since == self._since:
            return
        if self._since is not None:
            self.commits.takeItem(self.commits.count() - 1)
        self._since = since
        if since is not None:
            text = f"Since “{self._titles[since.commit]}”"
            item = QListWidgetItem(text, self.commits)
            set_tooltip(item, f"{text}: all later changes combined")
            item.setSizeHint(QSize(0, ROW))

    def _on_row_chosen(self, row: int) -> None:
        if row > len(self._titles):
            self.commit_chosen.emit(self._since)
        else:
            self.commit_chosen.emit(row - 1 if row > 0 else None)

    def _show_count(self, entries: Sequence[FileEntry]) -> None:
        changed = [entry for entry in entries if entry.is_changed]
        viewed = sum(entry.viewed for entry in changed)
        self._count.setText(f"Files · {viewed} of {len(changed)} viewed")


def _commit_list(commits: Sequence[CommitView], parent: QWidget) -> QListWidget:
    rows = QListWidget(parent)
    rows.setAccessibleName("Commits")
    rows.addItem("Whole change")
    rows.addItems([commit.title for commit in commits])
    authors = ["", *(f", by {commit.author}" if commit.author else "" for commit in commits)]
    for row, by in enumerate(authors):
        set_tooltip(rows.item(row), f"{rows.item(row).text()}{by}")
        rows.item(row).setSizeHint(QSize(0, ROW))
    rows.setProperty("ground", "surface")
    rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    rows.setTextElideMode(Qt.TextElideMode.ElideRight)
    # Room for what came since one of them, so that nothing moves when that is offered.
    rows.setFixedHeight(min(rows.count() + (len(commits) > 1), MOST_ROWS) * ROW + 8)
    rows.setCurrentRow(0)
    return rows


def _small(text: str, parent: QWidget) -> QLabel:
    label = PlainLabel(text, parent)
    label.setProperty("tone", "secondary")
    return label
