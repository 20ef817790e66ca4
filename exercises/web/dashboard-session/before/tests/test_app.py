import pytest

from client import Client
from gridline.sessions import LIFETIME, Sessions


@pytest.fixture
def call():
    return Client()


def test_login_creates_a_session(call):
    answer = call("POST", "/login", {"user": "amara", "password": "correct horse"})
    assert answer.status == 303
    name, _, rest = answer["Set-Cookie"].partition("=")
    sid, *attributes = rest.split("; ")
    assert name == "__Host-sid"
    assert {"Path=/", "Secure", "HttpOnly"} <= set(attributes)
    assert call("GET", "/v1/me", sid=sid).json()["user"] == "amara"


@pytest.mark.parametrize(
    "form",
    [{}, {"user": "amara", "password": "incorrect horse"}, {"user": "nobody", "password": "correct horse"}],
)
def test_login_refuses(call, form):
    answer = call("POST", "/login", form)
    assert answer.status == 401
    assert answer["Set-Cookie"] == ""


def test_a_session_ends_with_its_lifetime():
    now = [1000.0]
    sessions = Sessions(lambda: now[0])
    sid = sessions.create("amara")
    now[0] += LIFETIME - 1
    assert sessions.find(sid).user == "amara"
    now[0] += 1
    assert sessions.find(sid) is None


def test_a_user_sees_the_own_sites(call):
    sid = call.sessions.create("amara")
    assert [site["name"] for site in call("GET", "/v1/sites", sid=sid).json()] == ["Mill"]
    assert call("GET", "/v1/sites").status == 401


def test_renaming_wants_the_csrf_token(call):
    sid = call.sessions.create("amara")
    csrf = call("GET", "/v1/me", sid=sid).json()["csrf"]
    body = b'{"site": "17", "name": "Old mill"}'
    assert call("POST", "/v1/sites", body, sid=sid).status == 403
    assert call("POST", "/v1/sites", body, sid=sid, x_csrf_token="guess").status == 403
    assert call("POST", "/v1/sites", body, sid=sid, x_csrf_token=csrf).status == 204
    assert call("GET", "/v1/sites", sid=sid).json()[0]["name"] == "Old mill"


def test_the_site_of_somebody_else(call):
    sid = call.sessions.create("bela")
    csrf = call("GET", "/v1/me", sid=sid).json()["csrf"]
    body = b'{"site": "17", "name": "Mine"}'
    assert call("POST", "/v1/sites", body, sid=sid, x_csrf_token=csrf).status == 404


def test_logout(call):
    sid = call.sessions.create("amara")
    csrf = call("GET", "/v1/me", sid=sid).json()["csrf"]
    assert call("POST", "/v1/logout", sid=sid, x_csrf_token=csrf).status == 204
    assert call("GET", "/v1/me", sid=sid).status == 401


def test_embed_token(call):
    assert call("GET", "/embed/readings", authorization="Bearer partner-token").json() == [3, 1, 4]
    assert call("GET", "/embed/readings", authorization="Bearer other").status == 401
    assert call("GET", "/embed/readings").status == 401


def test_unknown_paths_and_methods(call):
    assert call("GET", "/v2/me").status == 404
    assert call("DELETE", "/v1/me").status == 405
