import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import ClassVar

import pytest
from PySide6.QtCore import Qt, QThreadPool, QUrl, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from tests.gui.patience import wait_for
from trainer.core.domain.exercise import ExerciseId, Severity
from trainer.core.domain.scorecard import FindingKind
from trainer.core.domain.taxonomy import CLASSES
from trainer.core.scoring.matching import SEVERITY_WEIGHTS
from trainer.core.scoring.scorer import APPROVED_BLOCKER_CAP
from trainer.gui.home.page import HomePage
from trainer.gui.keys.registry import ACTIONS
from trainer.gui.page import KeyGroup, KeyRow, Page
from trainer.gui.services import Services, SettingsKeeper
from trainer.gui.shell import packs_folders
from trainer.gui.shell.help_dialog import HelpDialog
from trainer.gui.shell.help_pages import SCORING
from trainer.gui.shell.key_sheet import KeySheet
from trainer.gui.shell.main_window import MainWindow
from trainer.gui.shell.window_actions import fill_edit_menu
from trainer.settings import Settings, load_settings

HandIn = Callable[[str, float], str]


class PlainPage(Page):
    """A page with a menu and a text field, that remembers what was asked of it."""

    made: ClassVar[list["PlainPage"]] = []

    def __init__(self, services: Services, review_id: str) -> None:
        super().__init__()
        self.review_id = review_id
        self.events: list[str] = []
        self.field = QLineEdit("some text")
        QVBoxLayout(self).addWidget(self.field)
        self._menu = QMenu("&Review", self)
        self._menu.addAction("Approve")
        PlainPage.made.append(self)

    def title(self) -> str:
        return f"Review {self.review_id[:3]}"

    def menus(self) -> list[QMenu]:
        return [self._menu]

    def key_groups(self) -> list[KeyGroup]:
        return [KeyGroup("Review", (KeyRow(("C",), "Annotate"),))]

    def page_shown(self) -> None:
        self.events.append("shown")
        self.field.setFocus()

    def page_left(self) -> None:
        self.events.append("left")


class PlainReviewPage(PlainPage):
    submitted = Signal(str)
    left = Signal()


class PlainDebriefPage(PlainPage):
    another_variant_requested = Signal(str)
    next_requested = Signal()
    home_requested = Signal()


@pytest.fixture(autouse=True)
def plain_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    """The window's own ways are looked at here, so what it leads to is as plain as can be."""
    PlainPage.made = []
    for module, name, page in (
        ("trainer.gui.review.page", "ReviewPage", PlainReviewPage),
        ("trainer.gui.debrief.page", "DebriefPage", PlainDebriefPage),
    ):
        stand_in = ModuleType(module)
        setattr(stand_in, name, page)
        monkeypatch.setitem(sys.modules, module, stand_in)


def settle(application: QApplication) -> None:
    assert QThreadPool.globalInstance().waitForDone(5000)
    application.processEvents()


def menu_titles(window: MainWindow) -> list[str]:
    return [action.text().replace("&", "") for action in window.menuBar().actions()]


def press(
    window: MainWindow, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    QTest.keyClick(QApplication.focusWidget() or window, key, modifier)


def test_the_first_page_is_home(window: MainWindow) -> None:
    assert window.current_name() == "home"
    assert window.rail.button("home").isChecked()
    assert window.windowTitle() == "Home — Code-review trainer"


def test_places_are_reached_by_key_menu_and_mouse(window: MainWindow) -> None:
    press(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert window.current_name() == "library"
    window.window_actions["show_home"].trigger()
    assert window.current_name() == "home"
    QTest.mouseClick(window.rail.button("library"), Qt.MouseButton.LeftButton)
    assert window.current_name() == "library"
    assert [window.rail.button(name).isChecked() for name in ("home", "library")] == [False, True]


@pytest.mark.parametrize("name", ["home", "library", "progress", "keys", "preferences"])
def test_every_label_of_the_rail_has_room_for_all_its_letters(
    window: MainWindow, name: str
) -> None:
    button = window.rail.button(name)
    border = 2

    assert button.fontMetrics().horizontalAdvance(button.text()) <= button.width() - 2 * border


def test_a_low_window_shows_the_drawings_of_the_rail_and_no_half_names(
    window: MainWindow, application: QApplication
) -> None:
    last = window.rail.button("preferences")

    window.resize(900, 340)
    application.processEvents()
    assert last.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly
    assert last.geometry().bottom() < window.rail.height()
    assert last.accessibleName() == "Preferences"

    window.resize(900, 700)
    application.processEvents()
    assert last.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonTextUnderIcon


def test_the_rail_calls_preferences_as_the_menu_does(window: MainWindow) -> None:
    in_menu = window.window_actions["show_preferences"].text().replace("&", "").rstrip("…")

    assert window.rail.button("preferences").text() == in_menu


def test_a_click_on_the_present_place_keeps_it_marked(window: MainWindow) -> None:
    QTest.mouseClick(window.rail.button("home"), Qt.MouseButton.LeftButton)

    assert window.rail.button("home").isChecked()


def test_starting_an_exercise_writes_the_review_down_and_shows_it(
    application: QApplication, window: MainWindow, services: Services
) -> None:
    press(window, Qt.Key.Key_Space)
    settle(application)

    [review] = services.store.unfinished_reviews()
    assert review.exercise_id == "shop/cart"
    assert window.current_name() == "review"
    assert PlainPage.made[-1].review_id == review.id
    assert not window.rail.button("home").isChecked()


def test_a_seed_is_served_as_asked(
    application: QApplication, window: MainWindow, services: Services
) -> None:
    window.open_review("shop/relay", "42")
    settle(application)

    assert services.store.unfinished_reviews()[0].seed == "42"


def test_an_exercise_under_way_is_gone_on_with(
    application: QApplication, window: MainWindow, services: Services
) -> None:
    window.open_review("shop/relay", "42")
    settle(application)
    window.show_home()
    window.open_review("shop/relay")
    settle(application)

    assert len(services.store.unfinished_reviews()) == 1
    assert window.current_name() == "review"


def test_another_seed_begins_another_review(
    application: QApplication, window: MainWindow, services: Services
) -> None:
    for seed in ("1", "2"):
        window.open_review("shop/relay", seed)
        settle(application)

    assert {review.seed for review in services.store.unfinished_reviews()} == {"1", "2"}


def test_an_exercise_that_is_not_there_is_told_in_a_notice(
    application: QApplication, window: MainWindow
) -> None:
    window.open_review("shop/nothing")
    settle(application)

    assert window.current_name() == "home"
    assert [bar.notice.text for bar in window.notice_area.bars()] == [
        "There is no exercise shop/nothing. Look at `trainer list`."
    ]


def test_from_review_to_debrief_to_the_next(
    application: QApplication, window: MainWindow, services: Services, hand_in
) -> None:
    window.open_review("shop/cart")
    settle(application)
    review = PlainPage.made[-1]
    assert isinstance(review, PlainReviewPage)
    handed_in = hand_in("shop/orders", 50)
    services.store.discard_review(review.review_id)

    review.submitted.emit(handed_in)
    assert window.current_name() == "debrief"
    debrief = PlainPage.made[-1]
    assert isinstance(debrief, PlainDebriefPage)
    assert debrief.review_id == handed_in

    debrief.next_requested.emit()
    settle(application)
    assert window.current_name() == "review"
    assert services.store.unfinished_reviews()[0].exercise_id == "shop/relay"


def test_another_variant_is_another_review_of_the_same_exercise(
    application: QApplication, window: MainWindow, services: Services, hand_in: HandIn
) -> None:
    window.show_debrief(hand_in("shop/orders", 50))
    debrief = PlainPage.made[-1]
    assert isinstance(debrief, PlainDebriefPage)

    debrief.another_variant_requested.emit("shop/orders")
    settle(application)

    assert services.store.unfinished_reviews()[0].exercise_id == "shop/orders"


def test_a_page_is_told_when_it_comes_and_when_it_goes(
    application: QApplication, window: MainWindow
) -> None:
    window.open_review("shop/cart")
    settle(application)
    review = PlainPage.made[-1]
    events = review.events
    window.show_screen("library")

    assert events == ["shown", "left"]


def test_closing_the_window_lets_the_page_save(
    application: QApplication, window: MainWindow
) -> None:
    window.open_review("shop/cart")
    settle(application)
    events = PlainPage.made[-1].events
    window.close()

    assert events == ["shown", "left"]


@pytest.mark.parametrize("place", ["home", "library", "progress"])
def test_back_leads_to_where_one_came_from(
    application: QApplication, window: MainWindow, place: str
) -> None:
    window.window_actions[f"show_{place}"].trigger()
    assert not window.window_actions["go_back"].isEnabled()
    window.open_review("shop/cart")
    settle(application)

    press(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)

    assert window.current_name() == place


def test_back_asks_the_page_first_and_one_that_was_put_aside_is_left_at_once(
    application: QApplication, window: MainWindow
) -> None:
    window.open_review("shop/cart")
    settle(application)
    page, steps = PlainPage.made[-1], [True, False]
    page.go_back = lambda: steps.pop(0)  # type: ignore[method-assign]

    press(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    within = window.current_name()
    page.left.emit()  # type: ignore[attr-defined]

    assert (within, steps) == ("review", [False])
    assert window.current_name() == "home"


def test_the_menus_of_a_page_come_and_go_with_it(
    application: QApplication, window: MainWindow
) -> None:
    plain = ["File", "Edit", "View", "Go", "Help"]
    assert menu_titles(window) == plain
    window.open_review("shop/cart")
    settle(application)
    assert menu_titles(window) == ["File", "Edit", "View", "Go", "Review", "Help"]
    window.show_home()
    assert menu_titles(window) == plain


def test_a_page_that_is_ready_later_gets_its_menus_then(
    application: QApplication, window: MainWindow
) -> None:
    window.open_review("shop/cart")
    settle(application)
    page = PlainPage.made[-1]
    page._menu.setTitle("Other")
    page.menus = lambda: [page._menu, extra]  # type: ignore[method-assign]
    extra = QMenu("Code", page)
    page.ready.emit()

    assert menu_titles(window)[4:6] == ["Other", "Code"]


def test_every_action_is_in_a_menu_with_its_key(window: MainWindow) -> None:
    in_menus = {action for top in window.menuBar().actions() for action in top.menu().actions()}

    for row in ACTIONS.group("window").actions:
        action = window.window_actions[row.short]
        assert action in in_menus, row.name
        assert action.shortcut().toString() == "".join(row.keys[:1])


def test_no_key_means_two_things(window: MainWindow) -> None:
    keys = [
        key.toString() for action in window.window_actions.values() for key in action.shortcuts()
    ]

    assert len(keys) == len(set(keys))


def test_the_edit_menu_acts_on_what_has_the_focus(
    application: QApplication, window: MainWindow
) -> None:
    window.open_review("shop/cart")
    settle(application)
    field = PlainPage.made[-1].field
    field.setFocus()
    edit = window.menuBar().actions()[1].menu()
    actions = {action.text().split("\t")[0].replace("&", ""): action for action in edit.actions()}

    edit.aboutToShow.emit()
    assert actions["Select all"].isEnabled()
    actions["Select all"].trigger()
    assert field.selectedText() == "some text"
    actions["Cut"].trigger()
    assert field.text() == ""
    actions["Undo"].trigger()
    assert field.text() == "some text"
    window.show_home()
    edit.aboutToShow.emit()
    assert not actions["Paste"].isEnabled()


def test_a_button_that_is_called_copy_is_no_way_to_copy(
    window: MainWindow, application: QApplication
) -> None:
    page = QWidget(window)
    page.copy = QPushButton("Copy picture", page)  # type: ignore[attr-defined]
    page.show()
    page.copy.setFocus()  # type: ignore[attr-defined]
    application.processEvents()
    menu = QMenu()
    fill_edit_menu(menu)
    menu.aboutToShow.emit()
    copy = next(each for each in menu.actions() if each.text().startswith("&Copy"))

    assert not copy.isEnabled()
    copy.setEnabled(True)
    copy.trigger()


def test_undo_is_the_page_s_where_the_focus_knows_none(
    application: QApplication, window: MainWindow
) -> None:
    window.open_review("shop/cart")
    settle(application)
    page = PlainPage.made[-1]
    undone: list[bool] = []
    page.undo = lambda: undone.append(True)  # type: ignore[attr-defined]
    button = QPushButton("A button", page)
    button.show()
    button.setFocus()
    edit = window.menuBar().actions()[1].menu()

    edit.aboutToShow.emit()
    edit.actions()[0].trigger()

    assert undone == [True]
    assert not edit.actions()[1].isEnabled()


def test_in_a_review_none_can_be_started(application: QApplication, window: MainWindow) -> None:
    window.open_review("shop/cart")
    settle(application)
    assert not window.window_actions["start_reviewing"].isEnabled()
    window.show_screen("library")
    assert window.window_actions["start_reviewing"].isEnabled()


def test_full_screen_is_entered_and_left_by_its_key(window: MainWindow) -> None:
    press(window, Qt.Key.Key_F11)
    assert window.isFullScreen()
    assert window.window_actions["toggle_full_screen"].isChecked()
    press(window, Qt.Key.Key_F11)
    assert not window.isFullScreen()
    assert not window.window_actions["toggle_full_screen"].isChecked()


def test_ctrl_q_closes_the_window(window: MainWindow) -> None:
    press(window, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)

    assert not window.isVisible()


def test_the_window_opens_as_large_as_it_was_closed(
    application: QApplication, window: MainWindow, services: Services
) -> None:
    window.resize(900, 610)
    application.processEvents()
    window.close()

    settings = load_settings(services.paths.settings_file)
    again = MainWindow(
        SettingsKeeper(settings, services.paths), services.appearance, services.notices
    )
    assert again.height() == 610


def test_nonsense_for_a_geometry_is_ignored(application: QApplication, services: Services) -> None:
    keeper = SettingsKeeper(Settings(window_geometry="nonsense!"), services.paths)

    assert MainWindow(keeper, services.appearance, services.notices).width() == 1280


def test_the_key_sheet_lists_the_page_first_and_then_what_works_everywhere(
    application: QApplication, window: MainWindow
) -> None:
    window.open_review("shop/cart")
    settle(application)

    assert [group.title for group in window.key_groups()] == ["Review", "Everywhere"]


def test_question_mark_opens_the_key_sheet(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QDialog] = []
    monkeypatch.setattr(KeySheet, "exec", lambda sheet: opened.append(sheet))

    QTest.keyClicks(QApplication.focusWidget(), "?")
    QTest.mouseClick(window.rail.button("keys"), Qt.MouseButton.LeftButton)

    assert len(opened) == 2


def test_f1_explains_scoring_and_help_leads_on_to_the_classes_and_the_keys(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []

    def read(dialog: HelpDialog) -> None:
        opened.append(dialog.text.toPlainText())
        QTest.keyClick(dialog.list, Qt.Key.Key_Down)
        opened.append(dialog.text.toPlainText())
        next(
            button for button in dialog.findChildren(QPushButton) if button.text() == "Keys"
        ).click()

    monkeypatch.setattr(HelpDialog, "exec", read)
    monkeypatch.setattr(KeySheet, "exec", lambda _sheet: opened.append("keys"))

    press(window, Qt.Key.Key_F1)

    scoring, classes, keys = opened
    assert "at most 50" in scoring
    assert all(entry.name in classes and entry.summary in classes for entry in CLASSES)
    assert keys == "keys"


def test_the_example_of_help_is_what_the_rules_give() -> None:
    earned = (
        100
        * SEVERITY_WEIGHTS[Severity.BLOCKER]
        / (SEVERITY_WEIGHTS[Severity.BLOCKER] + SEVERITY_WEIGHTS[Severity.MAJOR])
    )
    score = earned - 100 * float(FindingKind.FALSE_ALARM.traits.cost)

    assert f"{earned:g} points" in SCORING
    assert f"{score:g}.\n" in SCORING
    assert f"at most {APPROVED_BLOCKER_CAP}" in SCORING


def test_the_key_sheet_can_be_searched(application: QApplication, services: Services) -> None:
    sheet = KeySheet(
        [KeyGroup("Review", (KeyRow(("C",), "Annotate"),)), ACTIONS.group("window").key_group()],
        services.appearance,
    )
    sheet.show()

    QTest.keyClicks(sheet.focusWidget(), "ctrl+q")
    assert [row.text for row in sheet.shown_rows()] == ["Quit"]
    sheet.search.setText("annot")
    assert [row.keys for row in sheet.shown_rows()] == [("C",)]
    sheet.search.setText("zzz")
    assert sheet.shown_rows() == []


def test_escape_clears_what_was_searched_for_among_the_keys_and_then_closes(
    application: QApplication, services: Services
) -> None:
    sheet = KeySheet([ACTIONS.group("window").key_group()], services.appearance)
    sheet.show()
    QTest.keyClicks(sheet.focusWidget(), "quit")

    QTest.keyClick(sheet.focusWidget(), Qt.Key.Key_Escape)
    assert (sheet.search.text(), sheet.isVisible()) == ("", True)
    QTest.keyClick(sheet.focusWidget(), Qt.Key.Key_Escape)
    assert not sheet.isVisible()


@pytest.mark.parametrize("key", [Qt.Key.Key_PageDown, Qt.Key.Key_Down])
def test_the_key_sheet_scrolls_by_keys_while_one_can_type(
    application: QApplication, services: Services, key: Qt.Key
) -> None:
    rows = tuple(KeyRow(("C",), f"Annotate {number}") for number in range(200))
    sheet = KeySheet([KeyGroup("Review", rows)], services.appearance)
    sheet.show()
    application.processEvents()
    area = sheet.findChild(QScrollArea)

    QTest.keyClick(sheet.search, key)

    assert area.verticalScrollBar().value() > 0
    assert sheet.focusWidget() is sheet.search


@pytest.mark.parametrize("height", [120, 900])
def test_keys_end_below_the_end_of_the_search_with_and_without_a_scroll_bar(
    application: QApplication, services: Services, height: int
) -> None:
    sheet = KeySheet(
        [ACTIONS.group("window").key_group(), ACTIONS.group("window").key_group()],
        services.appearance,
    )
    sheet.resize(960, height)
    sheet.show()
    application.processEvents()

    search_end = sheet.search.mapTo(sheet, sheet.search.rect().topRight()).x()
    ends = {
        cap.mapTo(sheet, cap.rect().topRight()).x()
        for cap in sheet.findChildren(QLabel)
        if ": " in cap.accessibleName()
    }

    assert sheet._area.verticalScrollBar().isVisible() == (height == 120)
    assert max(ends) == search_end
    sheet.close()


def test_the_window_fits_on_a_display_of_full_hd_at_three_times_the_size(
    window: MainWindow,
) -> None:
    assert window.minimumWidth() <= 1920 / 3
    assert window.minimumHeight() <= 1080 / 3


def test_every_key_of_the_window_is_on_the_sheet() -> None:
    on_sheet = {key for row in ACTIONS.group("window").key_group().rows for key in row.keys}

    assert on_sheet == {key for row in ACTIONS.group("window").actions for key in row.keys}


def test_a_packs_folder_is_read_at_once_and_can_be_undone(
    application: QApplication,
    window: MainWindow,
    services: Services,
    shelf,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    window.show_screen("library")
    reads: list[tuple[str, ...]] = []

    def read() -> object:
        reads.append(services.settings.current.packs_folders)
        return replace(shelf, problem_list=["read again"])

    window.start(services, read)  # type: ignore[arg-type]
    monkeypatch.setattr(packs_folders, "choose_packs_folder", lambda _parent: str(tmp_path))
    window.window_actions["add_packs_folder"].trigger()
    [bar] = window.notice_area.bars()
    assert services.settings.current.packs_folders == (str(tmp_path),)
    wait_for(lambda: window.current_page().problems.text.toPlainText() == "read again")  # type: ignore[union-attr]

    QTest.mouseClick(bar.action_button, Qt.MouseButton.LeftButton)
    assert services.settings.current.packs_folders == ()
    wait_for(lambda: reads == [(str(tmp_path),), ()])
    assert window.notice_area.bars() == []


def test_choosing_no_packs_folder_changes_nothing(
    window: MainWindow, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(packs_folders, "choose_packs_folder", lambda _parent: "")
    window.window_actions["add_packs_folder"].trigger()

    assert services.settings.current.packs_folders == ()
    assert window.notice_area.bars() == []


def test_a_packs_folder_is_not_added_twice(services: Services, tmp_path: Path) -> None:
    reads: list[int] = []
    for _ in range(2):
        packs_folders.add_packs_folder(services, str(tmp_path), lambda: reads.append(1))

    assert services.settings.current.packs_folders == (str(tmp_path),)
    assert len(reads) == 1


def test_the_packs_folder_is_made_and_shown_or_named(services: Services) -> None:
    told: list[str] = []
    services.notices.posted.connect(lambda notice: told.append(notice.text))
    opened: list[str] = []

    def desktop(url: QUrl) -> bool:
        opened.append(url.toLocalFile())
        return len(opened) == 1

    for _ in range(2):
        packs_folders.show_packs_folder(services, desktop)

    assert services.paths.packs.is_dir()
    assert opened == [str(services.paths.packs)] * 2
    assert told == [f"Put your packs in {services.paths.packs}"]


def test_a_packs_folder_that_cannot_be_made_is_told(services: Services) -> None:
    told: list[str] = []
    services.notices.posted.connect(lambda notice: told.append(notice.text))
    services.paths.packs.parent.mkdir(parents=True, exist_ok=True)
    services.paths.packs.write_text("a file where the folder should be")

    packs_folders.show_packs_folder(services, lambda _url: pytest.fail("there is nothing to open"))

    assert [str(services.paths.packs) in text for text in told] == [True]


def test_f5_reads_the_packs_again(window: MainWindow, services: Services, shelf) -> None:
    window.start(services, lambda: replace(shelf, exercises=[]))  # type: ignore[arg-type]
    press(window, Qt.Key.Key_F5)

    wait_for(lambda: window.current_page().hero.heading.text() == "Add a pack of exercises")  # type: ignore[union-attr]


def test_notices_stack_up_to_three_and_say_nothing_twice(
    window: MainWindow, services: Services
) -> None:
    for text in ("one", "two", "two", "three", "four"):
        services.notices.info(text)

    assert [bar.notice.text for bar in window.notice_area.bars()] == ["four", "three", "two"]
    QTest.mouseClick(window.notice_area.bars()[1].close_button, Qt.MouseButton.LeftButton)
    assert [bar.notice.text for bar in window.notice_area.bars()] == ["four", "two"]


def test_a_notice_can_be_read_by_a_screen_reader(window: MainWindow, services: Services) -> None:
    services.notices.error("The disk is full.")

    [bar] = window.notice_area.bars()
    assert (bar.accessibleName(), bar.accessibleDescription()) == ("Error", "The disk is full.")


def test_everything_on_home_can_be_reached_by_the_tab_key(
    application: QApplication, window: MainWindow, services: Services, hand_in: HandIn
) -> None:
    hand_in("shop/cart", 50)
    window.show_home()
    hand_in("shop/orders", 50)
    window.show_home()
    services.store.begin_review(
        ExerciseId("shop/cart"), title="x", seed="1", planted=(), key_version="k"
    )
    window.show_home()
    page = window.current_page()
    application.processEvents()
    assert isinstance(page, HomePage)
    reached = []
    for _ in range(11):
        reached.append(QApplication.focusWidget())
        press(window, Qt.Key.Key_Tab)

    rail = [
        window.rail.button(name)
        for name in ("home", "library", "progress", "notebook", "team", "keys", "preferences")
    ]
    assert reached == [
        page.hero.button,
        page.hero.other,
        page.next_list.buttons()[0],
        page.reviews.buttons()[0],
        *rail,
    ]


def test_start_reviewing_works_everywhere_by_its_key(
    application: QApplication, window: MainWindow, services: Services
) -> None:
    window.show_screen("library")
    press(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    settle(application)

    assert services.store.unfinished_reviews()[0].exercise_id == ExerciseId("shop/cart")


def test_before_it_is_started_the_window_offers_nothing_that_needs_the_store(
    application: QApplication, services: Services
) -> None:
    window = MainWindow(services.settings, services.appearance, services.notices)

    disabled = {name for name, action in window.window_actions.items() if not action.isEnabled()}

    assert disabled == {
        *("start_reviewing", "open_packs_folder", "add_packs_folder", "read_packs_again"),
        *("install_pack", "check_packs"),
        *("show_home", "show_library", "show_progress", "show_moved_scores", "go_back"),
        *("start_guided_review", "start_warm_ups", "choose_practice", "show_notebook"),
        "show_team",
        *("export_data", "import_data", "save_passport"),
    }
    for place in ("home", "library", "progress"):
        QTest.mouseClick(window.rail.button(place), Qt.MouseButton.LeftButton)
        assert not window.rail.button(place).isChecked()
    assert window.current_name() == ""
