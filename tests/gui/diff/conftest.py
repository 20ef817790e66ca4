"""A diff view over texts that a test writes."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.gui.diff.diff_texts import NEW, OLD, show_texts
from trainer.core.domain.review import Location
from trainer.gui.diff.view import DiffView
from trainer.gui.style.theme import load_theme


@pytest.fixture
def empty_view(application: QApplication) -> DiffView:
    view = DiffView(load_theme("light"))
    view.resize(900, 600)
    view.show()
    view.activateWindow()
    view.setFocus()
    application.processEvents()
    return view


@pytest.fixture
def view(empty_view: DiffView, application: QApplication) -> DiffView:
    """Four files: one removed, one added, two changed; the cursor stands on the first header."""
    show_texts(empty_view, OLD, NEW)
    application.processEvents()
    return empty_view


@pytest.fixture
def press(view: DiffView) -> Callable[..., None]:
    """Press keys in the view: `press("J")`, `press("Shift+J")`, `press("G, G")`."""

    def press(*sequences: str) -> None:
        for sequence in sequences:
            QTest.keySequence(view, sequence)

    return press


@pytest.fixture
def point_of(view: DiffView) -> Callable[..., QPoint]:
    """Where a line stands in the viewport: in its `text`, its `number` or its `mark`."""

    def point_of(location: Location, part: str = "text") -> QPoint:
        state = view.state
        row = state.model.row_of(location)
        assert row is not None
        pane = state.pane_of(state.model.at(row)[0], location.side)
        x = {"text": pane.code + 20, "number": pane.numbers[-1] - 4, "mark": pane.x + 14}[part]
        return QPoint(
            x, state.extents.top(row) - view.verticalScrollBar().value() + state.row_height(row) - 8
        )

    return point_of


@pytest.fixture
def click(view: DiffView, point_of: Callable[..., QPoint]) -> Callable[..., None]:
    def click(
        location: Location,
        part: str = "text",
        modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        QTest.mouseClick(
            view.viewport(), Qt.MouseButton.LeftButton, modifier, point_of(location, part)
        )

    return click
