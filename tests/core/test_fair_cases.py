"""What a fair person would give, on the sample key; tests/data/fair/ holds the cases."""

import json

import pytest

from tests.core.sample_key import sample_key
from tests.core.strategies import ROOT
from trainer.core.formats.review_json import review_from_json
from trainer.core.scoring.matching import match

CASES = [
    case
    for file in sorted((ROOT / "tests/data/fair").glob("*.json"))
    for case in json.loads(file.read_text(encoding="utf-8"))
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_a_fair_person_would_say_the_same(case):
    review = review_from_json({"verdict": "request_changes", "annotations": case["annotations"]})
    findings = match(review, sample_key())
    assert sorted(finding.kind for finding in findings if finding.annotation is not None) == sorted(
        case["findings"]
    ), findings
