"""The ways of the mouse that are nearer than a menu, action by action."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QStyle, QStyleOptionSlider, QWidget

from tests.gui.actions.effects_of_code import MIDDLE, USE
from tests.gui.actions.effects_of_pages import (
    card,
    library,
    notebook,
    panel,
    practised_row,
    progress,
    warm_up,
)
from tests.gui.actions.effects_of_review import editor
from tests.gui.actions.stage import LEDGER, Stage, line_of, place
from tests.gui.patience import wait_for
from tests.packs.hostile_archives import TINY
from trainer.app.packs import install
from trainer.core.diffing.rows import RowKind
from trainer.core.domain.exercise import Side
from trainer.core.domain.review import Location
from trainer.gui.diff.file_header import HeaderZones
from trainer.gui.diff.gap_row import gap_buttons
from trainer.gui.home.page import HomePage
from trainer.gui.progress.class_table import PRACTISE

Way = Callable[[Stage], object]
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def rail(name: str) -> Way:
    return lambda stage: stage.click(stage.window.rail.button(name))


def button(
    text: str, within: Callable[[Stage], QWidget | None] = lambda stage: stage.window.current_page()
) -> Way:
    """Click the button that says so."""

    def click(stage: Stage) -> None:
        root = within(stage)
        assert root is not None
        found = [
            each
            for each in root.findChildren(QPushButton)
            if each.text() == text and each.isVisible() and each.isEnabled()
        ]
        assert found, text
        stage.click(found[0])

    return click


# In the code


def row_rect(stage: Stage, row: int) -> QRect:
    """Where a row of the code stands in the viewport."""
    state = stage.view.state
    top = state.extents.top(row) - stage.view.verticalScrollBar().value()
    height = state.row_height(row)
    return QRect(
        0,
        top + height - state.metrics.row_height,
        stage.view.viewport().width(),
        state.metrics.row_height,
    )


def point(stage: Stage, location: Location, part: str = "text", column: int = 2) -> QPoint:
    """A point of a line that is in view: in its text, on its number or on its sign."""
    state = stage.view.state
    row = state.model.row_of(location)
    assert row is not None
    pane = state.pane_of(state.model.file(location.path), location.side)
    in_text = (
        round(pane.code + (column + 0.5) * state.metrics.char_width)
        - stage.view.horizontalScrollBar().value()
    )
    x = {"text": in_text, "number": pane.numbers[-1] - 4, "sign": pane.sign + 4}[part]
    return QPoint(x, row_rect(stage, row).center().y())


def at_line(
    step: int, *, part: str = "text", modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> Way:
    """Click the line that many lines from that of the cursor."""

    def click(stage: Stage) -> None:
        line = stage.line + step
        stage.click(
            stage.view.viewport(),
            point(stage, Location(LEDGER, Side.NEW, line, line), part),
            modifier,
        )

    return click


def on_name(modifier: Qt.KeyboardModifier) -> Way:
    column = USE.index("total_of") + 2
    return lambda stage: stage.click(
        stage.view.viewport(), point(stage, place(USE), column=column), modifier
    )


def drag_words(first: int, last: int) -> Way:
    """Drag in the line of the cursor from column to column."""

    def drag(stage: Stage) -> None:
        here = place(MIDDLE)
        stage.drag(
            stage.view.viewport(), point(stage, here, column=first), point(stage, here, column=last)
        )

    return drag


def drag_lines(step: int) -> Way:
    def drag(stage: Stage) -> None:
        ends = [
            Location(LEDGER, Side.NEW, stage.line + each, stage.line + each) for each in (0, step)
        ]
        stage.drag(stage.view.viewport(), *(point(stage, end, column=8) for end in ends))

    return drag


def header(zone: str) -> Way:
    """Click that part of the header of the cursor's file."""

    def click(stage: Stage) -> None:
        assert stage.here.path is not None
        stage.view.line_cursor.go_to_file(stage.here.path)
        stage.view.verticalScrollBar().setValue(stage.view.verticalScrollBar().value() - 20)
        rect = row_rect(stage, stage.view.shown().cursor_row)
        zones = HeaderZones(stage.view.viewport().rect())
        x = (
            {"viewed": zones.viewed, "annotate": zones.plus, "collapse": zones.chevron}[zone]
            .center()
            .x()
        )
        stage.click(stage.view.viewport(), QPoint(x, rect.center().y()))

    return click


def gap(action: str) -> Way:
    """Click that button of the row of hidden lines nearest above the cursor; `all` of every such
    row.
    """

    def click(stage: Stage) -> None:
        state = stage.view.state
        while True:
            gaps = [
                local
                for local in range(len(stage.ledger.rows))
                if stage.ledger.rows.kinds[local] == RowKind.GAP
            ]
            if not gaps:
                return
            row = state.model.header_row(stage.ledger) + 1 + gaps[0]
            stage.view.line_cursor.put(row, Side.NEW, centre=True)
            rect = row_rect(stage, row)
            found = [
                each.rect
                for each in gap_buttons(rect, stage.ledger, gaps[0])
                if action in ("any", each.action)
            ]
            stage.click(stage.view.viewport(), found[0].center())
            if action != "all":
                return

    return click


def other_side(stage: Stage) -> None:
    line = line_of(MIDDLE, old=True)
    stage.click(stage.view.viewport(), point(stage, Location(LEDGER, Side.OLD, line, line)))


def sign(stage: Stage) -> None:
    line = line_of("def first_entry", old=True)
    stage.click(stage.view.viewport(), point(stage, Location(LEDGER, Side.OLD, line, line), "sign"))


def turn_wheel(
    stage: Stage, steps: int, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """Turn the wheel over the code: down, or up where the steps are below 0."""
    viewport, nothing, no_button = stage.view.viewport(), QPoint(), Qt.MouseButton.NoButton
    at = QPointF(viewport.rect().center())
    for _ in range(abs(steps)):
        delta, phase = QPoint(0, -120 if steps > 0 else 120), Qt.ScrollPhase.NoScrollPhase
        event = QWheelEvent(
            at, viewport.mapToGlobal(at), nothing, delta, no_button, modifier, phase, False
        )
        QApplication.sendEvent(viewport, event)


def wheel(steps: int) -> Way:
    """Turn the wheel over the code and click there."""

    def turn(stage: Stage) -> None:
        turn_wheel(stage, steps)
        stage.click(stage.view.viewport(), stage.view.viewport().rect().center())

    return turn


def drag_bar(pixels: int) -> Way:
    """Drag the scroll bar below the code so far to the right."""

    def drag(stage: Stage) -> None:
        bar, option = stage.view.horizontalScrollBar(), QStyleOptionSlider()
        bar.initStyleOption(option)
        control, part = QStyle.ComplexControl.CC_ScrollBar, QStyle.SubControl.SC_ScrollBarSlider
        grip = bar.style().subControlRect(control, option, part, bar).center()
        stage.drag(bar, grip, grip + QPoint(pixels, 0))

    return drag


def matches(text: str) -> Way:
    """Type what is searched for, and click a button of the search."""

    def click(stage: Stage) -> None:
        stage.view.trigger("search")
        stage.page.search_bar.field.setText("total_of")
        button(text)(stage)

    return click


def picture(stage: Stage) -> None:
    (pane,) = stage.view.look.pictures.panes()
    QTest.mouseDClick(
        pane, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, pane.rect().center()
    )


def in_tree(path: str) -> Way:
    def click(stage: Stage) -> None:
        tree = stage.page.side.files
        stage.click(
            tree.viewport(), QPoint(tree.row(path).left() + 40, tree.row(path).center().y())
        )

    return click


def commit(row: int) -> Way:
    def click(stage: Stage) -> None:
        rows = stage.page.side.commits
        item = rows.item(row % rows.count())
        stage.click(rows.viewport(), rows.visualItemRect(item).center())

    return click


def finding(stage: Stage, row: int) -> None:
    rows = stage.debrief.findings
    stage.click(rows.viewport(), rows.visualItemRect(rows.item(row)).center())


def other_finding(stage: Stage) -> None:
    finding(stage, 1 if stage.debrief.findings.currentRow() == 0 else 0)


def home_button(stage: Stage) -> None:
    page = stage.window.current_page()
    assert isinstance(page, HomePage)
    button("Start reviewing")(stage)


def library_button(text: str) -> Way:
    def click(stage: Stage) -> None:
        stage.window.show_screen("library")
        QApplication.processEvents()
        button(text)(stage)

    return click


def packs_button(text: str) -> Way:
    """The button of the library that is there once a pack is installed."""

    def click(stage: Stage) -> None:
        install(stage.services.paths, str(TINY))
        stage.window.show_screen("library")
        wait_for(library(stage).packs.isVisible)
        button(text)(stage)

    return click


def class_list(stage: Stage) -> None:
    stage.click(editor(stage).class_choice)


def practise_in_row(stage: Stage) -> None:
    table = progress(stage).sections.classes
    where = table.model().index(practised_row(stage), PRACTISE)
    stage.click(table.viewport(), table.visualRect(where).center())


MOUSE_WAYS: dict[str, Way] = {
    "window.start_reviewing": home_button,
    "window.choose_practice": button("Other ways to practise…"),
    "window.install_pack": library_button("Install a pack…"),
    "window.check_packs": packs_button("Check for updates…"),
    "window.open_packs_folder": library_button("Open packs folder"),
    "window.add_packs_folder": library_button("Add a packs folder…"),
    "window.show_preferences": rail("preferences"),
    "window.show_home": rail("home"),
    "window.show_library": rail("library"),
    "window.show_progress": rail("progress"),
    "window.show_notebook": rail("notebook"),
    "window.show_team": rail("team"),
    "window.show_keys": rail("keys"),
    "review.toggle_overview": button("Request"),
    "review.find_file": lambda stage: stage.click(stage.page.side.filter),
    "review.show_checks": button("✓ Checks passed"),
    "review.focus_code": lambda stage: stage.click(stage.view.viewport()),
    "review.close_file": header("viewed"),
    "review.whole_change": commit(0),
    "review.next_commit": commit(1),
    "review.previous_commit": commit(1),
    "review.show_since": commit(-1),
    "review.edit_annotation": button("Edit", lambda stage: stage.card),
    "review.delete_annotation": button("Delete", lambda stage: stage.card),
    "review.approve": button("Approve"),
    "review.request_changes": button("Request changes"),
    "review.submit": button("Submit review…"),
    "code.line_down": at_line(1),
    "code.line_up": at_line(-1),
    "code.next_file": in_tree("receipts/limits.json"),
    "code.previous_file": in_tree("logo.png"),
    "code.select_down": at_line(1, modifier=SHIFT),
    "code.select_up": drag_lines(-1),
    "code.words_right": drag_words(4, 10),
    "code.words_left": drag_words(4, 7),
    "code.words_start_right": drag_words(22, 26),
    "code.words_start_left": drag_words(0, 30),
    "code.annotate": at_line(0, part="number"),
    "code.annotate_file": header("annotate"),
    "code.other_end": sign,
    "code.expand_here": gap("any"),
    "code.expand_all": gap("all"),
    "code.other_side": other_side,
    "code.toggle_split": button("Split"),
    "code.toggle_picture_size": picture,
    "code.toggle_viewed": header("viewed"),
    "code.toggle_collapsed": header("collapse"),
    "code.page_down": wheel(8),
    "code.page_up": wheel(-8),
    "code.scroll_left": drag_bar(-20),
    "code.scroll_right": drag_bar(20),
    "code.line_start": drag_bar(-1000),
    "code.line_end": drag_bar(1000),
    "code.show_legend": lambda stage: stage.click_right(stage.view.parts.ruler, QPoint(4, 4)),
    "code.zoom_in": lambda stage: turn_wheel(stage, -1, Qt.KeyboardModifier.ControlModifier),
    "code.zoom_out": lambda stage: turn_wheel(stage, 1, Qt.KeyboardModifier.ControlModifier),
    "code.next_match": matches("Next"),
    "code.previous_match": matches("Previous"),
    "code.go_to_definition": on_name(CTRL),
    "code.find_uses": on_name(CTRL | SHIFT),
    "code.clear_selection": at_line(-2),
    **{
        f"search.{name}": lambda stage, name=name: stage.click(stage.page.search_bar.toggles[name])  # type: ignore[misc]
        for name in ("match_case", "whole_word", "pattern", "this_file", "project")
    },
    "writing.save": button("Save"),
    "writing.leave": lambda stage: stage.click(stage.view.viewport(), point(stage, place(USE))),
    "writing.choose_class": class_list,
    "writing.next_severity": button("Major"),
    "writing.next_confidence": button("Likely"),
    "writing.insert_template": button("Template"),
    "writing.delete": button("Delete"),
    "meaning.go_on": lambda stage: stage.click(panel(stage).done),
    "meaning.skip": button("Skip"),
    "debrief.next_story": other_finding,
    "debrief.previous_story": other_finding,
    "debrief.open_story": lambda stage: stage.click(card(stage).toggle),
    "debrief.next_hint": button("Show a hint", card),
    "debrief.next_place": lambda stage: stage.click(card(stage).places.buttons[0]),
    "debrief.stand_by": button("Dispute", card),
    "debrief.withdraw": button("Withdraw", card),
    "debrief.focus_code": lambda stage: stage.click(stage.debrief.view.viewport()),
    "debrief.show_arithmetic": lambda stage: stage.click(stage.debrief.score.toggle),
    "debrief.show_beside": lambda stage: stage.click(stage.debrief.score.beside.toggle),
    "debrief.another_variant": button("Another variant"),
    "debrief.next_exercise": button("Next exercise"),
    "debrief.home": rail("home"),
    "guide.next": button("Next"),
    "guide.skip": button("Skip the guide"),
    "warmup.merge": lambda stage: stage.click(warm_up(stage).bar.merge),
    "warmup.breaks": lambda stage: stage.click(warm_up(stage).bar.breaks),
    "warmup.next": button("Next"),
    "warmup.focus_code": lambda stage: stage.click(warm_up(stage).view.viewport()),
    "warmup.stop": button("Stop"),
    "library.search": lambda stage: stage.click(library(stage).filters.search),
    "team.sync": button("Sync now"),
    "team.copy": button("Copy as CSV"),
    "notebook.search": lambda stage: stage.click(notebook(stage).search),
    "notebook.order": button("Most missed"),
    "notebook.warm_up": button("Warm up on this"),
    "notebook.write": lambda stage: stage.click(notebook(stage).panel.words),
    "notebook.open_debrief": button("Open the debrief"),
    "notebook.save": button("Save as Markdown…"),
    "progress.other_reviews": lambda stage: stage.click(progress(stage).choice.button("last")),
    "progress.practise": practise_in_row,
    "progress.share": lambda stage: stage.click(progress(stage).share),
    "debrief.share": lambda stage: stage.click(stage.debrief.heading.share),
    "progress.details": lambda stage: stage.click(progress(stage).details),
    "progress.tables": lambda stage: stage.click(progress(stage).tables),
}
