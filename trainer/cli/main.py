"""The `trainer` command: its commands, and the window without one."""

import io
import sys
from pathlib import Path
from typing import Final

import click

import trainer
from trainer.cli.late_commands import LateCommands
from trainer.cli.options import own_paths, packs_option
from trainer.cli.output import reporting

_COMMANDS: Final = {
    "list": "trainer.cli.reviews:list_exercises",
    "show": "trainer.cli.reviews:show",
    "score": "trainer.cli.reviews:score",
    "check": "trainer.cli.authors:check",
    "pack": "trainer.cli.packs:pack",
    "today": "trainer.cli.practice:today",
    "progress": "trainer.cli.history:progress",
    "passport": "trainer.cli.history:passport",
    "notebook": "trainer.cli.own_data:notebook",
    "export": "trainer.cli.own_data:export",
    "import": "trainer.cli.own_data:import_file",
    "disputes": "trainer.cli.history:disputes",
    "rescore": "trainer.cli.history:rescore",
    "doctor": "trainer.cli.installation:doctor",
    "self-test": "trainer.cli.installation:self_test",
    "team": "trainer.cli.team_server:team",
}


@click.group(
    cls=LateCommands,
    late=_COMMANDS,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Example: trainer --exercise kafka/order-consumer",
)
@click.version_option(trainer.__version__, prog_name="trainer")
@click.option("--exercise", "exercise_id", metavar="ID", help="Start a review of this exercise.")
@click.option("--seed", help="With --exercise: open the variant for this seed.")
@packs_option
@click.pass_context
def main(
    context: click.Context, exercise_id: str | None, seed: str | None, packs: tuple[Path, ...]
) -> None:
    """Practise reviewing code changes written by an AI assistant. Without a command, open the
    app.
    """
    context.obj = packs
    if isinstance(sys.stdout, io.TextIOWrapper):
        # A sign that the terminal does not know is no reason to stop.
        sys.stdout.reconfigure(errors="backslashreplace")
    if context.invoked_subcommand is not None:
        return
    if seed is not None and exercise_id is None:
        raise click.UsageError("--seed needs --exercise.")
    from trainer.gui.shell.application import run
    from trainer.settings import recover_settings

    with reporting():
        paths = own_paths()
    settings, problem = recover_settings(paths.settings_file)
    sys.exit(
        run(
            paths,
            settings,
            exercise_id=exercise_id,
            seed=seed,
            packs=packs,
            settings_problem=problem,
        )
    )
