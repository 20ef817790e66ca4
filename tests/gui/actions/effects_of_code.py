"""What the actions of the code and of the search do."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QApplication

from tests.gui.actions.stage import AFTER, LEDGER, LOGO, Stage, line_of
from tests.gui.patience import wait_for
from trainer.core.domain.exercise import Side
from trainer.core.domain.review import Location
from trainer.gui.diff.image_pane import ImagePane

Row = tuple[Callable[[Stage], Any], Callable[[Stage, Any], bool]]

MIDDLE = "    part_11 ="
CHANGED = "    tenth ="
USE = "    return total_of"


def at(text: str = MIDDLE) -> Callable[[Stage], Location]:
    return lambda stage: stage.go(text)


def rows(stage: Stage) -> int:
    return stage.view.shown().row_count


def counted(text: str = MIDDLE) -> Callable[[Stage], int]:
    """At that line, with the number of rows."""

    def prepare(stage: Stage) -> int:
        stage.go(text)
        return rows(stage)

    return prepare


def words(stage: Stage, **steps: int) -> int:
    stage.go(MIDDLE)
    for _ in range(3):
        stage.view.line_cursor.select_words(right=1)
    if steps:
        stage.view.line_cursor.select_words(**steps)
    return len(stage.view.line_cursor.selected_words())


def split(stage: Stage, side: Side) -> None:
    stage.view.look.set_split(True)
    stage.go(MIDDLE)
    stage.view.line_cursor.choose_side(side)


def sideways(stage: Stage, value: int) -> int:
    stage.go(MIDDLE)
    stage.view.horizontalScrollBar().setValue(value)
    return stage.view.horizontalScrollBar().value()


def on_old_line(stage: Stage) -> None:
    # Moved lines are looked for in pauses.
    wait_for(lambda: stage.view.shown().moved.blocks)
    line = line_of("def first_entry", old=True)
    assert stage.view.line_cursor.go_to(Location(LEDGER, Side.OLD, line, line))
    stage.view.setFocus()


def with_notes(stage: Stage) -> None:
    stage.note(MIDDLE)
    stage.note(USE)


def between_notes(stage: Stage) -> None:
    with_notes(stage)
    stage.go("    return found[0]")


def searched(stage: Stage) -> int:
    stage.view.line_cursor.move_to_end(-1)
    stage.view.setFocus()
    return stage.view.search.find("total_of")


def selected(stage: Stage) -> None:
    stage.go(MIDDLE)
    stage.view.line_cursor.move_line(1, extend=True)


def is_selected(stage: Stage, first: int, last: int) -> bool:
    location = stage.view.line_cursor.selection()
    return location is not None and (location.start, location.end) == (
        line_of(MIDDLE) + first,
        line_of(MIDDLE) + last,
    )


def zoomed(stage: Stage) -> int:
    stage.view.look.zoom_in()
    stage.view.look.zoom_in()
    stage.view.setFocus()
    return size(stage)


def size(stage: Stage) -> int:
    return stage.view.shown().font.pixelSize()


def nothing_copied(stage: Stage) -> None:
    QApplication.clipboard().clear()
    stage.go(MIDDLE)


def pictures_fitted(stage: Stage) -> ImagePane:
    stage.view.line_cursor.go_to_file(LOGO)
    stage.view.setFocus()
    (pane,) = stage.view.look.pictures.panes()
    return pane


def top(stage: Stage) -> None:
    stage.view.line_cursor.move_to_end(-1)
    stage.view.setFocus()


def bottom(stage: Stage) -> int:
    stage.view.line_cursor.move_to_end(1)
    stage.view.setFocus()
    return stage.view.verticalScrollBar().value()


def names_offered(stage: Stage) -> bool:
    return stage.page.code.names.menu.isVisible() or stage.page.name_panel.isVisible()


def is_note(stage: Stage, *, of_file: bool) -> bool:
    locations = [each.location for each in stage.session.annotations]
    return [location.is_file for location in locations] == [of_file] and locations[0].path == LEDGER


def whole_text_is_shown(stage: Stage) -> bool:
    shown = stage.view.rows_as_text()
    return all(line.strip() in shown for line in AFTER.splitlines())


def ledger_is(stage: Stage, name: str) -> bool:
    return bool(getattr(stage.ledger, name))


def hidden(stage: Stage) -> bool:
    return stage.view.shown().white_space_hidden


CODE: dict[str, Row] = {
    "code.line_down": (at(), lambda s, before: s.line == before.start + 1),
    "code.line_up": (at(), lambda s, before: s.line == before.start - 1),
    "code.next_hunk": (
        at(CHANGED),
        lambda s, before: s.here.path == LEDGER and s.line > before.start + 1,
    ),
    "code.previous_hunk": (
        at(USE),
        lambda s, before: s.here.path == LEDGER and 0 < s.line < before.start - 1,
    ),
    "code.next_file": (at(), lambda s, _: s.here.is_file and s.here.path == "receipts/limits.json"),
    "code.previous_file": (at(), lambda s, _: s.here.is_file and s.here.path in (LEDGER, LOGO)),
    "code.next_block": (
        at(),
        lambda s, _: s.line > line_of(MIDDLE) and AFTER.splitlines()[s.line - 1].startswith("def "),
    ),
    "code.previous_block": (at(USE), lambda s, _: s.line == line_of("def report")),
    "code.next_card": (lambda s: (with_notes(s), top(s)), lambda s, _: s.line == line_of(MIDDLE)),
    "code.previous_card": (between_notes, lambda s, _: s.line == line_of(MIDDLE)),
    "code.select_down": (at(), lambda s, _: is_selected(s, 0, 1)),
    "code.select_up": (at(), lambda s, _: is_selected(s, -1, 0)),
    "code.words_right": (at(), lambda s, _: s.view.line_cursor.selected_words() != ""),
    "code.words_left": (
        words,
        lambda s, before: 0 < len(s.view.line_cursor.selected_words()) < before,
    ),
    "code.words_start_right": (
        words,
        lambda s, before: 0 < len(s.view.line_cursor.selected_words()) < before,
    ),
    "code.words_start_left": (
        lambda s: words(s, left=1),
        lambda s, before: len(s.view.line_cursor.selected_words()) > before,
    ),
    "code.annotate": (at(), lambda s, _: is_note(s, of_file=False) and s.card.is_editing),
    "code.annotate_file": (at(), lambda s, _: is_note(s, of_file=True) and s.card.is_editing),
    "code.other_end": (
        on_old_line,
        lambda s, _: s.here.side is Side.NEW and s.line == line_of("def first_entry"),
    ),
    "code.expand_here": (counted(), lambda s, before: rows(s) > before),
    "code.expand_block": (
        counted(),
        lambda s, before: rows(s) > before and "part_0 =" in s.view.rows_as_text(),
    ),
    "code.expand_all": (counted(), lambda s, _: whole_text_is_shown(s)),
    "code.whole_file": (counted(), lambda s, _: ledger_is(s, "whole") and whole_text_is_shown(s)),
    "code.other_side": (
        lambda s: split(s, Side.NEW),
        lambda s, _: s.view.shown().cursor_side is Side.OLD,
    ),
    "code.toggle_split": (
        at(),
        lambda s, _: s.view.look.is_split and s.services.settings.current.split_view,
    ),
    "code.toggle_white_space": (
        at(),
        lambda s, _: hidden(s) and s.services.settings.current.hide_whitespace,
    ),
    "code.toggle_wrap": (
        at(),
        lambda s, _: s.view.shown().is_wrapped and s.view.horizontalScrollBar().maximum() == 0,
    ),
    "code.show_legend": (at(), lambda s, _: "Legend" in dict(s.seen)),
    "code.toggle_picture_size": (pictures_fitted, lambda _, pane: pane.is_full_size),
    "code.toggle_viewed": (
        at(),
        lambda s, _: LEDGER in s.session.viewed and ledger_is(s, "viewed"),
    ),
    "code.toggle_collapsed": (at(), lambda s, _: ledger_is(s, "collapsed")),
    "code.first_line": (at(), lambda s, _: s.view.shown().cursor_row == 0),
    "code.last_line": (at(), lambda s, _: s.view.shown().cursor_row == rows(s) - 1),
    "code.page_down": (
        top,
        lambda s, _: s.view.verticalScrollBar().value() > 0 and s.view.shown().cursor_row > 0,
    ),
    "code.page_up": (bottom, lambda s, before: s.view.verticalScrollBar().value() < before),
    "code.scroll_left": (
        lambda s: sideways(s, 60),
        lambda s, before: s.view.horizontalScrollBar().value() < before,
    ),
    "code.scroll_right": (
        lambda s: sideways(s, 0),
        lambda s, _: s.view.horizontalScrollBar().value() > 0,
    ),
    "code.line_start": (
        lambda s: sideways(s, 60),
        lambda s, _: s.view.horizontalScrollBar().value() == 0,
    ),
    "code.line_end": (
        at("    return value + 7"),
        lambda s, _: s.view.horizontalScrollBar().value() > 1000,
    ),
    "code.search": (
        at(),
        lambda s, _: s.page.search_bar.isVisible() and s.page.search_bar.field.hasFocus(),
    ),
    "code.next_match": (searched, lambda s, count: s.view.search.position() == (1, count)),
    "code.previous_match": (
        searched,
        lambda s, count: count > 1 and s.view.search.position() == (count, count),
    ),
    "code.go_to_definition": (at(USE), lambda s, _: s.line == line_of("def total_of")),
    "code.find_uses": (at(USE), lambda s, _: names_offered(s)),
    "code.blame": (at(), lambda s, _: s.page.code.blame.popover.isVisible()),
    "code.copy": (nothing_copied, lambda *_: QApplication.clipboard().text().startswith(MIDDLE)),
    "code.zoom_in": (at(), lambda s, _: size(s) == s.services.settings.current.code_size == 14),
    "code.zoom_out": (at(), lambda s, _: size(s) == s.services.settings.current.code_size == 12),
    "code.zoom_reset": (
        zoomed,
        lambda s, _: size(s) == s.services.settings.current.code_size == 13,
    ),
    "code.clear_selection": (selected, lambda s, _: s.view.shown().anchor is None),
}


def in_search(stage: Stage) -> None:
    stage.go(MIDDLE)
    stage.view.trigger("search")


def switched(name: str) -> Row:
    return in_search, lambda s, _: s.page.search_bar.toggles[name].isChecked()


SEARCH: dict[str, Row] = {
    f"search.{name}": switched(name)
    for name in ("match_case", "whole_word", "pattern", "this_file", "project")
}
