"""Reviews in files, scored by the command line: one, or several side by side."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from trainer.cli import main

RECEIPTS = "tiny/receipts"


@pytest.fixture
def score(data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Runs `trainer score` in a folder of its own."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str) -> Result:
        return CliRunner().invoke(main, ["score", *arguments, "--packs", str(data / "packs")])

    return run


def answers(data: Path) -> dict[str, dict[str, Any]]:
    shown = CliRunner().invoke(main, ["show", RECEIPTS, "--answers", "--json", "--packs", str(data / "packs")])
    return {each["id"]: each for each in json.loads(shown.stdout)["answers"]}


def write(name: str, content: object) -> str:
    Path(name).write_text(json.dumps(content), encoding="utf-8")
    return name


def sarif(*results: dict[str, Any]) -> dict[str, Any]:
    return {"version": "2.1.0", "runs": [{"results": list(results)}]}


def found(answer: dict[str, Any], level: str = "error") -> dict[str, Any]:
    """The result of an analyser that sees the defect."""
    (path, start) = answer["spans"][0]["path"], answer["spans"][0]["start"]
    place = {"physicalLocation": {"artifactLocation": {"uri": f"file:///ci/{path}"}, "region": {"startLine": start}}}
    return {"level": level, "message": {"text": answer["wordings"][0]}, "locations": [place]}


def from_github(answer: dict[str, Any], event: str) -> dict[str, Any]:
    span = answer["spans"][0]
    return {"event": event, "comments": [{"path": span["path"], "line": span["start"], "body": answer["wordings"][0]}]}


def hits(result: Result) -> list[str]:
    return [each["answer"] for each in json.loads(result.stdout)["findings"] if each["kind"] == "hit"]


def test_an_analyser_and_github_are_scored_as_one_of_us(data: Path, score: Any) -> None:
    defect = answers(data)["rest-is-lost"]

    by_analyser = score(RECEIPTS, write("a.sarif", sarif(found(defect))), "--json")
    on_github = score(RECEIPTS, write("g.json", from_github(defect, "REQUEST_CHANGES")), "--json")

    assert hits(by_analyser) == hits(on_github) == ["rest-is-lost"]


def test_an_analyser_that_is_silent_approves_a_clean_change_unless_a_verdict_is_given(score: Any) -> None:
    silent = write("a.sarif", sarif())

    assert score(RECEIPTS, silent, "--clean").stdout.startswith("100 of 100")
    assert score(RECEIPTS, silent, "--clean", "--verdict", "request-changes").stdout.startswith("0 of 100")


def test_a_mere_comment_has_the_verdict_that_is_given(data: Path, score: Any) -> None:
    comment = write("g.json", from_github(answers(data)["rest-is-lost"], "COMMENT"))

    alone = json.loads(score(RECEIPTS, comment, "--json", "--planted", "rest-is-lost").stdout)
    approved = json.loads(score(RECEIPTS, comment, "--json", "--planted", "rest-is-lost", "--verdict", "approve").stdout)

    assert (alone["score"], approved["score"]) == (100, 50)


@pytest.mark.parametrize(
    "order",
    [
        ("--compare", RECEIPTS, "ours.json", "a.sarif", "silent.sarif"),
        (RECEIPTS, "--compare", "ours.json", "a.sarif", "silent.sarif"),
        (RECEIPTS, "ours.json", "--compare", "a.sarif", "--compare", "silent.sarif"),
    ],
)
def test_reviews_stand_side_by_side_however_the_command_is_ordered(data: Path, score: Any, order: tuple[str, ...]) -> None:
    every = answers(data)
    lost, unchecked = every["rest-is-lost"], every["table-size-unchecked"]
    write("ours.json", {"verdict": "request_changes", "annotations": [{**lost["spans"][0], "text": lost["wordings"][0]}]})
    write("a.sarif", sarif(found(unchecked), {"message": {"text": "The moon is made of cheese."}, "locations": []}))
    write("silent.sarif", sarif())

    table = score(*order)
    beside = json.loads(score(*order, "--json").stdout)

    names = ("ours.json", "a.sarif", "silent.sarif")
    assert beside["answers"]["rest-is-lost"] == dict(zip(names, ("hit", "missed", "missed"), strict=True))
    assert beside["answers"]["table-size-unchecked"] == dict(zip(names, ("missed", "hit", "missed"), strict=True))
    assert {every[answer]["kind"] for answer in beside["answers"]} == {"defect"}, "what nobody met is left out"
    assert list(beside["false_alarms"].values()) == [0, 1, 0]
    rows = [line.split() for line in table.stdout.splitlines()]
    assert rows[0] == ["1", "2", "3"]
    assert rows[1] == ["score", *(f"{beside['scores'][name]:.0f}" for name in names)]
    assert rows[2] == ["false", "alarms", "0", "1", "0"]
    assert ["rest-is-lost", "hit", "missed", "missed"] in rows
    assert ["2", "a.sarif"] in rows


def test_a_verdict_that_is_given_is_for_every_review_without_one(score: Any) -> None:
    files = (write("a.sarif", sarif()), write("ours.json", {"verdict": "approve"}))

    beside = json.loads(score(RECEIPTS, *files, "--compare", "--clean", "--verdict", "request-changes", "--json").stdout)

    assert beside["scores"] == {"a.sarif": 0, "ours.json": 100}


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        (RECEIPTS,),
        (RECEIPTS, "a.sarif", "b.sarif"),
        ("--compare", RECEIPTS, "a.sarif"),
        ("--batch", "x.jsonl", "--compare"),
        ("--batch", "x.jsonl", "--verdict", "approve"),
        (RECEIPTS, "a.sarif", "--verdict", "maybe"),
    ],
)
def test_what_makes_no_sense_together_is_a_wrong_command_line(score: Any, arguments: tuple[str, ...]) -> None:
    assert score(*arguments).exit_code == 2


def test_what_is_no_review_is_refused_with_what_would_be_one(score: Any) -> None:
    result = score(RECEIPTS, write("x.json", {"results": []}))

    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("x.json: This is no review that the trainer can read. Give our JSON")


def test_a_line_of_a_batch_may_hold_any_of_the_formats(data: Path, score: Any) -> None:
    defect = answers(data)["rest-is-lost"]
    reviews = (sarif(found(defect)), from_github(defect, "REQUEST_CHANGES"))
    lines = (json.dumps({"exercise": RECEIPTS, "planted": ["rest-is-lost"], "review": review}) for review in reviews)
    Path("reviews.jsonl").write_text("\n".join(lines), encoding="utf-8")

    out = [json.loads(line) for line in score("--batch", "reviews.jsonl").stdout.splitlines()]

    assert [each["score"] for each in out] == [100, 100]
