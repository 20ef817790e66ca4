from trainer.core.diffing.fix import fix_diff


def test_only_files_that_differ_are_shown_under_their_path() -> None:
    planted = {"a.py": b"one\ntwo\n", "b.py": b"same\n"}
    fixed = {"a.py": b"one\n2\n", "b.py": b"same\n"}

    assert fix_diff(planted, fixed) == "a.py\n@@ -1,2 +1,2 @@\n one\n-two\n+2\n"


def test_a_form_feed_does_not_end_a_line() -> None:
    assert "-a\x0cb\n" in fix_diff({"f": b"a\x0cb\n"}, {"f": b"c\n"})


def test_equal_trees_need_no_fix() -> None:
    assert fix_diff({"a": b"x"}, {"a": b"x"}) == ""
