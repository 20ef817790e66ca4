"""Commands for authors of exercises: check."""

import os
import sys
import time
from collections.abc import Sequence
from functools import partial
from pathlib import Path

import click

from trainer.cli.options import (
    PLACE,
    json_option,
)
from trainer.cli.output import EXIT_PROBLEM, print_json, reports_errors, say, say_all, status
from trainer.errors import TrainerError

_SECONDS_BETWEEN_LOOKS = 0.5


@click.command(epilog="Example: trainer check --bless exercises/kafka/order-consumer")
@click.argument("folders", metavar="PATH…", nargs=-1, required=True, type=PLACE)
@click.option(
    "--jobs",
    type=click.IntRange(min=1),
    help="Number of parallel runs. Default: the number of processors.",
)
@click.option("--no-run", is_flag=True, help="Check text only; skip tests and proofs.")
@click.option("--watch", is_flag=True, help="Check again whenever a file is saved.")
@click.option("--bless", is_flag=True, help="Rewrite golden.diff and the proof transcripts.")
@json_option
@reports_errors
def check(
    folders: tuple[Path, ...],
    jobs: int | None,
    no_run: bool,
    watch: bool,
    bless: bool,
    as_json: bool,
) -> None:
    """Check packs and exercises: every rule, every variant, every proof on planted and fixed
    code.
    """
    from trainer.content.checker import check as check_folders
    from trainer.content.checker.watching import watch as watch_folders

    def report_on(places: Sequence[Path]) -> bool:
        with status(silent=as_json) as tell:
            report = check_folders(
                places, jobs=jobs or os.cpu_count() or 1, run=not no_run, bless=bless, progress=tell
            )
        if as_json:
            print_json(report.as_json())
        else:
            say_all(report.lines())
        return report.holds

    def report_while_watching(places: Sequence[Path]) -> None:
        try:
            report_on(places)
        except TrainerError as error:
            # Half written, or gone for a moment: the next save may mend it.
            say(error, err=True)

    if not watch:
        sys.exit(0 if report_on(folders) else EXIT_PROBLEM)
    watch_folders(
        folders,
        check=report_while_watching,
        say=partial(say, err=True),
        pause=partial(time.sleep, _SECONDS_BETWEEN_LOOKS),
    )
