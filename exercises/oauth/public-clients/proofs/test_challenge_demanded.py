from quay import CHALLENGE, VERIFIER, Quay


def test_a_public_client_gets_no_code_without_a_challenge():
    quay = Quay()
    client_id = quay.register()["client_id"]
    query, _ = quay.authorize(client_id)
    status, document = quay.token(query.get("code", ""), client_id=client_id)
    told = f"no challenge, no secret: {sorted(query)[0]} served, /token answered {status} with {sorted(document)[0]}"
    assert query.get("error") == "invalid_request", told
    assert status == 400, told


def test_with_a_challenge_it_gets_one():
    quay = Quay()
    client_id = quay.register()["client_id"]
    code = quay.authorize(client_id, **CHALLENGE)[0]["code"]
    assert quay.token(code, client_id=client_id, code_verifier=VERIFIER)[0] == 200


def test_a_partner_is_served_as_before():
    quay = Quay()
    partner = quay.register("client_secret_basic")
    code = quay.authorize(partner["client_id"])[0]["code"]
    assert quay.token(code, (partner["client_id"], partner["client_secret"]))[0] == 200
