from dataclasses import replace

from sample_key import APP, COMMIT, new, sample_key
from strategies import annotation_at

from trainer.core.evidence import key_index, read
from trainer.core.exercise import AnswerId, AnswerKind, PlacedAnswer

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
        COMMIT, id=AnswerId("twin"), kind=AnswerKind.DECOY, title="Batches", wordings=(text, "lost batch"), sections=()
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
    at, far, wide = (read(annotation_at(0, span, TEXT), KEY, index) for span in (new(APP, 21), new(APP, 90), new(APP, 1, 90)))
    assert at.evidence[0] > far.evidence[0]
    assert at.evidence[0] > wide.evidence[0]
    assert wide.close_evidence[0] == at.close_evidence[0]
