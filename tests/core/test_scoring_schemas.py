"""docs/schemas/ says what `trainer score` reads and writes."""

import json

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator

from tests.core.generators import ANY_ANNOTATIONS, KEYS, REFUSED, REVIEWS, VERDICTS, whole_review
from tests.core.review_writing import review_to_json
from tests.core.strategies import ROOT
from trainer.core.domain.exercise import Severity
from trainer.core.domain.review import Confidence, Verdict
from trainer.core.domain.scorecard import FindingKind, LineKind, PlaceFit, ReasonCode
from trainer.core.domain.taxonomy import class_keys
from trainer.core.formats.review_json import review_from_json, scorecard_to_json
from trainer.core.scoring.scorer import score_review


def schema(name):
    return json.loads((ROOT / "docs/schemas" / f"{name}.schema.json").read_text(encoding="utf-8"))


REVIEW, SCORECARD = (Draft202012Validator(schema(name)) for name in ("review", "scorecard"))


@pytest.mark.parametrize("name", ["review", "scorecard"])
def test_the_schema_is_one(name):
    Draft202012Validator.check_schema(schema(name))


@given(ANY_ANNOTATIONS)
def test_every_review_that_is_written_fits_the_schema(annotations):
    REVIEW.validate(review_to_json(whole_review(annotations, Verdict.APPROVE)))


@given(REVIEWS, KEYS, VERDICTS)
def test_every_scorecard_that_is_written_fits_the_schema(annotations, key, verdict):
    review = whole_review(annotations, verdict)
    data = scorecard_to_json(score_review(review, key), review)
    SCORECARD.validate(json.loads(json.dumps(data)))


@pytest.mark.parametrize(
    ("data", "problem"), [case for case in REFUSED if "lies before" not in case[1]]
)
def test_the_schema_refuses_what_the_reader_refuses(data, problem):
    assert not REVIEW.is_valid(data), problem


@pytest.mark.parametrize(
    "entry",
    [{}, {"path": "a"}, {"path": "a", "start": 1}, {"side": None, "class": None, "end": None}],
)
def test_the_schema_accepts_what_the_reader_accepts(entry):
    data = {"verdict": "approve", "annotations": [entry]}
    REVIEW.validate(data)
    review_from_json(data)


def test_the_schemas_name_every_class_severity_confidence_and_kind():
    fields = schema("review")["$defs"]["annotation"]["properties"]
    assert fields["class"]["enum"] == [*class_keys(), None]
    assert fields["severity"]["enum"] == [*Severity, None]
    assert fields["confidence"]["enum"] == [*Confidence, None]
    assert schema("scorecard")["properties"]["findings"]["items"]["properties"]["kind"][
        "enum"
    ] == list(FindingKind)
    reason = schema("scorecard")["$defs"]["reason"]["properties"]
    assert reason["code"]["enum"] == list(ReasonCode)
    assert reason["place"]["enum"] == [*PlaceFit, None]
    assert schema("scorecard")["properties"]["lines"]["items"]["properties"]["kind"][
        "enum"
    ] == list(LineKind)
