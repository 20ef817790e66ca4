# ruff: noqa: F811 - a test names the fixtures that it wants
"""A real server on loopback, a keyring of the test's own, and the window of one learner."""

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace

import keyring
import pytest
from keyring.backends.fail import Keyring as NoKeyring
from PySide6.QtWidgets import QApplication

from tests.gui.patience import wait_for
from tests.team.conftest import (  # noqa: F401 - fixtures of the server
    Scene,
    database,
    empty_stage,
    scene,
    sqlite_copy,
    sqlite_template,
    stage,
)
from tests.team.own_keyring import OwnKeyring, own_keyring  # noqa: F401 - a fixture
from tests.team.serving import on_loopback
from tests.team.stage import EXERCISE, Clock, Stage
from trainer.app import team
from trainer.app.serve import serve, start_review
from trainer.app.submit import hand_in
from trainer.content.library import Library
from trainer.core.domain.review import Verdict
from trainer.gui.services import Services
from trainer.gui.shell.main_window import MainWindow
from trainer.gui.shell.quiet_work import follow_team
from trainer.gui.team.page import TeamPage
from trainer.settings import Paths
from trainer.store.database import Store
from trainer.store.records import ReviewId
from trainer.team.people import Newcomer, invite


@pytest.fixture
def no_keyring(own_keyring: OwnKeyring) -> None:
    """A machine without a keyring."""
    keyring.set_keyring(NoKeyring())


@pytest.fixture
def clock() -> Clock:
    """One clock for the window and the server: the season is open at noon."""
    return Clock()


@pytest.fixture
def url(sqlite_copy: str) -> str:
    """A window sees the same on every database."""
    return sqlite_copy


@pytest.fixture
def address(stage: Stage) -> Iterator[str]:
    """The stage's server on loopback."""
    with on_loopback(stage) as served:
        yield served


@pytest.fixture
def code(stage: Stage) -> str:
    """What Noor was given."""
    with stage.database.writing() as work:
        return invite(work, Newcomer("Noor"), by=None).text


def own_library(paths: Paths) -> Library:
    """The learner's packs, and none of those that ship: these take long to read."""
    return Library(shipped=paths.packs)


@pytest.fixture
def member(services: Services, address: str, code: str) -> Services:
    """Noor, who joined and synced before the window opens."""
    team.join(services.paths, address, code)
    team.sync(services.paths, at=services.clock())
    return replace(services, library=own_library(services.paths))


@pytest.fixture
def opened(application: QApplication) -> Callable[[Services], MainWindow]:
    """Open the main window on Team, as the program does."""

    def opened(services: Services) -> MainWindow:
        window = MainWindow(services.settings, services.appearance, services.notices)
        window.start(services, lambda: own_library(services.paths))
        window.show()
        window.activateWindow()
        follow_team(window)
        wait_for(lambda: not services.team.is_running)
        window.show_screen("team")
        application.processEvents()
        return window

    return opened


def has_exercises(window: MainWindow) -> bool:
    """Whether the window has read the exercises that a sync brought."""
    return any(each.id.startswith("team-") for each in window.services.library.summaries())


def team_page(window: MainWindow) -> TeamPage:
    """The page in front, which may be another than before packs were read."""
    page = window.current_page()
    assert isinstance(page, TeamPage)
    return page


def submitted(services: Services) -> ReviewId:
    """Hand in a review of the season's exercise, as the window does."""
    release = team.release_of(services.paths, EXERCISE)
    exercise = own_library(services.paths).exercise(release["installed"])
    with closing(Store.open(services.paths.database, services.clock)) as store:
        review = start_review(store, exercise)
        store.save_verdict(review.id, Verdict.APPROVE)
        hand_in(store, serve(exercise, frozenset()), review.id)
    return review.id
