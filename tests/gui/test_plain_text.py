"""A pack is text: whatever it holds, no label, tooltip or cell of the window takes it for HTML."""

import ast
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QEvent, QModelIndex, QPoint
from PySide6.QtGui import QHelpEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QMenu,
    QTextEdit,
    QToolTip,
    QWidget,
)
from shiboken6 import isValid

from trainer.content.library import ExerciseSummary, Library
from trainer.core.domain.exercise import Answer, Exercise, ExerciseId, Pack
from trainer.gui.page import Page
from trainer.gui.palette.palette import Palette
from trainer.gui.self_test.main_job import MainJob
from trainer.gui.services import Notice, Services
from trainer.gui.shell.main_window import MainWindow
from trainer.gui.widgets.buttons import literal, push_button
from trainer.gui.widgets.labels import PlainLabel
from trainer.gui.widgets.questions import ask
from trainer.gui.widgets.tooltips import LONGEST_TIP, WIDEST_TIP, plain_tip, show_tooltip

GUI = Path(__file__).parents[2] / "trainer" / "gui"
HOSTILE = "<img src='/canary.png'><b>bold</b> R&D &amp; &lt;i&gt; [*] "
CANARY = "/canary.png"

# What may be written where, and nowhere else: each of these shows HTML, opens an address, or
# guesses.
ONE_PLACE = {
    "QLabel": "widgets/labels.py",
    "QMessageBox": "widgets/questions.py",
    "QToolTip": "widgets/tooltips.py",
    "QTextBrowser": "widgets/prose.py",
    "QTextDocument": "widgets/prose.py",
    "QStaticText": "",
    "QErrorMessage": "",
    "QInputDialog": "",
    "QProgressDialog": "",
    "QWhatsThis": "",
    "QGraphicsTextItem": "",
    "QDesktopServices": "widgets/addresses.py",
}
ONE_PLACE_OF_METHOD = {
    "setToolTip": "widgets/tooltips.py",
    "setMarkdown": "widgets/prose.py",
    "insertMarkdown": "",
    "setHtml": "",
    "insertHtml": "",
    "appendHtml": "",
    "fromHtml": "",
    "setWhatsThis": "",
    "setStatusTip": "",
    "setTextFormat": "widgets/labels.py widgets/questions.py",
    "openUrl": "widgets/addresses.py",
}


def sources() -> Iterator[tuple[str, ast.Module]]:
    for path in sorted(GUI.rglob("*.py")):
        yield str(path.relative_to(GUI)), ast.parse(path.read_text(encoding="utf-8"))


def made_or_inherited(tree: ast.Module) -> Iterator[tuple[str, int]]:
    """The names that are called, inherited from, or asked for an attribute, with their lines; a
    type hint is none of these.
    """
    for node in ast.walk(tree):
        used = (
            [node.func]
            if isinstance(node, ast.Call)
            else node.bases
            if isinstance(node, ast.ClassDef)
            else [node.value]
            if isinstance(node, ast.Attribute)
            else []
        )
        yield from ((name.id, node.lineno) for name in used if isinstance(name, ast.Name))


def is_plain_tip(node: ast.Call) -> bool:
    last = node.args[-1] if node.args else None
    return (
        isinstance(last, ast.Call)
        and isinstance(last.func, ast.Name)
        and last.func.id == "plain_tip"
    )


def test_what_guesses_whether_text_is_html_is_used_in_one_place() -> None:
    strays = [
        f"{path}:{line} {name}"
        for path, tree in sources()
        for name, line in made_or_inherited(tree)
        if name in ONE_PLACE and path not in ONE_PLACE[name].split()
    ]

    assert strays == []


def test_tooltips_html_and_addresses_have_one_way() -> None:
    strays = [
        f"{path}:{node.lineno} {node.func.attr}"
        for path, tree in sources()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in ONE_PLACE_OF_METHOD
        and path not in ONE_PLACE_OF_METHOD[node.func.attr].split()
        and not (node.func.attr == "setToolTip" and is_plain_tip(node))
    ]

    assert strays == []


TIPS = [
    "<b>x</b>",
    "  <img src=x>",
    "&lt;b&gt;",
    "<!doctype html>x",
    "<?xml version='1'?><b>x</b>",
    "< b>x</b>",
    "a <b>x</b>\nc",
]


@pytest.mark.parametrize("text", TIPS)
def test_qt_finds_no_html_in_a_tooltip(application: QApplication, text: str) -> None:
    assert Qt.mightBeRichText(text)
    assert not Qt.mightBeRichText(plain_tip(text))
    assert plain_tip(text).replace("\u2060", "") == text


@pytest.mark.parametrize("text", ["a < b", "if a<b:", "R&D", "one\ntwo"])
def test_a_tooltip_without_html_is_left_alone(application: QApplication, text: str) -> None:
    assert plain_tip(text) == text


def test_a_tooltip_covers_no_window(application: QApplication) -> None:
    lines = plain_tip("x" * 10 * LONGEST_TIP).split("\n")

    assert max(map(len, lines)) <= WIDEST_TIP
    assert sum(map(len, lines)) <= LONGEST_TIP + 1


def test_a_label_stays_plain(application: QApplication) -> None:
    label = PlainLabel("<b>x</b>")
    label.setTextFormat(Qt.TextFormat.RichText)

    assert label.textFormat() is Qt.TextFormat.PlainText


def test_a_tooltip_on_the_screen_is_plain(application: QApplication, show: Any) -> None:
    widget = QWidget()
    show(widget)
    show_tooltip(QPoint(0, 0), HOSTILE, widget)

    [label] = [each for each in QApplication.topLevelWidgets() if each.inherits("QTipLabel")]
    assert isinstance(label, QLabel)
    assert not Qt.mightBeRichText(label.text())
    assert label.text().replace("\u2060", "") == HOSTILE
    QToolTip.hideText()


def test_a_question_is_plain_and_escape_says_no(application: QApplication, show: Any) -> None:
    from PySide6.QtCore import QTimer

    parent = QWidget()
    show(parent)
    found: list[str] = []

    def answer() -> None:
        box = QApplication.activeModalWidget()
        assert box is not None
        found.extend(unsafe_texts(box))
        QTest.keyClick(box, Qt.Key.Key_Escape)

    QTimer.singleShot(0, answer)

    assert not ask(parent, "A question", HOSTILE)
    assert found == []


def test_a_button_shows_every_ampersand(application: QApplication) -> None:
    assert push_button("R&D &amp; co").text() == literal("R&D &amp; co") == "R&&D &&amp; co"


class HostileLibrary(Library):
    """A library in which every text that a learner meets holds HTML, whatever the reader of packs
    would refuse.
    """

    def packs(self) -> tuple[Pack, ...]:
        return tuple(replace(pack, title=HOSTILE + pack.title) for pack in super().packs())

    def summaries(self) -> tuple[ExerciseSummary, ...]:
        return tuple(
            replace(each, title=HOSTILE + each.title, language=HOSTILE + each.language)
            for each in super().summaries()
        )

    def problems(self) -> tuple[str, ...]:
        return (f"{HOSTILE}: is not a folder",)

    def exercise(self, exercise_id: ExerciseId) -> Exercise:
        exercise = super().exercise(exercise_id)
        return replace(
            exercise,
            title=HOSTILE + exercise.title,
            language=HOSTILE + exercise.language,
            request=HOSTILE + exercise.request + f"\n\n![a]({CANARY})",
            pull_request_title=HOSTILE + exercise.pull_request_title,
            pull_request=HOSTILE + exercise.pull_request,
            commits=tuple(
                replace(each, message=f"{HOSTILE}{each.message}\n\n{HOSTILE}")
                for each in exercise.commits
            ),
            answers=tuple(hostile_answer(each) for each in exercise.answers),
        )

    def at_hand(self, exercise_id: ExerciseId) -> Exercise | None:
        return self.exercise(exercise_id)


def hostile_answer(answer: Answer) -> Answer:
    sections = tuple(
        replace(each, text=f"{HOSTILE}\n\n![a]({CANARY})\n\n{each.text}")
        for each in answer.sections
    )
    return replace(
        answer,
        title=HOSTILE + answer.title,
        sections=sections,
        references=(HOSTILE, *answer.references),
    )


def indexes(model: QAbstractItemModel, parent: QModelIndex | None = None) -> Iterator[QModelIndex]:
    above = parent or QModelIndex()
    for row in range(model.rowCount(above)):
        for column in range(columns(model, above)):
            yield model.index(row, column, above)
        yield from indexes(model, model.index(row, 0, above))


def columns(model: QAbstractItemModel, parent: QModelIndex) -> int:
    # Qt hides this method of lists.
    return 1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)


def rich_tips_of(model: QAbstractItemModel) -> Iterator[str]:
    role = int(Qt.ItemDataRole.ToolTipRole)
    for index in indexes(model):
        yield str(index.data(role) or "")
    for orientation, count in (
        (Qt.Orientation.Horizontal, columns(model, QModelIndex())),
        (Qt.Orientation.Vertical, model.rowCount()),
    ):
        for section in range(count):
            yield str(model.headerData(section, orientation, role) or "")


def unsafe_texts(root: QWidget) -> Iterator[str]:
    """What in a widget and below it would be taken for HTML, or lose its ampersands."""
    for widget in (root, *root.findChildren(QWidget)):
        name = type(widget).__name__
        if Qt.mightBeRichText(widget.toolTip()):
            yield f"{name}: tooltip {widget.toolTip()}"
        if (
            isinstance(widget, QLabel)
            and widget.textFormat() is not Qt.TextFormat.PlainText
            and Qt.mightBeRichText(widget.text())
        ):
            yield f"{name}: {widget.text()}"
        if isinstance(widget, QAbstractButton) and "R&D" in widget.text().replace("&&", ""):
            yield f"{name}: {widget.text()}"
        if isinstance(widget, QAbstractItemView | QComboBox):
            yield from (
                f"{name}: {tip}" for tip in rich_tips_of(widget.model()) if Qt.mightBeRichText(tip)
            )
        if isinstance(widget, QMenu):
            yield from (
                f"{name}: {each.toolTip()}"
                for each in widget.actions()
                if Qt.mightBeRichText(each.toolTip())
            )
        if isinstance(widget, QTextEdit) and "\ufffc" in widget.document().toRawText():
            yield f"{name}: a picture"


class Inspector:
    """In the place of the camera: looks at every widget of every screen, and hovers over each."""

    is_loaded = False

    def __init__(self) -> None:
        self.unsafe: list[str] = []
        self.seen: dict[str, int] = {}

    def take(self, name: str, widget: QWidget) -> None:
        QApplication.processEvents()
        self.unsafe.extend(f"{name}: {each}" for each in unsafe_texts(widget))
        texts = [each.text() for each in widget.findChildren(QLabel)]
        texts += [
            str(tip) for view in widget.findChildren(QAbstractItemView) for tip in displayed(view)
        ]
        texts += [each.toPlainText() for each in widget.findChildren(QTextEdit)]
        texts += [each.text() for each in widget.findChildren(QAbstractButton)]
        self.seen[name] = sum("<b>" in text or "&amp;" in text for text in texts)
        for child in widget.findChildren(QWidget):
            if isValid(child) and child.isVisible() and child.toolTip():
                place = child.rect().center()
                QApplication.sendEvent(
                    child, QHelpEvent(QEvent.Type.ToolTip, place, child.mapToGlobal(place))
                )
        self.unsafe.extend(
            f"{name}: tooltip on the screen {each.text()}"
            for each in QApplication.topLevelWidgets()
            if isinstance(each, QLabel)
            and isValid(each)
            and each.inherits("QTipLabel")
            and Qt.mightBeRichText(each.text())
        )
        QToolTip.hideText()


def displayed(view: QAbstractItemView) -> Iterator[object]:
    model = view.model()
    return (index.data() for index in indexes(model)) if model is not None else iter(())


@pytest.fixture
def hostile_window(services: Services, data: Path, application: QApplication) -> MainWindow:
    """The window with a library whose texts are all HTML."""
    library = HostileLibrary(shipped=data / "packs")
    window = MainWindow(services.settings, services.appearance, services.notices)
    window.start(replace(services, library=library), lambda: library)
    window.resize(1280, 820)
    window.show()
    window.activateWindow()
    window.show_home()
    application.processEvents()
    return window


def test_on_no_screen_is_the_text_of_a_pack_taken_for_html(hostile_window: MainWindow) -> None:
    inspector = Inspector()

    for _step in MainJob(hostile_window, inspector).steps():  # type: ignore[arg-type]
        page = hostile_window.current_page()
        assert isinstance(page, Page)
        inspector.take(type(page).__name__, hostile_window)

    assert inspector.unsafe == []
    # Each of them did show some of it, or nothing was proven.
    shown = {name for name, count in inspector.seen.items() if count}
    assert shown >= {"home", "library", "request", "debrief", "DebriefPage", "progress"}
    assert "[*][*]" in hostile_window.windowTitle()


def test_neither_a_notice_nor_the_palette_takes_text_for_html(hostile_window: MainWindow) -> None:
    inspector = Inspector()
    hostile_window.services.notices.post(Notice(HOSTILE, action_text=HOSTILE, action=lambda: None))
    inspector.take("notice", hostile_window)
    hostile_window.show_palette()
    QApplication.processEvents()
    for palette in hostile_window.findChildren(Palette):
        inspector.take("palette", palette)

    assert inspector.unsafe == []
    assert inspector.seen["notice"]
    assert inspector.seen["palette"]
