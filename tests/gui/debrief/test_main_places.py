"""Every defect of every exercise, planted and missed: its card stands at its main place, and its
other places are known.
"""

import re
from pathlib import Path

import pytest

from trainer.app.serve import serve
from trainer.content.library import Library
from trainer.content.main_span import main_first, role_of
from trainer.content.variants import marked_spans
from trainer.core.domain.coverage import Coverage
from trainer.core.domain.exercise import ExerciseId, Span
from trainer.core.domain.review import Location, Review, Verdict
from trainer.core.scoring.debrief import Story, longest_look
from trainer.core.scoring.scorer import score_review
from trainer.core.text.proof_output import key_sentence
from trainer.gui.debrief.reviewed import Reviewed

SHIPPED = Library()


@pytest.mark.parametrize("exercise_id", [each.id for each in SHIPPED.summaries()])
def test_the_proof_of_every_defect_has_its_sentence(exercise_id: ExerciseId) -> None:
    exercise = SHIPPED.exercise(exercise_id)

    for answer in exercise.defects:
        sentence = key_sentence(exercise.transcripts[answer.id].planted, answer.shows)
        assert re.search(answer.shows, sentence), answer.id
        assert not re.match(r"E\s|>|FAILED|\w+\.go:|.*Error:", sentence), sentence


def place(span: Span) -> Location:
    return Location(span.path, span.side, span.start, span.end)


def missed_in(exercise_id: ExerciseId) -> tuple[Story, ...]:
    """What the debrief tells of a review that found nothing though everything was planted."""
    exercise = SHIPPED.exercise(exercise_id)
    served = serve(exercise, frozenset(answer.id for answer in exercise.defects))
    card = score_review(Review(Verdict.APPROVE, ()), served.key)
    told = Reviewed(served, Path()).stories(card, ())
    return tuple(story for story in told if not story.is_left_alone)


@pytest.mark.parametrize("exercise_id", [each.id for each in SHIPPED.summaries()])
def test_a_missed_defect_is_told_at_its_main_place(exercise_id: ExerciseId) -> None:
    exercise = SHIPPED.exercise(exercise_id)
    everything = frozenset(answer.id for answer in exercise.defects)
    marked = marked_spans(exercise, everything)

    told = missed_in(exercise_id)

    assert {story.finding.answer for story in told} == everything
    for story in told:
        own = marked[story.finding.answer].own  # type: ignore[index]
        spans = [place(span) for span in main_first(own)]
        assert (story.location, [*story.also]) == (spans[0], spans[1:])
        if not any(each.chosen for each in own):
            roles = [role_of(each.span.path) for each in own]
            assert role_of(story.location.path or "") is min(roles)
        for each in spans:
            seen = Coverage()
            seen.see(each, 5)
            assert longest_look(story, seen) == 5
