"""The words of a review comment: names of code taken apart, endings taken off, what says nothing
left out.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

# Where something stands is judged by the place of an annotation, not by the file names and line
# numbers in its text.
_PLACE: Final = re.compile(
    r"(?<![\w@./-])(?:[\w@.-]+/)+[\w@.-]+\.\w+(?::\d+)?"
    r"|\b\w+\.(?:java|py|tsx?|jsx?|mjs|go|rb|kt|rs|c|cc|cpp|h|cs|php|s?css|ya?ml|json|sql|md)(?::\d+)?\b"
    r"|\blines?\s+\d+(?:\s*[-–]\s*\d+)?",
    re.IGNORECASE,
)
_MAY_BE_PLACE: Final = re.compile(r"\.\w|line", re.IGNORECASE)
_WORD: Final = re.compile(
    r"[A-Za-z_$][A-Za-z0-9_$]*(?:\.[A-Za-z_$][A-Za-z0-9_$]*)*(?:\(\))?|\d+(?:\.\d+)?"
)
_PART: Final = re.compile(r"[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z]+|[A-Z]+|\d+")
_NOT: Final = re.compile(r"n['’]t\b")
_SHORTENED: Final = re.compile(r"\b(?:ca|wo|sha)(?=n['’]t\b)", re.IGNORECASE)
_POSSESSIVE: Final = re.compile(r"['’](?:s|re|ve|ll|d|m)\b")
# A run of blanks is looked at from its start only, by (?<!\s): from each of its places, a long run
# would take for ever.
_STATEMENT_END: Final = re.compile(
    r"(?<=[.!?])\s+(?=[A-Z`\"'(\[*-])"
    r"|(?:(?<!\s)\s+)?[\n;]+\s*(?:[-*•]\s+|\d+[.)]\s+)?"
    r"|(?:[,.]|(?<!\s))\s+(?:also|and also|besides)\b,?\s+",
    re.IGNORECASE,
)
_MAY_END_A_STATEMENT: Final = re.compile(r"[.!?]\s|[\n;]|also|besides", re.IGNORECASE)
_GRAM: Final = 4

# They say nothing, or nothing that tells one defect from another.
_SAYS_NOTHING: Final = """
a about above all also although am an and any are as at bad be because been being better between both bug bugs but by can
cannot careful carefully change changes code correct correctly could did do does doing done down each either else etc even
ever few fine for from further get gets getting give given go goes good had has have having here how however i if in
incorrect incorrectly into is issue issues it its itself just let like line lines look looked looking looks make makes
making may maybe me might more much must my nor of off on one only or other our out over own per perhaps please possible
possibly potential potentially problem problems rather really right say see seem seems shall she should since so some
something still such suspicious than that the their them then there therefore these they thing this those though through
thus to too under up upon us use used uses using very via want was we well were what when where whether which while who
whose why will with within would wrong wrongly yet you your
"""
_STOP: Final = frozenset(_SAYS_NOTHING.split())
# Terms of the field whose words say nothing one by one.
_PHRASES: Final = tuple(
    (re.compile(pattern, re.IGNORECASE), word)
    for pattern, word in (
        (r"\boff[\s-]by[\s-](?:one|1)\b", "offbyone"),
        (r"\bn\s?\+\s?1\b", "nplusone"),
        (r"\bat[\s-]most[\s-]once\b", "atmostonce"),
        (r"\bat[\s-]least[\s-]once\b", "atleastonce"),
        (r"\btime[\s-]of[\s-]check\b", "toctou"),
        (r"\b(?:plain|clear)[\s-]text\b", "plaintext"),
        (r"\bsa(?:y|ys|id)\s+no\b(?=\W*(?:$|and\b|but\b|to\b))", "refused"),
        (r"\b(?:would|will|could|can|do|does)?\s*never\s+(?:know|hear|learn)\b", "unnoticed"),
    )
)
_ANY_PHRASE: Final = re.compile(
    "|".join(f"(?:{phrase.pattern})" for phrase, _ in _PHRASES), re.IGNORECASE
)

# What reviewers say for one another; the first word of a row stands for all of it.
_SYNONYMS: Final = """
lose lost loses losing loss drop dropped drops dropping discard discarded skip skipped skips skipping vanish gone
duplicate duplicated duplicates twice again repeat repeated redelivered redeliver reprocess reprocessed double
null none nil undefined npe nullpointerexception
raise raises raised throw throws threw thrown
exception exceptions error errors err
refuse refused refuses refusal reject rejected rejects rejection
notice noticed notices unnoticed
plaintext cleartext
concurrent concurrently concurrency parallel simultaneously simultaneous
race races racy toctou
predictable guessable guess guessed
delete deleted remove removed removes removal deletion
parameter argument param arg params args
missing absent lacks lack forgot forgotten
crash crashes crashed die dies died dead
validate validated validation check checked checks verify verified verifies
swallow swallowed swallows suppress suppressed ignore ignored ignores
authentication authenticate authenticated auth authn
authorization authorize authorized authz permission permissions
random randomness entropy
attacker attackers malicious adversary
leak leaks leaked leaking expose exposes exposed disclose
config configuration configured
database db
function method func
"""

# The first ending that fits is taken off; what must keep its s comes before the bare s.
_ENDINGS: Final = (
    *((ending, "") for ending in ("ations", "ation", "ating", "ated", "ates", "ate")),
    *(("ities", "ity"), ("ies", "y"), ("ied", "y"), ("sses", "ss")),
    *((ending, "") for ending in ("ings", "ing", "edly", "ed", "es", "ly")),
    *((ending, ending) for ending in ("ss", "us", "is")),
    ("s", ""),
)


@dataclass(frozen=True)
class Words:
    """The words of one text.

    `counts` says how often each stem stands there, `shapes` which runs of letters each stem is
    written with, `names` the names of code, whole and in lower case.
    """

    counts: tuple[tuple[str, int], ...]
    shapes: tuple[tuple[str, tuple[str, ...]], ...]
    names: frozenset[str]

    @property
    def length(self) -> int:
        """How many words there are, with repetitions."""
        return sum(count for _, count in self.counts)


def _strip(word: str) -> str:
    if len(word) <= 3:
        return word
    for ending, kept in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word.removesuffix(ending) + kept
            break
    if len(word) > 3 and word[-1] == word[-2] and word[-1] in "bdgmnprt":
        word = word[:-1]
    return word.removesuffix("e") if len(word) > 4 else word


def _first_of_each() -> dict[str, str]:
    rows = (row.split() for row in _SYNONYMS.strip().splitlines())
    return {_strip(word): _strip(row[0]) for row in rows for word in row}


_SAME: Final = _first_of_each()


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """The word, in lower case, without its inflection and as the synonym that stands for it."""
    stripped = _strip(word)
    return _SAME.get(stripped, stripped)


def _is_name(raw: str) -> bool:
    shaped = "_" in raw.strip("_") or "." in raw or raw.endswith("()")
    return shaped or (raw[1:] != raw[1:].lower() and not raw.isupper())


@lru_cache(maxsize=8192)
def _grams(word: str) -> tuple[str, ...]:
    framed = f"_{word}_"
    return tuple(
        dict.fromkeys(
            framed[start : start + _GRAM] for start in range(max(1, len(framed) - _GRAM + 1))
        )
    )


def _cleaned(text: str) -> str:
    # Most notes have no place, no apostrophe and none of the phrases: to ask once is quicker than to
    # substitute ten times.
    if _MAY_BE_PLACE.search(text):
        text = _PLACE.sub(" ", text)
    if "'" in text or "’" in text:
        text = _POSSESSIVE.sub("", _NOT.sub(" not", _SHORTENED.sub("", text)))
    if _ANY_PHRASE.search(text):
        for phrase, word in _PHRASES:
            text = phrase.sub(word, text)
    return text


@lru_cache(maxsize=8192)
def _taken_apart(raw: str) -> tuple[tuple[str, ...], tuple[tuple[str, str], ...]]:
    """The names of code in a run of letters, and its words as stem and spelling."""
    names: tuple[str, ...] = ()
    if _is_name(raw):
        parts = raw.removesuffix("()").split(".")
        names = tuple(part.strip("_").lower() for part in parts if len(part) > 2)
    words = (part.lower() for part in _PART.findall(raw))
    return names, tuple(
        (stem(word), word)
        for word in words
        if word not in _STOP and (len(word) > 1 or word.isdigit())
    )


@lru_cache(maxsize=256)
def _all_taken_apart(
    text: str,
) -> tuple[tuple[tuple[str, ...], tuple[tuple[str, str], ...]], ...]:
    return tuple(map(_taken_apart, _WORD.findall(_cleaned(text))))


@lru_cache(maxsize=256)
def words_of(text: str) -> Words:
    """The words of a text, the same for every inflection and every way of writing a name."""
    counts: dict[str, int] = {}
    spellings: set[tuple[str, str]] = set()
    names: set[str] = set()
    for named, parts in _all_taken_apart(text):
        names.update(named)
        spellings.update(parts)
        for term, _ in parts:
            counts[term] = counts.get(term, 0) + 1
    # In order, so that neither the hash seed nor the order of words moves the last bit of a sum.
    shapes: dict[str, tuple[str, ...]] = {}
    for term, word in sorted(spellings):
        grams = _grams(word)
        if term in shapes:
            grams = tuple(dict.fromkeys((*shapes[term], *grams)))
        shapes[term] = grams
    return Words(tuple(sorted(counts.items())), tuple(shapes.items()), frozenset(names))


@lru_cache(maxsize=256)
def stems_in_order(text: str) -> tuple[str, ...]:
    """The stems of a text as they follow one another."""
    return tuple(term for _, parts in _all_taken_apart(text) for term, _ in parts)


@lru_cache(maxsize=256)
def stems_of(text: str) -> frozenset[str]:
    """The stems of a text, each once."""
    return frozenset(term for term, _ in words_of(text).counts)


def says_nothing(word: str) -> bool:
    """Whether a word, in lower case, tells no defect from another."""
    return word in _STOP


def without_names(text: str) -> str:
    """The text without its names of code: what is left is plain language."""
    return _WORD.sub(lambda found: "" if _is_name(found[0]) else found[0], text)


# Two statements in one sentence: ", and" with enough on either side.
_ALSO: Final = re.compile(
    r",\s+and\s+(?!(?:so|then|thus|that|this|it|they|therefore)\b)", re.IGNORECASE
)
_LEAST_OF_A_STATEMENT: Final = 3
_MOST_OF_A_SENTENCE: Final = 1_000


def halves(statement: str) -> tuple[str, ...]:
    """What a sentence says before and after ", and", where either says something by itself."""
    if len(statement) > _MOST_OF_A_SENTENCE:
        return ()
    for found in _ALSO.finditer(statement):
        parts = statement[: found.start()], statement[found.end() :]
        if all(len(words_of(part).counts) >= _LEAST_OF_A_STATEMENT for part in parts):
            return parts
    return ()


@lru_cache(maxsize=256)
def statements(text: str) -> tuple[str, ...]:
    """The sentences and list items of a text."""
    pieces = [text]
    # Most notes are one statement: to look for what ends one is quicker than to split.
    if _MAY_END_A_STATEMENT.search(text):
        pieces = _STATEMENT_END.split(text)
    return tuple([part for part in map(str.strip, pieces) if words_of(part).counts])
