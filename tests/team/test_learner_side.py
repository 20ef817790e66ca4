# ruff: noqa: F811 - a test names the fixtures that it wants
"""What a learner's machine knows of the team's seasons, scores and boards without the server."""

import json
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import asdict, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.team.serving import on_loopback
from tests.team.stage import EXERCISE, NOON, OBJECTION, Stage
from tests.team.test_client import (  # noqa: F401 - fixtures of a client
    address,
    code_for,
    joined,
    moved,
    own_keyring,
    paths,
    review_file,
    reviews_of,
    url,
)
from trainer.app import team
from trainer.app.queue import queue
from trainer.app.season_work import ExerciseState
from trainer.app.serve import serve, start_review
from trainer.app.submit import hand_in
from trainer.app.team_boards import PRACTICE, Boards, boards, fetch_boards
from trainer.app.team_call import Call, ServerError
from trainer.app.team_kept import kept, team_folder
from trainer.app.team_releases import fetched
from trainer.app.team_seasons import (
    delivery_of,
    is_of_team,
    season_work,
    seasons,
    waiting_reviews,
)
from trainer.app.today import EntryKind, today
from trainer.content.library import Library
from trainer.core.domain.review import Verdict
from trainer.core.skill.next_exercise import Reason
from trainer.report.board_table import board_as_csv
from trainer.report.due import season_ends
from trainer.settings import Paths
from trainer.store.database import Store
from trainer.team import people, releases
from trainer.team.database import open_database, sqlite_url
from trainer.team.people import Newcomer, Person, Role, invite
from trainer.team.upgrading import upgrade


@pytest.fixture
def synced(joined: str, paths: Paths) -> Paths:
    """Noor joined, and fetched the exercise of the season."""
    team.sync(paths, at=NOON)
    return paths


def state(paths: Paths, **later: float) -> ExerciseState:
    with closing(Store.open(paths.database)) as store:
        [season] = seasons(paths, store, NOON + timedelta(**later))
    return season.exercises[0].state


def begin(paths: Paths, *, submits: bool) -> None:
    exercise = Library(shipped=paths.packs).exercise(team.release_of(paths, EXERCISE)["installed"])
    with closing(Store.open(paths.database)) as store:
        review = start_review(store, exercise)
        if submits:
            store.save_verdict(review.id, Verdict.APPROVE)
            hand_in(store, serve(exercise, frozenset()), review.id)


def test_an_exercise_goes_from_to_do_over_draft_and_waiting_to_sent(synced: Paths) -> None:
    states = [state(synced)]
    begin(synced, submits=False)
    states.append(state(synced))
    begin(synced, submits=True)
    states.append(state(synced))
    team.sync(synced, at=NOON)
    states.append(state(synced))

    assert states == [
        ExerciseState.TO_DO,
        ExerciseState.DRAFT,
        ExerciseState.WAITING,
        ExerciseState.SENT,
    ]


def test_what_was_not_reviewed_in_time_is_closed(synced: Paths) -> None:
    assert state(synced, days=13) is ExerciseState.TO_DO
    assert state(synced, days=14) is ExerciseState.CLOSED


def test_what_the_server_refused_says_why(stage: Stage, synced: Paths, tmp_path: Path) -> None:
    team.queue(synced, EXERCISE, review_file(tmp_path))
    stage.clock.move(days=14)
    team.sync(synced, at=stage.clock())

    with closing(Store.open(synced.database)) as store:
        [season] = seasons(synced, store, stage.clock())

    assert season.exercises[0].state is ExerciseState.REFUSED
    assert season.exercises[0].why == "This season is closed."


def test_a_review_waits_whether_it_is_in_the_outbox_yet_or_not(synced: Paths) -> None:
    begin(synced, submits=True)

    with closing(Store.open(synced.database)) as store:
        assert waiting_reviews(synced, store) == 1
    team.sync(synced, at=NOON)
    with closing(Store.open(synced.database)) as store:
        assert waiting_reviews(synced, store) == 0


def as_noor_again(stage: Stage, person: str) -> str:
    """A code by which Noor connects a trainer, as she makes it on her page You."""
    with stage.database.writing() as work:
        return people.connecting_code(work, Person(person, "Noor", Role.LEARNER, "")).text


@pytest.mark.parametrize("is_queued", [True, False])
def test_a_review_waits_for_the_person_who_was_served_its_exercise(
    stage: Stage, synced: Paths, *, is_queued: bool
) -> None:
    noor = team.membership(synced)
    begin(synced, submits=True)
    if is_queued:
        call = Call()
        call.follow(lambda _text: call.end())
        team.sync(synced, at=NOON, call=call)
    team.leave(synced)
    team.join(synced, noor.url, code_for(stage, "Nora"))

    as_nora = team.sync(synced, at=NOON)
    team.leave(synced)
    with closing(Store.open(synced.database)) as store:
        assert team.waiting_elsewhere(synced, store) == 1
    team.join(synced, noor.url, as_noor_again(stage, noor.person))
    as_noor = team.sync(synced, at=NOON)

    assert (as_nora.accepted, as_nora.waiting, as_nora.elsewhere) == ((), 0, 1)
    assert list(as_nora.lines())[-1].startswith("1 review waits for another team or person.")
    assert (as_noor.accepted, as_noor.elsewhere) == ((EXERCISE,), 0)
    [kept_there] = reviews_of(stage)
    assert kept_there.person == noor.person


def test_a_review_for_one_server_is_not_sent_to_another(stage: Stage, synced: Paths) -> None:
    begin(synced, submits=True)
    team.leave(synced)
    with on_loopback(stage) as other:
        team.join(synced, other, code_for(stage, "Nora"))
        done = team.sync(synced, at=NOON)

    assert (done.accepted, done.refused, done.waiting, done.elsewhere) == ((), (), 0, 1)
    assert reviews_of(stage) == []


def test_another_person_is_served_a_variant_of_their_own_and_the_first_stays(
    stage: Stage, synced: Paths
) -> None:
    before = team.release_of(synced, EXERCISE)["installed"]
    begin(synced, submits=True)
    url = team.membership(synced).url
    team.leave(synced)
    team.join(synced, url, code_for(stage, "Nora"))
    done = team.sync(synced, at=NOON)
    after = team.release_of(synced, EXERCISE)["installed"]

    assert done.fetched
    assert before != after
    assert state(synced) is ExerciseState.TO_DO
    assert is_of_team(synced, after)
    assert not is_of_team(synced, before)
    assert {before, after} <= {each.id for each in Library(shipped=synced.packs).summaries()}


@pytest.mark.parametrize("is_reviewed", [True, False])
def test_a_server_that_names_both_variants_alike_replaces_only_what_was_not_reviewed(
    stage: Stage, synced: Paths, monkeypatch: pytest.MonkeyPatch, *, is_reviewed: bool
) -> None:
    release = team.release_of(synced, EXERCISE)
    if is_reviewed:
        begin(synced, submits=True)
    url = team.membership(synced).url
    team.leave(synced)
    team.join(synced, url, code_for(stage, "Nora"))
    monkeypatch.setattr(releases, "pack_name", lambda *_named: release["installed"].split("/")[0])
    done = team.sync(synced, at=NOON)

    assert ("upgrade it" in done.trouble) == is_reviewed
    assert bool(done.fetched) != is_reviewed
    assert len(fetched(synced)) == 1


def test_what_an_earlier_version_left_is_for_whoever_is_in_the_team(
    stage: Stage, synced: Paths, tmp_path: Path
) -> None:
    member = team.membership(synced)
    team.queue(synced, EXERCISE, review_file(tmp_path))
    with closing(Store.open(synced.database)) as store:
        store.outbox.readdress(member.mailbox, member.url)
    file = team_folder(synced) / "team.json"
    earlier = {name: value for name, value in asdict(member).items() if name != "person"}
    file.write_text(json.dumps(earlier))
    [release] = fetched(synced)
    content = json.loads(release.file.read_text())
    del content["mailbox"]
    release.file.with_name("tiny--receipts.json").write_text(json.dumps(content))
    release.file.unlink()

    assert state(synced) is ExerciseState.WAITING
    done = team.sync(synced, at=NOON)

    assert (done.accepted, done.waiting, done.elsewhere) == ((EXERCISE,), 0, 0)
    assert team.membership(synced) == member
    assert [each.mailbox for each in fetched(synced)] == [member.mailbox]
    assert state(synced) is ExerciseState.SENT


def test_a_sync_keeps_the_score_and_what_it_is_made_of(synced: Paths, tmp_path: Path) -> None:
    team.queue(synced, EXERCISE, review_file(tmp_path, OBJECTION))
    team.sync(synced, at=NOON)

    known = kept(synced)
    [result] = known.results.values()

    assert known.synced_at == NOON
    assert result.exercise == EXERCISE
    assert result.score is not None
    assert result.summary
    assert round(sum(value for value, _ in result.sums), 1) == result.score


def test_a_score_that_comes_at_closing_comes_with_a_later_sync(
    stage: Stage,
    joined: str,
    paths: Paths,
    tmp_path: Path,
) -> None:
    summer = stage.plan("Ines", title="Summer", debrief="at_closing")
    team.sync(paths, at=NOON)
    team.queue(paths, EXERCISE, review_file(tmp_path), summer)
    team.sync(paths, at=NOON)
    [before] = kept(paths).results.values()
    stage.clock.move(days=14)
    team.sync(paths, at=stage.clock())
    [after] = kept(paths).results.values()

    assert before.score is None
    assert after.score is not None


def test_boards_are_kept_for_the_time_without_the_server(
    stage: Stage, synced: Paths, tmp_path: Path
) -> None:
    team.queue(synced, EXERCISE, review_file(tmp_path))
    team.sync(synced, at=NOON)
    stage.ask("Max", "POST", "/api/practice", json={"exercise": EXERCISE, "score": 50})
    fetch_boards(synced)

    found = boards(synced)

    assert [(each.name, each.is_you) for each in found.verified[stage.season].lines] == [
        ("Noor", True)
    ]
    assert found.practice is not None
    assert not found.practice.is_verified
    assert [each.name for each in found.practice.lines] == ["Max"]


def test_a_name_is_no_formula_in_a_spreadsheet(stage: Stage, synced: Paths) -> None:
    stage.add("=1+1")
    stage.review("=1+1", OBJECTION)
    fetch_boards(synced)

    assert ",'=1+1," in board_as_csv(boards(synced).verified[stage.season].lines, is_verified=True)


@pytest.mark.parametrize("name", ["results.json", "seasons.json", "boards.json"])
@pytest.mark.parametrize("content", ["", "[1]", "{}", '{"a": 1}', "[[]]"])
def test_a_spoiled_file_is_as_good_as_none(synced: Paths, name: str, content: str) -> None:
    (team_folder(synced) / name).write_text(content)

    with closing(Store.open(synced.database)) as store:
        seasons(synced, store, NOON)
        season_work(synced, store, NOON)
    kept(synced)
    boards(synced)
    team.sync(synced, at=NOON)
    assert state(synced) is ExerciseState.TO_DO


def test_a_call_that_was_ended_asks_nothing(synced: Paths) -> None:
    call = Call()
    call.end()

    assert "ended" in team.sync(synced, at=NOON, call=call).trouble
    with pytest.raises(ServerError):
        fetch_boards(synced, call)


def test_ending_a_call_loses_no_review(synced: Paths, tmp_path: Path) -> None:
    team.queue(synced, EXERCISE, review_file(tmp_path))
    call = Call()
    call.follow(lambda _text: call.end())

    ended, later = team.sync(synced, at=NOON, call=call), team.sync(synced, at=NOON)

    assert (ended.waiting, ended.accepted) == (1, ())
    assert later.accepted == (EXERCISE,)


def test_a_season_is_due_before_its_end_and_nothing_of_a_team_afterwards(synced: Paths) -> None:
    library = Library(shipped=synced.packs)

    def due(**later: float) -> list[Any]:
        now = NOON + timedelta(**later)
        with closing(Store.open(synced.database)) as store:
            work = season_work(synced, store, now)
            found = queue(store, library, now.date(), work=work).due
        return [
            (each.reason, season_ends(each.season.title, each.season.closes_at, now))
            for each in found
            if each.season
        ]

    assert due() == [(Reason.SEASON, "Season Spring ends in 14 days")]
    assert due(days=11) == [(Reason.SEASON, "Season Spring ends in 3 days")]
    assert due(days=13) == [(Reason.SEASON, "Season Spring ends tomorrow")]
    assert due(days=13, hours=23)[0][1].startswith("Season Spring ends today at ")
    assert due(days=14) == []


def test_the_day_has_the_exercise_of_the_season(synced: Paths) -> None:
    now = NOON + timedelta(days=1)
    with closing(Store.open(synced.database)) as store:
        work = season_work(synced, store, now)
        day = today(store, Library(shipped=synced.packs), now, work=work)

    [entry] = [each for each in day.entries if each.kind is EntryKind.REVIEW]
    assert (entry.review_reason, entry.season) == (Reason.SEASON, "Season Spring ends in 13 days")


def test_after_leaving_nothing_of_the_team_is_due_or_suggested(synced: Paths) -> None:
    team.leave(synced)

    with closing(Store.open(synced.database)) as store:
        work = season_work(synced, store, NOON)
        found = queue(store, Library(shipped=synced.packs), NOON.date(), work=work)
    assert found.due == ()


def test_a_review_for_one_team_is_never_sent_to_another(
    stage: Stage, synced: Paths, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin(synced, submits=True)
    sent: list[Any] = []
    really: Callable[..., Any] = team._answer

    def watched(client: Any, method: str, path: str, **body: Any) -> Any:
        if (method, path) == ("POST", "/api/reviews"):
            sent.append(body)
        return really(client, method, path, **body)

    monkeypatch.setattr(team, "_answer", watched)
    team.leave(synced)
    with other_team(stage, tmp_path) as (elsewhere, code):
        team.join(synced, elsewhere, code)
        for _ in range(2):
            team.sync(synced, at=NOON)
        with closing(Store.open(synced.database)) as store:
            [review] = store.reviews()
            waiting = waiting_reviews(synced, store)
            delivery = delivery_of(synced, store, review)

    assert sent == []
    assert waiting == 0
    assert delivery.state is ExerciseState.CLOSED


def test_who_joins_the_same_team_again_sends_what_waited(synced: Paths) -> None:
    begin(synced, submits=True)
    url, code = team.membership(synced).url, team.send(synced, "/api/me/code", {})["code"]
    team.leave(synced)
    team.join(synced, url, code)

    found = [each for _ in range(2) for each in team.sync(synced, at=NOON).accepted]

    assert found == [EXERCISE]


@contextmanager
def other_team(stage: Stage, folder: Path) -> Iterator[tuple[str, str]]:
    """The address of another team without a season, and a code to join it."""
    database = open_database(sqlite_url(folder / "other.db"))
    upgrade(database)
    with database.writing() as work:
        code = invite(work, Newcomer("Noor"), by=None).text
    with on_loopback(replace(stage, database=database)) as served:
        yield served, code
    database.engine.dispose()


def test_an_exercise_that_cannot_come_keeps_no_score_away(
    stage: Stage, synced: Paths, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage.plan("Ines", title="Summer")
    team.queue(synced, EXERCISE, review_file(tmp_path))
    really: Callable[..., Any] = team._answer

    def refusing(client: Any, method: str, path: str, **sent: Any) -> Any:
        if path.endswith("/release"):
            raise team.RefusedByServerError("It can't come.", code="bad_release", status=409)
        return really(client, method, path, **sent)

    monkeypatch.setattr(team, "_answer", refusing)
    done = team.sync(synced, at=NOON + timedelta(hours=1))

    assert done.accepted == (EXERCISE,)
    assert done.trouble == f"{EXERCISE}: It can't come."
    assert not done.is_away
    assert len(kept(synced).results) == 1
    assert kept(synced).synced_at == NOON + timedelta(hours=1)


def test_a_server_that_sends_nonsense_is_no_crash(
    synced: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    really: Callable[..., Any] = team._answer

    def nonsense(client: Any, method: str, path: str, **sent: Any) -> Any:
        told = really(client, method, path, **sent)
        return [{"id": 1}] if path.startswith("/api/reviews") else told

    monkeypatch.setattr(team, "_answer", nonsense)

    assert "no scores" in team.sync(synced, at=NOON).trouble
    assert json.loads((team_folder(synced) / "results.json").read_text())["results"] == {}


def test_words_in_place_of_numbers_are_as_good_as_no_board(synced: Paths) -> None:
    fetch_boards(synced)
    file = team_folder(synced) / "boards.json"
    content = json.loads(file.read_text())
    line = {"rank": 1, "name": "Lea", "reviews": 1, "score": "many", "bound": 1}
    content[PRACTICE]["lines"] = [{**line, "is_you": False, "is_hidden": False}]
    file.write_text(json.dumps(content))

    assert boards(synced) == Boards()


def test_a_server_that_is_away_keeps_what_was_known(
    stage: Stage,
    paths: Paths,
) -> None:
    with on_loopback(stage) as served:
        team.join(paths, served, code_for(stage, "Noor"))
        team.sync(paths, at=NOON)

    away = team.sync(paths, at=NOON + timedelta(hours=1))

    assert "can't be reached" in away.trouble
    assert kept(paths).synced_at == NOON
    assert state(paths) is ExerciseState.TO_DO
