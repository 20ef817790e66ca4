from latch.metadata import metadata
from latch.settings import Settings


def test_the_metadata_lists_what_the_settings_allow():
    assert metadata(Settings())["code_challenge_methods_supported"] == ["S256"]
    assert metadata(Settings(allow_plain_pkce=True))["code_challenge_methods_supported"] == ["S256", "plain"]
