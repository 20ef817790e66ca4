"""Reading counts: what was on the screen decides whether an approval means anything."""

import pytest

from tests.core.sample_key import sample_key
from trainer.core.domain.coverage import Coverage
from trainer.core.domain.exercise import Side, Span
from trainer.core.domain.review import Annotation, Location, Review, Verdict
from trainer.core.domain.scorecard import LineKind, ReasonCode
from trainer.core.scoring.debrief import left_alone
from trainer.core.scoring.reading import read_or_void, reading_of
from trainer.core.scoring.scorer import score_review

CHANGED = (Span("a.py", Side.NEW, 1, 4), Span("b.py", Side.NEW, 10, 15))


def seen(*places: tuple[str, int, int]) -> Coverage:
    coverage = Coverage()
    for path, start, end in places:
        coverage.see(Location(path, Side.NEW, start, end), 2)
    return coverage


def everything(key_changed: tuple[Span, ...]) -> Coverage:
    coverage = Coverage()
    for span in key_changed:
        coverage.see(Location(span.path, span.side, span.start, span.end), 1)
    return coverage


def test_a_file_of_which_no_changed_line_was_seen_is_unopened() -> None:
    reading = reading_of(CHANGED, seen(("a.py", 1, 9), ("b.py", 1, 9)))

    assert (reading.seen, reading.changed, reading.unopened) == (4, 10, ("b.py",))


@pytest.mark.parametrize(("lines", "enough"), [(4, False), (5, True), (10, True)])
def test_half_of_the_changed_lines_are_enough(lines: int, enough: bool) -> None:
    one = min(lines, 4)
    coverage = seen(("a.py", 1, one))
    if lines > 4:
        coverage.see(Location("b.py", Side.NEW, 10, 10 + lines - 5), 1)

    assert reading_of(CHANGED, coverage).is_enough is enough


APPROVED = Review(Verdict.APPROVE, ())


def test_an_approval_of_what_was_never_seen_counts_for_nothing() -> None:
    key = sample_key(commit=False, retry=False)

    card = read_or_void(score_review(APPROVED, key), APPROVED, key, Coverage())

    assert card.unread
    assert card.score == 0
    assert [line.kind for line in card.lines] == [LineKind.UNREAD]


def test_an_approval_of_what_was_read_stays_as_it_is() -> None:
    key = sample_key(commit=False, retry=False)
    before = score_review(APPROVED, key)

    assert read_or_void(before, APPROVED, key, everything(key.changed)) == before
    assert before.score == 100


def test_where_nobody_watched_the_screen_nothing_is_said_of_it() -> None:
    key = sample_key(commit=False, retry=False)
    before = score_review(APPROVED, key)

    assert read_or_void(before, APPROVED, key, None) == before


def test_who_annotates_or_requests_changes_has_read_something() -> None:
    key = sample_key()
    note = Annotation("a", Location("x.py"), "The lock is not held here.")
    for review in (Review(Verdict.REQUEST_CHANGES, ()), Review(Verdict.APPROVE, (note,))):
        before = score_review(review, key)
        assert read_or_void(before, review, key, Coverage()) == before


def test_a_decoy_that_was_never_seen_is_not_left_alone_on_purpose() -> None:
    key = sample_key(commit=False, retry=False)
    card = score_review(APPROVED, key)

    unseen = {story.finding.reason.code for story in left_alone(card, key, Coverage())}
    unknown = {story.finding.reason.code for story in left_alone(card, key)}

    assert unseen == {ReasonCode.NEVER_SEEN}
    assert unknown == {ReasonCode.LEFT_ALONE}
