"""Commands that release packs without answers and grade what comes back: release, return, grade,
stats.
"""

from pathlib import Path

import click

from trainer.cli.options import (
    PLACE,
    json_option,
    opened_library,
    own_paths,
    packs_option,
)
from trainer.cli.output import print_json, reports_errors, say, say_all, status


@click.command(
    epilog="Example: trainer pack release packs/ourteam --for names.csv --seed 6f1c… --out out"
)
@click.argument("folder", metavar="PACK", type=PLACE)
@click.option(
    "--for",
    "names",
    required=True,
    type=PLACE,
    metavar="NAMES.csv",
    help="The names of the learners, one a line.",
)
@click.option("--seed", required=True, help="A secret text that decides who gets which variant.")
@click.option("--exercises", metavar="A,B", default="", help="Release only these. Default: all.")
@click.option("--name", default="", help="The name of the released pack. Default: PACK-release.")
@click.option("--key", type=PLACE, help="Sign each file with this SSH key.")
@click.option("--out", required=True, type=PLACE, help="The folder to write to.")
@json_option
@reports_errors
def release(
    folder: Path,
    names: Path,
    seed: str,
    exercises: str,
    name: str,
    key: Path | None,
    out: Path,
    as_json: bool,
) -> None:
    """Write a pack file for each learner: one variant of each exercise, and no answers."""
    from dataclasses import replace

    from trainer.app import release as releases

    wanted = [each.strip() for each in exercises.split(",") if each.strip()]
    plan = replace(releases.plan_release(folder, names, seed, wanted=wanted, name=name), key=key)
    with status(silent=as_json) as progress:
        report = releases.write_release(plan, out, progress)
    print_json(report.as_json()) if as_json else say_all(report.lines())


@click.command("return", epilog="Example: trainer pack return --to ../course/returned")
@click.option("--to", "folder", required=True, type=PLACE, help="The folder to write to.")
@click.option(
    "--key",
    type=PLACE,
    help="Sign with this SSH key. Default: the one in the settings, or in ~/.ssh.",
)
@click.option("--no-sign", "is_unsigned", is_flag=True, help="Don't sign.")
@json_option
@packs_option
@reports_errors
def return_reviews(
    folder: Path, key: Path | None, is_unsigned: bool, as_json: bool, packs: tuple[Path, ...]
) -> None:
    """Write your submitted reviews of released packs to files, for your instructor to score."""
    from trainer.app import signed_returns
    from trainer.app.returned import returns_of, write_return
    from trainer.settings import load_settings

    paths = own_paths()
    usual = None
    if not is_unsigned:
        usual = signed_returns.key_for_reviews(load_settings(paths.settings_file))
    made = []
    for returned in returns_of(paths.database, opened_library(packs)):
        if key is not None:
            signed = signed_returns.sign_return(returned, key, may_ask=True)
        else:
            signed = signed_returns.sign_if_possible(returned, usual)
        made.append((write_return(signed.returned, folder), signed))
    if as_json:
        print_json(
            {
                "files": [str(file) for file, _signed in made],
                "signed_by": [each.signer and each.signer.fingerprint for _file, each in made],
            }
        )
        return
    if not made:
        say("You submitted no review of a released pack.")
    for file, signed in made:
        say(file)
        say(f"  {signed_returns.signed_line(signed)}")


@click.command(
    epilog="Example: trainer pack grade returned --pack packs/ourteam --seed 6f1c… --out graded"
)
@click.argument("folder", metavar="DIR", type=PLACE)
@click.option("--pack", "pack", required=True, type=PLACE, help="The full pack.")
@click.option(
    "--seed",
    default="",
    help="The seed of the release: a review then counts only for its learner's own variant.",
)
@click.option(
    "--for",
    "names",
    type=PLACE,
    metavar="NAMES.csv",
    help="Count only reviews of these learners, signed by their key where the table has one.",
)
@click.option(
    "--allowed-signers",
    "allowed",
    type=PLACE,
    metavar="FILE",
    help="Count only reviews that this file of OpenSSH lets their learner sign.",
)
@click.option("--accept-unsigned", is_flag=True, help="Count reviews without a signature as well.")
@click.option("--out", type=PLACE, default=Path("graded"), help="The folder to write to.")
@json_option
@reports_errors
def grade(
    folder: Path,
    pack: Path,
    seed: str,
    names: Path | None,
    allowed: Path | None,
    accept_unsigned: bool,
    out: Path,
    as_json: bool,
) -> None:
    """Score returned reviews; write a table, debriefs to hand back, and a board."""
    from trainer.app import graded
    from trainer.app.signed_returns import known_signers

    signers = known_signers(names, allowed, accepts_unsigned=accept_unsigned)
    with status(silent=as_json) as progress:
        grades = graded.grade_folder(folder, pack, seed=seed, signers=signers, progress=progress)
    files = graded.write_grades(grades, out)
    if as_json:
        rows = [each.as_json() for each in grades.reviews]
        print_json(
            {
                "reviews": rows,
                "problems": list(grades.problems),
                "files": [str(file) for file in files],
            }
        )
        return
    for each in grades.reviews:
        unsigned = "" if each.signer is not None else "  not signed"
        who = f"{each.returned.learner}  {each.returned.exercise}"
        say(f"{each.card.score:5.1f}  {who}{unsigned}")
    for problem in grades.problems:
        say(problem, err=True)
    say(f"Written to {out}: scores.json, scores.csv, board.html and debriefs.")


@click.command(epilog="Example: trainer pack stats packs/ourteam --reviews graded/scores.json")
@click.argument("folder", metavar="PACK", type=PLACE)
@click.option(
    "--reviews",
    "files",
    multiple=True,
    required=True,
    type=PLACE,
    metavar="FILE",
    help="scores.json, a returned review, or an export; can be repeated.",
)
@click.argument("further", metavar="[FILE]…", nargs=-1, type=PLACE)
@json_option
@reports_errors
def stats(folder: Path, files: tuple[Path, ...], further: tuple[Path, ...], as_json: bool) -> None:
    """Show how hard each defect and decoy is, and the right lines that are flagged most."""
    from trainer.app.pack_stats import pack_statistics

    told = pack_statistics(folder, (*files, *further))
    if as_json:
        print_json(told.as_json())
        return
    say_all(told.lines())
    for problem in told.problems:
        say(problem, err=True)


COMMANDS: tuple[click.Command, ...] = (release, return_reviews, grade, stats)
