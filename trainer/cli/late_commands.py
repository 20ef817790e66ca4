"""Commands that are imported when somebody asks for them: the window, which needs none of them,
opens the sooner.
"""

from collections.abc import Mapping
from importlib import import_module
from typing import Any

import click


class LateCommands(click.Group):
    """A group that knows its commands by name; `late` says where each is, as `module:attribute`."""

    def __init__(self, *, late: Mapping[str, str], **settings: Any) -> None:
        super().__init__(**settings)
        self._late = late

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Every command by name, without importing it."""
        return sorted({*super().list_commands(ctx), *self._late})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, imported the first time."""
        if cmd_name in self._late and cmd_name not in self.commands:
            module, _, attribute = self._late[cmd_name].partition(":")
            self.add_command(getattr(import_module(module), attribute), cmd_name)
        return super().get_command(ctx, cmd_name)
