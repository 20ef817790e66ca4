"""Reviews from GitHub: what one reviewer said of a pull request, in any shape in which its
interfaces give it.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from trainer.core.domain.review import Annotation, Location, Review, Verdict
from trainer.core.formats.github_places import is_outdated, location_of, str_of
from trainer.core.formats.github_shapes import (
    Comment,
    Conversation,
    StatedReview,
    author_of,
    conversation_in,
    ids_of,
    parents_of,
)
from trainer.core.formats.given_review import (
    GivenReview,
    listed,
    quoted,
    refuse,
    refuse_too_many,
)
from trainer.core.text.counting import counted
from trainer.errors import ReviewFileError

_VERDICTS: Final = {
    "APPROVE": Verdict.APPROVE,
    "APPROVED": Verdict.APPROVE,
    "REQUEST_CHANGES": Verdict.REQUEST_CHANGES,
    "CHANGES_REQUESTED": Verdict.REQUEST_CHANGES,
}
_MERE_COMMENTS: Final = ("COMMENT", "COMMENTED")
_NOT_IN_FORCE: Final = {
    "PENDING": "This review is pending: it was never submitted and has no verdict.",
    "DISMISSED": "This review was dismissed, so it has no verdict. Its comments still count.",
}
_ELSEWHERE: Final = "This file has no line comments. GitHub provides them at pulls/NUMBER/comments."


def review_from_github(
    data: object,
    diff: str,
    *,
    verdict: Verdict | None = None,
    reviewer: str | None = None,
    where: str = "",
) -> GivenReview | None:
    """The review that a document holds, its comments as annotations; None where it holds nothing of
    a review.

    `diff` is git's own, for comments that only say how far down they stand. A mere comment has no
    verdict: unless one is given, it requests changes where it has anything to say. Where several
    people reviewed, `reviewer` is the login of one. Raises ReviewFileError with every problem.
    """
    found = conversation_in(data)
    if found.is_empty:
        _refuse_what_is_beside_reviews(found, where)
        return None
    comments, replies = _without_replies(found.comments)
    refuse_too_many(len(comments), where=where)
    problems = list(found.problems)
    placed = {id(each): _annotation(each, diff, problems) for each in comments}
    refuse(problems, where=where)
    reviews, comments = _of_one_reviewer(found.reviews, comments, reviewer, where)
    annotations = [
        replace(placed[id(each)], id=str(number)) for number, each in enumerate(comments)
    ]
    stated = _stated_verdict(reviews)
    # The body sums up the comments; only where there are none is it what the reviewer has to say.
    if not annotations and stated is not Verdict.APPROVE:
        bodies = filter(None, map(_body, reviews))
        annotations = [
            Annotation(str(number), Location(), body) for number, body in enumerate(bodies)
        ]
    notes = tuple(_notes(found, reviews, comments, replies))
    said = (
        stated
        or verdict
        or (Verdict.REQUEST_CHANGES if annotations else _silence(found, reviews, notes, where))
    )
    return GivenReview(Review(said, tuple(annotations)), notes)


def _refuse_what_is_beside_reviews(found: Conversation, where: str) -> None:
    """Says what a document of GitHub's holds in place of a review, where it is known."""
    if found.errors:
        raise ReviewFileError(
            f"GitHub returned an error instead of a review: {listed(found.errors)}.", where=where
        )
    if found.remarks:
        raise ReviewFileError(
            "This file has conversation comments but no review.",
            where=where,
            remedy="Reviews are at pulls/NUMBER/reviews, comments on lines at "
            "pulls/NUMBER/comments.",
        )


def _without_replies(comments: Sequence[Comment]) -> tuple[list[Comment], int]:
    """The comments that say something of their own, each once, and how many replies there were.

    A reply belongs to the discussion of the comment that it answers; it counts where that comment
    is not in the document.
    """
    present: frozenset[object] = frozenset().union(*(ids_of(each.fields) for each in comments))
    seen: set[object] = set()
    kept: list[Comment] = []
    replies = 0
    for each in comments:
        ids = ids_of(each.fields)
        if seen & ids:
            continue
        seen |= ids
        if each.is_reply or parents_of(each.fields) & present:
            replies += 1
        else:
            kept.append(each)
    return kept, replies


def _of_one_reviewer(
    reviews: Sequence[StatedReview], comments: Sequence[Comment], reviewer: str | None, where: str
) -> tuple[list[StatedReview], list[Comment]]:
    """What one person said: who is named, or the only one who said anything."""
    # Each reply makes a review of its own on GitHub, with no word in it: whoever only answered did
    # not review.
    speaking = [each for each in reviews if each.state in _VERDICTS or _body(each)] or reviews
    names = sorted({*map(_author, speaking), *map(_author, comments)} - {""})
    if reviewer is not None and reviewer.casefold() not in map(str.casefold, names):
        if names:
            known = f"there is {listed(names, most=10)}"
        else:
            known = "the file names no reviewers"
        raise ReviewFileError(f"{quoted(reviewer)} gave no review here: {known}.", where=where)
    if reviewer is None and len(names) > 1:
        raise ReviewFileError(
            f"The file holds the reviews of {len(names):,} people: {listed(names, most=10)}.",
            where=where,
            remedy="Choose one with --reviewer.",
        )
    # What names nobody is by the only one who is named.
    chosen = {name.casefold() for name in ([reviewer] if reviewer is not None else names)} | (
        {""} if len(names) < 2 else set()
    )
    return (
        [each for each in reviews if _author(each).casefold() in chosen],
        [each for each in comments if _author(each).casefold() in chosen],
    )


def _author(said: StatedReview | Comment) -> str:
    return author_of(said.fields)


def _body(review: StatedReview) -> str:
    return (str_of(review.fields, "body") or str_of(review.fields, "body_text")).strip()


def _stated_verdict(reviews: Sequence[StatedReview]) -> Verdict | None:
    """The last one that was given: who approves in the end has taken back that changes are
    needed.
    """
    times = [str_of(each.fields, "submitted_at") for each in reviews]
    order = list(range(len(reviews)))
    if all(times):
        order.sort(key=lambda place: times[place])
    return next(
        (
            _VERDICTS[reviews[place].state]
            for place in reversed(order)
            if reviews[place].state in _VERDICTS
        ),
        None,
    )


def _silence(
    found: Conversation, reviews: Sequence[StatedReview], notes: Iterable[str], where: str
) -> Verdict:
    """An approval where a mere comment is known to say nothing; else nobody said it."""
    complete = reviews and all(
        each.state in _MERE_COMMENTS and each.has_comments for each in reviews
    )
    if complete and not (found.cut_off or found.unread or found.remarks):
        return Verdict.APPROVE
    raise ReviewFileError(
        " ".join(("This review has no verdict and no readable text.", *notes)),
        where=where,
        remedy="Give a file that holds its comments as well, or its verdict with --verdict.",
    )


def _notes(
    found: Conversation, reviews: Sequence[StatedReview], comments: Sequence[Comment], replies: int
) -> Iterator[str]:
    yield from (
        text
        for state, text in _NOT_IN_FORCE.items()
        if any(each.state == state for each in reviews)
    )
    if reviews and not comments and not any(each.has_comments for each in reviews):
        yield _ELSEWHERE
    outdated = sum(map(is_outdated, (each.fields for each in comments)))
    if outdated:
        yield (
            f"{counted(outdated, 'outdated comment')}: at the line that it was written for, or "
            f"on its file where none is known."
        )
    if replies:
        yield f"Replies left out: {replies:,}. A reply is part of the comment that it answers."
    if found.remarks:
        yield (
            f"Entries of the conversation left out: {found.remarks:,}. They are not part of a "
            f"review."
        )
    if found.unread:
        yield f"Not read: {listed(found.unread)}."
    if found.cut_off:
        yield "GitHub has more than this page holds; ask for all pages, as with gh api --paginate."
    if found.errors:
        yield f"GitHub reports an error: {listed(found.errors)}."


def _annotation(comment: Comment, diff: str, problems: list[str]) -> Annotation:
    at = f"{comment.at}." if comment.at else ""
    path, body = comment.fields.get("path"), comment.fields.get("body")
    if not isinstance(path, str) or not path:
        problems.append(f"{at}path: must be the path of a file")
        path = ""
    if not isinstance(body, str):
        body = comment.fields.get("body_text")
    if not isinstance(body, str):
        problems.append(f"{at}body: must be a string")
    path = path.removeprefix("./")
    return Annotation(
        "",
        location_of(comment.fields, path, diff, at, problems),
        body if isinstance(body, str) else "",
    )
