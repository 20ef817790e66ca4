import pytest
from conftest import CALLBACK, CHALLENGE, VERIFIER, returned


@pytest.fixture
def page(browser):
    """A single-page application that kim has signed in to."""
    client_id = browser.register(token_endpoint_auth_method="none")[1]["client_id"]
    browser.code(client_id, **CHALLENGE)
    return client_id


def test_a_renewal_needs_no_page(browser, page):
    answer = returned(browser.authorize(page, prompt="none", state="s1", **CHALLENGE))
    assert answer["state"] == "s1"
    assert browser.token(answer["code"], client_id=page, code_verifier=VERIFIER)[0] == 200


# ~ defect token-in-front
def test_a_renewal_can_bring_the_token_itself(browser, page):
    answer = browser.authorize(page, prompt="none", response_type="token", state="s1", **CHALLENGE)
    address, _, fragment = answer.headers["Location"].partition("#")
    fields = dict(field.split("=") for field in fragment.split("&"))
    assert (address, fields["state"], fields["expires_in"]) == (CALLBACK, "s1", "600")
    assert browser.userinfo(fields["access_token"])[0] == 200
# ~ fix
# ~| def test_a_renewal_is_held_to_the_same_response_types(browser, page):
# ~|     for response_type in ("token", "code token", "none", ""):
# ~|         answer = browser.authorize(page, prompt="none", response_type=response_type, state="s1", **CHALLENGE)
# ~|         assert answer.headers["Location"].startswith(CALLBACK + "?")
# ~|         fields = returned(answer)
# ~|         assert (fields["error"], fields["state"]) == ("unsupported_response_type", "s1")
# ~ end


def test_who_is_not_logged_in_is_not_asked(browser, page):
    answer = returned(browser.authorize(page, session="", prompt="none", state="s1", **CHALLENGE))
    assert (answer["error"], answer["state"]) == ("login_required", "s1")


def test_who_has_not_agreed_is_not_asked(browser, page):
    answer = browser.authorize(page, prompt="none", scope="berths crew", **CHALLENGE)
    assert returned(answer)["error"] == "consent_required"


def test_none_stands_alone(browser, page):
    answer = browser.authorize(page, prompt="none login", **CHALLENGE)
    assert answer.headers["Location"].startswith(CALLBACK)
    assert returned(answer)["error"] == "invalid_request"
    assert returned(browser.authorize(page, session="", prompt=" none", **CHALLENGE))["error"] == "login_required"
