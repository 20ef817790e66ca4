"""The OpenAPI document is true: whatever is sent by whomever, the server answers as it says."""

import os

import pytest

from tests.team.stage import usual_app

EXAMPLES = 6 if "CI" in os.environ else 4


@pytest.fixture
def url(sqlite_copy: str) -> str:
    """PostgreSQL has a test of its own below."""
    return sqlite_copy


def operations() -> list[tuple[str, str]]:
    document = usual_app().openapi()
    return [(method.upper(), path) for path, item in document["paths"].items() for method in item]
