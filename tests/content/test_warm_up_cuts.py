from dataclasses import replace

import pytest

from trainer.content.library import Library
from trainer.content.markers import parse_file
from trainer.content.warm_up_cuts import MOST_LINES, Cut, Unfair, cut_of, gives_away
from trainer.core.diffing.lines import split_lines
from trainer.core.diffing.rows import build_rows
from trainer.core.domain.exercise import (
    Answer,
    AnswerId,
    AnswerKind,
    Commit,
    Exercise,
    ExerciseId,
    Level,
    WarmUpUse,
)

DEFECT = Answer(AnswerId("off-by-one"), AnswerKind.DEFECT, "Off by one", "numeric", "off-by-one")
BEFORE = "def first(items):\n    return items[0]\n"
AFTER = """def first(items):
    return items[0]


def page(items, number):
    # ~ defect off-by-one
    start = number * 20
    # ~ fix
    # ~| start = (number - 1) * 20
    # ~ end
    return items[start : start + 20]


def last(items):
    return items[-1]
"""


def exercise_of(
    files: dict[str, str], *answers: Answer, before: dict[str, str] | None = None
) -> Exercise:
    old = {"shop/pages.py": BEFORE} if before is None else before
    return Exercise(
        id=ExerciseId("shop/pages"),
        title="Pages",
        language="Python",
        level=Level.JUNIOR,
        minutes=10,
        topics=(),
        tests=(),
        needs=(),
        request="Show pages.",
        pull_request_title="Pages",
        pull_request="",
        before=tuple(parse_file(path, text.encode())[0] for path, text in old.items()),
        commits=(
            Commit(
                "1-pages",
                "Pages",
                tuple(parse_file(path, text.encode())[0] for path, text in files.items()),
            ),
        ),
        answers=answers or (DEFECT,),
        proofs=(),
    )


def cut(exercise: Exercise, answer: Answer = DEFECT, *, is_planted: bool = True) -> Cut:
    found = cut_of(exercise, answer, is_planted=is_planted)
    assert isinstance(found, Cut), found
    return found


def test_a_cut_is_the_function_around_the_answer_and_the_rest_is_taken_as_made() -> None:
    found = cut(exercise_of({"shop/pages.py": AFTER}))

    assert found.old.decode() == (
        "def first(items):\n    return items[0]\n\n\n\n\ndef last(items):\n    return items[-1]\n"
    )
    assert b"start = number * 20" in found.new
    assert len(found.diff.files[0].hunks) == 1
    assert (found.span.start, found.span.end) == (6, 6)


def test_the_fixed_text_is_cut_like_the_planted_one() -> None:
    planted = cut(exercise_of({"shop/pages.py": AFTER}))
    fixed = cut(exercise_of({"shop/pages.py": AFTER}), is_planted=False)

    assert b"(number - 1) * 20" in fixed.new
    assert fixed.old == planted.old


def test_a_whole_new_file_that_is_short_is_an_added_file() -> None:
    text = AFTER[AFTER.index("def page") : AFTER.index("\n\n\ndef last") + 1]
    found = cut(exercise_of({"shop/page.py": text}, before={}))

    assert found.diff.files[0].old_path is None
    assert found.old == b""


def test_what_is_missing_has_no_sign_and_is_left_out_unless_the_author_allows_it() -> None:
    text = AFTER.replace("    start = number * 20\n", "")
    exercise = exercise_of({"shop/pages.py": text})

    assert cut_of(exercise, DEFECT, is_planted=True) is Unfair.OMISSION
    assert cut_of(exercise, DEFECT, is_planted=False) is Unfair.OMISSION
    allowed = replace(DEFECT, warm_up=WarmUpUse.FAIR)
    assert isinstance(cut_of(exercise, allowed, is_planted=True), Cut)


def test_an_answer_in_several_files_is_left_out_whatever_its_author_says() -> None:
    exercise = exercise_of({"shop/pages.py": AFTER, "shop/more.py": AFTER})

    for use in WarmUpUse:
        if use is not WarmUpUse.NEVER:
            answer = replace(DEFECT, warm_up=use)
            assert cut_of(exercise, answer, is_planted=True) is Unfair.SEVERAL_FILES


@pytest.mark.parametrize("level", [Level.SENIOR, Level.STAFF])
def test_what_a_senior_finds_is_not_in_the_hunk(level: Level) -> None:
    answer = replace(DEFECT, level=level)

    assert cut_of(exercise_of({"shop/pages.py": AFTER}), answer, is_planted=True) is (
        Unfair.BEYOND_HUNK
    )


@pytest.mark.parametrize(
    ("path", "is_fair"), [("shop/caller.py", False), ("tests/test_pages.py", True)]
)
def test_a_sign_in_other_code_is_beyond_the_hunk_and_one_in_a_test_is_not(
    path: str, is_fair: bool
) -> None:
    caller = "# ~ accept off-by-one\npage(items, 1)\n# ~ end\n"
    found = cut_of(exercise_of({"shop/pages.py": AFTER, path: caller}), DEFECT, is_planted=True)

    assert isinstance(found, Cut) == is_fair


def test_an_answer_outside_the_change_is_left_out() -> None:
    old = {"shop/pages.py": AFTER}
    exercise = exercise_of({"shop/other.py": "x = 1\n"}, before=old)

    assert cut_of(exercise, DEFECT, is_planted=True) is Unfair.OUTSIDE_CHANGE


def test_the_author_can_veto_a_warm_up() -> None:
    answer = replace(DEFECT, warm_up=WarmUpUse.NEVER)

    assert cut_of(exercise_of({"shop/pages.py": AFTER}), answer, is_planted=True) is Unfair.VETOED


def test_right_code_beside_a_fair_remark_is_left_out() -> None:
    remark = Answer(AnswerId("no-check"), AnswerKind.NEUTRAL, "No check")
    text = AFTER.replace(
        "    return items[start : start + 20]\n",
        "    # ~ neutral no-check\n    return items[start : start + 20]\n    # ~ end\n",
    )
    exercise = exercise_of({"shop/pages.py": text}, DEFECT, remark)

    assert cut_of(exercise, DEFECT, is_planted=False) is Unfair.OPEN_REMARK
    assert isinstance(cut_of(exercise, DEFECT, is_planted=True), Cut)


def test_a_hunk_with_lines_of_another_defect_gives_its_right_text_away() -> None:
    other = replace(DEFECT, id=AnswerId("short-page"))
    text = AFTER.replace(
        "    return items[start : start + 20]\n",
        "    # ~ defect short-page\n    return items[start : start + 19]\n    # ~ fix\n"
        "    # ~| return items[start : start + 20]\n    # ~ end\n",
    )
    alone, beside = (
        exercise_of({"shop/pages.py": AFTER}),
        exercise_of({"shop/pages.py": text}, DEFECT, other),
    )

    assert not gives_away(alone, DEFECT, cut(alone))
    assert gives_away(beside, DEFECT, cut(beside))


def test_every_hunk_of_what_ships_shows_its_answer_in_few_lines_and_fits_its_texts() -> None:
    library = Library()
    count = 0
    for summary in library.summaries():
        exercise = library.exercise(summary.id)
        for answer in exercise.answers:
            if answer.kind.is_free_to_flag:
                continue
            for is_planted in (True, False) if answer.kind.can_be_planted else (False,):
                found = cut_of(exercise, answer, is_planted=is_planted)
                if isinstance(found, Cut):
                    count += 1
                    check(found)
    assert count > 100


def check(found: Cut) -> None:
    file = found.diff.files[0]
    (hunk,) = file.hunks
    old, new = split_lines(found.old), split_lines(found.new)
    shown = [(hunk.new_start, hunk.new_start + hunk.new_count)]
    build_rows(file.edits, (len(old), len(new)), shown, split=False)

    assert hunk.new_start <= found.span.start - 1 <= hunk.new_start + hunk.new_count
    assert file.added <= MOST_LINES * 2
    assert old.data != new.data


def test_nothing_that_comes_early_in_what_ships_gives_another_defect_away() -> None:
    library = Library()
    early = 0
    for summary in library.summaries():
        exercise = library.exercise(summary.id)
        marked = [each for each in exercise.answers if each.warm_up is WarmUpUse.EARLY]
        early += len(marked)
        defects = sum(each.kind.can_be_planted for each in marked)
        assert defects <= max(1, len(exercise.defects) // 3)
        for answer in marked:
            for is_planted in (True, False) if answer.kind.can_be_planted else (False,):
                assert not gives_away(
                    exercise, answer, cut(exercise, answer, is_planted=is_planted)
                )
    assert early > 20
