from quay import CHALLENGE, VERIFIER, Quay


def test_a_name_in_the_body_opens_nothing_that_has_a_secret():
    quay = Quay()
    partner = quay.register("client_secret_basic")["client_id"]
    code = quay.authorize(partner, **CHALLENGE)[0]["code"]
    assert quay.token(code, client_id=partner, code_verifier=VERIFIER)[0] == 401
    assert quay.token(code, client_id="nobody", code_verifier=VERIFIER)[0] == 401
    assert quay.token(code, code_verifier=VERIFIER)[0] == 401


def test_a_name_in_the_body_cannot_spend_the_code_of_another():
    quay = Quay()
    mine, other = quay.register()["client_id"], quay.register()["client_id"]
    code = quay.authorize(other, **CHALLENGE)[0]["code"]
    assert quay.token(code, client_id=mine, code_verifier=VERIFIER)[0] == 400
