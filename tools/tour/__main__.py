"""`python -m tools.tour --out DIR`: drives the window as `trainer self-test` does and takes
pictures.
"""

import os
from pathlib import Path
from typing import Any

import click

from trainer.cli.options import json_option
from trainer.cli.output import print_json, reports_errors, say_all
from trainer.errors import TrainerError
from trainer.gui.style.assets import theme_names, themes_named


@click.command(epilog="Example: python -m tools.tour --all-themes --scale 2 --out pictures")
@click.option(
    "--out",
    required=True,
    type=click.Path(path_type=Path, file_okay=False),
    help="The folder for the pictures.",
)
@click.option(
    "--theme",
    "themes",
    multiple=True,
    metavar="NAME",
    help=f"A theme, in place of light and dark; may be given several times. One of: "
    f"{', '.join(theme_names())}.",
)
@click.option("--all-themes", is_flag=True, help="Take the pictures in every theme.")
@click.option(
    "--scale",
    type=click.FloatRange(0.5, 4),
    help="Scale of the pictures: 2 for a display of twice the resolution.",
)
@click.option(
    "--size",
    type=(click.IntRange(320), click.IntRange(240)),
    default=(1440, 900),
    help="Width and height of the window.",
)
@click.option(
    "--code-size", type=click.IntRange(8, 32), default=13, help="Font size of the code, in pixels."
)
@json_option
@reports_errors
def tour(
    out: Path, *, themes: tuple[str, ...], all_themes: bool, as_json: bool, **look: Any
) -> None:
    """Drive the window as `self-test` does, go on to rarer screens, and save a picture of each."""
    chosen = themes_named(themes, every=all_themes)
    if (scale := look.pop("scale")) is not None:
        os.environ["QT_SCALE_FACTOR"] = str(scale)
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise TrainerError(
            f"The folder cannot be made: {error.strerror}.", where=str(out), remedy="Name another."
        ) from error
    from trainer.gui.shell.display import draw_unseen

    draw_unseen(os.environ)
    from tools.tour.pictures import Look, take_pictures

    steps = take_pictures(out, Look(themes=chosen, **look))
    pictures = sorted(str(path) for path in out.glob("*.png"))
    if as_json:
        print_json({"steps": steps, "pictures": pictures})
    else:
        say_all(pictures)


if __name__ == "__main__":
    tour(prog_name="python -m tools.tour")
