"""Commands that help to write exercises: pack new."""

from pathlib import Path

import click

from trainer.cli.options import json_option
from trainer.cli.output import print_json, reports_errors, say_all

author_option = click.option(
    "--author", default="Your name", help="Author of the pack, where it is new."
)


@click.command(epilog="Example: trainer pack new ourteam/first-change --language python")
@click.argument("folder", metavar="PACK[/ID]", type=click.Path(path_type=Path))
@click.option(
    "--language",
    metavar="LANGUAGE",
    help="Write a working exercise in python, javascript, typescript, go, java or c.",
)
@author_option
@json_option
@reports_errors
def new(folder: Path, language: str | None, author: str, as_json: bool) -> None:
    """Start a pack, or an exercise of a pack: a small project, a change, a defect with its proof,
    and two decoys. It passes `trainer check` as it stands; change it into your own.
    """
    from trainer.content.authoring.examples import is_in_pack, new_exercise, new_pack

    if language is not None:
        made = new_exercise(folder, language, author)
        following = [
            f"trainer check {folder}",
            f"trainer --packs {folder.parent} --exercise {'/'.join(folder.resolve().parts[-2:])}",
        ]
    elif is_in_pack(folder):
        raise click.UsageError("An exercise needs --language, such as --language python.")
    else:
        made = new_pack(folder, author)
        following = [f"trainer pack new {folder / 'first-change'} --language python"]
    if as_json:
        print_json({"written": str(made), "next": following})
        return
    say_all([f"Wrote {made}.", "Next:", *(f"  {line}" for line in following)])
