from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.core.exercise import Severity, Side
from trainer.core.foreign_reviews import review_from_any
from trainer.core.review import Location, Verdict
from trainer.errors import ReviewFileError

PATHS = ("src/app.py", "app.py", "docs/my file.md")


def result(**changes: Any) -> dict[str, Any]:
    region = {"startLine": 7, "endLine": 9}
    place = {"physicalLocation": {"artifactLocation": {"uri": "src/app.py"}, "region": region}}
    return {"ruleId": "B105", "level": "error", "message": {"text": "Hard-coded password."}, "locations": [place], **changes}


def sarif(*results: Any, **run: Any) -> dict[str, Any]:
    return {"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "t"}}, "results": list(results), **run}]}


def at(uri: str, **artifact: Any) -> list[dict[str, Any]]:
    return [{"physicalLocation": {"artifactLocation": {"uri": uri, **artifact}, "region": {"startLine": 1}}}]


def test_a_result_is_an_annotation_on_its_lines() -> None:
    review = review_from_any(sarif(result()), PATHS)

    (annotation,) = review.annotations
    assert annotation.location == Location("src/app.py", Side.NEW, 7, 9)
    assert (annotation.text, annotation.severity) == ("Hard-coded password.", Severity.BLOCKER)
    assert review.verdict is Verdict.REQUEST_CHANGES


@pytest.mark.parametrize(
    ("uri", "path"),
    [
        ("./src/app.py", "src/app.py"),
        ("file:///home/ci/project/src/app.py", "src/app.py"),
        ("/build/src/app.py", "src/app.py"),
        ("file:///w/docs/my%20file.md", "docs/my file.md"),
        ("src\\app.py", "src/app.py"),
        ("/elsewhere/other.py", "elsewhere/other.py"),
    ],
)
def test_an_address_is_found_among_the_paths_of_the_change(uri: str, path: str) -> None:
    review = review_from_any(sarif(result(locations=at(uri))), PATHS)

    assert review.annotations[0].location.path == path


def test_a_base_that_the_run_names_is_taken_away() -> None:
    data = sarif(result(locations=at("file:///w/x/new.py", uriBaseId="ROOT")), originalUriBaseIds={"ROOT": {"uri": "file:///w/"}})

    assert review_from_any(data, PATHS).annotations[0].location.path == "x/new.py"


def test_levels_come_from_the_rule_where_the_result_has_none_and_notes_do_not_block() -> None:
    rules = [{"id": "B105", "defaultConfiguration": {"level": "note"}, "shortDescription": {"text": "Secrets in code"}}]
    data = sarif(result(level=None), tool={"driver": {"name": "t", "rules": rules}})

    review = review_from_any(data, PATHS)

    assert review.annotations[0].severity is Severity.MINOR
    assert review.annotations[0].text == "Hard-coded password. (Secrets in code)"
    assert review.verdict is Verdict.APPROVE


def test_what_is_suppressed_passed_or_gone_is_no_annotation() -> None:
    data = sarif(result(suppressions=[{"kind": "inSource"}]), result(kind="pass"), result(baselineState="absent"))

    assert review_from_any(data, PATHS).annotations == ()


def test_a_result_without_a_place_speaks_of_the_change() -> None:
    assert review_from_any(sarif(result(locations=[])), PATHS).annotations[0].location == Location()


def test_a_review_from_github_keeps_its_sides_ranges_and_verdict() -> None:
    comments = [
        {"path": "src/app.py", "line": 9, "start_line": 7, "side": "RIGHT", "body": "races"},
        {"path": "src/app.py", "line": 3, "side": "LEFT", "body": "why gone?"},
        {"path": "app.py", "subject_type": "file", "body": "split this"},
    ]

    review = review_from_any({"state": "CHANGES_REQUESTED", "body": "See below.", "comments": comments}, PATHS)

    assert review.verdict is Verdict.REQUEST_CHANGES
    assert [each.location for each in review.annotations] == [
        Location("src/app.py", Side.NEW, 7, 9),
        Location("src/app.py", Side.OLD, 3, 3),
        Location("app.py"),
    ]


def test_a_body_without_comments_speaks_of_the_change_and_a_mere_comment_asks_for_changes() -> None:
    review = review_from_any({"event": "COMMENT", "body": "No test covers the retry."}, PATHS)

    assert (review.verdict, review.annotations[0].location) == (Verdict.REQUEST_CHANGES, Location())


def test_ours_is_read_as_before() -> None:
    assert review_from_any({"verdict": "approve", "annotations": []}, PATHS).verdict is Verdict.APPROVE


@pytest.mark.parametrize(
    ("data", "sentences"),
    [
        ({"version": "1.0.0", "runs": []}, ["another version"]),
        ({"version": "2.1.0", "runs": [{"results": 3}, 4]}, ["runs[0].results", "runs[1].results"]),
        (sarif(result(level="huge"), 5), ["level: must be one of", "results[1]: must be an object"]),
        ({"event": "MAYBE", "comments": [{"path": 3, "body": None, "position": 4}]}, ["event:", "path:", "body:", "line:"]),
        ({"event": "COMMENT", "comments": 7}, ["comments: must be a list"]),
    ],
)
def test_what_is_wrong_is_told_all_at_once(data: object, sentences: list[str]) -> None:
    with pytest.raises(ReviewFileError) as caught:
        review_from_any(data, PATHS, where="x.sarif")

    assert all(sentence in str(caught.value) for sentence in sentences)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["runs", "results", "level", "event", "comments", "line"]), inner, max_size=4)
    ),
    max_leaves=12,
)


@given(JSON)
def test_any_json_is_a_review_or_is_refused_with_a_reason(data: object) -> None:
    refusal = ""
    try:
        read = review_from_any(data, PATHS)
    except ReviewFileError as error:
        refusal = str(error)

    assert refusal or read.verdict in Verdict
