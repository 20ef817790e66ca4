"""The screens of the window, in the order in which keys are listed; a new one is added here."""

from trainer.gui.debrief.screen import DEBRIEF_SCREEN
from trainer.gui.home.screen import HOME_SCREEN
from trainer.gui.keys.registry import ACTIONS
from trainer.gui.library.screen import LIBRARY_SCREEN
from trainer.gui.notebook.screen import NOTEBOOK_SCREEN
from trainer.gui.practice.set_screen import SET_SCREEN
from trainer.gui.progress.screen import PROGRESS_SCREEN
from trainer.gui.review.screen import REVIEW_SCREEN
from trainer.gui.screen import Screen
from trainer.gui.shell.window_actions import window_group
from trainer.gui.team.screen import TEAM_SCREEN
from trainer.gui.warmup.screen import WARMUP_SCREEN
from trainer.gui.welcome.screen import WELCOME_SCREEN

SCREENS = [
    HOME_SCREEN,
    WELCOME_SCREEN,
    REVIEW_SCREEN,
    DEBRIEF_SCREEN,
    WARMUP_SCREEN,
    SET_SCREEN,
    LIBRARY_SCREEN,
    PROGRESS_SCREEN,
    NOTEBOOK_SCREEN,
    TEAM_SCREEN,
]

ACTIONS.register(window_group([screen.show for screen in SCREENS if screen.is_place]))
for _screen in SCREENS:
    ACTIONS.register_later(_screen.groups)


def register_screen(screen: Screen) -> None:
    """Take in a screen that another part of the program declares."""
    SCREENS.append(screen)
    ACTIONS.register_later(screen.groups)
    if screen.is_place:
        ACTIONS.add(screen.show)


def unregister_screen(screen: Screen) -> None:
    """Take it out again."""
    SCREENS.remove(screen)
    if screen.is_place:
        ACTIONS.remove(screen.show)
    for group in screen.groups():
        ACTIONS.unregister(group.place)
