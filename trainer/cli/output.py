"""What the command line prints, and how it ends."""

import json
import os
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from functools import partial, wraps
from typing import ParamSpec

import click

from trainer.core.text.terminal_text import json_text, one_line, several_lines
from trainer.errors import ContentError, ReviewFileError, TrainerError

Parameters = ParamSpec("Parameters")

EXIT_PROBLEM = 1
"""Something a person can act on."""


def print_json(value: object, *, indent: int | None = 2) -> None:
    """Print a value as JSON that every terminal can show."""
    text = json.dumps(value, indent=indent, ensure_ascii=False)
    try:
        text.encode(sys.stdout.encoding or "utf-8")
    except UnicodeEncodeError:
        # A terminal that is not UTF-8, or half a surrogate pair: escapes are JSON as well.
        text = json.dumps(value, indent=indent)
    click.echo(json_text(text))


def say(line: object, *, err: bool = False) -> None:
    """Print one line; whatever a pack, a review or a file name puts into it, it steers no terminal
    and stays one line.
    """
    click.echo(one_line(str(line)), err=err)


def say_all(lines: Iterable[object]) -> None:
    """Print each of the lines."""
    for line in lines:
        say(line)


def say_text(text: str, *, err: bool = False) -> None:
    """Print several lines in the same way."""
    click.echo(several_lines(text), nl=not text.endswith("\n"), err=err)


def print_diff(diff: str) -> None:
    """Print git's diff as it is where a program reads it, and so that it can be read on a
    terminal.
    """
    if sys.stdout.isatty():
        say_text(diff)
    else:
        # As bytes: of a text, `echo` drops the escape sequences where no terminal reads it.
        click.echo(diff.encode("utf-8", "surrogateescape"), nl=False)


@contextmanager
def reporting() -> Iterator[None]:
    """A TrainerError becomes its sentence on stderr and exit status 1."""
    try:
        yield
    except ContentError as error:
        for line in error.problems or [str(error)]:
            say(line, err=True)
        sys.exit(EXIT_PROBLEM)
    except ReviewFileError as error:
        # Has a line for each of its problems.
        say_text(str(error), err=True)
        sys.exit(EXIT_PROBLEM)
    except TrainerError as error:
        say(error, err=True)
        sys.exit(EXIT_PROBLEM)
    except BrokenPipeError:
        raise
    except OSError as error:
        # Only a write to what is open already, which here is the output, fails without the name of
        # a file.
        if error.filename is not None:
            raise
        _let_go_of_output()
        say(f"The output can't be written: {error.strerror}.", err=True)
        sys.exit(EXIT_PROBLEM)


def _let_go_of_output() -> None:
    """Else Python would try once more to write what is left of it, and complain, when it ends."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def reports_errors(command: Callable[Parameters, None]) -> Callable[Parameters, None]:
    """Make a command report a TrainerError as `reporting` does."""

    @wraps(command)
    def told(*args: Parameters.args, **kwargs: Parameters.kwargs) -> None:
        with reporting():
            command(*args, **kwargs)

    return told


def write_over(text: str) -> None:
    """Show a line on stderr that the next one takes the place of."""
    width = shutil.get_terminal_size().columns - 1
    click.echo(f"\r{one_line(text)[:width].ljust(width)}\r", err=True, nl=False)


@contextmanager
def status(*, silent: bool) -> Iterator[Callable[[str], None] | None]:
    """Give a way to say on stderr how far a long command is; None where `silent`.

    On a terminal it is one line that is written over and gone at the end, so that the report says
    nothing twice.
    """
    on_terminal = sys.stderr.isatty()
    try:
        if silent:
            yield None
        else:
            yield write_over if on_terminal else partial(say, err=True)
    finally:
        if on_terminal and not silent:
            write_over("")
