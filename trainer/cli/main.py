"""The `trainer` command: everything that has no picture."""

import io
import json
import os
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from functools import partial, wraps
from pathlib import Path
from typing import Any, ParamSpec

import click

import trainer
from trainer.cli.variant_options import planted_by, served, variant_options
from trainer.core.domain.exercise import AnswerKey, AnswerKind, ExerciseId, PlacedAnswer
from trainer.core.domain.review import Verdict
from trainer.core.text.terminal_text import json_text, one_line, several_lines
from trainer.errors import ContentError, ReviewFileError, TrainerError
from trainer.gui.style.assets import theme_names, themes_named
from trainer.settings import Paths, paths_from

Parameters = ParamSpec("Parameters")

EXIT_PROBLEM = 1
"""Something a person can act on."""

json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON.")
packs_option = click.option(
    "--packs",
    multiple=True,
    type=click.Path(path_type=Path),
    help="A further folder of packs, a pack, or an exercise; may be given several times.",
)


def _print_json(value: object, *, indent: int | None = 2) -> None:
    text = json.dumps(value, indent=indent, ensure_ascii=False)
    try:
        text.encode(sys.stdout.encoding or "utf-8")
    except UnicodeEncodeError:
        # A terminal that is not UTF-8, or half a surrogate pair: escapes are JSON as well.
        text = json.dumps(value, indent=indent)
    click.echo(json_text(text))


def _say(line: object, *, err: bool = False) -> None:
    """Print one line; whatever a pack, a review or a file name puts into it, it steers no terminal and stays one line."""
    click.echo(one_line(str(line)), err=err)


def _say_all(lines: Iterable[object]) -> None:
    for line in lines:
        _say(line)


def _say_text(text: str, *, err: bool = False) -> None:
    """Print several lines in the same way."""
    click.echo(several_lines(text), nl=not text.endswith("\n"), err=err)


def _print_diff(diff: str) -> None:
    """Print git's diff as it is where a program reads it, and so that it can be read on a terminal."""
    if sys.stdout.isatty():
        _say_text(diff)
    else:
        # As bytes: of a text, `echo` drops the escape sequences where no terminal reads it.
        click.echo(diff.encode("utf-8", "surrogateescape"), nl=False)


def _paths() -> Paths:
    return paths_from(os.environ)


@contextmanager
def _told() -> Iterator[None]:
    """A TrainerError becomes its sentence on stderr and exit status 1."""
    try:
        yield
    except ContentError as error:
        for line in error.problems or [str(error)]:
            _say(line, err=True)
        sys.exit(EXIT_PROBLEM)
    except ReviewFileError as error:
        # Has a line for each of its problems.
        _say_text(str(error), err=True)
        sys.exit(EXIT_PROBLEM)
    except TrainerError as error:
        _say(error, err=True)
        sys.exit(EXIT_PROBLEM)
    except BrokenPipeError:
        raise
    except OSError as error:
        # Only a write to what is open already, which here is the output, fails without the name of a file.
        if error.filename is not None:
            raise
        _let_go_of_output()
        _say(f"The output cannot be written: {error.strerror}.", err=True)
        sys.exit(EXIT_PROBLEM)


def _let_go_of_output() -> None:
    """Else Python would try once more to write what is left of it, and complain, when it ends."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _tells(command: Callable[Parameters, None]) -> Callable[Parameters, None]:
    @wraps(command)
    def told(*args: Parameters.args, **kwargs: Parameters.kwargs) -> None:
        with _told():
            command(*args, **kwargs)

    return told


def _write_over(text: str) -> None:
    """Show a line on stderr that the next one takes the place of."""
    width = shutil.get_terminal_size().columns - 1
    click.echo(f"\r{one_line(text)[:width].ljust(width)}\r", err=True, nl=False)


@contextmanager
def _status(*, silent: bool) -> Iterator[Callable[[str], None] | None]:
    """Give a way to say on stderr how far a long command is; None where `silent`.

    On a terminal it is one line that is written over and gone at the end, so that the report says nothing twice.
    """
    on_terminal = sys.stderr.isatty()
    try:
        if silent:
            yield None
        else:
            yield _write_over if on_terminal else partial(_say, err=True)
    finally:
        if on_terminal and not silent:
            _write_over("")


@click.group(
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Example: trainer --exercise kafka/order-consumer",
)
@click.version_option(trainer.__version__, prog_name="trainer")
@click.option("--exercise", "exercise_id", metavar="ID", help="Open a review of that exercise.")
@click.option("--seed", help="With --exercise: open the variant of that seed.")
@packs_option
@click.pass_context
def main(context: click.Context, exercise_id: str | None, seed: str | None, packs: tuple[Path, ...]) -> None:
    """Practise reviewing changes that an assistant wrote. Without a command, open the application."""
    context.obj = packs
    if isinstance(sys.stdout, io.TextIOWrapper):
        # A sign that the terminal does not know is no reason to stop.
        sys.stdout.reconfigure(errors="backslashreplace")
    if context.invoked_subcommand is not None:
        return
    if seed is not None and exercise_id is None:
        raise click.UsageError("--seed goes with --exercise.")
    from trainer.gui.shell.application import run
    from trainer.settings import recover_settings

    with _told():
        paths = _paths()
    settings, problem = recover_settings(paths.settings_file)
    sys.exit(run(paths, settings, exercise_id=exercise_id, seed=seed, packs=packs, settings_problem=problem))


def _packs(packs: tuple[Path, ...]) -> tuple[Path, ...]:
    context = click.get_current_context()
    return (*(context.obj or ()), *packs)


def _library(packs: tuple[Path, ...]) -> Any:
    from trainer.content.library import open_library

    return open_library(_paths().packs, _packs(packs))


@main.command("list", epilog="Example: trainer list --json")
@json_option
@packs_option
@_tells
def list_exercises(as_json: bool, packs: tuple[Path, ...]) -> None:
    """List packs and exercises."""
    from trainer.content.library import empty_folders

    library = _library(packs)
    summaries = library.summaries()
    empty = [str(error) for error in empty_folders(_packs(packs))]
    problems = [*map(str, library.problems()), *empty]
    if as_json:
        rows = [
            {
                "id": each.id,
                "title": each.title,
                "language": each.language,
                "level": each.level.value,
                "minutes": each.minutes,
                "topics": list(each.topics),
                "pack": each.pack,
            }
            for each in summaries
        ]
        _print_json({"exercises": rows, "problems": problems})
        return
    width = max((len(each.id) for each in summaries), default=0)
    for each in summaries:
        _say(f"{each.id:{width}}  {each.level.value:6}  {each.minutes:3} min  {each.language:10}  {each.title}")
    for problem in problems:
        _say(problem, err=True)


@main.command(epilog="Example: trainer show kafka/order-consumer --clean --diff")
@click.argument("exercise_id", metavar="ID")
@variant_options
@click.option("--diff", "only_diff", is_flag=True, help="Print only git's diff of the whole change.")
@click.option("--answers", is_flag=True, help="Print the answers, for instructors.")
@json_option
@packs_option
@_tells
def show(
    exercise_id: str,
    seed: str | None,
    planted: str | None,
    clean: bool,
    only_diff: bool,
    answers: bool,
    as_json: bool,
    packs: tuple[Path, ...],
) -> None:
    """Show a variant of an exercise as its learner sees it, or its answers.

    Every defect is planted unless --seed, --planted or --clean says otherwise.
    """
    from trainer.core.diffing.diff import parse_diff
    from trainer.report import as_json as shapes

    if answers and only_diff:
        raise click.UsageError("Choose one of --answers and --diff.")
    exercise = _library(packs).exercise(ExerciseId(exercise_id))
    change, key = served(exercise, planted_by(exercise, seed, planted, clean))
    if answers:
        content = shapes.answers_as_json(key)
        _print_json({"exercise": exercise.id, "key_version": key.key_version, "answers": content}) if as_json else _tell_answers(
            key
        )
    elif as_json:
        _print_json(shapes.change_as_json(change, parse_diff(change.diff)))
    elif only_diff:
        _print_diff(change.diff)
    else:
        _say_text(f"# The request\n\n{change.request.strip()}\n\n")
        _say(f"# {change.title}")
        _say_text(f"\n{change.description.strip()}\n\n")
        for commit in change.commits:
            _say(f"commit {commit.sha}")
            _say_text("\n    " + commit.message.strip().replace("\n", "\n    ") + "\n\n")
        _say_text(change.diff)


def _tell_answers(key: AnswerKey) -> None:
    for kind in AnswerKind:
        for placed in key.answers:
            if placed.answer.kind is kind:
                _tell_answer(placed)


def _tell_answer(placed: PlacedAnswer) -> None:
    answer = placed.answer
    # Only a defect is planted and weighs something: a decoy and a neutral remark are the same in every variant.
    state = f" ({'planted' if placed.planted else 'fixed'}, {answer.severity.value})" if answer.kind is AnswerKind.DEFECT else ""
    _say(f"{answer.kind.value} {answer.id}{state}: {answer.title}")
    for span in placed.spans:
        _say(f"    {span.path}:{span.start}" + ("" if span.start == span.end else f"-{span.end}"))


class VerdictChoice(click.Choice[str]):
    """A verdict, written with a hyphen as options are, or with an underscore as in our JSON."""

    def __init__(self) -> None:
        super().__init__([each.value.replace("_", "-") for each in Verdict])

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return the verdict that was written either way."""
        return Verdict(super().convert(str(value).strip().lower().replace("_", "-"), param, ctx).replace("-", "_"))


def _print_schema(context: click.Context, _option: click.Parameter, wanted: bool) -> None:
    if wanted:
        package = Path(trainer.__file__).parent
        installed = package / "_schemas"
        folder = installed if installed.is_dir() else package.parent / "docs" / "schemas"
        _say_text((folder / "review.schema.json").read_text(encoding="utf-8"))
        context.exit()


@main.command(epilog="Example: trainer score kafka/order-consumer review.json --seed 7")
@click.argument("exercise_id", metavar="[ID]", required=False)
@click.argument("files", metavar="[REVIEW]…", nargs=-1, type=click.Path(path_type=Path))
@variant_options
@click.option("--batch", type=click.Path(path_type=Path), help="Score every line of a JSONL file; a line comes out for each.")
@click.option("--compare", is_flag=True, help="Set several reviews side by side.")
@click.option(
    "--verdict",
    type=VerdictChoice(),
    help="The verdict of a review that has none: SARIF, or a mere comment on GitHub.",
)
@click.option(
    "--schema",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_print_schema,
    help="Print the JSON schema of our own form of a review, and exit.",
)
@click.option("--reviewer", metavar="LOGIN", help="Whose review it is, where a file of GitHub's holds those of several people.")
@json_option
@packs_option
@_tells
def score(
    exercise_id: str | None,
    files: tuple[Path, ...],
    seed: str | None,
    planted: str | None,
    clean: bool,
    batch: Path | None,
    compare: bool,
    verdict: Verdict | None,
    reviewer: str | None,
    as_json: bool,
    packs: tuple[Path, ...],
) -> None:
    """Score a review against the answers of a variant: our JSON, SARIF 2.1.0 of an analyser, or a GitHub pull-request review.

    Every defect is planted unless --seed, --planted or --clean says otherwise.
    """
    from trainer.app import score_files

    library = _library(packs)
    if batch is not None:
        if exercise_id is not None or seed is not None or planted is not None or clean or compare or verdict or reviewer:
            raise click.UsageError("--batch takes everything from its file.")
        _score_batch(library, batch)
        return
    if exercise_id is None or not files:
        raise click.UsageError("Give an exercise and a review, or --batch.")
    if compare != (len(files) > 1):
        raise click.UsageError("Give one review, or --compare and several.")
    exercise = library.exercise(ExerciseId(exercise_id))
    change, key = served(exercise, planted_by(exercise, seed, planted, clean))
    reading = score_files.Reading(verdict, reviewer)
    if compare:
        beside = score_files.compare(files, change, key, reading)
        _print_json(beside) if as_json else _say_all(score_files.comparison_lines(beside))
        return
    result = score_files.score(score_files.read_review_file(files[0], change, reading), key)
    _print_json(result) if as_json else _say_all(score_files.score_lines(result))


def _score_batch(library: Any, file: Path) -> None:
    from trainer.app import score_files

    results: list[dict[str, Any]] = []
    for line in score_files.score_batch(library, file):
        _print_json(line, indent=None)
        results.append(line)
    if failure := score_files.failure_of(results):
        raise TrainerError(failure, where=str(file))


@main.command(epilog="Example: trainer check --bless exercises/kafka/order-consumer")
@click.argument("folders", metavar="PATH…", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--jobs", type=click.IntRange(min=1), help="Runs at a time. Default: the number of processors.")
@click.option("--no-run", is_flag=True, help="Check the text only; run no test and no proof.")
@click.option("--bless", is_flag=True, help="Write golden.diff and the transcripts of the proofs again.")
@json_option
@_tells
def check(folders: tuple[Path, ...], jobs: int | None, no_run: bool, bless: bool, as_json: bool) -> None:
    """Prove that packs and exercises are sound: every rule, every variant, every proof both ways."""
    from trainer.content.checker import check as check_folders

    with _status(silent=as_json) as say:
        report = check_folders(folders, jobs=jobs or os.cpu_count() or 1, run=not no_run, bless=bless, progress=say)
    if as_json:
        _print_json(report.as_json())
    else:
        _say_all(report.lines())
    sys.exit(0 if report.holds else EXIT_PROBLEM)


@main.command(epilog="Example: trainer progress --last 10")
@click.option("--last", type=click.IntRange(min=1), help="Count only the newest N reviews.", metavar="N")
@json_option
@packs_option
@_tells
def progress(last: int | None, as_json: bool, packs: tuple[Path, ...]) -> None:
    """Show your scores, what you find and miss, and how far your confidence can be trusted."""
    from trainer.app.past_reviews import handed_in, past_reviews
    from trainer.core.skill.progress import progress_of
    from trainer.report.progress_lines import progress_as_json, progress_lines
    from trainer.store.database import Store

    with closing(Store.read(_paths().database)) as store:
        told = progress_of(past_reviews(handed_in(store, last), _library(packs)))
    _print_json(progress_as_json(told)) if as_json else _say_all(progress_lines(told))


@main.command(epilog="Example: trainer export > my-reviews.json")
@json_option
@_tells
def export(as_json: bool) -> None:
    """Print everything that is kept about you, as JSON."""
    from trainer.errors import StoreError
    from trainer.store.rescue import export as export_all

    del as_json  # It is JSON in either case.
    exported = export_all(_paths().database)
    _print_json(exported.as_json())
    if exported.problems:
        raise StoreError(
            f"The database is damaged, and this is not all of it: {' '.join(exported.problems)}",
            where=str(_paths().database),
            remedy="Keep what was printed, then move the database away and start again.",
        )


@main.command(epilog="Example: trainer disputes --out drafts")
@click.option(
    "--out", type=click.Path(path_type=Path, file_okay=False), help="Write a draft of a ruling for each into this folder."
)
@json_option
@packs_option
@_tells
def disputes(out: Path | None, as_json: bool, packs: tuple[Path, ...]) -> None:
    """List the annotations that you stand by, for an instructor to rule on."""
    from trainer.app.dispute_files import dispute_lines, disputed, disputes_as_json, write_drafts

    listed = disputed(_paths().database, _library(packs))
    drafts = [str(path) for path in write_drafts(listed, out)] if out is not None else []
    if as_json:
        _print_json({"disputes": disputes_as_json(listed), "drafts": drafts})
    else:
        _say_all((*dispute_lines(listed), *drafts))


@main.command(epilog="Example: trainer rescore --json")
@json_option
@packs_option
@_tells
def rescore(as_json: bool, packs: tuple[Path, ...]) -> None:
    """Score your reviews again by today's rules and answers, as the application does when it starts; older scorecards stay."""
    from trainer.app.rescore import rescore as rescore_all

    with _status(silent=as_json) as say:
        report = rescore_all(_paths().database, _library(packs), progress=say)
    if as_json:
        _print_json(report.as_json())
    else:
        _say_all(report.lines())


@main.command(epilog="Example: trainer doctor --json")
@click.option("--system", "only_system", is_flag=True, help="Only look for missing system packages, and install them when root.")
@click.option("--topics", is_flag=True, help="List only the topics and classes that exercises may name.")
@json_option
@_tells
def doctor(only_system: bool, topics: bool, as_json: bool) -> None:
    """Show what is installed, where data lives, and whether proofs can run."""
    from trainer import system
    from trainer.app import doctor as checkup

    if only_system:
        system.provide(system.missing_parts(), _say)
        return
    facts = checkup.vocabulary() if topics else checkup.facts(_paths())
    if as_json:
        _print_json(facts)
    else:
        _say_all(checkup.as_text(facts))


def _go_unseen() -> None:
    from trainer.gui.shell.display import draw_unseen

    draw_unseen(os.environ)


@main.command("self-test", epilog="Example: trainer self-test --json")
@json_option
@_tells
def self_test(as_json: bool) -> None:
    """Drive the real window, off screen, through a whole review, and print what worked."""
    _go_unseen()
    from trainer.gui.self_test.main_job import run_self_test

    steps = run_self_test()
    if as_json:
        _print_json({"steps": steps, "ok": True})
    else:
        for step in steps:
            _say(f"ok  {step}")
        _say("The main job works.")


@main.command(epilog="Example: trainer tour --all-themes --scale 2 --out pictures")
@click.option("--out", required=True, type=click.Path(path_type=Path, file_okay=False), help="The folder for the pictures.")
@click.option(
    "--theme",
    "themes",
    multiple=True,
    metavar="NAME",
    help=f"A theme, in place of light and dark; may be given several times. One of: {', '.join(theme_names())}.",
)
@click.option("--all-themes", is_flag=True, help="Take the pictures in every theme.")
@click.option("--scale", type=click.FloatRange(0.5, 4), help="Scale of the pictures: 2 for a display of twice the resolution.")
@click.option(
    "--size", type=(click.IntRange(320), click.IntRange(240)), default=(1440, 900), help="Width and height of the window."
)
@click.option("--code-size", type=click.IntRange(8, 32), default=13, help="Font size of the code, in pixels.")
@json_option
@_tells
def tour(out: Path, *, themes: tuple[str, ...], all_themes: bool, as_json: bool, **look: Any) -> None:
    """Drive the window as `self-test` does, go on to rarer screens, and save a picture of each."""
    chosen = themes_named(themes, every=all_themes)
    if (scale := look.pop("scale")) is not None:
        os.environ["QT_SCALE_FACTOR"] = str(scale)
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise TrainerError(f"The folder cannot be made: {error.strerror}.", where=str(out), remedy="Name another.") from error
    _go_unseen()
    from tools.tour.pictures import Look, take_pictures

    steps = take_pictures(out, Look(themes=chosen, **look))
    pictures = sorted(str(path) for path in out.glob("*.png"))
    if as_json:
        _print_json({"steps": steps, "pictures": pictures})
    else:
        _say_all(pictures)
