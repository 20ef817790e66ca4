"""The options that choose a variant on the command line, and what is served for them."""

from collections.abc import Callable

import click

from trainer.core.domain.exercise import AnswerId, AnswerKey, Change, Exercise
from trainer.errors import TrainerError


def variant_options(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command `--seed`, `--planted` and `--clean`."""
    for option in (
        click.option("--clean", is_flag=True, help="The variant in which no defect is planted."),
        click.option("--planted", metavar="A,B", help="The variant in which only these defects are planted."),
        click.option("--seed", help="The variant of that seed."),
    ):
        command = option(command)
    return command


def planted_by(exercise: Exercise, seed: str | None, planted: str | None, clean: bool) -> frozenset[AnswerId]:
    """The chosen subset; every defect where nothing was chosen."""
    from trainer.content.problems import nearest
    from trainer.content.variants import choose_planted

    if sum((seed is not None, planted is not None, clean)) > 1:
        raise click.UsageError("Choose one of --seed, --planted and --clean.")
    known = {answer.id for answer in exercise.defects}
    if seed is not None:
        return choose_planted(exercise, seed)
    if planted is None:
        return frozenset() if clean else frozenset(known)
    wished = [AnswerId(each.strip()) for each in planted.split(",") if each.strip()]
    for each in wished:
        if each not in known:
            remedy = f"{nearest(each, sorted(known)).capitalize()}" if known else "It has none: leave --planted out."
            raise TrainerError(f"{exercise.id} has no defect “{each}”.", remedy=remedy)
    return frozenset(wished)


def served(exercise: Exercise, planted: frozenset[AnswerId]) -> tuple[Change, AnswerKey]:
    """The variant of an exercise with that subset planted, and its answers."""
    from trainer.content.repository import build_change
    from trainer.content.variants import answer_key

    change = build_change(exercise, planted)
    return change, answer_key(exercise, planted, change.diff)
