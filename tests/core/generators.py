"""Reviews to try: some about the sample key, some of any shape, some that are none."""

from hypothesis import strategies as st

from tests.core.sample_key import APP, RETRYING, TOKENS, sample_key
from trainer.core.domain.exercise import Severity, Side
from trainer.core.domain.review import Annotation, Confidence, Location, Review, Verdict
from trainer.core.domain.taxonomy import class_keys

TEXTS = st.sampled_from(
    [
        "",
        "looks odd",
        "Offsets are committed before processing, a crash loses the batch",
        "commit happens before the handler ran",
        "the exception of the final attempt is dropped",
        "flushing every record ruins the throughput",
        "session tokens come from random.choice, an attacker can guess them",
        "add a metric for skipped records",
        "this is fine because the offset is stored later",
        "commit comes too early. The last attempt swallows the exception.",
        "the pool should be bounded",
    ]
)
PLACES = st.one_of(
    st.just(Location()),
    st.sampled_from([APP, RETRYING, TOKENS]).map(Location),
    st.builds(
        lambda path, side, start, width: Location(path, side, start, start + width),
        st.sampled_from([APP, RETRYING, TOKENS]),
        st.sampled_from([Side.NEW, Side.NEW, Side.OLD]),
        st.integers(1, 110),
        st.sampled_from([0, 0, 1, 5, 40]),
    ),
)
ANNOTATIONS = st.builds(
    Annotation,
    st.just("0"),
    PLACES,
    TEXTS,
    st.sampled_from([None, "delivery", "crypto"]),
    st.sampled_from([None, Severity.MINOR, Severity.BLOCKER]),
)
REVIEWS = st.lists(ANNOTATIONS, max_size=5)
KEYS = st.builds(sample_key, commit=st.booleans(), retry=st.booleans(), token=st.booleans())
VERDICTS = st.sampled_from(list(Verdict))
ANY_LOCATIONS = st.one_of(
    st.just(Location()),
    st.builds(Location, st.text(min_size=1), st.sampled_from(Side)),
    st.builds(
        lambda path, side, start, more: Location(path, side, start, start + more),
        st.text(min_size=1),
        st.sampled_from(Side),
        st.integers(1, 10**6),
        st.integers(0, 99),
    ),
)
ANY_ANNOTATIONS = st.lists(
    st.builds(
        Annotation,
        st.just(""),
        ANY_LOCATIONS,
        st.text(),
        st.none() | st.sampled_from(class_keys()),
        st.none() | st.sampled_from(Severity),
        st.none() | st.sampled_from(Confidence),
    ),
    max_size=5,
)


def whole_review(annotations, verdict):
    numbered = (
        Annotation(str(n), a.location, a.text, a.class_, a.severity, a.confidence)
        for n, a in enumerate(annotations)
    )
    return Review(verdict, tuple(numbered))


REFUSED = [
    ([], "a review is an object"),
    ({}, "verdict: must be one of approve, request_changes"),
    ({"verdict": "maybe"}, "verdict: must be one of"),
    ({"verdict": "approve", "annotations": {}}, "annotations: must be a list"),
    ({"verdict": "approve", "notes": 1}, "notes: unknown field"),
    ({"verdict": "approve", "annotations": [3]}, "annotations[0]: must be an object"),
    ({"verdict": "approve", "annotations": [{"line": 3}]}, "annotations[0].line: unknown field"),
    (
        {"verdict": "approve", "annotations": [{"start": 3}]},
        "annotations[0].start: a line needs a path",
    ),
    (
        {"verdict": "approve", "annotations": [{"path": "", "start": 3}]},
        "annotations[0].path: must be the path",
    ),
    (
        {"verdict": "approve", "annotations": [{"path": "a", "end": 3}]},
        "annotations[0].end: has no start",
    ),
    (
        {"verdict": "approve", "annotations": [{"path": "a", "start": 3, "end": 2}]},
        "annotations[0].end: 2 lies before start, 3",
    ),
    (
        {"verdict": "approve", "annotations": [{"path": "a", "start": 0}]},
        "annotations[0].start: must be a line number",
    ),
    (
        {"verdict": "approve", "annotations": [{"path": "a", "start": True}]},
        "annotations[0].start: must be a line number",
    ),
    (
        {"verdict": "approve", "annotations": [{"path": "a", "start": 2.5}]},
        "annotations[0].start: must be a line number",
    ),
    (
        {"verdict": "approve", "annotations": [{"side": "left"}]},
        "annotations[0].side: must be one of new, old",
    ),
    (
        {"verdict": "approve", "annotations": [{"class": "typo"}]},
        "annotations[0].class: must be one of delivery, race",
    ),
    (
        {"verdict": "approve", "annotations": [{"severity": "high"}]},
        "annotations[0].severity: must be one of blocker",
    ),
    (
        {"verdict": "approve", "annotations": [{"confidence": 3}]},
        "annotations[0].confidence: must be one of guess",
    ),
    (
        {"verdict": "approve", "annotations": [{"text": None}]},
        "annotations[0].text: must be a string",
    ),
]
