"""Reviews in files, scored by the command line: one, or several side by side."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from trainer.cli.main import main
from trainer.report.points import points

RECEIPTS = "tiny/receipts"


@pytest.fixture
def score(data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Runs `trainer score` in a folder of its own."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str) -> Result:
        return CliRunner().invoke(main, ["score", *arguments, "--packs", str(data / "packs")])

    return run


def answers(data: Path) -> dict[str, dict[str, Any]]:
    shown = CliRunner().invoke(
        main, ["show", RECEIPTS, "--answers", "--json", "--packs", str(data / "packs")]
    )
    return {each["id"]: each for each in json.loads(shown.stdout)["answers"]}


def write(name: str, content: object) -> str:
    Path(name).write_text(json.dumps(content), encoding="utf-8")
    return name


def sarif(*results: dict[str, Any]) -> dict[str, Any]:
    return {"version": "2.1.0", "runs": [{"results": list(results)}]}


def found(answer: dict[str, Any], level: str = "error") -> dict[str, Any]:
    """The result of an analyser that sees the defect."""
    (path, start) = answer["spans"][0]["path"], answer["spans"][0]["start"]
    place = {
        "physicalLocation": {
            "artifactLocation": {"uri": f"file:///ci/{path}"},
            "region": {"startLine": start},
        }
    }
    return {"level": level, "message": {"text": answer["wordings"][0]}, "locations": [place]}


def from_github(answer: dict[str, Any], event: str) -> dict[str, Any]:
    span = answer["spans"][0]
    return {
        "event": event,
        "comments": [{"path": span["path"], "line": span["start"], "body": answer["wordings"][0]}],
    }


def hits(result: Result) -> list[str]:
    return [
        each["answer"] for each in json.loads(result.stdout)["findings"] if each["kind"] == "hit"
    ]


def test_an_analyser_and_github_are_scored_as_one_of_us(data: Path, score: Any) -> None:
    defect = answers(data)["rest-is-lost"]

    by_analyser = score(RECEIPTS, write("a.sarif", sarif(found(defect))), "--json")
    on_github = score(RECEIPTS, write("g.json", from_github(defect, "REQUEST_CHANGES")), "--json")

    assert hits(by_analyser) == hits(on_github) == ["rest-is-lost"]


def test_an_analyser_that_is_silent_approves_a_clean_change_unless_a_verdict_is_given(
    score: Any,
) -> None:
    silent = write("a.sarif", sarif())

    assert score(RECEIPTS, silent, "--clean").stdout.startswith("100 of 100")
    assert score(RECEIPTS, silent, "--clean", "--verdict", "request-changes").stdout.startswith(
        "0 of 100"
    )


def test_a_mere_comment_has_the_verdict_that_is_given(data: Path, score: Any) -> None:
    comment = write("g.json", from_github(answers(data)["rest-is-lost"], "COMMENT"))

    alone = json.loads(score(RECEIPTS, comment, "--json", "--planted", "rest-is-lost").stdout)
    approved = json.loads(
        score(
            RECEIPTS, comment, "--json", "--planted", "rest-is-lost", "--verdict", "approve"
        ).stdout
    )

    assert (alone["score"], approved["score"]) == (100, 50)


@pytest.mark.parametrize(
    "order",
    [
        ("--compare", RECEIPTS, "ours.json", "a.sarif", "silent.sarif"),
        (RECEIPTS, "--compare", "ours.json", "a.sarif", "silent.sarif"),
        (RECEIPTS, "ours.json", "--compare", "a.sarif", "--compare", "silent.sarif"),
    ],
)
def test_reviews_stand_side_by_side_however_the_command_is_ordered(
    data: Path, score: Any, order: tuple[str, ...]
) -> None:
    every = answers(data)
    lost, unchecked = every["rest-is-lost"], every["table-size-unchecked"]
    write(
        "ours.json",
        {
            "verdict": "request_changes",
            "annotations": [{**lost["spans"][0], "text": lost["wordings"][0]}],
        },
    )
    write(
        "a.sarif",
        sarif(
            found(unchecked), {"message": {"text": "The moon is made of cheese."}, "locations": []}
        ),
    )
    write("silent.sarif", sarif())

    table = score(*order)
    beside = json.loads(score(*order, "--json").stdout)

    names = ("ours.json", "a.sarif", "silent.sarif")
    assert beside["answers"]["rest-is-lost"] == dict(
        zip(names, ("hit", "missed", "missed"), strict=True)
    )
    assert beside["answers"]["table-size-unchecked"] == dict(
        zip(names, ("missed", "hit", "missed"), strict=True)
    )
    assert {every[answer]["kind"] for answer in beside["answers"]} == {"defect"}, (
        "what nobody met is left out"
    )
    assert list(beside["false_alarms"].values()) == [0, 1, 0]
    rows = [line.split() for line in table.stdout.splitlines()]
    assert rows[0] == ["1", "2", "3"]
    assert rows[1] == ["score", *(points(beside["scores"][name]) for name in names)]
    assert rows[2] == ["false", "alarms", "0", "1", "0"]
    assert ["rest-is-lost", "hit", "missed", "missed"] in rows
    assert ["2", "a.sarif"] in rows


def test_a_verdict_that_is_given_is_for_every_review_without_one(score: Any) -> None:
    files = (write("a.sarif", sarif()), write("ours.json", {"verdict": "approve"}))

    beside = json.loads(
        score(
            RECEIPTS, *files, "--compare", "--clean", "--verdict", "request-changes", "--json"
        ).stdout
    )

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
def test_what_makes_no_sense_together_is_a_wrong_command_line(
    score: Any, arguments: tuple[str, ...]
) -> None:
    assert score(*arguments).exit_code == 2


def test_what_is_no_review_is_refused_with_what_would_be_one(score: Any) -> None:
    result = score(RECEIPTS, write("x.json", {"results": []}))

    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith(
        "x.json: The trainer can't read this file as a review. Give our JSON"
    )


def test_a_line_of_a_batch_may_hold_any_of_the_formats(data: Path, score: Any) -> None:
    defect = answers(data)["rest-is-lost"]
    reviews = (sarif(found(defect)), from_github(defect, "REQUEST_CHANGES"))
    lines = (
        json.dumps({"exercise": RECEIPTS, "planted": ["rest-is-lost"], "review": review})
        for review in reviews
    )
    Path("reviews.jsonl").write_text("\n".join(lines), encoding="utf-8")

    out = [json.loads(line) for line in score("--batch", "reviews.jsonl").stdout.splitlines()]

    assert [each["score"] for each in out] == [100, 100]


def gh_pr_view(state: str) -> dict[str, Any]:
    return {
        "comments": [],
        "reviews": [{"author": {"login": "mona"}, "body": "It loses the rest.", "state": state}],
    }


def test_what_gh_pr_view_prints_is_never_read_as_an_approval(score: Any) -> None:
    asked = score(RECEIPTS, write("g.json", gh_pr_view("CHANGES_REQUESTED")), "--clean")
    empty = score(RECEIPTS, write("e.json", {"comments": [], "reviews": []}), "--clean")

    assert asked.stdout.startswith("0 of 100")
    assert "Note: This file has no line comments." in asked.stdout
    assert (empty.exit_code, empty.stdout) == (1, "")


def test_an_analyser_whose_run_failed_has_not_approved(score: Any) -> None:
    failed = write(
        "a.sarif",
        {
            "version": "2.1.0",
            "runs": [{"results": [], "invocations": [{"executionSuccessful": False}]}],
        },
    )

    refused = score(RECEIPTS, failed, "--clean")

    assert (refused.exit_code, refused.stdout) == (1, "")
    assert refused.stderr.startswith("a.sarif: runs[0]: the run says that it failed.")
    assert score(RECEIPTS, failed, "--clean", "--verdict", "approve").stdout.startswith(
        "100 of 100"
    )


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_file_with_a_byte_order_mark_is_read_by_it(score: Any, encoding: str) -> None:
    Path("a.json").write_text(json.dumps({"verdict": "approve"}), encoding=encoding)
    line = json.dumps({"exercise": RECEIPTS, "planted": [], "review": {"verdict": "approve"}})
    Path("b.jsonl").write_text(line, encoding=encoding)

    assert score(RECEIPTS, "a.json", "--clean").stdout.startswith("100 of 100")
    assert json.loads(score("--batch", "b.jsonl").stdout)["score"] == 100


@pytest.mark.parametrize("spelling", ["request-changes", "request_changes", "REQUEST_CHANGES"])
def test_a_verdict_is_taken_in_either_spelling(score: Any, spelling: str) -> None:
    assert score(
        RECEIPTS, write("a.sarif", sarif()), "--clean", "--verdict", spelling
    ).stdout.startswith("0 of 100")


def test_a_review_of_another_exercise_is_refused(score: Any) -> None:
    other = write(
        "o.json",
        {
            "verdict": "approve",
            "annotations": [{"path": "nowhere/x.py", "start": 3, "text": "wrong"}],
        },
    )

    result = score(RECEIPTS, other)

    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith(
        f"o.json: No file that this review names is in {RECEIPTS}: nowhere/x.py."
    )


def test_places_that_are_not_there_are_noted_in_words_and_in_json(data: Path, score: Any) -> None:
    span = answers(data)["rest-is-lost"]["spans"][0]
    annotations = [
        {"path": "nowhere.py", "text": "x"},
        {"path": span["path"], "start": 90_000, "text": "y"},
    ]
    review = write("o.json", {"verdict": "approve", "annotations": annotations})

    notes = json.loads(score(RECEIPTS, review, "--json").stdout)["notes"]
    lines = score(RECEIPTS, review).stdout.splitlines()
    beside = score(RECEIPTS, review, "--compare", write("p.json", {"verdict": "approve"}))

    assert notes == [
        f"Not in {RECEIPTS}: nowhere.py (1 annotation).",
        f"Past the end of the file: {span['path']}:90000.",
    ]
    assert lines[-2:] == [f"Note: {note}" for note in notes]
    assert beside.stdout.splitlines()[-3:-1] == [f"   Note: {note}" for note in notes]


LINE = {"exercise": RECEIPTS, "planted": [], "review": {"verdict": "approve"}}


def test_a_batch_whose_lines_fail_prints_all_and_fails(score: Any) -> None:
    Path("b.jsonl").write_text(
        "\n".join([json.dumps(LINE), "x", json.dumps(LINE), "{}"]) + "\n", encoding="utf-8"
    )

    result = score("--batch", "b.jsonl")

    assert [each.get("score") for each in map(json.loads, result.stdout.splitlines())] == [
        100,
        None,
        100,
        None,
    ]
    assert (result.exit_code, result.stderr) == (1, "b.jsonl: 2 of 4 lines could not be scored.\n")


def test_a_batch_whose_lines_are_scored_is_silent(score: Any) -> None:
    result = score("--batch", write("b.jsonl", LINE))

    assert (result.exit_code, result.stderr) == (0, "")


@pytest.mark.parametrize("text", ["", "\n \n"])
def test_an_empty_batch_is_refused(score: Any, text: str) -> None:
    Path("b.jsonl").write_text(text, encoding="utf-8")

    result = score("--batch", "b.jsonl")

    assert (result.exit_code, result.stdout) == (1, "")
    assert "The file is empty" in result.stderr


def test_one_review_and_a_batch_are_told_apart(score: Any) -> None:
    Path("one.json").write_text(json.dumps({"verdict": "approve"}, indent=1), encoding="utf-8")
    Path("many.jsonl").write_text(f"{json.dumps(LINE)}\n{json.dumps(LINE)}\n", encoding="utf-8")

    assert (
        "one.json: This is a single JSON document. A batch has one per line. Leave out --batch."
        in score("--batch", "one.json").stderr
    )
    assert (
        "many.jsonl: This file holds several reviews. Pass it with --batch."
        in score(RECEIPTS, "many.jsonl").stderr
    )
    assert (
        "line.json: This is a line for --batch. Give the file with --batch."
        in score(RECEIPTS, write("line.json", LINE)).stderr
    )


def test_a_line_of_a_batch_may_give_the_verdict_and_the_reviewer(data: Path, score: Any) -> None:
    reviews = [
        {"user": {"login": name}, "state": state, "body": ""}
        for name, state in (("a", "APPROVED"), ("b", "COMMENTED"))
    ]
    lines = [
        {**LINE, "review": sarif(), "verdict": "request-changes"},
        {**LINE, "review": [reviews[0], {**reviews[0], "user": {"login": "c"}}], "reviewer": "a"},
        {**LINE, "review": reviews, "verdict": "maybe"},
        {**LINE, "review": reviews, "reviewer": 7},
    ]
    Path("b.jsonl").write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")

    out = [json.loads(line) for line in score("--batch", "b.jsonl").stdout.splitlines()]

    assert [each.get("score") for each in out] == [0, 100, None, None]
    assert '"verdict" must be one of approve, request_changes.' in out[2]["error"]
    assert '"reviewer" must be a login name.' in out[3]["error"]


def test_pages_that_follow_each_other_are_one_file(data: Path, score: Any) -> None:
    defect = answers(data)["rest-is-lost"]
    comments = from_github(defect, "COMMENT")["comments"]
    Path("pages.json").write_text(f"{json.dumps(comments)}[]", encoding="utf-8")

    assert hits(score(RECEIPTS, "pages.json", "--json")) == ["rest-is-lost"]


def test_a_file_that_is_too_large_is_refused_and_not_read_to_its_end(score: Any) -> None:
    with Path("large.json").open("wb") as file:
        file.truncate(50_000_001)

    for arguments in ((RECEIPTS, "large.json"), ("--batch", "large.json")):
        result = score(*arguments)
        assert (result.exit_code, result.stdout) == (1, "")
        assert "is larger than" in result.stderr


def test_an_annotation_without_end_is_refused(score: Any) -> None:
    long = write("l.json", {"verdict": "approve", "annotations": [{"text": "x" * 20_001}]})
    many = write("m.json", {"verdict": "approve", "annotations": [{}] * 2_001})
    path = write("p.json", {"verdict": "approve", "annotations": [{"path": "a" * 4_097}]})
    far = write("f.json", {"verdict": "approve", "annotations": [{"path": "a", "start": 10**9}]})

    assert (
        "Annotation 1 has 20,001 characters; at most 20,000 are read."
        in score(RECEIPTS, long).stderr
    )
    assert (
        "A review has at most 2,000 annotations; this one has 2,001."
        in score(RECEIPTS, many).stderr
    )
    assert "Annotation 1 names a path of over 4,096 characters." in score(RECEIPTS, path).stderr
    assert "Annotation 1 names a line beyond 10,000,000" in score(RECEIPTS, far).stderr
