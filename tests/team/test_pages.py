"""The web page: signed in by a cookie that no script reads, without a script, escaped."""

import re
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from tests.team.stage import EXERCISE, FINDS_REST, OBJECTION, Stage
from tests.team.test_reviews import plant
from trainer.team.people import Newcomer, invite
from trainer.team.web import pages

TEMPLATES = Path(pages.__file__).parent / "templates"


@pytest.fixture
def url(sqlite_copy: str) -> str:
    """What a page shows is the same on every database."""
    return sqlite_copy


def look(stage: Stage, who: str | None, path: str, method: str = "GET", **sent: Any) -> Any:
    headers = {"accept": "text/html", **sent.pop("headers", {})}
    if who is not None:
        headers["cookie"] = f"trainer_team={stage.tokens[who]}"
    return stage.client.request(method, path, headers=headers, **sent)


def cookie_of(answer: Any) -> str:
    return str(answer.headers["set-cookie"])


@pytest.mark.parametrize("path", ["/", "/seasons", "/me", "/matrix", "/disputes", "/practice"])
def test_who_is_not_signed_in_is_sent_to_the_door(stage: Stage, path: str) -> None:
    answer = look(stage, None, path)

    assert (answer.status_code, answer.headers["location"]) == (303, "/sign-in")


def test_a_token_signs_a_browser_in_by_one_of_its_own(stage: Stage) -> None:
    answer = look(stage, None, "/sign-in", "POST", data={"secret": stage.tokens["Lea"]})

    told = cookie_of(answer)
    assert answer.status_code == 303
    assert stage.tokens["Lea"] not in told
    assert {"HttpOnly", "SameSite=strict"} <= set(told.split("; "))
    token = re.match(r"trainer_team=([^;]+)", told)
    assert token is not None
    stage.tokens["browser"] = token[1]
    assert "Lea" in look(stage, "browser", "/me").text
    stage.clock.move(hours=12)
    assert look(stage, "browser", "/me").status_code == 303


def test_an_invitation_signs_a_browser_in(stage: Stage) -> None:
    with stage.database.writing() as work:
        code = invite(work, Newcomer("Noor"), by=None).text

    assert look(stage, None, "/sign-in", "POST", data={"secret": code}).status_code == 303


def test_a_wrong_secret_is_said_and_not_repeated(stage: Stage) -> None:
    answer = look(stage, None, "/sign-in", "POST", data={"secret": "MY-SECRET"})

    assert answer.status_code == 401
    assert "This code is wrong" in answer.text
    assert "MY-SECRET" not in answer.text


def test_a_form_of_another_site_is_refused(stage: Stage) -> None:
    answer = look(stage, "Lea", "/sign-out", "POST", headers={"origin": "https://evil.example"})

    assert answer.status_code == 403
    assert look(stage, "Lea", "/me").status_code == 200


def test_a_browser_that_a_code_signed_in_is_signed_out_after_a_working_day(stage: Stage) -> None:
    code = stage.ask("Lea", "POST", "/api/me/code").json()["code"]
    answer = look(stage, None, "/sign-in", "POST", data={"secret": code})
    stage.tokens["browser"] = cookie_of(answer).partition("=")[2].partition(";")[0]
    assert look(stage, "browser", "/me").status_code == 200

    stage.clock.move(hours=13)

    assert look(stage, "browser", "/me").status_code == 303


def test_signing_out_ends_the_token(stage: Stage) -> None:
    look(stage, "Lea", "/sign-out", "POST", headers={"origin": "http://team"})

    assert look(stage, "Lea", "/me").status_code == 303


def test_a_season_shows_its_board_and_exercises(stage: Stage) -> None:
    stage.review("Lea", OBJECTION)

    text = look(stage, "Max", f"/seasons/{stage.season}").text

    for told in ("Spring", "Verified", "Lea", "Split receipts between guests", "To review"):
        assert told in text
    assert "Lea" in look(stage, "Max", f"/seasons/{stage.season}/board.csv").text


def test_a_sealed_season_shows_no_score(stage: Stage) -> None:
    sealed = stage.plan("Ines", debrief="at_closing")
    receipt = stage.review("Lea", OBJECTION, sealed)

    assert "Surely at least" not in look(stage, "Max", f"/seasons/{sealed}").text
    assert "At closing" in look(stage, "Lea", "/me").text
    assert look(stage, "Lea", f"/reviews/{receipt['id']}").status_code == 403


def test_ones_own_debrief_is_a_page_and_anothers_is_not(stage: Stage) -> None:
    receipt = stage.review("Lea", OBJECTION)

    assert "of 100" in look(stage, "Lea", f"/reviews/{receipt['id']}").text
    assert look(stage, "Max", f"/reviews/{receipt['id']}").status_code == 404


@pytest.mark.parametrize(
    "path", ["/matrix", "/people", "/lead", "/packs", f"/exercises/{EXERCISE}"]
)
def test_what_instructors_see_learners_do_not(stage: Stage, path: str) -> None:
    stage.review("Lea", OBJECTION)

    assert look(stage, "Ines", path).status_code == 200
    assert look(stage, "Max", path).status_code == 403


def test_an_instructor_rules_on_a_page(stage: Stage) -> None:
    review = stage.review("Lea", OBJECTION)["id"]
    made = stage.ask(
        "Lea",
        "POST",
        f"/api/reviews/{review}/disputes",
        json={"annotation": 0, "reason": "<b>It is there.</b>"},
    ).json()
    before = look(stage, "Ines", "/disputes").text

    form = {"ruling": "rejected", "reason": "It is not."}
    by_max = look(stage, "Max", f"/disputes/{made['id']}", "POST", data=form)
    by_ines = look(stage, "Ines", f"/disputes/{made['id']}", "POST", data=form)

    assert "<b>It is there" not in before
    assert "<b>It is there" in unescape(before)
    assert (by_max.status_code, by_ines.status_code) == (403, 303)
    assert "Rejected" in look(stage, "Lea", "/disputes").text


def test_an_instructor_says_on_a_page_how_experienced_somebody_is(stage: Stage) -> None:
    stage.review("Lea", OBJECTION)
    path = f"/people/{stage.ids['Lea']}/level"

    codes = [
        look(stage, who, path, "POST", data={"level": level}).status_code
        for who, level in (("Max", "junior"), ("Ines", "wizard"), ("Ines", "junior"))
    ]

    assert codes == [403, 422, 303]
    assert "Surely at least" in look(stage, "Max", f"/seasons/{stage.season}?level=junior").text
    assert "Nobody of this level" in look(stage, "Max", f"/seasons/{stage.season}?level=mid").text
    look(stage, "Ines", path, "POST", data={"level": ""})
    assert "Nobody of" in look(stage, "Max", f"/seasons/{stage.season}?level=junior").text


def test_an_instructor_gives_a_learner_a_new_code_on_a_page(stage: Stage) -> None:
    page = look(stage, "Ines", "/people").text
    told = look(stage, "Ines", f"/people/{stage.ids['Lea']}/code", "POST").text
    code = re.search(r"[A-Z2-7]{6}(-[A-Z2-7]{6}){3}", told)

    assert "Make a new code for Lea" in page
    assert "Make a new code for Olive" not in page
    assert "With this code, Lea comes back" in told
    assert code is not None
    back = stage.client.request("POST", "/api/join", json={"code": code[0]}).json()
    assert back["person"] == stage.ids["Lea"]


def test_the_page_of_an_exercise_calls_things_by_their_titles(stage: Stage) -> None:
    plant(stage, "Lea", ["rest-is-lost"])
    stage.submit("Lea", "review-of-lea", OBJECTION)

    told = look(stage, "Ines", f"/exercises/{EXERCISE}").text

    assert "<h1>Split receipts between guests</h1>" in told
    assert "The cents that do not divide are lost" in told
    assert "rest-is-lost" not in told
    assert look(stage, "Ines", "/exercises/gone/receipts").status_code == 200


def test_a_finding_is_called_what_the_window_calls_it(stage: Stage) -> None:
    plant(stage, "Lea", ["rest-is-lost"])
    vague = {**OBJECTION, "annotations": [{**FINDS_REST, "text": "hm"}]}
    review = stage.submit("Lea", "review-of-lea", vague).json()["id"]

    told = look(stage, "Lea", f"/reviews/{review}").text

    assert "<strong>Right place</strong>" in told
    assert "Located" not in told


def test_a_page_that_is_not_there_is_a_page(stage: Stage) -> None:
    answer = look(stage, "Lea", "/nowhere")

    assert answer.status_code == 404
    assert answer.headers["content-type"].startswith("text/html")


def test_no_page_has_a_script_a_style_of_its_own_or_anything_from_elsewhere() -> None:
    for template in TEMPLATES.glob("*.html"):
        text = template.read_text(encoding="utf-8")
        assert not re.search(r"<script|<style|style=|\son\w+=|https?://|\|\s*safe", text), template


def test_every_page_tells_a_screen_reader_its_language_title_and_content(stage: Stage) -> None:
    text = look(stage, "Lea", "/me").text

    assert '<html lang="en">' in text
    assert "<title>You · Code-review trainer</title>" in text
    assert '<a class="skip" href="#content">' in text
    assert text.count("<h1>") == 1
