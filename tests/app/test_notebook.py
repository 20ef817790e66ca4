"""The notebook tells what was missed, once it has been told, and gives nothing away."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.past_reviews import PLANTED, RECEIPTS, finding, hit, library_of, own_pack, review
from trainer.app.notebook import read_notebook, write_markdown
from trainer.app.serve import served_in
from trainer.app.submit import submit
from trainer.content.library import Library
from trainer.core.skill.lessons import Notebook, Order, grouped, matching
from trainer.errors import TrainerError
from trainer.report.notebook import (
    EMPTY,
    notebook_as_json,
    notebook_lines,
    notebook_markdown,
    waiting_words,
)
from trainer.store.database import Store
from trainer.store.hints import open_answer
from trainer.store.lessons import save_words

MISSED = PLANTED[1]
LESSON = (RECEIPTS, MISSED)


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return library_of(own_pack(tmp_path / "packs"))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    moments = (datetime(2026, 1, 1, tzinfo=UTC) + timedelta(hours=n) for n in range(10_000))
    opened = Store.open(tmp_path / "trainer.db", lambda: next(moments))
    yield opened
    opened.close()


def told(store: Store, library: Library) -> str:
    """A review that misses one of two, whose story was read."""
    review_id = hit(store, library)
    open_answer(store, review_id, MISSED)
    return review_id


def test_what_was_missed_is_a_lesson_with_its_lines(store: Store, library: Library) -> None:
    review_id = told(store, library)

    (lesson,) = read_notebook(store, library).lessons

    assert (lesson.key, lesson.times, lesson.review_id) == (LESSON, 1, review_id)
    assert lesson.how == "Ask of each argument which values are refused."
    assert lesson.excerpt is not None
    assert lesson.excerpt.place.startswith("receipts/")
    placed = next(
        each
        for each in served_in(
            library.exercise(RECEIPTS), store.review(lesson.review_id)
        ).key.answers  # type: ignore[arg-type]
        if each.answer.id == MISSED
    )
    assert lesson.excerpt.span == placed.spans[0]
    assert lesson.excerpt.lines[0] in placed.code


def test_a_miss_that_was_not_read_yet_waits_in_its_debrief(store: Store, library: Library) -> None:
    review_id = hit(store, library)

    before = read_notebook(store, library)
    open_answer(store, review_id, MISSED)
    after = read_notebook(store, library)

    assert (before.lessons, len(before.untold), len(after.lessons), after.untold) == ((), 1, 1, ())
    assert waiting_words(before) == "1 miss is in its debrief: try the hints there first."


def test_nothing_is_told_of_an_exercise_that_is_under_way(store: Store, library: Library) -> None:
    told(store, library)
    under_way = review(store, library, ())

    hidden = read_notebook(store, library)
    store.discard_review(under_way)
    shown = read_notebook(store, library)

    assert (hidden.lessons, hidden.waiting) == ((), 1)
    assert len(shown.lessons) == 1
    assert waiting_words(hidden) == (
        "1 lesson belongs to an exercise in progress and comes back after you submit it."
    )


def test_nothing_is_told_of_a_set_whose_feedback_comes_at_its_end(
    store: Store, library: Library
) -> None:
    told(store, library)
    with store.writing() as execute:
        execute(
            "insert into series (id, mode, seed, exercises, started_at)"
            " values ('s', 'field', '1', ?, '2026-01-01T00:00:00+00:00')",
            [json.dumps([RECEIPTS])],
        )
    during = read_notebook(store, library)
    with store.writing() as execute:
        execute("update series set ended_at = '2026-01-02T00:00:00+00:00'", [])

    assert (during.lessons, len(read_notebook(store, library).lessons)) == ((), 1)


def test_a_wrong_warm_up_counts_as_a_time(store: Store, library: Library) -> None:
    told(store, library)
    asked = "2027-01-01T00:00:00+00:00"
    with store.writing() as execute:
        for number, is_right in enumerate((0, 1)):
            execute(
                "insert into warmups (id, run, exercise, answer, shown, pattern, asked_at,"
                " answered_at, is_right) values (?, '1', ?, ?, 'planted', 'p', ?, ?, ?)",
                [f"w{number}", *LESSON, asked, asked, is_right],
            )

    (lesson,) = read_notebook(store, library).lessons

    assert (lesson.times, lesson.last_at.year) == (2, 2027)
    assert lesson.review_id


def test_a_review_in_which_everything_was_found_teaches_nothing(
    store: Store, library: Library
) -> None:
    exercise = library.exercise(RECEIPTS)
    review_id = review(store, library, [finding(store, library)], planted=PLANTED[:1])
    submit(store, served_in(exercise, store.review(review_id)), review_id)  # type: ignore[arg-type]

    assert read_notebook(store, library) == Notebook()


def test_an_exercise_that_is_gone_has_no_lesson_and_keeps_its_words(
    store: Store, library: Library, tmp_path: Path
) -> None:
    told(store, library)
    save_words(store, LESSON, "count first", seen="")
    (tmp_path / "none").mkdir()

    assert read_notebook(store, Library(shipped=tmp_path / "none")).lessons == ()
    assert read_notebook(store, library).lessons[0].own == "count first"


def test_every_word_of_a_search_has_to_stand_somewhere(store: Store, library: Library) -> None:
    told(store, library)
    save_words(store, LESSON, "Count the Köpfe first", seen="")
    lessons = read_notebook(store, library).lessons

    assert matching(lessons, "KÖPFE python") == lessons
    assert matching(lessons, "köpfe haskell") == ()
    assert matching(lessons, "") == lessons


def test_the_most_missed_come_first_if_wanted(store: Store, library: Library) -> None:
    told(store, library)
    lesson = read_notebook(store, library).lessons[0]
    often = replace(lesson, slips=lesson.slips * 3, own="often")
    later = [replace(slip, at=slip.at + timedelta(days=1)) for slip in lesson.slips]
    newest = replace(lesson, slips=tuple(later), own="newest")

    def order(by: Order) -> list[str]:
        return [each.own for group in grouped([often, newest], by) for each in group.lessons]

    assert order(Order.NEWEST) == ["newest", "often"]
    assert order(Order.MOST_MISSED) == ["often", "newest"]


def test_as_markdown_it_holds_own_words_how_to_see_it_and_the_code(
    store: Store, library: Library, tmp_path: Path
) -> None:
    told(store, library)
    save_words(store, LESSON, "count first\nthen serve", seen="")
    file = tmp_path / "lessons.md"

    write_markdown(read_notebook(store, library), file)

    text = file.read_text(encoding="utf-8")
    assert text.startswith("# What I missed, and how to see it\n\n## ")
    for part in (
        "> count first\n> then serve\n",
        "\nMissed once, last on 2026-01-01 · ",
        "\n```\n",
    ):
        assert part in text
    with pytest.raises(TrainerError, match="The notebook can't be written"):
        write_markdown(Notebook(), tmp_path / "none" / "lessons.md")


def test_code_with_a_fence_in_it_does_not_end_its_own(store: Store, library: Library) -> None:
    told(store, library)
    lesson = read_notebook(store, library).lessons[0]
    assert lesson.excerpt is not None
    odd = replace(lesson, excerpt=replace(lesson.excerpt, lines=("````", "x")))

    assert "\n`````\n````\nx\n`````\n" in notebook_markdown(Notebook((odd,)))


def test_an_empty_notebook_says_what_will_be_there() -> None:
    assert list(notebook_lines(Notebook())) == [EMPTY]
    assert EMPTY in notebook_markdown(Notebook())


def test_programs_get_the_same(store: Store, library: Library) -> None:
    review_id = told(store, library)

    (lesson,) = notebook_as_json(read_notebook(store, library))["lessons"]

    assert (lesson["exercise"], lesson["answer"], lesson["review"]) == (*LESSON, review_id)
    assert (lesson["times"], lesson["own_words"], lesson["fooled"]) == (1, "", False)
