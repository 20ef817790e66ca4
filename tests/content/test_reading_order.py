from pathlib import Path

from trainer.app.serve import serve
from trainer.content.library import Library
from trainer.content.reading_order import reading_order
from trainer.core.domain.exercise import ExerciseId, Side


def test_changed_lines_are_those_of_the_diff(data: Path) -> None:
    exercise = Library(shipped=data / "packs").exercise(ExerciseId("tiny/receipts"))
    served = serve(exercise, frozenset(answer.id for answer in exercise.defects))

    new = {
        (span.path, line)
        for span in served.key.changed
        if span.side is Side.NEW
        for line in range(span.start, span.end + 1)
    }
    order = reading_order(exercise)
    found = {
        (span.path, line) for span in order.changed for line in range(span.start, span.end + 1)
    }
    assert found == {each for each in new if each[0] in {span.path for span in order.changed}}
    assert {path for path, _ in new} - {path for path, _ in found} == set()


def test_defects_stand_in_the_order_of_their_lines(data: Path) -> None:
    exercise = Library(shipped=data / "packs").exercise(ExerciseId("tiny/receipts"))
    served = serve(exercise, frozenset(answer.id for answer in exercise.defects))
    placed = {each.answer.id: each.spans[0] for each in served.key.planted}

    positions = reading_order(exercise).positions

    assert set(positions) == set(placed)
    assert all(0 <= position <= 1 for position in positions.values())
    by_line = sorted(placed, key=lambda answer: (placed[answer].path, placed[answer].start))
    assert sorted(positions, key=lambda answer: positions[answer]) == by_line
