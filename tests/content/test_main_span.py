"""The main place of an answer: the line that a debrief points at."""

import pytest

from trainer.content.library import Library
from trainer.content.main_span import FileRole, MarkedSpan, main_first, rivals, role_of
from trainer.content.markers import read_marked, render
from trainer.content.variants import marked_spans
from trainer.core.domain.exercise import Side, Span

SUMMARIES = Library().summaries()


def marked(path: str, line: int, text: str, *, chosen: bool = False) -> MarkedSpan:
    return MarkedSpan(Span(path, Side.NEW, line, line), (text,), chosen)


@pytest.mark.parametrize(
    ("path", "role"),
    [
        ("src/service.py", FileRole.CODE),
        ("config/limits.json", FileRole.DATA),
        ("tests/service.py", FileRole.TEST),
        ("pkg/lane_test.go", FileRole.TEST),
        ("src/pages.test.mjs", FileRole.TEST),
        ("src/HasherTest.java", FileRole.TEST),
        ("src/latest.py", FileRole.CODE),
        ("docs/usage.md", FileRole.DOCUMENT),
    ],
)
def test_a_file_has_a_role_by_its_path(path: str, role: FileRole) -> None:
    assert role_of(path) is role


def test_code_comes_before_tests_and_documents() -> None:
    test = marked("a_test.go", 3, "if got != want {")
    code = marked("z.go", 9, "return nil")
    document = marked("README.md", 1, "Retries forever.")

    assert main_first([document, test, code])[0] == code.span


@pytest.mark.parametrize(
    "line",
    [
        "import os",
        "from os import path",
        "# why",
        "// why",
        "#include <a.h>",
        "",
        "const a = require('a')",
    ],
)
def test_a_statement_comes_before_what_does_nothing(line: str) -> None:
    assert main_first([marked("a", 1, line), marked("a", 5, "x = 1")])[0].start == 5


def test_the_author_has_the_last_word() -> None:
    chosen = marked("tests/test_a.py", 4, "import a", chosen=True)

    assert main_first([marked("a.py", 1, "x = 1"), chosen])[0] == chosen.span


def test_the_other_places_keep_their_order() -> None:
    places = [marked("a.py", 1, "import a"), marked("b.py", 2, "x = 1"), marked("c.md", 3, "x")]

    assert [span.path for span in main_first(places)] == ["b.py", "a.py", "c.md"]


def test_places_in_two_files_are_rivals_and_in_one_the_first_leads() -> None:
    first, second = marked("a.py", 1, "x = 1"), marked("a.py", 9, "y = 1")

    assert rivals([first, second]) == ()
    assert rivals([first, second, marked("b.py", 2, "z = 1")]) == (
        first.span,
        Span("b.py", Side.NEW, 2, 2),
    )


def test_a_marker_may_name_the_main_place() -> None:
    text = "# ~ defect late main\nx = 1\n# ~ fix\n# ~| x = 2\n# ~ end\n"
    file, problems = read_marked("a.py", text)

    assert problems == ()
    assert [place.main for place in render(file, frozenset()).places] == [True]


def test_only_main_may_stand_behind_an_id() -> None:
    _file, problems = read_marked("a.py", "# ~ decoy late first\nx = 1\n# ~ end\n")

    assert [problem.rule for problem in problems] == ["bad-marker"]


@pytest.mark.parametrize("exercise_id", [each.id for each in SUMMARIES])
def test_every_defect_that_ships_points_at_code_that_does_something(exercise_id: str) -> None:
    exercise = Library().exercise(next(e.id for e in SUMMARIES if e.id == exercise_id))
    placed = marked_spans(exercise, frozenset(answer.id for answer in exercise.defects))

    for answer in exercise.defects:
        places = placed[answer.id].own
        assert rivals(places) == ()
        main = main_first(places)[0]
        roles = [role_of(each.span.path) for each in places]
        assert role_of(main.path) is min(roles)
