"""Answers, markers, commits and files agree with one another."""

from collections.abc import Iterator

from trainer.content.checker.subject import Stage, Subject
from trainer.content.markers import render
from trainer.content.problems import Problem, nearest
from trainer.content.trees import stored_path
from trainer.content.variants import final_files
from trainer.core.domain.exercise import (
    AnswerId,
    File,
    MarkedFile,
    Piece,
    PlainFile,
)


def check_agreement(subject: Subject) -> Iterator[Problem]:
    """Every problem between answers, markers, right copies, commits and files."""
    yield from _answers_without_marker(subject)
    yield from _markers_without_answer(subject)
    yield from _markers_missing_later(subject)
    yield from _right_copies(subject)
    yield from _unchanged_files(subject)
    yield from _empty_commits(subject)


def _answers_without_marker(subject: Subject) -> Iterator[Problem]:
    final = final_files(subject.exercise).values()
    marked = {(piece.kind.value, piece.answer) for file in final for piece in _pieces(file)}
    for answer in subject.exercise.answers:
        copied = subject.exercise.right_copies.get(answer.id)
        if (
            answer.kind.traits.must_be_marked
            and not copied
            and (answer.kind.value, answer.id) not in marked
        ):
            remedy = f"mark it with `~ {answer.kind} {answer.id}` in a file of the finished project"
            what = f"the {answer.kind} is marked nowhere"
            yield Problem(
                f"{subject.shown}/{subject.answer_file(answer.id)}",
                0,
                what,
                remedy,
                "answer-without-marker",
            )


def _markers_without_answer(subject: Subject) -> Iterator[Problem]:
    answers = {answer.id: answer for answer in subject.exercise.answers}
    for stage in subject.stages():
        for file in stage.files:
            for piece in _pieces(file):
                place = _place(stage, file)
                answer = answers.get(piece.answer or AnswerId(""))
                if answer is None:
                    if answers:
                        remedy = nearest(str(piece.answer), tuple(answers))
                    else:
                        remedy = f"write answers/{piece.answer}.md"
                    what = f"there is no answer “{piece.answer}”"
                elif answer.kind not in piece.kind.marks:
                    what = f"“{answer.id}” is a {answer.kind}, not a {piece.kind}"
                    remedy = f"write `~ {answer.kind} {answer.id}`, or correct the answer's kind"
                else:
                    continue
                yield Problem(place, piece.line, what, remedy, "marker-without-answer")


def _markers_missing_later(subject: Subject) -> Iterator[Problem]:
    held: dict[str, tuple[Stage, File]] = {}
    for stage in subject.stages():
        for path in stage.removes:
            held.pop(path, None)
        for file in stage.files:
            if file.path in held:
                earlier_stage, earlier = held[file.path]
                now = {(piece.kind, piece.answer) for piece in _pieces(file)}
                for kind, answer_id in sorted(
                    {(piece.kind, piece.answer or "") for piece in _pieces(earlier)} - now
                ):
                    what = (
                        f"“{kind} {answer_id}” of {_place(earlier_stage, earlier)} is not "
                        f"marked here again"
                    )
                    yield Problem(
                        _place(stage, file),
                        0,
                        what,
                        "carry the marker over",
                        "marker-missing-later",
                    )
            held[file.path] = (stage, file)


def _right_copies(subject: Subject) -> Iterator[Problem]:
    final = final_files(subject.exercise)
    owners: dict[str, AnswerId] = {}
    defects = {answer.id for answer in subject.exercise.defects}
    for answer_id, copies in sorted(subject.exercise.right_copies.items()):
        if answer_id not in defects:
            yield Problem(
                f"{subject.shown}/answers/{answer_id}.fix",
                0,
                "belongs to no defect",
                "remove it",
                "bad-right-copy",
            )
        for copy in copies:
            place = f"{subject.shown}/answers/{answer_id}.fix/{stored_path(copy.path)}"
            file = final.get(copy.path)
            commits = [
                commit.name
                for commit in subject.exercise.commits
                if any(held.path == copy.path for held in commit.files)
            ]
            if file is None:
                yield Problem(
                    place,
                    0,
                    "is no file of the finished project",
                    nearest(copy.path, tuple(final)),
                    "bad-right-copy",
                )
            elif isinstance(file, MarkedFile):
                yield Problem(
                    place,
                    0,
                    "copies a file that has markers",
                    "use markers for this defect too",
                    "bad-right-copy",
                )
            elif file.content == copy.content:
                yield Problem(
                    place,
                    0,
                    "is the same as the planted text",
                    "write the fixed text",
                    "bad-right-copy",
                )
            elif len(commits) > 1:
                what = f"copies a file that is in several commits ({', '.join(commits)})"
                yield Problem(
                    place, 0, what, "change the file in one commit only", "bad-right-copy"
                )
            elif copy.path in owners:
                yield Problem(
                    place,
                    0,
                    f"is also copied by “{owners[copy.path]}”",
                    "keep one of them",
                    "bad-right-copy",
                )
            owners.setdefault(copy.path, answer_id)


def _unchanged_files(subject: Subject) -> Iterator[Problem]:
    held: dict[str, File] = {}
    for stage in subject.stages():
        for path in stage.removes:
            if held.pop(path, None) is None:
                if held:
                    remedy = nearest(path, tuple(held))
                else:
                    remedy = "correct the line"
                yield Problem(
                    f"{stage.place}.txt",
                    0,
                    f"removes “{path}”, which is not there",
                    remedy,
                    "unchanged-file",
                )
        for file in stage.files:
            before = held.get(file.path)
            if before is not None and all(
                _text(before, planted) == _text(file, planted) for planted in _extremes(subject)
            ):
                yield Problem(
                    _place(stage, file),
                    0,
                    "is the same as before this commit",
                    "remove it from the commit",
                    "unchanged-file",
                )
            held[file.path] = file


def _empty_commits(subject: Subject) -> Iterator[Problem]:
    told: set[str] = set()
    for planted in subject.subsets:
        trees = subject.trees(planted)
        for commit, before, after in zip(subject.exercise.commits, trees, trees[1:], strict=False):
            if before == after and commit.name not in told:
                told.add(commit.name)
                if not (commit.files or commit.removes):
                    where = "changes nothing"
                else:
                    where = f"changes nothing with {subset_text(planted)}"
                place = f"{subject.shown}/commits/{commit.name}.txt"
                yield Problem(
                    place, 0, where, "let it change something in every variant", "empty-commit"
                )


def subset_text(planted: frozenset[AnswerId]) -> str:
    """A subset in words."""
    if planted:
        return f"{' + '.join(sorted(planted))} planted"
    return "every defect fixed"


def _extremes(subject: Subject) -> tuple[frozenset[AnswerId], frozenset[AnswerId]]:
    return subject.everything, frozenset()


def _text(file: File, planted: frozenset[AnswerId]) -> bytes:
    if isinstance(file, PlainFile):
        return file.content
    return render(file, planted).text.encode()


def _pieces(file: File) -> tuple[Piece, ...]:
    if isinstance(file, MarkedFile):
        return tuple(piece for piece in file.pieces if piece.answer is not None)
    return ()


def _place(stage: Stage, file: File) -> str:
    return f"{stage.place}/{stored_path(file.path)}"
