import pytest

from latch.errors import OAuthError


def test_a_code_becomes_tokens(service):
    answer = service.exchange(service.code())
    assert answer.status == 200
    assert answer.headers["Cache-Control"] == "no-store"
    allowed = service.tokens.check(answer.body["access_token"])
    assert (allowed["user_id"], allowed["client_id"], allowed["scope"]) == ("u7", "orchard", "read")


def test_a_code_is_good_once_and_for_its_client(service):
    code = service.code()
    assert service.exchange(code, client="florist").body["error"] == "invalid_grant"
    assert service.exchange(code).status == 200
    assert service.exchange(code).body["error"] == "invalid_grant"


def test_a_code_expires(service):
    code = service.code()
    service.time += 60
    assert service.exchange(code).body["error"] == "invalid_grant"


def test_a_wrong_secret_or_redirect_uri_is_refused(service):
    code = service.code()
    assert service.exchange(code + "x").status == 400
    assert service.exchange(code, redirect_uri="https://orchard.example/other").status == 400
    assert service.endpoint.handle("Basic b3JjaGFyZDpubw==", {"grant_type": "refresh_token"}).status == 401


def test_refresh_tokens_are_replaced(service):
    first = service.exchange(service.code()).body
    second = service.refresh(first["refresh_token"]).body
    assert service.tokens.check(second["access_token"]) is not None
    assert service.tokens.check(first["access_token"]) is None
    assert service.refresh(first["refresh_token"]).body["error"] == "invalid_grant"


def test_a_disconnected_client_has_nothing_left(service):
    tokens = service.exchange(service.code()).body
    user_id, grant_id, _ = tokens["access_token"].split(":")
    service.grants.end(service.grants.get(user_id, grant_id))
    assert service.tokens.check(tokens["access_token"]) is None
    assert service.refresh(tokens["refresh_token"]).status == 400


def test_an_unknown_redirect_uri_is_never_sent_anywhere(service):
    with pytest.raises(OAuthError) as caught:
        service.code(redirect_uri="https://evil.example/")
    assert caught.value.location(service.settings.issuer) is None


def test_other_response_types_are_refused_at_the_client(service):
    with pytest.raises(OAuthError) as caught:
        service.code(response_type="token", state="s1")
    location = caught.value.location(service.settings.issuer)
    assert location.startswith("https://orchard.example/callback?error=unsupported_response_type")
    assert "state=s1" in location
