"""The terminal: nothing that a pack, a review or a file name holds steers it, or passes for a line
of ours.
"""

import ast
import io
import json
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from trainer.cli import output
from trainer.cli.main import main
from trainer.content import library as packs_library
from trainer.content.library import ExerciseSummary, Library
from trainer.core.domain.exercise import Exercise, ExerciseId
from trainer.errors import ContentError, TrainerError

RECEIPTS = "tiny/receipts"
ESCAPES = "\x1b]0;owned\x07\x1b[31m\u202e\x9b2J"
FORGED = f"{ESCAPES}\nforged  line\r\u2028"
WRITTEN_OUT = "\\x1b]0;owned\\x07\\x1b[31m\\u202e\\x9b2J"


class EscapingLibrary(Library):
    """A library whose texts hold escape sequences and new lines, whatever the reader of packs would
    refuse.
    """

    def summaries(self) -> tuple[ExerciseSummary, ...]:
        return tuple(
            replace(each, title=each.title + FORGED, language=each.language + FORGED)
            for each in super().summaries()
        )

    def problems(self) -> tuple[str, ...]:
        return (f"{FORGED}: is not a folder",)

    def exercise(self, exercise_id: ExerciseId) -> Exercise:
        exercise = super().exercise(exercise_id)
        return replace(
            exercise,
            title=exercise.title + FORGED,
            request=exercise.request + ESCAPES,
            pull_request_title=exercise.pull_request_title + FORGED,
            pull_request=exercise.pull_request + ESCAPES,
            commits=tuple(
                replace(each, message=f"{each.message}\n\n{ESCAPES}") for each in exercise.commits
            ),
            answers=tuple(replace(each, title=each.title + FORGED) for each in exercise.answers),
        )


@pytest.fixture
def escaping(monkeypatch: pytest.MonkeyPatch, data: Path) -> None:
    monkeypatch.setattr(
        packs_library, "open_library", lambda *_args: EscapingLibrary(shipped=data / "packs")
    )


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(each) for each in arguments])


def steering(text: str) -> list[str]:
    return [
        each for each in text if each not in "\n\t" and not each.isprintable() and each != "\u00a0"
    ]


def review_file(folder: Path) -> Path:
    file = folder / "review.json"
    note = {
        "path": f"x{FORGED}.py",
        "side": "new",
        "start": 1,
        "end": 1,
        "text": f"lost{FORGED}",
        "class": "numeric",
    }
    file.write_text(json.dumps({"verdict": "approve", "annotations": [note]}), encoding="utf-8")
    return file


COMMANDS = {
    "list": ("list",),
    "show": ("show", RECEIPTS),
    "answers": ("show", RECEIPTS, "--answers"),
    "answers as JSON": ("show", RECEIPTS, "--answers", "--json"),
    "list as JSON": ("list", "--json"),
    "show as JSON": ("show", RECEIPTS, "--json"),
    "an exercise that is not there": ("show", f"tiny/{FORGED}"),
    "a defect that is not there": ("show", RECEIPTS, "--planted", FORGED),
}


@pytest.mark.usefixtures("escaping")
@pytest.mark.parametrize("arguments", COMMANDS.values(), ids=COMMANDS)
def test_a_pack_steers_no_terminal(arguments: tuple[str, ...]) -> None:
    result = run(*arguments)

    assert steering(result.stdout + result.stderr) == []
    assert not any(
        line.startswith("forged") for line in (result.stdout + result.stderr).split("\n")
    )
    assert "owned" in result.stdout + result.stderr


@pytest.mark.usefixtures("escaping")
def test_an_exercise_is_one_line_of_the_list() -> None:
    result = run("list")

    assert len(result.stdout.splitlines()) == 1
    assert WRITTEN_OUT in result.stdout


@pytest.mark.usefixtures("escaping")
def test_json_holds_the_text_as_it_is() -> None:
    titles = [each["title"] for each in json.loads(run("list", "--json").stdout)["exercises"]]

    assert titles[0].endswith(FORGED)


@pytest.mark.usefixtures("escaping")
def test_a_review_steers_no_terminal(tmp_path: Path) -> None:
    for arguments in (
        ("score", RECEIPTS, review_file(tmp_path)),
        ("score", RECEIPTS, tmp_path / f"no{ESCAPES}.json"),
    ):
        result = run(*arguments)

        assert steering(result.stdout + result.stderr) == []
        assert not any(
            line.startswith("forged") for line in (result.stdout + result.stderr).split("\n")
        )


def test_an_unknown_field_of_a_review_forges_no_line(tmp_path: Path, data: Path) -> None:
    file = tmp_path / "review.json"
    file.write_text(
        json.dumps({"verdict": "approve", "annotations": [], FORGED: 1}), encoding="utf-8"
    )

    result = run("score", RECEIPTS, file, "--packs", data / "packs")

    assert "unknown field" in result.stderr
    assert not any(line.startswith("forged") for line in result.stderr.split("\n"))


@pytest.mark.parametrize(
    "error", [TrainerError(ESCAPES, where=ESCAPES), ContentError("x", problems=[FORGED])]
)
def test_what_went_wrong_steers_no_terminal(
    error: TrainerError, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit), output.reporting():
        raise error

    said = capsys.readouterr().err
    assert steering(said) == []
    assert len(said.splitlines()) == 1


class Output(io.TextIOWrapper):
    """A stream that says whether it is a terminal."""

    def __init__(self, *, is_terminal: bool) -> None:
        super().__init__(io.BytesIO(), encoding="utf-8", newline="")
        self.is_terminal = is_terminal

    def isatty(self) -> bool:
        return self.is_terminal

    def written(self) -> bytes:
        self.flush()
        self.seek(0)
        return self.buffer.read()


@pytest.mark.parametrize(
    ("is_terminal", "said"),
    [(True, b"+\ta\\x1b[31m\r\n"), (False, b"+\ta\x1b[31m\r\n")],
    ids=["terminal", "program"],
)
def test_a_diff_is_written_out_on_a_terminal_and_exact_for_programs(
    is_terminal: bool, said: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = Output(is_terminal=is_terminal)
    monkeypatch.setattr(sys, "stdout", target)

    output.print_diff("+\ta\x1b[31m\r\n")

    assert target.written() == said


PRINTERS = {"print_json", "say", "say_text", "print_diff", "write_over"}


def printing_functions(tree: ast.Module) -> Iterator[str]:
    for function in ast.walk(tree):
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
            for node in ast.walk(function):
                name = ast.unparse(node) if isinstance(node, ast.Name | ast.Attribute) else ""
                if name in (
                    "click.echo",
                    "click.secho",
                    "print",
                    "sys.stdout.write",
                    "sys.stderr.write",
                ):
                    yield function.name


def test_the_command_line_prints_through_functions_that_write_out_what_steers() -> None:
    files = Path(output.__file__).parent.glob("*.py")
    trees = [ast.parse(file.read_text(encoding="utf-8")) for file in files]

    assert {name for tree in trees for name in printing_functions(tree)} == PRINTERS
