"""What the field calls a weakness: short names, each of which says enough."""

from dataclasses import dataclass
from typing import Final

from trainer.core.domain.exercise import Answer
from trainer.core.scoring.claim import Note
from trainer.core.scoring.words import stems_of

# A short name in a longer note is made in passing.
_MOST_ROUND_A_NAME: Final = 14

# By the number of the weakness in CWE.
_SHORT_NAMES: Final[dict[int, tuple[str, ...]]] = {
    22: (
        "path traversal",
        "directory traversal",
    ),
    78: (
        "command injection",
        "shell injection",
        "script injection",
        "code injection",
        "expression injection",
    ),
    79: (
        "xss",
        "cross-site scripting",
    ),
    89: (
        "sql injection",
        "injection",
    ),
    190: (
        "integer overflow",
        "overflows",
        "wraps around",
        "negative index",
        "too narrow",
        "use size_t",
        "use unsigned",
        "use a wider type",
        "use int64",
        "use uint32",
        "narrowing conversion",
    ),
    193: (
        "off by one",
        "+1 missing",
        "+ 1 missing",
        "missing +1",
        "fencepost",
        "fence post",
        "one too high",
        "one too low",
    ),
    208: (
        "timing attack",
        "not constant time",
        "timing leak",
    ),
    252: (
        "unchecked return value",
        "unchecked error",
        "err ignored",
        "error ignored",
        "ignores the error",
        "ignored error",
        "ignores err",
        "err unchecked",
    ),
    287: (
        "missing authentication",
        "no authentication",
    ),
    295: (
        "certificate not verified",
        "no tls verification",
    ),
    312: (
        "plaintext",
        "plain text",
        "cleartext",
        "clear text",
        "stored raw",
        "unhashed",
        "not hashed",
    ),
    330: (
        "modulo bias",
        "not uniform",
        "biased",
        "non-uniform",
        "rejection sampling",
    ),
    338: (
        "not a csprng",
        "no csprng",
        "insecure random",
        "weak prng",
        "mersenne twister",
        "predictable token",
        "predictable random",
        "guessable",
        "not cryptographically secure",
        "use secrets",
        "secrets module",
        "use securerandom",
        "use a csprng",
    ),
    352: ("csrf",),
    362: (
        "race condition",
        "data race",
        "race",
        "racy",
        "not atomic",
        "non-atomic",
        "lost update",
        "read-modify-write",
    ),
    367: (
        "toctou",
        "check-then-act",
        "check then act",
        "race condition",
        "time of check",
        "race",
        "not atomic",
        "non-atomic",
    ),
    369: (
        "division by zero",
        "divide by zero",
    ),
    390: (
        "swallows the failure",
        "swallows the error",
        "swallows the exception",
        "swallowed",
        "error swallowed",
        "exception swallowed",
        "silently gives up",
        "fails open",
        "fail open",
        "falls through",
    ),
    400: (
        "unbounded",
        "resource exhaustion",
    ),
    401: (
        "memory leak",
        "leaks memory",
    ),
    404: (
        "resource leak",
        "not awaited",
        "never awaited",
        "fire and forget",
    ),
    476: (
        "null dereference",
        "npe",
        "nil pointer",
    ),
    502: ("unsafe deserialization",),
    522: (
        "implicit grant",
        "implicit flow",
    ),
    524: (
        "cache poisoning",
        "missing vary",
        "vary missing",
        "poisoned cache",
    ),
    532: (
        "secret in the log",
        "logged secret",
        "logs the password",
    ),
    460: (
        "no rollback",
        "not rolled back",
        "never rolled back",
        "missing rollback",
    ),
    597: (
        "reference comparison",
        "compares references",
        "identity comparison",
        "compares identity",
    ),
    598: (
        "token in url",
        "token in the url",
        "token in query",
        "token in the query string",
    ),
    601: (
        "open redirect",
        "unvalidated redirect",
    ),
    613: (
        "never expires",
        "does not expire",
        "insufficient expiration",
        "still valid",
        "stays valid",
    ),
    639: (
        "idor",
        "missing ownership check",
        "session hijacking",
        "not bound to the user",
        "no ownership check",
    ),
    662: (
        "missing synchronization",
        "not synchronized",
        "not thread safe",
    ),
    667: (
        "missing lock",
        "not locked",
    ),
    672: (
        "use after close",
        "used after close",
    ),
    682: (
        "wrong calculation",
        "wrong weight",
        "wrong formula",
    ),
    696: (
        "wrong order",
        "at most once",
        "at-most-once",
    ),
    757: (
        "downgrade",
        "downgrade attack",
    ),
    760: (
        "shared salt",
        "same salt",
        "static salt",
        "salt reuse",
        "reused salt",
        "constant salt",
    ),
    772: (
        "resource leak",
        "not closed",
        "never closed",
        "leaks a connection",
    ),
    798: (
        "hard-coded credentials",
        "hardcoded secret",
    ),
    833: ("deadlock",),
    835: (
        "infinite loop",
        "endless loop",
    ),
    862: (
        "missing authorization",
        "missing permission check",
    ),
    916: (
        "weak work factor",
        "too few iterations",
        "swapped arguments",
        "arguments swapped",
    ),
    918: ("ssrf",),
    942: (
        "reflected origin",
        "reflects the origin",
        "origin reflected",
        "any origin",
        "arbitrary origin",
    ),
    1050: (
        "n+1",
        "n+1 queries",
    ),
    1073: (
        "n+1",
        "n+1 queries",
    ),
    1339: (
        "catastrophic cancellation",
        "loss of precision",
        "precision loss",
        "numerically unstable",
    ),
    126: (
        "out of bounds read",
        "buffer over-read",
        "buffer overread",
        "reads past the buffer",
        "reads past the end",
        "not nul-terminated",
        "not null terminated",
        "missing terminator",
    ),
    170: (
        "not nul-terminated",
        "not null terminated",
        "missing terminator",
        "terminator lost",
        "loses the terminator",
    ),
    187: (
        "prefix match",
        "partial comparison",
        "prefix comparison",
        "only compares a prefix",
    ),
    595: (
        "reference comparison",
        "reference equality",
        "compares references",
        "identity comparison",
        "compares identity",
        "object identity",
        "use equals",
        "equals()",
        "== on integer",
        "== on boxed",
        "== on objects",
    ),
    345: (
        "attacker controlled",
        "trusts the client",
        "self-reported",
        "untrusted result",
    ),
    346: (
        "attacker controlled",
        "trusts the host header",
        "host header injection",
        "host header spoofing",
    ),
}

# What has no number of its own, by its pattern.
_NAMES_OF_PATTERNS: Final[dict[str, tuple[str, ...]]] = {
    "assertion-over-nothing": (
        "vacuous test",
        "vacuously true",
        "asserts nothing",
    ),
    "expected-from-implementation": (
        "tautological",
        "tautology",
        "circular test",
        "circular expectation",
        "tests itself",
    ),
    "raises-too-wide": (
        "match too broad",
        "raises too broad",
        "wrong exception",
    ),
    "captured-loop-variable": (
        "loop variable captured",
        "closure captures",
    ),
    "seconds-for-milliseconds": (
        "ms vs s",
        "wrong unit",
        "mixes units",
        "mixed units",
        "unit mismatch",
    ),
    "lost-remainder": (
        "remainder lost",
        "remainder dropped",
    ),
    "missing-limit": (
        "no limit",
        "unbounded",
        "size unchecked",
    ),
    "key-per-attempt": (
        "not idempotent",
        "key not stable",
        "new key each time",
        "new key per attempt",
    ),
    "out-of-order-event": (
        "out of order",
        "late event",
        "stale event",
    ),
    "ack-before-process": (
        "marked before processing",
        "acknowledged before processing",
        "at most once",
    ),
    "waitgroup-add-inside": (
        "add inside the goroutine",
        "add before go",
        "wait before add",
    ),
    "pipe-hides-status": (
        "set -o pipefail",
        "pipefail",
        "exit code lost",
        "exit status lost",
        "exit code of tee",
    ),
    "link-by-unverified-email": (
        "email not verified",
        "unverified email",
        "account takeover",
    ),
    "stale-fill-after-invalidation": (
        "stale write",
        "stale fill",
        "race with the invalidation",
    ),
    "shared-work-on-one-callers-context": (
        "context canceled",
        "context cancelled",
        "cancelled for everyone",
    ),
    "transient-error-cached": (
        "caches the error",
        "error cached",
        "transient error cached",
    ),
    "secret-in-image-layer": (
        "secret in the layer",
        "secret in the image",
        "build arg leaks",
    ),
    "timedelta-seconds": ("total_seconds",),
    "offsets-are-not-consecutive": (
        "control record",
        "transaction marker",
        "offsets have gaps",
    ),
}


@dataclass(frozen=True)
class ShortName:
    """A short name of a weakness, with its stems."""

    name: str
    stems: frozenset[str]

    def is_in(self, note: Note) -> bool:
        """Whether a note says it."""
        return self.stems <= note.stems and (len(self.stems) > 1 or self.name in note.text)


def short_names(answer: Answer) -> tuple[ShortName, ...]:
    """The field's own names for what is wrong, its pattern among them: "TOCTOU", "off by one"."""
    names = (
        *_SHORT_NAMES.get(answer.cwe, ()),
        *_NAMES_OF_PATTERNS.get(answer.pattern, ()),
        answer.pattern.replace("-", " "),
    )
    stems = (ShortName(name, stems_of(name)) for name in names)
    return tuple(each for each in stems if each.stems)


def may_name_a_weakness(note: Note) -> bool:
    """Whether the note is short enough to be a name, and no list or guess."""
    return note.length <= _MOST_ROUND_A_NAME and not (note.is_list or note.is_guess)
