from trainer.core.diffing.blame import Origin, origin, origin_before
from trainer.core.diffing.diff import parse_diff
from trainer.core.domain.exercise import Side
from trainer.core.domain.review import Location

# before: one two three; then two is rewritten and four added; then the file is renamed and one
# taken away.
FIRST = parse_diff(
    "diff --git a/a.py b/a.py\n--- a/a.py\n+++ b/a.py\n@@ -1,3 +1,4 @@\n one\n-two\n+TWO\n "
    "three\n+four\n"
    "diff --git a/n.py b/n.py\nnew file mode 100644\n--- /dev/null\n+++ b/n.py\n@@ -0,0 +1 "
    "@@\n+new\n"
)
SECOND = parse_diff(
    "diff --git a/a.py b/b.py\nsimilarity index 80%\nrename from a.py\nrename to b.py\n--- "
    "a/a.py\n+++ b/b.py\n"
    "@@ -1,4 +1,3 @@\n-one\n TWO\n three\n four\n"
)
COMMITS = (FIRST, SECOND)


def new(path: str, line: int) -> Location:
    return Location(path, Side.NEW, line, line)


def old(path: str, line: int) -> Location:
    return Location(path, Side.OLD, line, line)


def test_a_line_is_brought_by_the_commit_that_wrote_it_even_under_another_name() -> None:
    assert origin(COMMITS, 1, new("b.py", 1)) == Origin(0, new("a.py", 2))
    assert origin(COMMITS, 1, new("b.py", 3)) == Origin(0, new("a.py", 4))
    assert origin(COMMITS, 1, new("n.py", 1)) == Origin(0, new("n.py", 1))


def test_a_line_that_no_commit_wrote_is_from_before_the_change() -> None:
    assert origin(COMMITS, 1, new("b.py", 2)) == Origin(None, old("a.py", 3))
    assert origin(COMMITS, 1, new("untouched.py", 7)) == Origin(None, old("untouched.py", 7))


def test_in_a_commit_later_ones_have_no_say() -> None:
    assert origin(COMMITS, 0, new("a.py", 1)) == Origin(None, old("a.py", 1))


def test_a_removed_line_is_told_with_the_commit_that_took_it_away() -> None:
    assert origin(COMMITS, 0, old("a.py", 2)) == Origin(0, old("a.py", 2))
    assert origin(COMMITS, 0, old("a.py", 1)) == Origin(1, old("b.py", 1))
    assert origin(COMMITS, 1, old("a.py", 1)) == Origin(1, old("b.py", 1))


def test_a_line_of_the_old_side_that_is_still_there_was_taken_by_none() -> None:
    assert origin(COMMITS, 0, old("a.py", 3)) == Origin(None, new("b.py", 2))


def test_before_a_rewritten_line_stood_the_one_it_replaced() -> None:
    assert origin_before(COMMITS, Origin(0, new("a.py", 2))) == Origin(None, old("a.py", 2))
    third = parse_diff(
        "diff --git a/b.py b/c.py\nrename from b.py\nrename to c.py\n@@ -1,3 +1,3 @@\n-TWO\n+2\n "
        "three\n four\n"
    )
    assert origin((*COMMITS, third), 2, new("c.py", 1)) == Origin(2, new("c.py", 1))
    assert origin_before((*COMMITS, third), Origin(2, new("c.py", 1))) == Origin(0, new("a.py", 2))


def test_before_a_line_that_was_put_in_stood_none() -> None:
    assert origin_before(COMMITS, Origin(0, new("a.py", 4))) is None
    assert origin_before(COMMITS, Origin(0, new("n.py", 1))) is None
    assert origin_before(COMMITS, Origin(None, old("a.py", 3))) is None


def test_before_it_was_taken_away_a_line_was_written_or_there_from_the_start() -> None:
    assert origin_before(COMMITS, Origin(1, old("b.py", 1))) == Origin(None, old("a.py", 1))
    third = parse_diff(
        "diff --git a/b.py b/b.py\n--- a/b.py\n+++ b/b.py\n@@ -1,3 +1,2 @@\n-TWO\n three\n four\n"
    )
    assert origin_before((*COMMITS, third), Origin(2, old("b.py", 1))) == Origin(0, new("a.py", 2))
