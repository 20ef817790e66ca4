from quay import COOKIE, FORM, Quay

EVIL = {"Origin": "https://evil.example"}


def test_a_cookie_opens_nothing_on_the_open_paths():
    quay = Quay()
    for method, path in (("GET", "/userinfo"), ("POST", "/userinfo"), ("POST", "/token")):
        answer = quay.app(method, path, {**FORM, **EVIL, **COOKIE})
        assert answer.status in (400, 401)
        assert answer.headers["Access-Control-Allow-Origin"] == "*"
        assert "Access-Control-Allow-Credentials" not in answer.headers


def test_pages_are_not_open():
    quay = Quay()
    for path in ("/authorize", "/authorize/decision"):
        for method in ("OPTIONS", "GET", "POST"):
            answer = quay.app(method, path, {**FORM, **EVIL, **COOKIE})
            assert "Access-Control-Allow-Origin" not in answer.headers
