from typing import Any

from trainer.core.domain.review import Annotation, Review


def review_to_json(review: Review) -> dict[str, Any]:
    """The review as data, without drafts; the verdict is None where it was not handed in."""
    return {
        "verdict": None if review.verdict is None else str(review.verdict),
        "annotations": [
            _annotation_to_json(annotation)
            for annotation in review.annotations
            if not annotation.draft
        ],
    }


def _annotation_to_json(annotation: Annotation) -> dict[str, Any]:
    location = annotation.location
    return {
        "path": location.path,
        "side": str(location.side),
        "start": location.start,
        "end": location.end,
        "class": annotation.class_,
        "severity": None if annotation.severity is None else str(annotation.severity),
        "confidence": None if annotation.confidence is None else str(annotation.confidence),
        "text": annotation.text,
    }
