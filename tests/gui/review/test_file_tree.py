from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest

from tests.gui.patience import wait_for
from trainer.core.diffing.diff import FileStatus
from trainer.gui.review.file_entry import FileEntry
from trainer.gui.review.file_filter import FileFilter
from trainer.gui.review.file_tree import FileTree
from trainer.gui.review.file_tree_painting import STATUS_SIGNS
from trainer.gui.services import Appearance
from trainer.gui.style.theme import load_theme

FILES = [
    FileEntry("README.md", "modified", 2, 1),
    FileEntry("src/a.py", "added", 40, 0),
    FileEntry("src/b.py", "deleted", 0, 9),
]


@pytest.fixture
def tree(application) -> Iterator[FileTree]:
    made = FileTree(lambda: load_theme("light"))
    made.resize(260, 300)
    made.show_files(FILES)
    made.show()
    yield made
    made.close()
    made.deleteLater()


def heard(tree: FileTree) -> tuple[list[str], list[str]]:
    chosen: list[str] = []
    toggled: list[str] = []
    tree.file_chosen.connect(chosen.append)
    tree.viewed_toggled.connect(toggled.append)
    return chosen, toggled


def test_enter_chooses_the_file_and_v_toggles_its_viewed_mark(tree: FileTree) -> None:
    chosen, toggled = heard(tree)
    tree.mark_current("src/a.py")

    QTest.keyClick(tree, Qt.Key.Key_Return)
    QTest.keyClick(tree, Qt.Key.Key_V)

    assert (chosen, toggled) == (["src/a.py"], ["src/a.py"])


@pytest.mark.parametrize("width", [200, 240, 272, 400])
def test_a_name_is_whole_wherever_the_row_has_room_for_it(tree: FileTree, width: int) -> None:
    entry = FileEntry("src/test_analytics.py", "added", 37, 0)
    tree.show_files([entry, FileEntry("src/b.py", "modified", 120, 118)])
    tree.resize(width, 300)
    text = tree.fontMetrics().horizontalAdvance("test_analytics.py")

    assert abs(_right_end_of_name(tree, entry) - text) <= 6


def _right_end_of_name(tree: FileTree, entry: FileEntry) -> int:
    """Pixels from where the name begins to where it ends, measured by its colour."""
    row = tree.row(entry.path)
    picture = tree.viewport().grab().toImage()
    text = load_theme("light").color("text")
    columns = [
        x
        for x in range(row.left() + 24, row.right())
        for y in range(row.top(), row.bottom())
        if picture.pixelColor(x, y) == text
    ]
    return max(columns) - row.left() - 24


def test_of_a_closed_section_the_heading_says_where_one_is(tree: FileTree) -> None:
    tree.show_files([*FILES, FileEntry("src/same.py", "unchanged", 0, 0)])

    tree.mark_current("src/same.py")

    assert tree.visualItemRect(tree.currentItem()) == tree.section_row()
    assert not tree.currentItem().isExpanded()


def test_arrows_walk_through_the_files(tree: FileTree) -> None:
    chosen, _ = heard(tree)
    tree.mark_current("README.md")

    QTest.keyClick(tree, Qt.Key.Key_Down)
    QTest.keyClick(tree, Qt.Key.Key_Return)

    assert chosen == ["src/a.py"]


def test_a_click_on_the_name_chooses_and_one_on_the_mark_toggles(tree: FileTree) -> None:
    chosen, toggled = heard(tree)

    QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=tree.row("src/b.py").center())
    QTest.mouseClick(
        tree.viewport(), Qt.MouseButton.LeftButton, pos=tree.viewed_mark("src/a.py").center()
    )

    assert (chosen, toggled) == (["src/b.py"], ["src/a.py"])


def test_a_screen_reader_hears_everything_that_is_painted(tree: FileTree) -> None:
    tree.update_file(FileEntry("src/a.py", "added", 40, 0, viewed=True, annotations=2))
    tree.mark_current("src/a.py")

    spoken = tree.currentItem().data(0, Qt.ItemDataRole.AccessibleTextRole)

    assert spoken == "src/a.py, added, 40 lines added, 0 removed, viewed, 2 annotations"


UNCHANGED = [
    FileEntry("docs/how.md", "unchanged", 0, 0),
    FileEntry("src/c.py", "unchanged", 0, 0, annotations=1),
]


def click(tree: FileTree, rect: QRect) -> None:
    QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())


def test_unchanged_files_stand_in_a_section_that_a_click_opens_and_the_keyboard_too(
    tree: FileTree,
) -> None:
    chosen, toggled = heard(tree)
    tree.show_files(FILES + UNCHANGED)
    closed = tree.shown_paths()

    click(tree, tree.section_row())
    opened = tree.shown_paths()
    click(tree, tree.row("src/c.py"))
    QTest.keyClick(tree, Qt.Key.Key_Space)
    tree.mark_current("src/b.py")
    QTest.keyClick(tree, Qt.Key.Key_Down)
    QTest.keyClick(tree, Qt.Key.Key_Return)

    assert closed == ["README.md", "src/a.py", "src/b.py"] == tree.shown_paths()
    assert opened == [*closed, "docs/how.md", "src/c.py"]
    assert (chosen, toggled) == (["src/c.py"], [])


def test_the_section_stays_as_it_was_when_the_files_are_shown_again(tree: FileTree) -> None:
    tree.show_files(FILES + UNCHANGED)
    click(tree, tree.section_row())

    tree.show_files(FILES + UNCHANGED)

    assert "src/c.py" in tree.shown_paths()


def test_reading_a_file_of_a_closed_section_does_not_open_it(tree: FileTree) -> None:
    tree.show_files(FILES + UNCHANGED)

    tree.mark_current("src/c.py")

    assert "src/c.py" not in tree.shown_paths()


def test_a_filter_leaves_what_matches_and_looks_into_the_closed_section(tree: FileTree) -> None:
    tree.show_files(FILES + UNCHANGED)

    tree.filter("c.py")
    filtered = tree.shown_paths(), tree.current_path()
    tree.filter("")

    assert filtered == (["src/c.py"], "src/c.py")
    assert tree.shown_paths() == ["README.md", "src/a.py", "src/b.py"]


def test_a_filter_opens_the_section_for_a_match_that_is_not_the_best(tree: FileTree) -> None:
    tree.show_files(FILES + UNCHANGED)

    tree.filter("src")

    assert tree.current_path() == "src/a.py"
    assert tree.shown_paths() == ["src/a.py", "src/b.py", "src/c.py"]


def test_a_filter_outlives_a_change_of_the_files(tree: FileTree) -> None:
    tree.filter("a.py")

    tree.show_files([*FILES, FileEntry("src/aa.py", "added", 1, 0)])

    assert tree.shown_paths() == ["src/a.py", "src/aa.py"]


def folder_in_words(tree: FileTree, row: int) -> str:
    return tree.topLevelItem(row).data(0, Qt.ItemDataRole.AccessibleTextRole)


def test_a_folder_tells_the_sums_of_its_files(tree: FileTree) -> None:
    tree.show_files(FILES + UNCHANGED)

    tree.update_file(FileEntry("src/a.py", "added", 40, 0, annotations=2))

    assert folder_in_words(tree, 1) == "src, 2 files, 40 lines added, 9 removed, 2 annotations"
    assert folder_in_words(tree, 2) == "Unchanged files, 2 files, 1 annotation"


def test_every_status_of_a_file_has_its_sign() -> None:
    assert set(STATUS_SIGNS) == {status.value for status in FileStatus}


@pytest.fixture
def field(tree: FileTree) -> FileFilter:
    tree.show_files(FILES + UNCHANGED)
    made = FileFilter(tree, Appearance(load_theme("light")))
    made.show()
    return made


def test_typing_narrows_and_enter_opens_the_best_match(tree: FileTree, field: FileFilter) -> None:
    chosen, _ = heard(tree)

    QTest.keyClicks(field, "src py")
    QTest.keyClick(field, Qt.Key.Key_Down)
    QTest.keyClick(field, Qt.Key.Key_Return)

    assert chosen == ["src/b.py"]
    assert field.text() == ""


def test_enter_on_nothing_opens_nothing(tree: FileTree, field: FileFilter) -> None:
    chosen, _ = heard(tree)
    tree.mark_current("src/a.py")

    QTest.keyClicks(field, "zzz")
    QTest.keyClick(field, Qt.Key.Key_Return)

    assert chosen == []


def test_escape_clears_the_field_and_then_leaves_it(tree: FileTree, field: FileFilter) -> None:
    left: list[bool] = []
    tree.left.connect(lambda: left.append(True))
    QTest.keyClicks(field, "how")

    QTest.keyClick(field, Qt.Key.Key_Escape)
    cleared = field.text(), tree.shown_paths(), [*left]
    QTest.keyClick(field, Qt.Key.Key_Escape)

    assert cleared == ("", ["README.md", "src/a.py", "src/b.py"], [])
    assert left == [True]


def drawn(tree: FileTree, width: int) -> set[str]:
    """The colours of a row of the tree at that width."""
    tree.resize(width, 300)
    row = tree.row("src/b.py")
    picture = tree.viewport().grab(row).toImage()
    return {
        picture.pixelColor(x, y).name()
        for x in range(picture.width())
        for y in range(picture.height())
    }


def test_in_a_narrow_tree_the_names_have_the_room_of_the_numbers(tree: FileTree) -> None:
    red = load_theme("light").hex("removed_sign")
    assert red in drawn(tree, 260)
    assert red in drawn(tree, 140)
    assert red not in drawn(tree, 110)


def test_a_chosen_row_has_round_corners_on_both_sides(tree: FileTree) -> None:
    tree.mark_current("src/a.py")
    row = tree.row("src/a.py")
    picture = (
        tree.viewport().grab(QRect(0, row.top(), tree.viewport().width(), row.height())).toImage()
    )
    theme = load_theme("light")

    assert picture.pixelColor(0, row.height() // 2).name() == theme.hex("selection")
    corners = [
        picture.pixelColor(x, y).name()
        for x in (0, picture.width() - 1)
        for y in (0, row.height() - 1)
    ]
    assert theme.hex("selection") not in corners


def test_a_row_is_framed_while_the_keyboard_is_there(tree: FileTree) -> None:
    tree.mark_current("src/a.py")
    row = tree.row("src/a.py")

    def edge() -> str:
        picture = tree.viewport().grab(QRect(0, row.top(), row.right() + 1, row.height()))
        return picture.toImage().pixelColor(1, row.height() // 2).name()

    before = edge()
    tree.activateWindow()
    tree.setFocus()
    wait_for(tree.hasFocus)
    theme = load_theme("light")

    assert (before, edge()) == (theme.hex("selection"), theme.hex("focus"))


def test_a_cleared_filter_leaves_the_chosen_file_in_view(tree: FileTree) -> None:
    tree.show_files(
        [FileEntry(f"src/file_{number:03}.py", "modified", 1, 1) for number in range(100)]
    )
    tree.filter("file_090")

    tree.filter("")

    assert tree.current_path() == "src/file_090.py"
    assert tree.viewport().rect().contains(tree.row("src/file_090.py"))


def test_a_folder_that_was_closed_stays_so_when_the_files_are_shown_again(tree: FileTree) -> None:
    src = tree.topLevelItem(1)
    assert src is not None
    src.setExpanded(False)

    tree.show_files(FILES)

    assert tree.row("src/a.py").isEmpty()


def test_a_filter_opens_the_folders_of_all_that_matches(tree: FileTree) -> None:
    tree.show_files([*FILES, FileEntry("test/test_a.py", "added", 1, 0)])
    for row in (1, 2):
        folder = tree.topLevelItem(row)
        assert folder is not None
        folder.setExpanded(False)

    tree.filter("a.py")

    assert not tree.row("src/a.py").isEmpty()
    assert not tree.row("test/test_a.py").isEmpty()
