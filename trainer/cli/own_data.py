"""Commands about one's own data: notebook, export, import."""

from contextlib import closing
from pathlib import Path

import click

from trainer.cli.options import (
    FILE,
    json_option,
    opened_library,
    own_paths,
    packs_option,
)
from trainer.cli.output import print_json, reports_errors, say, say_all


@click.command(epilog="Example: trainer notebook --markdown lessons.md")
@click.option(
    "--markdown",
    type=FILE,
    help="Write the notebook to this file as Markdown.",
    metavar="FILE",
)
@json_option
@packs_option
@reports_errors
def notebook(markdown: Path | None, as_json: bool, packs: tuple[Path, ...]) -> None:
    """Show what you missed or wrongly flagged, and how to see it next time."""
    from trainer.app.notebook import read_notebook, write_markdown
    from trainer.report.notebook import notebook_as_json, notebook_lines
    from trainer.store.database import Store

    with closing(Store.read(own_paths().database)) as store:
        told = read_notebook(store, opened_library(packs))
    if markdown is not None:
        write_markdown(told, markdown)
    if as_json:
        print_json(notebook_as_json(told))
    elif markdown is None:
        say_all(notebook_lines(told))


@click.command(epilog="Example: trainer export > my-reviews.json")
@json_option
@reports_errors
def export(as_json: bool) -> None:
    """Export all your data as JSON."""
    from trainer.errors import StoreError
    from trainer.store.rescue import export as export_all

    del as_json  # It is JSON in either case.
    exported = export_all(own_paths().database)
    print_json(exported.as_json())
    if exported.problems:
        raise StoreError(
            f"The database is damaged, so this export is incomplete: {' '.join(exported.problems)}",
            where=str(own_paths().database),
            remedy="Keep this output, then move the database away and restart.",
        )


@click.command("import", epilog="Example: trainer import my-reviews.json")
@click.argument("file", type=FILE)
@json_option
@reports_errors
def import_file(file: Path, as_json: bool) -> None:
    """Import an export from another machine, and merge it with your data.

    Importing the same file again changes nothing. A copy of your database is kept.
    """
    from trainer.app.transfer import import_file as import_from
    from trainer.report.importing import imported_as_json, imported_words

    told = import_from(own_paths().database, file)
    print_json(imported_as_json(told)) if as_json else say(imported_words(told))
