"""Commands about this installation: doctor, self-test."""

import os

import click

from trainer.cli.options import json_option, own_paths
from trainer.cli.output import print_json, reports_errors, say, say_all


@click.command(epilog="Example: trainer doctor --json")
@click.option(
    "--system",
    "only_system",
    is_flag=True,
    help="Only look for missing system packages, and install them when root.",
)
@click.option(
    "--topics", is_flag=True, help="List only the topics and classes that exercises may name."
)
@json_option
@reports_errors
def doctor(only_system: bool, topics: bool, as_json: bool) -> None:
    """Show what is installed, where data lives, and whether proofs can run."""
    from trainer import system
    from trainer.app import doctor as checkup

    if only_system:
        system.provide(system.missing_parts(), say)
        return
    if topics:
        facts = checkup.vocabulary()
    else:
        facts = checkup.facts(own_paths())
    if as_json:
        print_json(facts)
    else:
        say_all(checkup.as_text(facts))


def _go_unseen() -> None:
    from trainer.gui.shell.display import draw_unseen

    draw_unseen(os.environ)


@click.command("self-test", epilog="Example: trainer self-test --json")
@json_option
@reports_errors
def self_test(as_json: bool) -> None:
    """Drive the real window, off screen, through a whole review, and print what worked."""
    _go_unseen()
    from trainer.gui.self_test.main_job import run_self_test

    steps = run_self_test()
    if as_json:
        print_json({"steps": steps, "ok": True})
    else:
        for step in steps:
            say(f"ok  {step}")
        say("The main job works.")
