"""The program's own line drawings, tinted by the theme."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from trainer.gui.style.assets import asset_path
from trainer.gui.style.theme import Theme

ICON_SIZE = 16
"""Pixels of an icon in a button or a list."""


def icon(name: str, theme: Theme, role: str = "text", *, size: int = ICON_SIZE) -> QIcon:
    """The drawing `assets/icons/NAME.svg` in the theme's colour of `role`; FileNotFoundError where
    there is none.
    """
    return _icon(name, theme.hex(role), theme.hex("border_strong"), size, _densest_ratio())


def icon_pixmap(
    name: str, theme: Theme, role: str = "text", *, size: int = ICON_SIZE, ratio: float = 1.0
) -> QPixmap:
    """The drawing at `size` logical pixels for a screen of that device pixel ratio."""
    return _pixmap(_drawing(name), theme.hex(role), size, ratio)


def application_icon() -> QIcon:
    """The icon of the program in the desktop's own lists."""
    return QIcon(str(asset_path("icon.svg")))


@lru_cache(maxsize=256)
def _icon(name: str, color: str, disabled: str, size: int, ratio: float) -> QIcon:
    result = QIcon(_pixmap(_drawing(name), color, size, ratio))
    result.addPixmap(_pixmap(_drawing(name), disabled, size, ratio), QIcon.Mode.Disabled)
    return result


def _densest_ratio() -> float:
    """The highest device pixel ratio of all screens: on the others Qt makes the picture smaller,
    which is sharp as well.
    """
    application = QGuiApplication.instance()
    if isinstance(application, QGuiApplication):
        return application.devicePixelRatio()
    return 1.0


@lru_cache(maxsize=128)
def _drawing(name: str) -> str:
    return asset_path("icons", f"{name}.svg").read_text(encoding="utf-8")


def _pixmap(drawing: str, color: str, size: int, ratio: float) -> QPixmap:
    renderer = QSvgRenderer(
        QByteArray(drawing.replace("currentColor", QColor(color).name()).encode())
    )
    pixmap = QPixmap(QSize(size, size) * ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, pixmap.width(), pixmap.height()))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
