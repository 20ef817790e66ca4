"""One ruling file: what the author decided about something that a reviewer said, in the form of an
answer file.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from trainer.content.answers import (
    answer_of,
    check_id,
    check_pattern,
    check_sections,
    fields_of,
    kind_in,
    split_front_matter,
)
from trainer.content.pack_limits import MOST_DISPUTES
from trainer.content.problems import Problem, nearest
from trainer.content.tables import Field, read_table
from trainer.core.domain.exercise import Answer, AnswerId, AnswerKind, Ruling, RulingKind, Section

RULE: Final = "bad-ruling"

_KIND: Final = Field("str", choices=tuple(RulingKind))
_DISPUTES: Final = Field("list[str]", required=False, most_items=MOST_DISPUTES)
_NEW_ANSWERS: Final = {
    kind.traits.ruling: kind for kind in AnswerKind if kind.traits.ruling is not None
}
RULING_FIELDS: Final[Mapping[RulingKind, Mapping[str, Field]]] = {
    **{
        kind: {**fields_of(answer), "kind": _KIND, "disputes": _DISPUTES}
        for kind, answer in _NEW_ANSWERS.items()
    },
    RulingKind.WORDING: {
        "kind": _KIND,
        "answer": Field("str"),
        "wordings": Field("list[str]", least=1),
        "disputes": _DISPUTES,
    },
    RulingKind.REJECTED: {
        "kind": _KIND,
        "disputes": Field("list[str]", least=1, most_items=MOST_DISPUTES),
    },
}
RULING_HEADINGS: Final[Mapping[RulingKind, tuple[str, ...]]] = {
    **{kind: answer.traits.headings for kind, answer in _NEW_ANSWERS.items()},
    RulingKind.WORDING: ("Why it counts",),
    RulingKind.REJECTED: ("Why it does not count",),
}


def read_ruling(
    path: str, ruling_id: str, text: str
) -> tuple[Ruling, Answer | None, tuple[Problem, ...]]:
    """The ruling as far as it can be understood, the answer that it adds to the key, if any, and
    every problem.
    """
    problems = list(check_id(path, ruling_id))
    name = AnswerId(ruling_id)
    matter = split_front_matter(path, text, RULE)
    if isinstance(matter, Problem):
        return Ruling(name, RulingKind.REJECTED, None), None, (*problems, matter)
    given = kind_in(matter.toml)
    if given in set(RulingKind):
        kind = RulingKind(given)
    else:
        kind = RulingKind.NEUTRAL
    table = read_table(path, matter.toml, RULING_FIELDS[kind], rule=RULE, first_line=2)
    values = table.values
    problems.extend(table.problems)
    problems.extend(check_pattern(path, matter.toml, values.get("shows", ""), RULE))
    problems.extend(check_sections(path, matter, RULING_HEADINGS[kind], RULE))
    answer = (
        answer_of(name, _NEW_ANSWERS[kind], values, matter.sections)
        if kind in _NEW_ANSWERS
        else None
    )
    if answer is not None:
        about = name
    elif kind is RulingKind.WORDING:
        about = AnswerId(values["answer"])
    else:
        about = None
    reason = _reason(matter.sections, RULING_HEADINGS[kind][-1])
    ruling = Ruling(
        name, kind, about, tuple(values.get("wordings", ())), tuple(values["disputes"]), reason
    )
    return ruling, answer, tuple(problems)


def _reason(sections: Sequence[Section], heading: str) -> str:
    return next(
        (section.text for section in sections if section.heading.casefold() == heading.casefold()),
        "",
    )


def check_rulings_agree(
    rulings: Mapping[str, Ruling], answers: Sequence[Answer]
) -> Iterator[Problem]:
    """Rulings by the place of their file that do not fit the answers in `answers/` or one
    another.
    """
    known = {answer.id: answer for answer in answers}
    ruled: dict[str, AnswerId] = {}
    for place, ruling in rulings.items():
        if ruling.id in known:
            what = f"there is an answer “{ruling.id}” already"
            yield Problem(place, 0, what, "rename the ruling", "ruled-twice")
        if ruling.kind is RulingKind.WORDING and ruling.answer is not None:
            if ruling.answer in known:
                yield from _said_before(place, ruling, known[ruling.answer])
            else:
                what = f"there is no answer “{ruling.answer}” in answers/"
                if known:
                    remedy = nearest(ruling.answer, tuple(known))
                else:
                    remedy = "write the answer"
                yield Problem(place, 0, what, remedy, "ruling-without-answer")
        for dispute in ruling.disputes:
            if ruled.setdefault(dispute, ruling.id) != ruling.id:
                what = f"the dispute “{dispute}” is ruled on by “{ruled[dispute]}” already"
                yield Problem(place, 0, what, "keep one of them", "ruled-twice")


def _said_before(place: str, ruling: Ruling, answer: Answer) -> Iterator[Problem]:
    for wording in ruling.wordings:
        if wording in answer.wordings:
            yield Problem(
                place,
                0,
                f"“{answer.id}” has the wording “{wording}” already",
                "remove it",
                "ruled-twice",
            )
