"""The shapes in which GitHub's interfaces give reviews and comments, brought to one.

REST: a review, a list of reviews, a review comment, a list of them, a timeline, the payload of a
webhook, the body of a request. GraphQL: connections of nodes or edges with camelCase names, review
threads, what `gh pr view --json` prints. Pages: a list of any of these, or several documents one
after the other.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from trainer.core.formats.json_values import Json, first_text, inside, items

EVENTS: Final = ("APPROVE", "REQUEST_CHANGES", "COMMENT")
STATES: Final = ("APPROVED", "CHANGES_REQUESTED", "COMMENTED", "PENDING", "DISMISSED")

# Fields that stand beside an event or a state in a review. One key alone proves no format.
_BESIDE_A_STATE: Final = frozenset(
    (
        *(
            "body",
            "body_text",
            "comments",
            "threads",
            "user",
            "author",
            "submitted_at",
            "commit",
            "commit_id",
        ),
        *("html_url", "url", "pull_request_url", "pull_request_id"),
    )
)
_OF_A_REVIEW: Final = _BESIDE_A_STATE | {"reaction_groups", "reactions", "labels", "on_behalf_of"}
_OF_A_THREAD: Final = frozenset(
    ("is_resolved", "is_outdated", "is_collapsed", "diff_side", "start_diff_side")
)
_OF_A_COMMENT: Final = frozenset(
    ("body", "body_text", "diff_hunk", "line", "position", "original_line")
)
_PLACE_OF_A_THREAD: Final = (
    *(
        "path",
        "line",
        "start_line",
        "original_line",
        "original_start_line",
        "diff_side",
        "start_diff_side",
        "subject_type",
    ),
    "is_outdated",
)
# In the order in which they are read; the first two hold what the third and fourth repeat.
_HOLDERS: Final = (
    *("review_threads", "reviews", "latest_reviews", "latest_opinionated_reviews"),
    *(
        "data",
        "repository",
        "organization",
        "viewer",
        "resource",
        "node",
        "nodes",
        "pull_request",
        "pull_requests",
    ),
    *(
        "add_pull_request_review",
        "submit_pull_request_review",
        "pull_request_review",
        "review",
        "thread",
        "comment",
        "comments",
    ),
    *("timeline_items", "timeline"),
)
_REPEATED: Final = ("latest_reviews", "latest_opinionated_reviews")
# What a pull request brings along that is no review.
_BESIDE_REVIEWS: Final = frozenset(
    (
        *(
            "labels",
            "assignees",
            "files",
            "commits",
            "status_check_rollup",
            "reaction_groups",
            "participants",
            "errors",
        ),
        *("requested_reviewers", "requested_teams", "review_requests", "suggested_reviewers"),
        *("closing_issues_references", "project_items", "project_cards"),
    )
)
# An entry that says "commented" is no review in the state of that name.
_OF_A_TIMELINE: Final = ("commented", "line-commented", "commit-commented")
_CAMEL: Final = re.compile(r"(?<=[a-z0-9])[A-Z]")
_LONGEST_KEY: Final = 60
_DEEPEST: Final = 16


@dataclass(frozen=True)
class Comment:
    """A comment on a file, its fields in snake_case; `at` is its place in the document.

    `is_reply` says that a thread has it behind another; `parents_of` knows what it names itself.
    """

    fields: Json
    at: str
    is_reply: bool = False


@dataclass(frozen=True)
class StatedReview:
    """What a reviewer said of the whole; `has_comments` where the document holds its comments too,
    be it none.
    """

    fields: Json
    at: str
    state: str
    has_comments: bool


@dataclass
class Conversation:
    """What a document holds; `remarks` counts what stands in no review, `unread` names what was not
    understood.
    """

    reviews: list[StatedReview] = field(default_factory=list)
    comments: list[Comment] = field(default_factory=list)
    remarks: int = 0
    unread: list[str] = field(default_factory=list)
    cut_off: bool = False
    errors: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        """Whether nothing in it is a review or part of one."""
        return not (self.reviews or self.comments)


def conversation_in(data: object) -> Conversation:
    """Reads a document in any of the shapes; an empty conversation where it has none of them."""
    found = Conversation()
    _read(data, "", found, 0)
    return found


def author_of(fields: Json) -> str:
    """The login of who wrote it; empty where the document does not say."""
    for name in ("user", "author"):
        value = fields.get(name)
        if isinstance(value, str):
            login = value
        else:
            login = inside(value, "login")
        if isinstance(login, str):
            return login
    return ""


def ids_of(fields: Json) -> frozenset[object]:
    """All that a comment is called: by REST, by GraphQL, by the database."""
    named = (fields.get(name) for name in ("id", "node_id", "database_id", "full_database_id"))
    return frozenset(each for each in named if isinstance(each, str | int))


def parents_of(fields: Json) -> frozenset[object]:
    """What the comment that this one answers is called; empty where it answers none."""
    answered = fields.get("in_reply_to_id")
    replied = fields.get("reply_to")
    if isinstance(answered, str | int):
        own = frozenset([answered])
    else:
        own = frozenset()
    return own | (ids_of(_snake(replied)) if isinstance(replied, Mapping) else frozenset())


def _read(value: object, at: str, found: Conversation, depth: int) -> None:
    if depth > _DEEPEST:
        found.problems.append(f"{at}: is nested too deeply for a review")
    elif isinstance(value, list):
        for number, each in enumerate(value):
            _read(each, f"{at}[{number}]", found, depth + 1)
    elif not isinstance(value, Mapping):
        found.problems.append(f"{at}: must be an object")
    elif not _read_object(_snake(value), at, found, depth):
        found.problems.append(f"{at}: is neither a review nor a comment of one")


def _read_object(fields: Json, at: str, found: Conversation, depth: int) -> bool:
    """Takes what the object holds; False where it is nothing that GitHub has in a conversation."""
    if "nodes" in fields or "edges" in fields:
        _read(_connection(fields, found), at, found, depth + 1)
    elif (state := _state_in(fields)) is not None:
        _read_review(fields, state, at, found)
    elif _is_thread(fields):
        _read_thread(fields, at, found)
    elif "path" in fields and _OF_A_COMMENT.intersection(fields):
        found.comments.append(Comment(fields, at))
    elif any(name in fields for name in _HOLDERS) or isinstance(fields.get("errors"), list):
        _read_holder(fields, at, found, depth)
    elif _is_remark(fields):
        found.remarks += 1
    else:
        return False
    return True


def _read_holder(fields: Json, at: str, found: Conversation, depth: int) -> None:
    found.errors.extend(first_text(each, ("message",)) for each in items(fields.get("errors")))
    has_reviews = any(fields.get(name) for name in ("reviews", "review_threads"))
    for name in _HOLDERS:
        value = fields.get(name)
        inner = f"{at}.{name}" if at else name
        if name in _REPEATED and has_reviews:
            continue
        # A pull request of REST counts its comments, and comes with a repository that holds
        # nothing.
        if isinstance(value, list):
            _read(value, inner, found, depth + 1)
        elif isinstance(value, Mapping) and depth < _DEEPEST:
            _read_object(_snake(value), inner, found, depth + 1)
    _note_unread(fields, frozenset(_HOLDERS) | _BESIDE_REVIEWS, at, found)


def _read_review(fields: Json, state: str, at: str, found: Conversation) -> None:
    before = f"{at}." if at else ""
    if state not in (*EVENTS, *STATES):
        if isinstance(fields.get("event"), str):
            name = "event"
        else:
            name = "state"
        found.problems.append(f"{before}{name}: must be one of {', '.join((*EVENTS, *STATES))}")
    has_comments = (
        any(isinstance(fields.get(name), list | Mapping) for name in ("comments", "threads"))
        or "event" in fields
    )
    found.reviews.append(StatedReview(fields, at, state, has_comments))
    for name in ("comments", "threads"):
        listed = fields.get(name)
        if isinstance(listed, Mapping):
            listed = _connection(_snake(listed), found)
        if listed is not None and not isinstance(listed, list):
            found.problems.append(f"{before}{name}: must be a list")
        for number, each in enumerate(items(listed)):
            _read_comment(each, f"{before}{name}[{number}]", found, fields)
    _note_unread(fields, _OF_A_REVIEW, at, found)


def _read_thread(fields: Json, at: str, found: Conversation) -> None:
    """The first comment of a thread is what it is about; the others answer it."""
    comments = fields.get("comments")
    if isinstance(comments, Mapping):
        comments = _connection(_snake(comments), found)
    place = {name: fields[name] for name in _PLACE_OF_A_THREAD if fields.get(name) is not None}
    for number, each in enumerate(items(comments)):
        before = len(found.comments)
        _read_comment(each, f"{at}.comments[{number}]" if at else f"comments[{number}]", found, {})
        for read in found.comments[before:]:
            found.comments[-1] = Comment(
                {**place, **_stated(read.fields)}, read.at, is_reply=number > 0
            )


def _read_comment(value: object, at: str, found: Conversation, review: Json) -> None:
    """A comment inside a review has its author, unless it names another."""
    if not isinstance(value, Mapping):
        found.problems.append(f"{at}: must be an object")
        return
    fields = dict(_snake(value))
    if not author_of(fields) and author_of(review):
        fields["author"] = author_of(review)
    found.comments.append(Comment(fields, at))


def _connection(fields: Json, found: Conversation) -> list[Any]:
    """The nodes of a connection; notes where a page is only the first."""
    edges = fields.get("edges")
    nodes = fields.get("nodes")
    if isinstance(nodes, list):
        listed = list(items(nodes))
    else:
        listed = [inside(each, "node") for each in items(edges)]
    total = fields.get("total_count")
    page = _snake(fields.get("page_info"))
    more = page.get("has_next_page") is True or page.get("has_previous_page") is True
    found.cut_off |= more or (isinstance(total, int) and total > len(listed))
    return [each for each in listed if each is not None]


def _state_in(fields: Json) -> str | None:
    """The event or state of a review, in capitals; None where the object is no review."""
    if any(name in fields for name in ("reviews", "latest_reviews", "review_threads")):
        return None
    event, state = fields.get("event"), fields.get("state")
    if isinstance(event, str) and event.lower() == "reviewed":
        # A timeline says by the event that there was a review, and by the state which.
        event = None
    named = event if isinstance(event, str) else state
    if (
        not isinstance(named, str)
        or not _BESIDE_A_STATE.intersection(fields)
        or event in _OF_A_TIMELINE
    ):
        return None
    comments = items(fields.get("comments"))
    # A misspelt state is told as one where the rest leaves no doubt: issues and pull requests have
    # states too.
    is_one = any("path" in each for each in comments if isinstance(each, Mapping)) or (
        event is not None and "comments" in fields
    )
    if is_one or named.upper() in (*EVENTS, *STATES):
        return named.upper()
    return None


def _is_thread(fields: Json) -> bool:
    return "comments" in fields and ("path" in fields or bool(_OF_A_THREAD.intersection(fields)))


def _is_remark(fields: Json) -> bool:
    """Whether it is a comment of the conversation, or another entry of a timeline."""
    by_someone = any(
        name in fields
        for name in ("user", "author", "actor", "issue_url", "created_at", "committer")
    )
    return by_someone and ("body" in fields or "event" in fields)


def _note_unread(fields: Json, known: Iterable[str], at: str, found: Conversation) -> None:
    names = fields.keys() - set(known) - {"event", "state"}
    unread = (
        name for name in names if any(isinstance(each, Mapping) for each in items(fields[name]))
    )
    found.unread.extend(f"{at}.{name}" if at else name for name in sorted(unread))


def _stated(fields: Json) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value is not None}


def _snake(value: object) -> Json:
    """The object with the names that REST has: originalLine is original_line; a name that is there
    already goes first.
    """
    if not isinstance(value, Mapping):
        return {}
    fields: dict[str, Any] = {}
    for key, each in value.items():
        if len(key) <= _LONGEST_KEY:
            name = _CAMEL.sub(lambda found: f"_{found[0].lower()}", key)
        else:
            name = key
        if name == key or fields.get(name) is None:
            fields[name] = each
    return fields
