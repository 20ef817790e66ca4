"""Why a request is refused, as a code and a sentence."""

from enum import StrEnum


class Reason(StrEnum):
    """What is wrong, for a program; the sentence beside it is for a person."""

    NOT_SIGNED_IN = "not_signed_in"
    NOT_ALLOWED = "not_allowed"
    NOT_FOUND = "not_found"
    BAD_CODE = "bad_code"
    BAD_REQUEST = "bad_request"
    NAME_TAKEN = "name_taken"
    NOT_OPEN = "not_open"
    CLOSED = "closed"
    NOT_SERVED = "not_served"
    ALREADY_REVIEWED = "already_reviewed"
    OTHER_REVIEW = "other_review"
    NOT_YET = "not_yet"
    ALREADY_RULED = "already_ruled"
    BAD_PACK = "bad_pack"
    OTHER_KEY = "other_key"
    BAD_PLAN = "bad_plan"
    BAD_RELEASE = "bad_release"
    LAST_OWNER = "last_owner"
    TOO_LARGE = "too_large"
    TOO_MANY = "too_many"
    LOCKED_OUT = "locked_out"
    WRONG_METHOD = "wrong_method"
    NOT_READY = "not_ready"


_STATUS = {
    Reason.NOT_SIGNED_IN: 401,
    Reason.BAD_CODE: 401,
    Reason.NOT_ALLOWED: 403,
    Reason.NOT_YET: 403,
    Reason.NOT_OPEN: 403,
    Reason.NOT_SERVED: 403,
    Reason.NOT_FOUND: 404,
    Reason.WRONG_METHOD: 405,
    Reason.TOO_LARGE: 413,
    Reason.BAD_REQUEST: 422,
    Reason.BAD_PACK: 422,
    Reason.TOO_MANY: 429,
    Reason.LOCKED_OUT: 429,
    Reason.NOT_READY: 503,
}


class RefusedError(Exception):
    """A request that is refused; nothing of it was done."""

    def __init__(self, reason: Reason, message: str) -> None:
        super().__init__(message)
        self.reason = reason
        self.message = message

    @property
    def status(self) -> int:
        """The status of the answer."""
        return _STATUS.get(self.reason, 409)


def not_found(what: str) -> RefusedError:
    """There is no such thing, or it is not this person's: the answer is the same."""
    return RefusedError(Reason.NOT_FOUND, f"There is no such {what}.")
