"""Commands of who runs a team's server."""

import os
import re
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from trainer.cli.options import FILE, PLACE, json_option, own_paths
from trainer.cli.output import reports_errors, say
from trainer.cli.team import team, tell
from trainer.core.text.counting import counted
from trainer.errors import TrainerError

if TYPE_CHECKING:
    from trainer.team.database import Database

_NEEDED = "python -m pip install 'code-review-trainer[team]'"
_DATABASE = "TRAINER_TEAM_DATABASE"
_IDLE = 10
"""Seconds until a worker looks for new packs again."""
_OIDC_SECRET = "TRAINER_TEAM_OIDC_SECRET"
database_option = click.option(
    "--database",
    "url",
    envvar=_DATABASE,
    metavar="URL",
    help="sqlite:///FILE or postgresql+psycopg://…. Default: a file in your data folder.",
)


@contextmanager
def _opened(url: str | None) -> "Iterator[Database]":
    """The team's database; a sentence where the server's libraries are not installed."""
    try:
        from trainer.team.database import open_database, sqlite_url, telling_trouble

        address = url or sqlite_url(own_paths().data / "team" / "team.db")
        database = open_database(address)
        try:
            with telling_trouble(address.rsplit("@", 1)[-1]):
                yield database
        finally:
            database.engine.dispose()
    except ModuleNotFoundError as error:
        # The commands import what they need of the server when they run.
        raise TrainerError(
            f"The server of a team needs further libraries ({error.name}).",
            remedy=f"Install them: {_NEEDED}.",
        ) from error


@click.command(epilog="Example: trainer team serve --host 0.0.0.0 --certificate c.pem --key k.pem")
@click.option("--host", default="127.0.0.1", show_default=True, help="Listen on this address.")
@click.option(
    "--port",
    default=8765,
    show_default=True,
    type=click.IntRange(0, 65535),
    help="Listen on this port.",
)
@database_option
@click.option("--certificate", type=PLACE, help="Certificate for HTTPS.")
@click.option("--key", type=PLACE, help="Private key of the certificate.")
@click.option(
    "--behind-proxy", default="", metavar="IP", help="Trust this proxy, which handles HTTPS."
)
@click.option(
    "--rate",
    default=20.0,
    show_default=True,
    type=click.FloatRange(min=1),
    help="Most requests a second from one account.",
)
@click.option("--oidc-issuer", default="", metavar="URL", help="Sign in by OpenID Connect.")
@click.option("--oidc-client", default="", metavar="ID", help="The id of this server there.")
@click.option(
    "--oidc-domain",
    "oidc_domains",
    multiple=True,
    metavar="DOMAIN",
    help="Let people with a verified e-mail address there join. May be given again.",
)
@json_option
@reports_errors
def serve(
    host: str,
    port: int,
    url: str | None,
    certificate: Path | None,
    key: Path | None,
    behind_proxy: str,
    rate: float,
    oidc_issuer: str,
    oidc_client: str,
    oidc_domains: tuple[str, ...],
    as_json: bool,
) -> None:
    """Run the team's server until you stop it.

    The secret of --oidc-client comes from the environment: TRAINER_TEAM_OIDC_SECRET.
    """
    if bool(oidc_issuer) != bool(oidc_client) or (oidc_domains and not oidc_issuer):
        raise click.UsageError("--oidc-issuer and --oidc-client go together.")
    if (certificate is None) != (key is None):
        raise click.UsageError("--certificate and --key go together.")
    with _opened(url) as database:
        from trainer.team.guards import Limits
        from trainer.team.openid import Client
        from trainer.team.running import Address
        from trainer.team.running import serve as serve_until_stopped

        def on_ready(at: Address) -> None:
            told = f"Serving on {at.url}. Press Ctrl+C to stop."
            tell(as_json, {"url": at.url}, [told])

        openid = None
        if oidc_issuer:
            domains = tuple(each.casefold() for each in oidc_domains)
            secret = os.environ.get(_OIDC_SECRET, "")
            openid = Client(oidc_issuer, oidc_client, secret, domains)
        serve_until_stopped(
            database,
            Address(host, port, certificate, key, behind_proxy),
            Limits(rate=rate),
            on_ready,
            openid=openid,
        )


@click.command(epilog="Example: trainer team invite Ada --role owner")
@click.argument("name")
@click.option(
    "--role",
    type=click.Choice(["learner", "instructor", "owner"]),
    default="learner",
    show_default=True,
    help="The role of this person.",
)
@click.option("--squad", default="", help="The group of this person in the team.")
@click.option("--email", default="", help="The address by which OpenID Connect lets them join.")
@click.option(
    "--days",
    default=7,
    show_default=True,
    type=click.IntRange(1, 90),
    help="Days for which the code works.",
)
@click.option(
    "--again", is_flag=True, help="Let somebody in the team come back as the same person."
)
@database_option
@json_option
@reports_errors
def invite(
    name: str,
    role: str,
    squad: str,
    email: str,
    days: int,
    again: bool,
    url: str | None,
    as_json: bool,
) -> None:
    """Print a code that lets somebody join once. Run it where the server's database is."""
    with _opened(url) as database:
        from trainer.team.people import Newcomer, Role, new_code, person_named
        from trainer.team.people import invite as invite_to
        from trainer.team.refusals import Reason, RefusedError
        from trainer.team.upgrading import make_ready

        _refuse_odd(name, "The name")
        _refuse_odd(squad or "-", "The squad")
        if email and not re.fullmatch(r"[!-?A-~]{1,64}@[A-Za-z0-9.-]{1,180}", email):
            raise TrainerError("This is no e-mail address.", where=email)
        make_ready(database)
        try:
            with database.writing() as work:
                if again:
                    made = new_code(work, person_named(work, name), by=None, days=days)
                else:
                    who = Newcomer(name, Role(role), squad, email)
                    made = invite_to(work, who, by=None, days=days)
        except RefusedError as error:
            remedy = ""
            if error.reason is Reason.NAME_TAKEN:
                remedy = "Run it with --again, or choose another name."
            raise TrainerError(error.message, remedy=remedy) from error
    tell(
        as_json,
        {"code": made.text, "expires_at": made.expires_at.isoformat()},
        [
            made.text,
            f"It works once, until {made.expires_at:%Y-%m-%d %H:%M} UTC. Give it to {name}:",
            f"trainer team join URL {made.text}",
        ],
    )


def _refuse_odd(name: str, what: str) -> None:
    if not name.strip() or name != name.strip() or len(name) > 80 or not name.isprintable():
        raise TrainerError(f"{what} must be 1 to 80 printable characters.", where=name)


@click.command(epilog="Example: trainer team upgrade")
@database_option
@json_option
@reports_errors
def upgrade(url: str | None, as_json: bool) -> None:
    """Upgrade the team's database to this version of the trainer. Back it up first."""
    with _opened(url) as database:
        from trainer.team.restating import restate
        from trainer.team.shelf import Shelf
        from trainer.team.upgrading import upgrade as upgrade_it

        before, now = upgrade_it(database)
        restate(database, Shelf(database))
    told = f"Upgraded from {before or 'nothing'} to {now}."
    if before == now:
        told = "The database is up to date."
    tell(as_json, {"before": before, "now": now}, [told])


@click.command(epilog="Example: trainer team prove --once")
@click.option("--once", is_flag=True, help="Stop when every proof has been run.")
@database_option
@json_option
@reports_errors
def prove(once: bool, url: str | None, as_json: bool) -> None:
    """Run the proofs of published packs in the sandbox until you stop it.

    The server itself never runs what came with a pack. Start this beside it, or on another machine
    that reaches its database and has the toolchains. Results are on the page of each exercise.
    """
    with _opened(url) as database:
        from trainer.sandbox.confinement import problem
        from trainer.team.proving import ask_again_for_tools, in_sandbox, prove_next
        from trainer.team.shelf import Shelf
        from trainer.team.upgrading import make_ready

        make_ready(database)
        if missing := problem():
            raise TrainerError("Proofs can't be run safely on this machine.", remedy=missing)
        ask_again_for_tools(database)
        shelf, count = Shelf(database), 0
        with _stopped_by_signals() as stop:
            run = in_sandbox(stop)
            while not stop.is_set():
                proved = prove_next(database, shelf, run)
                if proved is not None:
                    count += 1
                    told = f"{proved.exercise}: {proved.defect}: {proved.state.replace('_', ' ')}"
                    tell(as_json, proved.as_json(), [told])
                elif once:
                    break
                else:
                    stop.wait(_IDLE)
    if not as_json:
        say(f"Ran {counted(count, 'proof')}.")


@contextmanager
def _stopped_by_signals() -> Iterator[threading.Event]:
    """What is set once somebody wants this process to end."""
    stop = threading.Event()
    wanted = (signal.SIGINT, signal.SIGTERM)
    before = [signal.signal(each, lambda *_: stop.set()) for each in wanted]
    try:
        yield stop
    finally:
        for each, handler in zip(wanted, before, strict=True):
            signal.signal(each, handler)


@click.command(epilog="Example: trainer team backup team.backup")
@click.argument("file", type=FILE)
@database_option
@json_option
@reports_errors
def backup(file: Path, url: str | None, as_json: bool) -> None:
    """Back up the team's database to a file while the server runs."""
    with _opened(url) as database:
        from trainer.team.backup import back_up
        from trainer.team.upgrading import make_ready

        make_ready(database)
        counts = back_up(database, file)
    rows = counted(sum(counts.values()), "row")
    told = f"Wrote {rows} to {file}. Keep it as safe as the database."
    tell(as_json, {"file": str(file), "rows": counts}, [told])


@click.command(epilog="Example: trainer team restore team.backup --database sqlite:///new.db")
@click.argument("file", type=FILE)
@database_option
@json_option
@reports_errors
def restore(file: Path, url: str | None, as_json: bool) -> None:
    """Fill an empty database, SQLite or PostgreSQL, from a backup of either."""
    with _opened(url) as database:
        from trainer.team.backup import restore as restore_it

        counts = restore_it(database, file)
    told = f"Restored {counted(sum(counts.values()), 'row')}."
    tell(as_json, {"rows": counts}, [told])


for command in (serve, invite, upgrade, prove, backup, restore):
    team.add_command(command)
