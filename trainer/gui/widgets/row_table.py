"""Tables of whole rows: one row is chosen, one column has the room that the others leave."""

from collections.abc import Iterable

from PySide6.QtCore import QAbstractItemModel
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeView


def set_up_row_table(
    table: QTreeView, model: QAbstractItemModel, name: str, stretches: Iterable[bool]
) -> None:
    """Show the model under an accessible name; `stretches` says of each column whether it takes
    what room there is.
    """
    table.setModel(model)
    table.setAccessibleName(name)
    table.setRootIsDecorated(False)
    table.setUniformRowHeights(True)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setTabKeyNavigation(False)
    header = table.header()
    header.setStretchLastSection(False)
    header.setSectionsMovable(False)
    for number, wide in enumerate(stretches):
        if wide:
            mode = QHeaderView.ResizeMode.Stretch
        else:
            mode = QHeaderView.ResizeMode.ResizeToContents
        header.setSectionResizeMode(number, mode)
