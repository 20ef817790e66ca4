import json

from quay import CHALLENGE, Quay


def test_no_access_token_comes_through_the_browser():
    quay = Quay()
    client_id, _ = quay.signed_in()
    leaks = []
    for more in ({"prompt": "none"}, {}):
        query, fragment = quay.authorize(client_id, response_type="token", **more, **CHALLENGE)
        if "access_token" in {**query, **fragment} or query.get("error") != "unsupported_response_type":
            leaks.append(sorted({**query, **fragment})[0])
    assert leaks == [], f"response_type=token was answered with {' and '.join(leaks)}"


def test_the_metadata_lists_code_only():
    document = json.loads(Quay().app("GET", "/.well-known/oauth-authorization-server").body)
    listed = document["response_types_supported"]
    assert listed == ["code"], f"response_type=token was answered with a place in the metadata: {listed}"


def test_a_renewal_with_a_code_works():
    quay = Quay()
    client_id, _ = quay.signed_in()
    assert "code" in quay.authorize(client_id, prompt="none", **CHALLENGE)[0]
