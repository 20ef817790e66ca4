import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.generators import ANY_ANNOTATIONS, REFUSED, whole_review
from tests.core.review_writing import review_to_json
from tests.core.sample_key import APP, sample_key
from trainer.core.domain.exercise import Side
from trainer.core.domain.review import Annotation, Location, Review, Verdict
from trainer.core.formats.review_json import review_from_json, scorecard_to_json
from trainer.core.scoring.scorer import score_review
from trainer.errors import ReviewFileError


@given(ANY_ANNOTATIONS, st.sampled_from(Verdict))
def test_a_review_survives_being_written_and_read(annotations, verdict):
    review = whole_review(annotations, verdict)
    assert review_from_json(json.loads(json.dumps(review_to_json(review)))) == review


def test_what_is_left_out_is_the_whole_change_without_a_word():
    assert review_from_json({"verdict": "approve", "annotations": [{}]}).annotations == (
        Annotation("0", Location()),
    )
    assert review_from_json({"verdict": "approve"}).annotations == ()


def test_a_start_alone_is_one_line():
    review = review_from_json({"verdict": "approve", "annotations": [{"path": "a.py", "start": 7}]})
    assert review.annotations[0].location == Location("a.py", Side.NEW, 7, 7)


def test_drafts_are_not_written():
    review = Review(
        Verdict.APPROVE,
        (Annotation("a", Location(), draft=True), Annotation("b", Location(), "said")),
    )
    assert [entry["text"] for entry in review_to_json(review)["annotations"]] == ["said"]


@pytest.mark.parametrize(("data", "problem"), REFUSED)
def test_what_is_no_review_is_refused_with_the_place(data, problem):
    with pytest.raises(ReviewFileError) as refused:
        review_from_json(data, where="mine.json")
    assert str(refused.value).startswith("mine.json: ")
    assert problem in str(refused.value)


def test_all_problems_are_told_at_once():
    data = {
        "verdict": "maybe",
        "annotations": [{"path": 3, "severity": "high"}, {"path": "a", "start": 5, "end": 1}],
    }
    with pytest.raises(ReviewFileError) as refused:
        review_from_json(data)
    assert len(refused.value.what.splitlines()) == 4


def test_a_finding_names_its_annotation_by_its_place_among_those_handed_in():
    said = Annotation(
        "x7", Location(APP, Side.NEW, 21, 21), "commit happens before the handler ran"
    )
    review = Review(Verdict.REQUEST_CHANGES, (Annotation("x6", Location(), draft=True), said))
    data = scorecard_to_json(score_review(review, sample_key()), review)
    assert [(finding["kind"], finding["annotation"]) for finding in data["findings"]] == [
        ("hit", 0),
        ("missed", None),
    ]


def test_a_verdict_may_be_spelt_as_on_the_command_line():
    assert review_from_json({"verdict": "request-changes"}).verdict is Verdict.REQUEST_CHANGES


@pytest.mark.parametrize(
    ("verdict", "meant"),
    [
        ("APPROVE", "approve"),
        ("Approved", "approve"),
        ("REQUEST_CHANGES", "request_changes"),
        ("changes requested", "request_changes"),
    ],
)
def test_a_verdict_in_other_words_is_refused_with_the_right_one(verdict, meant):
    with pytest.raises(
        ReviewFileError, match=f"^verdict: must be one of approve, request_changes; write {meant}$"
    ):
        review_from_json({"verdict": verdict})


def test_a_hundred_problems_are_told_in_twenty_lines():
    with pytest.raises(ReviewFileError) as refused:
        review_from_json({"verdict": "approve", "annotations": [7] * 100})
    assert refused.value.what.splitlines()[19:] == [
        "annotations[19]: must be an object",
        "… and 80 more",
    ]
