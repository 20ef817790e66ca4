from partners import Partners


def test_a_genuine_replay_ends_the_access_token_and_no_other_grant():
    partners = Partners()
    code = partners.code()
    token = partners.exchange(code).body["access_token"]
    other = partners.exchange(partners.code()).body["access_token"]
    assert partners.exchange(code).body["error"] == "invalid_grant"
    assert partners.tokens.check(token) is None
    assert partners.tokens.check(other) is not None
