import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from trainer.cli.main import main
from trainer.core.domain.exercise import ExerciseId
from trainer.settings import paths_from
from trainer.store.database import Store

RECEIPTS = "tiny/receipts"
REVIEW = {"verdict": "request_changes", "annotations": []}


@pytest.fixture
def packs(data: Path) -> Path:
    return data / "packs"


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(each) for each in arguments])


def printed(*arguments: object) -> Any:
    """What a command that works prints as JSON."""
    result = run(*arguments)
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def test_list_names_the_exercises_of_a_further_folder(packs: Path) -> None:
    listed = printed("list", "--packs", packs, "--json")

    assert RECEIPTS in [each["id"] for each in listed["exercises"]]
    assert listed["problems"] == []


def test_a_folder_that_is_not_there_is_refused_with_its_name() -> None:
    result = run("list", "--packs", "nowhere")

    assert result.exit_code == 1
    assert "nowhere" in result.stderr


def test_show_gives_what_a_learner_sees_and_no_answer(packs: Path) -> None:
    shown = printed("show", RECEIPTS, "--packs", packs, "--json")

    assert set(shown) == {"exercise", "request", "pull_request", "commits", "files", "diff"}
    assert shown["pull_request"].keys() == {"title", "text"}
    assert [commit["title"] for commit in shown["commits"]]
    assert "rest-is-lost" not in json.dumps(shown)


def test_the_clean_variant_differs_from_the_planted_one(packs: Path) -> None:
    planted = run("show", RECEIPTS, "--packs", packs, "--diff").stdout
    clean = run("show", RECEIPTS, "--packs", packs, "--diff", "--clean").stdout

    assert planted.startswith("diff --git ")
    assert planted != clean


def test_a_seed_gives_the_same_variant_every_time(packs: Path) -> None:
    assert (
        run("show", RECEIPTS, "--packs", packs, "--seed", 7).stdout
        == run("show", RECEIPTS, "--packs", packs, "--seed", 7).stdout
    )


def test_answers_say_what_is_planted_and_where(packs: Path) -> None:
    shown = printed(
        "show", RECEIPTS, "--packs", packs, "--answers", "--planted", "rest-is-lost", "--json"
    )

    answers = {each["id"]: each for each in shown["answers"]}
    assert answers["rest-is-lost"]["planted"]
    assert not answers["table-size-unchecked"]["planted"]
    span = answers["rest-is-lost"]["spans"][0]
    assert span.keys() == {"path", "side", "start", "end"}
    assert {"kind", "class", "pattern", "severity", "wordings"} <= answers["rest-is-lost"].keys()


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (("show", "tiny/recipts"), "tiny/receipts"),
        (("show", RECEIPTS, "--planted", "rest-is-lots"), "Rest-is-lost"),
        (("show", "tiny"), "tiny"),
    ],
)
def test_a_typo_is_answered_with_the_nearest_name(
    packs: Path, arguments: tuple[str, ...], named: str
) -> None:
    result = run(*arguments, "--packs", packs)

    assert result.exit_code == 1
    assert named.lower() in result.stderr.lower()


def test_the_name_of_a_pack_is_answered_with_its_own_exercises(packs: Path) -> None:
    result = run("show", "tiny", "--packs", packs)

    assert result.exit_code == 1
    assert result.stderr == f"tiny: is a pack. Name one of its exercises: {RECEIPTS}\n"


def test_answers_and_diff_are_a_wrong_command_line(packs: Path) -> None:
    result = run("show", RECEIPTS, "--packs", packs, "--answers", "--diff")

    assert result.exit_code == 2
    assert "Use either --answers or --diff, not both" in result.stderr


def test_answers_in_words_come_by_kind_and_only_a_defect_is_planted(packs: Path) -> None:
    lines = run(
        "show", RECEIPTS, "--packs", packs, "--answers", "--planted", "rest-is-lost"
    ).stdout.splitlines()

    headings = [line for line in lines if not line.startswith(" ")]
    order = ["defect", "decoy", "neutral"]
    assert [line.split()[0] for line in headings] == sorted(
        (line.split()[0] for line in headings), key=order.index
    )
    assert {order[0]} == {line.split()[0] for line in headings if "(" in line.partition(":")[0]}
    assert [line.split("(")[1].split(",")[0] for line in headings if "rest-is-lost" in line] == [
        "planted"
    ]
    assert [line.split("(")[1].split(",")[0] for line in headings if "table-size" in line] == [
        "fixed"
    ]


def test_a_span_of_one_line_is_one_number_and_a_longer_one_a_range(packs: Path) -> None:
    shown = run("show", "kafka/order-consumer", "--answers").stdout

    assert "    orderworker/replay.py:39\n" in shown
    assert "    tests/test_replay.py:42-43\n" in shown


def test_a_folder_without_an_exercise_is_named(tmp_path: Path) -> None:
    result, as_json = (
        run("list", "--packs", tmp_path),
        printed("list", "--packs", tmp_path, "--json"),
    )

    assert result.exit_code == 0
    assert (
        result.stderr
        == f"{tmp_path}: holds no exercise. Name a folder of packs, a pack or an exercise.\n"
    )
    assert as_json["problems"] == [result.stderr.strip()]


@pytest.mark.parametrize("command", ["show", "score"])
def test_help_says_what_is_planted_where_nothing_is_chosen(command: str) -> None:
    assert (
        "Every defect is planted unless --seed, --planted or --clean says otherwise."
        in run(command, "--help").output
    )


@pytest.mark.parametrize("written", ["request-changes", "request_changes"])
def test_a_verdict_is_taken_with_a_hyphen_and_as_json_has_it(
    packs: Path, tmp_path: Path, written: str
) -> None:
    sarif = review_file(tmp_path, {"version": "2.1.0", "runs": [{"results": []}]})

    approved = printed(
        "score", RECEIPTS, sarif, "--clean", "--verdict", "approve", "--packs", packs, "--json"
    )
    refused = printed(
        "score", RECEIPTS, sarif, "--clean", "--verdict", written, "--packs", packs, "--json"
    )

    assert refused["score"] < approved["score"] == 100


def test_the_schema_of_a_review_is_printed_wherever_the_trainer_is_installed() -> None:
    assert printed("score", "--schema")["title"] == "Review"


def test_a_file_of_several_reviews_is_answered_with_the_option_for_it(
    packs: Path, tmp_path: Path
) -> None:
    line = json.dumps({"exercise": RECEIPTS, "review": REVIEW})

    result = run("score", RECEIPTS, review_file(tmp_path, f"{line}\n{line}\n"), "--packs", packs)

    assert result.exit_code == 1
    assert "--batch" in result.stderr


def test_two_ways_of_choosing_a_variant_are_a_wrong_command_line(packs: Path) -> None:
    result = run("show", RECEIPTS, "--packs", packs, "--clean", "--seed", 1)

    assert result.exit_code == 2


def review_file(folder: Path, content: object) -> Path:
    file = folder / "review.json"
    file.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    return file


def review_of_answers(packs: Path) -> dict[str, Any]:
    """A review made of the answers of the variant with everything planted."""
    answers = printed("show", RECEIPTS, "--packs", packs, "--answers", "--json")["answers"]
    annotations = [
        {
            **each["spans"][0],
            "class": each["class"],
            "severity": each["severity"],
            "confidence": "certain",
            "text": each["wordings"][0],
        }
        for each in answers
        if each["kind"] == "defect"
    ]
    return {"verdict": "request_changes", "annotations": annotations}


def test_the_review_made_of_the_answers_scores_high_and_says_why(
    packs: Path, tmp_path: Path
) -> None:
    result = printed(
        "score",
        RECEIPTS,
        review_file(tmp_path, review_of_answers(packs)),
        "--packs",
        packs,
        "--json",
    )

    assert result["score"] >= 95
    assert {"score", "detection", "costs", "findings", "scoring_version"} <= result.keys()
    assert {finding["kind"] for finding in result["findings"]} == {"hit"}
    assert all(finding["why"] for finding in result["findings"])


def test_score_in_words_shows_the_arithmetic(packs: Path, tmp_path: Path) -> None:
    result = run(
        "score", RECEIPTS, review_file(tmp_path, review_of_answers(packs)), "--packs", packs
    )

    assert result.exit_code == 0, result.output
    assert " of 100" in result.stdout
    assert "+" in result.stdout


def test_an_analyser_sits_the_same_exam_and_reviews_stand_side_by_side(
    packs: Path, tmp_path: Path
) -> None:
    (answer,) = (
        each
        for each in printed("show", RECEIPTS, "--packs", packs, "--answers", "--json")["answers"]
        if each["id"] == "rest-is-lost"
    )
    span = answer["spans"][0]
    place = {
        "artifactLocation": {"uri": f"file:///ci/{span['path']}"},
        "region": {"startLine": span["start"]},
    }
    result = {
        "level": "error",
        "message": {"text": answer["wordings"][0]},
        "locations": [{"physicalLocation": place}],
    }
    sarif = tmp_path / "analyser.sarif"
    sarif.write_text(
        json.dumps({"version": "2.1.0", "runs": [{"results": [result]}]}), encoding="utf-8"
    )
    ours = review_file(tmp_path, review_of_answers(packs))

    alone = printed("score", RECEIPTS, sarif, "--packs", packs, "--json")
    beside = printed("score", RECEIPTS, ours, "--compare", sarif, "--packs", packs, "--json")
    table = run("score", RECEIPTS, ours, "--compare", sarif, "--packs", packs)

    assert [finding["answer"] for finding in alone["findings"] if finding["kind"] == "hit"] == [
        "rest-is-lost"
    ]
    assert beside["answers"]["rest-is-lost"] == {str(ours): "hit", str(sarif): "hit"}
    assert beside["answers"]["table-size-unchecked"] == {str(ours): "hit", str(sarif): "missed"}
    assert beside["false_alarms"] == {str(ours): 0, str(sarif): 0}
    assert table.exit_code == 0
    assert "table-size-unchecked" in table.stdout


def test_a_batch_gives_a_line_for_each_line_and_goes_on_after_a_broken_one(
    packs: Path, tmp_path: Path
) -> None:
    lines = [
        json.dumps(
            {
                "exercise": RECEIPTS,
                "planted": [],
                "review": {"verdict": "approve", "annotations": []},
            }
        ),
        "not json",
        json.dumps({"exercise": "tiny/none", "seed": 1, "review": REVIEW}),
        json.dumps({"exercise": RECEIPTS, "planted": "rest-is-lost", "review": REVIEW}),
    ]
    file = tmp_path / "reviews.jsonl"
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")

    result = run("score", "--batch", file, "--packs", packs)

    out = [json.loads(line) for line in result.stdout.splitlines()]
    assert [each.get("score") for each in out] == [100, None, None, 0]
    assert f"{file}:2" in out[1]["error"]
    assert "tiny/none" in out[2]["error"]


def test_a_file_that_is_not_there_is_named(packs: Path) -> None:
    result = run("score", RECEIPTS, "nowhere.json", "--packs", packs)

    assert result.exit_code == 1
    assert "nowhere.json" in result.stderr


@pytest.mark.parametrize(
    "file",
    sorted((Path(__file__).parent / "data" / "broken_reviews").glob("*.json")),
    ids=lambda path: path.stem,
)
def test_a_broken_review_is_refused_whole_with_its_reason(packs: Path, file: Path) -> None:
    result = run("score", RECEIPTS, file, "--packs", packs)

    expected = file.with_suffix(".txt").read_text(encoding="utf-8").split("\n")
    assert result.exit_code == 1
    assert result.stdout == ""
    for sentence in filter(None, expected):
        assert sentence in result.stderr


def test_export_holds_the_learners_reviews(own_home: Path) -> None:
    store = Store.open(paths_from({"TRAINER_HOME": str(own_home)}).database)
    store.begin_review(ExerciseId(RECEIPTS), title="T", seed="1", planted=[], key_version="k")
    store.close()

    assert [row["exercise"] for row in printed("export")["reviews"]] == [RECEIPTS]


def test_doctor_names_places_versions_and_toolchains(own_home: Path) -> None:
    facts = printed("doctor", "--json")

    assert facts["places"]["packs"] == str(own_home / "packs")
    assert set(facts) == {"versions", "places", "system", "sandbox", "toolchains", "database"}
    assert not own_home.exists(), "looking changes nothing"


def test_check_without_running_judges_the_text_and_does_not_say_that_it_holds(packs: Path) -> None:
    result = run("check", "--no-run", packs / "tiny")

    assert result.exit_code == 0, result.output
    assert "tiny/receipts: warnings only" in result.stdout
    assert "; nothing was run (" in result.stdout
    assert "holds" not in result.stdout
    assert printed("check", "--no-run", packs / "tiny", "--json")["ran"] is False


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals")
def test_on_a_terminal_check_leaves_one_line_for_each_exercise(packs: Path) -> None:
    lines = shown_on_a_terminal("check", "--no-run", packs / "tiny")

    assert [line.split(":")[0] for line in lines if ": warning:" not in line] == [RECEIPTS]


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals")
def test_on_a_terminal_an_error_stands_alone_in_its_line(packs: Path, tmp_path: Path) -> None:
    lines = shown_on_a_terminal("check", "--no-run", packs / "tiny", tmp_path)

    assert lines == [
        f"{tmp_path}: holds no exercise. Name a folder of packs, a pack or an exercise."
    ]


def shown_on_a_terminal(*arguments: object) -> list[str]:
    """The lines that stay on a terminal of 300 columns, of output and errors together."""
    import pty

    ours, theirs = pty.openpty()
    environment = {**os.environ, "COLUMNS": "300"}
    command = [sys.executable, "-m", "trainer", *map(str, arguments)]
    with subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, env=environment):
        os.close(theirs)
        text = b""
        while chunk := read_or_end(ours):
            text += chunk
    os.close(ours)
    return [
        written for line in text.decode().split("\n") if (written := written_over(line).strip())
    ]


def read_or_end(terminal: int) -> bytes:
    """What comes next; nothing once the other end is closed, which Linux says by an error."""
    try:
        return os.read(terminal, 65536)
    except OSError:
        return b""


def written_over(line: str) -> str:
    """What a line shows in the end where later text begins at its first column again."""
    shown = ""
    for part in line.split("\r"):
        shown = part + shown[len(part) :]
    return shown


def test_without_a_display_one_sentence_says_what_to_do() -> None:
    pytest.importorskip("PySide6", reason="the window is tested where Qt is installed")
    hidden = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    environment = {name: value for name, value in os.environ.items() if name not in hidden}

    done = subprocess.run(
        [sys.executable, "-m", "trainer"],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 2
    assert len(done.stderr.strip().split("\n")) == 1
    assert "display" in done.stderr


def test_without_a_display_what_else_is_wrong_comes_first(packs: Path) -> None:
    pytest.importorskip("PySide6", reason="the window is tested where Qt is installed")
    hidden = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    environment = {name: value for name, value in os.environ.items() if name not in hidden}
    command = [
        sys.executable,
        "-m",
        "trainer",
        "--packs",
        "/nope",
        "--packs",
        str(packs),
        "--exercise",
        "tiny/recipts",
    ]

    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)

    folder, exercise, display = done.stderr.splitlines()
    assert folder == "/nope: is not a folder. Name a folder of packs, a pack or an exercise."
    assert exercise == "tiny/recipts: there is no such exercise; did you mean “tiny/receipts”?"
    assert "display" in display
    assert done.returncode == 2


def test_help_and_version_work() -> None:
    assert run("--help").exit_code == 0
    assert "0.1" in run("--version").output


@pytest.mark.parametrize("chosen", [("--clean",), ("--seed", "1"), ("--planted", "rest-is-lost")])
def test_a_batch_refuses_what_its_lines_say_themselves(
    packs: Path, tmp_path: Path, chosen: tuple[str, ...]
) -> None:
    file = tmp_path / "reviews.jsonl"
    file.write_text(json.dumps({"exercise": RECEIPTS, "review": REVIEW}))

    result = run("score", "--batch", file, "--packs", packs, *chosen)

    assert (result.exit_code, result.stdout) == (2, "")
    assert "--batch can't be combined with other arguments" in result.stderr


def test_a_batch_is_json_whether_asked_for_or_not(packs: Path, tmp_path: Path) -> None:
    file = tmp_path / "reviews.jsonl"
    file.write_text(json.dumps({"exercise": RECEIPTS, "review": REVIEW}))

    assert printed("score", "--batch", file, "--packs", packs, "--json")["exercise"] == RECEIPTS
