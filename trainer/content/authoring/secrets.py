"""Secrets that must not leave a repository with an exercise: keys and tokens by their shape, and
random-looking texts by the name that they are given.
"""

import math
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

_LEAST_BITS: Final = 3.4
"""Bits for each character, above which a text looks random: words of a language stay below."""
_PLACEHOLDER: Final = re.compile(r"(?i)passw(?:or)?d|secret|example|changeme|[x*]+|[$<{%].*")


@dataclass(frozen=True)
class SecretShape:
    """What one kind of secret looks like; group 1, where there is one, is the secret itself, and
    `is_secret` asks whether it really is one.
    """

    name: str
    pattern: re.Pattern[str]
    is_secret: Callable[[str], bool] = bool


def _is_no_placeholder(text: str) -> bool:
    return _PLACEHOLDER.fullmatch(text) is None


def _looks_random(text: str) -> bool:
    has_digit = any(each.isdigit() for each in text)
    has_letter = any(each.isalpha() for each in text)
    counts = Counter(text).values()
    bits = -sum(count / len(text) * math.log2(count / len(text)) for count in counts)
    return has_digit and has_letter and bits >= _LEAST_BITS


SHAPES: Final = (
    SecretShape("a private key", re.compile(r"-----BEGIN [A-Z ]{0,20}PRIVATE KEY(?: BLOCK)?-----")),
    SecretShape("an AWS access key", re.compile(r"\b(?:AKIA|ASIA)[A-Z0-9]{16}\b")),
    SecretShape("a GitHub token", re.compile(r"\b(?:gh[pousr]_\w{36,}|github_pat_\w{40,})")),
    SecretShape("a GitLab token", re.compile(r"\bglpat-[\w-]{20,}")),
    SecretShape("a Slack token", re.compile(r"\bxox[abeoprs]-[\w-]{10,}")),
    SecretShape("a Google API key", re.compile(r"\bAIza[\w-]{35}")),
    SecretShape("a Stripe key", re.compile(r"\b[rs]k_live_\w{16,}")),
    SecretShape("an npm token", re.compile(r"\bnpm_[A-Za-z0-9]{36}\b")),
    SecretShape("a PyPI token", re.compile(r"\bpypi-[\w-]{50,}")),
    SecretShape("an OpenAI-style key", re.compile(r"\bsk-(?:[a-z]+-)*[\w-]{32,}")),
    SecretShape(
        "a signed token (JWT)",
        re.compile(r"\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.([\w-]{20,})"),
        _looks_random,
    ),
    SecretShape(
        "a password in an address",
        re.compile(r"\b\w+://[^\s/:@]+:([^\s/:@]{8,})@\w"),
        _is_no_placeholder,
    ),
    SecretShape(
        "a secret by its name",
        re.compile(
            r"(?i)(?:secret|passw(?:or)?d|token|api_?key|access_?key|private_?key|credential)\w*"
            r"[\"']?\s*(?:=|:|=>|:=)\s*[\"']([A-Za-z0-9+/_=.-]{16,})[\"']"
        ),
        _looks_random,
    ),
)


def secrets_in(text: str) -> Iterator[tuple[int, str]]:
    """The line and the name of each secret that a text seems to hold, at most one for a line."""
    for number, line in enumerate(text.split("\n"), start=1):
        shape = next((each for each in SHAPES if _is_shown(each, line)), None)
        if shape is not None:
            yield number, shape.name


def _is_shown(shape: SecretShape, line: str) -> bool:
    found = shape.pattern.search(line)
    if found is None:
        return False
    if not found.re.groups:
        return True
    return shape.is_secret(found[1])
