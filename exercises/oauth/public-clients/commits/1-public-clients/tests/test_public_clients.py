import pytest
from conftest import CALLBACK, CHALLENGE, VERIFIER


@pytest.fixture
def page(browser):
    """A single-page application."""
    return browser.register(token_endpoint_auth_method="none")[1]["client_id"]


def test_a_public_client_has_no_secret(browser):
    status, client = browser.register(token_endpoint_auth_method="none")
    assert status == 201
    assert (client["token_endpoint_auth_method"], client["redirect_uris"]) == ("none", [CALLBACK])
    assert not {"client_secret", "client_secret_expires_at"} & set(client)


def test_a_partner_still_gets_a_secret(browser):
    client = browser.register()[1]
    assert len(client["client_secret"]) == 43
    assert client["client_secret_expires_at"] == 0


def test_other_methods_are_refused(browser):
    for method in ("client_secret_post", "", None, ["none"]):
        assert browser.register(token_endpoint_auth_method=method)[1]["error"] == "invalid_client_metadata"


# ~ accept pkce-not-required
def test_a_public_client_gets_a_token(browser, page):
    status, document = browser.token(browser.code(page, **CHALLENGE), client_id=page, code_verifier=VERIFIER)
    assert status == 200
    assert browser.userinfo(document["access_token"])[1] == {"sub": "kim", "client_id": page, "scope": "berths"}


@pytest.mark.parametrize("verifier", [{}, {"code_verifier": "x" * 43}, {"code_verifier": VERIFIER + "x"}])
def test_without_the_verifier_the_code_is_worthless(browser, page, verifier):
    status, document = browser.token(browser.code(page, **CHALLENGE), client_id=page, **verifier)
    assert (status, document["error"]) == (400, "invalid_grant")
# ~ end


def test_the_id_of_a_partner_is_not_enough(browser):
    partner = browser.register()[1]["client_id"]
    code = browser.code(partner, **CHALLENGE)
    status, document = browser.token(code, client_id=partner, code_verifier=VERIFIER)
    assert (status, document["error"]) == (401, "invalid_client")


def test_a_public_client_cannot_use_the_code_of_another(browser, page):
    other = browser.register(token_endpoint_auth_method="none")[1]["client_id"]
    code = browser.code(page, **CHALLENGE)
    assert browser.token(code, client_id=other, code_verifier=VERIFIER)[1]["error"] == "invalid_grant"


def test_nobody_names_two_clients(browser, page):
    partner = browser.register()[1]
    basic = (partner["client_id"], partner["client_secret"])
    assert browser.token("x", basic, client_id=page)[1]["error"] == "invalid_request"
    assert browser.token("x", (page, ""))[1]["error"] == "invalid_client"
