from pathlib import Path

import pytest

from trainer.content.folder import read_exercise
from trainer.content.markers import render
from trainer.content.variants import answer_key, final_files
from trainer.core.diffing.diff import Diff
from trainer.core.domain.exercise import AnswerKind, Exercise, MarkedFile, RulingKind
from trainer.errors import ContentError

NEUTRAL = """+++
kind = "neutral"
title = "Guests could be an object"
wordings = ["pass guests, not their number"]
disputes = ["4f1c"]
+++
## Why it earns nothing
A matter of taste.
"""
WORDING = """+++
kind = "wording"
answer = "rest-is-lost"
wordings = ["where do the odd cents go?"]
+++
## Why it counts
Who asks that has seen it.
"""
REJECTED = """+++
kind = "rejected"
disputes = ["77aa", "77ab"]
+++
## Why it does not count
The request asks for it.
"""
DECOY = """+++
kind = "decoy"
title = "The total is a whole number"
class = "numeric"
severity = "major"
wordings = ["money should be a Decimal", "use Decimal for the total", "int cannot hold cents"]
tempting = ["the rest is lost"]
+++
## Why it looks wrong
Money and integers.
## Why it is right
It is counted in cents.
"""


@pytest.fixture
def ruled(tiny_folder: Path) -> Path:
    """The tiny exercise with a folder of rulings."""
    (tiny_folder / "rulings").mkdir()
    return tiny_folder


def rule(folder: Path, ruling_id: str, text: str) -> Exercise:
    (folder / "rulings" / f"{ruling_id}.md").write_text(text, encoding="utf-8")
    return read_exercise(folder)


def mark(folder: Path, marker: str) -> None:
    """Put a marker round the first line of the function that splits by names."""
    file = folder / "commits" / "1-split" / "receipts" / "split.py"
    line = "def shares_by_name(total: int, names: list[str]) -> dict[str, int]:\n"
    file.write_text(file.read_text().replace(line, f"# ~ {marker}\n{line}# ~ end\n"))


def test_an_exercise_without_rulings_has_none(tiny: Exercise) -> None:
    assert tiny.rulings == ()


def test_a_neutral_ruling_is_an_answer_that_stands_where_it_is_marked(ruled: Path) -> None:
    mark(ruled, "neutral guests-as-object")
    exercise = rule(ruled, "guests-as-object", NEUTRAL)

    answer = exercise.answer("guests-as-object")
    (placed,) = (
        each for each in answer_key(exercise, frozenset(), Diff()).answers if each.answer is answer
    )
    assert (answer.kind, answer.title, answer.wordings) == (
        AnswerKind.NEUTRAL,
        "Guests could be an object",
        ("pass guests, not their number",),
    )
    (span,) = placed.spans
    split = final_files(exercise)[span.path]
    assert isinstance(split, MarkedFile)
    assert (
        render(split, frozenset()).text.split("\n")[span.start - 1].startswith("def shares_by_name")
    )


def test_a_ruling_keeps_what_it_was_made_for_and_why(ruled: Path) -> None:
    (ruling,) = rule(ruled, "guests-as-object", NEUTRAL).rulings

    assert (ruling.id, ruling.kind, ruling.answer) == (
        "guests-as-object",
        RulingKind.NEUTRAL,
        "guests-as-object",
    )
    assert ruling.disputes == ("4f1c",)
    assert ruling.reason == "A matter of taste."


def test_a_ruling_on_a_wording_adds_it_behind_those_of_the_answer(
    ruled: Path, tiny: Exercise
) -> None:
    exercise = rule(ruled, "odd-cents", WORDING)

    assert exercise.answer("rest-is-lost").wordings == (
        *tiny.answer("rest-is-lost").wordings,
        "where do the odd cents go?",
    )
    assert [answer.id for answer in exercise.answers] == [answer.id for answer in tiny.answers]


def test_a_rejection_changes_no_answer(ruled: Path, tiny: Exercise) -> None:
    exercise = rule(ruled, "tips", REJECTED)

    assert exercise.answers == tiny.answers
    assert (exercise.rulings[0].answer, exercise.rulings[0].reason) == (
        None,
        "The request asks for it.",
    )


def test_a_ruling_may_add_a_decoy(ruled: Path) -> None:
    mark(ruled, "decoy whole-cents")
    exercise = rule(ruled, "whole-cents", DECOY)

    assert exercise.answer("whole-cents").kind is AnswerKind.DECOY
    assert exercise.rulings[0].reason == "It is counted in cents."


def test_answers_stay_ordered_by_id_whatever_folder_they_are_in(ruled: Path) -> None:
    ids = [answer.id for answer in rule(ruled, "a-first-one", NEUTRAL).answers]

    assert ids == sorted(ids)
    assert ids[0] == "a-first-one"


def test_an_exercise_with_a_wrong_ruling_is_refused_with_every_problem(ruled: Path) -> None:
    for name, text in {
        "Tips": REJECTED,
        "other": REJECTED.replace('"77aa", "77ab"', '"77ab"'),
        "odd-cents": WORDING.replace("rest-is-lost", "rest-is-last"),
        "read-at-import": NEUTRAL.replace("disputes", "dispute"),
        "no-matter": "just prose",
    }.items():
        (ruled / "rulings" / f"{name}.md").write_text(text)
    (ruled / "rulings" / "notes.txt").write_text("")

    with pytest.raises(ContentError) as caught:
        read_exercise(ruled)

    told = "\n".join(caught.value.problems)
    for part in (
        "rulings/Tips.md: “Tips” is not an answer id",
        "rulings/other.md: the dispute “77ab” is ruled on by “Tips” already",
        (
            "rulings/odd-cents.md: there is no answer “rest-is-last” in answers/, did you mean "
            "“rest-is-lost”?"
        ),
        "rulings/read-at-import.md:5: unknown key “dispute”, did you mean “disputes”?",
        "rulings/read-at-import.md: there is an answer “read-at-import” already",
        "rulings/no-matter.md:1: the front matter is not between two lines of +++",
        "rulings/notes.txt: is not a ruling",
    ):
        assert part in told
    assert len(caught.value.problems) == 7


def test_a_folder_of_rulings_that_is_a_link_is_refused(tiny_folder: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tiny_folder / "rulings").symlink_to(tmp_path / "elsewhere")

    with pytest.raises(ContentError, match="is a symbolic link"):
        read_exercise(tiny_folder)
