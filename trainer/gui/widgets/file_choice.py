"""Which file the learner chooses, to write to or to read from."""

from PySide6.QtWidgets import QFileDialog, QWidget


def choose_new_file(parent: QWidget, title: str, name: str, kinds: str) -> str:
    """The file that is to be written, `name` at first; empty for none."""
    chosen, _ = QFileDialog.getSaveFileName(parent, title, name, kinds)
    return chosen


def choose_file(parent: QWidget, title: str, kinds: str) -> str:
    """A file that is there; empty for none."""
    chosen, _ = QFileDialog.getOpenFileName(parent, title, "", kinds)
    return chosen
