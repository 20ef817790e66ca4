"""Scenes of a team: before one is in one, in one as a sync leaves it, and without its server."""

import json
from collections.abc import Callable
from dataclasses import asdict
from datetime import datetime, timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from trainer.app.team import Membership
from trainer.app.team_boards import Board, BoardLine
from trainer.app.team_kept import (
    OUTLOOK,
    PARTS,
    Result,
    member_file,
    team_folder,
    write_private,
)
from trainer.app.team_parts import Parts, SquadBoard, SquadLine
from trainer.core.domain.exercise import ExerciseId
from trainer.gui.self_test.camera import Camera
from trainer.gui.self_test.walker import Walker
from trainer.gui.shell.main_window import MainWindow
from trainer.gui.team.page import TeamPage
from trainer.settings import Paths

# Nothing listens there, so that a sync learns at once that the server is away.
ADDRESS = "http://127.0.0.1:9"
SPRING, WINTER = "spring-0123456789", "winter-0123456789"
LISTED = {
    "everyday/password-storage": "Store passwords for the new sign-in",
    "kafka/order-consumer": "Consume orders in batches",
    "oauth/pkce": "Sign in with PKCE",
    "web/open-cors-api": "Open the API to the dashboard",
}
SENT = "everyday/password-storage"


class TeamScenes(Walker):
    """They build on each other."""

    def __init__(self, window: MainWindow, camera: Camera, clock: Callable[[], datetime]) -> None:
        super().__init__(window, camera)
        self._now = clock()

    def walk(self) -> None:
        """Every scene, in their order."""
        self._window.show_screen("team")
        QApplication.processEvents()
        self._picture("team-empty")
        panel = self._team().join_panel
        panel.more.click()
        QTest.keyClicks(panel.address, "http://team.example")
        QTest.keyClicks(panel.code, "ABCDEF-GHIJKL")
        QTest.keyClick(panel.code, Qt.Key.Key_Return)
        self._ended()
        self._picture("team-refused")
        self._keep()
        self._window.show_screen("team")
        QApplication.processEvents()
        self._picture("team-joined")
        self._of_parts()
        self._of_a_lead()
        self._team().sync()
        self._ended()
        self._picture("team-offline")
        self._window.show_home()
        QApplication.processEvents()
        self._picture("team-home")

    def _of_parts(self) -> None:
        part = self._team().team_panel.verified.part
        for name, picture in (("Squads", "team-squads"), ("Senior", "team-level")):
            part.setCurrentText(name)
            QApplication.processEvents()
            self._picture(picture)
        part.setCurrentText("Everyone")

    def _of_a_lead(self) -> None:
        folder = team_folder(self._window.services.paths)
        write_private(folder / OUTLOOK, json.dumps(_outlook()))
        team = self._team()
        team.page_shown()
        QApplication.processEvents()
        outlook = team.team_panel.outlook
        around: QWidget | None = outlook
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        assert around is not None
        around.verticalScrollBar().setValue(around.verticalScrollBar().maximum())
        QApplication.processEvents()
        self._picture("team-lead")
        (folder / OUTLOOK).unlink()
        team.page_shown()

    def _team(self) -> TeamPage:
        return self._page(TeamPage, "team")

    def _ended(self) -> None:
        team = self._window.services.team
        self._until(lambda: not team.is_running, "the conversation does not end")

    def _keep(self) -> None:
        services = self._window.services
        keep_a_sync(services.paths, self._now)
        # Of the address above: a sync that goes well forgets it.
        services.team.trouble = ""
        services.team.changed.emit()
        begun = services.library.exercise(ExerciseId("kafka/order-consumer"))
        services.store.begin_review(
            begun.id, title=begun.title, seed="1", planted=[], key_version="1"
        )


def keep_a_sync(paths: Paths, now: datetime) -> None:
    """Leave on the disk what a sync would, of a team whose server is away."""
    folder = team_folder(paths)
    member = Membership(ADDRESS, "Noor", "learner", "token")
    write_private(member_file(paths), json.dumps(asdict(member)))
    # In the keyring of this machine there is no such token.
    write_private(folder / "token", "none")
    seasons = [_season(now, SPRING, "Spring", -4, 3), _season(now, WINTER, "Winter", -90, -60)]
    write_private(folder / "seasons.json", json.dumps(seasons))
    for exercise in LISTED:
        release = {"season": SPRING, "exercise": exercise, "installed": exercise}
        file = folder / "releases" / SPRING / f"{exercise.replace('/', '--')}.json"
        write_private(file, json.dumps(release))
    result = Result("r1", SPRING, SENT, 81.5, "You found two of three.")
    kept = {"synced_at": (now - timedelta(hours=3)).isoformat()}
    write_private(folder / "results.json", json.dumps({**kept, "results": {"c1": asdict(result)}}))
    boards = {SPRING: _verified(), WINTER: Board(is_frozen=True), "": _practice()}
    write_private(
        folder / "boards.json",
        json.dumps({name: asdict(board) for name, board in boards.items()}),
    )

    parts = {SPRING: _parts()}
    write_private(
        folder / PARTS,
        json.dumps({name: asdict(each) for name, each in parts.items()}),
    )


def _parts() -> Parts:
    squads = (
        SquadLine(1, "Payments", 5, 4, 58.3, False),
        SquadLine(2, "Search", 4, 3, 52.9, True),
    )
    senior = Board((BoardLine(1, "Ada", 6, 91.0, 78.2, False, skill=92.4),), 1)
    return Parts(SquadBoard(squads), {"Senior": senior, "Squad Search": _verified()})


def _outlook() -> dict[str, object]:
    people = (
        ("Ada", "senior", 6, 91.0, 17, 18, 0.742, 0.99, True),
        ("Noor", "mid", 5, 81.5, 12, 15, 0.548, 0.93, False),
        ("Max", None, 4, 66.3, 7, 13, 0.291, 0.768, False),
    )
    names = [
        "name",
        "level",
        "reviews",
        "average_score",
        "found",
        "planted",
        "low",
        "high",
        "is_ready",
    ]
    teaching = [{"title": "Consume orders in batches", "minutes": 30, "defects": 2, "met": 0}]
    return {
        "people": [dict(zip(names, each, strict=True)) for each in people],
        "gaps": [
            {
                "topic": "race",
                "people": 3,
                "found": 3,
                "planted": 9,
                "low": 0.121,
                "high": 0.646,
                "exercises": teaching,
            },
            {
                "topic": "numeric",
                "people": 2,
                "found": 4,
                "planted": 6,
                "low": 0.3,
                "high": 0.903,
                "exercises": [],
            },
        ],
    }


def _season(now: datetime, name: str, title: str, opens: int, closes: int) -> dict[str, object]:
    return {
        "id": name,
        "title": title,
        "opens_at": (now + timedelta(days=opens)).isoformat(),
        "closes_at": (now + timedelta(days=closes)).isoformat(),
        "debrief": "at_once",
        "is_anonymous": False,
        "exercises": [{"exercise": each, "title": LISTED[each]} for each in LISTED],
    }


def _verified() -> Board:
    people = (
        ("Ada", 78.2, 92.4, 91.0, 6),
        ("Noor", 61.4, 80.1, 81.5, 5),
        ("Max", 40.9, 63.7, 66.3, 4),
    )
    lines = tuple(
        BoardLine(rank, name, reviews, score, bound, name == "Noor", skill=skill)
        for rank, (name, bound, skill, score, reviews) in enumerate(people, start=1)
    )
    return Board(lines, len(lines))


def _practice() -> Board:
    return Board((BoardLine(1, "Max", 2, 71.0, 22.8, False),), 1, is_verified=False)
