"""Commands about what to practise."""

from contextlib import closing
from pathlib import Path

import click

from trainer.cli.options import json_option, opened_library, own_paths, packs_option
from trainer.cli.output import print_json, reports_errors, say_all


@click.command(epilog="Example: trainer today --json")
@json_option
@packs_option
@reports_errors
def today(as_json: bool, packs: tuple[Path, ...]) -> None:
    """Show what is due today: warm-ups, patterns to repeat and why, and one full review."""
    from trainer.app.team_seasons import season_work
    from trainer.app.today import Plan
    from trainer.app.today import today as today_of
    from trainer.app.today_lines import today_as_json, today_lines
    from trainer.settings import load_settings
    from trainer.store.database import Store, utc_now

    paths, now = own_paths(), utc_now().astimezone()
    settings = load_settings(paths.settings_file)
    with closing(Store.read(paths.database)) as store:
        told = today_of(
            store,
            opened_library(packs),
            now,
            languages=settings.languages,
            plan=Plan(settings.daily_minutes, settings.easy_days),
            work=season_work(paths, store, now),
        )
    print_json(today_as_json(told)) if as_json else say_all(today_lines(told))
