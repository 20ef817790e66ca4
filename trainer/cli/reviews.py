"""Commands about exercises and reviews: list, show, score."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

import trainer
from trainer.cli.options import (
    PLACE,
    all_packs,
    json_option,
    opened_library,
    packs_option,
    planted_by,
    variant_options,
)
from trainer.cli.output import print_diff, print_json, reports_errors, say, say_all, say_text
from trainer.core.domain.exercise import AnswerKey, AnswerKind, ExerciseId, PlacedAnswer
from trainer.core.domain.review import Verdict
from trainer.errors import TrainerError

if TYPE_CHECKING:
    from trainer.content.library import Library


@click.command("list", epilog="Example: trainer list --json")
@json_option
@packs_option
@reports_errors
def list_exercises(as_json: bool, packs: tuple[Path, ...]) -> None:
    """List packs and exercises."""
    from trainer.content.library import empty_folders

    library = opened_library(packs)
    summaries = library.summaries()
    empty = [str(error) for error in empty_folders(all_packs(packs))]
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
        print_json({"exercises": rows, "problems": problems})
        return
    width = max((len(each.id) for each in summaries), default=0)
    for each in summaries:
        say(
            f"{each.id:{width}}  {each.level.value:6}  {each.minutes:3} min  {each.language:10}  "
            f"{each.title}"
        )
    for problem in problems:
        say(problem, err=True)


@click.command(epilog="Example: trainer show kafka/order-consumer --clean --diff")
@click.argument("exercise_id", metavar="ID")
@variant_options
@click.option(
    "--diff", "only_diff", is_flag=True, help="Print only the git diff of the whole change."
)
@click.option("--answers", is_flag=True, help="Print the answer key (for instructors).")
@json_option
@packs_option
@reports_errors
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
    from trainer.app.serve import serve
    from trainer.report import as_json as shapes

    if answers and only_diff:
        raise click.UsageError("Use either --answers or --diff, not both.")
    exercise = opened_library(packs).exercise(ExerciseId(exercise_id))
    served = serve(exercise, planted_by(exercise, seed, planted, clean))
    change, key = served.change, served.key
    if answers:
        content = shapes.answers_as_json(key)
        print_json(
            {"exercise": exercise.id, "key_version": key.key_version, "answers": content}
        ) if as_json else _say_answers(key)
    elif as_json:
        print_json(shapes.change_as_json(change, served.diff))
    elif only_diff:
        print_diff(change.diff)
    else:
        say_text(f"# The request\n\n{change.request.strip()}\n\n")
        say(f"# {change.title}")
        say_text(f"\n{change.description.strip()}\n\n")
        for commit in change.commits:
            say(f"commit {commit.sha}")
            say(f"Author: {commit.author}")
            say_text("\n    " + commit.message.strip().replace("\n", "\n    ") + "\n\n")
        say_text(change.diff)


def _say_answers(key: AnswerKey) -> None:
    for kind in AnswerKind:
        for placed in key.answers:
            if placed.answer.kind is kind:
                _say_answer(placed)


def _say_answer(placed: PlacedAnswer) -> None:
    answer = placed.answer
    # Only a defect is planted and weighs something: a decoy and a neutral remark are the same in
    # every variant.
    if answer.kind.can_be_planted:
        state = f" ({'planted' if placed.planted else 'fixed'}, {answer.severity.value})"
    else:
        state = ""
    say(f"{answer.kind.value} {answer.id}{state}: {answer.title}")
    for span in placed.spans:
        say(f"    {span.path}:{span.start}" + ("" if span.start == span.end else f"-{span.end}"))


class VerdictChoice(click.Choice[str]):
    """A verdict, written with a hyphen as options are, or with an underscore as in our JSON."""

    def __init__(self) -> None:
        super().__init__([each.value.replace("_", "-") for each in Verdict])

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return the verdict that was written either way."""
        return Verdict(
            super()
            .convert(str(value).strip().lower().replace("_", "-"), param, ctx)
            .replace("-", "_")
        )


def _print_schema(context: click.Context, _option: click.Parameter, wanted: bool) -> None:
    if wanted:
        package = Path(trainer.__file__).parent
        installed = package / "_schemas"
        if installed.is_dir():
            folder = installed
        else:
            folder = package.parent / "docs" / "schemas"
        say_text((folder / "review.schema.json").read_text(encoding="utf-8"))
        context.exit()


@click.command(epilog="Example: trainer score kafka/order-consumer review.json --seed 7")
@click.argument("exercise_id", metavar="[ID]", required=False)
@click.argument("files", metavar="[REVIEW]…", nargs=-1, type=PLACE)
@variant_options
@click.option(
    "--batch",
    type=PLACE,
    help="Score a JSONL file of reviews; print one result per line.",
)
@click.option("--compare", is_flag=True, help="Compare several reviews side by side.")
@click.option(
    "--verdict",
    type=VerdictChoice(),
    help="The verdict to use if the review has none, as in SARIF or a GitHub comment.",
)
@click.option(
    "--schema",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_print_schema,
    help="Print the JSON schema for reviews and exit.",
)
@click.option(
    "--reviewer",
    metavar="LOGIN",
    help="Score this person's review, if a GitHub file has several people's.",
)
@json_option
@packs_option
@reports_errors
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
    """Score a review against a variant's answers.

    Accepts our JSON, SARIF 2.1.0 from an analyser, or a GitHub pull-request review.

    Every defect is planted unless --seed, --planted or --clean says otherwise.
    """
    from trainer.app import score as score_files
    from trainer.app.serve import serve

    library = opened_library(packs)
    if batch is not None:
        if (
            exercise_id is not None
            or seed is not None
            or planted is not None
            or clean
            or compare
            or verdict
            or reviewer
        ):
            raise click.UsageError("--batch can't be combined with other arguments.")
        _score_batch(library, batch)
        return
    if exercise_id is None or not files:
        raise click.UsageError("Pass an exercise and a review, or --batch.")
    if compare != (len(files) > 1):
        raise click.UsageError("Pass one review, or --compare with several.")
    exercise = library.exercise(ExerciseId(exercise_id))
    served = serve(exercise, planted_by(exercise, seed, planted, clean))
    reading = score_files.Reading(verdict, reviewer)
    if compare:
        beside = score_files.compare(files, served, reading)
        print_json(beside) if as_json else say_all(score_files.comparison_lines(beside))
        return
    given = score_files.read_review_file(files[0], served.change, reading)
    result = score_files.score(given, served.key)
    print_json(result) if as_json else say_all(score_files.score_lines(result))


def _score_batch(library: "Library", file: Path) -> None:
    from trainer.app import score as score_files

    results: list[dict[str, Any]] = []
    for line in score_files.score_batch(library, file):
        print_json(line, indent=None)
        results.append(line)
    if failure := score_files.failure_of(results):
        raise TrainerError(failure, where=str(file))
