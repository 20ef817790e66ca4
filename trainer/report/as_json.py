"""What the command line prints with `--json`: the shapes that the documentation promises."""

from collections.abc import Iterable

from trainer.core.diffing.diff import Diff
from trainer.core.domain.exercise import AnswerKey, Change, PlacedAnswer, Span
from trainer.core.formats.json_values import JsonObject


def change_as_json(change: Change, diff: Diff) -> JsonObject:
    """What a learner sees of a variant."""
    return {
        "exercise": change.exercise_id,
        "request": change.request,
        "pull_request": {"title": change.title, "text": change.description},
        "commits": [
            {
                "sha": commit.sha,
                "title": commit.title,
                "author": commit.author,
                "message": commit.message,
                "diff": commit.diff,
            }
            for commit in change.commits
        ],
        "files": [
            {
                "path": file.path,
                "old_path": file.old_path,
                "status": file.status.value,
                "added": file.added,
                "removed": file.removed,
                "text": change.tree.get(file.path, b"").decode("utf-8", "replace"),
            }
            for file in diff.files
        ],
        "diff": change.diff,
    }


def answers_as_json(key: AnswerKey) -> list[JsonObject]:
    """What an instructor sees of the answers of a variant."""
    return [_answer(placed) for placed in key.answers]


def _answer(placed: PlacedAnswer) -> JsonObject:
    answer = placed.answer
    return {
        "id": answer.id,
        "kind": answer.kind.value,
        "title": answer.title,
        "class": answer.class_,
        "pattern": answer.pattern,
        "also": list(answer.also),
        "severity": answer.severity.value,
        "level": answer.level.value,
        "planted": placed.planted,
        "spans": _spans(placed.spans),
        "accepted": _spans(placed.accepted),
        "wordings": list(answer.wordings),
        "tempting": list(answer.tempting),
        "hints": list(answer.hints),
        "references": list(answer.references),
        "sections": [
            {"heading": section.heading, "text": section.text} for section in answer.sections
        ],
    }


def _spans(spans: Iterable[Span]) -> list[JsonObject]:
    return [
        {"path": span.path, "side": span.side.value, "start": span.start, "end": span.end}
        for span in spans
    ]
