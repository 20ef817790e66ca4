# ruff: noqa: F811 - a test names the fixtures that it wants
"""A learner's machine shows boards of parts, a lead's outlook and others' annotations."""

import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import keyring
import pytest
from click.testing import CliRunner

from tests.team.stage import EXERCISE, FINDS_REST, NOON, OBJECTION, Stage
from tests.team.test_client import (  # noqa: F401 - fixtures of a client
    address,
    code_for,
    joined,
    own_keyring,
    paths,
    review_file,
    run,
    url,
)
from tests.team.test_reviews import plant
from trainer.app import team
from trainer.app.team_annotations import NOTHING, TOO_FEW, fetch_others, others
from trainer.app.team_kept import team_folder
from trainer.app.team_outlook import fetch_outlook, outlook
from trainer.app.team_parts import fetch_parts, parts
from trainer.cli.main import main
from trainer.settings import APPLICATION, Paths

BLUE = ("Ann", "Bea", "Cat")


@pytest.fixture
def played(stage: Stage, joined: str, paths: Paths) -> Stage:
    """Three of squad blue, all senior, found the defect; Noor has sent a review as well."""
    for who in BLUE:
        stage.add(who, squad="blue")
        set_level(stage, stage.ids[who], "senior")
        plant(stage, who, ["rest-is-lost"])
        said = {**FINDS_REST, "text": f"{FINDS_REST['text']}, says {who}"}
        assert stage.submit(
            who, f"review-of-{who}", {**OBJECTION, "annotations": [said]}
        ).is_success
    noor = team.membership(paths).person
    stage.ids["Noor"] = noor
    stage.tokens["Noor"] = token_of(paths)
    plant(stage, "Noor", ["rest-is-lost"])
    team.sync(paths, at=NOON)
    team.queue(paths, EXERCISE, review_file(paths.data))
    team.sync(paths, at=NOON)
    return stage


def token_of(paths: Paths) -> str:
    """What Noor's machine keeps."""
    token = keyring.get_password(APPLICATION, team.membership(paths).url)
    assert token is not None
    return token


def set_level(stage: Stage, person: str, level: str) -> None:
    assert stage.ask("Ines", "PUT", f"/api/people/{person}/level", json={"level": level}).is_success


def in_squad(stage: Stage, person: str, squad: str) -> None:
    assert stage.ask("Olive", "PATCH", f"/api/people/{person}", json={"squad": squad}).is_success


def make_instructor(stage: Stage, who: str) -> None:
    changed = {"role": "instructor"}
    assert stage.ask("Olive", "PATCH", f"/api/people/{stage.ids[who]}", json=changed).is_success


# Parts


def test_parts_that_have_a_line_are_kept(played: Stage, paths: Paths) -> None:
    in_squad(played, played.ids["Noor"], "blue")
    fetch_parts(paths)

    kept = parts(paths)[played.season]

    assert [(each.squad, each.is_yours) for each in kept.squads.lines] == [("blue", True)]
    assert list(kept.people) == ["Senior", "Squad blue"]
    assert [each.name for each in kept.people["Senior"].lines] == list(BLUE)
    assert "Noor" in {each.name for each in kept.people["Squad blue"].lines}


def test_a_board_without_names_has_no_parts(played: Stage, paths: Paths) -> None:
    hidden = {"is_anonymous": True}
    played.ask("Ines", "PATCH", f"/api/seasons/{played.season}", json=hidden)
    fetch_parts(paths)

    assert not parts(paths)[played.season].people


@pytest.mark.parametrize("content", ["", "[]", '{"s": {}}', '{"s": {"squads": []}}'])
def test_parts_that_cannot_be_read_are_none(paths: Paths, content: str) -> None:
    team_folder(paths).mkdir(parents=True, exist_ok=True)
    (team_folder(paths) / "parts.json").write_text(content)

    assert parts(paths) == {}


def test_the_command_shows_squads_a_squad_and_a_level(played: Stage) -> None:
    assert "3 of 3  blue" in run("board", "--squads")
    for part in (("--squad", "blue"), ("--level", "senior")):
        told = run("board", *part)
        assert all(who in told for who in BLUE)
        assert "Noor" not in told


@pytest.mark.parametrize(
    ("part", "told"),
    [
        (("--level", "junior"), "Nobody of this level has sent a review yet."),
        (("--squad", "red"), "Nobody of this squad has sent a review yet."),
        (("--squads",), "A squad is listed once three of its members have sent a review."),
        ((), "Nobody is on this board yet."),
    ],
)
def test_an_empty_board_says_why(joined: str, part: tuple[str, ...], told: str) -> None:
    assert told in run("board", *part)


def test_two_parts_at_once_are_refused(joined: str) -> None:
    done = CliRunner().invoke(main, ["team", "board", "--squads", "--practice"])

    assert done.exit_code == 2
    assert "Choose one of" in done.output


# The outlook


def test_a_lead_reads_the_outlook_and_a_learner_does_not(played: Stage, paths: Paths) -> None:
    fetch_outlook(paths)
    refused = CliRunner().invoke(main, ["team", "outlook"])
    before = outlook(paths)
    make_instructor(played, "Noor")
    fetch_outlook(paths)
    after = outlook(paths)

    assert before is None
    assert (refused.exit_code, refused.output) == (1, "Only an instructor may do this.\n")
    assert after is not None
    assert {each.name for each in after.people} == {*BLUE, "Noor"}
    assert team.membership(paths).role == "instructor"
    [gap] = after.gaps
    assert gap.topic == "Numbers and maths"
    assert gap.planted == 4


def test_who_leads_no_more_keeps_no_outlook(played: Stage, paths: Paths) -> None:
    make_instructor(played, "Noor")
    fetch_outlook(paths)
    changed = {"role": "learner"}
    played.ask("Olive", "PATCH", f"/api/people/{played.ids['Noor']}", json=changed)
    fetch_outlook(paths)

    assert outlook(paths) is None


def test_the_command_tells_the_outlook_in_words(played: Stage) -> None:
    make_instructor(played, "Noor")

    told = run("outlook")

    assert "Ready for more" in told
    assert "1 of 1" in told
    assert "finds at least 60 of 100 defects, even at the low end of the range" in told
    assert json.loads(run("outlook", "--json"))["people"]


# Others' annotations


def closed(stage: Stage) -> None:
    stage.clock.move(days=14)


def test_others_annotations_come_with_the_first_sync_after_closing(
    played: Stage, paths: Paths
) -> None:
    fetch_others(paths)
    early = others(paths, played.season, EXERCISE)
    closed(played)
    team.sync(paths, at=played.clock())
    fetch_others(paths)

    found = others(paths, played.season, EXERCISE)

    assert early is None
    assert found is not None
    [defect] = [each for each in found.defects if each.written]
    said = {each.text.rpartition(" ")[2] for each in defect.written if not each.is_yours}
    assert said == set(BLUE)
    assert sum(each.is_yours for each in defect.written) == 1


def test_they_are_asked_for_once(
    played: Stage, paths: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed(played)
    team.sync(paths, at=played.clock())
    fetch_others(paths)

    def asked(*_: Any, **__: Any) -> Any:
        raise AssertionError

    monkeypatch.setattr("trainer.app.team_annotations.asking", asked)
    fetch_others(paths)


def test_leaving_forgets_them(played: Stage, paths: Paths) -> None:
    closed(played)
    team.sync(paths, at=played.clock())
    fetch_others(paths)
    fetch_parts(paths)
    team.leave(paths)

    assert others(paths, played.season, EXERCISE) is None
    assert parts(paths) == {}


def test_the_command_shows_them_without_names(played: Stage) -> None:
    refused = CliRunner().invoke(main, ["team", "annotations", EXERCISE])
    closed(played)
    told = run("annotations", EXERCISE)

    assert "when the season is closed" in refused.output
    assert "(yours, found)" in told
    assert "says Bea  (found)" in told
    assert NOTHING not in told


def test_of_two_people_nothing_is_shown(
    stage: Stage, joined: str, paths: Paths, tmp_path: Path
) -> None:
    stage.review("Lea", OBJECTION)
    team.sync(paths, at=NOON)
    team.queue(paths, EXERCISE, review_file(tmp_path))
    team.sync(paths, at=NOON)
    closed(stage)

    assert run("annotations", EXERCISE) == f"{TOO_FEW}\n"


def test_an_exercise_of_a_later_season_does_not_hide_those_of_the_last(played: Stage) -> None:
    closed(played)
    opens = played.clock() + timedelta(days=2)
    later = {
        "opens_at": opens.isoformat(),
        "closes_at": (opens + timedelta(days=9)).isoformat(),
    }
    played.plan("Ines", title="Later", **later)

    assert "says Bea" in run("annotations", EXERCISE)


def test_an_exercise_that_is_in_no_season_is_said(joined: str) -> None:
    done = CliRunner().invoke(main, ["team", "annotations", "tiny/none"])

    assert done.output == "tiny/none: This exercise is in no season of your team.\n"
