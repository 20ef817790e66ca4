from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from tests.gui.patience import wait_for
from trainer.errors import SettingsError
from trainer.gui.diff.switches import CODE_SWITCHES
from trainer.gui.services import Services, SettingsKeeper
from trainer.gui.shell.application import scale_interface
from trainer.gui.shell.preferences import FIELDS, PreferencesDialog
from trainer.gui.shell.wiring import follow_theme, wanted_theme
from trainer.gui.style.assets import theme_names
from trainer.gui.style.theme import load_theme
from trainer.settings import SYSTEM_THEME, Settings, load_settings

Show = Callable[[QWidget], None]


@pytest.fixture
def dialog(services: Services, show: Show) -> PreferencesDialog:
    dialog = PreferencesDialog(services.settings, services.appearance)
    show(dialog)
    return dialog


def test_the_dialog_shows_what_is_set(services: Services) -> None:
    services.settings.change(
        theme="dark",
        code_size=17,
        tab_width=8,
        split_view=True,
        show_whitespace=True,
    )

    dialog = PreferencesDialog(services.settings, services.appearance)

    assert dialog.theme_box.currentData() == "dark"
    assert (dialog.size_box.value(), dialog.tab_box.value()) == (17, 8)
    assert (
        dialog.checks["split_view"].isChecked(),
        dialog.checks["show_whitespace"].isChecked(),
    ) == (True, True)


def test_every_choice_holds_at_once(services: Services, dialog: PreferencesDialog) -> None:
    dialog.theme_box.setCurrentIndex(dialog.theme_box.findData("dark"))
    QTest.keyClick(dialog.size_box, Qt.Key.Key_Up)
    QTest.keyClick(dialog.tab_box, Qt.Key.Key_Down)
    for check in dialog.checks.values():
        QTest.keyClick(check, Qt.Key.Key_Space)

    current = services.settings.current
    assert (current.theme, current.code_size, current.tab_width) == ("dark", 14, 3)
    assert not current.show_coverage
    assert (current.split_view, current.show_whitespace) == (True, True)
    assert (current.wrap_lines, current.hide_whitespace) == (True, True)


def test_every_theme_can_be_chosen_and_following_the_system_comes_first(
    dialog: PreferencesDialog,
) -> None:
    names = [dialog.theme_box.itemData(index) for index in range(dialog.theme_box.count())]

    assert names == [SYSTEM_THEME, *theme_names()]


def test_a_chosen_font_is_shown_in_the_sample(
    services: Services, dialog: PreferencesDialog
) -> None:
    assert dialog.font_box.count() > 1, "there is a monospace font on this machine"
    dialog.font_box.setCurrentIndex(1)
    dialog.size_box.setValue(20)

    assert services.settings.current.code_font == dialog.font_box.itemData(1)
    assert dialog.sample.code_size() == 20


def test_defaults_come_back_and_what_is_set_elsewhere_stays(
    services: Services, dialog: PreferencesDialog
) -> None:
    services.settings.change(theme="dark", code_size=20, filters={"level": "mid"})

    QTest.mouseClick(dialog.defaults_button, Qt.MouseButton.LeftButton)

    assert services.settings.current == Settings(filters={"level": "mid"})
    assert dialog.size_box.value() == Settings().code_size


def test_the_size_of_the_interface_is_kept_and_said_to_hold_from_the_next_start(
    services: Services, dialog: PreferencesDialog
) -> None:
    before = dialog.scale_note.isVisible()
    dialog.scale_box.setCurrentIndex(dialog.scale_box.findData(150))
    during = dialog.scale_note.text()
    dialog.scale_box.setCurrentIndex(dialog.scale_box.findData(100))

    assert (before, during, dialog.scale_note.isVisible()) == (
        False,
        "Takes effect when you restart the app.",
        False,
    )
    assert services.settings.current.interface_size == 100


@pytest.mark.parametrize(
    ("size", "given", "wanted"), [(100, {}, {}), (150, {}, {"QT_SCALE_FACTOR": "1.5"})]
)
def test_qt_is_told_how_large_everything_is(
    size: int, given: dict[str, str], wanted: dict[str, str]
) -> None:
    scale_interface(Settings(interface_size=size), given)
    assert given == wanted


def test_what_the_desktop_says_of_the_scale_holds() -> None:
    environment = {"QT_SCALE_FACTOR": "2"}
    scale_interface(Settings(interface_size=150), environment)
    assert environment == {"QT_SCALE_FACTOR": "2"}


def test_the_sample_takes_neither_the_focus_nor_clicks(dialog: PreferencesDialog) -> None:
    assert dialog.sample.focusPolicy() is Qt.FocusPolicy.NoFocus
    assert dialog.sample.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


def test_escape_and_return_close_it(services: Services, show: Show) -> None:
    for key in (Qt.Key.Key_Escape, Qt.Key.Key_Return):
        dialog = PreferencesDialog(services.settings, services.appearance)
        show(dialog)
        QTest.keyClick(dialog, key)
        assert not dialog.isVisible()


def test_every_field_has_a_label_with_a_key(dialog: PreferencesDialog) -> None:
    fields = (
        dialog.theme_box,
        dialog.font_box,
        dialog.size_box,
        dialog.tab_box,
        dialog.scale_box,
    )
    labels = {label.buddy(): label.text() for label in dialog.findChildren(QLabel) if label.buddy()}

    assert all("&" in labels[field] for field in fields)
    texts = [
        *labels.values(),
        *(
            box.text()
            for box in (*dialog.checks.values(), dialog.close_button, dialog.defaults_button)
        ),
    ]
    keys = [text[text.index("&") + 1].lower() for text in texts]
    assert len(keys) == len(set(keys))


def test_the_dialog_sets_only_settings_that_exist() -> None:
    assert {*FIELDS, *(switch.setting for switch in CODE_SWITCHES)} <= set(
        Settings.__dataclass_fields__
    )


def test_changes_are_saved_a_moment_later_and_once(
    application: QApplication, services: Services
) -> None:
    for size in (14, 15, 16):
        services.settings.change(code_size=size)
    assert not services.paths.settings_file.exists()

    [timer] = services.settings.findChildren(QTimer)
    timer.setInterval(0)
    wait_for(services.paths.settings_file.exists)

    assert load_settings(services.paths.settings_file).code_size == 16
    assert not timer.isActive()


def test_what_is_written_at_once_is_not_written_again_later(services: Services) -> None:
    services.settings.change(code_size=14)
    services.settings.save_waiting()
    services.paths.settings_file.unlink()

    services.settings.save_waiting()

    assert not services.paths.settings_file.exists()


def test_only_fields_that_really_changed_are_told(services: Services) -> None:
    told: list[frozenset[str]] = []
    services.settings.changed.connect(told.append)

    services.settings.change(code_size=14, theme=SYSTEM_THEME)
    services.settings.change(code_size=14)

    assert told == [frozenset({"code_size"})]


def test_a_disk_that_refuses_is_told_and_the_change_holds(services: Services) -> None:
    services.paths.config.parent.mkdir(parents=True, exist_ok=True)
    services.paths.config.write_text("a file where the folder should be")
    told: list[SettingsError] = []
    services.settings.save_failed.connect(told.append)

    services.settings.change(code_size=14)
    services.settings.save_now()

    assert [str(services.paths.settings_file) in str(error) for error in told] == [True]
    assert services.settings.current.code_size == 14


def test_a_theme_that_is_gone_means_the_system_s(application: QApplication) -> None:
    for scheme, name in (
        (Qt.ColorScheme.Dark, "dark"),
        (Qt.ColorScheme.Light, "light"),
        (Qt.ColorScheme.Unknown, "light"),
    ):
        assert wanted_theme(Settings(theme="solarized"), scheme) == load_theme(name)
        assert wanted_theme(Settings(), scheme) == load_theme(name)
        assert wanted_theme(Settings(theme="dark"), scheme) == load_theme("dark")


def test_the_look_follows_the_system_unless_a_theme_is_chosen(
    application: QApplication, services: Services
) -> None:
    keeper, appearance = SettingsKeeper(Settings(), services.paths), services.appearance
    follow_theme(application, keeper, appearance)
    hints = application.styleHints()

    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert appearance.theme.dark
    keeper.change(theme="light")
    assert not appearance.theme.dark
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert not appearance.theme.dark
    keeper.change(theme="dark")
    assert appearance.theme.dark
    keeper.change(theme=SYSTEM_THEME)
    assert appearance.theme.dark == (hints.colorScheme() is Qt.ColorScheme.Dark)


def languages_dialog(services: Services) -> PreferencesDialog:
    return PreferencesDialog(
        services.settings, services.appearance, languages=("Go", "Java", "Python")
    )


def test_the_languages_that_one_reads_can_be_changed(services: Services, show: Show) -> None:
    dialog = languages_dialog(services)
    show(dialog)
    all_at_first = dialog.languages.value()
    dialog.languages.boxes["Go"].click()
    after_one = services.settings.current.languages
    dialog.languages.boxes["Go"].click()

    assert all_at_first == ("Go", "Java", "Python")
    assert after_one == ("Java", "Python")
    assert services.settings.current.languages == ()


def test_one_language_stays(services: Services, show: Show) -> None:
    services.settings.change(languages=("Java",))
    dialog = languages_dialog(services)
    show(dialog)
    dialog.languages.boxes["Java"].click()

    assert services.settings.current.languages == ("Java",)
    assert dialog.languages.value() == ("Java",)


def test_a_language_that_is_not_installed_at_the_moment_is_kept(
    services: Services, show: Show
) -> None:
    services.settings.change(languages=("Rust", "Java"))
    dialog = languages_dialog(services)
    show(dialog)
    dialog.languages.boxes["Go"].click()

    assert set(services.settings.current.languages) == {"Rust", "Go", "Java"}


def test_the_defaults_leave_the_languages_alone(services: Services, show: Show) -> None:
    services.settings.change(languages=("Java",), tab_width=8)
    dialog = languages_dialog(services)
    show(dialog)
    dialog.defaults_button.click()

    assert services.settings.current.languages == ("Java",)
    assert services.settings.current.tab_width == Settings().tab_width
