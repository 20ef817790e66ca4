"""What a folder may hold that is no sound exercise: refused with a sentence, and nothing is opened
that should not be.
"""

import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from trainer.content import pack_limits, reading
from trainer.content.folder import Loaded, load_exercise, load_pack
from trainer.content.headers import EXERCISE_FILE
from trainer.content.problems import Problem, first_problems
from trainer.content.reading import entries, read_bytes, read_text

Break = Callable[[Path], object]


def text_of(loaded: Loaded) -> str:
    return "\n".join(map(str, loaded.problems))


def replace_in(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def make_pipe(folder: Path, name: str) -> None:
    (folder / name).unlink()
    os.mkfifo(folder / name)


@pytest.mark.parametrize(
    "name",
    [EXERCISE_FILE, "request.md", "golden.diff", "commits/1-split.txt", "answers/rest-is-lost.md"],
)
def test_a_pipe_in_the_place_of_a_file_is_refused_without_being_waited_for(
    tiny_folder: Path, name: str
) -> None:
    make_pipe(tiny_folder, name)

    told = text_of(load_exercise(tiny_folder))

    assert any(
        f"{name}: {what}" in told
        for what in ("is not a regular file", "is not an answer", "is not a commit")
    ) or ("commits/1-split: has no message" in told)


def test_a_pipe_in_the_place_of_a_pack_file_is_refused(tiny_folder: Path) -> None:
    make_pipe(tiny_folder.parent, "pack.toml")

    assert "tiny/pack.toml: is not a regular file" in str(load_pack(tiny_folder.parent)[1][0])


def test_a_socket_and_a_device_are_refused_without_being_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("s")
    monkeypatch.setattr(os, "open", None)
    problems: list[Problem] = []

    assert read_bytes(Path("s"), "s", problems) is None
    assert read_bytes(Path("/dev/null"), "null", problems) is None
    assert [problem.what for problem in problems] == ["is not a regular file"] * 2


@pytest.mark.parametrize("becomes", ["link", "pipe", "gone", "larger"])
def test_a_file_that_changes_between_the_look_and_the_reading_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, becomes: str
) -> None:
    file = tmp_path / "a.txt"
    file.write_text("sound")
    (tmp_path / "secret").write_text("secret")
    look = Path.lstat

    def look_and_change(path: Path) -> os.stat_result:
        status = look(path)
        file.unlink()
        if becomes == "link":
            file.symlink_to(tmp_path / "secret")
        elif becomes == "pipe":
            os.mkfifo(file)
        elif becomes == "larger":
            file.write_bytes(bytes(11))
        return status

    monkeypatch.setattr(Path, "lstat", look_and_change)
    problems: list[Problem] = []

    assert read_bytes(file, "a.txt", problems, most=10) is None
    told = {
        "link": "symbolic link",
        "pipe": "changed while",
        "gone": "cannot be read: No such",
        "larger": "changed while",
    }
    assert told[becomes] in problems[0].what


@pytest.mark.parametrize("number", [1, 5, 13, 40, 116])
def test_whatever_the_system_answers_becomes_a_problem(
    tiny_folder: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    """EPERM, EIO, EACCES, ELOOP and a stale handle, for files and for folders."""

    def refuse(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(reading.os, "open", refuse)
    assert load_exercise(tiny_folder).problems
    monkeypatch.setattr(reading.os, "scandir", refuse)
    (problem,) = load_exercise(tiny_folder).problems
    assert problem.what == f"cannot be read: {os.strerror(number)}"
    assert load_pack(tiny_folder.parent)[1]


def test_an_error_of_the_disk_in_the_middle_of_a_folder_becomes_a_problem(
    tiny_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr("trainer.content.folder.is_folder", refuse)

    loaded = load_exercise(tiny_folder)
    assert loaded.exercise is None
    assert "tiny/receipts: cannot be read: Input/output error" in text_of(loaded)


def test_a_name_that_is_not_utf8_is_told_and_written_out(tiny_folder: Path) -> None:
    (tiny_folder / "before" / os.fsdecode(b"caf\xe9.txt")).write_text("x")
    (tiny_folder / os.fsdecode(b"\xff")).write_text("x")

    told = text_of(load_exercise(tiny_folder))

    assert r"before/caf\udce9.txt: the name “caf\udce9.txt” is not UTF-8, rename it" in told
    assert r"tiny/receipts/\udcff: the name “\udcff” is not UTF-8" in told
    assert told.isprintable() or "\n" in told
    told.encode()


@pytest.mark.parametrize(
    ("damage", "told"),
    [
        (
            lambda folder: (folder / EXERCISE_FILE).write_text("x = " + "[" * 7000),
            "brackets inside one another",
        ),
        (
            lambda folder: replace_in(
                folder / EXERCISE_FILE, "minutes = 5", "minutes = " + "9" * 5000
            ),
            "word or number",
        ),
        (
            lambda folder: replace_in(
                folder / EXERCISE_FILE, "format = 1", "format = 0x" + "f" * 190
            ),
            "has format",
        ),
        (
            lambda folder: (folder / EXERCISE_FILE).write_bytes(b"#" * 8001),
            "is 8.0 kB, keep it under 8 kB",
        ),
        (
            lambda folder: (folder / "request.md").write_bytes(b"#" * 100_001),
            "is 100.0 kB, keep it under 100 kB",
        ),
        (
            lambda folder: (folder / "pull-request.md").write_text("x" * 201),
            "first line has 201 characters",
        ),
        (
            lambda folder: (folder / "commits/1-split.txt").write_text("x" * 201),
            "first line has 201 characters",
        ),
        (
            lambda folder: (folder / "commits/1-split.txt").write_text("x\x1b]0;y\x07"),
            "holds the control character U+001B",
        ),
        (
            lambda folder: (folder / "request.md").write_text("a\u202eb"),
            "holds the control character U+202E",
        ),
        (
            lambda folder: (folder / "commits/2-tips.txt").write_text("x\n\nRemoves: a\u200db"),
            "cannot be seen",
        ),
        (
            lambda folder: (folder / f"answers/{'a' * 81}.md").write_text("+++\n+++\n"),
            "use 80 characters at most",
        ),
        (
            lambda folder: [(folder / f"commits/{n}-x.txt").write_text("x") for n in range(3, 52)],
            "holds 51 commits",
        ),
        (
            lambda folder: [
                (folder / f"answers/a-{n}.md").write_text("+++\n+++\n") for n in range(101)
            ],
            "holds 101 answers",
        ),
        (
            lambda folder: (folder / "before/m.py").write_text("# ~ neutral a\n# ~ end\n" * 1001),
            "1000 marked stretches",
        ),
        (
            lambda folder: (folder / "before/m.py").write_text("#~x\n" * 20_001),
            "20000 lines that begin like a marker",
        ),
        (
            lambda folder: [
                (folder / f"before/{n}.txt").write_bytes(bytes(999_999)) for n in range(6)
            ],
            "holds more than 5 MB in all",
        ),
        (
            lambda folder: (folder / "before/n.txt").write_text("\n" * 100_001),
            "holds more than 100000 lines in all",
        ),
        (
            lambda folder: [(folder / f"before/{n}").mkdir() for n in range(2001)],
            "holds more than 2000 files and folders",
        ),
        (
            lambda folder: [(folder / f"f{n}").mkdir() for n in range(2001)],
            "holds more than 2000 files and folders",
        ),
        (
            lambda folder: (
                (folder / "before/A.py").write_text("x")
                and (folder / "commits/1-split/a.py").write_text("y")
            ),
            "“a.py” is the same",
        ),
        (lambda folder: (folder / "before/e\u0301.py").write_text("x"), "composed form"),
        (
            lambda folder: (folder / "before/proofs").write_text("x"),
            "can't be next to the file “proofs”",
        ),
    ],
)
def test_what_is_beyond_a_limit_is_refused_in_one_sentence(
    tiny_folder: Path, damage: Break, told: str
) -> None:
    damage(tiny_folder)

    loaded = load_exercise(tiny_folder)

    assert told in text_of(loaded)
    assert len(loaded.problems) <= pack_limits.MOST_PROBLEMS + 1
    assert max(len(str(problem)) for problem in loaded.problems) < 1000


def test_a_file_gives_way_to_a_folder_only_where_it_is_removed_in_the_same_commit(
    tiny_folder: Path,
) -> None:
    (tiny_folder / "before/lib").write_text("x")
    (tiny_folder / "commits/1-split/lib").mkdir()
    (tiny_folder / "commits/1-split/lib/a.py").write_text("y")
    message = tiny_folder / "commits/1-split.txt"

    assert "commits/1-split: “lib/a.py” can't be next to the file “lib”" in text_of(
        load_exercise(tiny_folder)
    )
    message.write_text(message.read_text().rstrip() + "\n\nRemoves: lib\n")
    assert load_exercise(tiny_folder).problems == ()


def test_a_message_of_blanks_is_read_in_one_pass(tiny_folder: Path) -> None:
    # A pattern that goes back takes minutes for this.
    (tiny_folder / "commits/2-tips.txt").write_text(
        "Tips\n\nRemoves: a" + " " * 90_000 + "b\nRemoves: " + " " * 5000 + "README.md"
    )

    loaded = load_exercise(tiny_folder)

    assert "is longer than 200 characters" in text_of(loaded)


def test_right_copies_that_take_long_to_align_are_refused(tiny_folder: Path) -> None:
    (tiny_folder / "commits/1-split/a.json").write_text("{\n" * 400)
    (tiny_folder / "answers/table-size-unchecked.fix/a.json").write_text("{\n" * 300)

    assert "repeat too many lines" in text_of(load_exercise(tiny_folder))


def test_an_exercise_beyond_a_limit_is_not_understood_at_all(tiny_folder: Path) -> None:
    (tiny_folder / "before/n.txt").write_text("\n" * 100_001)

    assert load_exercise(tiny_folder).exercise is None


def test_no_more_entries_are_looked_at_than_a_folder_may_hold(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(50):
        (tmp_path / f"{number}").touch()
    looked: list[str] = []
    monkeypatch.setattr(reading, "is_text", lambda name: looked.append(name) or True)
    problems: list[Problem] = []

    assert entries(tmp_path, "x", problems, most=10) == []
    assert looked == []
    assert [problem.what for problem in problems] == ["holds more than 10 files and folders"]


def test_a_text_with_windows_line_ends_is_told_once(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"one\r\ntwo\r\n")
    problems: list[Problem] = []

    read_text(tmp_path / "a.md", "a.md", problems)

    assert [problem.what for problem in problems] == ["has CR LF line ends"]


def test_of_many_problems_the_first_are_named_and_the_rest_is_counted() -> None:
    problems = [Problem(f"a/{number:03}", 0, "x", "y", "z") for number in range(150)]

    kept = first_problems(
        "a", [Problem("a/000", 0, "mild", "y", "z", warning=True), *problems], most=10
    )

    assert [problem.path for problem in kept[:10]] == [f"a/{number:03}" for number in range(10)]
    assert kept[10].what == "has 141 more problems"
    assert first_problems("a", problems[:10], most=10) == tuple(problems[:10])


def test_a_problem_shows_what_cannot_be_seen_and_no_more_than_can_be_read() -> None:
    problem = Problem("a\x1b[31m", 1, "x" * 5000, "y\u202e", "z")

    assert str(problem).isprintable()
    assert len(str(problem)) < 400


def test_rulings_that_ask_for_too_many_judgements_are_refused(
    tiny_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tiny_folder / "rulings").mkdir()
    (tiny_folder / "rulings/lag.md").write_text(
        '+++\nkind = "neutral"\ntitle = "No lag"\nwordings = ["the lag is not measured"]\n+++\n## '
        "Why it earns nothing\nSo.\n"
    )
    assert load_exercise(tiny_folder).problems == ()

    monkeypatch.setattr("trainer.content.folder.MOST_JUDGEMENTS", 19)
    # One wording, five answers, four variants.
    assert "rulings: holds 20 comparisons" in text_of(load_exercise(tiny_folder))


@pytest.mark.parametrize(
    ("limit", "most", "told"),
    [
        ("MOST_RULED_WORDINGS", 1, "rulings: holds 2 wordings"),
        ("MOST_RULED_CHARACTERS", 39, "rulings: holds 40 characters of wordings"),
        ("MOST_COMPARED_CHARACTERS", 500, "answers: holds {compared} characters of titles"),
    ],
)
def test_answers_and_rulings_of_too_many_words_are_refused(
    tiny_folder: Path, monkeypatch: pytest.MonkeyPatch, limit: str, most: int, told: str
) -> None:
    (tiny_folder / "rulings").mkdir()
    (tiny_folder / "rulings/rest.md").write_text(
        '+++\nkind = "wording"\nanswer = "rest-is-lost"\n'
        'wordings = ["some cents go missing", "cents are left over"]\n+++\n## Why it counts\nSo.\n'
    )
    loaded = load_exercise(tiny_folder)
    assert loaded.problems == ()
    assert loaded.exercise is not None
    compared = sum(
        len(text)
        for answer in loaded.exercise.answers
        for text in (answer.title, answer.sections[0].text, *answer.wordings, *answer.tempting)
    )

    monkeypatch.setattr(f"trainer.content.folder.{limit}", most)

    assert told.format(compared=compared) in text_of(load_exercise(tiny_folder))
