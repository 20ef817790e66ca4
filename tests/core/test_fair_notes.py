"""What a fair person gives for one note on a shipped exercise; tests/data/fair_notes holds them."""

import pytest

from tests.bench.fairness import is_sure_hit, notes
from tests.core.fair_notes import is_read_fairly, read_as, records_in
from tests.core.strategies import ROOT

NOTES = records_in(ROOT / "tests/data/fair_notes")


def cases():
    for note in NOTES:
        reason = note.get("not_yet")
        marks = [pytest.mark.xfail(reason=reason, strict=True)] if reason else []
        yield pytest.param(note, marks=marks, id=note["id"])


@pytest.mark.parametrize("note", list(cases()))
def test_a_fair_person_reads_the_note_alike(note):
    assert is_read_fairly(note), (note["text"], read_as(note))


def test_six_notes_in_ten_that_nobody_tuned_to_are_read_fairly():
    every = notes()
    denials = [note for note in every if note["kind"] == "denial"]

    # `python -m tests.bench.fairness` says more.
    assert sum(map(is_read_fairly, every)) >= 0.6 * len(every)
    assert sum(map(is_sure_hit, denials)) <= 0.2 * len(denials)
