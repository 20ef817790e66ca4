"""Templates, quoted words, and Markdown that is read and never obeyed."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPlainTextEdit

from tests.gui.review.desk import CTRL, Desk, focused, words
from trainer.gui.review.templates_pane import TemplatesPane
from trainer.gui.review.writing import BLANK, TEMPLATES, next_blank, quoted
from trainer.gui.services import Services
from trainer.gui.widgets.prose import LONGEST, Prose, with_new_lines


def open_menu(desk: Desk) -> QMenu:
    desk.press(Qt.Key.Key_T, CTRL)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def written(desk: Desk) -> QPlainTextEdit:
    field = focused()
    assert isinstance(field, QPlainTextEdit)
    return field


def test_a_template_is_written_by_keys_and_its_blanks_are_filled_in_with_tab(coding: Desk) -> None:
    coding.press(Qt.Key.Key_C)
    QTest.keyClick(open_menu(coding), Qt.Key.Key_Return)
    coding.type("it fails")
    coding.press(Qt.Key.Key_Tab)
    coding.type("send 3")

    assert (
        written(coding).toPlainText()
        == "What breaks: it fails\nHow to see it: send 3\nWhat to do: …"
    )
    assert [each.text for each in coding.stored] == [written(coding).toPlainText()]


def test_tab_leaves_the_field_where_no_blank_is_left(coding: Desk) -> None:
    coding.press(Qt.Key.Key_C)
    field = focused()
    coding.type("words")
    coding.press(Qt.Key.Key_Tab)

    assert focused() is not field


def test_templates_are_offered_by_mouse_too_with_the_learner_s_own_below(coding: Desk) -> None:
    coding.services.settings.change(templates={"R&D": "Ask …"})
    coding.press(Qt.Key.Key_C)
    QTest.mouseClick(coding.button("Template"), Qt.MouseButton.LeftButton)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    names = [action.text() for action in menu.actions() if not action.isSeparator()]
    menu.actions()[-1].trigger()
    menu.close()

    assert names == [*TEMPLATES, "R&&D"]
    assert written(coding).toPlainText() == "Ask …"


def test_a_template_is_one_step_of_undo(coding: Desk) -> None:
    coding.press(Qt.Key.Key_C)
    coding.type("Well. ")
    QTest.keyClick(open_menu(coding), Qt.Key.Key_Return)
    written(coding).undo()

    assert written(coding).toPlainText() == "Well. "


def test_every_template_has_a_blank_to_begin_with() -> None:
    assert all(next_blank(text, 0) >= 0 for text in TEMPLATES.values())
    assert next_blank("no blank", 0) == -1
    assert BLANK == "…"


def test_selected_words_are_quoted_into_the_annotation(coding: Desk) -> None:
    view = coding.page.view
    line = view.line_cursor.location()
    QTest.keySequence(view, "Shift+Right")
    chosen = view.line_cursor.selected_words()
    coding.press(Qt.Key.Key_C)
    coding.type("is wrong")

    [annotation] = coding.stored
    assert annotation.text == f"{quoted(chosen)}is wrong"
    assert annotation.location == line


def test_a_quotation_that_nothing_was_added_to_goes_with_escape(coding: Desk) -> None:
    QTest.keySequence(coding.page.view, "Shift+Right")
    coding.press(Qt.Key.Key_C)
    coding.press(Qt.Key.Key_Escape)

    assert words(coding) == []


@pytest.mark.parametrize(
    ("text", "said"), [("x", "`x` "), ("a `b`", "`` a `b` `` "), ("one\ntwo", "> one\n> two\n")]
)
def test_words_are_quoted_as_markdown_reads_them(text: str, said: str) -> None:
    assert quoted(text) == said


def test_what_was_written_is_read_as_markdown_and_kept_as_it_was_typed(coding: Desk) -> None:
    coding.press(Qt.Key.Key_C)
    written(coding).setPlainText("**Lost**: `rest`\n- one\n- two")
    coding.press(Qt.Key.Key_Return, CTRL)

    [annotation] = coding.stored
    card = coding.page.cards.card(annotation.id)
    assert card is not None
    [shown] = card.findChildren(Prose)
    assert annotation.text == "**Lost**: `rest`\n- one\n- two"
    assert shown.toPlainText() == "Lost: rest\none\ntwo"


@pytest.fixture
def note(application: QApplication) -> Prose:
    return Prose("", "A note", is_note=True)


def test_code_stands_in_the_learner_s_font(note: Prose) -> None:
    note.set_markdown("see `x`\n\n```\ny = 1\n```", code_family="Liberation Mono")
    families = {}
    for part in ("see", "x", "y = 1"):
        families[part] = note.document().find(part).charFormat().fontFamilies()

    assert families["x"] == families["y = 1"] == ["Liberation Mono"]
    assert "Liberation Mono" not in (families["see"] or [])


def test_neither_pictures_nor_html_are_obeyed(note: Prose, tmp_path: Path) -> None:
    note.set_markdown(
        f"![secret](file://{tmp_path}/x.png) <b>loud</b> <img src='y.png'> <script>z</script>"
    )

    picture = f"[picture: secret, file://{tmp_path}/x.png]"
    assert note.toPlainText() == f"{picture} <b>loud</b> <img src='y.png'> <script>z</script>"


@pytest.mark.parametrize(
    "text",
    ["|" + "a|" * 40 + "\n|" + "-|" * 40, "> " * 40 + "deep", "- " * 40 + "deep"],
    ids=["table", "quotation", "list"],
)
def test_what_is_wider_or_deeper_than_anybody_reads_is_shown_as_it_stands(
    note: Prose, text: str
) -> None:
    note.set_markdown(text)

    assert note.toPlainText() == text


def test_a_table_and_a_quotation_of_readable_size_are_read(note: Prose) -> None:
    note.set_markdown("| a | b |\n|---|---|\n| 1 | 2 |")
    table = note.toPlainText()
    note.set_markdown("> > said")

    assert "|" not in table
    assert note.toPlainText() == "said"


def test_a_text_without_end_is_shown_as_it_stands(note: Prose) -> None:
    long = "*a* " * LONGEST
    note.set_markdown(long)

    assert note.toPlainText() == long[:LONGEST]


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("one\ntwo", "one\ntwo"),
        ("one\n\ntwo", "one\ntwo"),
        ("1. one\n2. two\nmore", "one\ntwo\nmore"),
        ("text\n```\na\n\nb\n```\nend", "text\na\n\nb\nend"),
        ("# Head\ntext", "Head\ntext"),
    ],
)
def test_a_new_line_is_a_new_line(note: Prose, typed: str, read: str) -> None:
    note.set_markdown(typed)

    assert note.toPlainText().replace("\u2028", "\n") == read
    assert with_new_lines(typed).replace("\u2028", "\n") == typed


def test_own_templates_are_kept_as_they_are_typed(services: Services, show) -> None:
    pane = TemplatesPane(services.settings)
    show(pane)
    QTest.mouseClick(pane.add_button, Qt.MouseButton.LeftButton)
    QTest.keyClicks(pane.name, "Nit")
    QTest.keyClicks(pane.text, "Small:")
    kept = dict(services.settings.current.templates)
    services.settings.change(keys={"writing.insert_template": ("Ctrl+J",)})
    assert pane.told.text().startswith("Ctrl+J offers them")
    QTest.mouseClick(pane.add_button, Qt.MouseButton.LeftButton)
    pane.name.selectAll()
    QTest.keyClicks(pane.name, "Nit")

    assert kept == {"Nit": "Small:"}
    assert pane.problem.text() == "Another template has this name."
    assert "Ni" in services.settings.current.templates
    pane.list.setCurrentRow(0)
    QTest.mouseClick(pane.remove_button, Qt.MouseButton.LeftButton)
    assert "Nit" not in services.settings.current.templates
