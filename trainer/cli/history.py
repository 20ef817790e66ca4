"""Commands about past reviews: progress, passport, disputes, rescore."""

import os
from contextlib import closing
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import click

from trainer.cli.options import (
    FILE,
    FOLDER,
    json_option,
    opened_library,
    own_paths,
    packs_option,
)
from trainer.cli.output import print_json, reports_errors, say, say_all, status
from trainer.errors import TrainerError

if TYPE_CHECKING:
    from trainer.core.skill.passport import Passport


@click.command(epilog="Example: trainer progress --last 10")
@click.option(
    "--last", type=click.IntRange(min=1), help="Use only your N most recent reviews.", metavar="N"
)
@json_option
@packs_option
@reports_errors
def progress(last: int | None, as_json: bool, packs: tuple[Path, ...]) -> None:
    """Show your scores, what you find and miss, and how well your confidence fits your results."""
    from trainer.app.habits import habits
    from trainer.app.history import past_reviews, submitted_reviews
    from trainer.app.standing import standing
    from trainer.core.skill.progress import progress_of
    from trainer.report.progress_lines import (
        habit_lines,
        habits_as_json,
        progress_as_json,
        progress_lines,
    )
    from trainer.report.standing import standing_as_json, standing_lines
    from trainer.store.database import Store, utc_now
    from trainer.store.meetings import coverage_by_review

    with closing(Store.read(own_paths().database)) as store:
        library = opened_library(packs)
        submitted = submitted_reviews(store, last)
        told = progress_of(past_reviews(submitted, library))
        reads = habits(submitted, coverage_by_review(store), library)
        stands = standing(store, library, utc_now())
    if as_json:
        reading = habits_as_json(reads)
        print_json(
            {**progress_as_json(told), "reading": reading, "skill": standing_as_json(stands)}
        )
        return
    say_all(progress_lines(told))
    if told.scores:
        say_all(("", *habit_lines(reads), "", *standing_lines(stands)))


@click.command(epilog="Example: trainer passport --pdf passport.pdf")
@click.option(
    "--pdf",
    type=FILE,
    help="Write the page to this PDF file.",
    metavar="FILE",
)
@json_option
@packs_option
@reports_errors
def passport(pdf: Path | None, as_json: bool, packs: tuple[Path, ...]) -> None:
    """Show your reviewer's passport: your level, your skill, the evidence, and what was not
    tested.
    """
    from trainer.app.passport import passport as make_passport
    from trainer.report.passport import passport_as_json, passport_lines
    from trainer.store.database import Store, utc_now

    with closing(Store.read(own_paths().database)) as store:
        made = make_passport(store, opened_library(packs), utc_now())
    if pdf is not None:
        _write_pdf(made, pdf)
    if as_json:
        print_json(passport_as_json(made))
    elif pdf is not None:
        say(f"Your passport is in {pdf}.")
    else:
        say_all(passport_lines(made))


def _write_pdf(made: "Passport", file: Path) -> None:
    if find_spec("PySide6") is None:
        raise TrainerError(
            "Qt draws the PDF, and it isn't installed.",
            remedy="Leave out --pdf, or install PySide6-Essentials.",
        )
    from trainer.gui.shell.display import draw_unseen

    draw_unseen(os.environ)
    from trainer.gui.passport.pdf import write_passport

    write_passport(made, file)


@click.command(epilog="Example: trainer disputes --out drafts")
@click.option(
    "--out",
    type=FOLDER,
    help="Write a draft ruling for each dispute to this folder.",
)
@json_option
@packs_option
@reports_errors
def disputes(out: Path | None, as_json: bool, packs: tuple[Path, ...]) -> None:
    """List your disputes, for an instructor to rule on."""
    from trainer.app.dispute import dispute_lines, disputed, disputes_as_json, write_drafts

    listed = disputed(own_paths().database, opened_library(packs))
    drafts = [str(path) for path in write_drafts(listed, out)] if out is not None else []
    if as_json:
        print_json({"disputes": disputes_as_json(listed), "drafts": drafts})
    else:
        say_all((*dispute_lines(listed), *drafts))


@click.command(epilog="Example: trainer rescore --json")
@json_option
@packs_option
@reports_errors
def rescore(as_json: bool, packs: tuple[Path, ...]) -> None:
    """Update your scores to the current rules and answers, as the app does when it starts.

    Earlier scorecards are kept.
    """
    from trainer.app.rescore import rescore as rescore_all

    with status(silent=as_json) as say:
        report = rescore_all(own_paths().database, opened_library(packs), progress=say)
    if as_json:
        print_json(report.as_json())
    else:
        say_all(report.lines())
