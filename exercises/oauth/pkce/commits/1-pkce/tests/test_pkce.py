import pytest
from conftest import Service

from latch.errors import OAuthError

# RFC 7636, appendix B
VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"
CHALLENGE = {"code_challenge": "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM", "code_challenge_method": "S256"}


def test_the_right_verifier_is_accepted(service):
    assert service.exchange(service.code(**CHALLENGE), code_verifier=VERIFIER).status == 200


# ~ accept stripped-challenge
@pytest.mark.parametrize("verifier", ["", "x" * 43, VERIFIER + "x", VERIFIER[:-1], "é" * 43])
def test_a_wrong_verifier_is_refused(service, verifier):
    answer = service.exchange(service.code(**CHALLENGE), code_verifier=verifier)
    assert (answer.status, answer.body["error"]) == (400, "invalid_grant")


def test_a_missing_verifier_is_refused(service):
    assert service.exchange(service.code(**CHALLENGE)).body["error"] == "invalid_grant"


def test_a_client_without_pkce_is_served_as_before(service):
    assert service.exchange(service.code("florist"), "florist").status == 200
# ~ end


def test_a_refused_verifier_leaves_the_code_good(service):
    code = service.code(**CHALLENGE)
    assert service.exchange(code, code_verifier="x" * 43).status == 400
    assert service.exchange(code, code_verifier=VERIFIER).status == 200


@pytest.mark.parametrize(
    "params",
    [
        {"code_challenge": VERIFIER},
        {"code_challenge": VERIFIER, "code_challenge_method": "plain"},
        {"code_challenge": VERIFIER, "code_challenge_method": "s256"},
        {"code_challenge": "short", "code_challenge_method": "S256"},
        {"code_challenge_method": "S256"},
    ],
)
def test_other_challenges_are_refused_at_the_client(service, params):
    with pytest.raises(OAuthError) as caught:
        service.code(state="s1", **params)
    location = caught.value.location(service.settings.issuer)
    assert location.startswith("https://orchard.example/callback?error=invalid_request")
    assert "state=s1" in location


def test_plain_needs_the_setting():
    service = Service(allow_plain_pkce=True)
    code = service.code(code_challenge=VERIFIER)
    assert service.exchange(code, code_verifier="x" * 43).status == 400
    assert service.exchange(code, code_verifier=VERIFIER).status == 200
