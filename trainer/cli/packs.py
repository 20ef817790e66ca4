"""The `trainer pack` commands: write packs, and exchange them."""

import click

from trainer.cli import authoring, pack_files, pack_releases


@click.group(epilog="Example: trainer pack new ourteam")
def pack() -> None:
    """Write packs of exercises and exchange them."""


COMMANDS: tuple[click.Command, ...] = (
    authoring.import_,
    authoring.mutate,
    authoring.new,
)

for command in (*COMMANDS, *pack_files.COMMANDS, *pack_releases.COMMANDS):
    pack.add_command(command)
