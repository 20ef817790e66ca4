from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from tests.gui.conftest import Summary
from trainer.core.domain.exercise import ExerciseId
from trainer.core.domain.review import Annotation, Location, Verdict
from trainer.gui.home.page import NO_SCORE, HomePage, standing_text
from trainer.gui.home.rows import OPENS, Cell, Row, RowList
from trainer.gui.home.today import WHAT_THIS_IS, progress_text, today_of, when_text
from trainer.gui.services import Services
from trainer.gui.style.theme import load_theme
from trainer.store.database import Store
from trainer.store.records import ExerciseRecord

HandIn = Callable[[str, float], str]
Show = Callable[[QWidget], None]


@pytest.fixture
def page(services: Services) -> HomePage:
    return HomePage(services)


def begin(services: Services, exercise_id: str = "shop/relay") -> str:
    return services.store.begin_review(
        ExerciseId(exercise_id), title="x", seed="1", planted=(), key_version="k"
    ).id


def shown_texts(page: QWidget) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def test_a_new_learner_is_offered_the_lowest_level_first_and_told_why(
    page: HomePage, show: Show
) -> None:
    show(page)
    page.page_shown()

    assert page.hero.heading.text() == "Shopping cart"
    assert page.hero.why.text() == "New"
    assert page.hero.facts.text() == "Python · junior · 10 min"
    assert "How it works" in shown_texts(page)
    assert WHAT_THIS_IS in shown_texts(page)
    assert "Last reviews" not in shown_texts(page)


def test_the_card_is_no_taller_than_what_it_says(page: HomePage, show: Show) -> None:
    page.resize(1360, 880)
    show(page)
    page.page_shown()
    QApplication.processEvents()

    assert page.hero.height() == page.hero.heightForWidth(page.hero.width())


def test_the_one_primary_button_has_the_focus_and_space_and_return_start(
    page: HomePage, show: Show
) -> None:
    started: list[str] = []
    page.start_requested.connect(started.append)
    show(page)
    page.page_shown()

    primary = [button for button in page.findChildren(QPushButton) if button.property("primary")]
    assert primary == [page.hero.button]
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
        QTest.keyClick(page.focusWidget(), key)

    assert started == ["shop/cart"] * 3


def test_a_review_under_way_is_offered_before_anything_else(
    services: Services, page: HomePage, show: Show
) -> None:
    review_id = begin(services)
    services.store.save_annotation(
        review_id, Annotation("a", Location("x.py", start=1, end=1), "why?")
    )
    resumed: list[str] = []
    page.resume_requested.connect(resumed.append)
    show(page)
    page.page_shown()

    assert page.hero.why.text() == "Continue where you stopped"
    assert page.hero.heading.text() == "Outbox relay"
    assert page.hero.facts.text() == "1 annotation, verdict not given"
    QTest.mouseClick(page.hero.button, Qt.MouseButton.LeftButton)
    assert resumed == [review_id]


def test_an_exercise_under_way_is_not_also_up_next(services: Services) -> None:
    begin(services)

    proposals = today_of(services).proposals

    assert [proposal.exercise_id for proposal in proposals] == [
        "shop/relay",
        "shop/cart",
        "shop/orders",
    ]


def test_a_review_whose_pack_is_gone_is_not_offered(services: Services, shelf) -> None:
    begin(services)
    shelf.exercises = [summary for summary in shelf.exercises if summary.id != "shop/relay"]

    assert all(proposal.review_id is None for proposal in today_of(services).proposals)


@pytest.mark.parametrize(
    ("exercise_id", "why"),
    [
        ("gone/away", "The pack “gone” is not there"),
        ("shop/relay", "“relay” is gone from its pack, or broken"),
    ],
)
def test_a_review_that_cannot_be_shown_has_a_row_with_what_is_missing(
    services: Services, shelf, page: HomePage, show: Show, exercise_id: str, why: str
) -> None:
    shelf.exercises = [summary for summary in shelf.exercises if summary.id != "shop/relay"]
    review = services.store.begin_review(
        ExerciseId(exercise_id), title="Relay orders", seed="1", planted=(), key_version="k"
    )
    services.store.save_annotation(
        review.id, Annotation("a", Location("x.py", start=1, end=1), "why?")
    )
    resumed: list[str] = []
    page.resume_requested.connect(resumed.append)
    show(page)
    page.page_shown()

    [row] = page.missing_list.buttons()
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)

    assert row.row.text == "Relay orders"
    assert [cell.text for cell in row.row.cells] == [why, "1 annotation, verdict not given"]
    assert "Under way, but not here" in shown_texts(page)
    assert resumed == [review.id]


def test_a_review_without_a_title_shows_its_exercise(services: Services) -> None:
    services.store.begin_review(
        ExerciseId("gone/away"), title="", seed="1", planted=(), key_version="k"
    )

    assert [each.title for each in today_of(services).out_of_reach] == ["gone/away"]


def test_nothing_is_out_of_reach_while_every_exercise_is_there(
    services: Services, page: HomePage, show: Show
) -> None:
    begin(services)
    show(page)
    page.page_shown()

    assert today_of(services).out_of_reach == ()
    assert "Under way, but not here" not in shown_texts(page)


def test_a_missed_exercise_says_so(services: Services, hand_in: HandIn) -> None:
    for exercise_id, score in (("shop/cart", 95.0), ("shop/orders", 20.0), ("shop/relay", 80.0)):
        hand_in(exercise_id, score)

    assert [(each.exercise_id, each.why) for each in today_of(services).proposals] == [
        ("shop/orders", "Missed here last time"),
        ("shop/cart", "Practised least"),
        ("shop/relay", "Practised least"),
    ]


def test_only_the_last_score_of_an_exercise_decides(services: Services, hand_in: HandIn) -> None:
    for exercise_id in ("shop/cart", "shop/orders", "shop/relay"):
        hand_in(exercise_id, 10.0)
        hand_in(exercise_id, 90.0)

    assert {each.why for each in today_of(services).proposals} == {"Practised least"}


def test_the_last_reviews_are_listed_newest_first_and_open_their_debrief(
    services: Services, page: HomePage, hand_in: HandIn, show: Show
) -> None:
    first, second = hand_in("shop/cart", 40), hand_in("shop/orders", 85)
    opened: list[str] = []
    page.debrief_requested.connect(opened.append)
    show(page)
    page.page_shown()

    rows = page.reviews.buttons()
    assert [row.row.key for row in rows] == [second, first]
    assert rows[0].accessibleName() == "Order consumer, Today 11:30, 85"
    QTest.mouseClick(rows[1], Qt.MouseButton.LeftButton)
    assert opened == [first]


def test_the_plot_and_its_words_show_the_scores_oldest_first(
    page: HomePage, hand_in: HandIn, show: Show
) -> None:
    hand_in("shop/cart", 40)
    hand_in("shop/orders", 85)
    show(page)
    page.page_shown()

    assert page.plot.accessibleDescription() == "Oldest first: 40, 85"
    assert "Mean of the last 2: 62.5 of 100." in shown_texts(page)


def test_the_plot_is_drawn_in_the_accent_colour_and_higher_scores_stand_higher(
    page: HomePage, show: Show
) -> None:
    page.plot.resize(300, 136)
    accent = load_theme("light").color("accent")
    tops = []
    for score in (10.0, 90.0):
        page.plot.set_scores([score])
        image = page.plot.grab().toImage()
        hits = [
            y
            for y in range(image.height())
            for x in range(image.width())
            if image.pixelColor(x, y) == accent
        ]
        tops.append(min(hits))

    assert tops[1] < tops[0] - 50


def test_nothing_to_review_leads_to_the_packs(
    services: Services, page: HomePage, shelf, show: Show
) -> None:
    shelf.exercises = []
    wanted: list[bool] = []
    page.packs_folder_requested.connect(lambda: wanted.append(True))
    show(page)
    page.page_shown()

    assert page.hero.heading.text() == "Add a pack of exercises"
    assert "Up next" not in shown_texts(page)
    QTest.mouseClick(page.hero.button, Qt.MouseButton.LeftButton)
    assert wanted == [True]


def test_what_is_up_next_starts_or_resumes(services: Services, page: HomePage, show: Show) -> None:
    begin(services, "shop/relay")
    second = begin(services, "shop/cart")
    resumed: list[str] = []
    started: list[str] = []
    page.resume_requested.connect(resumed.append)
    page.start_requested.connect(started.append)
    show(page)
    page.page_shown()

    for button in page.next_list.buttons():
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    assert len(resumed) == 1
    assert resumed[0] in (second, *(review.id for review in services.store.unfinished_reviews()))
    assert started == ["shop/orders"]


def test_home_says_nothing_of_topics_or_classes(
    services: Services, page: HomePage, shelf, hand_in: HandIn, show: Show
) -> None:
    shelf.exercises = [
        replace(summary, topics=("kafka", "delivery")) for summary in shelf.exercises
    ]
    hand_in("shop/cart", 10)
    show(page)
    page.page_shown()

    assert "kafka" not in shown_texts(page).lower()
    assert "delivery" not in shown_texts(page).lower()


@pytest.mark.parametrize(
    ("moment", "text"),
    [
        (datetime(2025, 3, 10, 8, 5, tzinfo=UTC), "Today 09:05"),
        (datetime(2025, 3, 10, 23, 30, tzinfo=UTC), "Today 00:30"),
        (datetime(2025, 3, 9, 23, 30, tzinfo=UTC), "Today 00:30"),
        (datetime(2025, 3, 9, 12, 0, tzinfo=UTC), "Yesterday"),
        (datetime(2025, 2, 3, 12, 0, tzinfo=UTC), "3 Feb"),
        (datetime(2024, 12, 31, 12, 0, tzinfo=UTC), "31 Dec 2024"),
    ],
)
def test_moments_are_told_in_the_zone_of_the_learner(moment: datetime, text: str) -> None:
    assert (
        when_text(moment, datetime(2025, 3, 10, 12, 0, tzinfo=timezone(timedelta(hours=1)))) == text
    )


def test_progress_is_told_in_words(services: Services) -> None:
    review_id = begin(services)
    assert progress_text(services.store.review(review_id)) == "no annotations, verdict not given"

    for name in "ab":
        services.store.save_annotation(review_id, Annotation(name, Location()))
    services.store.save_verdict(review_id, Verdict.REQUEST_CHANGES)
    assert (
        progress_text(services.store.review(review_id)) == "2 annotations, verdict: request changes"
    )


def test_where_one_stands_is_the_mean_of_the_last_five() -> None:
    assert standing_text(()) == ""
    assert standing_text((70.0,)) == "One review so far: 70 of 100."
    assert (
        standing_text((0.0, 100.0, 100.0, 100.0, 100.0, 100.0)) == "Mean of the last 5: 100 of 100."
    )


@pytest.fixture
def rows(application: QApplication, show: Show) -> RowList:
    rows = RowList("Rows")
    rows.set_rows([Row(name, f"Row {name}", (Cell("fact"),)) for name in "abc"])
    rows.resize(300, 120)
    show(rows)
    return rows


def test_arrows_walk_through_a_list_and_return_opens(rows: RowList) -> None:
    opened: list[str] = []
    rows.opened.connect(opened.append)
    rows.buttons()[0].setFocus()

    for key in (
        Qt.Key.Key_Down,
        Qt.Key.Key_Down,
        Qt.Key.Key_Down,
        Qt.Key.Key_Return,
        Qt.Key.Key_Up,
        Qt.Key.Key_Return,
    ):
        QTest.keyClick(rows.focusWidget(), key)
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Return, Qt.Key.Key_End, Qt.Key.Key_Return):
        QTest.keyClick(rows.focusWidget(), key)

    assert opened == ["c", "b", "a", "c"]


def test_a_list_is_one_stop_of_the_tab_key(rows: RowList) -> None:
    rows.buttons()[0].setFocus()
    QTest.keyClick(rows.focusWidget(), Qt.Key.Key_Down)

    stops = [button for button in rows.buttons() if button.focusPolicy() & Qt.FocusPolicy.TabFocus]

    assert stops == [rows.buttons()[1]]


def test_a_long_title_is_shortened_and_whole_in_its_tooltip(
    application: QApplication, rows: RowList
) -> None:
    title = "Return to the page that asked for a login, wherever the visitor came from"
    rows.set_rows([Row("long", title, (Cell("fact"),)), Row("short", "Short", (Cell(""),))])
    application.processEvents()

    long, short = rows.buttons()
    assert long.label.text().endswith("…")
    assert long.label.toolTip() == title
    assert (short.label.text(), short.label.toolTip()) == ("Short", "")


def test_home_says_what_this_is_until_five_reviews_are_done(
    page: HomePage, hand_in: HandIn, show: Show
) -> None:
    for _ in range(4):
        hand_in("shop/cart", 60)
    show(page)
    page.page_shown()
    said = WHAT_THIS_IS in shown_texts(page)
    hand_in("shop/cart", 60)
    page.page_shown()

    assert said
    assert WHAT_THIS_IS not in shown_texts(page)


def test_how_it_works_is_as_readable_as_any_text(page: HomePage, show: Show) -> None:
    show(page)
    page.page_shown()

    tones = {label.property("tone") for label in page.how_it_works.findChildren(QLabel)}
    assert tones == {"strong", ""}


def test_a_row_shows_that_it_can_be_clicked(rows: RowList) -> None:
    for row in rows.buttons():
        assert row.cursor().shape() is Qt.CursorShape.PointingHandCursor
        assert row.sign.isVisible()
        assert row.sign.text() == OPENS
        assert OPENS not in row.accessibleName()


def test_the_guided_review_is_listed_and_counts_in_no_mean(
    services: Services, page: HomePage, shelf, hand_in: HandIn, show: Show
) -> None:
    shelf.exercises.append(Summary(ExerciseId("start/python"), "Pages", minutes=5))
    hand_in("start/python", 100)
    show(page)
    page.page_shown()

    assert [row.row.text for row in page.reviews.buttons()] == ["Pages"]
    assert page.standing.text() == NO_SCORE
    assert not page.plot.isVisible()
    assert page.hero.heading.text() == "Shopping cart"


def test_the_first_exercise_is_in_a_language_that_the_learner_reads(
    services: Services, page: HomePage, show: Show
) -> None:
    services.settings.change(languages=("Go",))
    show(page)
    page.page_shown()

    assert page.hero.heading.text() == "Outbox relay"
    assert page.hero.facts.text() == "Go · senior · 30 min · none in Go is easier"


def test_whoever_has_begun_is_not_told_that_none_is_easier(
    services: Services, hand_in: HandIn, page: HomePage, show: Show
) -> None:
    hand_in("shop/cart", 80.0)
    services.settings.change(languages=("Go",))

    facts = {each.exercise_id: each.facts for each in today_of(services).proposals}
    assert facts["shop/relay"] == "Go · senior · 30 min"


def test_home_reads_what_was_attempted_once(
    services: Services, hand_in: HandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    hand_in("shop/cart", 80.0)
    read = Store.exercise_records
    reads: list[Store] = []

    def counted(store: Store) -> dict[ExerciseId, ExerciseRecord]:
        reads.append(store)
        return read(store)

    monkeypatch.setattr(Store, "exercise_records", counted)
    shown = today_of(services)

    assert shown.day is not None
    assert shown.day.level is not None
    assert len(reads) == 1
