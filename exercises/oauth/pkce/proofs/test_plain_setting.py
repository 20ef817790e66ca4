import pytest
from partners import VERIFIER, Partners

from latch.errors import OAuthError
from latch.metadata import metadata


@pytest.mark.parametrize("params", [{}, {"code_challenge_method": "plain"}])
def test_plain_is_off_unless_it_is_switched_on(params):
    partners = Partners()
    with pytest.raises(OAuthError):
        partners.code(code_challenge=VERIFIER, **params)
    assert metadata(partners.settings)["code_challenge_methods_supported"] == ["S256"]


def test_plain_is_held_to_its_challenge_where_it_is_on():
    partners = Partners(allow_plain_pkce=True)
    assert partners.exchange(partners.code(code_challenge=VERIFIER), code_verifier="x" * 43).status == 400
    assert partners.exchange(partners.code(code_challenge=VERIFIER), code_verifier=VERIFIER).status == 200
