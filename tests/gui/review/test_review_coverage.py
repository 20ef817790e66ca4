"""What is on the screen while the learner works is noted, and nothing else."""

from dataclasses import replace

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from tests.gui.review.desk import Desk, open_page
from trainer.core.domain.review import Location
from trainer.gui.review.active_time import ActiveTime


def tick(desk: Desk, times: int = 1) -> None:
    for _ in range(times):
        desk.page.code.coverage._on_tick()


def in_view(desk: Desk) -> Location:
    return next(each for each in desk.page.view.visible_locations() if each.start is not None)


def test_a_line_in_view_gathers_seconds_while_the_learner_is_active(coding: Desk) -> None:
    tick(coding, 3)

    assert coding.page.code.coverage.coverage.seconds_on(in_view(coding)) == 3


def test_nothing_is_counted_while_the_learner_rests_or_looks_at_the_request(coding: Desk) -> None:
    place = in_view(coding)
    coding.page.code.active_time.stop()
    tick(coding)
    coding.page.code.active_time.note()
    coding.page.toggle_overview()
    tick(coding)

    assert coding.page.code.coverage.coverage.seconds_on(place) == 0


def test_nothing_is_counted_while_another_window_is_in_front(coding: Desk, show) -> None:
    place = in_view(coding)
    other = QWidget()
    show(other)
    tick(coding)

    assert coding.page.code.coverage.coverage.seconds_on(place) == 0


def test_it_is_stored_every_few_seconds_and_when_the_code_goes_out_of_sight(coding: Desk) -> None:
    place, table = in_view(coding), coding.services.store.coverage
    tick(coding, 4)
    before = table.of_review(coding.review.id).seconds_on(place)
    tick(coding)
    after = table.of_review(coding.review.id).seconds_on(place)
    tick(coding)
    coding.page.toggle_overview()

    assert (before, after) == (0, 5)
    assert table.of_review(coding.review.id).seconds_on(place) == 6


def test_it_goes_on_where_it_was_when_the_review_is_opened_again(coding: Desk) -> None:
    place = in_view(coding)
    tick(coding, 5)
    again = open_page(coding.services, coding.review)

    assert again.code.coverage.coverage.seconds_on(place) == 5
    again.close()


def test_lines_of_a_single_commit_count_where_they_stand_in_the_whole_change(coding: Desk) -> None:
    keeper, shown = coding.page.code.coverage, in_view(coding)
    there = replace(shown, start=(shown.start or 0) + 1000, end=(shown.end or 0) + 1000)
    keeper._in_whole = lambda location: there if location == shown else location
    tick(coding)

    assert keeper.coverage.seconds_on(there) == 1
    assert keeper.coverage.seconds_on(shown) == 0


def test_the_strip_is_drawn_and_can_be_switched_off(coding: Desk) -> None:
    ruler = coding.page.view.parts.ruler
    before = ruler.grab().toImage()
    tick(coding, 5)
    drawn = ruler.grab().toImage()
    coding.services.settings.change(show_coverage=False)

    assert drawn != before
    assert ruler.grab().toImage() == before


def test_the_learner_counts_as_active_from_the_first_note_until_the_stop(coding: Desk) -> None:
    active = ActiveTime(lambda: None)
    states = [active.is_counting]
    active.note()
    states.append(active.is_counting)
    active.stop()
    states.append(active.is_counting)

    assert states == [False, True, False]
    assert coding.page.code.coverage.findChild(QTimer) is not None
