"""What a learner can see must not say where a defect is."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from trainer.content.checker.subject import Subject, stored_path
from trainer.content.markers import shown_lines
from trainer.content.problems import Problem
from trainer.core.exercise import File, PlainFile

RULE: Final = "no-leak"

TELL_TALE_WORDS: Final[tuple[str, ...]] = (
    r"planted",
    r"defect(?:s|ive)?",
    r"decoys?",
    r"bugs?|buggy|bugfix(?:es)?",
    r"fixme|xxx",
    r"insecure(?:ly)?",
    r"vulnerab\w*",
    r"exploit(?:s|ed|able|ing)?",
    r"flaw(?:s|ed)?",
    r"(?:intentional|deliberate|purpose)(?:ly)? (?:wrong|broken|weak|unsafe|mistake|error)",
    r"answer key",
)
"""Regular expressions of words that give a defect away; they stand between characters that are no letters or digits."""

_WORDS: Final = re.compile(rf"(?i)(?<![a-z0-9])(?:{'|'.join(TELL_TALE_WORDS)})(?![a-z0-9])")
_MARKER: Final = re.compile(r"~ ?(?:defect|decoy|accept|neutral) [a-z0-9-]+|~\||(?:^|\s)~ (?:fix|end)\b")


def check_leaks(subject: Subject) -> Iterator[Problem]:
    """Every marker, answer id or tell-tale word that some variant shows, at most once for each line."""
    ids = {str(answer.id): _id_pattern(answer.id) for answer in subject.exercise.answers}
    for place, number, line in _visible(subject):
        yield from _line_problems(place, number, line, ids)


def _line_problems(place: str, number: int, line: str, ids: Mapping[str, re.Pattern[str]]) -> Iterator[Problem]:
    if found := _MARKER.search(line):
        yield Problem(place, number, f"shows the marker “{found[0].strip()}”", "correct the marker, or say it otherwise", RULE)
    if found := _WORDS.search(line):
        yield Problem(place, number, f"gives away “{found[0]}”", "say it otherwise", RULE)
    for answer_id, pattern in ids.items():
        if found := pattern.search(line):
            # Two words meet in code by chance; three or more hardly do.
            chance = answer_id.count("-") < 2
            yield Problem(
                place,
                number,
                f"shows “{found[0]}”, the id of an answer",
                "say it otherwise or rename the answer",
                RULE,
                warning=chance,
            )


def _id_pattern(answer_id: str) -> re.Pattern[str]:
    words = re.escape(answer_id).replace(r"\-", "[-_]")
    return re.compile(rf"(?i)(?<![a-z0-9]){words}(?![a-z0-9])") if "-" in answer_id else re.compile(r"(?!)")


def _visible(subject: Subject) -> Iterator[tuple[str, int, str]]:
    exercise, shown = subject.exercise, subject.shown
    yield f"{shown}/exercise.toml", 0, f"{exercise.title} ({exercise.language})"
    texts = {"request.md": exercise.request, "pull-request.md": f"{exercise.pull_request_title}\n\n{exercise.pull_request}"}
    texts |= {f"commits/{commit.name}.txt": commit.message for commit in exercise.commits}
    for name, text in texts.items():
        for number, line in enumerate(text.split("\n"), start=1):
            yield f"{shown}/{name}", number, line
    for stage in subject.stages():
        for file in stage.files:
            yield from _lines_of(f"{stage.place}/{stored_path(file.path)}", file, subject)
    for answer_id, copies in exercise.right_copies.items():
        for copy in copies:
            yield from _lines_of(f"{shown}/answers/{answer_id}.fix/{stored_path(copy.path)}", copy, subject)


def _lines_of(place: str, file: File, subject: Subject) -> Iterator[tuple[str, int, str]]:
    yield place, 0, file.path
    content = file.content if isinstance(file, PlainFile) else (subject.folder.parent.parent / place).read_bytes()
    for number, line in shown_lines(content.decode(errors="replace")):
        yield place, number, line
