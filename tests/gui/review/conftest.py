from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from tests.gui.review.desk import EXERCISE, PLANTED, Desk, open_page
from trainer.content.library import Library
from trainer.gui.services import Services


@pytest.fixture
def real_services(services: Services, data: Path) -> Services:
    return replace(services, library=Library(shipped=data / "packs"))


@pytest.fixture
def desk(real_services: Services) -> Iterator[Desk]:
    exercise = real_services.library.exercise(EXERCISE)
    review = real_services.store.begin_review(
        EXERCISE, title="Receipts", seed="1", planted=PLANTED, key_version=exercise.key_version
    )
    page = open_page(real_services, review)
    yield Desk(real_services, page, review)
    page.page_left()
    page.close()


@pytest.fixture
def coding(desk: Desk) -> Desk:
    """In the code, on the first changed line."""
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_N)
    return desk
