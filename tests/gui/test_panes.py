"""Two panes side by side share a small window fairly, and a large one as the learner wants."""

from collections.abc import Callable

from PySide6.QtWidgets import QLabel, QWidget

from trainer.gui.services import Services
from trainer.gui.widgets.panes import remembered_splitter

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
