"""The pages in a real Chromium: nothing is refused by their policy, and nothing is cut off."""

import os
import shutil
from collections.abc import Iterator

import httpx
import pytest

from tests.team.chromium import Browser, browser
from tests.team.serving import on_loopback
from tests.team.stage import EXERCISE, OBJECTION, Stage
from trainer.team.database import utc_now
from trainer.team.openid import Client

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
PHONE, DESK = 390, 1280
PATHS = ("/practice", "/me", "/disputes", "/matrix", "/people", "/lead", "/packs", "/seasons")

pytestmark = pytest.mark.skipif(
    CHROMIUM is None and "CI" not in os.environ, reason="needs chromium: apt-get install chromium"
)


@pytest.fixture
def url(sqlite_copy: str) -> str:
    """What a page looks like is the same on every database."""
    return sqlite_copy


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    assert CHROMIUM is not None, "chromium is not installed: apt-get install chromium"
    with browser(CHROMIUM) as opened:
        yield opened


@pytest.fixture
def tab(chromium: Browser) -> Browser:
    """The one tab, as wide as a desk whatever the test before made of it."""
    chromium.show(1280)
    return chromium


@pytest.fixture
def site(stage: Stage, tab: Browser) -> Iterator[str]:
    """The team on loopback, before the eyes of Ines."""
    stage.add("Theodora Montgomery-Featherstonehaugh", squad="Platform and payments")
    for who in ("Lea", "Theodora Montgomery-Featherstonehaugh"):
        stage.review(who, OBJECTION)
    with on_loopback(stage) as address:
        tab.cookie(address, "trainer_team", stage.tokens["Ines"])
        yield address
        tab.look("about:blank")
        tab.call("Network.clearBrowserCookies")


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_no_page_breaks_its_policy_or_is_wider_than_the_window(
    stage: Stage, tab: Browser, site: str, width: int
) -> None:
    tab.show(width)
    for path in (*PATHS, f"/seasons/{stage.season}", f"/exercises/{EXERCISE}"):
        tab.look(f"{site}{path}")

        assert tab.ask("document.querySelector('h1') !== null"), path
        assert tab.ask("document.querySelector('nav a[href=\"/lead\"]') !== null"), path
        assert tab.complaints == [], path
        assert tab.ask("document.documentElement.scrollWidth") <= width, path


def test_the_themes_differ(tab: Browser, site: str) -> None:
    grounds = set()
    for is_dark in (False, True):
        tab.show(DESK, is_dark=is_dark)
        tab.look(f"{site}/me")
        grounds.add(tab.ask("getComputedStyle(document.body).backgroundColor"))

    assert len(grounds) == 2


def test_a_level_is_chosen_and_saved_without_a_script(
    stage: Stage, tab: Browser, site: str
) -> None:
    tab.look(f"{site}/people")
    chosen = "form[action$='{}/level']".format(stage.ids["Lea"])
    tab.ask(f"document.querySelector(\"{chosen} select\").value = 'senior'")

    tab.follow(f'document.querySelector("{chosen} button").click()')

    assert tab.ask("location.pathname") == "/people"
    assert tab.ask(f'document.querySelector("{chosen} select").value') == "senior"
    assert {each["name"]: each["level"] for each in stage.get("Ines", "/api/people")}[
        "Lea"
    ] == "senior"


def test_who_types_a_token_is_signed_in_and_out_again(stage: Stage, tab: Browser) -> None:
    with on_loopback(stage) as address:
        tab.look(f"{address}/sign-in")
        tab.ask(f"document.querySelector('#secret').value = '{stage.tokens['Lea']}'")
        tab.follow_to("document.querySelector('form').requestSubmit()", f"{address}/seasons/")
        assert "Lea" in tab.ask("document.querySelector('header form').innerText")

        tab.follow_to("document.querySelector('header form').requestSubmit()", f"{address}/sign-in")

        tab.look(f"{address}/me")
        assert tab.ask("location.pathname") == "/sign-in"


def test_the_companys_sign_in_leads_back_and_stays(stage: Stage, tab: Browser, issuer: str) -> None:
    """The provider is another site to the browser, so that a strict cookie is put to the test."""
    stage.clock.now = utc_now()
    elsewhere = issuer.replace("127.0.0.1", "localhost")
    claims = {"email": "ada@example.org", "email_verified": True, "name": "Ada"}
    httpx.put(f"{issuer}/users/ada", json=claims).raise_for_status()
    with on_loopback(stage, Client(elsewhere, "trainer", "a secret", ("example.org",))) as address:
        tab.look(f"{address}/sign-in")
        tab.follow("document.querySelector('a.button').click()")
        assert tab.ask("location.origin") == elsewhere

        tab.follow_to(
            "document.querySelector('input[name=sub]').value = 'ada';"
            "document.querySelector('form').requestSubmit("
            "document.querySelector('form button:not([value=deny])'))",
            f"{address}/seasons/",
        )

        assert "Ada" in tab.ask("document.querySelector('header form').innerText")
        tab.look(f"{address}/me")
        assert tab.ask("document.querySelector('h1').innerText") == "Ada"
    tab.call("Network.clearBrowserCookies")
