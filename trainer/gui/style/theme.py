"""Colours by role, type sizes and the style of every widget, from one file per theme."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from trainer.gui.style.assets import asset_path
from trainer.gui.style.theme_style import style_sheet_text

TITLE_SIZE = 20
"""Pixels of a screen's one title."""
BODY_SIZE = 13
"""Pixels of everything that is read."""
SECONDARY_SIZE = 11
"""Pixels of what steps back."""
GRID = 8
"""Pixels between things; half of it inside them."""
RADIUS = 6
"""Pixels of a rounded corner."""

CODE_FAMILIES = (
    "JetBrains Mono",
    "SF Mono",
    "Menlo",
    "Cascadia Mono",
    "Consolas",
    "Source Code Pro",
    "IBM Plex Mono",
    "DejaVu Sans Mono",
    "Liberation Mono",
)


_JOINING = ("liga", "clig", "calt")
"""The features of OpenType by which fonts join signs unasked."""


@dataclass(frozen=True)
class Theme:
    """Colours by role; `syntax` holds those of code, by what a token is; `high_contrast` promises
    7:1 for every text.
    """

    name: str
    dark: bool
    colors: Mapping[str, str]
    syntax: Mapping[str, str]
    high_contrast: bool = False

    def hex(self, role: str) -> str:
        """The colour of that role as #rrggbb, `syntax.keyword` and so on for code; KeyError where
        there is no such role.
        """
        if role.startswith("syntax."):
            return self.syntax[role.removeprefix("syntax.")]
        return self.colors[role]

    def color(self, role: str) -> QColor:
        """The colour of that role; KeyError where there is no such role."""
        return QColor(self.hex(role))


@lru_cache
def load_theme(name: str) -> Theme:
    """The theme of `assets/themes/NAME.toml`; a theme that names a `base` holds only what differs
    from it.
    """
    table = tomllib.loads(asset_path("themes", f"{name}.toml").read_text(encoding="utf-8"))
    colors, syntax = dict(table.get("colors", {})), dict(table.get("syntax", {}))
    if "base" in table:
        base = load_theme(table["base"])
        colors, syntax = {**base.colors, **colors}, {**base.syntax, **syntax}
    high_contrast = bool(table.get("high_contrast", False))
    return Theme(
        name=table["name"],
        dark=table["dark"],
        colors=colors,
        syntax=syntax,
        high_contrast=high_contrast,
    )


def system_theme_name() -> str:
    """`dark` or `light`, as the desktop asks."""
    if QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark:
        return "dark"
    return "light"


def palette(theme: Theme) -> QPalette:
    """The palette that makes Fusion's own drawing agree with the theme."""
    result = QPalette()
    roles = {
        QPalette.ColorRole.Window: "surface",
        QPalette.ColorRole.WindowText: "text",
        QPalette.ColorRole.Base: "canvas",
        QPalette.ColorRole.AlternateBase: "surface",
        QPalette.ColorRole.Text: "text",
        QPalette.ColorRole.PlaceholderText: "muted",
        QPalette.ColorRole.Button: "raised",
        QPalette.ColorRole.ButtonText: "text",
        QPalette.ColorRole.BrightText: "missed",
        QPalette.ColorRole.Highlight: "selection",
        QPalette.ColorRole.HighlightedText: "text",
        QPalette.ColorRole.Link: "accent",
        QPalette.ColorRole.LinkVisited: "accent",
        QPalette.ColorRole.ToolTipBase: "raised",
        QPalette.ColorRole.ToolTipText: "text",
        QPalette.ColorRole.Light: "raised",
        QPalette.ColorRole.Midlight: "hover",
        QPalette.ColorRole.Mid: "border",
        QPalette.ColorRole.Dark: "border_strong",
        QPalette.ColorRole.Shadow: "border",
        QPalette.ColorRole.Accent: "accent",
    }
    for palette_role, role in roles.items():
        result.setColor(palette_role, theme.color(role))
    for palette_role in (
        QPalette.ColorRole.Text,
        QPalette.ColorRole.WindowText,
        QPalette.ColorRole.ButtonText,
    ):
        result.setColor(QPalette.ColorGroup.Disabled, palette_role, theme.color("border_strong"))
    return result


def style_sheet(theme: Theme) -> str:
    """The look of every widget; what a widget is, its dynamic properties say (see
    `theme_style`).
    """
    icons = asset_path("themes", "icons", "dark" if theme.dark else "light").as_posix()
    return style_sheet_text({**theme.colors, "icons": icons})


def apply_theme(app: QApplication, theme: Theme) -> None:
    """Give the whole application, which has the Fusion style, the theme's palette, interface font
    and style sheet.
    """
    _apply_colors(app, theme)
    app.setStyleSheet(style_sheet(theme))


def apply_theme_to(window: QWidget, app: QApplication, theme: Theme) -> None:
    """Give the application the theme's palette and interface font, and the window, with all that it
    opens, the style sheet.

    Where the application's own style sheet changes, Qt polishes each widget once for every widget
    above it, ten times and more in a page, and the window stands still for a second.
    """
    _apply_colors(app, theme)
    window.setStyleSheet(style_sheet(theme))


def _apply_colors(app: QApplication, theme: Theme) -> None:
    app.setPalette(palette(theme))
    font = app.font()
    font.setPixelSize(BODY_SIZE)
    app.setFont(font)


def code_font(
    family: str | None = None, size: int = BODY_SIZE, *, ligatures: bool = False
) -> QFont:
    """The monospace font of code at `size` pixels: the wished family where it is installed, else
    the first good one that is.
    """
    installed = set(QFontDatabase.families())
    wished = ([family] if family else []) + list(CODE_FAMILIES)
    found = next((name for name in wished if name in installed), None)
    if found:
        font = QFont(found)
    else:
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    font.setPixelSize(size)
    font.setStyleHint(QFont.StyleHint.Monospace)
    font.setFixedPitch(True)
    set_ligatures(font, ligatures)
    return font


def set_ligatures(font: QFont, on: bool) -> None:
    """Let the font draw signs such as -> as one, or every sign as it is typed; letters never move
    towards each other.
    """
    font.setKerning(False)
    for feature in _JOINING:
        if on:
            font.unsetFeature(QFont.Tag(feature))
        else:
            font.setFeature(QFont.Tag(feature), 0)
    # One cell for each character is also half as much work for Qt; scripts that need shaping still
    # get it.
    if on:
        strategy = QFont.StyleStrategy.PreferDefault
    else:
        strategy = QFont.StyleStrategy.PreferNoShaping
    font.setStyleStrategy(strategy)
