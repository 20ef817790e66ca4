import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt, QThreadPool
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from tests.gui.patience import wait_for
from trainer.core.domain.exercise import (
    Answer,
    AnswerId,
    AnswerKind,
    Exercise,
    ExerciseId,
    Severity,
)
from trainer.core.domain.review import Annotation, Confidence, Location
from trainer.core.domain.scorecard import Finding, FindingKind, Reason, ReasonCode, Scorecard
from trainer.gui.home.page import HomePage
from trainer.gui.progress.class_table import (
    ALARMS,
    BIAS,
    D_PRIME,
    FOUND,
    LATELY,
    MEANING,
    PRACTISE,
    SKILL,
    class_rows,
)
from trainer.gui.progress.page import ProgressPage
from trainer.gui.services import Services
from trainer.gui.shell.main_window import MainWindow
from trainer.report.progress import NOTHING_YET
from trainer.store.records import ReviewId

ANSWERS = (
    Answer(
        AnswerId("lost"),
        AnswerKind.DEFECT,
        "Lost",
        class_="delivery",
        pattern="lost-message",
        severity=Severity.BLOCKER,
    ),
    Answer(
        AnswerId("open"),
        AnswerKind.DEFECT,
        "Open",
        class_="authz",
        pattern="open-door",
        severity=Severity.MAJOR,
    ),
    Answer(AnswerId("looks-open"), AnswerKind.DECOY, "Looks open", class_="authz"),
)
KINDS = {
    "hit": (FindingKind.HIT, "lost"),
    "fooled": (FindingKind.FOOLED, "looks-open"),
    "stray": (FindingKind.FALSE_ALARM, None),
    "gone": (FindingKind.HIT, "gone"),
}

Review = Callable[..., str]


@pytest.fixture
def services(services: Services, shelf, monkeypatch: pytest.MonkeyPatch) -> Services:
    """The shelf's exercises have answers."""
    bare = shelf.exercise

    def exercise(exercise_id: ExerciseId) -> Exercise:
        return replace(bare(exercise_id), answers=ANSWERS, key_version="k")

    monkeypatch.setattr(shelf, "exercise", exercise)
    return services


@pytest.fixture
def review(services: Services, clock) -> Review:
    """Hands in a review an hour later whose annotations, all certain, came to what is named;
    `missed` defects besides.
    """

    def review(*came_to: str, score: float = 50.0, missed: str | None = None) -> str:
        clock.advance(hours=1)
        begun = services.store.begin_review(
            ExerciseId("shop/orders"), title="Orders", seed="1", planted=(), key_version="k"
        )
        findings = []
        for number, name in enumerate(came_to):
            kind, answer = KINDS[name]
            annotation = Annotation(
                f"{begun.id}-{number}",
                Location(),
                "x",
                "delivery",
                Severity.MAJOR,
                Confidence.CERTAIN,
                draft=False,
            )
            services.store.save_annotation(begun.id, annotation)
            findings.append(
                Finding(
                    kind,
                    annotation.id,
                    None if answer is None else AnswerId(answer),
                    Reason(ReasonCode.UNSTATED),
                )
            )
        if missed is not None:
            findings.append(
                Finding(FindingKind.MISSED, None, AnswerId(missed), Reason(ReasonCode.UNSTATED))
            )
        card = Scorecard(score, 0, 0, tuple(findings), (), not findings, 1, "k")
        services.store.submit(begun.id, card)
        return begun.id

    return review


@pytest.fixture
def opened(services: Services, application: QApplication) -> Callable[[], ProgressPage]:
    """Shows the page and waits until it has read what there is."""

    def opened() -> ProgressPage:
        page = ProgressPage(services)
        page.resize(1180, 800)
        page.show()
        page.activateWindow()
        page.page_shown()
        settle(application)
        return page

    return opened


def settle(application: QApplication) -> None:
    assert QThreadPool.globalInstance().waitForDone(30_000)
    application.processEvents()


def cell(table, row: int, column: int) -> str:
    return str(table.model().index(row, column).data())


def test_before_the_first_review_the_page_says_what_will_be_here_and_offers_one(opened) -> None:
    page = opened()
    started: list[bool] = []
    page.start_requested.connect(lambda: started.append(True))

    assert page.empty.text.text() == NOTHING_YET
    assert page.empty.button.isVisible()
    assert [button for button in page.findChildren(QPushButton) if button.property("primary")] == [
        page.empty.button
    ]
    QTest.keyClick(page.focusWidget(), Qt.Key.Key_Return)
    assert started == [True]


def test_the_first_thing_is_where_one_stands(opened, review: Review) -> None:
    review("hit", "fooled", score=40, missed="open")
    review("hit", score=80)
    page = opened()

    assert page.headline.text() == "Average score: 60 of 100 over 2 reviews"
    assert page.found.text() == "You found 2 of 3 defects, missed 1, and raised 1 false alarm."
    assert not page.empty.isVisible()


def test_a_row_for_each_class_tells_what_was_found_with_n(opened, review: Review) -> None:
    review("hit", "fooled", "stray", missed="open")
    page = opened()

    table = page.sections.classes
    columns = (0, FOUND, LATELY, ALARMS, D_PRIME, BIAS, MEANING)
    rows = [
        [cell(table, row, column) for column in columns] for row in range(table.model().rowCount())
    ]
    assert rows == [
        ["All classes", "1 of 2", "", "1 of 1", "–", "–", "Too early to say"],
        ["Delivery and ordering", "1 of 1", "", "0 of 0", "–", "–", "Too early to say"],
        ["Authorization and protocols", "0 of 1", "", "1 of 1", "–", "–", "Too early to say"],
    ]
    spoken = table.model().index(0, FOUND).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Found: found 1, located 0, missed 1 of 2"
    assert (
        "False alarms in total: 2, 1 of them about code that no answer mentions."
        in page.sections.notes.text()
    )


def test_bars_are_filled_for_what_was_found_and_hollow_for_what_was_missed(
    opened, review: Review, services: Services
) -> None:
    review("hit", missed="open")
    page = opened()
    table = page.sections.classes
    table.setFocus()

    def inked(row: int, role: str) -> int:
        image = table.viewport().grab(table.visualRect(table.model().index(row, FOUND))).toImage()
        color = services.theme.color(role)
        return sum(
            image.pixelColor(x, y) == color
            for x in range(image.width())
            for y in range(image.height())
        )

    table.clearSelection()
    assert inked(1, "hit") > 500
    assert inked(1, "missed") == 0
    assert 100 < inked(2, "missed") < 400
    assert inked(2, "hit") == 0


def test_arrows_read_the_chart_value_by_value_and_return_opens_the_debrief(
    opened, review: Review
) -> None:
    first, second, third = (review("hit", score=score) for score in (10, 20, 30))
    page = opened()
    chart = page.sections.scores
    wanted: list[str] = []
    page.debrief_requested.connect(wanted.append)

    assert page.focusWidget() is chart
    assert chart.accessibleDescription() == "Today 12:30: 30 of 100 · Orders"
    for key in (
        Qt.Key.Key_Left,
        Qt.Key.Key_Return,
        Qt.Key.Key_Home,
        Qt.Key.Key_Left,
        Qt.Key.Key_Return,
        Qt.Key.Key_End,
    ):
        QTest.keyClick(chart, key)
    QTest.keyClick(chart, Qt.Key.Key_Right)
    QTest.keyClick(chart, Qt.Key.Key_Enter)

    assert wanted == [second, first, third]
    assert page.sections.score_readout.accessibleName() == chart.accessibleDescription()


def test_the_mouse_looks_at_the_nearest_value_and_a_double_click_opens_it(
    opened, review: Review
) -> None:
    first, _ = review("hit", score=10), review("hit", score=90)
    page = opened()
    chart = page.sections.scores
    wanted: list[str] = []
    page.debrief_requested.connect(wanted.append)

    at = chart.points()[0].toPoint() + QPoint(9, 5)
    QTest.mouseMove(chart, at)
    QTest.mouseDClick(chart, Qt.MouseButton.LeftButton, pos=at)

    assert chart.current == 0
    assert wanted == [first]


def test_higher_scores_stand_higher_and_a_clean_variant_is_hollow(
    opened, review: Review, services: Services
) -> None:
    for score in (10, 90):
        review("hit", score=score)
    review(score=50)
    page = opened()
    chart = page.sections.scores
    chart.set_current(0)
    page.tables.setFocus()

    low, high, clean = chart.points()
    image = chart.grab().toImage()
    assert high.y() < clean.y() < low.y()
    # Where the line of means does not pass.
    assert image.pixelColor(high.toPoint()) == services.theme.color("muted")
    assert chart.value_text(2).startswith("Today 12:30: 50 of 100, clean variant")


def test_t_shows_the_charts_as_tables_and_return_there_opens_the_debrief(
    opened, review: Review
) -> None:
    first = review("hit", score=10)
    review("hit", score=90)
    page = opened()
    sections = page.sections
    wanted: list[str] = []
    page.debrief_requested.connect(wanted.append)

    QTest.keyClick(sections.scores, Qt.Key.Key_T)

    assert not sections.scores.isVisible()
    assert [cell(sections.score_table, row, 1) for row in range(2)] == ["90", "10"]
    assert page.focusWidget() is sections.score_table
    page.choice.button("all").setFocus()
    page.page_shown()
    settle(QApplication.instance())  # type: ignore[arg-type]
    assert page.focusWidget() is sections.score_table
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Return):
        QTest.keyClick(sections.score_table, key)
    assert wanted == [first]
    QTest.keyClick(sections.score_table, Qt.Key.Key_T)
    assert sections.scores.isVisible()
    assert page.focusWidget() is sections.scores


def test_l_goes_between_the_last_ten_and_all(opened, review: Review) -> None:
    for number in range(12):
        review("hit", score=number)
    page = opened()

    assert page.headline.text() == "Average score: 5.5 of 100 over 12 reviews"
    QTest.keyClick(page.focusWidget(), Qt.Key.Key_L)
    assert page.headline.text() == "Average score: 6.5 of 100 over 10 reviews"
    assert [point.score for point in page.sections.scores.scores] == [
        float(number) for number in range(2, 12)
    ]
    QTest.mouseClick(page.choice.button("last"), Qt.MouseButton.LeftButton)
    assert (page.choice.value(), len(page.sections.scores.scores)) == ("all", 12)


def test_sensitivity_bias_and_calibration_are_behind_details(opened, review: Review) -> None:
    review(*["hit"] * 30)
    page = opened()
    sections = page.sections
    kept_back = [
        sections.sensitivity_means,
        sections.reliability,
        sections.calibration_means,
        sections.confidence_facts,
    ]
    assert not any(widget.isVisible() for widget in kept_back)
    assert all(sections.classes.isColumnHidden(column) for column in (D_PRIME, BIAS))
    assert sections.trust.isVisible()

    QTest.keyClick(page.focusWidget(), Qt.Key.Key_D)

    assert all(widget.isVisible() for widget in kept_back)
    assert not any(sections.classes.isColumnHidden(column) for column in (D_PRIME, BIAS))


def test_the_reliability_diagram_waits_for_thirty_annotations(opened, review: Review) -> None:
    review(*["hit"] * 9, *["fooled"] * 20)
    page = opened()
    page.details.click()
    assert not page.sections.reliability.isVisible()
    assert (
        page.sections.trust.text()
        == "Too early to tell: this needs 30 annotations with a confidence, and you have 29."
    )
    assert [fact.name for fact in page.sections.confidence_facts.facts] == [
        "Confidence points",
        "Best with one level only",
    ]

    review("hit")
    page.page_shown()
    settle(QApplication.instance())  # type: ignore[arg-type]

    assert page.sections.reliability.isVisible()
    assert "when you say “certain”, you are right 33 % of the time" in page.sections.trust.text()
    facts = {fact.name: fact.value for fact in page.sections.confidence_facts.facts}
    assert facts == {
        "Confidence points": "−90 from 30 annotations",
        "Best with one level only": "10",
        "Brier score": "0.54 (n 30)",
        "Calibration error": "0.57 (n 30)",
    }
    chart = page.sections.reliability
    chart.setFocus()
    assert (
        chart.accessibleDescription()
        == "Certain: right 10 of 30, 33 % (19–51); best used at 80–100 %"
    )
    QTest.keyClick(chart, Qt.Key.Key_Home)
    assert chart.accessibleDescription() == "Guess: right 0 of 0, –; best used at 0–67 %"


def test_a_class_tells_what_was_found_lately_and_before(opened, review: Review) -> None:
    for came_to in ((), ("hit",), (), ("hit",), ("hit",), ("hit",)):
        review(*came_to, missed=None if came_to else "lost")
    page = opened()

    assert cell(page.sections.classes, 1, LATELY) == "3 of 3, up from 1 of 3"


def test_skill_has_its_interval_and_the_level_is_said(opened, review: Review) -> None:
    review("hit", missed="open")
    page = opened()

    assert re.fullmatch(r"\d+ % \(\d+–\d+\)", cell(page.sections.classes, 0, SKILL))
    assert page.level.text().startswith("Level: junior. Mid needs ")


def test_a_click_or_a_key_practises_the_class_of_a_row(opened, review: Review) -> None:
    review("hit", missed="open")
    page = opened()
    wanted: list[str] = []
    page.practise_requested.connect(wanted.append)
    table = page.sections.classes

    assert [cell(table, row, PRACTISE) for row in range(3)] == ["", "Practise", "Practise"]
    where = table.visualRect(table.model().index(2, PRACTISE)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=where)
    table.selectRow(1)
    QTest.keyClick(table, Qt.Key.Key_P)
    table.selectRow(0)
    QTest.keyClick(table, Qt.Key.Key_P)

    assert wanted == ["open-door/python", "lost-message/python"]


def test_habits_are_too_early_to_say_at_first(opened, review: Review) -> None:
    review("hit")
    page = opened()

    assert page.sections.position.text().startswith("Too early to say: this needs 5 planted")
    assert page.sections.habit.text().endswith("and you have 0.")
    assert [cell(page.sections.parts, row, 1) for row in range(3)] == ["–", "–", "–"]


def test_the_history_is_always_there_and_opens_a_debrief(opened, review: Review) -> None:
    first = review("hit", score=10)
    page = opened()
    wanted: list[str] = []
    page.debrief_requested.connect(wanted.append)

    page.sections.score_table.setFocus()
    QTest.keyClick(page.sections.score_table, Qt.Key.Key_Return)

    assert wanted == [first]


def test_severity_and_class_are_set_beside_those_of_the_key(opened, review: Review) -> None:
    review("hit")
    page = opened()

    assert {fact.name: fact.value for fact in page.sections.agreement_facts.facts} == {
        "Severity matches the answer key": "0 of 1",
        "Severity off by one": "1 of 1",
        "Class matches the answer key": "1 of 1",
    }


def test_reviews_whose_answers_are_gone_are_told_to_be_left_out(opened, review: Review) -> None:
    review("gone")
    page = opened()

    assert "1 review is missing from the per-class figures" in page.sections.notes.text()
    assert page.found.isHidden()


def test_a_new_review_is_there_when_the_page_is_shown_again(
    opened, review: Review, application: QApplication
) -> None:
    page = opened()
    review("hit", score=70)
    page.page_shown()
    settle(application)

    assert page.headline.text() == "Average score: 70 of 100 over 1 review"


def test_reviews_that_were_scored_again_are_shown_anew_and_the_focus_is_left_alone(
    opened, review: Review, services: Services, application: QApplication
) -> None:
    review_id = ReviewId(review("hit", score=40))
    page = opened()
    page.choice.button("all").setFocus()
    card = services.store.scorecard(review_id)
    assert card is not None

    services.store.add_scorecard(review_id, replace(card, score=70.0))
    page.scores_changed()
    settle(application)

    assert page.headline.text() == "Average score: 70 of 100 over 1 review"
    assert page.focusWidget() is page.choice.button("all")


def test_all_classes_come_first(review: Review, opened) -> None:
    from trainer.core.skill.progress import Detection
    from trainer.core.skill.sensitivity import Trials

    rows = class_rows(
        Detection("", 0, 0, 0, Trials()), [Detection("race", 0, 0, 0, Trials(noise=1))]
    )

    assert [row[0].text for row in rows] == ["All classes", "Concurrency and lifetime"]
    assert [row[FOUND].text for row in rows] == ["–", "–"]


def test_progress_is_reached_by_key_menu_and_mouse_and_is_where_one_returns_to(
    window: MainWindow, application: QApplication, review: Review
) -> None:
    review("hit")

    QTest.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert (window.current_name(), window.windowTitle()) == (
        "progress",
        "Progress — Code-review trainer",
    )
    window.window_actions["show_home"].trigger()
    assert isinstance(window.current_page(), HomePage)
    window.window_actions["show_progress"].trigger()
    assert window.rail.button("progress").isChecked()
    window.show_home()
    QTest.mouseClick(window.rail.button("progress"), Qt.MouseButton.LeftButton)
    assert window.current_name() == "progress"
    before = window.current_page()
    window.read_packs_again()
    wait_for(lambda: window.current_page() is not before)
    settle(application)
    assert window.current_name() == "progress"
    page = window.current_page()
    assert isinstance(page, ProgressPage)
    assert page.headline.text().startswith("Average score: 50 of 100")
