import pytest


# ~ accept refresh-survives
def test_what_a_code_has_led_to_ends_when_the_code_comes_again(service):
    code = service.code()
    tokens = service.exchange(code).body
    again = service.exchange(code)
    assert (again.status, again.body["error"]) == (400, "invalid_grant")
    assert service.tokens.check(tokens["access_token"]) is None


def test_a_replay_after_a_refresh_ends_the_new_token(service):
    code = service.code()
    tokens = service.refresh(service.exchange(code).body["refresh_token"]).body
    service.time += 90
    assert service.exchange(code).body["error"] == "invalid_grant"
    assert service.tokens.check(tokens["access_token"]) is None
# ~ end


def test_other_grants_of_the_user_go_on(service):
    code = service.code()
    service.exchange(code)
    other = service.exchange(service.code()).body
    service.exchange(code)
    assert service.tokens.check(other["access_token"]) is not None


# ~ accept replay-before-check
@pytest.mark.parametrize("wrong", ["{code}x", "{prefix}:", "{prefix}:garbage", "::", ""])
def test_a_made_up_code_is_refused_and_the_real_one_stays_good(service, wrong):
    code = service.code()
    made_up = wrong.format(code=code, prefix=code.rsplit(":", 1)[0])
    assert service.exchange(made_up).body["error"] == "invalid_grant"
    assert service.exchange(code).status == 200
# ~ end
