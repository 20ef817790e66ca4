"""What a review note means to do: name a fault, say that all is well, ask for something small, or
only name a topic.

The words of a note, runs of two and three of them, and runs of kinds of words ("nothing", a word of
harm) are weighed against each other. tools/fit_intent.py fits the weights and writes
intent_table.py.
"""

import math
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Final

from trainer.core.scoring.intent_table import CONSTANT, FEATURES

MEANINGS: Final = ("fault", "fine", "nit", "topic")
# Added to the number of features, so that a note of two words is not sure at once.
DAMPING: Final = 10

# Whoever writes more says at the beginning what is meant, and the time it takes is bounded.
_MOST_CHARACTERS: Final = 2_000
_MOST_WORDS: Final = 300
# Rounded, so that the last bits of a platform's exponential never decide.
_DIGITS: Final = 6
_HUNDREDTHS: Final = 100

_WORD: Final = re.compile(
    r"`[^`]{0,160}`"
    r"|(?P<word>[\w$]++(?:['’][a-zA-Z]{1,3}(?!\w))?)"
    r"(?P<rest>(?:(?:\.|::|->)[\w$]++)*+(?:\([^()]{0,60}\))?)"
    r"|[?!.,;:…👍/]"
)
# Code and numbers are what a note is about, not what it means: one word for each kind of them.
_CODE: Final = "CODE"
_CAPITALS: Final = "CAPITALS"
_NUMBER: Final = "NUMBER"


def _each_of(words: str) -> tuple[str, ...]:
    return tuple(words.split())


def _set_of(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Whoever writes many of them gives code instead of words, as a repair.
_SIGN: Final = re.compile(r"[][=<>{}()|&+*]")
_SENTENCE_ENDS: Final = frozenset(".;:!?…")
_NOT: Final = _set_of("""
    no not never nothing nobody none neither nor without cannot can't don't doesn't isn't aren't
    won't wouldn't didn't hasn't haven't wasn't weren't shouldn't couldn't nowhere hardly
    """)
_TURNS: Final = _set_of("but yet however only except though although still")
_JOINTS: Final = _set_of("""
    so since because as until if when whatever whichever once anyway therefore thus which that's
    while before after unless even though although otherwise then who where whoever
    """)
_SAID_IN_CAPITALS: Final = _set_of("todo imo imho nit")
# Words of grammar and of judgement stay themselves where kinds of words are looked at.
_KEPT: Final = _set_of("""
    a an the this that these those it its it's i i'm i've i'd i'll we we'd we're we've you you're
    your he she they them their his her our my me us one ones is isn't are aren't was wasn't were
    weren't be been being am has hasn't have haven't had hadn't do don't does doesn't did didn't
    done can can't cannot could couldn't will won't would wouldn't shall should shouldn't may might
    must mustn't need needs needn't no not never nothing nobody none neither nor without and or but
    yet so if when while until till before after since because as than though although however only
    except unless once where which who whom whose what why how whether whatever whichever whoever
    even still just also too very already always ever again anyway then there here now later first
    last next in on at by of for from to into onto with out up down off over under between behind
    through across against about around within per via all any each every both either some many much
    more most few less least other another same such own everyone everybody somebody anybody anyone
    anything something everything someone get gets got getting let lets let's make makes made that's
    there's what's who's please maybe perhaps instead rather otherwise therefore thus hence fine ok
    okay right wrong correct good nice great exactly indeed really actually simply anyhow well
    """)
# Beginnings of words that say that something goes wrong, and of words that say what keeps it right.
_HARM: Final = _each_of("""
    lose loss lost leak doubl twice thrice crash fail brok break wrong overwrit overflow stale race
    racing racy dead hang hung corrupt drop miss skip duplic expos bypass forge attack steal stole
    error bug problem harm risk dang blow blew bite slip escap inject silent swallow throw panic
    explod gone vanish disappear forgot ignor empty orphan garbage nonsense null nil undefined
    truncat cut late early never starv stuck block infinite forever hole surpris unfortunat sadly
    cheat guess clobber blank mix swap
    """)
_GUARD: Final = _each_of("""
    check guard protect lock valid verif test tried ensur guarant handl cover limit bound prevent
    refus reject unique atomic idempot harmless safe intend deliberate agreed want allow enough
    exact stable catch caught roll retri retry once same clos freed releas document design purpose
    impossible
    """)
_ENDINGS: Final = ("ing", "ed", "es", "s", "ly", "e")
_DONE: Final = _set_of("ran tried went read put had did saw made let took")
_FINITE: Final = _set_of("is are was were has have does do can will would could should must may")
OPEN_KINDS: Final = frozenset(("WORD", "-s", "-ed", "-ing", "-ly"))
"""The kinds of words that may be about anything."""
_REACH_OF_NOT: Final = 5
_REACH_OF_JOINT: Final = 8


@dataclass(frozen=True)
class Intent:
    """How likely each meaning of a note is; the four add up to 1."""

    fault: float
    fine: float
    nit: float
    topic: float


_NO_IDEA: Final = Intent(0.25, 0.25, 0.25, 0.25)


@dataclass(frozen=True)
class _Note:
    words: tuple[str, ...]
    kinds: tuple[str, ...]
    signs: int


def _masked(word: str) -> str:
    if word.isalpha():
        if word.islower() or word[1:].islower() or len(word) == 1:
            return word.lower()
        lower = word.lower()
        if not word.isupper():
            return _CODE
        return lower if lower in _KEPT or lower in _SAID_IN_CAPITALS else _CAPITALS
    if "'" in word or "’" in word:
        return word.lower().replace("’", "'")
    return _NUMBER if word[0].isdigit() else _CODE


def _words(text: str) -> Iterator[str]:
    for match in _WORD.finditer(text[:_MOST_CHARACTERS]):
        word = match["word"]
        if word is None:
            yield _CODE if match[0][0] == "`" else match[0]
        elif match["rest"] and word.lower() not in ("e", "i"):
            yield _CODE
        else:
            yield _masked(word)


@lru_cache(maxsize=8192)
def kind_of(word: str) -> str:
    """What kind of word it is; words of grammar and of judgement, and signs, are their own."""
    if word in _KEPT or not word[0].isalpha() or word.isupper():
        return word
    if word.startswith(_HARM):
        return "HARM"
    if word.startswith(_GUARD):
        return "GUARD"
    if len(word) > 4 and word.endswith(("ing", "ed", "ly")):
        return f"-{word[-3:] if word.endswith('ing') else word[-2:]}"
    return "-s" if len(word) > 3 and word[-1] == "s" != word[-2] else "WORD"


@lru_cache(maxsize=8192)
def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return f"stem:{word.removesuffix(ending)}"
    return f"stem:{word}"


def _runs(words: Sequence[str], longest: int = 3) -> Iterator[str]:
    framed = ("^", *words, "$")
    for length in range(2, longest + 1):
        yield from map(" ".join, zip(*(framed[start:] for start in range(length)), strict=False))


def _after_not(note: _Note) -> Iterator[str]:
    reach = 0
    for word, kind in zip(note.words, note.kinds, strict=True):
        if word in _SENTENCE_ENDS or word == "but":
            reach = 0
        if word in _NOT:
            reach = _REACH_OF_NOT
        elif reach:
            reach -= 1
            yield f"not:{word}"
            yield f"not:{kind}"
        elif kind in ("HARM", "GUARD"):
            yield f"plain:{kind}"
            yield f"plain:{word}"


def _after_turn(note: _Note) -> Iterator[str]:
    turns = [place for place, word in enumerate(note.words) if place and word in _TURNS]
    if turns:
        for words in (note.words, note.kinds):
            yield from (f"but:{word}" for word in words[turns[-1] :])


def _after_joints(note: _Note) -> Iterator[str]:
    joint, reach = "", 0
    for word, kind in zip(note.words, note.kinds, strict=True):
        if word in _JOINTS:
            joint, reach = word, _REACH_OF_JOINT
        elif word in _SENTENCE_ENDS or word == ",":
            reach = 0
        elif reach:
            reach -= 1
            yield f"{joint}>{word}"
            yield f"{joint}>{kind}"


def _says_what_was_done(words: Sequence[str]) -> bool:
    return any(
        first == "i" and (second in _DONE or second.endswith("ed"))
        for first, second in pairwise(words)
    )


def _shape(note: _Note) -> Iterator[str]:
    words, kinds = note.words, note.kinds
    length = sum(map(str.isalpha, words))
    finite = any(word in _FINITE or "n't" in word for word in words)
    counts = (
        ("words", min(7, length // 4)),
        ("grammar", 10 * sum(word in _KEPT for word in words) // (length + 1)),
        ("harm", min(3, kinds.count("HARM"))),
        ("guard", min(3, kinds.count("GUARD"))),
        ("nots", min(3, sum(word in _NOT for word in words))),
        ("code", min(3, words.count(_CODE))),
        ("numbers", min(3, words.count(_NUMBER))),
        ("signs", min(4, note.signs)),
        ("questions", min(2, words.count("?"))),
        ("finite", int(finite)),
        ("verb", int(finite or "-s" in kinds or "-ed" in kinds)),
        ("done", int(_says_what_was_done(words))),
    )
    yield from (f"#{name}={count}" for name, count in counts)
    yield f"#end={words[-1] if words[-1] in '?!./' else 'word'}"


def features_of(text: str) -> frozenset[str]:
    """What is weighed of a note, each once; nothing of a text without a word."""
    words = tuple(_words(text))[:_MOST_WORDS]
    if not words:
        return frozenset()
    note = _Note(words, tuple(map(kind_of, words)), len(_SIGN.findall(text, 0, _MOST_CHARACTERS)))
    found = set(words)
    found.update(map(_stem, words), _runs(words))
    found.update(f"~{run}" for run in _runs(note.kinds))
    for each in (_after_not, _after_turn, _after_joints, _shape):
        found.update(each(note))
    return frozenset(found)


def weights_of(table: str) -> Mapping[str, tuple[int, ...]]:
    """The weights of each feature against a fault, in hundredths: fine, nit, topic."""
    lines: Iterable[list[str]] = (line.split(maxsplit=3) for line in table.strip().splitlines())
    return {feature: (int(fine), int(nit), int(topic)) for fine, nit, topic, feature in lines}


@lru_cache(maxsize=1)
def _learned() -> Mapping[str, tuple[int, ...]]:
    # Read at the first note, not when the program starts.
    return weights_of(FEATURES)


@lru_cache(maxsize=1024)
def intent_of(text: str) -> Intent:
    """What the note means to do; remembered, since a review is scored again at every change."""
    features = features_of(text)
    if not features:
        return _NO_IDEA
    learned = _learned()
    known = [learned[feature] for feature in features if feature in learned]
    size = math.sqrt(len(known) + DAMPING) * _HUNDREDTHS
    sums = map(sum, zip(*known, strict=True)) if known else (0, 0, 0)
    odds = [
        math.exp(max(-30.0, min(30.0, constant / _HUNDREDTHS + total / size)))
        for constant, total in zip(CONSTANT, sums, strict=True)
    ]
    fine, nit, topic = (round(each / (1 + sum(odds)), _DIGITS) for each in odds)
    # What is left is the fault's, so that they add up to 1 after rounding too.
    return Intent(max(0.0, round(1 - fine - nit - topic, _DIGITS)), fine, nit, topic)
