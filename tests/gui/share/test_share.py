"""The picture to share says how much was found, and nothing by which anybody learns an answer."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QImage
from PySide6.QtWidgets import QApplication

from trainer.core.domain.exercise import AnswerId
from trainer.core.domain.scorecard import Finding, FindingKind, Reason, ReasonCode, Scorecard
from trainer.core.skill.proportion import Proportion
from trainer.gui.services import Services
from trainer.gui.share.dialog import ShareDialog
from trainer.gui.share.picture import HEIGHT, WIDTH, picture_of
from trainer.gui.style.theme import load_theme
from trainer.report.shared_card import (
    DotKind,
    Practised,
    SharedCard,
    card_of_review,
    card_of_week,
    practised_by_day,
)

TODAY = date(2026, 3, 8)


def scorecard(*kinds: FindingKind, score: float = 62.5) -> Scorecard:
    findings = tuple(
        Finding(kind, f"note {number}", AnswerId(f"secret-{number}"), Reason(ReasonCode.UNSTATED))
        for number, kind in enumerate(kinds)
    )
    return Scorecard(score, 0, 0, findings, (), not kinds, 1, "k")


def review_card() -> SharedCard:
    kinds = (FindingKind.MISSED, FindingKind.HIT, FindingKind.FOOLED)
    return card_of_review("Charge retries", scorecard(*kinds), TODAY)


def test_a_review_tells_how_many_were_found_and_not_which() -> None:
    card = review_card()

    assert (card.figure, card.unit) == ("62.5", "of 100")
    assert card.facts == ("Found 1 of 2 defects", "1 false alarm")
    assert [dot.kind for dot in card.dots] == [DotKind.FOUND, DotKind.MISSED]
    assert "secret" not in card.spoken


def test_a_clean_change_has_no_dots() -> None:
    card = card_of_review("T", scorecard(score=100), TODAY)

    assert (card.facts, card.dots) == (("A clean change", "No false alarms"), ())


def test_a_week_ends_today_and_has_seven_dots() -> None:
    days = [
        Practised(date(2026, 3, 1), (10.0,)),
        Practised(date(2026, 3, 2), (50.0, 100.0)),
        Practised(TODAY, (), 5),
    ]

    card = card_of_week(days, TODAY, Proportion(3, 4))

    assert (card.figure, card.unit) == ("2", "days of practice")
    assert card.facts == (
        "2 reviews, 5 warm-ups",
        "Found 3 of 4 defects",
        "Average score 75 of 100",
    )
    assert [dot.is_filled for dot in card.dots] == [True, *[False] * 5, True]
    assert [dot.label for dot in card.dots][-1] == "Sun"


def test_what_was_done_is_counted_by_day() -> None:
    first, second = date(2026, 3, 1), date(2026, 3, 2)

    assert practised_by_day([(second, 1.0), (first, 2.0), (second, 3.0)], [first, first]) == (
        Practised(first, (2.0,), 2),
        Practised(second, (1.0, 3.0), 0),
    )


@pytest.mark.parametrize("theme", ["light", "dark", "light-high-contrast"])
def test_dots_are_told_apart_by_more_than_colour(application: QApplication, theme: str) -> None:
    colors = load_theme(theme)
    image = picture_of(review_card(), colors, QFont())

    assert (image.width(), image.height()) == (WIDTH, HEIGHT)
    found, missed = image.pixelColor(95, 432), image.pixelColor(159, 432)
    assert (found, missed) == (colors.color("hit"), colors.color("canvas"))


def test_a_title_that_is_too_long_does_not_leave_the_picture(application: QApplication) -> None:
    card = card_of_review("A very long title " * 30, scorecard(), TODAY)
    image = picture_of(card, load_theme("light"), QFont())

    edge = {image.pixelColor(WIDTH - 60, y).name() for y in range(116, 168)}
    assert edge == {load_theme("light").color("canvas").name()}


def test_the_picture_is_copied_and_saved(services: Services, tmp_path: Path, show) -> None:
    dialog = ShareDialog(review_card(), services.appearance)
    show(dialog)

    dialog.copy.click()
    assert QApplication.clipboard().image().size() == dialog.picture.size()
    assert dialog.told.text() == "Copied."
    dialog.save_to(tmp_path / "review.png")
    assert QImage(str(tmp_path / "review.png")).size() == dialog.picture.size()
    dialog.save_to(tmp_path / "none" / "review.png")
    assert dialog.told.text().startswith("The picture can't be written to ")
    assert "Found 1 of 2 defects" in dialog.preview.accessibleName()


def test_the_moment_of_a_review_is_told_as_a_day() -> None:
    assert card_of_review("T", scorecard(), datetime(2026, 3, 8, tzinfo=UTC).date()).heading == (
        "A review on 8 Mar 2026"
    )
