"""What ships with the window: where its files lie, and the names of its themes. Loads nothing of
Qt.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

import trainer
from trainer.errors import TrainerError

DEFAULT_THEMES: Final = ("light", "dark")
"""Those that pictures are taken in."""


def asset_path(*parts: str) -> Path:
    """Return a file that ships with the program: beside the package in a checkout, inside it when
    installed.
    """
    package = Path(trainer.__file__).parent
    installed = package / "_assets"
    return (installed if installed.is_dir() else package.parent / "assets").joinpath(*parts)


def theme_names() -> tuple[str, ...]:
    """Return the names that `load_theme` takes, light ones first."""
    return tuple(
        sorted(
            (path.stem for path in asset_path("themes").glob("*.toml")),
            key=lambda name: (name.startswith("dark"), name),
        )
    )


def themes_named(names: Sequence[str], *, every: bool = False) -> tuple[str, ...]:
    """Return those themes, or every one, or light and dark; TrainerError for a name that no theme
    has.
    """
    from trainer.content.problems import nearest

    known = theme_names()
    for name in names:
        if name not in known:
            raise TrainerError(f"There is no theme “{name}”:", remedy=nearest(name, known))
    if every:
        return known
    return tuple(names) or DEFAULT_THEMES
