"""Themes: every colour is there, and can be read."""

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from trainer.core.domain.kinds import FindingKind
from trainer.gui.diff.marks import MARK_MEANINGS, MARK_SHAPES, MarkRole
from trainer.gui.style.assets import theme_names
from trainer.gui.style.theme import Theme, code_font, load_theme, palette, style_sheet

TEXT = 4.5
MARK = 3.0
HIGH_TEXT, HIGH_MARK = 7.0, 4.5
CODE_GROUNDS = (
    "canvas",
    "added",
    "added_word",
    "removed",
    "removed_word",
    "moved",
    "selection",
    "cursor_line",
    "search",
    "search_current",
)
PANELS = ("canvas", "surface", "raised", "hover")
MARKS = tuple(role.value for role in MarkRole)
SEVERITIES = ("blocker", "major", "minor")

themes = pytest.mark.parametrize(
    "theme", [load_theme(name) for name in theme_names()], ids=lambda theme: theme.name
)


def luminance(color: str) -> float:
    channels = (int(color[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(theme: Theme, role: str, ground: str) -> float:
    dark, light = sorted((luminance(theme.hex(role)), luminance(theme.hex(ground))))
    return (light + 0.05) / (dark + 0.05)


def too_faint(
    theme: Theme, roles: tuple[str, ...], grounds: tuple[str, ...], least: float
) -> list[str]:
    pairs = ((role, ground, contrast(theme, role, ground)) for role in roles for ground in grounds)
    wanted = least_of(theme, least)
    return [f"{role} on {ground}: {ratio:.2f}" for role, ground, ratio in pairs if ratio < wanted]


def least_of(theme: Theme, least: float) -> float:
    """What the guidelines ask of a text or a mark; more of a theme that promises more."""
    return {TEXT: HIGH_TEXT, MARK: HIGH_MARK}[least] if theme.high_contrast else least


def test_contrast_is_measured_as_the_guidelines_say():
    theme = Theme("", False, {"black": "#000000", "white": "#ffffff", "grey": "#777777"}, {})
    assert contrast(theme, "black", "white") == 21
    assert contrast(theme, "grey", "white") == pytest.approx(4.48, abs=0.01)


@themes
def test_code_can_be_read_on_every_ground_it_stands_on(theme: Theme):
    assert (
        too_faint(theme, tuple(f"syntax.{role}" for role in theme.syntax), CODE_GROUNDS, TEXT) == []
    )


@themes
def test_text_can_be_read_on_every_panel(theme: Theme):
    assert too_faint(theme, ("text", "muted", *MARKS, *SEVERITIES), PANELS, TEXT) == []
    assert too_faint(theme, ("accent",), ("canvas", "surface", "raised", "accent_soft"), TEXT) == []
    assert too_faint(theme, ("on_accent",), ("accent",), TEXT) == []
    assert too_faint(theme, ("text",), ("selection", "accent_soft"), TEXT) == []


@themes
def test_what_a_row_tells_can_be_read_when_it_is_chosen(theme: Theme):
    assert too_faint(theme, (*MARKS, *SEVERITIES), ("selection",), TEXT) == []


@themes
def test_numbers_of_lines_can_be_read_in_headers_and_in_the_file_tree(theme: Theme):
    assert too_faint(theme, ("added_sign", "removed_sign"), (*PANELS, "selection"), TEXT) == []


@themes
def test_names_of_characters_that_show_nothing_can_be_read(theme: Theme):
    assert too_faint(theme, ("false_alarm",), ("canvas", "added", "removed", "moved"), MARK) == []


@themes
def test_what_was_found_stands_out_from_the_lines_around_it(theme: Theme):
    for ground in ("search", "search_current"):
        assert contrast(theme, ground, "canvas") >= 1.1


@themes
def test_line_numbers_can_be_read_beside_changed_lines(theme: Theme):
    assert (
        too_faint(theme, ("muted",), ("added", "removed", "moved", "cursor_line", "filler"), TEXT)
        == []
    )


@themes
def test_marks_and_signs_can_be_seen_beside_every_line(theme: Theme):
    grounds = ("canvas", "added", "removed", "moved", "selection", "cursor_line", "surface")
    assert (
        too_faint(
            theme, (*MARKS, "added_sign", "removed_sign", "moved_sign", "focus"), grounds, MARK
        )
        == []
    )


@themes
def test_the_edges_of_what_can_be_clicked_can_be_seen(theme: Theme):
    assert too_faint(theme, ("border_strong", "focus"), ("canvas", "surface", "raised"), MARK) == []


@themes
def test_every_theme_has_every_role(theme: Theme):
    light = load_theme("light")
    assert set(theme.colors) == set(light.colors)
    assert set(theme.syntax) == set(light.syntax)


def test_there_is_high_contrast_in_light_and_dark():
    high = [theme for theme in map(load_theme, theme_names()) if theme.high_contrast]
    assert sorted(theme.dark for theme in high) == [False, True]


@themes
def test_what_is_chosen_in_a_list_can_be_read(theme: Theme):
    assert too_faint(theme, ("text", "muted", "accent"), ("selection",), TEXT) == []


@themes
def test_placeholders_and_notes_can_be_read_where_they_stand(theme: Theme):
    assert (
        too_faint(theme, ("muted",), ("canvas", "surface", "raised", "hover", "filler"), TEXT) == []
    )


@themes
def test_marks_differ_by_shape_and_not_only_by_colour(theme: Theme):
    assert len({MARK_SHAPES[role] for role in MarkRole}) == len(MarkRole)


def test_every_finding_has_a_mark():
    assert {kind.traits.mark for kind in FindingKind} <= {*MARKS}


def test_the_legend_tells_the_mark_of_every_finding():
    assert {kind.traits.mark for kind in FindingKind} == {role.value for role in MARK_MEANINGS}


def test_light_and_dark_are_what_they_say():
    assert luminance(load_theme("light").hex("canvas")) > 0.8
    assert luminance(load_theme("dark").hex("canvas")) < 0.05
    assert load_theme("dark").dark


@themes
def test_the_style_sheet_names_no_role_that_is_not_there(theme: Theme):
    text = style_sheet(theme)
    assert "$" not in text
    assert theme.hex("accent") in text


@themes
def test_the_palette_agrees_with_the_theme(theme: Theme):
    assert palette(theme).color(QPalette.ColorRole.Base) == theme.color("canvas")


@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit])
def test_what_an_empty_field_asks_for_is_painted_as_other_quiet_text(
    application: QApplication, kind: type[QWidget]
):
    field = kind()
    field.setPlaceholderText("MMMM")  # type: ignore[attr-defined]
    field.resize(200, 60)
    field.show()
    picture = field.grab().toImage()
    seen = {
        picture.pixelColor(x, y).name()
        for x in range(picture.width())
        for y in range(picture.height())
    }

    assert load_theme("light").hex("muted") in seen


def test_an_unknown_role_is_an_error():
    with pytest.raises(KeyError):
        load_theme("light").color("mauve")


def test_code_is_set_in_a_font_of_one_width(application: QApplication):
    font = code_font("No Such Font", 15)
    assert font.pixelSize() == 15
    assert font.fixedPitch()
