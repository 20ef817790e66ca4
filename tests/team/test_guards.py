"""What is too large, too often or guessed is refused; nothing secret is said anywhere."""

import io
import json
import logging
import tempfile
import zipfile

import pytest

from tests.team.stage import APPROVAL, OBJECTION, PACK, Clock, Stage, client_of
from trainer.content.archive import write_archive
from trainer.content.manifest import Cargo, cargo_in, digests
from trainer.team.guards import HEADERS, LOCK_AFTER, Buckets, Limits
from trainer.team.people import Newcomer, invite
from trainer.team.watching import JsonLines


def test_a_body_that_says_it_is_too_large_is_refused(stage: Stage) -> None:
    answer = stage.ask("Lea", "POST", "/api/reviews", content=b"x" * 2_000_001)

    assert (answer.status_code, answer.json()["error"]) == (413, "too_large")


def test_a_body_that_grows_without_saying_so_is_refused(stage: Stage) -> None:
    async def endless():  # type: ignore[no-untyped-def]
        for _ in range(100):
            yield b"x" * 100_000

    answer = stage.ask("Lea", "POST", "/api/reviews", content=endless())

    assert answer.status_code == 413


def test_who_asks_too_often_waits(stage: Stage) -> None:
    ticks = Clock()
    with client_of(stage.database, Limits(rate=2), clock=lambda: ticks.now.timestamp()) as client:
        quick = Stage(stage.database, stage.clock, client, stage.tokens)
        told = [quick.ask("Lea", "GET", "/api/me").status_code for _ in range(12)]
        other = quick.ask("Max", "GET", "/api/me").status_code
        ticks.move(seconds=1)
        later = quick.ask("Lea", "GET", "/api/me").status_code

    assert told == [200] * 10 + [429] * 2
    assert (other, later) == (200, 200)


def test_health_is_always_said() -> None:
    buckets = Buckets(1, lambda: 0.0)

    assert [buckets.take("a") for _ in range(6)] == [True] * 5 + [False]
    assert buckets.take("b")


def test_guessed_codes_lock_an_address_out_even_from_the_right_one(stage: Stage) -> None:
    with stage.database.writing() as work:
        code = invite(work, Newcomer("Noor"), by=None).text
    guesses = [
        stage.ask(None, "POST", "/api/join", json={"code": f"GUESS-{number}"}).status_code
        for number in range(LOCK_AFTER + 5)
    ]
    locked = stage.ask(None, "POST", "/api/join", json={"code": code})
    stage.clock.move(minutes=15)
    later = stage.ask(None, "POST", "/api/join", json={"code": code})

    assert guesses == [401] * LOCK_AFTER + [429] * 5
    assert (locked.status_code, locked.json()["error"]) == (429, "locked_out")
    assert later.status_code == 201


def test_guessed_tokens_lock_out_as_well_and_good_ones_go_on(stage: Stage) -> None:
    stage.tokens["Eve"] = "crt_guess"

    guesses = [stage.ask("Eve", "GET", "/api/me").status_code for _ in range(LOCK_AFTER + 2)]

    assert guesses == [401] * LOCK_AFTER + [429] * 2
    assert stage.ask("Lea", "GET", "/api/me").status_code == 200


@pytest.mark.parametrize("path", ["/health", "/api/me", "/nowhere"])
def test_every_answer_has_the_headers_of_a_careful_server(stage: Stage, path: str) -> None:
    answer = stage.ask("Lea", "GET", path)

    assert {name: answer.headers.get(name) for name in HEADERS} == HEADERS
    assert answer.headers["cache-control"] == "no-store"


def test_no_secret_is_in_a_log_line(stage: Stage, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "trainer.team")
    with stage.database.writing() as work:
        code = invite(work, Newcomer("Noor"), by=None).text
    token = stage.ask(None, "POST", "/api/join", json={"code": code}).json()["token"]
    stage.ask("Lea", "GET", f"/api/reviews?of={token}")
    stage.review("Lea", OBJECTION)
    stage.ask("Lea", "POST", "/api/reviews", json={"text": "my words"})

    lines = [JsonLines().format(each) for each in caplog.records]

    assert len(lines) >= 5
    assert {json.loads(line)["route"] for line in lines} >= {"/api/join", "/api/reviews"}
    for secret in (code, token, stage.tokens["Lea"], "do not add up", "my words"):
        assert secret not in "".join(lines)


def test_a_refusal_does_not_repeat_what_was_sent(stage: Stage) -> None:
    answer = stage.ask("Lea", "POST", "/api/reviews", json={"review": "<script>my words"})

    assert answer.status_code == 422
    assert "my words" not in answer.text


def linked() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        entry = zipfile.ZipInfo("pack.toml")
        entry.external_attr = 0o120777 << 16
        archive.writestr(entry, "/etc/passwd")
    return packed.getvalue()


def without_its_exercises() -> bytes:
    whole = cargo_in(PACK)
    header = {"pack.toml": whole.files["pack.toml"]}
    return Cargo({**whole.manifest, "files": digests(header)}, header).archive()


TINY = cargo_in(PACK).archive()


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(b"no zip", id="something else"),
        pytest.param(write_archive({"../evil": b""}), id="a path that leads outside"),
        pytest.param(write_archive({"pack.toml": b"format = 1"}), id="no manifest"),
        pytest.param(linked(), id="a link"),
        pytest.param(TINY[:-30], id="cut off"),
        pytest.param(TINY.replace(b"1.0.0", b"1.0.1"), id="edited"),
        pytest.param(without_its_exercises(), id="no exercise"),
    ],
)
def test_a_pack_that_is_none_is_refused_whole(stage: Stage, content: bytes) -> None:
    before = stage.get("Ines", "/api/packs")

    answer = stage.ask("Ines", "POST", "/api/packs", content=content)

    assert (answer.status_code, answer.json()["error"]) == (422, "bad_pack")
    assert tempfile.gettempdir() not in answer.text
    assert stage.get("Ines", "/api/packs") == before


def test_the_same_pack_is_kept_once(stage: Stage) -> None:
    again = stage.ask("Ines", "POST", "/api/packs", content=TINY)

    assert again.status_code == 201
    assert len(stage.get("Ines", "/api/packs")) == 1


def test_ten_thousand_probes_of_a_key_are_one_review(stage: Stage) -> None:
    """A release takes one review: whoever varies it learns nothing more, here a hundred times."""
    stage.fetch("Lea")
    told = [
        stage.submit(
            "Lea", f"probe-{number:05}", {**APPROVAL, "annotations": [{"text": str(number)}]}
        )
        for number in range(100)
    ]

    assert [each.status_code for each in told] == [201] + [409] * 99
    assert len({each.text for each in told[1:]}) == 1
