"""Every shape in which GitHub's interfaces give a review."""

import re
from typing import Any

import pytest
from hypothesis import given as property_of
from hypothesis import strategies as st

from tests.core.sample_change import DIFF
from trainer.core.domain.exercise import Side
from trainer.core.domain.review import Location, Verdict
from trainer.core.formats.github_review import review_from_github
from trainer.core.formats.given_review import GivenReview
from trainer.errors import ReviewFileError

TOKEN = "shop/token.py"
HERE = Location(TOKEN, Side.NEW, 8, 9)
HUNK = "@@ -1,6 +1,12 @@\n import hashlib\n-import secrets\n+import random"


def given(data: object, **how: Any) -> GivenReview:
    read = review_from_github(data, DIFF, **how)
    assert read is not None
    return read


def rest(**changes: Any) -> dict[str, Any]:
    """A comment as REST gives it."""
    comment = {
        "id": 11,
        "node_id": "PRRC_11",
        "pull_request_review_id": 5,
        "diff_hunk": HUNK,
        "path": TOKEN,
        "commit_id": "1" * 40,
        "user": {"login": "mona"},
        "body": "races",
        "position": 4,
        "original_position": 4,
        "side": "RIGHT",
        "line": 9,
        "original_line": 9,
        "start_line": 8,
        "original_start_line": 8,
        "start_side": "RIGHT",
        "subject_type": "line",
    }
    return {**comment, **changes}


OUTDATED = {"line": None, "start_line": None, "position": None}


def graphql(**changes: Any) -> dict[str, Any]:
    """A comment as GraphQL gives it, inside a review."""
    comment = {
        "id": "PRRC_11",
        "databaseId": 11,
        "path": TOKEN,
        "body": "races",
        "author": {"login": "mona"},
        "line": 9,
        "startLine": 8,
        "originalLine": 9,
        "originalStartLine": 8,
        "outdated": False,
        "subjectType": "LINE",
        "replyTo": None,
    }
    return {**comment, **changes}


def stated(state: str = "CHANGES_REQUESTED", **more: Any) -> dict[str, Any]:
    return {
        "id": 5,
        "user": {"login": "mona"},
        "state": state,
        "body": "",
        "commit_id": "1" * 40,
        **more,
    }


def in_graphql(**pull_request: Any) -> dict[str, Any]:
    return {"data": {"repository": {"pullRequest": pull_request}}}


def nodes(*each: Any) -> dict[str, Any]:
    return {"nodes": list(each), "pageInfo": {"hasNextPage": False}, "totalCount": len(each)}


def edges(*each: Any) -> dict[str, Any]:
    return {"edges": [{"node": one, "cursor": "x"} for one in each]}


def thread(*comments: Any, **changes: Any) -> dict[str, Any]:
    place = {
        "isResolved": False,
        "isOutdated": False,
        "path": TOKEN,
        "line": 9,
        "startLine": 8,
        "diffSide": "RIGHT",
    }
    return {**place, "comments": nodes(*comments), **changes}


BARE = {"body": "races", "author": {"login": "mona"}}
STATED = {"state": "CHANGES_REQUESTED", "body": "", "author": {"login": "mona"}}

SHAPES = {
    "request": {
        "event": "REQUEST_CHANGES",
        "comments": [{"path": TOKEN, "start_line": 8, "line": 9, "body": "races"}],
    },
    "review with comments": stated(comments=[rest()]),
    "comments of a review": [rest()],
    "one comment": rest(),
    "comments and reviews": {"reviews": [stated()], "comments": [rest()]},
    "one list of both": [stated(), rest()],
    "pages of comments": [[rest()], []],
    "review in nodes": in_graphql(reviews=nodes({**STATED, "comments": nodes(graphql())})),
    "review in edges": in_graphql(reviews=edges({**STATED, "comments": edges(graphql())})),
    "thread": in_graphql(reviewThreads=nodes(thread(BARE))),
    "thread in edges": in_graphql(reviewThreads=edges(thread(BARE))),
    "thread and review": in_graphql(
        reviews=nodes({**STATED, "comments": nodes(graphql())}),
        reviewThreads=nodes(thread(graphql())),
    ),
    "pages of graphql": [
        in_graphql(reviews=nodes({**STATED, "comments": nodes(graphql())})),
        in_graphql(reviews=nodes()),
    ],
    "pull request taken out": {
        "reviews": {"nodes": [{**STATED, "comments": {"nodes": [graphql()]}}]}
    },
    "node": {"data": {"node": {**STATED, "comments": nodes(graphql())}}},
    "answer of a mutation": {
        "data": {
            "addPullRequestReview": {"pullRequestReview": {**STATED, "comments": nodes(graphql())}}
        }
    },
    "input of a mutation": {
        "pullRequestId": "PR_1",
        "event": "REQUEST_CHANGES",
        "threads": [{"path": TOKEN, "line": 9, "startLine": 8, "side": "RIGHT", "body": "races"}],
    },
    "timeline": [
        {"event": "committed", "sha": "1" * 40, "author": {}},
        {"event": "reviewed", "state": "changes_requested", "body": "", "user": {"login": "mona"}},
        {"event": "line-commented", "node_id": "x", "comments": [rest()]},
    ],
    "webhook of a comment": {
        "action": "created",
        "comment": rest(),
        "pull_request": {"state": "open", "body": "", "comments": 3, "labels": [{"name": "x"}]},
        "repository": {"id": 1, "created_at": "2020-01-01"},
        "sender": {"login": "mona"},
    },
    "webhook of a thread": {"action": "resolved", "thread": {"node_id": "x", "comments": [rest()]}},
}


@pytest.mark.parametrize("name", SHAPES)
def test_a_comment_is_read_in_every_shape(name: str) -> None:
    review = given(SHAPES[name]).review

    assert [(each.location, each.text) for each in review.annotations] == [(HERE, "races")]
    assert review.verdict is Verdict.REQUEST_CHANGES


@pytest.mark.parametrize(
    "data",
    [
        {"reviews": [{**STATED, "body": "Races."}], "comments": []},
        {
            "latestReviews": [{**STATED, "body": "Races."}],
            "reviews": [{**STATED, "body": "Races."}],
        },
        {"latestReviews": [{**STATED, "body": "Races."}]},
        [stated(body="Races.")],
        [[stated(body="Races.")]],
        stated(body="Races."),
        {"action": "submitted", "review": stated("changes_requested", body="Races.")},
    ],
)
def test_a_review_without_its_comments_says_where_they_are(data: Any) -> None:
    read = given(data)

    assert [(each.location, each.text) for each in read.review.annotations] == [
        (Location(), "Races.")
    ]
    assert read.review.verdict is Verdict.REQUEST_CHANGES
    assert read.notes == (
        "This file has no line comments. GitHub provides them at pulls/NUMBER/comments.",
    )


@pytest.mark.parametrize(
    ("changes", "location"),
    [
        ({}, HERE),
        ({"original_start_line": None}, Location(TOKEN, Side.NEW, 9, 9)),
        ({"side": "LEFT", "start_side": "LEFT"}, Location(TOKEN, Side.OLD, 8, 9)),
        ({"original_line": None}, Location(TOKEN, Side.NEW, 2, 2)),
        (
            {"original_line": None, "diff_hunk": HUNK.rpartition("\n")[0], "side": None},
            Location(TOKEN, Side.OLD, 2, 2),
        ),
        ({"original_line": None, "diff_hunk": None}, Location(TOKEN)),
        ({"original_line": None, "diff_hunk": "nothing"}, Location(TOKEN)),
        ({"original_line": None, "diff_hunk": "@@ odd\n x"}, Location(TOKEN)),
    ],
)
def test_an_outdated_comment_stands_where_it_was_written_or_on_its_file(
    changes: dict[str, Any], location: Location
) -> None:
    read = given([rest(**OUTDATED, **changes)])

    assert [each.location for each in read.review.annotations] == [location]
    assert read.notes[0].startswith("1 outdated comment")


def test_an_outdated_thread_stands_where_it_was_written() -> None:
    old = thread(
        BARE, isOutdated=True, line=None, startLine=None, originalLine=9, originalStartLine=8
    )

    assert given(in_graphql(reviewThreads=nodes(old))).review.annotations[0].location == HERE


@pytest.mark.parametrize("subject", ["file", "FILE"])
def test_a_comment_on_a_file_stands_on_it_and_is_not_outdated(subject: str) -> None:
    read = given([rest(**OUTDATED, subject_type=subject)])

    assert (read.review.annotations[0].location, read.notes) == (Location(TOKEN), ())


def test_a_suggestion_is_part_of_what_is_said() -> None:
    body = "Use secrets:\n```suggestion\nimport secrets\n```"

    assert given([rest(body=body)]).review.annotations[0].text == body


REPLY = rest(id=12, node_id="PRRC_12", in_reply_to_id=11, body="Fixed.", user={"login": "author"})


@pytest.mark.parametrize(
    "data",
    [
        [rest(), REPLY],
        [REPLY, rest()],
        [stated(), stated("COMMENTED", id=6, user={"login": "author"}), rest(), REPLY],
        in_graphql(
            reviewThreads=nodes(
                thread(BARE, {**BARE, "body": "Fixed.", "author": {"login": "author"}})
            )
        ),
        in_graphql(
            reviewThreads=nodes(
                thread(
                    graphql(),
                    graphql(id="PRRC_12", databaseId=12, body="Fixed.", replyTo={"id": "PRRC_11"}),
                )
            )
        ),
    ],
)
def test_a_reply_belongs_to_what_it_answers_and_whoever_only_answers_did_not_review(
    data: Any,
) -> None:
    read = given(data)

    assert [each.text for each in read.review.annotations] == ["races"]
    assert "Replies left out: 1. A reply is part of the comment that it answers." in read.notes


def test_a_reply_counts_where_what_it_answers_is_not_in_the_file() -> None:
    assert [each.text for each in given([REPLY]).review.annotations] == ["Fixed."]


TWO = [rest(), rest(id=13, node_id="PRRC_13", user={"login": "hubot"}, body="leaks")]


def test_the_reviews_of_several_people_need_a_choice() -> None:
    with pytest.raises(ReviewFileError) as caught:
        given(TWO)

    assert (
        str(caught.value)
        == "The file holds the reviews of 2 people: hubot, mona. Choose one with --reviewer."
    )
    assert [each.text for each in given(TWO, reviewer="HuBot").review.annotations] == ["leaks"]
    with pytest.raises(ReviewFileError, match="nobody gave no review here: there is hubot, mona"):
        given(TWO, reviewer="nobody")


def test_each_persons_verdict_is_their_own() -> None:
    reviews = [stated("APPROVED", user={"login": "hubot"}), stated()]

    assert given(reviews, reviewer="hubot").review.verdict is Verdict.APPROVE
    assert given(reviews, reviewer="mona").review.verdict is Verdict.REQUEST_CHANGES


@pytest.mark.parametrize(
    ("states", "verdict"),
    [
        (("CHANGES_REQUESTED", "APPROVED"), Verdict.APPROVE),
        (("APPROVED", "CHANGES_REQUESTED"), Verdict.REQUEST_CHANGES),
        (("CHANGES_REQUESTED", "COMMENTED"), Verdict.REQUEST_CHANGES),
        (("APPROVED", "COMMENTED"), Verdict.APPROVE),
        (("APPROVED", "DISMISSED"), Verdict.APPROVE),
    ],
)
@pytest.mark.parametrize("turned", [False, True])
def test_the_last_verdict_of_a_person_stands(
    states: tuple[str, ...], verdict: Verdict, turned: bool
) -> None:
    reviews = [
        stated(state, submitted_at=f"2024-01-0{day}T00:00:00Z")
        for day, state in enumerate(states, start=1)
    ]

    assert given(reviews[::-1] if turned else reviews).review.verdict is verdict


@pytest.mark.parametrize("state", ["PENDING", "DISMISSED"])
def test_a_review_that_is_not_in_force_is_read_like_a_comment(state: str) -> None:
    read = given(stated(state, comments=[rest()]))

    assert read.review.verdict is Verdict.REQUEST_CHANGES
    assert re.match(rf"This review (is|was) {state.lower()}", read.notes[0])
    assert (
        given(stated(state, comments=[rest()]), verdict=Verdict.APPROVE).review.verdict
        is Verdict.APPROVE
    )


SILENT = [
    stated("COMMENTED"),
    stated("PENDING", comments=[]),
    stated("DISMISSED", comments=[]),
    [stated("COMMENTED")],
    {"reviews": [stated("COMMENTED")], "comments": []},
    stated("COMMENTED", comments=[], findings=[{"text": "races"}]),
    stated("COMMENTED", comments={"nodes": [], "totalCount": 3}),
    {
        "reviews": [stated("COMMENTED", comments=[])],
        "comments": [{"body": "It races.", "author": {"login": "mona"}}],
    },
]


@pytest.mark.parametrize("data", SILENT)
def test_silence_is_an_approval_only_where_nothing_can_be_missing(data: Any) -> None:
    with pytest.raises(ReviewFileError, match="has no verdict and no readable text"):
        given(data)

    assert given(data, verdict=Verdict.APPROVE).review.verdict is Verdict.APPROVE


@pytest.mark.parametrize(
    "data", [{"event": "COMMENT", "comments": []}, stated("COMMENTED", comments=[])]
)
def test_a_mere_comment_that_is_known_to_say_nothing_approves(data: Any) -> None:
    assert given(data).review.verdict is Verdict.APPROVE


@pytest.mark.parametrize(
    "data",
    [
        {"comments": []},
        {"reviews": []},
        {"reviews": [], "comments": []},
        {"event": "APPROVE"},
        {"state": "APPROVED"},
        {"event": "push", "commits": []},
        {"state": "open", "body": "An issue.", "comments": 0},
        {"state": "OPEN", "comments": []},
        {"comments": [], "results": [{"path": "a", "message": "b"}]},
        {"data": None},
        {"data": {"repository": None}},
        {"nodes": []},
        [],
        [[], []],
        [1, 2],
        [{"a": 1}],
        {"path": "shop/token.py"},
        "text",
        None,
    ],
)
def test_what_is_no_review_is_none(data: Any) -> None:
    assert review_from_github(data, DIFF) is None


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (
            {"errors": [{"message": "Bad credentials"}], "data": None},
            "GitHub returned an error instead of a review: Bad credentials.",
        ),
        (
            [{"user": {"login": "a"}, "body": "Hm.", "created_at": "x"}],
            "This file has conversation comments but no review.",
        ),
        (
            {"comments": [{"author": {"login": "a"}, "body": "Hm."}]},
            "This file has conversation comments but no review.",
        ),
        (
            [{"event": "commented", "user": {"login": "a"}, "body": "Hm."}],
            "This file has conversation comments but no review.",
        ),
        ([rest(), {"a": 1}], "[1]: is neither a review nor a comment of one"),
        ([rest(), 5], "[1]: must be an object"),
        (stated(comments=[[]]), "comments[0]: must be an object"),
        (stated(comments={"nodes": [5]}), "comments[0]: must be an object"),
        (
            {"event": "COMMENT", "comments": [{"path": TOKEN, "body": "x"}]},
            "comments[0].line: must be a line of the file, from 1",
        ),
    ],
)
def test_what_cannot_be_read_is_refused_in_words(data: Any, sentence: str) -> None:
    with pytest.raises(ReviewFileError) as caught:
        review_from_github(data, DIFF)

    assert str(caught.value).startswith(sentence)


@pytest.mark.parametrize(
    ("data", "note"),
    [
        (stated(comments=[rest()], findings=[{"text": "leaks"}]), "Not read: findings."),
        (
            in_graphql(
                reviews={
                    "nodes": [{**STATED, "comments": nodes(graphql())}],
                    "pageInfo": {"hasNextPage": True},
                }
            ),
            "GitHub has more than this page holds; ask for all pages, as with gh api --paginate.",
        ),
        (
            stated(comments={"nodes": [graphql()], "totalCount": 2}),
            "GitHub has more than this page holds; ask for all pages, as",
        ),
        (
            {
                "reviews": [stated()],
                "comments": [rest(), {"body": "Hm.", "author": {"login": "x"}}],
            },
            "Entries of the conversation left out: 1. They are not part of a review.",
        ),
        (
            {**SHAPES["thread"], "errors": [{"message": "Timeout"}]},
            "GitHub reports an error: Timeout.",
        ),
    ],
)
def test_what_was_not_read_is_told(data: Any, note: str) -> None:
    assert any(each.startswith(note) for each in given(data).notes)


def test_nesting_without_end_is_refused() -> None:
    data: Any = rest()
    for _ in range(400):
        data = [data]

    assert review_from_github(data, DIFF) is None
    with pytest.raises(ReviewFileError, match="nested too deeply"):
        review_from_github([rest(), data], DIFF)


KEYS = st.sampled_from(
    [
        *(
            "data",
            "repository",
            "pullRequest",
            "reviews",
            "reviewThreads",
            "comments",
            "nodes",
            "edges",
            "node",
            "event",
            "state",
        ),
        *(
            "path",
            "body",
            "line",
            "originalLine",
            "position",
            "replyTo",
            "in_reply_to_id",
            "author",
            "login",
            "id",
            "errors",
        ),
        *(
            "diffSide",
            "diff_hunk",
            "subjectType",
            "totalCount",
            "pageInfo",
            "hasNextPage",
            "threads",
            "isResolved",
        ),
    ]
)
ODD = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.sampled_from(["APPROVED", "COMMENT", TOKEN, "", HUNK, "message"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=5),
    max_leaves=25,
)


@property_of(ODD)
def test_whatever_a_document_holds_it_is_read_or_refused(data: object) -> None:
    read = refusal = None
    try:
        read = review_from_github(data, DIFF)
    except ReviewFileError as error:
        refusal = str(error)

    assert refusal or read is None or read.review.verdict in Verdict
