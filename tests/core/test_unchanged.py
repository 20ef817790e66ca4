from trainer.core.diffing.diff import Diff, FileStatus, parse_diff
from trainer.core.diffing.unchanged import unchanged_file, unchanged_paths, with_unchanged

DIFF = parse_diff(
    "diff --git a/old.py b/new.py\nsimilarity index 100%\nrename from old.py\nrename to new.py\n"
    "diff --git a/gone.py b/gone.py\ndeleted file mode 100644\n--- a/gone.py\n+++ /dev/null\n@@ "
    "-1 +0,0 @@\n-x\n"
)
TREE = {"new.py": b"a\n", "b.py": b"b\n", "a.bin": b"\0"}


def test_what_the_diff_names_under_either_name_is_not_unchanged() -> None:
    assert unchanged_paths(DIFF, {**TREE, "old.py": b""}) == ("a.bin", "b.py")


def test_an_unchanged_file_has_neither_hunks_nor_edits_and_a_zero_byte_makes_it_binary() -> None:
    file = unchanged_file("b.py", b"b\n")

    assert (file.old_path, file.new_path, file.status) == ("b.py", "b.py", FileStatus.UNCHANGED)
    assert (len(file.hunks), len(file.edits), file.added, file.removed) == (0, 0, 0, 0)
    assert (file.binary, unchanged_file("a.bin", b"\0").binary) == (False, True)


def test_only_the_wanted_files_that_exist_are_added_each_once() -> None:
    shown = with_unchanged(DIFF, ["b.py", None, "b.py", "new.py", "nowhere.py"], TREE)

    assert [file.path for file in shown.files] == ["new.py", "gone.py", "b.py"]
    assert with_unchanged(Diff(), [], TREE) == Diff()
