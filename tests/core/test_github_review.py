from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.sample_change import CHANGE, DIFF, NEW_TOKEN, OLD_TOKEN
from trainer.core.domain.exercise import Side
from trainer.core.domain.review import Location, Review, Verdict
from trainer.core.formats.github_places import line_at_position
from trainer.core.formats.github_review import review_from_github
from trainer.core.formats.github_shapes import EVENTS, STATES
from trainer.errors import ReviewFileError

TOKEN = "shop/token.py"


def read(data: object, diff: str = DIFF, **how: Any) -> Review:
    given = review_from_github(data, diff, **how)
    assert given is not None
    return given.review


def comment(**changes: Any) -> dict[str, Any]:
    return {"path": TOKEN, "line": 9, "side": "RIGHT", "body": "races", **changes}


def place(**changes: Any) -> Location:
    (annotation,) = read({"event": "COMMENT", "comments": [comment(**changes)]}, DIFF).annotations
    return annotation.location


@pytest.mark.parametrize(
    ("changes", "location"),
    [
        ({}, Location(TOKEN, Side.NEW, 9, 9)),
        ({"side": None}, Location(TOKEN, Side.NEW, 9, 9)),
        ({"side": "LEFT", "line": 2}, Location(TOKEN, Side.OLD, 2, 2)),
        ({"start_line": 7}, Location(TOKEN, Side.NEW, 7, 9)),
        ({"start_line": 7, "start_side": "RIGHT"}, Location(TOKEN, Side.NEW, 7, 9)),
        ({"start_line": 2, "start_side": "LEFT"}, Location(TOKEN, Side.NEW, 9, 9)),
        ({"start_line": 12}, Location(TOKEN, Side.NEW, 9, 9)),
        ({"path": "./shop/token.py"}, Location(TOKEN, Side.NEW, 9, 9)),
        ({"line": None, "subject_type": "file"}, Location(TOKEN)),
        ({"line": None, "position": 2}, Location(TOKEN, Side.OLD, 2, 2)),
        ({"line": None, "position": 3}, Location(TOKEN, Side.NEW, 2, 2)),
        ({"line": 9, "position": 3}, Location(TOKEN, Side.NEW, 9, 9)),
    ],
)
def test_a_comment_stands_on_its_side_and_lines(
    changes: dict[str, Any], location: Location
) -> None:
    assert place(**changes) == location


TWO_HUNKS = """diff --git a/a.txt b/a.txt
--- a/a.txt
+++ b/a.txt
@@ -3 +3 @@ heading
-three
+THREE
@@ -10,2 +10,3 @@
 ten
-eleven
\\ No newline at end of file
+eleven
+twelve
diff --git a/b.txt b/b.txt
deleted file mode 100644
--- a/b.txt
+++ /dev/null
@@ -1 +0,0 @@
-@@ gone
"""


@pytest.mark.parametrize(
    ("path", "position", "line"),
    [
        ("a.txt", 0, None),
        ("a.txt", 1, (Side.OLD, 3)),
        ("a.txt", 2, (Side.NEW, 3)),
        ("a.txt", 3, None),
        ("a.txt", 4, (Side.NEW, 10)),
        ("a.txt", 5, (Side.OLD, 11)),
        ("a.txt", 6, None),
        ("a.txt", 7, (Side.NEW, 11)),
        ("a.txt", 8, (Side.NEW, 12)),
        ("a.txt", 9, None),
        ("b.txt", 1, (Side.OLD, 1)),
        ("c.txt", 1, None),
    ],
)
def test_a_position_counts_rows_and_further_hunk_headers(
    path: str, position: int, line: tuple[Side, int] | None
) -> None:
    assert line_at_position(TWO_HUNKS, path, position) == line


def test_a_file_that_is_only_renamed_has_no_positions() -> None:
    assert line_at_position(DIFF, "new name.txt", 1) is None


def test_a_position_finds_the_line_that_the_diff_shows_there() -> None:
    texts = {Side.OLD: OLD_TOKEN.decode().splitlines(), Side.NEW: NEW_TOKEN.decode().splitlines()}
    rows = DIFF.partition("@@ -1,6 +1,12 @@\n")[2].partition("diff --git")[0].splitlines()

    found = [line_at_position(DIFF, TOKEN, number) for number, _ in enumerate(rows, start=1)]

    assert [texts[side][line - 1] for side, line in filter(None, found)] == [
        row[1:] for row in rows
    ]


@pytest.mark.parametrize(
    ("state", "verdict"),
    [
        ({"event": "APPROVE"}, Verdict.APPROVE),
        ({"state": "APPROVED"}, Verdict.APPROVE),
        ({"state": "approved"}, Verdict.APPROVE),
        ({"event": "REQUEST_CHANGES"}, Verdict.REQUEST_CHANGES),
        ({"state": "CHANGES_REQUESTED"}, Verdict.REQUEST_CHANGES),
        ({"event": "COMMENT"}, Verdict.REQUEST_CHANGES),
        ({}, Verdict.REQUEST_CHANGES),
    ],
)
def test_the_state_is_the_verdict_and_a_mere_comment_requests_changes(
    state: dict[str, str], verdict: Verdict
) -> None:
    assert read({**state, "comments": [comment()]}, DIFF).verdict is verdict


def test_who_says_nothing_approves() -> None:
    assert (
        read({"state": "COMMENTED", "body": " ", "comments": []}, DIFF).verdict is Verdict.APPROVE
    )


def test_a_verdict_that_is_given_stands_in_for_a_comment_only() -> None:
    mere = read({"event": "COMMENT", "comments": [comment()]}, DIFF, verdict=Verdict.APPROVE)
    stated = read({"event": "REQUEST_CHANGES", "body": ""}, DIFF, verdict=Verdict.APPROVE)

    assert (mere.verdict, stated.verdict) == (Verdict.APPROVE, Verdict.REQUEST_CHANGES)


def test_a_body_speaks_of_the_change_only_where_nothing_else_is_said() -> None:
    alone = read({"event": "COMMENT", "body": "No test covers the retry."}, DIFF)
    summing_up = read({"event": "COMMENT", "body": "See below.", "comments": [comment()]}, DIFF)
    pleased = read({"event": "APPROVE", "body": "Good."}, DIFF)

    assert [(each.location, each.text) for each in alone.annotations] == [
        (Location(), "No test covers the retry.")
    ]
    assert [each.text for each in summing_up.annotations] == ["races"]
    assert pleased.annotations == ()


@pytest.mark.parametrize(
    ("data", "problems"),
    [
        (
            {"event": "MAYBE", "comments": [{"path": 3, "body": None, "side": "UP"}, 7]},
            [
                f"event: must be one of {', '.join((*EVENTS, *STATES))}",
                "comments[1]: must be an object",
                "comments[0].path: must be the path of a file",
                "comments[0].body: must be a string",
                "comments[0].side: must be LEFT or RIGHT",
                (
                    "comments[0].line: must be a line of the file, from 1; or give the position in "
                    "its diff"
                ),
            ],
        ),
        ({"event": "COMMENT", "comments": 7}, ["comments: must be a list"]),
        (
            {"event": "COMMENT", "comments": [comment(line=None, position=99)]},
            ["comments[0].position: the diff of shop/token.py has no line at 99"],
        ),
        (
            {"event": "COMMENT", "comments": [comment(path="a\x1b[31m", line=None, position=1)]},
            ["comments[0].position: the diff of a\\x1b[31m has no line at 1"],
        ),
        (
            {"comments": [comment(line=True), comment(line=None, position=0)]},
            [
                (
                    "comments[0].line: must be a line of the file, from 1; or give the position in "
                    "its diff"
                ),
                (
                    "comments[1].line: must be a line of the file, from 1; or give the position in "
                    "its diff"
                ),
            ],
        ),
    ],
)
def test_what_is_wrong_is_told_all_at_once(data: dict[str, Any], problems: list[str]) -> None:
    with pytest.raises(ReviewFileError) as caught:
        read(data, DIFF, where="review.json")

    assert str(caught.value) == "review.json: " + "\n".join(problems)


ODD = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.text(max_size=5)
    | st.lists(st.integers(), max_size=2)
)
FIELDS = st.sampled_from(
    ["path", "line", "position", "start_line", "start_side", "side", "body", "subject_type"]
)


@given(st.lists(st.dictionaries(FIELDS, ODD | st.just(TOKEN)), min_size=1, max_size=3))
def test_whatever_a_comment_holds_it_is_read_or_refused_with_a_place(
    odd: list[dict[str, Any]],
) -> None:
    refusal = ""
    try:
        review = read({"comments": [comment(**each) for each in odd]}, CHANGE.diff)
    except ReviewFileError as error:
        refusal = str(error)

    assert refusal.startswith("comments[") if refusal else len(review.annotations) == len(odd)
