"""When the commits of a variant were made, and by whom: like those of a working day, and the same
for every variant of an exercise, so that neither tells what is planted.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta, timezone
from typing import Final

_FIRST_DAY: Final = datetime(2025, 1, 6, tzinfo=UTC)
_DAYS: Final = 250
"""Days on which a change may begin."""
_ZONES: Final = (-8, -5, -4, 0, 1, 1, 2, 2, 8, 9)
_DAY_BEGINS: Final = time(8, 40)
_DAY_ENDS: Final = time(18, 10)
_SATURDAY: Final = 5
# Shares of a hundred, and minutes: most commits follow soon, some after a meeting or a meal.
_GAPS: Final = ((55, 4, 22), (30, 22, 80), (15, 80, 200))
ASSISTANT: Final = "Assistant <assistant@example.invalid>"
PEOPLE: Final = (
    "Robin Hale",
    "Mira Okafor",
    "Jonas Lindqvist",
    "Priya Raman",
    "Tomasz Wilk",
    "Elena Duarte",
    "Sam Whitlock",
    "Yuki Tanabe",
    "Noor Haddad",
    "Ingrid Solberg",
)
_CREDIT: Final = "Co-authored-by:"


@dataclass(frozen=True)
class Signature:
    """Who made a commit, as git writes it, and when; `trailer` stands below its message, if
    any.
    """

    person: str
    when: datetime
    trailer: str = ""


def signatures(
    seed: str, given: tuple[datetime | None, ...], authors: tuple[str, ...] = ()
) -> tuple[Signature, ...]:
    """One for the start of the project, then one for each commit; `given` and `authors` are the
    dates and names that the author of the exercise wrote, used where each commit has one.
    """
    person, maintainer = _people(seed)
    by_person = _below(3, seed, "who") == 0
    if by_person:
        author, trailer = person, f"{_CREDIT} {ASSISTANT}"
    elif _below(2, seed, "credit"):
        author, trailer = ASSISTANT, f"{_CREDIT} {person}"
    else:
        author, trailer = ASSISTANT, ""
    written = tuple(each for each in given if each is not None)
    if len(written) == len(given) and written:
        times = written
    else:
        times = tuple(working_times(seed, len(given)))
    began = _start_of_project(seed, times)
    start = Signature(maintainer, began)
    if authors and all(authors):
        # Whom they credit stands in the messages.
        named = zip(authors, times, strict=True)
        return (start, *(Signature(addressed(each), when) for each, when in named))
    return (start, *(Signature(author, when, trailer) for when in times))


def signed_message(message: str, signature: Signature) -> str:
    """A commit message with the trailer of its signature, unless it credits somebody already."""
    if not signature.trailer or _CREDIT.casefold() in message.casefold():
        return message
    text = message.rstrip("\n")
    if _ends_in_trailers(text):
        return f"{text}\n{signature.trailer}\n"
    return f"{text}\n\n{signature.trailer}\n"


def working_times(seed: str, count: int) -> Iterator[datetime]:
    """So many times, one after the other, on working days between morning and evening."""
    zone = timezone(timedelta(hours=_ZONES[_below(len(_ZONES), seed, "zone")]))
    day = _FIRST_DAY.replace(tzinfo=zone) + timedelta(days=_below(_DAYS, seed, "day"))
    # The first commit leaves room for others on its day.
    now = _morning(_working_day(day), seed, 0) + timedelta(minutes=_below(240, seed, "start"))
    for number in range(count):
        if number:
            now = _following(now, seed, number)
        yield now


def _following(now: datetime, seed: str, number: int) -> datetime:
    least, most = _gap(_below(100, seed, "kind", number))
    seconds = 60 * least + _below(60 * (most - least), seed, "gap", number)
    later = now + timedelta(seconds=seconds)
    if later.date() == now.date() and later.time() < _DAY_ENDS:
        return later
    return _morning(_working_day(now + timedelta(days=1)), seed, number)


def _gap(drawn: int) -> tuple[int, int]:
    """The least and the most minutes to the next commit, for a number below a hundred."""
    for share, least, most in _GAPS:
        if drawn < share:
            return least, most
        drawn -= share
    raise ValueError(drawn)


def _morning(day: datetime, seed: str, number: int) -> datetime:
    at = datetime.combine(day.date(), _DAY_BEGINS, day.tzinfo)
    return at + timedelta(seconds=_below(5400, seed, "morning", number))


def _working_day(day: datetime) -> datetime:
    while day.weekday() >= _SATURDAY:
        day += timedelta(days=1)
    return day


def _start_of_project(seed: str, times: tuple[datetime, ...]) -> datetime:
    """Some working day before the first commit."""
    if times:
        first = times[0]
    else:
        first = _FIRST_DAY
    day = first - timedelta(days=7 + _below(60, seed, "project"))
    while day.weekday() >= _SATURDAY:
        day -= timedelta(days=1)
    return _morning(day, seed, -1)


def _people(seed: str) -> tuple[str, str]:
    """Two of the invented people, with addresses that reach nobody."""
    first = _below(len(PEOPLE), seed, "person")
    second = (first + 1 + _below(len(PEOPLE) - 1, seed, "maintainer")) % len(PEOPLE)
    return addressed(PEOPLE[first]), addressed(PEOPLE[second])


def addressed(name: str) -> str:
    """A name with an address that reaches nobody, as git writes it."""
    return f"{name} <{name.casefold().replace(' ', '.')}@example.invalid>"


def _ends_in_trailers(text: str) -> bool:
    last = text.rpartition("\n\n")[2]
    lines = last.split("\n")
    return "\n\n" in text and all(
        ": " in line and " " not in line.partition(": ")[0] for line in lines
    )


def _below(limit: int, *parts: object) -> int:
    text = "\0".join(str(part) for part in ("times", *parts))
    return int.from_bytes(hashlib.sha256(text.encode()).digest()) % limit
