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
    help="Check system packages only (installs missing ones when run as root).",
)
@click.option("--topics", is_flag=True, help="List the topics and classes that exercises can use.")
@json_option
@reports_errors
def doctor(only_system: bool, topics: bool, as_json: bool) -> None:
    """Show what is installed, where data is stored, and whether proofs can run."""
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
    """Run a whole review in an off-screen window and print the result of each step."""
    _go_unseen()
    from trainer.gui.self_test.main_job import run_self_test

    steps = run_self_test()
    if as_json:
        print_json({"steps": steps, "ok": True})
    else:
        for step in steps:
            say(f"ok  {step}")
        say("Self-test passed.")
