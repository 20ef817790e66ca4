"""History rescored: by the same functions that the window and the command line use."""

import json
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given, settings
from hypothesis import strategies as st

from tests import past_reviews
from trainer.app.rescore import outdated, rescore, score_today
from trainer.app.serve import served_in
from trainer.app.submit import submit
from trainer.cli.main import main
from trainer.content.library import Library
from trainer.core.domain.exercise import AnswerId, Side
from trainer.core.domain.review import Annotation, Location
from trainer.core.domain.scorecard import Scorecard
from trainer.core.scoring.scorer import SCORING_VERSION
from trainer.errors import IncomparableError
from trainer.settings import paths_from
from trainer.store.database import Store
from trainer.store.records import ReviewId

LIBRARY = Library(shipped=past_reviews.DATA / "packs")
PATHS = st.sampled_from(
    [None, "receipts/split.py", "receipts/tips.py", "receipts/totals.py", "nowhere.py"]
)
ANNOTATIONS = st.lists(
    st.builds(
        Annotation,
        st.uuids().map(str),
        st.builds(
            Location,
            PATHS,
            st.sampled_from(Side),
            st.integers(1, 30).map(lambda line: line),
            st.just(30),
        ),
        st.sampled_from(
            ["the rest is lost", "divides whole cents, somebody pays too little", "why?", ""]
        ),
    ),
    max_size=4,
)


@pytest.fixture
def database(own_home: Path) -> Path:
    """Where the command line looks for it."""
    return paths_from({"TRAINER_HOME": str(own_home)}).database


@pytest.fixture
def store(database: Path) -> Iterator[Store]:
    opened = Store.open(database)
    yield opened
    opened.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An exercise of one's own, to be changed."""
    return past_reviews.own_pack(tmp_path / "packs")


def waiting(store: Store, folder: Path) -> list[ReviewId]:
    return [each.review_id for each in outdated(store, past_reviews.library_of(folder))]


def rescored(store: Store, folder: Path) -> list[tuple[ReviewId, float, float]]:
    report = rescore(store.path, past_reviews.library_of(folder))
    return [(each.outdated.review_id, each.move.before, each.move.now) for each in report.rescored]


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(each) for each in arguments])


def test_a_review_by_todays_rules_and_answers_is_not_outdated(store: Store, folder: Path) -> None:
    past_reviews.hit(store, past_reviews.library_of(folder))

    assert waiting(store, folder) == []


def without_ids(card: Scorecard) -> Scorecard:
    """The card without its annotations' ids, which differ from review to review."""
    return replace(
        card, findings=(), lines=tuple(replace(line, annotation=None) for line in card.lines)
    )


def test_a_review_by_earlier_rules_is_scored_again_and_keeps_its_older_scorecard(
    store: Store, folder: Path
) -> None:
    library = past_reviews.library_of(folder)
    right, past = (
        past_reviews.hit(store, library),
        past_reviews.past_hit(store, library, score=12.0),
    )

    score = store.review(right).score
    assert rescored(store, folder) == [(past, 12.0, score)]
    assert [(each.card.score, each.card.scoring_version) for each in store.scorecards(past)] == [
        (12.0, SCORING_VERSION - 1),
        (score, SCORING_VERSION),
    ]
    assert without_ids(store.scorecards(past)[-1].card) == without_ids(
        store.scorecards(right)[0].card
    )


def test_what_a_later_program_scored_is_left_alone(store: Store, folder: Path) -> None:
    review_id = past_reviews.hit(store, past_reviews.library_of(folder))
    card = store.scorecards(review_id)[0].card
    store.add_newer_scorecard(review_id, replace(card, scoring_version=SCORING_VERSION + 1))
    past_reviews.change_answers(folder)

    assert waiting(store, folder) == []


def test_new_answers_to_the_same_code_score_a_review_again(store: Store, folder: Path) -> None:
    review_id = past_reviews.hit(store, past_reviews.library_of(folder))
    past_reviews.change_answers(folder)

    assert [each[0] for each in rescored(store, folder)] == [review_id]
    (move,) = store.moves()
    assert (move.move.new_rules, move.move.new_answers) == (False, True)


def test_where_the_code_has_changed_the_old_scorecard_stays_and_is_said_once(
    store: Store, folder: Path
) -> None:
    review_id = past_reviews.hit(store, past_reviews.library_of(folder))
    before = store.scorecards(review_id)
    past_reviews.change_code(folder)

    first, second = (rescore(store.path, past_reviews.library_of(folder)) for _ in range(2))

    assert [each.move.comparable for each in first.rescored] == [False]
    assert second.rescored == ()
    assert store.scorecards(review_id) == before
    exercise = past_reviews.library_of(folder).exercise(past_reviews.RECEIPTS)
    with pytest.raises(IncomparableError):
        score_today(store, served_in(exercise, store.review(review_id)), review_id)


def test_the_same_code_again_makes_a_review_comparable_again(store: Store, folder: Path) -> None:
    review_id = past_reviews.hit(store, past_reviews.library_of(folder))
    file = folder / "commits" / "1-split" / "receipts" / "split.py"
    text = file.read_text(encoding="utf-8")
    past_reviews.change_code(folder)
    rescored(store, folder)
    file.write_text(text, encoding="utf-8")
    past_reviews.change_answers(folder)

    assert [each[0] for each in rescored(store, folder)] == [review_id]
    assert [each.incomparable_with for each in store.scorings()] == [None]


def test_a_changed_defect_that_was_not_served_leaves_a_review_comparable(
    store: Store, folder: Path
) -> None:
    library = past_reviews.library_of(folder)
    review_id = past_reviews.review(store, library, [], planted=[])
    exercise = library.exercise(past_reviews.RECEIPTS)
    submit(store, served_in(exercise, store.review(review_id)), review_id)
    file = folder / "commits" / "1-split" / "receipts" / "split.py"
    text = file.read_text(encoding="utf-8")
    longer = text.replace(
        "    share = total // guests\n",
        "    guests = max(guests, 1)\n    share = total // guests\n",
    )
    file.write_text(longer, encoding="utf-8")

    assert [each[0] for each in rescored(store, folder)] == [review_id]


def test_a_file_that_only_an_annotation_names_must_be_the_same_as_well(
    store: Store, folder: Path
) -> None:
    library = past_reviews.library_of(folder)
    exercise = library.exercise(past_reviews.RECEIPTS)
    served = served_in(exercise, store.review(past_reviews.review(store, library, [])))
    on_readme = Annotation("readme", Location("README.md", Side.NEW, 1, 1), "Where is the licence?")
    review_ids = [
        past_reviews.review(store, library, annotations) for annotations in ([on_readme], [])
    ]
    for review_id in review_ids:
        submit(store, served, review_id)
    readme = folder / "before" / "README.md"
    readme.write_text("A line more.\n" + readme.read_text(encoding="utf-8"), encoding="utf-8")
    past_reviews.change_answers(folder)

    report = rescore(store.path, past_reviews.library_of(folder))

    found = {each.outdated.review_id: each.move.comparable for each in report.rescored}
    assert found == {review_ids[0]: False, review_ids[1]: True}


def test_without_a_digest_a_review_is_scored_again_only_by_the_answers_that_it_had(
    store: Store, folder: Path
) -> None:
    review_id = past_reviews.past_hit(store, past_reviews.library_of(folder), score=12.0)
    past_reviews.change_answers(folder)

    report = rescore(store.path, past_reviews.library_of(folder))

    assert [(each.outdated.review_id, each.move.comparable) for each in report.rescored] == [
        (review_id, False)
    ]


def test_a_review_of_an_exercise_that_is_gone_is_left_alone(store: Store, folder: Path) -> None:
    past_reviews.past_hit(store, past_reviews.library_of(folder), score=12.0)
    (folder / "exercise.toml").unlink()

    assert waiting(store, folder) == []
    assert len(store.scorings()) == 1


def test_a_review_of_an_exercise_that_is_broken_is_left_alone(store: Store, folder: Path) -> None:
    past_reviews.past_hit(store, past_reviews.library_of(folder), score=12.0)
    (folder / "request.md").unlink()

    assert waiting(store, folder) == []


def test_only_exercises_that_were_reviewed_are_read(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    past_reviews.past_hit(store, LIBRARY, score=12.0)
    several = Library((past_reviews.DATA / "packs",))
    read: list[str] = []
    monkeypatch.setattr(
        "trainer.content.library.read_exercise",
        lambda place: read.append(place.name) or LIBRARY.exercise(past_reviews.RECEIPTS),
    )

    assert len(list(outdated(store, several))) == 1
    assert read == ["receipts"]
    assert len(several.summaries()) > 1


@settings(max_examples=15)
@given(ANNOTATIONS, st.booleans())
def test_scoring_again_twice_is_scoring_again_once(
    annotations: list[Annotation], clean: bool
) -> None:
    with tempfile.TemporaryDirectory() as home:
        store = Store.open(Path(home) / "reviews.db")
        planted: tuple[AnswerId, ...] = () if clean else past_reviews.PLANTED
        review_id = past_reviews.review(store, LIBRARY, annotations, planted)
        exercise = LIBRARY.exercise(past_reviews.RECEIPTS)
        card = submit(store, served_in(exercise, store.review(review_id)), review_id)
        store.add_newer_scorecard(review_id, replace(card, score=-1.0, scoring_version=0))

        first, second = (rescore(store.path, LIBRARY) for _ in range(2))

        assert len(first.rescored) == 1
        assert second.rescored == ()
        assert [each.card for each in store.scorecards(review_id)] == [
            card,
            replace(card, score=-1.0, scoring_version=0),
            card,
        ]
        store.close()


def test_killed_again_and_again_it_comes_to_its_end_with_every_scorecard_whole(
    store: Store, database: Path, folder: Path
) -> None:
    reviews = [
        past_reviews.past_hit(store, past_reviews.library_of(folder), score=12.0) for _ in range(9)
    ]
    store.close()
    command = [sys.executable, "-m", "trainer", "rescore", "--packs", str(folder.parents[1])]
    done = 0
    for lines in (1, 2, 4):
        with subprocess.Popen(
            command, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, env=os.environ, text=True
        ) as process:
            assert process.stderr is not None
            said = [process.stderr.readline() for _ in range(lines)]
            process.send_signal(signal.SIGKILL)
        assert all(" of " in line for line in said), said
        again = Store.open(database)
        assert again.integrity() == "ok"
        cards = [[each.card.score for each in again.scorecards(review_id)] for review_id in reviews]
        again.close()
        assert all(scores[0] == 12.0 and len(scores) <= 2 for scores in cards)
        now_done = sum(len(scores) == 2 for scores in cards)
        # A review is named before it is scored; those named before it are done.
        assert now_done >= done + lines - 1
        done = now_done

    left = rescore(database, past_reviews.library_of(folder))

    assert len(left.rescored) == len(reviews) - done
    with_all = Store.open(database)
    assert [len(with_all.scorecards(review_id)) for review_id in reviews] == [2] * len(reviews)
    with_all.close()


def test_rescore_tells_each_review_and_what_moved(store: Store, folder: Path) -> None:
    past_reviews.past_hit(store, past_reviews.library_of(folder), score=12.0)

    result = run("rescore", "--packs", folder.parents[1])

    assert result.exit_code == 0, result.output
    line, sentence = result.stdout.strip().split("\n")
    assert line.split() == ["12.0", "→", line.split()[2], "tiny/receipts", "(new", "rules)"]
    assert sentence == "Your review was rescored: 1 rose."
    assert result.stderr == "1 of 1: tiny/receipts\n"


def test_rescore_as_json_says_the_same(store: Store, folder: Path) -> None:
    review_id = past_reviews.past_hit(store, past_reviews.library_of(folder), score=12.0)
    past_reviews.change_code(folder)

    result = run("rescore", "--json", "--packs", folder.parents[1])

    assert result.stderr == ""
    assert json.loads(result.stdout) == {
        "reviews": 1,
        "rescored": [
            {
                "review": review_id,
                "exercise": "tiny/receipts",
                "before": 12.0,
                "now": 12.0,
                "new_rules": False,
                "new_answers": False,
                "comparable": False,
            }
        ],
    }


def test_rescore_without_a_database_says_so_and_makes_none(database: Path) -> None:
    result = run("rescore")

    assert (result.exit_code, result.stdout) == (0, "You have not submitted a review yet.\n")
    assert not database.parent.exists()


def test_export_without_a_database_holds_nothing_and_makes_none(database: Path) -> None:
    result = run("export")

    exported = json.loads(result.stdout)
    assert (result.exit_code, exported.pop("format")) == (0, 1)
    assert exported["reviews"] == []
    assert not any(exported.values())
    assert not database.exists()


def test_doctor_tells_of_an_older_database_and_leaves_it(
    database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    past_reviews.older_database(database, monkeypatch)
    before = database.read_bytes()

    facts = json.loads(run("doctor", "--json").stdout)["database"]

    assert (facts["state"], facts["reviews"]) == (
        "ok; older version, will be updated at the next start",
        1,
    )
    assert database.read_bytes() == before


def test_export_of_an_older_database_leaves_it_as_it_is(
    database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    past_reviews.older_database(database, monkeypatch)
    before = database.read_bytes()

    exported = json.loads(run("export").stdout)

    assert [row["id"] for row in exported["reviews"]] == ["r"]
    assert database.read_bytes() == before
