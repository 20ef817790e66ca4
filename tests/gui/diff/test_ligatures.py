"""Signs are joined only where the learner wants it and the font keeps them in their cells; off is
really off.
"""

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QTextLayout
from PySide6.QtWidgets import QApplication

from tests.gui.diff.diff_texts import show_texts
from trainer.gui.code_settings import follow_settings
from trainer.gui.diff.shaped import shape
from trainer.gui.diff.state import measure_font
from trainer.gui.diff.view import DiffView
from trainer.gui.services import Services
from trainer.gui.style.theme import code_font, set_ligatures

JOINING = "DejaVu Sans"
"""Joins f and i; the system libraries that the program asks for bring it."""


def drawings(text: str, font: QFont) -> int:
    """Of how many drawings of the font a text is made."""
    layout = QTextLayout(text, font)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return sum(len(run.glyphIndexes()) for run in layout.glyphRuns())


def features(font: QFont) -> dict[str, int]:
    return {tag.toString().data().decode(): font.featureValue(tag) for tag in font.featureTags()}


def test_off_every_sign_is_drawn_as_it_is_typed_and_on_they_are_joined(
    application: QApplication,
) -> None:
    if JOINING not in QFontDatabase.families():
        pytest.skip(f"{JOINING} is not installed")
    font = QFont(JOINING)
    set_ligatures(font, True)
    joined = drawings("fi", font)
    set_ligatures(font, False)

    assert (joined, drawings("fi", font)) == (1, 2)


def test_off_is_the_default_and_turns_every_joining_and_kerning_off(
    application: QApplication,
) -> None:
    font = code_font()

    assert features(font) == {"liga": 0, "clig": 0, "calt": 0}
    assert font.styleStrategy() == QFont.StyleStrategy.PreferNoShaping
    assert not font.kerning()


def test_on_leaves_the_font_its_own_joining_and_no_kerning(application: QApplication) -> None:
    font = code_font(ligatures=True)

    assert features(font) == {}
    assert font.styleStrategy() == QFont.StyleStrategy.PreferDefault
    assert not font.kerning()


@pytest.mark.parametrize("ligatures", [False, True])
@pytest.mark.parametrize("signs", ["->", "!=", "===", "fi", "AV"])
def test_signs_keep_their_cells(application: QApplication, ligatures: bool, signs: str) -> None:
    metrics = measure_font(None, 13, ligatures=ligatures)

    assert QFontMetricsF(metrics.font).horizontalAdvance(signs) == pytest.approx(
        len(signs) * metrics.char_width
    )


def test_a_line_that_must_be_shaped_joins_no_signs_either() -> None:
    font = shape("a -> cafe\u0301", code_font()).font()

    assert features(font) == {"liga": 0, "clig": 0, "calt": 0}
    assert not font.kerning()


def test_a_font_that_would_not_keep_the_cells_draws_no_ligatures(application: QApplication) -> None:
    if JOINING not in QFontDatabase.families():
        pytest.skip(f"{JOINING} is not installed")

    assert features(measure_font(JOINING, 13, ligatures=True).font) == {
        "liga": 0,
        "clig": 0,
        "calt": 0,
    }


def test_the_setting_reaches_the_code_at_once_and_leaves_the_cursor(
    view: DiffView, services: Services
) -> None:
    show_texts(view, {}, {"a.txt": "a -> b != c\n"})
    follow_settings(view, services.settings)
    view.line_cursor.move_line(1)
    here = view.line_cursor.location()
    at_first = features(view.shown().font)
    services.settings.change(ligatures=True)
    on = features(view.shown().font)
    services.settings.change(ligatures=False)

    assert (at_first["calt"], on, features(view.shown().font)["calt"]) == (0, {}, 0)
    assert view.line_cursor.location() == here
