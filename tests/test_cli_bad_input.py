"""The command line, given what nobody should give it; and left before it is done."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import CliRunner, Result

from trainer.cli.main import main

RECEIPTS = "tiny/receipts"
REVIEW: dict[str, Any] = {"verdict": "approve", "annotations": []}


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(each) for each in arguments])


def batch(data: Path, tmp_path: Path, *lines: str) -> list[dict[str, Any]]:
    """What comes out for each line."""
    file = tmp_path / "reviews.jsonl"
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    result = run("score", "--batch", file, "--packs", data / "packs")
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return [json.loads(line) for line in result.stdout.splitlines()]


@pytest.mark.parametrize(
    ("chosen", "sentence"),
    [
        ({"seed": None}, '"seed" must be a string or an integer'),
        ({"seed": True}, '"seed" must be a string or an integer'),
        ({"seed": ["a"]}, '"seed" must be a string or an integer'),
        ({"seed": 1.5}, '"seed" must be a string or an integer'),
        ({"planted": None}, '"planted" must be a list of answer ids'),
        ({"planted": {"a": 1}}, '"planted" must be a list of answer ids'),
        ({"seed": "1", "planted": []}, 'Use either "seed" or "planted", not both'),
        ({"review": None}, "verdict"),
        ({"review": [1]}, "verdict"),
        ({"exercise": 3}, '"exercise"'),
        ({"exercise": "../../etc"}, "there is no such exercise"),
    ],
)
def test_a_line_of_the_wrong_kind_is_named_and_the_next_is_scored(
    data: Path, tmp_path: Path, chosen: dict[str, Any], sentence: str
) -> None:
    good = {"exercise": RECEIPTS, "planted": [], "review": REVIEW}

    wrong, right = batch(
        data,
        tmp_path,
        json.dumps({"exercise": RECEIPTS, "review": REVIEW, **chosen}),
        json.dumps(good),
    )

    assert sentence in wrong["error"]
    assert (wrong["line"], right["score"]) == (1, 100)


def test_a_number_of_a_seed_is_the_seed_that_is_typed(data: Path, tmp_path: Path) -> None:
    lines = [
        json.dumps({"exercise": RECEIPTS, "seed": seed, "review": REVIEW}) for seed in (7, "7")
    ]

    number, text = batch(data, tmp_path, *lines)

    assert number["planted"] == text["planted"]


@pytest.mark.parametrize(
    "line", ['{"a": ' + "9" * 5000 + "}", "[" * 100_000, '{"a": "' + "x" * 1_000_000, "\x00", "nul"]
)
def test_a_line_that_is_no_json_is_told_as_that(data: Path, tmp_path: Path, line: str) -> None:
    (told,) = batch(data, tmp_path, line)

    assert any(each in told["error"] for each in ("This is not JSON", "This JSON can't be read"))


def test_half_a_sign_is_printed_as_json_can(data: Path, tmp_path: Path) -> None:
    (told,) = batch(data, tmp_path, '{"exercise": "\\ud800", "review": {}}')

    assert told["error"].startswith("\ud800")


def test_a_byte_order_mark_is_read_over(data: Path, tmp_path: Path) -> None:
    file = tmp_path / "review.json"
    file.write_bytes(b"\xef\xbb\xbf" + json.dumps(REVIEW).encode())

    result = run("score", RECEIPTS, file, "--clean", "--packs", data / "packs")

    assert (result.exit_code, result.output.split("\n")[0]) == (0, "100 of 100")


@pytest.mark.parametrize(
    "command", [("show", "no/such"), ("score", "no/such", "x.json"), ("check", "nowhere")]
)
def test_with_json_an_error_leaves_standard_output_empty(command: tuple[str, ...]) -> None:
    result = run(*command, "--json")

    assert (result.exit_code, result.stdout) == (1, "")
    assert "Traceback" not in result.stderr
    assert result.stderr.strip()


def test_a_place_for_data_that_is_a_file_is_told_by_its_own_name(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    monkeypatch.setenv("TRAINER_HOME", str(tmp_path / "file"))

    result = run("export")

    assert result.exit_code == 1
    assert result.stderr.startswith(
        f"{tmp_path}/file/data/reviews.db: The database cannot be used: Not a directory."
    )


def started(*arguments: object, **environment: str) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", "trainer", *map(str, arguments)]
    return subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env={**os.environ, **environment}
    )


def test_a_reader_who_has_seen_enough_may_leave(data: Path) -> None:
    with started("show", RECEIPTS, "--json", "--packs", data / "packs") as program:
        assert program.stdout is not None
        assert program.stderr is not None
        program.stdout.close()
        said = program.stderr.read()

    assert said == b""


def test_a_terminal_that_knows_few_signs_gets_escapes(data: Path) -> None:
    with started("list", "--json", PYTHONIOENCODING="cp1252") as program:
        out, said = program.communicate()

    assert (program.returncode, said) == (0, b"")
    assert json.loads(out.decode("cp1252"))["exercises"]


@pytest.mark.parametrize("as_json", [True, False])
def test_what_a_terminal_cannot_show_stops_nothing(data: Path, as_json: bool) -> None:
    arguments = ("show", "no/“such”…→", "--json") if as_json else ("show", "kafka/order-consumer")
    with started(*arguments, PYTHONIOENCODING="latin-1") as program:
        _, said = program.communicate()

    assert b"Traceback" not in said
    assert program.returncode == (1 if as_json else 0)


def path_parameters(command: click.Command, *names: str) -> Iterator[tuple[str, click.Path]]:
    """Every argument and option of the commands below that is a path."""
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            below = command.get_command(context, name)
            assert below is not None
            yield from path_parameters(below, *names, name)
    for parameter in command.params:
        if isinstance(parameter.type, click.Path):
            yield " ".join((*names, str(parameter.name))), parameter.type


def test_a_path_without_permission_is_left_to_the_command_which_has_a_sentence_for_it() -> None:
    refused = [name for name, kind in path_parameters(main) if kind.readable or kind.exists]

    assert refused == []
