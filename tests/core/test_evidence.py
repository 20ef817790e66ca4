from dataclasses import replace

from tests.core.sample_key import APP, COMMIT, METRICS, RETRY, new, sample_key
from tests.core.strategies import annotation_at
from trainer.core.domain.exercise import AnswerId, AnswerKind, PlacedAnswer, Severity
from trainer.core.scoring.evidence import read
from trainer.core.scoring.hearing import key_index

KEY = sample_key()
TEXT = "the batch is gone after a crash"


def evidence(key=KEY, **fields):
    return read(annotation_at(0, new(APP, 21), TEXT, **fields), key, key_index(key)).evidence[0]


def test_a_class_that_the_answer_accepts_speaks_for_it_and_another_against():
    accepted, none, other = evidence(class_="truth"), evidence(), evidence(class_="crypto")
    assert evidence(class_="delivery") == accepted > none > other > 0.0


def test_a_class_alone_says_nothing():
    pointed = annotation_at(0, new(APP, 21), "", class_="delivery")
    assert read(pointed, KEY, key_index(KEY)).evidence[0] == 0.0


def test_what_speaks_as_clearly_of_a_nearer_decoy_is_no_claim_on_a_defect():
    text = COMMIT.wordings[1]
    twin = replace(
        COMMIT,
        id=AnswerId("twin"),
        kind=AnswerKind.DECOY,
        title="Batches",
        wordings=(text, "lost batch"),
        sections=(),
    )
    key = replace(KEY, answers=(*KEY.answers, PlacedAnswer(twin, True, (new(APP, 28),))))
    annotation = annotation_at(0, new(APP, 28), text)
    beside = read(annotation, key, key_index(key))
    assert beside.evidence[0] >= 0.5
    assert beside.close_evidence[-1] > beside.evidence[0]
    assert beside.claims[0][0] == 0.0
    assert read(annotation, KEY, key_index(KEY)).claims[0][0] >= 0.5


def test_the_place_moves_the_evidence_and_the_width_counts_against_it():
    index = key_index(KEY)
    at, far, wide = (
        read(annotation_at(0, span, TEXT), KEY, index)
        for span in (new(APP, 21), new(APP, 90), new(APP, 1, 90))
    )
    assert at.evidence[0] > far.evidence[0]
    assert at.evidence[0] > wide.evidence[0]
    assert wide.close_evidence[0] == at.close_evidence[0]


def key_with_twin(kind, *spans):
    """The sample key, with an answer that is said much like the first defect."""
    twin = replace(
        METRICS,
        id=AnswerId("twin"),
        kind=kind,
        title="Tests",
        wordings=("test the crash of a batch",),
    )
    return replace(KEY, answers=(*KEY.answers, PlacedAnswer(twin, True, spans)))


def claim(key, line, severity):
    annotation = annotation_at(
        0, new(APP, line), "a crash loses the batch, and no test shows it", severity=severity
    )
    return read(annotation, key, key_index(key)).claims[0][0]


def test_what_is_called_grave_at_a_planted_defect_is_no_remark_made_in_passing():
    key = key_with_twin(AnswerKind.NEUTRAL)
    assert claim(key, 21, Severity.MINOR) == claim(key, 21, None) == 0.0
    assert claim(key, 21, Severity.BLOCKER) >= 0.5
    assert claim(key, 90, Severity.BLOCKER) == 0.0


def test_what_is_called_grave_is_the_defect_at_hand_rather_than_a_decoy_further_off_and_no_other():
    assert claim(key_with_twin(AnswerKind.DECOY, new(APP, 25)), 21, Severity.MAJOR) == 0.0
    far = key_with_twin(AnswerKind.DECOY, new(APP, 32))
    assert claim(far, 21, Severity.MINOR) == 0.0
    assert claim(far, 21, Severity.MAJOR) >= 0.5


def test_a_grave_note_with_a_soothing_word_approves_of_nothing():
    text = "the offsets are committed before the records are processed, that order is good"
    assert read(annotation_at(0, new(APP, 21), text), KEY, key_index(KEY)).approves
    assert not read(
        annotation_at(0, new(APP, 21), text, severity=Severity.MAJOR), KEY, key_index(KEY)
    ).approves


def test_who_finds_the_code_right_speaks_of_tests_alone():
    text = f"The code is right, but no test shows that {RETRY.wordings[0]}"
    reading = read(annotation_at(0, new(APP, 21), text), KEY, key_index(KEY))
    assert reading.clears
    assert not read(
        annotation_at(0, new(APP, 21), text, severity=Severity.BLOCKER), KEY, key_index(KEY)
    ).clears
    assert reading.evidence[0] == 0.0
    assert reading.evidence[1] >= 0.5
