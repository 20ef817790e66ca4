"""What a note says of each answer of a key, believed no further than it claims: without what it
denies, its slips of the pen mended, as a whole and by its statements.
"""

import math
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from enum import Enum, auto
from functools import cached_property, lru_cache, partial
from typing import Final

from trainer.core.domain.exercise import Answer, AnswerKey, PlacedAnswer
from trainer.core.scoring.claim import FULL, NAMED, SHORT, Note, note_of
from trainer.core.scoring.denial import without_denials
from trainer.core.scoring.direction import Told, contradicts, denies, told
from trainer.core.scoring.faults import sorts_claimed, sorts_of
from trainer.core.scoring.leaning import Lean, Leanings
from trainer.core.scoring.purpose import Purpose, purpose_of
from trainer.core.scoring.repair import code_runs, is_only_code, names_the_repair, runs_written
from trainer.core.scoring.spelling import Vocabulary, mended, vocabulary
from trainer.core.scoring.weakness_names import (
    ShortName,
    may_name_a_weakness,
    short_names,
)
from trainer.core.scoring.whereabouts import Whereabouts, gives_place, whereabouts
from trainer.core.scoring.wording import (
    SAYS_NOTHING,
    Comparison,
    WordingIndex,
    Wordings,
    compare,
    index_of,
    leads_by,
)
from trainer.core.scoring.wording_table import RARITIES, UNSEEN
from trainer.core.scoring.words import halves, statements, stems_of, words_of

# The best of places does not make a claim of less.
_NEXT_TO_NOTHING: Final = 0.1
# Who writes more statements than this in one annotation is read as a whole only: a list of guesses
# is no finding.
_MOST_STATEMENTS: Final = 4
# A list of that many is about the change, wherever it was put.
_LIST: Final = 3
# Whoever repeats more wordings than this, whole, or wordings of more answers, says nothing of their
# own.
_MOST_RECITED: Final = 4
_MOST_RECITED_ANSWERS: Final = 2
_LEAST_OF_A_WORDING: Final = 4
# Whoever says less than this of an answer that stands in no title may have read the titles alone.
_LEAST_OWN: Final = 2
_LEAST_TITLES: Final = 2
# A short remark is free, but not before a short claim at the lines of a defect.
_REMARKED: Final = 0.7
_LEAST_TELLING: Final = 4
_LEAST_SHARED: Final = 3
_NEARLY_WHOLE: Final = 0.8
_WHOLE: Final = 0.9
_LEAST_OF_A_LONG: Final = 10
_ALIKE: Final = 0.5
_HALF: Final = 0.6
# Whose words have next to nothing in common with a defect has not said it, however they lean.
_FAINT: Final = 0.05
_LEAST_MEANT: Final = 2
# A remark stands beside a wrong claim that is likelier by odds of twenty to one at most.
_NEARLY: Final = 1 / 20


@dataclass(frozen=True, eq=False)
class _Subject:
    """An answer as a note may speak of it."""

    answer: Answer
    told: Told
    right: tuple[frozenset[str], ...]
    tempting: tuple[frozenset[str], ...]
    title: frozenset[str]
    stems: frozenset[str]
    code: frozenset[str]
    particulars: frozenset[str]
    repair: frozenset[str]
    code_runs: frozenset[str]
    repair_runs: frozenset[str]
    sorts: frozenset[str]
    where: Whereabouts

    @cached_property
    def is_defect(self) -> bool:
        return self.answer.kind.can_be_planted

    @cached_property
    def is_neutral(self) -> bool:
        return self.answer.kind.is_free_to_flag


@dataclass(frozen=True, eq=False)
class KeyIndex:
    """The answers of a key, laid out so that many notes can be held against them."""

    words: WordingIndex
    leanings: Leanings
    subjects: tuple[_Subject, ...]
    vocabulary: Vocabulary
    names: tuple[tuple[int, ShortName], ...]
    whole_wordings: tuple[tuple[int, frozenset[str], str], ...]
    by_stem: Mapping[str, tuple[int, ...]]
    titles: frozenset[str]
    code: frozenset[str]

    def may_be_whole(self, stems: Set[str]) -> list[tuple[int, frozenset[str], str]]:
        """The wordings of which such a text may have all, or nearly all, in their order."""
        places = {place for term in stems for place in self.by_stem.get(term, ())}
        return [self.whole_wordings[place] for place in sorted(places)]


@lru_cache(maxsize=128)
def key_index(key: AnswerKey) -> KeyIndex:
    """Lay out the answers of a key."""
    defects = [placed.answer.title for placed in key.answers if placed.answer.kind.can_be_planted]
    subjects = tuple(_subject(placed, defects) for placed in key.answers)
    whole_wordings = tuple(
        (owner, wording, text)
        for owner, subject in enumerate(subjects)
        for wording, text in zip(subject.right, _forms(subject.answer), strict=True)
        if len(wording) > 1
    )
    wordings = tuple(map(_wordings, key.answers))
    return KeyIndex(
        words=index_of(wordings),
        leanings=Leanings(wordings),
        subjects=subjects,
        vocabulary=vocabulary(text for placed in key.answers for text in _forms(placed.answer)),
        names=tuple(
            (owner, name)
            for owner, subject in enumerate(subjects)
            if subject.is_defect
            for name in short_names(subject.answer)
        ),
        whole_wordings=whole_wordings,
        by_stem=_by_stem(wording for _, wording, _ in whole_wordings),
        titles=frozenset().union(*map(stems_of, defects)),
        code=frozenset().union(*(each.code_runs | each.repair_runs for each in subjects)),
    )


def _by_stem(wordings: Iterable[frozenset[str]]) -> dict[str, tuple[int, ...]]:
    """The places of the wordings by so many of their rarest stems that a text with nearly all of a
    wording has one of them.
    """
    places: dict[str, tuple[int, ...]] = {}
    for place, wording in enumerate(wordings):
        rarest = sorted(wording, key=lambda term: (-RARITIES.get(term, UNSEEN), term))
        for term in rarest[: len(wording) - _least_of(wording) + 1]:
            places[term] = (*places.get(term, ()), place)
    return places


def _wordings(placed: PlacedAnswer) -> Wordings:
    answer = placed.answer
    return Wordings(answer.title, _explanation(answer), answer.wordings, answer.tempting)


def _explanation(answer: Answer) -> str:
    return answer.sections[0].text if answer.sections else ""


def _subject(placed: PlacedAnswer, titles: Sequence[str]) -> _Subject:
    answer = placed.answer
    right = tuple(map(stems_of, _forms(answer)))
    particulars = (*answer.wordings, _explanation(answer), placed.code)
    return _Subject(
        answer=answer,
        told=told(_forms(answer)),
        right=right,
        tempting=tuple(map(stems_of, answer.tempting)),
        title=right[0],
        stems=frozenset().union(*right),
        code=stems_of(placed.code),
        particulars=frozenset().union(*map(stems_of, particulars)),
        repair=frozenset(placed.repair),
        code_runs=code_runs(placed.code.splitlines()),
        repair_runs=frozenset(placed.repair_runs),
        sorts=sorts_of(_told(answer)),
        where=whereabouts(placed.places, particulars, titles),
    )


def _told(answer: Answer) -> tuple[str, ...]:
    """All that an answer tells of itself."""
    pattern = answer.pattern.replace("-", " ")
    return (*_forms(answer), pattern, _explanation(answer))


def _forms(answer: Answer) -> tuple[str, ...]:
    return (answer.title, *answer.wordings)


@dataclass(frozen=True)
class Part:
    """A part of a note: what it says of each answer, of which it claims too little to say more
    (`capped`), of which it says several things, or one shortly and well (`telling`), of which it
    claims the opposite or another cause (`against`), and which it claims in words of its own
    (`meant`).
    """

    said: tuple[Comparison, ...]
    capped: tuple[bool, ...]
    telling: tuple[bool, ...]
    against: tuple[bool, ...]
    meant: tuple[bool, ...]


@dataclass(frozen=True)
class Heard:
    """A note as it is heard.

    `parts` holds the whole first, then its statements where they are few; `halves` what sentences
    say on either side of ", and"; `denies` that nothing is left but what the note denies;
    `listed` holds the answers that it repeats one after the other; `is_list` that it
    lists statements about the change; `tells_no_more` of which answers it repeats the title or a
    wording and says nothing besides, nor where they are; `says_a_wording` that it says a wording of
    a defect or a decoy, whatever else it says; `purpose` what it means to do.
    """

    text: str
    parts: tuple[Part, ...]
    halves: tuple[tuple[Part, Part], ...]
    denies: bool
    listed: frozenset[int]
    is_list: bool
    tells_no_more: tuple[bool, ...]
    says_a_wording: bool
    purpose: Purpose


@lru_cache(maxsize=256)
def hear(text: str, index: KeyIndex) -> Heard:
    """Hear what a note says of the answers of a key."""
    claimed = without_denials(text)
    denied = claimed != text
    listed = _recited(text, index)
    claimed = "" if listed else mended(claimed, index.vocabulary)
    repeated = _repeated(stems_of(claimed), index)
    tells_no_more = _tells_no_more(claimed, repeated, index)
    if not listed and (listed := _listed_titles(claimed, index, tells_no_more)):
        claimed = ""
    pieces = statements(claimed)
    few = len(pieces) <= _MOST_STATEMENTS
    whole = note_of(claimed)
    purpose = purpose_of(text)
    part_of = partial(_part, whole=whole, index=index, purpose=purpose)
    parts = [claimed, *(pieces if 1 < len(pieces) <= _MOST_STATEMENTS else ())]
    return Heard(
        text=claimed,
        parts=tuple(part_of(part) for part in parts),
        halves=tuple(
            (part_of(pair[0]), part_of(pair[1]))
            for piece in (pieces if few else ())
            if (pair := halves(piece))
        ),
        denies=(denied and not whole.claims) or _denies_a_defect(claimed, index),
        listed=listed,
        is_list=len(pieces) >= _LIST,
        tells_no_more=tells_no_more,
        says_a_wording=not listed
        and any(not index.subjects[owner].is_neutral for owner, *_ in repeated),
        purpose=purpose,
    )


def _tells_no_more(
    text: str, repeated: Sequence[tuple[int, frozenset[str], str]], index: KeyIndex
) -> tuple[bool, ...]:
    """Of which defects it repeats the title or wordings, with less than two words of its own, and
    without the place.
    """
    stems = stems_of(text)
    owners = {owner for owner, wording, _ in repeated if len(wording) >= _LEAST_OF_A_WORDING}
    bare = [
        subject.is_defect
        and (owner in owners or len(stems & subject.title) >= _NEARLY_WHOLE * len(subject.title))
        for owner, subject in enumerate(index.subjects)
    ]
    if not any(bare):
        return tuple(bare)
    said_before = index.titles.union(*(wording for _, wording, _ in repeated))
    names = frozenset[str]().union(*(words_of(text).names for *_, text in repeated))
    return tuple(
        [
            is_bare
            and len((stems - said_before) & subject.particulars) < _LEAST_OWN
            and not gives_place(text, subject.where, names)
            for is_bare, subject in zip(bare, index.subjects, strict=True)
        ]
    )


def _repeated(stems: Set[str], index: KeyIndex) -> list[tuple[int, frozenset[str], str]]:
    """The wordings of which a text with these stems says nearly all."""
    return [each for each in index.may_be_whole(stems) if _is_said(each[1], stems)]


def _is_said(wording: Set[str], stems: Set[str]) -> bool:
    """Whether a text with these stems says nearly all of a wording."""
    return len(wording & stems) >= _least_of(wording)


def _least_of(wording: Set[str]) -> int:
    """How many of its stems a text has that says it whole: of a short one nothing is missing."""
    if len(wording) < _LEAST_OF_A_LONG:
        return len(wording)
    return math.ceil(_WHOLE * len(wording))


def _listed_titles(text: str, index: KeyIndex, tells_no_more: Sequence[bool]) -> frozenset[int]:
    """The defects whose titles it lists, where there are several and nothing besides."""
    stems = stems_of(text)
    listed = frozenset(place for place, bare in enumerate(tells_no_more) if bare)
    particulars = frozenset[str]().union(*(index.subjects[place].particulars for place in listed))
    own = (stems - index.titles) & particulars
    return listed if len(listed) >= _LEAST_TITLES and len(own) < _LEAST_OWN else frozenset()


def _denies_a_defect(text: str, index: KeyIndex) -> bool:
    likely = [
        subject
        for said, subject in zip(compare(text, index.words), index.subjects, strict=True)
        if said.likeness > _HALF and subject.is_defect
    ]
    return any(denies(text, subject.told) for subject in likely)


def _recited(text: str, index: KeyIndex) -> frozenset[int]:
    """The answers whose wordings it repeats word for word, where they are more than one finding
    could repeat.
    """
    said = stems_of(text)
    recited = [
        owner
        for owner, wording, _ in index.may_be_whole(said)
        if len(wording) >= _LEAST_OF_A_WORDING and wording <= said
    ]
    owners = frozenset(recited)
    too_many = len(recited) > _MOST_RECITED or len(owners) > _MOST_RECITED_ANSWERS
    return owners if too_many else frozenset()


def _part(text: str, whole: Note, index: KeyIndex, purpose: Purpose) -> Part:
    note = note_of(text)
    compared = compare(text, index.words)
    leans = index.leanings.of(text, note.stems, [each.belief >= _FAINT for each in compared])
    believed = _each_believed(text, note, whole, compared, leans, index, purpose)
    opposed = tuple(
        [
            limit is _Limit.AGAINST and said.like_wording >= _ALIKE
            for said, (_, limit) in zip(compared, believed, strict=True)
        ]
    )
    if against := _against_the_likeliest(compared, believed):
        # What speaks against an answer speaks of no other, unless it is a remark that was foreseen.
        believed = [
            (said, limit)
            if subject.is_neutral and leads_by(said.like_wording, against.likeness, _NEARLY)
            else (_at_most(said, NAMED), _Limit.AGAINST)
            for (said, limit), subject in zip(believed, index.subjects, strict=True)
        ]
    return Part(
        said=tuple([said for said, _ in believed]),
        capped=tuple([limit is not _Limit.NONE for _, limit in believed]),
        against=opposed,
        meant=_meant(note, believed, leans, index, purpose),
        telling=tuple(
            [
                said.belief >= SAYS_NOTHING and _is_telling(note, said, limit, subject)
                for (said, limit), subject in zip(believed, index.subjects, strict=True)
            ]
        ),
    )


def _each_believed(
    text: str,
    note: Note,
    whole: Note,
    compared: Sequence[Comparison],
    leans: Sequence[Lean],
    index: KeyIndex,
    purpose: Purpose,
) -> list[tuple[Comparison, "_Limit"]]:
    """What a part says of each answer, no more than it claims, and why it is limited."""
    named = _named(note, index)
    runs = runs_written(text)
    repaired = _repaired(runs, index)
    quotes = is_only_code(runs, index.code)
    believed = []
    for place, (said, subject) in enumerate(zip(compared, index.subjects, strict=True)):
        is_named = place in named
        if place in repaired:
            believed.append((_at_least(said, SHORT), _Limit.NAMED))
        elif quotes:
            # Whoever quotes the lines at hand says nothing of them.
            believed.append((_at_most(said, NAMED), _Limit.OTHER))
        elif said.belief < _NEXT_TO_NOTHING and not is_named and not note.is_guess:
            # Most notes say next to nothing of most answers.
            believed.append((said, _Limit.NONE))
        elif not is_named and _is_tempted(note.stems, leans[place], subject):
            believed.append((_at_most(said, NAMED), _Limit.AGAINST))
        else:
            limits = _believed(
                text, note, whole, said, subject, is_named=is_named, is_topic=purpose.is_topic
            )
            believed.append(limits)
    return believed


def _is_tempted(stems: Set[str], lean: Lean, subject: _Subject) -> bool:
    """Whether it says what is wrongly said of a defect, and no right wording whole."""
    if not subject.is_defect or _says_one_of(subject.right, stems):
        return False
    return lean.is_wrong(stems) or (not lean.is_clear and _says_one_of(subject.tempting, stems))


def _meant(
    note: Note,
    believed: Sequence[tuple[Comparison, "_Limit"]],
    leans: Sequence[Lean],
    index: KeyIndex,
    purpose: Purpose,
) -> tuple[bool, ...]:
    """Which defects it claims in words of its own, whatever wordings they are like."""
    asks_for_less = purpose.is_topic or purpose.is_small or purpose.may_approve
    if asks_for_less or len(note.stems) < _LEAST_MEANT:
        return (False,) * len(leans)
    return tuple(
        [
            subject.is_defect
            and limit not in (_Limit.AGAINST, _Limit.OTHER)
            and said.belief >= _FAINT
            and ((claims := note.grade(subject.code) > NAMED) or note.is_sentence)
            and lean.is_right(claims=claims)
            for lean, (said, limit), subject in zip(leans, believed, index.subjects, strict=True)
        ]
    )


def _says_one_of(forms: Iterable[frozenset[str]], stems: Set[str]) -> bool:
    """Whether it says nearly all of one of them."""
    return any(_is_said(form, stems) for form in forms if len(form) > 1)


def _named(note: Note, index: KeyIndex) -> Set[int]:
    """Which defects it calls by a short name of their weakness, or of what would mend them."""
    if not may_name_a_weakness(note):
        return frozenset()
    named = {owner for owner, name in index.names if name.is_in(note)}
    for place, subject in enumerate(index.subjects):
        if subject.is_defect and names_the_repair(note, subject.repair):
            named.add(place)
    return named


def _repaired(runs: Set[str], index: KeyIndex) -> Set[int]:
    """Which defects the code that it writes would mend: those of which it writes most, none where
    it writes a piece for every defect.
    """
    if not runs:
        return frozenset()
    written = {
        place: count
        for place, subject in enumerate(index.subjects)
        if (count := len(runs & subject.repair_runs))
    }
    if not 0 < len(written) <= _MOST_RECITED_ANSWERS:
        return frozenset()
    most = max(written.values())
    return {place for place, count in written.items() if count == most}


def _is_telling(note: Note, said: Comparison, limit: "_Limit", subject: _Subject) -> bool:
    if limit in (_Limit.AGAINST, _Limit.OTHER):
        return False
    if limit is _Limit.NAMED:
        return _tells_shortly(note, said, subject)
    return _tells(note, subject)


def _tells(note: Note, subject: _Subject) -> bool:
    return (
        subject.is_defect
        and len(note.stems) >= _LEAST_TELLING
        and len(note.stems & subject.stems) >= _LEAST_SHARED
    )


def _tells_shortly(note: Note, said: Comparison, subject: _Subject) -> bool:
    """Whether it claims something in a few words that are much like a wording: "links not
    revoked".
    """
    return said.like_wording >= _ALIKE and note.claims and note.grade(subject.code) == SHORT


class _Limit(Enum):
    """Why a part of a note is believed no further."""

    NONE = auto()
    NAMED = auto()
    AGAINST = auto()
    OTHER = auto()


def _against_the_likeliest(
    compared: Sequence[Comparison], believed: Sequence[tuple[Comparison, _Limit]]
) -> Comparison | None:
    """What is said of the answer that it speaks against, where it speaks of none more."""
    against = [
        said for said, (_, limit) in zip(compared, believed, strict=True) if limit is _Limit.AGAINST
    ]
    most = max(each.belief for each in compared)
    return next((said for said in against if said.belief == most), None)


def _at_least(said: Comparison, least: float) -> Comparison:
    return said._replace(belief=max(said.belief, least), likeness=max(said.likeness, least))


def _at_most(said: Comparison, most: float) -> Comparison:
    return said._replace(belief=min(said.belief, most))


def _believed(
    text: str,
    note: Note,
    whole: Note,
    said: Comparison,
    subject: _Subject,
    *,
    is_named: bool,
    is_topic: bool,
) -> tuple[Comparison, _Limit]:
    """What a part says of an answer, no more than it claims, and why it is limited."""
    if note.is_guess:
        return Comparison(min(said.belief, NAMED), 0.0), _Limit.NAMED
    most = NAMED if is_topic else _most_believed(note, whole, subject)
    if subject.is_neutral:
        # Nothing hangs on a remark but that it is free.
        return _at_most(said, _REMARKED if most == SHORT else most), _Limit.NONE
    if is_named or note.stems in subject.right[1:]:
        most = max(most, SHORT)
    if (is_named or said.belief > NAMED) and most > NAMED and contradicts(text, subject.told):
        return _at_most(said, NAMED), _Limit.AGAINST
    if subject.is_defect and not is_named and _tells_of_another_fault(text, subject):
        return _at_most(said, NAMED), _Limit.OTHER
    said = _at_most(_at_least(said, SHORT) if is_named else said, most)
    return said, _Limit.NAMED if most < FULL else _Limit.NONE


def _tells_of_another_fault(text: str, subject: _Subject) -> bool:
    claimed = sorts_claimed(text)
    return bool(claimed) and claimed.isdisjoint(subject.sorts)


def _most_believed(note: Note, whole: Note, subject: _Subject) -> float:
    most = note.grade(subject.code)
    # A short sentence of a note that says more is not a short note.
    return FULL if most == SHORT and whole.grade(subject.code) == FULL else most
