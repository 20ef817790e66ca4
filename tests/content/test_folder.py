import os
from pathlib import Path

import pytest

from trainer.content.folder import load_exercise, read_exercise, read_pack
from trainer.content.trees import unsafe_reason
from trainer.core.domain.exercise import (
    AnswerKind,
    Exercise,
    Level,
    MarkedFile,
    PieceKind,
    PlainFile,
    Severity,
)
from trainer.errors import ContentError

TINY = Path(__file__).parents[1] / "data" / "packs" / "tiny"


def problems_of(folder: Path) -> tuple[str, ...]:
    with pytest.raises(ContentError) as caught:
        read_exercise(folder)
    return caught.value.problems


def test_a_pack_is_read_with_the_ids_of_its_exercises() -> None:
    pack = read_pack(TINY)

    assert (pack.id, pack.version, pack.licence) == ("tiny", "1.0.0", "CC-BY-4.0")
    assert pack.exercise_ids == ("tiny/receipts",)


def test_an_exercise_is_read_whole(tiny: Exercise) -> None:
    assert (tiny.id, tiny.level, tiny.minutes) == ("tiny/receipts", Level.JUNIOR, 5)
    assert tiny.pull_request_title == "Split receipts between guests"
    assert tiny.pull_request.startswith("## Summary\n")
    assert [commit.name for commit in tiny.commits] == ["1-split", "2-tips"]
    assert [answer.id for answer in tiny.defects] == ["rest-is-lost", "table-size-unchecked"]
    assert {file.path for file in tiny.proofs} >= {"test_rest_is_lost.py"}


def test_an_answer_is_read_with_its_prose(tiny: Exercise) -> None:
    answer = tiny.answer("rest-is-lost")

    assert (answer.kind, answer.severity, answer.class_, answer.cwe) == (
        AnswerKind.DEFECT,
        Severity.BLOCKER,
        "numeric",
        682,
    )
    assert answer.proof[-1] == "proofs/test_rest_is_lost.py"
    assert [section.heading for section in answer.sections] == [
        "What breaks",
        "Why it slipped through",
        "How to see it",
    ]
    assert answer.sections[0].text == "A receipt of 1000 cents between three guests brings in 999."


def test_dot_names_become_hidden_files(tiny: Exercise) -> None:
    assert PlainFile(".gitignore", b"__pycache__/\n") in tiny.before


def test_marked_files_and_plain_files_are_told_apart(tiny: Exercise) -> None:
    split, tests = tiny.commits[0].files

    assert isinstance(split, MarkedFile)
    assert [piece.kind for piece in split.pieces if piece.answer].count(PieceKind.DEFECT) == 3
    assert isinstance(tests, MarkedFile)
    assert all(isinstance(file, PlainFile) for file in tiny.before)


def test_lines_that_remove_a_file_are_not_part_of_the_message(tiny_folder: Path) -> None:
    message = tiny_folder / "commits" / "2-tips.txt"
    message.write_text(
        "Add tips\n\nNo longer needed.\n\nRemoves: README.md\nRemoves: receipts/totals.py\n"
    )

    commit = read_exercise(tiny_folder).commits[1]

    assert commit.message == "Add tips\n\nNo longer needed.\n"
    assert commit.removes == ("README.md", "receipts/totals.py")


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("Author: Mira Okafor", "Mira Okafor"),
        ("Author: bump[bot]", "bump[bot]"),
        ("Author: Mira <mira@shop.io>", ""),
        ("Author:", ""),
        ("Author: a\x00b", ""),
    ],
)
def test_a_last_line_names_the_author(tiny_folder: Path, line: str, author: str) -> None:
    message = tiny_folder / "commits" / "2-tips.txt"
    message.write_text(f"Add tips\n\n{line}\nDate: 2025-03-04T14:05:00+01:00\n")

    loaded = load_exercise(tiny_folder)
    if loaded.exercise is not None:
        commit = loaded.exercise.commits[1]
        assert commit.author == author
        assert commit.message == ("Add tips\n" if author else f"Add tips\n\n{line}\n")
    else:
        assert not author


def test_commits_are_ordered_by_number_not_by_letter(tiny_folder: Path) -> None:
    for number in range(3, 12):
        (tiny_folder / "commits" / f"{number}-more.txt").write_text("More\n")

    names = [commit.name.split("-")[0] for commit in read_exercise(tiny_folder).commits]

    assert names == [str(number) for number in range(1, 12)]


def test_every_problem_is_told_at_once(tiny_folder: Path) -> None:
    (tiny_folder / "request.md").unlink()
    (tiny_folder / "golden.dif").write_text("")
    (tiny_folder / "exercise.toml").write_text('format = 2\ntitle = 3\nlevel = "mid"\nsizes = 4\n')
    (tiny_folder / "answers" / "rest-is-lost.md").write_text("no front matter")
    (tiny_folder / "commits" / "1-split.txt").unlink()

    found = {
        (problem.split(":")[0].removeprefix("tiny/receipts"), problem.split("[")[-1])
        for problem in problems_of(tiny_folder)
    }

    assert found >= {
        ("/request.md", "required-files]"),
        ("/golden.dif", "unexpected-file]"),
        ("/exercise.toml", "bad-field]"),
        ("/answers/rest-is-lost.md", "bad-front-matter]"),
        ("/commits/1-split", "required-files]"),
    }


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            "minutes = 5",
            'minutes = "five"',
            "exercise.toml:5: “minutes” is not a whole number, write a whole number",
        ),
        (
            "minutes = 5",
            "minutes = true",
            "exercise.toml:5: “minutes” is not a whole number, write a whole number",
        ),
        ("minutes = 5", "minutes = 0", "exercise.toml:5: “minutes” is 0, write 1 or more"),
        (
            "format = 1",
            "format = 2",
            "exercise.toml:1: has format 2, use format 1, or a newer trainer",
        ),
        (
            '"numerics"',
            '"numeric"',
            "exercise.toml:6: “numeric” is not a known topic, did you mean “numerics”?",
        ),
        (
            "needs = []",
            'needs = ["nod"]',
            "exercise.toml:8: “nod” is not a known toolchain, did you mean “node”?",
        ),
        ("needs = []", "needs = [", "exercise.toml:8: not TOML: Invalid value, correct the line"),
        ('title = "Split', 'title = "" # "Split', "exercise.toml:2: “title” is empty, fill it in"),
    ],
)
def test_a_field_that_is_wrong_is_told_with_its_line(
    tiny_folder: Path, old: str, new: str, expected: str
) -> None:
    file = tiny_folder / "exercise.toml"
    file.write_text(file.read_text().replace(old, new))

    assert [
        problem.removeprefix("tiny/receipts/").split(" [bad")[0]
        for problem in problems_of(tiny_folder)
    ] == [expected]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ('shows = "1 of', 'shows = "(1 of', "“shows” is not a regular expression"),
        ('shows = "1 of 1000 cents lost"', 'shows = ".*"', "“shows” matches an empty output"),
        ('class = "numeric"', 'class = "numerics"', "did you mean “numeric”?"),
        (
            'also = ["truth"]',
            'also = ["truthful"]',
            "“truthful” is not a known class, did you mean “truth”?",
        ),
        (
            "## How to see it",
            "## How to look",
            "the section “## How to see it” is missing or empty",
        ),
        (
            '"hand out the leftover cents with divmod",',
            "",
            "“wordings” has 2 of at least 3 entries",
        ),
        ("cwe = 682\n", "", "“cwe” is missing"),
    ],
)
def test_an_answer_that_is_wrong_is_told(
    tiny_folder: Path, old: str, new: str, expected: str
) -> None:
    file = tiny_folder / "answers" / "rest-is-lost.md"
    file.write_text(file.read_text().replace(old, new))

    (problem,) = problems_of(tiny_folder)
    assert expected in problem


def test_an_empty_exercise_file_lacks_every_key(tiny_folder: Path) -> None:
    (tiny_folder / "exercise.toml").write_text("")

    assert sum("is missing" in problem for problem in problems_of(tiny_folder)) == 8


def test_what_tools_leave_behind_is_skipped(tiny_folder: Path, tiny: Exercise) -> None:
    for place in (
        tiny_folder,
        tiny_folder / "before",
        tiny_folder / "proofs",
        tiny_folder / "answers",
        tiny_folder / "commits",
    ):
        (place / "__pycache__").mkdir()
        (place / "__pycache__" / "x.cpython-311.pyc").write_bytes(b"\0")
        (place / ".DS_Store").write_bytes(b"\0")

    assert read_exercise(tiny_folder) == tiny


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="is not a folder"):
        read_exercise(tmp_path / "nowhere")


def test_an_exercise_that_is_taken_for_a_pack_keeps_its_files(tiny_folder: Path) -> None:
    with pytest.raises(ContentError) as caught:
        read_pack(tiny_folder)

    told = f"{tiny_folder.name}: is an exercise, not a pack, name the pack's folder, “tiny”"
    assert caught.value.problems == (f"{told} [required-files]",)


def test_a_pack_must_be_named_like_its_folder(tiny_folder: Path) -> None:
    pack = tiny_folder.parent.rename(tiny_folder.parent.with_name("other"))

    with pytest.raises(ContentError) as caught:
        read_pack(pack)
    assert caught.value.problems == (
        "other/pack.toml:1: the id is “tiny”, use the folder's name, “other” [bad-id]",
    )


@pytest.mark.parametrize(
    "path",
    [
        "/etc/passwd",
        "../up",
        "a/../b",
        "a//b",
        "./a",
        "C:/x",
        "a\\b",
        "a:b",
        ".git/config",
        "a/.GIT/x",
        "git~1",
        "con",
        "aux.py",
        "a. ",
        "new\nline",
    ],
)
def test_paths_that_some_system_would_misuse_are_refused(path: str) -> None:
    assert unsafe_reason(path)


@pytest.mark.parametrize(
    "path",
    [
        "a.py",
        ".gitignore",
        ".github/workflows/ci.yml",
        "src/[id].tsx",
        "docs/naïve.md",
        "a b/c+d@2.txt",
    ],
)
def test_ordinary_paths_are_accepted(path: str) -> None:
    assert not unsafe_reason(path)


def make_hostile(folder: Path) -> None:
    """Everything that a pack from a stranger may try."""
    trap = folder.parent / "trap.sh"
    trap.write_text("#!/bin/sh\ntouch /tmp/owned\n")
    trap.chmod(0o755)
    before = folder / "before"
    (before / "passwords").symlink_to("/etc/passwd")
    (before / "everything").symlink_to("/")
    (folder / "commits" / "1-split" / "loop").symlink_to(folder)
    (before / ".git" / "hooks").mkdir(parents=True)
    (before / ".git" / "config").write_text(
        f'[core]\n\tfsmonitor = "{trap}"\n\thooksPath = "{folder}"\n'
    )
    (before / ".gitattributes").write_text("* filter=owned diff=owned\n")
    (before / "huge.bin").write_bytes(bytes(1_000_001))
    os.mkfifo(before / "pipe")
    deep = before
    for _ in range(25):
        deep = deep / "deeper"
        deep.mkdir()
    (deep / "x").write_text("x")
    (folder / "commits" / "2-tips.txt").write_text(
        "Out\n\nRemoves: ../../outside\nRemoves: /etc/passwd\n"
    )
    (folder / "proofs" / "conftest.py").write_text("raise SystemExit('ran')\n")
    (folder / "answers" / "linked.md").symlink_to("/etc/hostname")


def test_reading_a_hostile_exercise_runs_nothing_and_writes_nothing(
    tiny_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_hostile(tiny_folder)
    root = tiny_folder.parent
    before = {path: path.lstat().st_mtime_ns for path in root.rglob("*")}
    monkeypatch.setattr("subprocess.Popen", None)

    loaded = load_exercise(tiny_folder)
    told = "\n".join(map(str, loaded.problems))

    for part in (
        "before/passwords: is a symbolic link",
        "before/everything: is a symbolic link",
        "commits/1-split/loop: is a symbolic link",
        "before/.git: is a git repository inside a tree",
        "before/.gitattributes: would act on the repository",
        "before/huge.bin: is 1.0 MB",
        "before/pipe: is not a regular file",
        "is nested more than 20 deep",
        "commits/2-tips.txt: removes “../../outside”, which leaves its folder",
        "commits/2-tips.txt: removes “/etc/passwd”, which is absolute",
        "answers/linked.md: is not an answer",
    ):
        assert part in told
    assert {path: path.lstat().st_mtime_ns for path in root.rglob("*")} == before


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("Date: 2024-05-03T14:22:05+02:00", "2024-05-03T14:22:05+02:00"),
        ("Date: 2024-05-03T14:22:05", None),
        ("Date: yesterday", None),
        ("Date: 1869-05-03T14:22:05+00:00", None),
    ],
)
def test_a_commit_message_may_end_with_a_date_that_has_a_zone(
    line: str, date: str | None, tiny_folder: Path
) -> None:
    message = tiny_folder / "commits" / "1-split.txt"
    message.write_text(f"{message.read_text()}\n{line}\n")

    commit = read_exercise(tiny_folder).commits[0]

    assert (commit.date and commit.date.isoformat()) == date
    assert (line in commit.message) == (date is None)
