"""A picture of every screen."""

import tempfile
from dataclasses import dataclass
from pathlib import Path

from tools.tour.code_scenes import CodeScenes
from tools.tour.daily_scenes import DailyScenes
from tools.tour.learner import MovedClock
from tools.tour.showcase import write_showcase
from tools.tour.team_scenes import TeamScenes
from tools.tour.window_scenes import WindowScenes
from trainer.gui.self_test.camera import Camera
from trainer.gui.self_test.main_job import MainJob
from trainer.gui.self_test.stage import SIZE, open_stage
from trainer.gui.style.assets import DEFAULT_THEMES
from trainer.settings import Settings


@dataclass(frozen=True)
class Look:
    """What pictures are taken of: themes by name, the window's size in pixels of the interface,
    pixels of the code.
    """

    themes: tuple[str, ...] = DEFAULT_THEMES
    size: tuple[int, int] = SIZE
    code_size: int = 13


def take_pictures(folder: Path, look: Look) -> list[str]:
    """Do as `self-test` does, then what is rare; the steps that were seen to work. The folder is
    there.
    """
    settings = Settings(theme="light", code_size=look.code_size)
    with open_stage(settings, size=look.size) as (window, shell):
        steps = list(MainJob(window, Camera(folder, look.themes, shell.appearance)).steps())
    with tempfile.TemporaryDirectory(prefix="trainer-tour-") as made:
        pack = Path(made) / "showcase"
        write_showcase(pack)
        with open_stage(settings, size=look.size, packs=[pack]) as (window, shell):
            camera = Camera(folder, look.themes, shell.appearance)
            WindowScenes(window, camera).walk()
            CodeScenes(window, camera).walk()
    clock = MovedClock()
    with open_stage(settings, size=look.size, clock=clock) as (window, shell):
        DailyScenes(window, Camera(folder, look.themes, shell.appearance), clock).walk()
    team_clock = MovedClock()
    with open_stage(settings, size=look.size, clock=team_clock) as (window, shell):
        TeamScenes(window, Camera(folder, look.themes, shell.appearance), team_clock).walk()
    return steps
