"""Commands that help to write exercises: pack new, pack import."""

import shlex
from pathlib import Path

import click

from trainer.cli.options import json_option
from trainer.cli.output import print_json, reports_errors, say_all, status

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


@click.command(
    name="import",
    epilog="Example: trainer pack import --repo ../shop --range main~3..main ourteam/late-fees",
)
@click.argument("folder", metavar="PACK/ID", type=click.Path(path_type=Path))
@click.option(
    "--repo",
    required=True,
    type=click.Path(path_type=Path),
    help="Repository that holds the change.",
)
@click.option("--range", "commit_range", metavar="BASE..HEAD", help="Commits of the change.")
@click.option(
    "--patch",
    "patches",
    multiple=True,
    type=click.Path(path_type=Path),
    help="Patch or mailbox with the change; can be repeated.",
)
@click.option("--base", default="HEAD", help="With --patch: the commit they apply to.")
@click.option(
    "--pull-request",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Pull request as exported by gh pr view --json title,body,commits,baseRefOid,headRefOid.",
)
@click.option("--paths", multiple=True, metavar="PATH", help="Keep only this; can be repeated.")
@click.option("--without", multiple=True, metavar="PATH", help="Leave this out; can be repeated.")
@click.option("--cut", is_flag=True, help="Leave out whatever the tests do not need.")
@click.option("--squash", is_flag=True, help="Make one commit of all.")
@click.option("--language", default="", help="Default: that of most changed files.")
@click.option("--tests", default="", metavar="COMMAND", help="How the project's tests are run.")
@click.option("--licence", default="", help="Default: as the project's files say.")
@click.option("--topic", "topics", multiple=True, default=("data",), help="Can be repeated.")
@click.option(
    "--not-secret", multiple=True, metavar="PATH:LINE", help="This only looks like a secret."
)
@author_option
@json_option
@reports_errors
def import_(
    folder: Path,
    repo: Path,
    commit_range: str | None,
    patches: tuple[Path, ...],
    base: str,
    pull_request: Path | None,
    paths: tuple[str, ...],
    without: tuple[str, ...],
    cut: bool,
    squash: bool,
    language: str,
    tests: str,
    licence: str,
    topics: tuple[str, ...],
    not_secret: tuple[str, ...],
    author: str,
    as_json: bool,
) -> None:
    """Make an exercise of a real change: a range of commits, a series of patches, or an exported
    pull request. People get other names; secrets are refused. Nothing of the repository is run,
    but with --cut its tests are, in the sandbox.
    """
    from trainer.content.authoring.importing import ImportChoices, Source, import_change
    from trainer.content.authoring.stages import Selection

    if sum(map(bool, (commit_range, patches, pull_request))) != 1:
        raise click.UsageError("Name the change with one of --range, --patch and --pull-request.")
    source = Source(repo, commit_range or "", patches, base, pull_request)
    choices = ImportChoices(
        selection=Selection(paths, without),
        language=language.casefold(),
        tests=tuple(shlex.split(tests)),
        licence=licence,
        topics=topics,
        squash=squash,
        cut=cut,
        not_secret=frozenset(not_secret),
        author=author,
    )
    with status(silent=as_json) as tell:
        imported = import_change(source, folder, choices, tell or (lambda _line: None))
    following = [
        f"write {folder / 'request.md'} as a colleague would ask for it",
        f"trainer pack mutate {folder}",
        f"trainer check {folder}",
    ]
    if as_json:
        print_json({"written": str(folder), "notes": list(imported.notes), "next": following})
        return
    say_all([f"Wrote {folder}.", *imported.notes, "Next:", *(f"  {line}" for line in following)])
