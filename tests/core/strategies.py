"""Ways to review without reading, honest ways with a known skill, and the keys of the shipped
exercises to try them on.
"""

import random
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from difflib import unified_diff
from functools import cache
from itertools import islice
from pathlib import Path

from trainer.content.folder import read_exercise
from trainer.content.variants import all_subsets, answer_key, materialise
from trainer.core.diffing.diff import parse_diff
from trainer.core.domain.exercise import (
    AnswerId,
    AnswerKey,
    AnswerKind,
    Exercise,
    PlacedAnswer,
    Severity,
    Side,
    Span,
)
from trainer.core.domain.review import Annotation, Location, Review, Verdict
from trainer.core.domain.taxonomy import CLASSES
from trainer.errors import ContentError

ROOT = Path(__file__).resolve().parents[2]
MOST_VARIANTS = 16

Strategy = Callable[[AnswerKey], Review]
Crib = Callable[["Keys", AnswerKey], Review]


@dataclass(frozen=True)
class Keys:
    """The keys of all variants of one exercise, by what is planted."""

    exercise: Exercise
    by_planted: Mapping[frozenset[AnswerId], AnswerKey]

    @property
    def planted(self) -> list[AnswerKey]:
        return [key for key in self.by_planted.values() if not key.is_clean]

    @property
    def clean(self) -> AnswerKey:
        return self.by_planted[frozenset()]


def shipped_folders() -> list[Path]:
    """The folders of exercises that are there and whole."""
    folders = sorted(
        folder.parent
        for folder in [
            *ROOT.glob("exercises/*/*/exercise.toml"),
            *ROOT.glob("tests/data/packs/tiny/*/exercise.toml"),
        ]
    )
    return [folder for folder in folders if _is_whole(folder)]


def _is_whole(folder: Path) -> bool:
    try:
        return bool(read_exercise(folder).answers)
    except ContentError:
        return False


@cache
def keys_of(folder: Path) -> Keys:
    """Every variant, or the smallest MOST_VARIANTS where there are more."""
    exercise = read_exercise(folder)
    subsets = islice(all_subsets([answer.id for answer in exercise.defects]), MOST_VARIANTS)
    return Keys(
        exercise,
        {
            chosen: answer_key(exercise, chosen, parse_diff(plain_diff(exercise, chosen)))
            for chosen in subsets
        },
    )


def plain_diff(exercise: Exercise, planted: frozenset[AnswerId]) -> str:
    """The change as a diff, without the cost of a git process for each of a hundred variants."""
    first, *_, last = materialise(exercise, planted)
    shown: list[str] = []
    for path in sorted({*first, *last}):
        old, new = (
            tree.get(path, b"").decode(errors="replace").splitlines() for tree in (first, last)
        )
        if old != new:
            shown += [
                f"diff --git a/{path} b/{path}",
                *unified_diff(old, new, f"a/{path}", f"b/{path}", lineterm=""),
            ]
    return "\n".join(shown)


def annotation_at(number: int, span: Span, text: str = "", **fields: object) -> Annotation:
    location = Location(span.path, span.side, span.start, span.end)
    return replace(Annotation(str(number), location, text), **fields)  # type: ignore[arg-type]


def request_changes(
    annotations: Iterator[Annotation] | list[Annotation] | tuple[Annotation, ...] = (),
) -> Review:
    numbered = tuple(
        replace(annotation, id=str(number)) for number, annotation in enumerate(annotations)
    )
    return Review(Verdict.REQUEST_CHANGES, numbered)


def hunks(key: AnswerKey) -> list[Span]:
    """The changed lines of the new text with three lines around them, neighbours as one."""
    found: list[Span] = []
    for span in sorted(
        (span for span in key.changed if span.side is Side.NEW),
        key=lambda span: (span.path, span.start),
    ):
        wide = Span(span.path, span.side, max(1, span.start - 3), span.end + 3)
        if found and found[-1].path == wide.path and found[-1].end >= wide.start - 1:
            wide = Span(wide.path, wide.side, found.pop().start, wide.end)
        found.append(wide)
    return found


def changed_lines(key: AnswerKey) -> list[Span]:
    return [
        Span(span.path, span.side, line, line)
        for span in key.changed
        for line in range(span.start, span.end + 1)
    ]


def files(key: AnswerKey) -> list[Span]:
    last: dict[str, int] = {}
    for span in key.changed:
        last[span.path] = max(last.get(span.path, 1), span.end)
    return [Span(path, Side.NEW, 1, end) for path, end in sorted(last.items())]


GENERIC = "This looks wrong, please check it carefully."
TITLES = ". ".join(entry.name for entry in CLASSES)
TAXONOMY = ". ".join(f"{entry.name}: {entry.summary}" for entry in CLASSES)
BUZZWORDS = (
    "race condition, not atomic, missing validation, missing error handling, exception swallowed, "
    "data loss, duplicate delivery, "
    "commit before processing, insecure random token, predictable, timing attack, constant-time "
    "comparison, CORS wildcard, "
    "credentials, SQL injection, off by one, overflow, rounding, resource leak, deadlock, test "
    "does not assert anything, "
    "comment contradicts code, deprecated API, secret in config, missing authorization"
)
TALK = (
    GENERIC,
    "",
    "bug",
    "Is this right?",
    "Potential issue: this may fail in production under load.",
    "Possible race condition or missing validation here.",
)


def _everywhere(places: Callable[[AnswerKey], list[Span]], text: str, **fields: object) -> Strategy:
    return lambda key: request_changes(
        [annotation_at(0, span, text, **fields) for span in places(key)]
    )


def _change_level(*texts: str) -> Strategy:
    return lambda _: request_changes([Annotation("0", Location(), text) for text in texts])


def _same_fifty_times(key: AnswerKey) -> Review:
    return request_changes([annotation_at(0, hunks(key)[0], GENERIC)] * 50)


def _every_seventh_line(key: AnswerKey) -> Review:
    return request_changes([annotation_at(0, span, GENERIC) for span in changed_lines(key)[::7]])


def blind_strategies() -> dict[str, Strategy]:
    """Reviews that know nothing of the change but where it is."""
    places = {"line": changed_lines, "hunk": hunks, "file as a range": files}
    blind: dict[str, Strategy] = {
        "flag nothing, request changes": lambda _: request_changes(),
        "approve always": lambda _: Review(Verdict.APPROVE),
        "the same annotation fifty times": _same_fifty_times,
        "every seventh line": _every_seventh_line,
        "all class titles, on the change": _change_level(TITLES),
        "the whole taxonomy, on the change": _change_level(TAXONOMY),
        "each class on its own, on the change": _change_level(
            *(f"{entry.name}: {entry.summary}" for entry in CLASSES)
        ),
        "buzzwords, on the change": _change_level(BUZZWORDS),
    }
    for name, spans in places.items():
        for text in TALK[:2] if spans is changed_lines else TALK:
            blind[f"every {name}: {text[:24]!r}"] = _everywhere(spans, text)
        for what, text in (
            ("buzzwords", BUZZWORDS),
            ("class titles", TITLES),
            ("the taxonomy", TAXONOMY),
        )[: 1 if name == "line" else 3]:
            blind[f"every {name}: {what}"] = _everywhere(spans, text)
        blind[f"every {name}, as minor"] = _everywhere(spans, GENERIC, severity=Severity.MINOR)
        blind[f"every {name}: buzzwords, as blockers"] = _everywhere(
            spans, BUZZWORDS, severity=Severity.BLOCKER
        )
    for entry in CLASSES:
        blind[f"every hunk: {entry.key}"] = _everywhere(
            hunks, f"{entry.name}: {entry.summary}", class_=entry.key
        )
    return blind


def crib(keys: Keys, key: AnswerKey, *, joined: str = " ", defects_only: bool = False) -> Review:
    """One text that pastes every wording of the exercise, put on every hunk."""
    text = joined.join(
        wording
        for answer in keys.exercise.answers
        if answer.kind is AnswerKind.DEFECT or not defects_only
        for wording in answer.wordings
    )
    return request_changes([annotation_at(0, span, text) for span in hunks(key)])


def titles_on_the_change(keys: Keys) -> Review:
    """The titles of all defects of the exercise, as the debrief of any variant tells them."""
    text = ". ".join(answer.title for answer in keys.exercise.defects)
    return request_changes([Annotation("0", Location(), text)])


def titles_of(keys: Keys) -> list[str]:
    """What the debriefs of an exercise tell."""
    return [answer.title for answer in keys.exercise.defects]


def wordings_of(keys: Keys) -> list[str]:
    """A wording of each defect, as somebody who opens the pack finds it."""
    return [answer.wordings[0] for answer in keys.exercise.defects]


def _every_wording_of(keys: Keys) -> list[str]:
    return [wording for answer in keys.exercise.defects for wording in answer.wordings]


def _four_wordings_of(keys: Keys) -> list[str]:
    return [". ".join(answer.wordings[:4]) for answer in keys.exercise.defects]


def _on_the_change(_: AnswerKey) -> list[Location]:
    return [Location()]


def _on_every_file(key: AnswerKey) -> list[Location]:
    return [Location(path) for path in sorted({span.path for span in key.changed})]


def _on_every_hunk(key: AnswerKey) -> list[Location]:
    return [Location(span.path, span.side, span.start, span.end) for span in hunks(key)]


def _on_the_first_hunk(key: AnswerKey) -> list[Location]:
    return _on_every_hunk(key)[:1]


def _each(
    texts: Callable[[Keys], list[str]], places: Callable[[AnswerKey], list[Location]]
) -> Crib:
    return lambda keys, key: request_changes(
        [Annotation("0", place, text) for text in texts(keys) for place in places(key)]
    )


# Nobody who reads puts them there: each earns nothing in any variant.
CRIBS_WITHOUT_LINES: dict[str, Crib] = {
    "each title, on the change": _each(titles_of, _on_the_change),
    "each title, on every file": _each(titles_of, _on_every_file),
    "a wording of each defect, on the change": _each(wordings_of, _on_the_change),
    "a wording of each defect, on every file": _each(wordings_of, _on_every_file),
}
CRIBS: dict[str, Crib] = CRIBS_WITHOUT_LINES | {
    "every wording of each defect, on the change": _each(_every_wording_of, _on_the_change),
    "four wordings of each defect as one, on the change": _each(_four_wordings_of, _on_the_change),
    "each title, on every hunk": _each(titles_of, _on_every_hunk),
    "a wording of each defect, on every hunk": _each(wordings_of, _on_every_hunk),
    "each title, on the first hunk": _each(titles_of, _on_the_first_hunk),
    "a wording of each defect, on the first hunk": _each(wordings_of, _on_the_first_hunk),
}


def own_answers(key: AnswerKey, wording: int = 0) -> Review:
    """The review that says exactly what the key says."""
    if key.is_clean:
        return Review(Verdict.APPROVE)
    return request_changes([answer_of(placed, wording) for placed in key.planted])


def hedged(review: Review) -> Review:
    """The same, said as a remark of one who finds the code right."""
    return replace(
        review,
        annotations=tuple(
            replace(each, text=f"The code is right, but {each.text}", severity=Severity.MINOR)
            for each in review.annotations
        ),
    )


def answer_of(placed: PlacedAnswer, wording: int = 0) -> Annotation:
    answer = placed.answer
    text = answer.wordings[wording % len(answer.wordings)]
    return annotation_at(0, placed.spans[0], text, class_=answer.class_, severity=answer.severity)


def without_wording(key: AnswerKey, left_out: Mapping[AnswerId, str]) -> AnswerKey:
    """The key as if nobody had thought of those wordings."""

    def pruned(placed: PlacedAnswer) -> PlacedAnswer:
        kept = tuple(
            wording
            for wording in placed.answer.wordings
            if wording != left_out.get(placed.answer.id)
        )
        return replace(placed, answer=replace(placed.answer, wordings=kept))

    return replace(key, answers=tuple(map(pruned, key.answers)))


SLIPS = (
    "this could be slow with large inputs",
    "please add a docstring and a type annotation",
    "the name is misleading, rename it",
    "needs a log message so that operators can see it",
    "magic number, move it to a constant",
    "what happens when this is called twice at the same time?",
)


def honest(key: AnswerKey, skill: float, chance: random.Random) -> tuple[Review, AnswerKey]:
    """Finds each defect with that probability, up to three lines off, in words that the key
    returned lacks; errs at times.
    """
    annotations, said = [], {}
    for placed in key.planted:
        if chance.random() < skill:
            wording = chance.choice(placed.answer.wordings)
            said[placed.answer.id] = wording
            span = chance.choice(placed.spans)
            line = max(1, chance.randint(span.start, span.end) + chance.randint(-3, 3))
            class_ = placed.answer.class_ if chance.random() < 0.7 else None
            annotations.append(
                annotation_at(
                    0,
                    Span(span.path, span.side, line, line),
                    wording,
                    class_=class_,
                    severity=placed.answer.severity,
                )
            )
    if chance.random() < 0.4 * (1 - skill) + 0.1:
        annotations.append(_slip(key, chance))
    objects = any(annotation.severity is not Severity.MINOR for annotation in annotations)
    verdict = Verdict.REQUEST_CHANGES if objects else Verdict.APPROVE
    return replace(request_changes(annotations), verdict=verdict), without_wording(key, said)


def _slip(key: AnswerKey, chance: random.Random) -> Annotation:
    decoys = [
        placed for placed in key.answers if placed.answer.kind is AnswerKind.DECOY and placed.spans
    ]
    if decoys and chance.random() < 0.4:
        placed = chance.choice(decoys)
        return annotation_at(
            0, placed.spans[0], chance.choice(placed.answer.wordings), severity=Severity.MAJOR
        )
    return annotation_at(
        0, chance.choice(changed_lines(key)), chance.choice(SLIPS), severity=Severity.MINOR
    )
