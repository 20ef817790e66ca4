"""What a learner can see must not say where a defect is."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from trainer.content.checker.subject import Subject
from trainer.content.markers import MARKER_KINDS, marked_lines, shown_lines
from trainer.content.problems import Problem
from trainer.content.trees import stored_path
from trainer.core.domain.exercise import File, PlainFile

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
"""Regular expressions of words that give a defect away; they stand between characters that are no
letters or digits.
"""

_STEMS: Final = (
    *(
        "planted",
        "defect",
        "decoy",
        "bug",
        "fixme",
        "xxx",
        "insecure",
        "vulnerab",
        "exploit",
        "flaw",
    ),
    *("intentional", "deliberate", "purpose", "answer key"),
)
"""What each of the words begins with: where none of these is in a text, its lines need not be
looked at one by one.
"""

_WORDS: Final = re.compile(rf"(?i)(?<![a-z0-9])(?:{'|'.join(TELL_TALE_WORDS)})(?![a-z0-9])")
_MARKER: Final = re.compile(
    rf"~(?: ?(?:{'|'.join(MARKER_KINDS)}) [a-z0-9-]+|\||(?<!\S~) (?:fix|end)\b)"
)

_NumberedLine = tuple[int, str]


def check_leaks(subject: Subject) -> Iterator[Problem]:
    """Every marker, answer id or tell-tale word that some variant shows, at most once for each
    line.
    """
    patterns = {str(answer.id): _id_pattern(answer.id) for answer in subject.exercise.answers}
    for place, lines in _visible(subject):
        text = "\n".join(line for _number, line in lines).casefold()
        joined = text.replace("_", "-")
        ids = {answer_id: pattern for answer_id, pattern in patterns.items() if answer_id in joined}
        if not ids and "~" not in text and not any(stem in text for stem in _STEMS):
            continue
        for number, line in lines:
            yield from _line_problems(place, number, line, ids)


def _line_problems(
    place: str, number: int, line: str, ids: Mapping[str, re.Pattern[str]]
) -> Iterator[Problem]:
    if found := _MARKER.search(line):
        yield Problem(
            place,
            number,
            f"shows the marker “{found[0].strip()}”",
            "correct the marker, or reword the text",
            RULE,
        )
    if found := _word_in(line):
        yield Problem(place, number, f"gives away “{found[0]}”", "reword it", RULE)
    for answer_id, pattern in ids.items():
        if found := pattern.search(line):
            # Two words meet in code by chance; three or more hardly do.
            chance = answer_id.count("-") < 2
            yield Problem(
                place,
                number,
                f"shows “{found[0]}”, the id of an answer",
                "reword it or rename the answer",
                RULE,
                warning=chance,
            )


def _word_in(line: str) -> re.Match[str] | None:
    """The first tell-tale word; sought by its stem, which is far quicker than the pattern by
    itself.
    """
    folded = line.lower()
    if len(folded) != len(line):
        return _WORDS.search(line)
    found = [match for stem in _STEMS if (match := _word_with(stem, folded, line))]
    return min(found, key=lambda match: match.start(), default=None)


def _word_with(stem: str, folded: str, line: str) -> re.Match[str] | None:
    at = folded.find(stem)
    while at >= 0:
        if found := _WORDS.match(line, at):
            return found
        at = folded.find(stem, at + 1)
    return None


def _id_pattern(answer_id: str) -> re.Pattern[str]:
    words = re.escape(answer_id).replace(r"\-", "[-_]")
    if "-" in answer_id:
        return re.compile(rf"(?i)(?<![a-z0-9]){words}(?![a-z0-9])")
    return re.compile(r"(?!)")


def _visible(subject: Subject) -> Iterator[tuple[str, Sequence[_NumberedLine]]]:
    exercise, shown = subject.exercise, subject.shown
    yield f"{shown}/exercise.toml", [(0, f"{exercise.title} ({exercise.language})")]
    texts = {
        "request.md": exercise.request,
        "pull-request.md": f"{exercise.pull_request_title}\n\n{exercise.pull_request}",
    }
    texts |= {f"commits/{commit.name}.txt": commit.message for commit in exercise.commits}
    for name, text in texts.items():
        yield f"{shown}/{name}", list(enumerate(text.split("\n"), start=1))
    for stage in subject.stages():
        for file in stage.files:
            yield f"{stage.place}/{stored_path(file.path)}", list(_lines_of(file))
    for answer_id, copies in exercise.right_copies.items():
        for copy in copies:
            yield f"{shown}/answers/{answer_id}.fix/{stored_path(copy.path)}", list(_lines_of(copy))


def _lines_of(file: File) -> Iterator[_NumberedLine]:
    yield 0, file.path
    if isinstance(file, PlainFile):
        yield from shown_lines(file.content.decode(errors="replace"))
    else:
        yield from marked_lines(file)
