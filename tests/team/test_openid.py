"""Signing in by the company's provider: a real one, on loopback, that says what a test tells it."""

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from click.testing import CliRunner
from joserfc import jwt
from joserfc.jwk import KeySet, OctKey, RSAKey

from tests.team.stage import Stage
from tests.team.test_pages import look
from trainer.cli.main import main
from trainer.errors import TrainerError
from trainer.team import openid
from trainer.team.database import utc_now
from trainer.team.guards import LOCK_AFTER
from trainer.team.openid import PAUSE, Client, Provider, new_attempt, refuse_plain
from trainer.team.people import Newcomer, Role, invite
from trainer.team.refusals import RefusedError

BEGIN, ANSWER = "/sign-in/company", "/sign-in/company/answer"


@pytest.fixture
def company(stage: Stage, issuer: str) -> Iterator[Stage]:
    """A server that its company's people may join. The provider's clock is the real one."""
    stage.clock.now = utc_now()
    client = Client(issuer, "trainer", "a secret", ("example.org",))
    before = stage.client.app.state.services
    stage.client.app.state.services = replace(before, provider=Provider(client))
    yield stage
    stage.client.app.state.services = before


def tell(issuer: str, subject: str, **claims: Any) -> None:
    """What the provider says of somebody from now on."""
    httpx.put(f"{issuer}/users/{subject}", json=claims).raise_for_status()


def begun(stage: Stage, who: str | None = None) -> tuple[str, str]:
    """Begin to sign in; where to go, and the cookie that comes along."""
    answer = look(stage, who, "/me/company" if who else BEGIN)
    assert answer.status_code == 303
    return answer.headers["location"], cookie(answer, "trainer_sign_in")


def cookie(answer: Any, name: str) -> str:
    for each in answer.headers.get_list("set-cookie"):
        if found := re.match(rf"({name}=[^;]+)", each):
            return found[1]
    return ""


def agreed(at: str, subject: str) -> str:
    """Agree at the provider; where it sends the browser."""
    answer = httpx.post(at, data={"sub": subject})
    assert answer.status_code == 302, answer.text
    to = urlsplit(answer.headers["location"])
    return f"{to.path}?{to.query}"


def back(stage: Stage, at: str, held: str) -> Any:
    return stage.client.request("GET", at, headers={"cookie": held, "accept": "text/html"})


def sign_in(stage: Stage, subject: str, who: str | None = None) -> Any:
    at, held = begun(stage, who)
    return back(stage, agreed(at, subject), held)


def name_of(stage: Stage, answer: Any) -> str:
    """Who a browser is signed in as."""
    held = cookie(answer, "trainer_team")
    assert held, answer.text
    text = stage.client.request("GET", "/me", headers={"cookie": held}).text
    found = re.search("<h1>(.*)</h1>", text)
    assert found is not None
    return found[1]


def test_somebody_of_the_companys_domain_joins_once(company: Stage, issuer: str) -> None:
    tell(issuer, "s1", email="Ada@Example.org", email_verified=True, name="Ada Lovelace")

    names = [name_of(company, sign_in(company, "s1")) for _ in range(2)]

    assert names == ["Ada Lovelace", "Ada Lovelace"]
    people = company.get("Ines", "/api/people")
    assert [each["role"] for each in people if each["name"] == "Ada Lovelace"] == ["learner"]


@pytest.mark.parametrize(
    "claims",
    [
        pytest.param({"email": "eve@example.org"}, id="not vouched for"),
        pytest.param({"email": "eve@example.org", "email_verified": False}, id="not verified"),
        pytest.param({"email": "eve@example.org", "email_verified": "true"}, id="a word"),
        pytest.param({"email": "eve@evil.example", "email_verified": True}, id="elsewhere"),
        pytest.param({"email": "eve@not-example.org", "email_verified": True}, id="a like name"),
        pytest.param({"email": "example.org", "email_verified": True}, id="no address"),
        pytest.param({"name": "Lea"}, id="no e-mail"),
    ],
)
def test_nobody_else_joins(company: Stage, issuer: str, claims: dict[str, Any]) -> None:
    before = company.get("Ines", "/api/people")
    tell(issuer, "s2", **claims)

    answer = sign_in(company, "s2")

    assert answer.status_code == 403
    assert cookie(answer, "trainer_team") == ""
    assert company.get("Ines", "/api/people") == before


def test_who_is_invited_by_e_mail_joins_as_what_they_are_invited(
    company: Stage, issuer: str
) -> None:
    with company.database.writing() as work:
        who = Newcomer("Noor", Role.INSTRUCTOR, "blue", "Noor@partner.example")
        invite(work, who, by=None)
    tell(issuer, "s3", email="noor@partner.example", email_verified=False)
    assert sign_in(company, "s3").status_code == 403
    tell(issuer, "s3", email="noor@partner.example", email_verified=True)

    assert name_of(company, sign_in(company, "s3")) == "Noor"
    [noor] = [each for each in company.get("Ines", "/api/people") if each["name"] == "Noor"]
    assert (noor["role"], noor["squad"]) == ("instructor", "blue")
    assert company.get("Ines", "/api/invitations") == []


def test_a_like_name_leads_into_nobodys_account(company: Stage, issuer: str) -> None:
    tell(issuer, "s4", email="max@example.org", email_verified=True, name="Max")

    assert name_of(company, sign_in(company, "s4")) == "Max 2"


def test_who_is_signed_in_connects_the_account_of_the_company(company: Stage, issuer: str) -> None:
    tell(issuer, "s5", email="who@elsewhere.example", email_verified=False)
    assert name_of(company, sign_in(company, "s5", "Lea")) == "Lea"

    assert name_of(company, sign_in(company, "s5")) == "Lea"
    assert sign_in(company, "s5", "Max").status_code == 409


def test_who_has_left_does_not_come_back_by_it(company: Stage, issuer: str) -> None:
    tell(issuer, "s6", email="gus@example.org", email_verified=True, name="Gus")
    sign_in(company, "s6")
    [gus] = [each for each in company.get("Ines", "/api/people") if each["name"] == "Gus"]
    company.ask("Olive", "DELETE", f"/api/people/{gus['id']}")

    assert sign_in(company, "s6").status_code == 403


def test_the_code_is_bound_to_the_browser_that_began(company: Stage, issuer: str) -> None:
    tell(issuer, "s7", email="ann@example.org", email_verified=True, name="Ann")
    at, held = begun(company)
    _, other = begun(company)
    to = agreed(at, "s7")

    for cookies in ("", other, f"{held}0", held.replace("trainer_sign_in=", "trainer_sign_in=A")):
        answer = back(company, to, cookies)
        assert answer.status_code == 401
        assert cookie(answer, "trainer_team") == ""
    assert back(company, to.replace("code=", "code=x"), held).status_code == 401
    assert back(company, f"{to}&iss=https://evil.example", held).status_code == 401
    assert name_of(company, back(company, to, held)) == "Ann"
    assert back(company, to, held).status_code == 401


def test_made_up_answers_lock_an_address_out(company: Stage, issuer: str) -> None:
    at, held = begun(company)
    to = agreed(at, "s9")
    for _ in range(LOCK_AFTER):
        assert back(company, to.replace("code=", "code=x"), held).status_code == 401

    assert back(company, to, held).status_code == 429
    assert look(company, None, BEGIN).status_code == 429


def test_an_attempt_ends_after_ten_minutes(company: Stage, issuer: str) -> None:
    at, held = begun(company)
    to = agreed(at, "s8")
    company.clock.move(minutes=11)

    assert back(company, to, held).status_code == 401


def test_the_provider_learns_of_the_verifier_by_its_digest_alone(company: Stage) -> None:
    at, _ = begun(company)

    asked = {name: each[0] for name, each in parse_qs(urlsplit(at).query).items()}

    assert (asked["response_type"], asked["code_challenge_method"]) == ("code", "S256")
    assert asked["redirect_uri"] == f"http://team{ANSWER}"
    assert len(asked["code_challenge"]) == 43
    assert asked["scope"] == "openid email profile"
    assert min(len(asked["state"]), len(asked["nonce"])) >= 43


@pytest.fixture
def key() -> RSAKey:
    return RSAKey.generate_key(2048, {"kid": "one"})


GOOD = {"iss": "https://id.example", "aud": "trainer", "sub": "s", "email": "a@example.org"}


@contextmanager
def answering(monkeypatch: pytest.MonkeyPatch, keys: Any, id_token: str) -> Iterator[None]:
    """A provider that has these keys, and gives this token for any code."""
    place = "https://id.example"
    known = {
        "issuer": place,
        "authorization_endpoint": f"{place}/a",
        "token_endpoint": f"{place}/t",
        "jwks_uri": f"{place}/k",
    }

    def asked(method: str, url: str, **sent: Any) -> Any:
        if url.endswith("/t"):
            assert sent["data"]["code_verifier"]
            return {"id_token": id_token}
        return keys if url.endswith("/k") else known

    with monkeypatch.context() as patch:
        patch.setattr(openid, "_asked", asked)
        yield


def claims_of(
    monkeypatch: pytest.MonkeyPatch,
    key: RSAKey,
    signed_by: Any = None,
    *,
    keys: Any = None,
    **changes: Any,
) -> openid.Claims:
    attempt, now = new_attempt(), utc_now()
    moment = int(now.timestamp())
    told = {**GOOD, "nonce": attempt.nonce, "exp": moment + 60, "iat": moment, **changes}
    told = {name: value for name, value in told.items() if value is not None}
    header = {"alg": "HS256"} if isinstance(signed_by, OctKey) else {"alg": "RS256", "kid": "one"}
    token = jwt.encode(header, told, signed_by or key)
    with answering(monkeypatch, keys or KeySet([key]).as_dict(private=False), token):
        provider = Provider(Client("https://id.example", "trainer"))
        return provider.claims("code", attempt, "https://team/answer", now)


def test_a_token_that_is_right_is_believed(monkeypatch: pytest.MonkeyPatch, key: RSAKey) -> None:
    told = claims_of(monkeypatch, key, email_verified=True)

    assert (told.subject, told.email) == ("s", "a@example.org")
    assert claims_of(monkeypatch, key).email == ""


@pytest.mark.parametrize(
    "strange",
    [
        pytest.param({"kty": "EC", "crv": "BP-256", "x": "YQ", "y": "YQ"}, id="a new curve"),
        pytest.param({"kty": "OKP", "crv": "X448", "x": "YQ"}, id="a spoiled key"),
        pytest.param({"kty": "AKP", "alg": "ML-DSA-44", "pub": "YQ"}, id="a new kind"),
        pytest.param("a word", id="no key"),
    ],
)
def test_a_key_that_is_not_understood_is_passed_over(
    monkeypatch: pytest.MonkeyPatch, key: RSAKey, strange: Any
) -> None:
    keys = {"keys": [strange, key.as_dict(private=False)]}

    assert claims_of(monkeypatch, key, keys=keys).subject == "s"


@pytest.mark.parametrize(
    "keys", [{"keys": None}, {"keys": []}, {"a": 1}, {"keys": "a word"}], ids=str
)
def test_a_provider_without_keys_is_not_believed(
    monkeypatch: pytest.MonkeyPatch, key: RSAKey, keys: Any
) -> None:
    with pytest.raises(RefusedError):
        claims_of(monkeypatch, key, keys=keys)


@pytest.mark.parametrize(
    "changes",
    [
        {"iss": "https://evil.example"},
        {"aud": "another"},
        {"aud": ["trainer", "another"]},
        {"aud": ["trainer", "another"], "azp": "another"},
        {"nonce": "another"},
        {"nonce": None},
        {"exp": 1_000_000_000},
        {"exp": None},
        {"iat": 9_000_000_000},
        {"sub": ""},
    ],
    ids=str,
)
def test_a_token_that_is_for_another_or_too_old_is_refused(
    monkeypatch: pytest.MonkeyPatch, key: RSAKey, changes: dict[str, Any]
) -> None:
    with pytest.raises(RefusedError):
        claims_of(monkeypatch, key, **changes)


def test_a_token_that_another_key_signed_is_refused(
    monkeypatch: pytest.MonkeyPatch, key: RSAKey
) -> None:
    other = RSAKey.generate_key(2048, {"kid": "one"})
    shared = OctKey.import_key(json.dumps(key.as_dict(private=False)))

    for wrong in (other, shared):
        with pytest.raises(RefusedError):
            claims_of(monkeypatch, key, signed_by=wrong)


@pytest.mark.parametrize("url", ["http://id.example", "ftp://id.example", "id.example", "https://"])
def test_an_issuer_needs_https(url: str) -> None:
    with pytest.raises(TrainerError, match="HTTPS"):
        refuse_plain(url)


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["serve", "--oidc-issuer", "http://id.example", "--oidc-client", "me"], "needs HTTPS"),
        (["serve", "--oidc-issuer", "https://id.example"], "go together"),
        (["serve", "--oidc-domain", "example.org"], "go together"),
        (["invite", "Ada", "--email", "ada"], "no e-mail address"),
    ],
)
def test_a_wrong_option_is_refused(options: list[str], told: str, sqlite_copy: str) -> None:
    done = CliRunner().invoke(main, ["team", *options, "--database", sqlite_copy])

    assert done.exit_code != 0
    assert told in done.output


def test_an_issuer_on_this_machine_needs_none() -> None:
    refuse_plain("http://127.0.0.1:9400")
    refuse_plain("https://id.example/realm")


def test_a_provider_that_is_away_is_said(stage: Stage) -> None:
    client = Client("http://127.0.0.1:9", "trainer")
    before = stage.client.app.state.services
    stage.client.app.state.services = replace(before, provider=Provider(client))
    answer = look(stage, None, BEGIN)
    stage.client.app.state.services = before

    assert answer.status_code == 503
    assert "doesn&#39;t answer" in answer.text


def test_a_provider_that_was_away_is_asked_again_after_a_pause(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    now, asked = [100.0], []

    def away(*_: Any, **__: Any) -> Any:
        asked.append(now[0])
        raise openid._away()

    monkeypatch.setattr(openid, "_asked", away)
    provider = Provider(Client("https://id.example", "trainer"), lambda: now[0])
    for moment in (100.0, 101.0, 100.0 + PAUSE, 101.0 + PAUSE):
        now[0] = moment
        with pytest.raises(RefusedError):
            provider.address(new_attempt(), "https://team/answer")

    assert asked == [100.0, 100.0 + PAUSE]


def test_a_team_without_a_provider_has_no_such_page(stage: Stage) -> None:
    assert look(stage, None, BEGIN).status_code == 404
    assert "company" not in look(stage, None, "/sign-in").text


class TestConnectingATrainer:
    def code(self, stage: Stage) -> str:
        answer = stage.ask("Lea", "POST", "/api/me/code")
        assert answer.status_code == 201
        return str(answer.json()["code"])

    def join(self, stage: Stage, code: str) -> Any:
        return stage.ask(None, "POST", "/api/join", json={"code": code})

    def test_a_code_opens_ones_own_account_once(self, stage: Stage) -> None:
        code = self.code(stage)

        answer = self.join(stage, code)

        assert (answer.status_code, answer.json()["person"]) == (201, stage.ids["Lea"])
        stage.tokens["second"] = answer.json()["token"]
        assert stage.get("second", "/api/me")["name"] == "Lea"
        assert self.join(stage, code).status_code == 401
        assert stage.get("Ines", "/api/invitations") == []

    def test_it_works_for_a_quarter_of_an_hour(self, stage: Stage) -> None:
        code = self.code(stage)
        stage.clock.move(minutes=15)

        assert self.join(stage, code).status_code == 401

    def test_it_ends_when_one_leaves(self, stage: Stage) -> None:
        code = self.code(stage)
        stage.ask("Olive", "DELETE", f"/api/people/{stage.ids['Lea']}")

        assert self.join(stage, code).status_code == 401

    def test_the_page_shows_it_once(self, stage: Stage) -> None:
        text = look(stage, "Lea", "/me/code", "POST").text

        found = re.search(r"([A-Z2-7]{6}-){3}[A-Z2-7]{6}", text)
        assert found is not None
        assert self.join(stage, found[0]).json()["person"] == stage.ids["Lea"]
        assert found[0] not in look(stage, "Lea", "/me").text
