"""How a note of one annotation is read, beside what a fair person gives for it."""

import json
from functools import cache

from tests.core.strategies import ROOT, plain_diff
from trainer.content.folder import read_exercise
from trainer.content.variants import answer_key
from trainer.core.diffing.diff import parse_diff
from trainer.core.domain.exercise import Severity, Side
from trainer.core.domain.review import Annotation, Location, Review, Verdict
from trainer.core.domain.scorecard import FindingKind
from trainer.core.scoring.matching import match

LETTERS = {
    FindingKind.LOCATED: "L",
    FindingKind.NEUTRAL: "N",
    FindingKind.FOOLED: "F",
    FindingKind.FALSE_ALARM: "F",
}


def records_in(folder):
    """The records of all files of a folder, in their order."""
    return [
        json.loads(line)
        for file in sorted(folder.glob("*.jsonl"))
        for line in file.read_text(encoding="utf-8").splitlines()
    ]


@cache
def key_of(name, planted):
    exercise = read_exercise(ROOT / "exercises" / name)
    every = {answer.id for answer in exercise.defects}
    chosen = frozenset(every if planted == "all" else planted.split("+"))
    return answer_key(exercise, chosen, parse_diff(plain_diff(exercise, chosen)))


def findings_of(note):
    """What the note alone comes to."""
    location = Location(note["path"], Side.NEW, note["start"], note["end"])
    severity = Severity(note["severity"]) if note["severity"] else None
    written = Annotation("0", location, note["text"], None, severity)
    return [
        finding
        for finding in match(
            Review(Verdict.REQUEST_CHANGES, (written,)), key_of(note["exercise"], note["planted"])
        )
        if finding.annotation is not None
    ]


def is_read_fairly(note):
    """Whether it is read as a fair person would; one charged for a fixed defect is a mistake."""
    fair = ["+".join(sorted(each.split("+"))) for each in note["fair"].split("|")]
    return ("F" if (read := read_as(note)) == "FIXED" and "F" in fair else read) in fair


def read_as(note):
    """`H:` and the answers that it is credited with, or the letter of what it is."""
    findings = findings_of(note)
    hits = sorted(f"H:{each.answer}" for each in findings if each.kind is FindingKind.HIT)
    if hits:
        return "+".join(hits)
    fixed = findings[0].kind is FindingKind.FALSE_ALARM and findings[0].answer is not None
    return "FIXED" if fixed and note["kind"] == "at fixed" else LETTERS[findings[0].kind]
