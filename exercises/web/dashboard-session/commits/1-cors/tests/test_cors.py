import pytest

from client import Client
from gridline.cors import Cors

DASHBOARD = "https://gridline-dashboard.example"
SUPPORT = "https://gridline-support.example"
ELSEWHERE = "https://elsewhere.example"


class CrossOriginClient(Client):
    def wrap(self, app):
        return Cors(app, [DASHBOARD, SUPPORT])

    def preflight(self, path, origin):
        return self("OPTIONS", path, origin=origin, access_control_request_method="POST")


@pytest.fixture
def call():
    return CrossOriginClient()


@pytest.mark.parametrize("origin", [DASHBOARD, SUPPORT])
def test_preflight_of_a_listed_origin(call, origin):
    answer = call.preflight("/v1/sites", origin)
    assert answer.status == 204
    assert answer["Access-Control-Allow-Origin"] == origin
    assert answer["Access-Control-Allow-Credentials"] == "true"
    assert answer["Access-Control-Allow-Headers"] == "Content-Type, X-CSRF-Token"


# ~ accept reflected-origin
@pytest.mark.parametrize(
    "origin", [ELSEWHERE, "null", "http://gridline-dashboard.example", DASHBOARD + ".elsewhere.example"]
)
def test_preflight_of_any_other_origin_is_refused(call, origin):
    answer = call.preflight("/v1/sites", origin)
    assert answer["Access-Control-Allow-Origin"] == ""
    assert answer["Access-Control-Allow-Credentials"] == ""


# ~ end
@pytest.mark.parametrize("origin", [DASHBOARD, SUPPORT])
def test_listed_origins_read_with_the_cookie(call, origin):
    sid = call.sessions.create("amara")
    answer = call("GET", "/v1/me", sid=sid, origin=origin)
    assert answer.json()["user"] == "amara"
    assert answer["Access-Control-Allow-Origin"] == origin
    assert answer["Access-Control-Allow-Credentials"] == "true"


@pytest.mark.parametrize("path", ["/public/status", "/embed/readings"])
@pytest.mark.parametrize("origin", [ELSEWHERE, DASHBOARD])
def test_public_paths_are_for_everybody_without_credentials(call, path, origin):
    for answer in call("GET", path, origin=origin), call.preflight(path, origin):
        assert answer["Access-Control-Allow-Origin"] == "*"
        assert answer["Access-Control-Allow-Credentials"] == ""


@pytest.mark.parametrize("origin", [ELSEWHERE, DASHBOARD])
def test_the_login_is_for_no_other_origin(call, origin):
    for answer in call("GET", "/login", origin=origin), call.preflight("/login", origin):
        assert answer["Access-Control-Allow-Origin"] == ""


def test_requests_of_the_same_origin_are_left_alone(call):
    answer = call("GET", "/v1/tariffs")
    assert answer.status == 200
    assert answer["Access-Control-Allow-Origin"] == ""
