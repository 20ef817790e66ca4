"""The notebook in words: as Markdown to keep, as lines for a terminal, as JSON."""

from collections.abc import Iterator
from typing import Final

from trainer.core.formats.json_values import JsonObject
from trainer.core.skill.lessons import Lesson, LessonGroup, Notebook, Order, grouped
from trainer.core.text.counting import counted
from trainer.report.progress import class_name

EMPTY: Final = (
    "Your lessons will be here: of each defect that you miss and each decoy that you flag, "
    "how to see it next time."
)
NO_CLASS: Final = "Other"


def group_name(group: LessonGroup) -> str:
    """The name of a class, or of the lessons that have none."""
    return class_name(group.class_) if group.class_ else NO_CLASS


def times_words(lesson: Lesson) -> str:
    """`missed twice`, `correct code, flagged once`."""
    times = {1: "once", 2: "twice"}.get(lesson.times, f"{lesson.times} times")
    return f"correct code, flagged {times}" if lesson.was_fooled else f"missed {times}"


def waiting_words(notebook: Notebook) -> str:
    """What the notebook keeps quiet about, and until when; empty where there is nothing."""
    sentences = []
    if notebook.waiting:
        is_one = notebook.waiting == 1
        sentences.append(
            f"{counted(notebook.waiting, 'lesson')} {'belongs' if is_one else 'belong'} to an "
            f"exercise in progress and {'comes' if is_one else 'come'} back after you submit it."
        )
    if notebook.untold:
        told = counted(len(notebook.untold), "miss", "misses")
        where = "is in its debrief" if len(notebook.untold) == 1 else "are in their debriefs"
        sentences.append(f"{told} {where}: try the hints there first.")
    return " ".join(sentences)


def notebook_markdown(notebook: Notebook, order: Order = Order.NEWEST) -> str:
    """The whole notebook, to be kept or printed."""
    lines = ["# What I missed, and how to see it", ""]
    if not notebook.lessons:
        lines += [EMPTY, ""]
    for group in grouped(notebook.lessons, order):
        lines += [f"## {group_name(group)}", ""]
        for lesson in group.lessons:
            lines += _lesson_markdown(lesson)
    return "\n".join(lines).rstrip() + "\n"


def _lesson_markdown(lesson: Lesson) -> Iterator[str]:
    yield from (f"### {_escaped(lesson.answer.title)}", "")
    place = f" · `{lesson.excerpt.place}`" if lesson.excerpt is not None else ""
    when = f"{times_words(lesson).capitalize()}, last on {lesson.last_at:%Y-%m-%d}"
    yield f"{when} · {_escaped(lesson.exercise_title)}{place}"
    yield ""
    if lesson.own:
        yield from ("**My words**", "", *(f"> {line}".rstrip() for line in _lines(lesson.own)), "")
    if lesson.how:
        yield from (lesson.how, "")
    if lesson.excerpt is not None:
        fence = _fence(lesson.excerpt.lines)
        yield from (fence, *lesson.excerpt.lines, fence, "")


def _lines(text: str) -> list[str]:
    return text.strip().splitlines()


def _fence(lines: tuple[str, ...]) -> str:
    """Longer than any run of backticks in the code."""
    longest = max((len(run) for line in lines for run in _runs(line)), default=0)
    return "`" * max(3, longest + 1)


def _runs(line: str) -> Iterator[str]:
    held = ""
    for letter in f"{line} ":
        if letter == "`":
            held += letter
        elif held:
            yield held
            held = ""


def _escaped(text: str) -> str:
    """A title as one line of Markdown that shows it as it is."""
    return "".join(f"\\{letter}" if letter in r"\`*_[]<>#" else letter for letter in text)


def notebook_lines(notebook: Notebook) -> Iterator[str]:
    """The same for a terminal: a line for each lesson, and its reading move below it."""
    if not notebook.lessons:
        yield EMPTY
    for number, group in enumerate(grouped(notebook.lessons)):
        if number:
            yield ""
        yield group_name(group)
        for lesson in group.lessons:
            yield f"  {lesson.answer.title} ({times_words(lesson)})"
            for text in (lesson.own, lesson.how):
                yield from (f"    {line}" for line in _lines(text) if line.strip())
    if waiting := waiting_words(notebook):
        yield from ("", waiting)


def notebook_as_json(notebook: Notebook) -> JsonObject:
    """The same for programs, newest first within each class."""
    return {
        "lessons": [
            _as_json(lesson) for group in grouped(notebook.lessons) for lesson in group.lessons
        ],
        "not_told_yet": len(notebook.untold),
        "of_exercises_in_progress": notebook.waiting,
    }


def _as_json(lesson: Lesson) -> JsonObject:
    return {
        "exercise": lesson.exercise_id,
        "answer": lesson.answer.id,
        "title": lesson.answer.title,
        "class": lesson.answer.class_,
        "pattern": lesson.pattern,
        "fooled": lesson.was_fooled,
        "times": lesson.times,
        "last_at": lesson.last_at.isoformat(),
        "review": lesson.review_id or None,
        "place": lesson.excerpt.place if lesson.excerpt is not None else None,
        "how_to_see_it": lesson.how,
        "own_words": lesson.own,
    }
