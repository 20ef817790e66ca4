import pytest

from client import DASHBOARD, Client

AMARA = {"user": "amara", "password": "correct horse"}


@pytest.fixture
def call():
    return Client()


def test_the_form_carries_the_page_along(call):
    page = call("GET", "/login?next=%2Fsites%2F17%3Ftab%3Dcosts%26year%3D2024").body.decode()
    assert 'name="next" type="hidden" value="/sites/17?tab=costs&amp;year=2024"' in page


def test_the_form_escapes_the_page(call):
    page = call("GET", "/login?next=%22%3E%3Cscript%3E").body.decode()
    assert "<script>" not in page


@pytest.mark.parametrize(
    "page, path",
    [
        ("/sites/17?tab=costs&year=2024#july", "/sites/17?tab=costs&year=2024#july"),
        ("/sites/Mühle", "/sites/M%C3%BChle"),
        ("", "/"),
        ("sites/17", "/"),
        # ~ accept offsite-after-login
        ("https://elsewhere.example/", "/"),
        ("javascript:alert(1)", "/"),
        # ~ end
    ],
)
def test_a_login_leads_to_the_dashboard(call, page, path):
    answer = call("POST", "/login", {**AMARA, "next": page})
    assert answer.status == 303
    assert answer["Location"] == DASHBOARD + path


def test_no_line_breaks_in_the_header(call):
    answer = call("POST", "/login", {**AMARA, "next": "/\r\nSet-Cookie: a=b"})
    assert "\r" not in answer["Location"] and "\n" not in answer["Location"]


def test_a_failed_login_keeps_the_page(call):
    answer = call("POST", "/login", {"user": "amara", "password": "?", "next": "/sites/17"})
    assert answer.status == 401
    assert 'value="/sites/17"' in answer.body.decode()
