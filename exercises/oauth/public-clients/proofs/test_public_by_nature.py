from quay import CHALLENGE, VERIFIER, Quay


def test_the_verifier_stands_in_for_the_secret():
    quay = Quay()
    client_id = quay.register()["client_id"]
    for verifier in ({}, {"code_verifier": "x" * 43}):
        code = quay.authorize(client_id, **CHALLENGE)[0]["code"]
        assert quay.token(code, client_id=client_id, **verifier)[0] == 400
    code = quay.authorize(client_id, **CHALLENGE)[0]["code"]
    assert quay.token(code, client_id=client_id, code_verifier=VERIFIER)[0] == 200
