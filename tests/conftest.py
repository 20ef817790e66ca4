"""What every test stands on: no user configuration, no display, no home of anybody's."""

import logging
import os
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.pop("TRAINER_HOME", None)

# New examples on a person's machine, where a counterexample is welcome; the same in CI, where it
# would fail a change of others.
settings.register_profile(
    "default",
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    print_blob=True,
    derandomize="CI" in os.environ,
)
settings.load_profile("default")

TESTS = Path(__file__).parent

# The server of a team is tested where the extra `team` is installed.
collect_ignore = [] if find_spec("sqlalchemy") else ["team"]


@pytest.fixture
def data() -> Path:
    """The folder of test data."""
    return TESTS / "data"


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A fresh home for the trainer, so that no test reads or writes anybody's own."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("TRAINER_HOME", str(home / "trainer"))
    return home / "trainer"


@pytest.fixture(autouse=True)
def no_stray_log_records(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A log record of warning level or worse that no test expects is a failure."""
    yield
    stray = [record for record in caplog.get_records("call") if record.levelno >= logging.WARNING]
    assert not stray, [record.getMessage() for record in stray]
