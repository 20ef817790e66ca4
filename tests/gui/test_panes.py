"""Two panes side by side share a small window fairly, and a large one as the learner wants."""

from collections.abc import Callable

from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget

from trainer.gui.services import Services
from trainer.gui.widgets.panes import add_shown, remembered_splitter, tight_column

Show = Callable[[QWidget], None]


def test_the_left_pane_is_as_wide_as_it_should_be_where_there_is_room(
    services: Services, show: Show
) -> None:
    splitter = remembered_splitter("files", (QLabel(), QLabel()), 272, services.settings)
    splitter.resize(1200, 400)
    show(splitter)

    assert splitter.sizes()[0] == 272


def test_in_a_small_window_the_right_pane_keeps_the_greater_part_and_gives_it_back(
    services: Services, show: Show
) -> None:
    splitter = remembered_splitter("files", (QLabel(), QLabel()), 272, services.settings)
    splitter.resize(500, 400)
    show(splitter)
    small = splitter.sizes()[0]
    splitter.resize(1200, 400)

    assert (small, splitter.sizes()[0]) == (180, 272)


def test_where_the_learner_moved_the_line_it_stays(services: Services, show: Show) -> None:
    services.settings.remember_sizes("files", (300, 200))
    splitter = remembered_splitter("files", (QLabel(), QLabel()), 272, services.settings)
    splitter.resize(501, 400)
    show(splitter)

    assert splitter.sizes()[0] >= 290


def test_what_is_added_to_a_page_on_the_screen_can_take_the_focus_at_once(
    application: QApplication,
) -> None:
    page = QWidget()
    column = tight_column(page)
    page.show()
    field = QLineEdit()

    add_shown(column, (field, 1))

    assert field.isVisible()
