from partners import CHALLENGE, VERIFIER, Partners


def test_a_verifier_without_a_challenge_is_refused():
    """Mallory has a code of her own, asked for without a challenge, and slips it into the session of Orchard's user."""
    partners = Partners()
    code = partners.code(user="mallory")
    answer = partners.exchange(code, code_verifier=VERIFIER)
    told = f"verifier sent, challenge stripped: answer {answer.status} with {sorted(answer.body)[0]}"
    assert answer.status == 400, told


def test_the_rest_holds():
    partners = Partners()
    assert partners.exchange(partners.code()).status == 200
    assert partners.exchange(partners.code(**CHALLENGE), code_verifier=VERIFIER).status == 200
    assert partners.exchange(partners.code(**CHALLENGE)).status == 400
