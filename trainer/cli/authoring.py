"""Commands that help to write exercises: pack new, pack import, pack mutate."""

import os
import shlex
from collections.abc import Sequence
from pathlib import Path
from textwrap import dedent
from typing import TYPE_CHECKING, Final

import click

from trainer.cli.options import (
    PLACE,
    json_option,
)
from trainer.cli.output import print_json, reports_errors, say, say_all, status
from trainer.core.text.counting import counted
from trainer.errors import TrainerError

if TYPE_CHECKING:
    from trainer.content.mutation.planting import Planted
    from trainer.content.mutation.proposing import Proposal


author_option = click.option(
    "--author",
    default="",
    help="Author of the pack, if it is new. No pack is built until it names one.",
)


_NAME_YOURSELF: Final = "write your name in pack.toml, before you build the pack"


@click.command(epilog="Example: trainer pack new ourteam/first-change --language python")
@click.argument("folder", metavar="PACK[/ID]", type=PLACE)
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

    unnamed = [] if author or is_in_pack(folder) else [_NAME_YOURSELF]
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
    following += unnamed
    if as_json:
        print_json({"written": str(made), "next": following})
        return
    say_all([f"Wrote {made}.", "Next:", *(f"  {line}" for line in following)])


@click.command(
    name="import",
    epilog="Example: trainer pack import --repo ../shop --range main~3..main ourteam/late-fees",
)
@click.argument("folder", metavar="PACK/ID", type=PLACE)
@click.option(
    "--repo",
    required=True,
    type=PLACE,
    help="Repository that holds the change.",
)
@click.option("--range", "commit_range", metavar="BASE..HEAD", help="Commits of the change.")
@click.option(
    "--patch",
    "patches",
    multiple=True,
    type=PLACE,
    help="Patch or mailbox with the change; can be repeated.",
)
@click.option("--base", default="HEAD", help="With --patch: the commit that they apply to.")
@click.option(
    "--pull-request",
    type=PLACE,
    metavar="FILE",
    help="Pull request as exported by gh pr view --json title,body,commits,baseRefOid,headRefOid.",
)
@click.option(
    "--paths", multiple=True, metavar="PATH", help="Keep only this path; can be repeated."
)
@click.option(
    "--without", multiple=True, metavar="PATH", help="Leave out this path; can be repeated."
)
@click.option("--cut", is_flag=True, help="Leave out everything that the tests don't need.")
@click.option("--squash", is_flag=True, help="Make one commit of the whole change.")
@click.option("--language", default="", help="Language. Default: that of most changed files.")
@click.option(
    "--tests", default="", metavar="COMMAND", help="Run the project's tests with this command."
)
@click.option("--licence", default="", help="Licence. Default: the one in the project's files.")
@click.option("--topic", "topics", multiple=True, default=("data",), help="Topic; can be repeated.")
@click.option(
    "--not-secret",
    multiple=True,
    metavar="PATH:LINE",
    help="Accept this line: it only looks like a secret.",
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
    pull request. People get other names; secrets are refused. Nothing of the repository is run
    unless you pass --cut, which runs its tests in the sandbox.
    """
    from trainer.content.authoring.examples import is_in_pack
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
    unnamed = [] if author or is_in_pack(folder) else [_NAME_YOURSELF]
    with status(silent=as_json) as tell:
        imported = import_change(source, folder, choices, tell or (lambda _line: None))
    following = [
        f"write {folder / 'request.md'} as a colleague would ask for it",
        f"trainer pack mutate {folder}",
        f"trainer check {folder}",
        *unnamed,
    ]
    if as_json:
        print_json({"written": str(folder), "notes": list(imported.notes), "next": following})
        return
    say_all([f"Wrote {folder}.", *imported.notes, "Next:", *(f"  {line}" for line in following)])


@click.command(epilog="Example: trainer pack mutate ourteam/late-fees --plant 3")
@click.argument("folder", metavar="PACK/ID", type=PLACE)
@click.option(
    "--plant",
    "numbers",
    multiple=True,
    type=click.IntRange(min=1),
    metavar="N",
    help="Plant this proposal; can be repeated.",
)
@click.option(
    "--id",
    "names",
    multiple=True,
    metavar="NAME",
    help="The answer's id: one for each --plant, in the same order, or none.",
)
@click.option("--no-run", is_flag=True, help="List every proposal; run no test.")
@click.option(
    "--most",
    type=click.IntRange(min=1),
    default=40,
    show_default=True,
    help="Run the tests on this many proposals, the first ones.",
)
@click.option(
    "--jobs",
    type=click.IntRange(min=1),
    help="Number of parallel runs. Default: the number of processors.",
)
@json_option
@reports_errors
def mutate(
    folder: Path,
    numbers: tuple[int, ...],
    names: tuple[str, ...],
    no_run: bool,
    most: int,
    jobs: int | None,
    as_json: bool,
) -> None:
    """Propose defects for a change: small mistakes that its own tests don't notice, the most easily
    missed first. With --plant, write one as markers and begin its answer and its proof; the rest is
    yours.
    """
    from trainer.content.mutation.planting import checked_id, plant_all
    from trainer.content.mutation.proposing import chosen, proposals, unfinished
    from trainer.content.mutation.surviving import survivors

    if len({*numbers}) < len(numbers) or len({*names}) < len(names):
        raise click.UsageError("Two --plant, or two --id, are the same.")
    if names and len(names) != len(numbers):
        raise click.UsageError("Give one --id for each --plant, in the same order, or none.")
    exercise = unfinished(folder)
    listed = proposals(exercise)
    tried = tuple(chosen(listed, number) for number in numbers) or listed[:most]
    for name in names:
        checked_id(exercise, name)
    kept = listed
    if not no_run:
        with status(silent=as_json) as tell:
            kept = survivors(
                exercise,
                tried,
                folder=folder,
                jobs=jobs or os.cpu_count() or 1,
                say=tell or (lambda _line: None),
            )
    if not numbers:
        _tell_proposals(
            folder, kept, ran=0 if no_run else len(tried), all_of=len(listed), as_json=as_json
        )
        return
    noticed = [str(each.number) for each in tried if each not in kept]
    if noticed:
        raise TrainerError(
            f"The change's own tests notice proposal {', '.join(noticed)}.",
            remedy="A defect must survive them: choose another.",
        )
    _tell_planted(folder, plant_all(folder, exercise, tried, names), as_json=as_json)


def _tell_proposals(
    folder: Path, kept: Sequence["Proposal"], *, ran: int, all_of: int, as_json: bool
) -> None:
    from trainer.content.mutation.proposing import RANK_RULE

    if as_json:
        print_json(
            {
                "proposals": all_of,
                "ran": ran,
                "kept": [_as_json(each) for each in kept],
                "rank": RANK_RULE,
            }
        )
        return
    for each in kept:
        kind = f"{each.operator.name}, {each.operator.class_}, {each.points} points"
        say(f"{each.number}. {each.path}:{each.start}  {each.operator.title} ({kind})")
        shown = dedent("\n".join((*each.old, *each.new))).split("\n")
        for number, line in enumerate(shown[: len(each.old) + len(each.new)]):
            sign = "-" if number < len(each.old) else "+"
            say(f"     {sign} {line}")
    if ran:
        told = f"{counted(all_of, 'proposal')}; of {ran} run, the tests do not notice {len(kept)}."
    else:
        told = f"{counted(all_of, 'proposal')}; no test was run."
    say_all([told, RANK_RULE, f"To plant one: trainer pack mutate {folder} --plant N"])


def _as_json(each: "Proposal") -> dict[str, object]:
    return {
        "number": each.number,
        "operator": each.operator.name,
        "class": each.operator.class_,
        "title": each.operator.title,
        "path": each.path,
        "line": each.start,
        "right": list(each.old),
        "planted": list(each.new),
        "points": each.points,
    }


def _tell_planted(folder: Path, planted: Sequence["Planted"], *, as_json: bool) -> None:
    if as_json:
        told = [{"answer": each.answer, "files": list(map(str, each.files))} for each in planted]
        print_json({"planted": told})
        return
    for each in planted:
        say_all([f"Planted {each.answer}:", *(f"  {file}" for file in each.files)])
    say_all(
        [
            "Next: write each answer and its proof, which are begun, then run",
            f"  trainer check {folder}",
        ]
    )
