import re
from xml.etree import ElementTree

import pytest
from PySide6.QtGui import QColor, QIcon, QImage
from PySide6.QtWidgets import QApplication

from trainer.gui.style.assets import asset_path
from trainer.gui.style.icons import application_icon, icon, icon_pixmap
from trainer.gui.style.theme import load_theme

ICON_NAMES = sorted(path.stem for path in asset_path("icons").glob("*.svg"))


def inked(image: QImage) -> list[QColor]:
    """The colours of all pixels that are nearly opaque."""
    colors = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return [color for color in colors if color.alpha() > 250]


@pytest.mark.parametrize("name", ICON_NAMES)
def test_every_icon_is_a_line_drawing_of_the_one_weight(name: str) -> None:
    text = asset_path("icons", f"{name}.svg").read_text(encoding="utf-8")
    root = ElementTree.fromstring(text)

    assert root.get("viewBox") == "0 0 16 16"
    assert root.get("stroke") == "currentColor"
    assert root.get("fill") == "none"
    assert re.findall(r'stroke-width="([^"]+)"', text) == ["1.3"]


@pytest.mark.parametrize("name", ICON_NAMES)
def test_every_icon_is_drawn_in_the_colour_of_its_role(
    application: QApplication, name: str
) -> None:
    theme = load_theme("dark")

    colors = inked(icon_pixmap(name, theme, "accent", size=32).toImage())

    assert len(colors) > 10
    assert all(abs(color.red() - theme.color("accent").red()) < 8 for color in colors)


def test_no_icon_touches_the_edge_of_its_square(application: QApplication) -> None:
    for name in ICON_NAMES:
        image = icon_pixmap(name, load_theme("light"), size=64).toImage()
        edge = [
            image.pixelColor(x, y).alpha()
            for x in range(64)
            for y in range(64)
            if {x, y} & {0, 1, 62, 63}
        ]
        assert max(edge) == 0, name


def test_an_icon_has_sharp_pixels_for_dense_screens(application: QApplication) -> None:
    pixmap = icon_pixmap("home", load_theme("light"), ratio=2.0)

    assert pixmap.width() == 32
    assert pixmap.deviceIndependentSize().width() == 16


def test_a_button_that_is_off_shows_its_icon_in_another_colour(application: QApplication) -> None:
    theme = load_theme("light")
    off = icon("home", theme, "accent").pixmap(16, QIcon.Mode.Disabled).toImage()

    assert off != icon("home", theme, "accent").pixmap(16).toImage()
    assert off == icon("home", theme, "border_strong").pixmap(16).toImage()


def test_an_icon_that_does_not_exist_is_an_error(application: QApplication) -> None:
    with pytest.raises(FileNotFoundError):
        icon("no-such-drawing", load_theme("light"))


def test_the_application_icon_can_be_drawn_small_and_large(application: QApplication) -> None:
    for size in (16, 32, 128):
        assert not application_icon().pixmap(size, size).isNull()
