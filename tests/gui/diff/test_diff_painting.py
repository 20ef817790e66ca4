"""What is on the screen: moved pixels are the same as painted ones."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from tests.gui.diff.diff_texts import new_line, old_line, show_texts
from trainer.core.domain.review import Location
from trainer.gui.diff.marks import Mark, MarkRole
from trainer.gui.diff.view import DiffView
from trainer.gui.style.theme import load_theme


def on_screen(view: DiffView) -> QImage:
    """The pixels that the window has, without painting anything again."""
    return (
        view.screen().grabWindow(view.winId()).toImage().convertToFormat(QImage.Format.Format_RGB32)
    )


def painted(view: DiffView) -> QImage:
    return view.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


@pytest.mark.parametrize("split", [False, True])
def test_scrolling_leaves_the_same_pixels_as_painting(
    view: DiffView, application: QApplication, split: bool
):
    view.look.set_split(split)
    view.folding.show_whole_file("shop/orders.py", True)
    view.cards.put("a", new_line(30), QLabel("a card"))
    view.set_marks([Mark(new_line(20), MarkRole.MISSED, "missed", "m")])
    view.parts.highlighter.finish()
    application.processEvents()
    bar = view.verticalScrollBar()
    for step in (20, 60, 60, 7, 200, -13, -60, 300, -500):
        bar.setValue(bar.value() + step)
        view.parts.highlighter.finish()
        application.processEvents()
        assert on_screen(view) == painted(view), f"after {step} to {bar.value()}"


def test_moving_the_cursor_paints_only_what_changes_and_all_of_it(
    view: DiffView, application: QApplication, press: Callable[..., None]
):
    for key in ("J", "J", "N", "Shift+J", "Shift+J", "Esc", "]", "P", "Shift+G"):
        press(key)
        view.parts.highlighter.finish()
        application.processEvents()
        assert on_screen(view) == painted(view), key


def color_at(view: DiffView, point: QPoint) -> QColor:
    return view.viewport().grab().toImage().pixelColor(point)


def test_changed_lines_stand_on_their_colours(view: DiffView, point_of: Callable[..., QPoint]):
    theme = load_theme("light")
    view.line_cursor.go_to(new_line(18))
    far_right = QPoint(500, 0)
    assert color_at(view, point_of(old_line(20)) + far_right) == theme.color("removed")
    assert color_at(view, point_of(new_line(20)) + far_right) == theme.color("added")
    assert color_at(view, point_of(new_line(19)) + far_right) == theme.color("canvas")


def test_another_theme_is_painted_at_once(view: DiffView, point_of: Callable[..., QPoint]):
    view.line_cursor.go_to(new_line(18))
    view.apply_theme(load_theme("dark"))
    assert color_at(view, point_of(new_line(19)) + QPoint(500, 0)) == load_theme("dark").color(
        "canvas"
    )


def test_what_leaves_no_row_untouched_can_still_be_painted(
    view: DiffView, application: QApplication
):
    odd = (
        "\t\u202etab and override\n"
        + "é" * 3000
        + "\n"
        + "x" * 100_000
        + "\n\n\r\n\x00\n\u05e9\u05dc\n"
    )
    show_texts(view, {"a.py": odd}, {"a.py": odd.replace("tab", "TAB").replace("x", "y") + "more"})
    for split in (True, False):
        view.look.set_split(split)
        view.search.find("a")
        view.search.next()
        view.horizontalScrollBar().setValue(view.horizontalScrollBar().maximum() // 2)
        application.processEvents()
        assert not view.grab().isNull()


def test_the_mouse_leaves_no_plus_behind(
    view: DiffView, application: QApplication, point_of: Callable[..., QPoint]
):
    view.line_cursor.go_to(new_line(18))
    # Qt says nothing of a move to where the mouse already was, in the test before.
    QTest.mouseMove(view.viewport(), QPoint(500, 580))
    view.state.set_hover(None)
    view.parts.highlighter.finish()
    before = painted(view)
    QTest.mouseMove(view.viewport(), point_of(new_line(19)))
    assert painted(view) != before
    view.state.set_hover(None)
    application.processEvents()
    assert on_screen(view) == before


def test_a_strip_above_the_first_line_is_painted_too(
    view: DiffView, application: QApplication
) -> None:
    view.look.set_split(True)
    view.cards.put("a", Location(), QLabel("on the whole change"))
    application.processEvents()
    view.verticalScrollBar().setValue(0)
    application.processEvents()
    margin = QRect(0, 0, view.viewport().width(), 2)

    view.viewport().repaint(margin)

    assert color_at(view, QPoint(500, 1)) == load_theme("light").color("canvas")
