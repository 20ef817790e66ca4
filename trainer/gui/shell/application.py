"""Start the window; Qt is loaded only once it is clear that one can be shown."""

import gc
import os
import sys
from collections.abc import MutableMapping, Sequence
from pathlib import Path

from trainer.errors import ContentError, SettingsError
from trainer.gui.shell.display import display_problem
from trainer.settings import Paths, Settings

EXIT_WITHOUT_DISPLAY = 2
SCALE_VARIABLE = "QT_SCALE_FACTOR"


def run(
    paths: Paths,
    settings: Settings,
    *,
    exercise_id: str | None = None,
    seed: str | None = None,
    packs: Sequence[Path] = (),
    settings_problem: SettingsError | None = None,
) -> int:
    """Show the main window until it is closed, and return the exit status: 2, after a sentence on
    stderr, without a display.

    What is wrong with `exercise_id` and `packs` is said first, so that nobody mends the display to
    learn of it. `packs` are further folders of packs, `settings_problem` is what `recover_settings`
    had to say.
    """
    _say_which_folders_are_wrong(packs)
    problem = display_problem(sys.platform, os.environ)
    if problem is not None:
        _say_if_unknown(exercise_id, paths, packs)
        sys.stderr.write(f"{problem}\n")
        return EXIT_WITHOUT_DISPLAY
    scale_interface(settings, os.environ)
    # Nothing that is made before the first paint is garbage; from then on `gui.garbage` sees to it.
    gc.disable()
    from trainer.gui.shell.wiring import Opening, run_window

    return run_window(paths, settings, Opening(exercise_id, seed, tuple(packs), settings_problem))


def _say_which_folders_are_wrong(packs: Sequence[Path]) -> None:
    if packs:
        from trainer.content.library import wrong_folders

        sys.stderr.writelines(f"{error}\n" for error in wrong_folders(packs))


def _say_if_unknown(exercise_id: str | None, paths: Paths, packs: Sequence[Path]) -> None:
    # Where a window opens, it says so itself, once the library is read; here the library is read
    # for this alone.
    if exercise_id is not None:
        from trainer.content.library import Library
        from trainer.core.domain.exercise import ExerciseId

        try:
            Library((paths.packs, *packs)).folder(ExerciseId(exercise_id))
        except ContentError as error:
            sys.stderr.write(f"{error}\n")


def scale_interface(settings: Settings, environment: MutableMapping[str, str]) -> None:
    """Let Qt draw everything as large as was set: letters and drawings stay sharp; what the
    environment says already holds.
    """
    if settings.interface_size != 100:
        environment.setdefault(SCALE_VARIABLE, str(settings.interface_size / 100))
