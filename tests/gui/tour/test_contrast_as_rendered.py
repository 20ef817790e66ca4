"""Text is as dark against its ground as WCAG 2.1 asks (1.4.3, AA): judged by the pixels of every
scene in every theme, since a theme's colours alone do not say which of them meet.
"""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QFontInfo, QImage, QPixmap, QRegion
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from tools.tour.code_scenes import CodeScenes
from tools.tour.daily_scenes import DailyScenes
from tools.tour.learner import MovedClock
from tools.tour.showcase import write_showcase
from tools.tour.team_scenes import TeamScenes
from tools.tour.window_scenes import WindowScenes
from trainer.gui.self_test.camera import Camera
from trainer.gui.self_test.main_job import MainJob
from trainer.gui.self_test.stage import open_stage
from trainer.gui.services import Appearance
from trainer.gui.style.assets import theme_names
from trainer.gui.style.theme import load_theme

SCALE = 2
"""At twice the size strokes are thick enough to have pixels of the text's own colour."""
LEAST, LEAST_LARGE = 4.5, 3.0
LARGE, LARGE_BOLD = 24.0, 18.66
"""Pixels from which WCAG calls text large."""
RARE = 6
"""Pixels of a colour below which it is taken for an artefact of smoothing."""
EDGE = 5
"""Pixels at each side that may belong to a border, a rounded corner or a ring of the focus."""
CLOSER = 8
"""The scale at which a text that seems faint is looked at once more: thin signs are all smoothing.
"""


def luminance(colour: int) -> float:
    """Relative luminance of 0xRRGGBB (WCAG 2.1)."""
    parts = (((colour >> shift) & 255) / 255 for shift in (16, 8, 0))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: int, second: int) -> float:
    """Contrast ratio of two colours, 1 to 21."""
    lighter, darker = sorted((luminance(first), luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def best_contrast(image: QImage) -> float:
    """The contrast of the most common colour with the one that differs most from it."""
    pixels = memoryview(image.convertToFormat(QImage.Format.Format_RGB32).constBits()).cast("I")
    counts = Counter(pixel & 0xFFFFFF for pixel in pixels)
    ground, _ = counts.most_common(1)[0]
    return max((contrast(ground, each) for each, n in counts.items() if n >= RARE), default=1.0)


def least_for(widget: QWidget) -> float:
    """The contrast that the widget's text needs by its size."""
    font = QFontInfo(widget.font())
    is_large = font.pixelSize() >= (LARGE_BOLD if font.bold() else LARGE)
    return LEAST_LARGE if is_large else LEAST


def texts_on(scene: QWidget) -> Iterator[tuple[QWidget, str, QRect]]:
    """Everything enabled on a scene that shows text of its own, and where in it that is seen."""
    for widget in scene.findChildren(QWidget):
        if not isinstance(widget, QLabel | QAbstractButton):
            continue
        text = widget.text().strip()
        rect = widget.visibleRegion().boundingRect()
        # A label of one letter has hardly more than its edges.
        side = min(EDGE, widget.width() // 4)
        inner = rect.intersected(widget.rect().adjusted(side, EDGE // 2, -side, -EDGE // 2))
        if (
            text
            and widget.isVisible()
            and widget.isEnabled()
            and min(inner.width(), inner.height() - 4) >= 4
        ):
            yield widget, text, inner


def scaled(rect: QRect, scale: int) -> QRect:
    return QRect(rect.topLeft() * scale, rect.size() * scale)


def rendered(scene: QWidget, part: QRect, scale: int) -> QImage:
    """A part of a scene, painted larger."""
    pixmap = QPixmap(part.size() * scale)
    pixmap.setDevicePixelRatio(scale)
    scene.render(pixmap, QPoint(0, 0), QRegion(part))
    return pixmap.toImage()


class Judge(Camera):
    """Takes no picture, but measures what would be on it in each theme."""

    def __init__(self, themes: tuple[str, ...], appearance: Appearance) -> None:
        super().__init__(None, themes, appearance)
        self.faint: dict[str, str] = {}
        self.judged = 0

    @property
    def is_loaded(self) -> bool:
        return True

    def take(self, name: str, widget: QWidget) -> None:
        before = self._appearance.theme
        for theme in self._themes:
            self._appearance.set_theme(load_theme(theme))
            QApplication.processEvents()
            self._judge(f"{name}, {theme}", widget)
        self._appearance.set_theme(before)

    def _judge(self, scene: str, widget: QWidget) -> None:
        image = rendered(widget, widget.rect(), SCALE)
        for each, text, rect in texts_on(widget):
            place = rect.translated(each.mapTo(widget, QPoint(0, 0)))
            found = best_contrast(image.copy(scaled(place, SCALE)))
            self.judged += 1
            if found < least_for(each):
                found = best_contrast(rendered(widget, place, CLOSER))
            if found < least_for(each):
                self.faint.setdefault(
                    f"{type(each).__name__} “{text[:40]}”", f"{found:.1f} on {scene}"
                )


@pytest.mark.slow
def test_text_can_be_read_on_every_scene_in_every_theme(tmp_path: Path) -> None:
    folder = tmp_path / "showcase"
    write_showcase(folder)
    with open_stage() as (window, shell):
        main_job = Judge(theme_names(), shell.appearance)
        list(MainJob(window, main_job).steps())
    with open_stage(packs=[folder]) as (window, shell):
        rare = Judge(theme_names(), shell.appearance)
        WindowScenes(window, rare).walk()
        CodeScenes(window, rare).walk()
    clock = MovedClock()
    with open_stage(clock=clock) as (window, shell):
        daily = Judge(theme_names(), shell.appearance)
        DailyScenes(window, daily, clock).walk()
    with open_stage(clock=clock) as (window, shell):
        team = Judge(theme_names(), shell.appearance)
        TeamScenes(window, team, clock).walk()

    assert main_job.judged + rare.judged > 1000
    assert main_job.faint | rare.faint | daily.faint | team.faint == {}


def test_black_on_white_has_the_greatest_contrast() -> None:
    assert contrast(0x000000, 0xFFFFFF) == pytest.approx(21)
    assert contrast(0x777777, 0xFFFFFF) == pytest.approx(4.48, abs=0.01)


def test_faint_text_is_found(application: QApplication) -> None:
    label = QLabel("Faint")
    label.setStyleSheet("QLabel { color: #b0b0b0; background: #ffffff; }")
    label.show()

    assert best_contrast(label.grab().toImage()) < LEAST
