"""Does a note claim the opposite of an answer: "one too low" for "one too high", or the two things
the other way round?
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache, reduce
from operator import or_
from typing import Final

from trainer.core.scoring.claim import asks_for_a_repair
from trainer.core.scoring.words import statements, stem, stems_in_order
from trainer.core.text.caseless import Caseless, lowered

_PAIRS: Final = (
    (r"too\s+(?:high|large|big|much|many|long|great)", r"too\s+(?:low|small|little|few|short)"),
    (r"too\s+(?:early|soon)", r"too\s+late"),
    (r"[+]\s?1\b|\bplus\s+(?:one|1)\b", r"(?<=[\w) ])-\s?1\b|\bminus\s+(?:one|1)\b"),
    (
        r"\b(?:skip(?:s|ped|ping)?|left\s+out|missed)\b",
        r"\b(?:twice|again|a\s+second\s+time|repeat\w*|once\s+more|double)\b",
    ),
    (
        r"\b(?:more|larger|higher|greater|bigger)\s+than\b",
        r"\b(?:less|smaller|lower|fewer)\s+than\b",
    ),
    (r"\bencod\w+", r"\bdecod\w+"),
    (r"\b(?:round(?:s|ed|ing)?\s+up)\b", r"\b(?:round(?:s|ed|ing)?\s+down)\b"),
    (r"\bunlock\w*", r"\block(?:s|ed|ing)?\b"),
    (r"\bascending\b", r"\bdescending\b"),
    (
        r"\bnever\s+(?:\w+\s+)?(?:expires?|ends?)\b",
        r"\b(?:expires?|ends?)\s+(?:too\s+)?(?:early|soon|at\s+once)\b",
    ),
)
_OPPOSITES: Final = tuple(tuple(map(Caseless, pair)) for pair in _PAIRS)
_ANY_SIDE: Final = Caseless("|".join(f"(?:{side})" for pair in _PAIRS for side in pair))
_ORDER: Final = re.compile(
    r"\b(before|after|instead\s+of|rather\s+than|in\s+front\s+of|ahead\s+of|behind|until|,\s+not|and\s+not)\b",
    re.IGNORECASE,
)
_CLAUSE_END: Final = re.compile(
    r"[.;:!?]\s|,\s(?!not\b)|\b(?:so|because|since|but|while|and\s+then)\b", re.IGNORECASE
)
_CLAUSE: Final = re.compile(r"[,;:]\s|\b(?:because|since|although|so\s+that)\b", re.IGNORECASE)
_WISH: Final = Caseless(
    r"\b(?:must|should|shall|ha(?:s|ve)\s+to|needs?|ought|belongs?|moved?|only|missing|absent|lacks?"
    r"|forg[eo]t\w*)\b",
)
_WRONG_THEN_RIGHT: Final = ("instead of", "rather than", ", not", "and not")
_NEGATION: Final = re.compile(
    r"\b(?:not|never|no|nobody|nothing|(?-i:none)|None(?=\s+of)|cannot|without|neither|nor|hardly|missing|absent|lacks?"
    r"|forg[eo]t\w*)\b|n['’]t\b",
    re.IGNORECASE,
)
_NOT: Final = Caseless(r"\b(?:not|never|cannot)\b|n['’]t\b")
# They say how often or how many, not what comes first.
_COUNTS: Final = frozenset(map(stem, ["every", "same", "next", "two"]))
_CONTRAST: Final = re.compile(
    r"(?:,\s*|\band\s+|\bbut\s+)not\b|\bnot\s+only\b|\bnot\s+(?:sure|certain)\b|\bno\s+more\b"
    r"|\bno\s+tests?\b|\b(?:nobody|nothing)\s+(?:notices|sees|shows|tells|reports)\b",
    re.IGNORECASE,
)
_NEGATION_STEMS: Final = frozenset(
    {"not", "never", "no", "without", "nobody", "nothing", "none", "cannot", stem("missing")}
)
_SCOPE: Final = re.compile(
    r"(?:\b(?:not|never|no|nobody|nothing|(?-i:none)(?:\s+of)?|None\s+of|cannot|without|neither|nor|hardly)\b|n['’]t\b)"
    r"((?:[^\w.,;:!?]+(?!(?:so|because|since|but|while|and|when|if|until|before|after|for|of|with|by|from|than)\b)[\w'’]+){1,6})",
    re.IGNORECASE,
)
_MOST_NEGATED: Final = 3
_REASSURES: Final = re.compile(
    r"\bi\s+(?:(?:have|just|also|did)\s+)?(?:checked|verified|confirmed|tested|tried|made\s+sure|double-checked)\b",
    re.IGNORECASE,
)
_DOUBTS: Final = re.compile(
    r"\b(?:not\s+(?:only|sure|certain|convinced)|do(?:es)?n['’]t\s+(?:think|believe|see)|if|unless|until|instead"
    r"|but|however|yet|although|though|even|only\s+(?:if|when))\b",
    re.IGNORECASE,
)
# A text without any of these letters has no negation: to ask for them is much quicker.
_OF_NEGATIONS: Final = (
    *("no", "never", "neither", "without", "hardly", "missing", "absent", "lack", "forg"),
    *("n't", "n’t"),
)
_HARM_WORDS: Final = """
lost leak leaked exposed overwrite overwritten overwrites clobber clobbered clobbers corrupt
corrupted overflow overflows overflowed wrap wraps negative crash crashed panic panics deadlock
deadlocks race races guess guessed guessable predict predicted predictable biased bias forged
steal stolen replayed replay bypass bypassed bypasses redirect redirects exploit exploited abuse
abused inject injected injection shared collide collides collision wrong swapped swap stale
outdated vulnerable unsafe cancelled cancel cancels plaintext swallow swallowed swallows
"""
_HARM: Final = frozenset(map(stem, _HARM_WORDS.split()))
# What is longer tells a story, in which both directions come up.
_MOST_WORDS: Final = 30
_MOST_CHARACTERS: Final = 1_000
_LEAST_COVERED: Final = 0.75
_MOST_BESIDES: Final = 1.25
_LEAST_STEMS: Final = 3
_LEAST_SWAPPED: Final = 4
_LEAST_BETWEEN: Final = 3


@dataclass(frozen=True)
class _Order:
    """Which of two things should come first, or stand in the place of the other."""

    kind: str
    right: frozenset[str]
    wrong: frozenset[str]


@dataclass(frozen=True)
class _Form:
    stems: tuple[str, ...]
    text: str

    @cached_property
    def stem_set(self) -> frozenset[str]:
        """The stems, in no order."""
        return frozenset(self.stems)

    @cached_property
    def plain(self) -> frozenset[str]:
        """The stems but for negations."""
        return self.stem_set - _NEGATION_STEMS

    @cached_property
    def is_negated(self) -> bool:
        """Whether it has a negation."""
        return _is_negated(self.text)

    @cached_property
    def orders(self) -> tuple[_Order, ...]:
        """The orders that it complains of or wishes for."""
        return tuple(_orders(self.text)) if _ORDER.search(self.text) else ()

    @cached_property
    def sides(self) -> int:
        """Which sides of the opposites it says, as bits."""
        return _sides(self.text) if _ANY_SIDE.search(self.text) else 0

    @cached_property
    def is_wish(self) -> bool:
        """Whether it asks a question or for a repair."""
        return self.text.rstrip().endswith("?") or asks_for_a_repair(self.text)

    @cached_property
    def negated(self) -> frozenset[str]:
        """The stems that follow a negation in its clause."""
        if not _has_negation(self.text):
            return frozenset()
        scopes = _SCOPE.findall(_CONTRAST.sub(" ", self.text))
        return frozenset(term for scope in scopes for term in stems_in_order(scope)[:_MOST_NEGATED])

    @cached_property
    def asserted(self) -> frozenset[str]:
        """The stems that follow none."""
        return frozenset(stems_in_order(without_negated(self.text)))

    @cached_property
    def clauses(self) -> tuple[tuple[frozenset[str], bool], ...]:
        """Of each clause its stems but for negations, and whether it has any."""
        return tuple(map(_polarity, _CLAUSE.split(self.text)))


@dataclass(frozen=True, eq=False)
class Told:
    """What an answer is said to be: its title and wordings, taken apart."""

    forms: tuple[_Form, ...]
    orders: tuple[_Order, ...]
    sides: int

    @cached_property
    def asserted(self) -> frozenset[str]:
        """What some form says and none denies."""
        plain = [form for form in self.forms if not form.is_wish]
        every = frozenset[str]()
        said, negated = (
            every.union(*(getattr(form, name) for form in plain))
            for name in ("asserted", "negated")
        )
        return said - negated


def told(texts: Iterable[str]) -> Told:
    """Take the title and the wordings of an answer apart."""
    forms = tuple(map(_form, texts))
    sides = reduce(or_, (form.sides for form in forms), 0)
    return Told(forms, tuple(order for form in forms for order in form.orders), sides)


def without_negated(text: str) -> str:
    """The text without what follows a negation in its clause."""
    return _SCOPE.sub(" ", text) if _may_negate(text) else text


def contradicts(text: str, answer: Told) -> bool:
    """Whether the text claims the opposite of what an answer says."""
    note = _statement(text)
    return note is not None and (
        _goes_against(note, answer)
        or _reverses(note, answer)
        or any(_swaps(note, form) for form in answer.forms)
        or _denies(note, answer)
    )


def denies(text: str, answer: Told) -> bool:
    """Whether the text says what an answer says, with a negation too many or too few, or that the
    harm of which the answer speaks does not happen.
    """
    note = _statement(text)
    return note is not None and (_denies(note, answer) or _calms(note, answer))


@lru_cache(maxsize=256)
def _statement(text: str) -> _Form | None:
    """The text as one statement, or None where it tells a longer story."""
    if len(text) > _MOST_CHARACTERS or len(text.split()) > _MOST_WORDS:
        return None
    if len(statements(text)) != 1:
        return None
    return _form(text)


def _form(text: str) -> _Form:
    return _Form(stems_in_order(text), text)


def _sides(text: str) -> int:
    """Which sides of the opposites it says, as bits."""
    found = [side.search(text) is not None for pair in _OPPOSITES for side in pair]
    return sum(1 << place for place, is_said in enumerate(found) if is_said)


def _polarity(text: str) -> tuple[frozenset[str], bool]:
    """The stems of a text but for its negations, and whether it has any."""
    return frozenset(stems_in_order(text)) - _NEGATION_STEMS, _is_negated(text)


def _is_negated(text: str) -> bool:
    # Every contrast has a word with these letters.
    return _has_negation(_CONTRAST.sub(" ", text) if "no" in lowered(text) else text)


def _has_negation(text: str) -> bool:
    return _may_negate(text) and _NEGATION.search(text) is not None


def _may_negate(text: str) -> bool:
    plain = lowered(text)
    return any(letters in plain for letters in _OF_NEGATIONS)


def _goes_against(note: _Form, answer: Told) -> bool:
    """Whether it says one of two opposites where the answer says the other alone."""
    # Few answers have a side: the note is not searched for the others.
    if not answer.sides or not note.sides:
        return False
    for place in range(0, 2 * len(_OPPOSITES), 2):
        mine, theirs = note.sides >> place & 3, answer.sides >> place & 3
        if (mine, theirs) in ((1, 2), (2, 1)):
            return True
    return False


def _orders(text: str) -> list[_Order]:
    """The orders that a text complains of or wishes for, as what would be right."""
    found = []
    for clause in _CLAUSE_END.split(text):
        parts = _ORDER.split(clause, maxsplit=1)
        if len(parts) != 3:
            continue
        before, word, after = parts[0], " ".join(parts[1].lower().split()), parts[2]
        left, right = (frozenset(stems_in_order(side)) - _COUNTS for side in (before, after))
        if not left or not right:
            continue
        wished = _WISH.search(before) is not None or asks_for_a_repair(before)
        # "Not awaited before the flush" wants it before the flush, "must not" does not.
        wished ^= _NOT.search(before) is not None
        if word in _WRONG_THEN_RIGHT:
            pair, kind = (left, right) if wished else (right, left), "instead"
        else:
            first, then = (
                (left, right) if word in ("before", "in front of", "ahead of") else (right, left)
            )
            pair, kind = (first, then) if wished else (then, first), "order"
        found.append(_Order(kind, *pair))
    return found


def _reverses(note: _Form, answer: Told) -> bool:
    """Whether it has in one order what the answer has in the other, and nothing as the answer."""
    against = False
    if not answer.orders:
        return False
    for mine in note.orders:
        for theirs in answer.orders:
            if mine.kind != theirs.kind:
                continue
            same = len(mine.right & theirs.right), len(mine.wrong & theirs.wrong)
            crossed = len(mine.right & theirs.wrong), len(mine.wrong & theirs.right)
            if all(same) and sum(same) >= sum(crossed):
                return False
            against = against or (all(crossed) and sum(crossed) > sum(same))
    return against


def _swaps(first: _Form, second: _Form) -> bool:
    """Whether one is the other, or a part of it, with two of its things exchanged."""
    if len(second.stems) < len(first.stems):
        first, second = second, first
    shorter, longer = first.stems, second.stems
    size = len(shorter)
    if size < _LEAST_SWAPPED or not first.stem_set <= second.stem_set:
        return False
    return any(_exchanged(shorter, part) for part in _parts_of_these(first.stem_set, longer, size))


def _parts_of_these(
    known: frozenset[str], stems: tuple[str, ...], size: int
) -> Iterator[tuple[str, ...]]:
    """The parts of that size that are made of these stems alone, in order."""
    run = 0
    for end, each in enumerate(stems, start=1):
        run = run + 1 if each in known else 0
        if run >= size:
            yield stems[end - size : end]


def _exchanged(mine: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    if mine == theirs or sorted(mine) != sorted(theirs):
        return False
    apart = [
        place for place, pair in enumerate(zip(mine, theirs, strict=True)) if pair[0] != pair[1]
    ]
    # An active sentence turns the passive one round: more must stay in its place than the verb.
    outside = len(mine) - (apart[-1] + 1 - apart[0])
    mine, theirs = mine[apart[0] : apart[-1] + 1], theirs[apart[0] : apart[-1] + 1]
    size = len(mine)
    return any(
        theirs[:first] == mine[size - first :]
        and theirs[size - first :] == mine[:first]
        and theirs[first : size - first] == mine[first : size - first]
        for first in range(1, (size - 1) // 2 + 1)
        if outside or size - 2 * first >= _LEAST_BETWEEN
    )


def _calms(note: _Form, answer: Told) -> bool:
    """Whether it says that the harm of which the answer speaks does not happen, and speaks of no
    harm besides; one who says that it was checked need not call it harm.
    """
    if not note.negated or note.is_wish or _DOUBTS.search(note.text):
        return False
    counted = note.negated if _REASSURES.search(note.text) else note.negated & _HARM
    return bool(counted & answer.asserted) and not note.asserted & _HARM & answer.asserted


def _denies(note: _Form, answer: Told) -> bool:
    """Whether a clause of the note is nearly one of the forms with a negation too many or too
    few.
    """
    said = note.plain
    # What should be is worded with the negation the other way round.
    claimed = (form for form in answer.forms if not form.is_wish)
    near = [form for form in claimed if _is_nearly(said, form.plain, longer=True)]
    # Few notes are near a form: only in those is a negation looked for.
    if not near or note.is_wish:
        return False
    if any(_is_nearly(said, form.plain) and form.is_negated == note.is_negated for form in near):
        return False
    polarities = {
        form.is_negated == clause_is_negated
        for form in near
        for clause, clause_is_negated in note.clauses
        if _is_nearly(clause, form.plain)
    }
    return polarities == {False}


def _is_nearly(said: frozenset[str], held: frozenset[str], *, longer: bool = False) -> bool:
    """Whether it has most of the stems that are held, and, unless it may be longer, few others."""
    return (
        len(held) >= _LEAST_STEMS
        and (longer or len(said) <= _MOST_BESIDES * len(held) + 1)
        and len(said & held) >= _LEAST_COVERED * len(held)
    )
