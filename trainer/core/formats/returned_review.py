"""A review of a released exercise as it travels back: whose it is, of which text, and the review in
our own JSON, under a seal.

The seal is a digest of all the rest: it tells damage and a slip of the hand, not who wrote it. That
is told by a signature of the seal, where there is one, or by how it came: a commit, a folder, a
message.
"""

import hashlib
import json
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from trainer.core.domain.review import Annotation, Review
from trainer.errors import ReviewFileError

FORMAT: Final = 1
ENDING: Final = ".review.json"

_TEXTS: Final = ("release", "pack", "learner", "exercise", "variant", "submitted_at")
_BESIDE: Final = ("seal", "signature")
_MOST_TEXT: Final = 200
_MOST_SIGNATURE: Final = 20_000
_UNFIT: Final = ("Cc", "Cs")
"""Control characters and halves of surrogate pairs, as Unicode calls them."""
_MOST_SECONDS: Final = 10_000_000
_ASK: Final = "Ask its learner for the file again."


@dataclass(frozen=True)
class ReturnedReview:
    """A review that came back.

    `pack` is the pack that `release` was made of, `variant` the digest of the text that was
    reviewed, `seconds` the time from the first look to the submission. `signature` is OpenSSH's,
    over `signed_text`; empty where nobody signed.
    """

    release: str
    pack: str
    learner: str
    exercise: str
    variant: str
    submitted_at: str
    seconds: int
    review: Mapping[str, Any]
    disputed: tuple[int, ...] = ()
    signature: str = ""


def returned_to_json(returned: ReturnedReview) -> dict[str, Any]:
    """The review as data, sealed, and signed where it is."""
    content = _content(returned)
    sealed = {**content, "seal": _seal(content)}
    if returned.signature:
        sealed["signature"] = returned.signature
    return sealed


def signed_text(returned: ReturnedReview) -> bytes:
    """What a learner signs: the seal on a line, as the file has it."""
    return f"{_seal(_content(returned))}\n".encode()


def returned_from_json(data: object, *, where: str = "") -> ReturnedReview:
    """The review that the data describes; ReviewFileError where it is none, or its seal is broken.
    What it says of the code is read where the code is.
    """
    if not isinstance(data, Mapping) or data.get("format") != FORMAT or "seal" not in data:
        raise ReviewFileError("This is no returned review.", where=where, remedy=_ASK)
    content = {name: value for name, value in data.items() if name not in _BESIDE}
    if data["seal"] != _seal(content):
        raise ReviewFileError(
            "Its seal is broken: it was changed or damaged on its way.", where=where, remedy=_ASK
        )
    for name in _TEXTS:
        if not _is_short_text(data.get(name)):
            raise ReviewFileError(f"{name}: must be a short text.", where=where, remedy=_ASK)
    seconds, review, disputed = (data.get(name) for name in ("seconds", "review", "disputed"))
    if not _is_count(seconds, _MOST_SECONDS):
        raise ReviewFileError("seconds: must be a whole number.", where=where, remedy=_ASK)
    if not isinstance(review, Mapping):
        raise ReviewFileError("review: must be an object.", where=where, remedy=_ASK)
    if not isinstance(disputed, list) or not all(_is_count(each, 10_000) for each in disputed):
        raise ReviewFileError("disputed: must be a list of numbers.", where=where, remedy=_ASK)
    signature = data.get("signature", "")
    if not isinstance(signature, str) or not _is_armoured(signature):
        raise ReviewFileError("signature: must be a text of OpenSSH.", where=where, remedy=_ASK)
    return ReturnedReview(
        **{name: data[name] for name in _TEXTS},
        seconds=int(str(seconds)),
        review=review,
        disputed=tuple(disputed),
        signature=signature,
    )


def review_to_json(review: Review) -> dict[str, Any]:
    """A review as `review_from_json` reads it, without drafts."""
    return {
        "verdict": str(review.verdict) if review.verdict is not None else None,
        "annotations": [_annotation(each) for each in review.annotations if not each.draft],
    }


def _annotation(annotation: Annotation) -> dict[str, Any]:
    place = annotation.location
    fields: dict[str, Any] = {
        "path": place.path,
        "side": str(place.side),
        "start": place.start,
        "end": place.end,
        "class": annotation.class_,
        "severity": annotation.severity and str(annotation.severity),
        "confidence": annotation.confidence and str(annotation.confidence),
        "text": annotation.text,
    }
    return {name: value for name, value in fields.items() if value is not None}


def _is_short_text(value: object) -> bool:
    # No file and no program takes a zero or half of a surrogate pair.
    return (
        isinstance(value, str)
        and 0 < len(value) <= _MOST_TEXT
        and not any(unicodedata.category(letter) in _UNFIT for letter in value)
    )


def _is_armoured(signature: str) -> bool:
    return signature.isascii() and len(signature) <= _MOST_SIGNATURE


def _is_count(value: object, most: int) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= most


def _content(returned: ReturnedReview) -> dict[str, Any]:
    return {
        "format": FORMAT,
        **{name: getattr(returned, name) for name in _TEXTS},
        "seconds": returned.seconds,
        "review": dict(returned.review),
        "disputed": list(returned.disputed),
    }


def _seal(content: Mapping[str, Any]) -> str:
    text = json.dumps(content, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()
