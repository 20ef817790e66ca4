"""Signatures of returned reviews: a learner signs with their own SSH key, and whoever grades checks
them against the keys that they know.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from trainer.app.pack_files import key_in_home
from trainer.app.release import file_name_of, read_learners
from trainer.app.returned import Incoming
from trainer.content.signatures import REVIEWS, Signer, may_sign_as, sign, signer_of
from trainer.core.formats.returned_review import ReturnedReview, signed_text
from trainer.errors import ContentError, TrainerError
from trainer.settings import Settings

_QUIET_KEYS: Final = ("id_ed25519", "id_ecdsa", "id_rsa")
"""Those that need no touch of a token."""


@dataclass(frozen=True)
class SignedReturn:
    """A review to send back: signed by `signer`, or by nobody and `problem` says why."""

    returned: ReturnedReview
    signer: Signer | None = None
    problem: str = ""


@dataclass(frozen=True)
class KnownSigners:
    """Whose keys whoever grades knows: by the learners of a table, or by a file of allowed signers.
    `keys` has the fingerprint of each learner who gave one; `learners` is None where any may be.
    """

    table: str = ""
    learners: frozenset[str] | None = None
    keys: Mapping[str, str] = field(default_factory=dict)
    allowed: Path | None = None
    accepts_unsigned: bool = False

    def judged(self, came: Incoming) -> Incoming:
        """The review with its signer, or with the reason why it can't be counted."""
        if came.returned is None:
            return came
        returned = came.returned
        try:
            signer = signer_of_return(returned, str(came.file))
        except ContentError as error:
            return replace(came, returned=None, problem=str(error))
        if why := self._fault(returned, signer):
            return replace(came, returned=None, problem=f"{came.file}: {why}")
        return replace(came, signer=signer)

    def _fault(self, returned: ReturnedReview, signer: Signer | None) -> str:
        learner = returned.learner
        if self.learners is not None and learner not in self.learners:
            return f"is by “{learner}”, whom {self.table} doesn't name."
        wanted = self.keys.get(learner)
        if signer is None:
            if (wanted is None and self.allowed is None) or self.accepts_unsigned:
                return ""
            return f"is not signed. Ask {learner} for a signed one, or pass `--accept-unsigned`."
        if wanted is not None and signer.fingerprint != wanted:
            return f"is signed by {signer.fingerprint}, and the key of {learner} is {wanted}."
        if self.allowed is not None and not _is_allowed(returned, self.allowed):
            return (
                f"is signed by {signer.fingerprint}, which {self.allowed} doesn't allow {learner}."
            )
        return ""


def known_signers(
    table: Path | None, allowed: Path | None, *, accepts_unsigned: bool = False
) -> KnownSigners:
    """The learners and keys that a table of learners and a file of allowed signers name."""
    if table is None:
        return KnownSigners(allowed=allowed, accepts_unsigned=accepts_unsigned)
    learners = read_learners(table)
    return KnownSigners(
        table.name,
        frozenset(each.name for each in learners),
        {each.name: each.key for each in learners if each.key},
        allowed,
        accepts_unsigned,
    )


def signer_of_return(returned: ReturnedReview, shown: str) -> Signer | None:
    """Who signed a returned review, None for nobody; ContentError where the signature is no
    good.
    """
    if not returned.signature:
        return None
    return signer_of(signed_text(returned), returned.signature.encode(), shown, purpose=REVIEWS)


def key_for_reviews(settings: Settings) -> Path | None:
    """The key that reviews are signed with: the one that is set, else the usual one; None where
    there is none or it is switched off.
    """
    if not settings.sign_reviews:
        return None
    if settings.signing_key:
        return Path(settings.signing_key)
    return key_in_home(_QUIET_KEYS)


def sign_return(returned: ReturnedReview, key: Path, *, may_ask: bool = False) -> SignedReturn:
    """The review, signed; TrainerError where it can't be."""
    content = signed_text(returned)
    signature = sign(content, key, returned.exercise, purpose=REVIEWS, may_ask=may_ask)
    signed = replace(returned, signature=signature.decode("ascii"))
    return SignedReturn(signed, signer_of_return(signed, returned.exercise))


def sign_if_possible(returned: ReturnedReview, key: Path | None) -> SignedReturn:
    """The review, signed where there is a key that needs no answer; it is sent back in any case."""
    if key is None:
        return SignedReturn(returned)
    try:
        return sign_return(returned, key)
    except TrainerError as error:
        return SignedReturn(returned, problem=str(error))


def signed_line(signed: SignedReturn) -> str:
    """Who signed a review, or that nobody did and why, in a few words."""
    if signed.signer is not None:
        return f"signed by {signed.signer.fingerprint}"
    if signed.problem:
        return f"not signed. {signed.problem}"
    return "not signed"


def _is_allowed(returned: ReturnedReview, allowed: Path) -> bool:
    content, signature = signed_text(returned), returned.signature.encode()
    names = dict.fromkeys((returned.learner, file_name_of(returned.learner)))
    return any(
        may_sign_as(name, content, signature, allowed, purpose=REVIEWS) for name in names if name
    )
