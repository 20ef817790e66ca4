from partners import Partners


def test_the_record_of_a_used_code_holds_nothing_that_can_be_used():
    partners = Partners()
    code = partners.code()
    assert partners.exchange(code).status == 200
    user_id, grant_id, secret = code.split(":")
    record = partners.store.get(f"grant:{user_id}:{grant_id}")
    kept = [str(value) for value in record.values()]
    assert not any(secret in value for value in kept)
    for value in kept:
        assert partners.exchange(f"{user_id}:{grant_id}:{value}").status == 400
    assert partners.exchange(code).status == 400
