"""Every changed line of an exercise with several commits, told in each view that has it."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

import trainer
from trainer.app.serve import serve
from trainer.content.library import Library
from trainer.core.diffing.diff import changed_lines
from trainer.core.diffing.lines import split_lines
from trainer.core.domain.exercise import ExerciseId, Side
from trainer.core.domain.review import Location
from trainer.gui.diff.view import DiffView
from trainer.gui.review.places import Places
from trainer.gui.review.serving import Shown, ShownChange, Since
from trainer.gui.style.theme import load_theme

SHIPPED = Path(trainer.__file__).parents[1] / "exercises"


@pytest.fixture(params=["kafka/order-consumer", "oauth/public-clients"])
def served(request: pytest.FixtureRequest) -> ShownChange:
    exercise = Library(shipped=SHIPPED).exercise(ExerciseId(request.param))
    return ShownChange(serve(exercise, frozenset()))


def text_at(served: ShownChange, shown: Shown, location: Location) -> bytes:
    """The line; KeyError or IndexError where there is none."""
    before, after = served.trees(shown)
    assert location.start is not None
    lines = split_lines((before if location.side is Side.OLD else after)[location.path or ""])
    return list(lines)[location.start - 1]


def test_a_line_is_the_same_line_wherever_it_is_shown(
    application: QApplication, served: ShownChange
) -> None:
    places = Places(served, DiffView(load_theme("light")))
    count = len(served.commits)
    views: list[Shown] = [None, *range(count), *map(Since, range(count - 1))]
    wrong, told = [], 0
    for begun in views:
        for span in changed_lines(served.diff(begun)):
            for line in range(span.start, span.end + 1):
                here = Location(span.path, span.side, line, line)
                places.commit = begun
                whole = places.in_whole(here)
                for shown in views if whole.start else ():
                    places.commit = shown
                    there = places.shown_at(whole)
                    told += there is not None
                    if there is not None and text_at(served, shown, there) != text_at(
                        served, None, whole
                    ):
                        wrong.append((begun, here, shown, there))

    assert wrong == []
    assert told > 1000
