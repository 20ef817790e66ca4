import pytest
from partners import Partners


@pytest.mark.parametrize("client", ["florist", "orchard"])
def test_who_knows_only_the_prefix_changes_nothing(client):
    partners = Partners()
    token = partners.exchange(partners.code()).body["access_token"]
    prefix = token.rsplit(":", 1)[0]
    answer = partners.exchange(f"{prefix}:garbage", client)
    alive = partners.tokens.check(token) is not None
    told = f"answer {answer.status} to a made-up code from {client}, and the token of orchard's user is alive: {alive}"
    assert alive, told


def test_another_client_with_the_real_code_changes_nothing():
    partners = Partners()
    code = partners.code()
    token = partners.exchange(code).body["access_token"]
    answer = partners.exchange(code, "florist")
    alive = partners.tokens.check(token) is not None
    assert alive, f"answer {answer.status} to another client, and the token of orchard's user is alive: {alive}"
