"""Tab goes through the screen as the eye does, and Esc back to the code."""

import pytest
from PySide6.QtCore import Qt

from tests.gui.review.desk import Desk, focused


def stops(desk: Desk, count: int, key: Qt.Key) -> list[str]:
    names = []
    for _ in range(count):
        desk.press(key)
        names.append(focused().accessibleName() or focused().property("text"))
    return names


def test_tab_goes_from_the_top_over_files_and_code_to_the_verdict(coding: Desk) -> None:
    coding.page.approve()
    coding.page.view.setFocus()

    forward = stops(coding, 9, Qt.Key.Key_Tab)
    back = stops(coding, 9, Qt.Key.Key_Backtab)

    top, side, bottom = (
        ["✓ Checks passed", "Request", "Layout: Unified"],
        ["Find a file of the project", "Files of the change", "Commits"],
        ["Diff"],
    )
    assert forward == ["Verdict: Approve", "Submit review…", *top, *side, *bottom]
    assert back == [*reversed(forward[:-1]), "Diff"]


@pytest.mark.parametrize("where", ["files", "filter", "commits", "overview"])
def test_esc_leads_back_to_the_code(coding: Desk, where: str) -> None:
    page = coding.page
    if where == "overview":
        page.toggle_overview()
    else:
        getattr(page.side, where).setFocus()
    assert focused() is not page.view

    coding.press(Qt.Key.Key_Escape)

    assert focused() is page.view
    assert page.view.isVisible()
