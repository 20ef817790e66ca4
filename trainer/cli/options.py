"""Options that several commands take, and what they stand for."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from trainer.errors import TrainerError
from trainer.settings import Paths, paths_from

if TYPE_CHECKING:
    from trainer.content.library import Library
    from trainer.core.domain.exercise import AnswerId, Exercise

PLACE = click.Path(path_type=Path, readable=False)
"""Each command says itself what is wrong with a path, in a sentence with a remedy; click would
refuse one that cannot be read as if the command were misspelt.
"""
FILE = click.Path(path_type=Path, dir_okay=False, readable=False)
FOLDER = click.Path(path_type=Path, file_okay=False, readable=False)
json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON.")
packs_option = click.option(
    "--packs",
    multiple=True,
    type=PLACE,
    help="Additional packs folder, pack or exercise; can be repeated.",
)


def own_paths() -> Paths:
    """Where this person's data and settings are."""
    return paths_from(os.environ)


def all_packs(packs: tuple[Path, ...]) -> tuple[Path, ...]:
    """The packs named before the command and after it."""
    context = click.get_current_context()
    return (*(context.obj or ()), *packs)


def opened_library(packs: tuple[Path, ...]) -> "Library":
    """The exercises that ship, those installed, and those of `packs`."""
    from trainer.content.library import open_library

    return open_library(own_paths().packs, all_packs(packs))


def variant_options(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command `--seed`, `--planted` and `--clean`."""
    for option in (
        click.option("--clean", is_flag=True, help="Use the variant with no planted defects."),
        click.option(
            "--planted", metavar="A,B", help="Use the variant with only these defects planted."
        ),
        click.option("--seed", help="Use the variant for this seed."),
    ):
        command = option(command)
    return command


def planted_by(
    exercise: "Exercise", seed: str | None, planted: str | None, clean: bool
) -> "frozenset[AnswerId]":
    """The chosen subset; every defect where nothing was chosen."""
    from trainer.content.problems import nearest
    from trainer.content.variants import choose_planted

    if sum((seed is not None, planted is not None, clean)) > 1:
        raise click.UsageError("Use only one of --seed, --planted and --clean.")
    known = {answer.id for answer in exercise.defects}
    if seed is not None:
        return choose_planted(exercise, seed)
    if planted is None:
        if clean:
            return frozenset()
        return frozenset(known)
    from trainer.core.domain.exercise import AnswerId

    wished = [AnswerId(each.strip()) for each in planted.split(",") if each.strip()]
    for each in wished:
        if each not in known:
            if known:
                remedy = f"{nearest(each, sorted(known)).capitalize()}"
            else:
                remedy = "It has no defects: leave out --planted."
            raise TrainerError(f"{exercise.id} has no defect “{each}”.", remedy=remedy)
    return frozenset(wished)
