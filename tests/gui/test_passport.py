"""The passport on paper."""

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from tests.core.test_standing_words import GENERAL, passport
from trainer.core.domain.exercise import Level
from trainer.core.domain.taxonomy import TOPICS, class_keys
from trainer.core.skill.passport import Passport
from trainer.core.skill.standing import LearnerStanding
from trainer.gui.passport.page import PAGE, draw_passport
from trainer.gui.passport.pdf import passport_pdf
from trainer.gui.passport.saving import save_passport
from trainer.gui.services import Notice, NoticeKind, Services

SCALE = 0.1


def drawn(made: Passport) -> QImage:
    image = QImage((PAGE.size() * SCALE).toSize(), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    with QPainter(image) as painter:
        painter.scale(SCALE, SCALE)
        draw_passport(painter, made)
    return image


def full(count: int) -> Passport:
    """A passport on which every class and every topic is met."""
    standing = LearnerStanding(
        Level.SENIOR,
        GENERAL,
        tuple((key, GENERAL) for key in class_keys()),
        tuple((topic, GENERAL) for topic in TOPICS),
    )
    return passport(count, standing=standing)


def ink(image: QImage, left: int, top: int, right: int, bottom: int) -> int:
    """How many pixels of a part of the page are not white."""
    white = QColor("white").rgb()
    return sum(image.pixel(x, y) != white for x in range(left, right) for y in range(top, bottom))


@pytest.mark.parametrize("count", [1, 30, 1_000])
def test_however_much_there_is_the_margins_stay_empty(
    application: QApplication, count: int
) -> None:
    image = drawn(full(count))
    width, height = image.width(), image.height()

    assert ink(image, 0, 0, width, 40) == 0
    assert ink(image, 0, height - 40, width, height) == 0
    assert ink(image, 0, 0, 40, height) == ink(image, width - 40, 0, width, height) == 0


def test_the_list_of_exercises_does_not_run_into_the_foot(application: QApplication) -> None:
    image = drawn(full(1_000))
    foot = image.height() - 44 - 22

    assert ink(image, 0, foot - 3, image.width(), foot - 1) == 0
    assert ink(image, 0, foot, image.width(), image.height()) > 0


def test_a_passport_is_one_page_of_pdf(application: QApplication) -> None:
    for made in (passport(0), full(1_000)):
        content = passport_pdf(made)
        assert content.startswith(b"%PDF-")
        assert content.count(b"/Type /Page\n") == 1


def test_a_passport_that_cannot_be_saved_is_told_on_the_screen(
    services: Services, tmp_path: Path
) -> None:
    told: list[Notice] = []
    services.notices.posted.connect(told.append)

    save_passport(tmp_path / "missing" / "passport.pdf", services)
    save_passport(tmp_path / "passport.pdf", services)

    assert [each.kind for each in told] == [NoticeKind.ERROR, NoticeKind.INFO]
    assert "The PDF can't be written" in told[0].text
    assert told[1].text == f"Saved your passport to {tmp_path / 'passport.pdf'}"
