from partners import Partners


def test_a_replay_ends_the_refresh_token_too():
    partners = Partners()
    code = partners.code()
    stolen = partners.exchange(code).body
    assert partners.exchange(code).body["error"] == "invalid_grant"
    assert partners.tokens.check(stolen["access_token"]) is None
    answers = []
    token = stolen["refresh_token"]
    for _ in range(3):
        answer = partners.refresh(token)
        answers.append(answer.status)
        token = answer.body.get("refresh_token", token)
    assert answers == [400, 400, 400], f"after the replay {answers.count(200)} refreshes gave new access tokens"
