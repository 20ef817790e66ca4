# ruff: noqa: F811 - a test names the fixtures that it wants
"""A learner's side: joins, works offline, sends each review once."""

import json
import stat
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Any

import keyring
import pytest
from click.testing import CliRunner
from keyring.backends.fail import Keyring as NoKeyring

from tests.team.own_keyring import OwnKeyring, own_keyring  # noqa: F401 - a fixture
from tests.team.serving import on_loopback
from tests.team.stage import EXERCISE, NOON, OBJECTION, Stage
from trainer.app import team
from trainer.app.serve import serve, start_review
from trainer.app.submit import hand_in
from trainer.cli.main import main
from trainer.content.library import open_library
from trainer.core.domain.review import Verdict
from trainer.errors import TrainerError
from trainer.settings import Paths, paths_from
from trainer.store.database import Store
from trainer.store.outbox import Addressed
from trainer.team import schema
from trainer.team.people import Newcomer, invite


@pytest.fixture
def url(sqlite_copy: str) -> str:
    """What a client sees is the same on every database."""
    return sqlite_copy


@pytest.fixture
def paths(own_home: Path) -> Paths:
    """Where the learner of the test keeps things."""
    return paths_from({"TRAINER_HOME": str(own_home)})


@pytest.fixture
def address(stage: Stage) -> Iterator[str]:
    """The stage's server on loopback."""
    with on_loopback(stage) as served:
        yield served


def code_for(stage: Stage, name: str) -> str:
    with stage.database.writing() as work:
        return invite(work, Newcomer(name), by=None).text


@pytest.fixture
def joined(stage: Stage, address: str, paths: Paths) -> str:
    """Noor joined the team at that address."""
    team.join(paths, address, code_for(stage, "Noor"))
    return address


def review_file(folder: Path, content: dict[str, Any] = OBJECTION) -> Path:
    file = folder / "review.json"
    file.write_text(json.dumps(content))
    return file


def reviews_of(stage: Stage) -> list[Any]:
    with stage.database.reading() as work:
        from sqlalchemy import select

        from trainer.team import schema

        return work.rows(select(schema.reviews))


def run(*words: str) -> str:
    done = CliRunner().invoke(main, ["team", *words])
    assert done.exit_code == 0, done.output
    return done.output


def test_from_a_code_to_a_line_on_the_board(stage: Stage, address: str, tmp_path: Path) -> None:
    assert "You are Noor" in run("join", address, code_for(stage, "Noor"))
    assert f"To review: {EXERCISE}" in run("sync")
    assert "diff --git" in run("show", EXERCISE)
    assert f"Accepted: {EXERCISE}" in run("submit", EXERCISE, str(review_file(tmp_path)))
    assert "Noor (you)" in run("board")
    assert run("sync") == "Everything is up to date.\n"
    assert run("leave", "--yes") == "You left the team.\n"
    assert len(reviews_of(stage)) == 1


def test_an_instructor_publishes_and_opens_a_season(stage: Stage, address: str) -> None:
    from tests.team.stage import PACK
    from trainer.team.people import Role

    with stage.database.writing() as work:
        code = invite(work, Newcomer("Ivo", Role.INSTRUCTOR), by=None).text
    run("join", address, code)

    assert run("publish", str(PACK)) == "Published tiny 1.0.0.\n"
    assert "Opened Autumn" in run("season", "Autumn", EXERCISE, "--days", "3")


def test_the_token_is_in_the_keyring_and_in_no_file(
    joined: str, paths: Paths, own_keyring: OwnKeyring
) -> None:
    [token] = own_keyring.kept.values()

    files = [each for each in paths.data.rglob("*") if each.is_file()]

    assert files
    assert not [each for each in files if token.encode() in each.read_bytes()]


def test_without_a_keyring_the_token_is_in_a_file_that_only_its_owner_reads(
    stage: Stage, address: str, paths: Paths
) -> None:
    keyring.set_keyring(NoKeyring())

    told = run("join", address, code_for(stage, "Noor"))

    token = paths.data / "team" / "token"
    assert stat.S_IMODE(token.stat().st_mode) == 0o600
    assert token.read_text() not in told
    assert "To review" in run("sync")


def test_leaving_revokes_the_token(stage: Stage, joined: str, paths: Paths) -> None:
    member = team.membership(paths)
    team.leave(paths)

    with stage.database.reading() as work:
        from sqlalchemy import select

        from trainer.team import schema

        row = work.first(select(schema.tokens).where(schema.tokens.c.id == member.token))
    assert row.revoked_at is not None
    with pytest.raises(TrainerError, match="in no team"):
        team.membership(paths)


def test_a_review_waits_while_the_server_is_away_and_is_sent_later(
    stage: Stage, paths: Paths, tmp_path: Path
) -> None:
    with on_loopback(stage) as address:
        team.join(paths, address, code_for(stage, "Noor"))
        team.sync(paths)
    team.queue(paths, EXERCISE, review_file(tmp_path))
    away = team.sync(paths)
    member = team.membership(paths)
    with on_loopback(stage) as again:
        moved(paths, member, again)
        back = team.sync(paths)

    assert (away.waiting, away.accepted) == (1, ())
    assert "can't be reached" in away.trouble
    assert (back.waiting, back.accepted) == (0, (EXERCISE,))
    assert len(reviews_of(stage)) == 1


def moved(paths: Paths, member: team.Membership, address: str) -> None:
    """The server has another port now: in the learner's files as well."""
    from contextlib import closing

    from trainer.settings import APPLICATION
    from trainer.store.database import Store

    token = keyring.get_password(APPLICATION, member.url)
    assert token is not None
    keyring.set_password(APPLICATION, address, token)
    file = paths.data / "team" / "team.json"
    file.write_text(file.read_text().replace(member.url, address))
    with closing(Store.open(paths.database)) as store, store._access.writing() as execute:
        execute("update outbox set team = replace(team, ?, ?)", [member.url, address])
    for release in (paths.data / "team" / "releases").glob("*/*.json"):
        release.write_text(
            release.read_text().replace(member.mailbox, f"{address}#{member.person}")
        )


def test_an_answer_that_was_lost_is_asked_for_again_and_counts_once(
    stage: Stage, joined: str, paths: Paths, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    team.sync(paths)
    team.queue(paths, EXERCISE, review_file(tmp_path))
    really = team._answer

    def loses_the_answer(client: Any, method: str, path: str, **sent: Any) -> Any:
        told = really(client, method, path, **sent)
        if path == "/api/reviews":
            raise team.ServerError("The cable was cut.")
        return told

    with monkeypatch.context() as cut:
        cut.setattr(team, "_answer", loses_the_answer)
        lost = team.sync(paths)
    found = team.sync(paths)

    assert (lost.waiting, lost.accepted) == (1, ())
    assert found.accepted == (EXERCISE,)
    assert len(reviews_of(stage)) == 1


def test_a_review_after_closing_is_refused_and_not_sent_again(
    stage: Stage, joined: str, paths: Paths, tmp_path: Path
) -> None:
    team.sync(paths)
    team.queue(paths, EXERCISE, review_file(tmp_path))
    stage.clock.move(days=14)

    first, second = team.sync(paths), team.sync(paths)

    assert first.refused == ((EXERCISE, "This season is closed."),)
    assert (second.refused, second.waiting) == ((), 0)


def test_an_exercise_is_queued_once(joined: str, paths: Paths, tmp_path: Path) -> None:
    team.sync(paths)
    team.queue(paths, EXERCISE, review_file(tmp_path))

    with pytest.raises(TrainerError, match="submitted a review"):
        team.queue(paths, EXERCISE, review_file(tmp_path))


def test_what_is_no_review_is_refused_before_it_is_queued(
    joined: str, paths: Paths, tmp_path: Path
) -> None:
    team.sync(paths)

    with pytest.raises(TrainerError, match="verdict"):
        team.queue(paths, EXERCISE, review_file(tmp_path, {"verdict": "maybe"}))
    assert team.sync(paths).waiting == 0


def test_an_exercise_that_was_not_fetched_cannot_be_submitted(
    joined: str, paths: Paths, tmp_path: Path
) -> None:
    with pytest.raises(TrainerError, match="not fetched"):
        team.queue(paths, EXERCISE, review_file(tmp_path))


@pytest.mark.parametrize(
    "url",
    ["http://team.example", "ftp://team.example", "team.example", "https://a:b@c", "http://["],
)
def test_an_address_that_gives_the_token_away_is_refused(paths: Paths, url: str) -> None:
    with pytest.raises(TrainerError):
        team.join(paths, url, "CODE")


def test_a_second_team_is_not_joined_by_mistake(stage: Stage, joined: str, paths: Paths) -> None:
    with pytest.raises(TrainerError, match="in a team already"):
        team.join(paths, joined, code_for(stage, "Nora"))


def test_a_wrong_code_says_what_to_do(address: str) -> None:
    done = CliRunner().invoke(main, ["team", "join", address, "WRONG"])

    assert (done.exit_code, done.output) == (
        1,
        "This code is wrong, used or expired. Ask who invited you for a new one.\n",
    )


def test_something_else_at_the_address_is_said(paths: Paths, tmp_path: Path) -> None:
    with pytest.raises(TrainerError, match="can't be reached"):
        team.join(paths, "http://127.0.0.1:9", "CODE")


def test_a_review_that_was_handed_in_in_the_window_is_sent_with_the_next_sync(
    stage: Stage, joined: str, paths: Paths
) -> None:
    team.sync(paths)
    release = team.release_of(paths, EXERCISE)
    exercise = open_library(paths.packs).exercise(release["installed"])
    with closing(Store.open(paths.database)) as store:
        review = start_review(store, exercise)
        store.save_verdict(review.id, Verdict.APPROVE)
        hand_in(store, serve(exercise, frozenset()), review.id)

    first, second = team.sync(paths), team.sync(paths)

    assert first.accepted == (EXERCISE,)
    assert second.accepted == ()
    assert len(reviews_of(stage)) == 1


def refused_after_closing(stage: Stage, paths: Paths, folder: Path) -> None:
    """The server refused Noor's review, for the season has closed."""
    team.sync(paths)
    team.queue(paths, EXERCISE, review_file(folder))
    stage.clock.move(days=14)
    team.sync(paths)


def test_a_refused_review_is_kept_with_its_reason_and_a_remedy(
    stage: Stage, joined: str, paths: Paths, tmp_path: Path
) -> None:
    refused_after_closing(stage, paths, tmp_path)

    listed = run("refused")

    assert f"{EXERCISE}  " in listed
    assert "This season is closed. Ask an instructor to move the end of the season" in listed
    assert json.loads(run("refused", EXERCISE)) == OBJECTION
    assert json.loads(run("refused", EXERCISE, "--json"))["error"] == "closed"
    assert f"Refused: {EXERCISE}" not in run("sync")


def test_a_refused_review_is_sent_again_once_its_reason_is_gone(
    stage: Stage, joined: str, paths: Paths, tmp_path: Path
) -> None:
    refused_after_closing(stage, paths, tmp_path)
    longer = {"closes_at": (NOON + timedelta(days=20)).isoformat()}
    assert stage.ask("Ines", "PATCH", f"/api/seasons/{stage.season}", json=longer).is_success

    assert f"Accepted: {EXERCISE}" in run("resend", EXERCISE)
    assert run("refused") == "No review was refused.\n"
    assert len(reviews_of(stage)) == 1


def test_a_review_that_is_refused_again_is_still_kept(
    stage: Stage, joined: str, paths: Paths, tmp_path: Path
) -> None:
    refused_after_closing(stage, paths, tmp_path)

    assert f"Refused: {EXERCISE}: This season is closed." in run("resend", EXERCISE)
    assert json.loads(run("refused", EXERCISE)) == OBJECTION


def test_a_second_review_that_cannot_count_is_not_sent_again(
    stage: Stage, joined: str, paths: Paths, tmp_path: Path
) -> None:
    team.sync(paths)
    member = team.membership(paths)
    with closing(Store.open(paths.database)) as store:
        to = Addressed(member.mailbox, stage.season, EXERCISE)
        store.outbox.queue("the-first-one", to, OBJECTION)
        store.outbox.queue("the-second-one", to, {"verdict": "approve", "annotations": []})
    team.sync(paths)

    done = CliRunner().invoke(main, ["team", "resend", EXERCISE])

    assert done.exit_code == 1
    assert "Your earlier review of this exercise counts" in done.output
    assert len(reviews_of(stage)) == 1


def test_a_refused_review_of_another_team_is_kept_and_not_sent_here(
    stage: Stage, joined: str, paths: Paths, tmp_path: Path
) -> None:
    refused_after_closing(stage, paths, tmp_path)
    team.leave(paths)
    team.join(paths, joined, code_for(stage, "Nora"))

    done = CliRunner().invoke(main, ["team", "resend", EXERCISE])

    assert "for another team or person" in done.output
    assert json.loads(run("refused", EXERCISE)) == OBJECTION


def test_a_refusal_of_the_role_is_final_and_kept(
    stage: Stage, joined: str, paths: Paths, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    team.sync(paths)
    team.queue(paths, EXERCISE, review_file(tmp_path))
    refuses(monkeypatch, status=403, code="not_allowed")

    first, second = team.sync(paths), team.sync(paths)

    assert [name for name, _ in first.refused] == [EXERCISE]
    assert (second.refused, second.waiting) == ((), 0)
    assert json.loads(run("refused", EXERCISE)) == OBJECTION


def test_a_refusal_by_something_on_the_way_is_said_and_the_review_waits(
    stage: Stage, joined: str, paths: Paths, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    team.sync(paths)
    team.queue(paths, EXERCISE, review_file(tmp_path))
    with monkeypatch.context() as blocked:
        refuses(blocked, status=403, code="")
        first = team.sync(paths)

    assert (first.refused, first.waiting, first.trouble) == ((), 1, "Not here.")
    assert team.sync(paths).accepted == (EXERCISE,)


def test_a_server_that_forgot_a_release_draws_it_again_and_takes_the_review(
    stage: Stage, joined: str, paths: Paths, tmp_path: Path
) -> None:
    team.sync(paths)
    team.queue(paths, EXERCISE, review_file(tmp_path))
    with stage.database.writing() as work:
        before = work.rows(schema.releases.select())
        work.run(schema.releases.delete())

    done = team.sync(paths)

    with stage.database.reading() as work:
        after = work.rows(schema.releases.select())
    assert done.accepted == (EXERCISE,)
    assert [row.planted for row in after] == [row.planted for row in before]


def refuses(monkeypatch: pytest.MonkeyPatch, *, status: int, code: str) -> None:
    """Every review is refused like that."""
    really = team._answer

    def refused(client: Any, method: str, path: str, **sent: Any) -> Any:
        if (method, path) == ("POST", "/api/reviews"):
            raise team.RefusedByServerError("Not here.", code=code, status=status)
        return really(client, method, path, **sent)

    monkeypatch.setattr(team, "_answer", refused)


def cut_after_joining(monkeypatch: pytest.MonkeyPatch) -> None:
    """The server lets them join, and its answer is lost."""
    really = team._answer

    def lost(client: Any, method: str, path: str, **sent: Any) -> Any:
        told = really(client, method, path, **sent)
        if path == "/api/join":
            raise team.ServerError("The cable was cut.")
        return told

    monkeypatch.setattr(team, "_answer", lost)


def test_joining_goes_on_where_its_answer_was_lost(
    stage: Stage, address: str, paths: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = code_for(stage, "Noor")
    with monkeypatch.context() as cut:
        cut_after_joining(cut)
        with pytest.raises(team.ServerError, match="the same code still works"):
            team.join(paths, address, code)
    team.join(paths, address, code.lower())

    with stage.database.reading() as work:
        people = work.rows(schema.people.select().where(schema.people.c.name == "Noor"))
    assert [row.id for row in people] == [team.membership(paths).person]
    assert team.sync(paths).trouble == ""
    assert not list(paths.data.rglob("joining*"))


def test_joining_goes_on_where_the_machine_stopped_after_the_token_came(
    stage: Stage, address: str, paths: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = code_for(stage, "Noor")

    def stops(*_: Any) -> None:
        raise TrainerError("The disk is full.")

    with monkeypatch.context() as full:
        full.setattr(team, "_keep_member", stops)
        with pytest.raises(TrainerError):
            team.join(paths, address, code)
    team.join(paths, address, code)

    assert team.membership(paths).name == "Noor"
    assert team.sync(paths).trouble == ""


def test_a_server_that_does_not_name_the_token_is_joined_and_left(
    stage: Stage, address: str, paths: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    really = team._answer

    def earlier(client: Any, method: str, path: str, **sent: Any) -> Any:
        told = really(client, method, path, **sent)
        if path == "/api/join":
            del told["token_id"]
        return told

    monkeypatch.setattr(team, "_answer", earlier)
    team.join(paths, address, code_for(stage, "Noor"))

    assert team.leave(paths)


def test_leaving_asks_and_says_how_to_come_back(joined: str, paths: Paths) -> None:
    done = CliRunner().invoke(main, ["team", "leave"], input="n\n")

    assert done.exit_code == 1
    assert "you need a new code" in done.output
    assert team.membership(paths).name == "Noor"


def test_who_comes_back_by_a_new_code_sends_what_waited(
    stage: Stage, joined: str, paths: Paths, tmp_path: Path
) -> None:
    team.sync(paths)
    team.queue(paths, EXERCISE, review_file(tmp_path))
    noor = team.membership(paths).person
    team.leave(paths)
    code = stage.ask("Ines", "POST", f"/api/people/{noor}/code").json()["code"]
    team.join(paths, joined, code)

    assert team.membership(paths).person == noor
    assert team.sync(paths).accepted == (EXERCISE,)


def test_at_the_server_a_name_that_is_taken_leads_to_a_new_code(stage: Stage) -> None:
    url = str(stage.database.engine.url)

    taken = CliRunner().invoke(main, ["team", "invite", "Lea", "--database", url])
    nobody = CliRunner().invoke(main, ["team", "invite", "Lee", "--again", "--database", url])

    assert "Run it with --again" in taken.output
    assert nobody.output == "Nobody in the team is called Lee.\n"
    assert "Give it to Lea" in run("invite", "Lea", "--again", "--database", url)


def test_who_is_signed_out_reads_how_to_come_back_and_leaves_for_that(
    stage: Stage, joined: str, paths: Paths, tmp_path: Path
) -> None:
    team.sync(paths)
    team.queue(paths, EXERCISE, review_file(tmp_path))
    member = team.membership(paths)
    stage.ask("Olive", "DELETE", f"/api/tokens/{member.token}")

    refused = CliRunner().invoke(main, ["team", "sync"])
    told = run("leave", "--yes")
    code = stage.ask("Ines", "POST", f"/api/people/{member.person}/code").json()["code"]
    team.join(paths, joined, code)

    assert refused.exit_code == 1
    assert "join it again with a new code" in refused.output
    assert told == "You left the team.\n"
    assert team.sync(paths).accepted == (EXERCISE,)
