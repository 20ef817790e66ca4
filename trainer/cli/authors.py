"""Commands for authors of exercises: check."""

import os
import sys
from pathlib import Path

import click

from trainer.cli.options import json_option
from trainer.cli.output import EXIT_PROBLEM, print_json, reports_errors, say_all, status


@click.command(epilog="Example: trainer check --bless exercises/kafka/order-consumer")
@click.argument(
    "folders", metavar="PATH…", nargs=-1, required=True, type=click.Path(path_type=Path)
)
@click.option(
    "--jobs",
    type=click.IntRange(min=1),
    help="Number of parallel runs. Default: the number of processors.",
)
@click.option("--no-run", is_flag=True, help="Check text only; skip tests and proofs.")
@click.option("--bless", is_flag=True, help="Rewrite golden.diff and the proof transcripts.")
@json_option
@reports_errors
def check(
    folders: tuple[Path, ...], jobs: int | None, no_run: bool, bless: bool, as_json: bool
) -> None:
    """Check packs and exercises: every rule, every variant, every proof on planted and fixed
    code.
    """
    from trainer.content.checker import check as check_folders

    with status(silent=as_json) as say:
        report = check_folders(
            folders, jobs=jobs or os.cpu_count() or 1, run=not no_run, bless=bless, progress=say
        )
    if as_json:
        print_json(report.as_json())
    else:
        say_all(report.lines())
    sys.exit(0 if report.holds else EXIT_PROBLEM)
