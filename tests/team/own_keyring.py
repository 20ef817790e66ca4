"""A keyring of the test's own: none touches anybody's."""

from collections.abc import Iterator

import keyring
import pytest
from keyring.backend import KeyringBackend


class OwnKeyring(KeyringBackend):
    """A keyring that lives as long as a test."""

    priority = 1  # type: ignore[assignment]

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


@pytest.fixture(autouse=True)
def own_keyring() -> Iterator[OwnKeyring]:
    """No test touches anybody's keyring."""
    before = keyring.get_keyring()
    made = OwnKeyring()
    keyring.set_keyring(made)
    yield made
    keyring.set_keyring(before)
