"""The header of a file: what it leaves out where there is little room, and what it says then."""

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from tests.gui.diff.diff_texts import show_texts
from trainer.core.diffing.diff import parse_diff
from trainer.gui.diff.file_header import _fit, header_tip
from trainer.gui.diff.model import FileView
from trainer.gui.diff.view import DiffView

FOLDER = "services/payments/src/main/java/com/example/payments/handlers/"
PATH = f"{FOLDER}OrderReconciliationHandler.java"
RENAMED = (
    f"diff --git a/old.java b/{PATH}\nsimilarity index 100%\nrename from "
    f"a/far/away/place/old.java\nrename to {PATH}\n"
)


@pytest.fixture
def renamed(application: QApplication) -> FileView:
    return FileView(parse_diff(RENAMED).files[0], b"x\n", b"x\n")


def test_with_room_all_of_it_is_told(renamed: FileView):
    assert _fit(2000, renamed, has_block=False) == (
        FOLDER,
        "OrderReconciliationHandler.java",
        "renamed from a/far/away/place/old.java",
    )
    assert header_tip(QRect(0, 0, 2000, 36), renamed) == ""


def test_the_folder_gives_way_in_its_middle_and_leaves_room_for_what_happened(renamed: FileView):
    folder, name, status = _fit(640, renamed, has_block=False)
    assert name == "OrderReconciliationHandler.java"
    assert folder.startswith("services/")
    assert folder.endswith("handlers/")
    assert "…" in folder
    assert status.startswith("renamed from")
    assert (
        header_tip(QRect(0, 0, 800, 36), renamed)
        == f"{PATH}\nrenamed from a/far/away/place/old.java"
    )


def test_the_name_goes_last(renamed: FileView):
    _, name, status = _fit(100, renamed, has_block=False)
    assert name.startswith("Order")
    assert name.endswith(".java")
    assert "…" in name
    assert status == ""


def test_beside_a_block_the_path_takes_about_half(renamed: FileView):
    whole = "".join(_fit(1200, renamed, has_block=False))
    assert len("".join(_fit(1200, renamed, has_block=True))) < len(whole)
    assert header_tip(QRect(0, 0, 1300, 36), renamed, "def f(x)").endswith("\ndef f(x)")


def help_at(widget: QWidget, point: QPoint) -> str:
    QToolTip.hideText()
    QApplication.sendEvent(
        widget, QHelpEvent(QHelpEvent.Type.ToolTip, point, widget.mapToGlobal(point))
    )
    return QToolTip.text()


@pytest.mark.parametrize("scrolled", [False, True])
def test_the_mouse_is_told_what_there_was_no_room_for(
    view: DiffView, application: QApplication, scrolled: bool
):
    view.resize(460, 300)
    text = "".join(f"line {number}\n" for number in range(80))
    show_texts(view, {}, {PATH: text})
    view.verticalScrollBar().setValue(200 if scrolled else 0)
    application.processEvents()
    header: QWidget = view.parts.sticky if scrolled else view.viewport()
    assert header.isVisible()
    assert help_at(header, QPoint(100, 12)) == f"{PATH}\nadded"
