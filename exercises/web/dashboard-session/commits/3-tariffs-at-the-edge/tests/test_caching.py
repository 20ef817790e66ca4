import pytest

from client import DASHBOARD
from test_cors import SUPPORT, CrossOriginClient


@pytest.fixture
def call():
    return CrossOriginClient()


# ~ accept vary-only-with-origin
@pytest.mark.parametrize("origin", [DASHBOARD, SUPPORT])
def test_tariffs_are_kept_for_each_origin(call, origin):
    answer = call("GET", "/v1/tariffs", origin=origin)
    assert answer["Cache-Control"] == "public, max-age=300"
    assert answer["Vary"] == "Origin"
    assert answer["Access-Control-Allow-Origin"] == origin


# ~ end
def test_tariffs_are_kept_for_requests_without_an_origin(call):
    answer = call("GET", "/v1/tariffs")
    assert answer["Cache-Control"] == "public, max-age=300"
    assert answer["Access-Control-Allow-Origin"] == ""


def test_tariffs_are_the_same_for_everybody(call):
    sid = call.sessions.create("amara")
    answer = call("GET", "/v1/tariffs", sid=sid, origin=DASHBOARD)
    assert answer.body == call("GET", "/v1/tariffs").body
    assert answer["Set-Cookie"] == ""


@pytest.mark.parametrize("path", ["/v1/me", "/v1/sites"])
def test_nothing_with_a_session_is_kept(call, path):
    answer = call("GET", path, sid=call.sessions.create("amara"), origin=DASHBOARD)
    assert answer["Cache-Control"] == "no-store"
