import pytest
from conftest import CHALLENGE, VERIFIER, returned


@pytest.fixture
def partner(browser):
    _, client = browser.register()
    return client["client_id"], client["client_secret"]


def test_a_partner_gets_a_token(browser, partner):
    code = browser.code(partner[0], **CHALLENGE)
    status, document = browser.token(code, partner, code_verifier=VERIFIER)
    assert (status, document["scope"]) == (200, "berths")
    assert browser.userinfo(document["access_token"])[1]["sub"] == "kim"


def test_a_code_is_good_once(browser, partner):
    code = browser.code(partner[0])
    assert browser.token(code, partner)[0] == 200
    assert browser.token(code, partner)[1]["error"] == "invalid_grant"


def test_codes_and_tokens_expire(browser, partner):
    code = browser.code(partner[0])
    browser.time += 60
    assert browser.token(code, partner)[1]["error"] == "invalid_grant"
    token = browser.token(browser.code(partner[0]), partner)[1]["access_token"]
    browser.time += 600
    assert browser.userinfo(token)[0] == 401


@pytest.mark.parametrize("secret", ["", "guess"])
def test_a_wrong_secret_is_refused(browser, partner, secret):
    status, document = browser.token(browser.code(partner[0]), (partner[0], secret))
    assert (status, document["error"]) == (401, "invalid_client")


def test_challenge_and_verifier_belong_together(browser, partner):
    with_challenge, without = browser.code(partner[0], **CHALLENGE), browser.code(partner[0])
    assert browser.token(with_challenge, partner)[1]["error"] == "invalid_grant"
    assert browser.token(without, partner, code_verifier=VERIFIER)[1]["error"] == "invalid_grant"


def test_the_user_may_say_no(browser, partner):
    answer = returned(browser.decide(browser.authorize(partner[0], state="s1"), "deny"))
    assert (answer["error"], answer["state"], answer["iss"]) == ("access_denied", "s1", "https://id.harbour.example")


def test_consent_is_asked_for_once(browser, partner):
    browser.code(partner[0])
    assert browser.authorize(partner[0]).status == 303
    assert browser.authorize(partner[0], scope="berths crew").status == 200


def test_who_is_not_logged_in_goes_to_the_login_page(browser, partner):
    answer = browser.authorize(partner[0], session="")
    assert answer.headers["Location"].startswith("/login?next=%2Fauthorize")


def test_nobody_is_sent_to_an_unknown_address(browser, partner):
    assert browser.authorize(partner[0], redirect_uri="https://evil.example/").status == 400
    assert browser.authorize("nobody").status == 400


@pytest.mark.parametrize(
    "uri", ["http://pier.example/", "https://pier.example/#x", "javascript:alert(1)", "/callback", 7]
)
def test_redirect_uris_are_https(browser, uri):
    assert browser.register(redirect_uris=[uri])[1]["error"] == "invalid_redirect_uri"


def test_a_parameter_that_comes_twice_is_refused(browser, partner):
    assert browser.app("GET", f"/authorize?client_id={partner[0]}&client_id=other").status == 400
