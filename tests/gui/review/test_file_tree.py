from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from trainer.gui.review.file_tree import FileEntry, FileTree
from trainer.gui.theme import load_theme

FILES = [FileEntry("README.md", "modified", 2, 1), FileEntry("src/a.py", "added", 40, 0), FileEntry("src/b.py", "deleted", 0, 9)]


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


def test_arrows_walk_through_the_files(tree: FileTree) -> None:
    chosen, _ = heard(tree)
    tree.mark_current("README.md")

    QTest.keyClick(tree, Qt.Key.Key_Down)
    QTest.keyClick(tree, Qt.Key.Key_Return)

    assert chosen == ["src/a.py"]


def test_a_click_on_the_name_chooses_and_one_on_the_mark_toggles(tree: FileTree) -> None:
    chosen, toggled = heard(tree)

    QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=tree.row("src/b.py").center())
    QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=tree.viewed_mark("src/a.py").center())

    assert (chosen, toggled) == (["src/b.py"], ["src/a.py"])


def test_a_screen_reader_hears_everything_that_is_painted(tree: FileTree) -> None:
    tree.update_file(FileEntry("src/a.py", "added", 40, 0, viewed=True, annotations=2))
    tree.mark_current("src/a.py")

    spoken = tree.currentItem().data(0, Qt.ItemDataRole.AccessibleTextRole)

    assert spoken == "src/a.py, added, 40 lines added, 0 removed, viewed, 2 annotations"
