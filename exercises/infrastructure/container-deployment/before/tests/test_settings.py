import pytest

from app import settings


def test_settings_are_read():
    read = settings.read({"DATABASE_URL": "postgresql://db/tickets", "SIGNING_KEY": "abc"})

    assert (read.signing_key, read.port) == (b"abc", 8080)


def test_what_is_missing_is_named():
    with pytest.raises(SystemExit, match="Set DATABASE_URL and SIGNING_KEY"):
        settings.read({})
