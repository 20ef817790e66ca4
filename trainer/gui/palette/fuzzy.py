"""Does what was typed stand in a text, letter for letter in order, and how well?"""

from collections.abc import Sequence
from typing import NamedTuple

_AT_WORD = 8
_IN_A_ROW = 7
_AT_START = 4
_GAP = 1
_LONGEST = 160
"""Signs of a text that are looked at: a palette shows no more."""


class Match(NamedTuple):
    """The places of the letters that were typed, and a score: the higher, the better."""

    score: int
    places: tuple[int, ...]


def match(query: str, text: str) -> Match | None:
    """The best way to find the query's letters in the text in order, starts of words first; None
    where there is none.

    Capitals and spaces of the query do not count; nothing typed is found everywhere, with a score
    of 0.
    """
    wanted = [sign.lower() for sign in query if not sign.isspace()]
    signs = [sign.lower() for sign in text[:_LONGEST]]
    if not wanted:
        return Match(0, ())
    if not _is_subsequence(wanted, signs):
        return None
    return _best(wanted, signs, _bonuses(text[:_LONGEST]))


def _is_subsequence(wanted: Sequence[str], signs: Sequence[str]) -> bool:
    rest = iter(signs)
    return all(sign in rest for sign in wanted)


def _bonuses(text: str) -> list[int]:
    """What a letter at each place is worth for standing where a word starts."""
    worth = []
    for place, sign in enumerate(text):
        before = text[place - 1] if place else " "
        starts = sign.isalnum() and (not before.isalnum() or (sign.isupper() and before.islower()))
        worth.append((_AT_WORD if starts else 0) + (_AT_START if place == 0 else 0))
    return worth


def _best(wanted: Sequence[str], signs: Sequence[str], bonuses: Sequence[int]) -> Match:
    """The alignment of the highest score; of equal ones, that which ends first."""
    # For each letter of the query: by the place where it stands, the best score up to there and all
    # places.
    ways: dict[int, Match] = {}
    for number, sign in enumerate(wanted):
        found: dict[int, Match] = {}
        best: Match | None = None
        for place, here in enumerate(signs):
            if number and place:
                best = _better(best, ways.get(place - 1))
            if here != sign or (number and best is None):
                continue
            found[place] = _extended(best, ways.get(place - 1), place, bonuses[place])
        ways = found
    return max(ways.values(), key=lambda way: (way.score, -way.places[-1]))


def _extended(best: Match | None, last: Match | None, place: int, bonus: int) -> Match:
    if best is None:
        return Match(bonus, (place,))
    jumped = Match(best.score - _GAP + bonus, (*best.places, place))
    if last is None:
        return jumped
    in_a_row = Match(last.score + max(bonus, _IN_A_ROW), (*last.places, place))
    if in_a_row.score >= jumped.score:
        return in_a_row
    return jumped


def _better(one: Match | None, other: Match | None) -> Match | None:
    if one is None or other is None:
        return one or other
    if other.score > one.score:
        return other
    return one


def match_words(query: str, words: str) -> Match | None:
    """How well the query begins one of some further words, of which nothing is shown; None where it
    begins none.

    Only whole beginnings count: letters here and there in words that nobody sees would surprise.
    """
    wanted = query.strip().casefold()
    ways = [
        found
        for word in words.split()
        if wanted and word.casefold().startswith(wanted) and (found := match(wanted, word))
    ]
    if ways:
        return Match(max(way.score for way in ways), ())
    return None


def ranked(
    query: str, texts: Sequence[str], recent: Sequence[int] = (), words: Sequence[str] = ()
) -> list[tuple[int, Match]]:
    """The numbers of the texts that match, or of whose `words` one begins with the query, the best
    first; of equals, those in `recent` in its order, then in their own order.
    """
    last_used = {number: rank for rank, number in enumerate(recent)}
    further = words or [""] * len(texts)
    found = [
        (number, way)
        for number, (text, more) in enumerate(zip(texts, further, strict=True))
        if (way := _best_of(match(query, text), match_words(query, more))) is not None
    ]
    return sorted(
        found, key=lambda each: (-each[1].score, last_used.get(each[0], len(last_used)), each[0])
    )


def _best_of(in_text: Match | None, in_words: Match | None) -> Match | None:
    """The better of the two; of equals that in the text, which can be shown."""
    if in_text is None or in_words is None:
        return in_text or in_words
    if in_words.score > in_text.score:
        return in_words
    return in_text
