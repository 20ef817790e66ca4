import json
from urllib.parse import urlencode

import pytest
from conftest import CHALLENGE, FORM, VERIFIER

OPEN = ["/token", "/userinfo", "/register", "/.well-known/oauth-authorization-server"]


@pytest.fixture
def token(browser):
    page = browser.register(token_endpoint_auth_method="none")[1]["client_id"]
    return browser.token(browser.code(page, **CHALLENGE), client_id=page, code_verifier=VERIFIER)[1]["access_token"]


# ~ accept token-from-anywhere
def test_the_token_may_be_posted_as_a_form(browser, token):
    answer = browser.app("POST", "/userinfo", FORM, urlencode({"access_token": token}).encode())
    assert (answer.status, json.loads(answer.body)["sub"]) == (200, "kim")
    assert browser.app("POST", "/userinfo", {"Authorization": f"Bearer {token}"}).status == 200


@pytest.mark.parametrize("kind", ["application/json", "text/plain", ""])
def test_only_a_form_is_read(browser, token, kind):
    body = urlencode({"access_token": token}).encode()
    assert browser.app("POST", "/userinfo", {"Content-Type": kind}, body).status == 401


def test_the_token_is_sent_once(browser, token):
    headers = {**FORM, "Authorization": f"Bearer {token}"}
    answer = browser.app("POST", "/userinfo", headers, urlencode({"access_token": token}).encode())
    assert (answer.status, json.loads(answer.body)["error"]) == (400, "invalid_request")


def test_a_wrong_or_missing_token_is_refused(browser):
    assert browser.app("POST", "/userinfo", FORM, b"access_token=guess").status == 401
    assert browser.app("POST", "/userinfo", FORM).status == 401
    assert browser.app("GET", "/userinfo").status == 401
# ~ end


@pytest.mark.parametrize("path", OPEN)
def test_scripts_may_call_and_read(browser, path):
    asked = browser.app("OPTIONS", path, {"Origin": "https://pier.example"})
    assert (asked.status, asked.body) == (204, "")
    assert asked.headers["Access-Control-Allow-Headers"] == "Authorization, Content-Type"
    for method in asked.headers["Access-Control-Allow-Methods"].split(", "):
        for target in (path, f"{path}?x=1&x=2"):
            answer = browser.app(method, target, {"Origin": "https://pier.example"})
            assert answer.headers["Access-Control-Allow-Origin"] == "*"
            assert "Access-Control-Allow-Credentials" not in answer.headers


@pytest.mark.parametrize("path", ["/authorize", "/authorize/decision", "/elsewhere"])
def test_pages_stay_closed(browser, path):
    for method in ("OPTIONS", "GET", "POST"):
        answer = browser.app(method, path, {"Origin": "https://pier.example"})
        assert not any(name.startswith("Access-Control") for name in answer.headers)
