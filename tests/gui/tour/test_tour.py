"""The tour: every scene can be reached, and is left as a picture in every theme that was asked
for.
"""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLabel

from tools.tour.code_scenes import CodeScenes
from tools.tour.daily_scenes import ANSWERS, DailyScenes
from tools.tour.learner import MovedClock
from tools.tour.showcase import LONG_LINES, SHOWCASE, drawn, write_showcase
from tools.tour.team_scenes import TeamScenes
from tools.tour.window_scenes import WindowScenes
from trainer.content.folder import load_exercise
from trainer.errors import TrainerError
from trainer.gui.diff.picture import read_picture
from trainer.gui.diff.picture_process import image_of
from trainer.gui.self_test.camera import Camera
from trainer.gui.self_test.stage import open_stage
from trainer.gui.self_test.walker import SelfTestError
from trainer.gui.services import Appearance
from trainer.gui.style.assets import theme_names, themes_named
from trainer.gui.style.theme import apply_theme, load_theme


class Names(Camera):
    """Keeps the names of what would be pictures, and what was on each."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__(None, (), appearance)
        self.names: list[str] = []

    def take(self, name: str, widget: object) -> None:
        QApplication.processEvents()
        self.names.append(name)


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    folder = tmp_path / "showcase"
    write_showcase(folder)
    return folder


def test_every_scene_of_the_code_can_be_reached(pack: Path) -> None:
    with open_stage(packs=[pack]) as (window, shell):
        camera = Names(shell.appearance)
        CodeScenes(window, camera).walk()

    assert {
        "long-line",
        "long-line-wrapped",
        "pictures",
        "annotations-split",
        "uses",
        "origin",
        "one-file",
    } <= set(camera.names)
    assert len(set(camera.names)) == len(camera.names)


def test_every_scene_of_a_team_can_be_reached() -> None:
    clock = MovedClock()
    with open_stage(clock=clock) as (window, shell):
        camera = Names(shell.appearance)
        TeamScenes(window, camera, clock).walk()

    assert camera.names == [
        "team-empty",
        "team-refused",
        "team-joined",
        "team-squads",
        "team-level",
        "team-lead",
        "team-offline",
        "team-home",
    ]


def test_every_scene_of_the_window_can_be_reached(pack: Path) -> None:
    with open_stage(packs=[pack]) as (window, shell):
        camera = Names(shell.appearance)
        WindowScenes(window, camera).walk()

    assert {
        "preferences-general",
        "preferences-keys",
        "crash",
        "notices",
        "unreadable",
        "meaning",
        "home-later",
        "welcome",
        "guide",
    } <= set(camera.names)
    assert len(set(camera.names)) == len(camera.names)


def test_every_scene_of_the_days_can_be_reached() -> None:
    clock = MovedClock()
    with open_stage(clock=clock) as (window, shell):
        camera = Names(shell.appearance)
        DailyScenes(window, camera, clock).walk()

    assert {
        "home-day-1",
        "home-day-9",
        "home-day-400",
        "home-done",
        "home-easy-day",
        "warm-up-question",
        "warm-up-end",
        "practice-chooser",
        "set-over",
    } <= set(camera.names)
    assert set(camera.names) >= ANSWERS
    assert len(set(camera.names)) == len(camera.names)


def test_a_scene_that_cannot_be_reached_is_told() -> None:
    with open_stage() as (window, shell), pytest.raises(SelfTestError, match="review"):
        CodeScenes(window, Names(shell.appearance))._review()


def test_the_showcase_is_sound_and_holds_what_is_rare(pack: Path) -> None:
    loaded = load_exercise(pack / SHOWCASE.partition("/")[2])

    assert loaded.exercise is not None
    assert [problem.what for problem in loaded.problems] == []
    bundle = next(file for file in loaded.exercise.before if file.path == LONG_LINES)
    assert max(map(len, bundle.content.splitlines())) > 5000


def test_the_pictures_of_the_showcase_can_be_read() -> None:
    picture = read_picture("a.png", drawn(96, 48, "#3d5af1"))

    image, problem = image_of(picture.kind, picture.data)

    assert (problem, image.size().toTuple()) == ("", (96, 48))


def test_a_picture_is_left_for_each_theme_and_the_theme_is_as_before(
    application: QApplication, tmp_path: Path
) -> None:
    appearance = Appearance(load_theme("light"))
    appearance.changed.connect(lambda: apply_theme(application, appearance.theme))
    label = QLabel("Text")
    label.show()

    Camera(tmp_path, ("light", "dark"), appearance).take("label", label)

    assert sorted(file.name for file in tmp_path.iterdir()) == ["label-dark.png", "label-light.png"]
    assert QImage(str(tmp_path / "label-dark.png")) != QImage(str(tmp_path / "label-light.png"))
    assert appearance.theme == load_theme("light")


def test_a_picture_that_cannot_be_written_is_told(
    application: QApplication, tmp_path: Path
) -> None:
    label = QLabel("Text")
    label.show()

    with pytest.raises(TrainerError, match="cannot be written"):
        Camera(tmp_path / "gone", ("light",), Appearance(load_theme("light"))).take("label", label)


def test_without_a_folder_no_picture_is_taken(application: QApplication) -> None:
    camera = Camera(None, ("dark",), Appearance(load_theme("light")))

    camera.take("label", QLabel("Text"))

    assert not camera.is_loaded


def test_themes_are_light_and_dark_unless_others_are_named() -> None:
    assert themes_named(()) == ("light", "dark")
    assert themes_named(["dark-high-contrast"]) == ("dark-high-contrast",)
    assert themes_named([], every=True) == theme_names()


def test_a_theme_that_is_not_there_is_told_with_those_that_are() -> None:
    with pytest.raises(TrainerError, match="no theme “mauve”") as told:
        themes_named(["mauve"])

    assert "dark-blue-orange" in str(told.value)
