import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.review_writing import review_to_json
from tests.core.sample_change import CHANGE
from trainer.core.domain.review import Verdict
from trainer.core.formats.foreign_reviews import review_from_any
from trainer.errors import ReviewFileError

FOLDER = Path(__file__).parents[1] / "data" / "foreign_reviews"


@pytest.mark.parametrize(
    "file", sorted(FOLDER.glob("*.given.*")), ids=lambda file: file.name.partition(".")[0]
)
def test_what_real_programs_write_is_read_as_it_was_when_last_looked_at(file: Path) -> None:
    read = review_to_json(
        review_from_any(json.loads(file.read_text(encoding="utf-8")), CHANGE).review
    )

    assert read == json.loads(
        file.with_name(f"{file.name.partition('.')[0]}.read.json").read_text(encoding="utf-8")
    )


def test_ours_keeps_its_own_verdict() -> None:
    data = {"verdict": "approve", "annotations": []}

    assert (
        review_from_any(data, CHANGE, verdict=Verdict.REQUEST_CHANGES).review.verdict
        is Verdict.APPROVE
    )


@pytest.mark.parametrize(
    "data", [{"version": "2.1.0", "runs": []}, {"event": "COMMENT", "comments": []}]
)
def test_a_verdict_that_is_given_reaches_the_other_formats(data: dict[str, Any]) -> None:
    assert (
        review_from_any(data, CHANGE, verdict=Verdict.REQUEST_CHANGES).review.verdict
        is Verdict.REQUEST_CHANGES
    )


@pytest.mark.parametrize(
    "data", [{}, {"results": []}, [], [{"path": "a", "text": "b"}], "text", 7, None]
)
def test_anything_else_is_refused_with_what_can_be_read(data: object) -> None:
    with pytest.raises(ReviewFileError, match=r"SARIF 2\.1\.0, or a pull-request review") as caught:
        review_from_any(data, CHANGE, where="x.json")

    assert str(caught.value).startswith("x.json: ")


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["runs", "version", "level", "event", "comments", "verdict"]),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@given(JSON)
def test_any_json_is_a_review_or_is_refused_with_a_reason(data: object) -> None:
    refusal = ""
    try:
        read = review_from_any(data, CHANGE).review
    except ReviewFileError as error:
        refusal = str(error)

    assert refusal or read.verdict in Verdict
