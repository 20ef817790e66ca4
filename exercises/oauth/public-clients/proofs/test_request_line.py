from quay import FORM, Quay


def test_a_token_in_the_request_line_is_ignored():
    quay = Quay()
    _, token = quay.signed_in()
    target = f"/userinfo?access_token={token}"
    answers = [quay.app("GET", target).status, quay.app("POST", target, FORM).status]
    assert answers == [401, 401], f"a token in the request line was answered with {answers}"


def test_the_other_ways_hold():
    quay = Quay()
    _, token = quay.signed_in()
    assert quay.app("GET", "/userinfo", {"Authorization": f"Bearer {token}"}).status == 200
    assert quay.app("POST", "/userinfo", FORM, f"access_token={token}".encode()).status == 200
