from pathlib import Path
from threading import Event

import pytest
from click.testing import CliRunner

from trainer.cli.main import main
from trainer.content.authoring.examples import new_exercise
from trainer.content.checker import check
from trainer.content.folder import load_exercise, read_exercise
from trainer.content.mutation import surviving
from trainer.content.mutation.planting import plant, plant_all
from trainer.content.mutation.proposing import Proposal, chosen, proposals, unfinished
from trainer.content.mutation.surviving import survivors
from trainer.content.proofs import ProofOutcome
from trainer.content.variants import materialise
from trainer.core.domain.exercise import AnswerId, Exercise
from trainer.errors import ContentError, TrainerError
from trainer.sandbox.judging import ProofEnd

SHELF = """import threading

LOCK = threading.Lock()


def move(shelf, item):
    with LOCK:
        if item in shelf:
            raise ValueError(item)
        shelf.append(item)


def shared(items):
    return list(items)
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The example in Python, to be changed."""
    return new_exercise(tmp_path / "ours" / "first", "python", "Ada")


@pytest.fixture
def shelf(folder: Path) -> Path:
    """The example with a second commit, which changes the new file once more."""
    commits = folder / "commits"
    for number, text in ((1, SHELF), (2, SHELF.replace("shared(", "copied("))):
        place = commits / f"{number}-sacks" if number == 1 else commits / "2-shelf"
        (place / "mailroom").mkdir(parents=True, exist_ok=True)
        (place / "mailroom" / "shelf.py").write_text(text)
    (commits / "2-shelf.txt").write_text("Call it what it is\n")
    return folder


def of(exercise: Exercise, operator: str, path: str = "") -> Proposal:
    return next(
        each
        for each in proposals(exercise)
        if each.operator.name == operator and each.path.endswith(path)
    )


def rendered(folder: Path, *planted: str) -> str:
    exercise = load_exercise(folder).exercise
    assert exercise is not None
    tree = materialise(exercise, frozenset(map(AnswerId, planted)))[-1]
    return tree["mailroom/shelf.py"].decode()


def test_proposals_are_about_lines_that_the_change_wrote(shelf: Path) -> None:
    exercise = read_exercise(shelf)
    tree = materialise(exercise, frozenset())[-1]

    for each in proposals(exercise):
        lines = tree[each.path].decode().split("\n")
        assert tuple(lines[each.start - 1 : each.end - 1]) == each.old
        changed = [*lines[: each.start - 1], *each.new, *lines[each.end - 1 :]]
        assert "\n".join(changed).encode() == each.content
    # Its tests have one assertion each: without it, they would check nothing.
    assert {each.path.partition("/")[0] for each in proposals(exercise)} == {"mailroom"}
    assert "mailroom/letters.py" not in {each.path for each in proposals(exercise)}


def test_proposals_are_numbered_by_their_rank_and_the_same_each_time(shelf: Path) -> None:
    listed = proposals(read_exercise(shelf))

    assert listed == proposals(read_exercise(shelf))
    assert [each.number for each in listed] == list(range(1, len(listed) + 1))
    for name in {each.operator.name for each in listed}:
        points = [each.points for each in listed if each.operator.name == name]
        assert points == sorted(points, reverse=True)


def test_an_operator_that_fits_everywhere_does_not_take_all_the_places(shelf: Path) -> None:
    listed = proposals(read_exercise(shelf))
    kinds = {each.operator.name for each in listed}

    first = [each.operator.name for each in listed[: len(kinds)]]
    assert all(first.count(kind) <= 2 for kind in kinds)


def test_an_assertion_about_what_its_test_is_named_for_comes_first(folder: Path) -> None:
    file = folder / "commits" / "1-sacks" / "tests" / "test_sacks.py"
    file.write_text(
        file.read_text() + "\n\ndef test_letters_are_sorted():\n"
        "    letters = made()\n"
        "    other = made()\n"
        "    assert kept\n"
        "    assert letters == 1\n"
        "    assert other == 1\n"
    )

    found = [each for each in proposals(read_exercise(folder)) if each.operator.in_tests]

    assert [each.old[0].strip() for each in found] == ["assert letters == 1", "assert other == 1"]
    assert found[0].points == found[1].points + 10


def test_comments_of_tests_are_left_alone(folder: Path) -> None:
    file = folder / "commits" / "1-sacks" / "tests" / "test_sacks.py"
    file.write_text(file.read_text() + "\n\n# Takes up to five letters.\nFIVE = 5\n")
    code = folder / "commits" / "1-sacks" / "mailroom" / "sacks.py"
    code.write_text(code.read_text() + "\n\n# Takes up to five letters.\nFIVE = 5\n")

    found = [each for each in proposals(read_exercise(folder)) if each.new == _STALE]

    assert [each.path for each in found] == ["mailroom/sacks.py"]


_STALE = ("# Takes fewer than five letters.",)


def test_what_is_marked_already_is_left_alone(folder: Path) -> None:
    source = materialise(read_exercise(folder), frozenset())[-1]["mailroom/sacks.py"].decode()
    number = source.split("\n").index("    return (letters + size - 1) // size") + 1

    assert number not in {each.start for each in proposals(read_exercise(folder))}


@pytest.mark.parametrize(
    ("operator", "wrong"),
    [
        (
            "lock-dropped",
            (
                "def move(shelf, item):\n    if item in shelf:\n        raise ValueError(item)\n"
                "    shelf.append(item)\n"
            ),
        ),
        ("check-dropped", "def move(shelf, item):\n    with LOCK:\n        shelf.append(item)\n"),
        ("copy-dropped", "def copied(items):\n    return items\n"),
    ],
)
def test_a_proposal_becomes_markers_in_every_commit_that_holds_its_lines(
    operator: str, wrong: str, shelf: Path
) -> None:
    exercise = read_exercise(shelf)
    clean = rendered(shelf)

    planted = plant(shelf, exercise, of(exercise, operator, "shelf.py"))

    assert planted.answer == operator
    assert rendered(shelf) == clean
    assert wrong in rendered(shelf, operator)
    marked = [file for file in planted.files if file.name == "shelf.py"]
    assert len(marked) == 2
    assert all(f"# ~ defect {operator}\n" in file.read_text() for file in marked)


def test_what_is_left_to_write_is_named_by_the_check(shelf: Path) -> None:
    exercise = read_exercise(shelf)
    plant(shelf, exercise, of(exercise, "lock-dropped"), "moved-without-lock")

    problems = [str(each) for each in check([shelf], run=False).problems]

    assert problems
    assert all("answers/moved-without-lock.md" in each for each in problems)
    for key in ("hints", "wordings", "tempting", "## What breaks", "shows"):
        assert any(key in each for each in problems), key
    proof = (shelf / "proofs" / "test_moved_without_lock.py").read_text()
    assert "import mailroom.shelf\n" in proof


def test_a_second_defect_is_planted_beside_the_first(shelf: Path) -> None:
    exercise = read_exercise(shelf)
    plant(shelf, exercise, of(exercise, "copy-dropped"))
    exercise = unfinished(shelf)
    plant(shelf, exercise, of(exercise, "lock-dropped"))

    both = rendered(shelf, "copy-dropped", "lock-dropped")
    assert "with LOCK" not in both
    assert "list(items)" not in both
    assert rendered(shelf) == SHELF.replace("shared(", "copied(")


def test_only_what_is_left_to_write_may_be_missing(shelf: Path) -> None:
    (shelf / "pull-request.md").unlink()

    with pytest.raises(ContentError, match="pull-request"):
        unfinished(shelf)
    with pytest.raises(ContentError, match="nothing"):
        unfinished(shelf.parent / "nothing")


def test_several_are_planted_by_the_numbers_of_one_list(shelf: Path) -> None:
    exercise = read_exercise(shelf)
    both = [of(exercise, "copy-dropped"), of(exercise, "lock-dropped")]

    words = [f"--plant={each.number}" for each in both]
    done = CliRunner().invoke(
        main,
        ["pack", "mutate", str(shelf), "--no-run", *words, "--id=shared-list", "--id=no-lock"],
        catch_exceptions=False,
    )

    assert done.exit_code == 0, done.output
    text = rendered(shelf, "shared-list", "no-lock")
    assert "with LOCK" not in text
    assert "list(items)" not in text
    assert "with LOCK" not in rendered(shelf, "no-lock")
    assert "list(items)" in rendered(shelf, "no-lock")


def test_several_are_planted_whole_or_not_at_all(shelf: Path) -> None:
    exercise = read_exercise(shelf)
    first = of(exercise, "copy-dropped")
    before = {file: file.read_bytes() for file in shelf.rglob("*") if file.is_file()}

    with pytest.raises(TrainerError):
        plant_all(shelf, exercise, [first, first])

    assert {file: file.read_bytes() for file in shelf.rglob("*") if file.is_file()} == before


@pytest.mark.parametrize(
    "words",
    [
        ["--plant=1", "--plant=2", "--id=one"],
        ["--id=one"],
        ["--plant=1", "--plant=1"],
        ["--plant=1", "--plant=2", "--id=one", "--id=one"],
    ],
)
def test_numbers_and_ids_that_do_not_fit_are_refused(shelf: Path, words: list[str]) -> None:
    refused = CliRunner().invoke(main, ["pack", "mutate", str(shelf), "--no-run", *words])

    assert refused.exit_code == 2
    assert "--plant" in refused.stderr


def test_a_pack_is_not_taken_for_an_exercise(shelf: Path) -> None:
    with pytest.raises(ContentError, match=r"is a pack, not an exercise.*PACK/ID"):
        unfinished(shelf.parent)


def test_an_id_is_not_given_twice(shelf: Path) -> None:
    exercise = read_exercise(shelf)
    with pytest.raises(TrainerError, match="has an answer"):
        plant(shelf, exercise, of(exercise, "lock-dropped"), "last-sack-stays-behind")
    with pytest.raises(TrainerError, match="is not an answer id"):
        plant(shelf, exercise, of(exercise, "lock-dropped"), "Not an id")


def test_nothing_changes_where_it_cannot_be_planted(shelf: Path) -> None:
    exercise = read_exercise(shelf)
    (shelf / "commits/1-sacks/mailroom/shelf.py").write_text(SHELF + SHELF)
    exercise = read_exercise(shelf)
    before = {file: file.read_bytes() for file in shelf.rglob("*") if file.is_file()}

    with pytest.raises(TrainerError, match=r"holds these lines 2 times.*by hand"):
        plant(shelf, exercise, of(exercise, "lock-dropped"))

    assert {file: file.read_bytes() for file in shelf.rglob("*") if file.is_file()} == before


@pytest.mark.parametrize("name", ["last-sack-stays-behind", "Bad Id"])
def test_an_id_is_refused_before_a_test_is_run(
    shelf: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def run_nothing(*_: object, **__: object) -> None:
        raise AssertionError("the tests were run")

    monkeypatch.setattr(surviving, "run_tests", run_nothing)
    refused = CliRunner().invoke(main, ["pack", "mutate", str(shelf), "--plant", "1", "--id", name])

    assert refused.exit_code == 1
    assert f"“{name}”" in refused.stderr


def test_an_answer_that_is_there_is_never_written_over(shelf: Path) -> None:
    exercise = read_exercise(shelf)
    (shelf / "proofs" / "test_lock_dropped.py").write_text("mine\n")

    with pytest.raises(TrainerError, match="is there already"):
        plant(shelf, exercise, of(exercise, "lock-dropped"))

    assert (shelf / "proofs" / "test_lock_dropped.py").read_text() == "mine\n"
    assert not (shelf / "answers" / "lock-dropped.md").exists()


@pytest.mark.parametrize("language", ["javascript", "typescript", "go", "java", "c"])
def test_a_defect_can_be_planted_in_each_language(language: str, tmp_path: Path) -> None:
    folder = new_exercise(tmp_path / "ours" / "first", language, "Ada")
    exercise = read_exercise(folder)
    proposal = next(each for each in proposals(exercise) if not each.operator.in_tests)

    planted = plant(folder, exercise, proposal, "odd-one-out")

    after = load_exercise(folder).exercise
    assert after is not None
    assert materialise(after, frozenset())[-1] == materialise(exercise, frozenset())[-1]
    wrong = materialise(after, frozenset({planted.answer}))[-1]
    assert wrong[proposal.path] == proposal.content
    answer = after.answer("odd-one-out")
    assert answer.proof
    assert any(file.parent.name == "proofs" for file in planted.files)


@pytest.mark.usefixtures("sandboxed")
def test_only_what_the_tests_do_not_notice_is_kept(folder: Path) -> None:
    exercise = read_exercise(folder)
    bound = of(exercise, "bound-off-by-one")
    check_gone = of(exercise, "check-dropped")
    told: list[str] = []

    kept = survivors(exercise, (bound, check_gone), folder=folder, jobs=2, say=told.append)

    assert kept == (bound,)
    assert told[-1] == "Running the tests: 2 of 2, 1 not noticed"


def test_tests_that_fail_on_the_clean_change_are_told(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ends = {
        ProofEnd.FAILED_OTHERWISE: "don't pass on the change as it is",
        ProofEnd.TIMED_OUT: "take longer than 120 seconds",
        ProofEnd.NOT_PROVED: "can't be run here. install it",
    }
    exercise = read_exercise(folder)
    for end, said in ends.items():
        outcome = ProofOutcome(end, "install it")
        monkeypatch.setattr(surviving, "run_tests", lambda *_, outcome=outcome, **__: outcome)
        with pytest.raises(TrainerError, match=said):
            survivors(exercise, (), folder=folder, jobs=1, say=lambda _line: None)


def test_an_interruption_ends_the_runs(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    exercise = read_exercise(folder)
    cancelled: list[Event] = []

    def run(*_: object, settings: surviving.SandboxSettings) -> ProofOutcome:
        assert settings.cancelled is not None
        cancelled.append(settings.cancelled)
        return ProofOutcome(ProofEnd.PASSED, "")

    def interrupt(_line: str) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(surviving, "run_tests", run)
    with pytest.raises(KeyboardInterrupt):
        survivors(exercise, proposals(exercise), folder=folder, jobs=1, say=interrupt)

    assert cancelled[0].is_set()


def test_a_number_without_a_proposal_is_refused(folder: Path) -> None:
    with pytest.raises(TrainerError, match="There is no proposal 999"):
        chosen(proposals(read_exercise(folder)), 999)
