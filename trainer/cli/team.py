"""Commands of a team: its server, and a learner's side of it."""

import os
import re
import signal
import threading
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from trainer.cli.options import (
    FILE,
    PLACE,
    json_option,
    own_paths,
)
from trainer.cli.output import print_json, reports_errors, say, say_all, say_text
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
season_option = click.option("--season", metavar="ID", help="Choose a season.")


@click.group(epilog="Example: trainer team join https://team.example")
def team() -> None:
    """Compare reviews in a team, verified by the team's own server."""


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


@team.command(epilog="Example: trainer team serve --host 0.0.0.0 --certificate c.pem --key k.pem")
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
            _tell(as_json, {"url": at.url}, [told])

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


@team.command(epilog="Example: trainer team invite Ada --role owner")
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
    _tell(
        as_json,
        {"code": made.text, "expires_at": made.expires_at.isoformat()},
        [
            made.text,
            f"It works once, until {made.expires_at:%Y-%m-%d %H:%M} UTC. Give it to {name}:",
            f"trainer team join URL {made.text}",
        ],
    )


def _tell(as_json: bool, value: object, lines: Iterable[str]) -> None:
    if as_json:
        print_json(value)
    else:
        say_all(lines)


def _refuse_odd(name: str, what: str) -> None:
    if not name.strip() or name != name.strip() or len(name) > 80 or not name.isprintable():
        raise TrainerError(f"{what} must be 1 to 80 printable characters.", where=name)


@team.command(epilog="Example: trainer team upgrade")
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
    _tell(as_json, {"before": before, "now": now}, [told])


@team.command(epilog="Example: trainer team prove --once")
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
                    _tell(as_json, proved.as_json(), [told])
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


@team.command(epilog="Example: trainer team backup team.backup")
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
    _tell(as_json, {"file": str(file), "rows": counts}, [told])


@team.command(epilog="Example: trainer team restore team.backup --database sqlite:///new.db")
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
    _tell(as_json, {"rows": counts}, [told])


@team.command(epilog="Example: trainer team join https://team.example ABCDEF-GHIJKL-MNOPQR-STUVWX")
@click.argument("url")
@click.argument("code", required=False)
@click.option("--certificates", default="", help="Trust the certificates in this file.")
@click.option("--plain-http", is_flag=True, help="Send the token over http, unencrypted.")
@json_option
@reports_errors
def join(url: str, code: str | None, certificates: str, plain_http: bool, as_json: bool) -> None:
    """Join a team. Without a code, you are asked for it."""
    from trainer.app.team import join as join_it

    given = code or click.prompt("Code", hide_input=True)
    member, is_in_keyring = join_it(
        own_paths(), url, given, certificates=certificates, plain=plain_http
    )
    lines = [f"You are {member.name} in the team at {member.url}, as {member.role}."]
    if not is_in_keyring:
        lines.append("No keyring was found, so your token is in a file that only you can read.")
    value = {"name": member.name, "role": member.role, "is_in_keyring": is_in_keyring}
    _tell(as_json, value, lines)


@team.command(epilog="Example: trainer team leave")
@click.option("--yes", is_flag=True, help="Leave without a question.")
@json_option
@reports_errors
def leave(yes: bool, as_json: bool) -> None:
    """Leave the team: your token is revoked. Your reviews stay.

    To come back as the same person, you need a new code from an instructor or owner.
    """
    from trainer.app.team import COMING_BACK, membership
    from trainer.app.team import leave as leave_it

    membership(own_paths())
    if not yes:
        if not as_json:
            say(f"Your token is revoked, and your reviews stay. {COMING_BACK}")
        click.confirm("Leave the team?", abort=True, err=True)
    is_revoked = leave_it(own_paths())
    told = "You left the team."
    if not is_revoked:
        told = f"{told} The server was not reached: ask an owner to revoke your token."
    _tell(as_json, {"is_revoked": is_revoked}, [told])


@team.command(epilog="Example: trainer team sync")
@json_option
@reports_errors
def sync(as_json: bool) -> None:
    """Send waiting reviews, and fetch the changes to review."""
    from trainer.app.team import sync as sync_it

    done = sync_it(own_paths())
    _tell(as_json, done.as_json(), done.lines())


@team.command(epilog="Example: trainer team show kafka/order-consumer")
@click.argument("exercise")
@season_option
@json_option
@reports_errors
def show(exercise: str, season: str | None, as_json: bool) -> None:
    """Print the change that the team's server gave you to review."""
    from trainer.app.team import release_of

    release = release_of(own_paths(), exercise, season)
    if as_json:
        print_json(release)
    else:
        say_text("\n\n".join((release["title"], release["description"], release["diff"])))


@team.command(epilog="Example: trainer team submit kafka/order-consumer review.json")
@click.argument("exercise")
@click.argument("review", type=FILE)
@season_option
@json_option
@reports_errors
def submit(exercise: str, review: Path, season: str | None, as_json: bool) -> None:
    """Submit a review in our JSON to the team. Offline, it waits and is sent later."""
    from trainer.app.team import queue
    from trainer.app.team import sync as sync_it

    queue(own_paths(), exercise, review, season)
    done = sync_it(own_paths())
    _tell(as_json, done.as_json(), done.lines())


@team.command(epilog="Example: trainer team refused kafka/order-consumer > review.json")
@click.argument("review", default="")
@json_option
@reports_errors
def refused(review: str, as_json: bool) -> None:
    """List the reviews that the server refused, or print one of them in our JSON.

    REVIEW is its id, or its exercise. Every refused review stays on your machine.
    """
    from trainer.app import team_refused

    if review:
        found = team_refused.refused_named(own_paths(), review)
        print_json(team_refused.refused_as_json(found) if as_json else dict(found.body))
        return
    listed = team_refused.refused_reviews(own_paths())
    data = [team_refused.refused_as_json(each) for each in listed]
    _tell(as_json, data, team_refused.refused_lines(listed))


@team.command(epilog="Example: trainer team resend kafka/order-consumer")
@click.argument("review")
@json_option
@reports_errors
def resend(review: str, as_json: bool) -> None:
    """Send a review again that the server refused.

    REVIEW is its id, or its exercise.
    """
    from trainer.app.team import sync as sync_it
    from trainer.app.team_refused import refused_named, send_again

    send_again(own_paths(), refused_named(own_paths(), review))
    done = sync_it(own_paths())
    _tell(as_json, done.as_json(), done.lines())


@team.command(epilog="Example: trainer team board --level senior")
@season_option
@click.option("--practice", is_flag=True, help="Show the scores that people shared, unverified.")
@click.option("--squads", is_flag=True, help="Show the squads, each by its members' average.")
@click.option("--squad", default="", metavar="NAME", help="Show the people of this squad only.")
@click.option(
    "--level",
    type=click.Choice(["junior", "mid", "senior", "staff"]),
    help="Show the people of this level only.",
)
@json_option
@reports_errors
def board(
    season: str | None,
    practice: bool,
    squads: bool,
    squad: str,
    level: str | None,
    as_json: bool,
) -> None:
    """Show the verified board of the latest season, whole or in part."""
    if sum(map(bool, (practice, squads, squad, level))) > 1:
        raise click.UsageError("Choose one of --practice, --squads, --squad and --level.")
    from trainer.app.team import ask
    from trainer.app.team_parts import board_of_part

    if practice:
        path, title = "/api/practice/board?limit=200", "Practice board: unverified"
    else:
        chosen, title = _season(season)
        path = f"/api/seasons/{chosen}/board?limit=200"
        if squads:
            path, title = f"/api/seasons/{chosen}/squads", f"{title}, squads"
        elif squad or level:
            path = board_of_part(chosen, squad=squad, level=level or "")
            title = f"{title}, squad {squad}" if squad else f"{title}, {level}"
    found = ask(own_paths(), path)
    if as_json:
        print_json(found)
        return
    say(title)
    if found["is_sealed"]:
        say("Scores are shown when the season closes.")
    if found.get("is_frozen"):
        say("The board is frozen.")
    if not found["rows"]:
        say(_nobody(squads=squads, squad=squad, level=level))
        return
    say_all(_squad_lines(found["rows"]) if squads else _board_lines(found["rows"]))


def _nobody(*, squads: bool, squad: str, level: str | None) -> str:
    if squads:
        return "A squad is listed once three of its members have sent a review."
    if squad:
        return "Nobody of this squad has sent a review yet."
    if level:
        return "Nobody of this level has sent a review yet. Instructors say who is of which level."
    return "Nobody is on this board yet."


def _squad_lines(rows: list[dict[str, Any]]) -> Iterator[str]:
    yield f"{'rank':>4}  {'skill':>5}  {'took part':>9}  squad"
    for row in rows:
        yours = " (yours)" if row["is_yours"] else ""
        took_part = f"{row['took_part']} of {row['members']}"
        cells = (_cell(row["rank"]), _cell(row["bound"]), took_part)
        yield "{:>4}  {:>5}  {:>9}  ".format(*cells) + f"{row['squad']}{yours}"


def _latest_annotations(addresses: list[str]) -> Any:
    """Those of the latest season that has closed; refused as the last one where none has."""
    from trainer.app.team import RefusedByServerError, ask

    *later, first = addresses
    for address in later:
        try:
            return ask(own_paths(), address)
        except RefusedByServerError as error:
            if error.status != 403:
                raise
    return ask(own_paths(), first)


@team.command(epilog="Example: trainer team outlook")
@json_option
@reports_errors
def outlook(as_json: bool) -> None:
    """Show who is ready for more, what everybody misses and what teaches it. For instructors."""
    from trainer.app.team import ask
    from trainer.app.team_outlook import outlook_from, outlook_lines

    found = ask(own_paths(), "/api/outlook")
    if as_json:
        print_json(found)
    else:
        say_all(outlook_lines(outlook_from(found)))


@team.command(epilog="Example: trainer team annotations kafka/order-consumer")
@click.argument("exercise")
@season_option
@json_option
@reports_errors
def annotations(exercise: str, season: str | None, as_json: bool) -> None:
    """Show what others wrote on the same defects, without names, once the season has closed."""
    from trainer.app.team import ask
    from trainer.app.team_annotations import address_of, others_from, others_lines

    listed = [
        each
        for each in ask(own_paths(), "/api/seasons")
        if season in (None, each["id"])
        and exercise in {one["exercise"] for one in each["exercises"]}
    ]
    if not listed:
        raise TrainerError("This exercise is in no season of your team.", where=exercise)
    found = _latest_annotations([address_of(each["id"], exercise) for each in listed])
    if as_json:
        print_json(found)
    else:
        say_all(others_lines(others_from(found)))


def _season(season: str | None) -> tuple[str, str]:
    from trainer.app.team import ask

    seasons = [each for each in ask(own_paths(), "/api/seasons") if season in (None, each["id"])]
    if not seasons:
        raise TrainerError("There is no such season.", where=season or "")
    return str(seasons[0]["id"]), f"{seasons[0]['title']}: verified"


def _board_lines(rows: list[dict[str, Any]]) -> Iterator[str]:
    yield f"{'rank':>4}  {'skill':>5}  {'score':>5}  {'reviews':>7}  name"
    for row in rows:
        cells = [_cell(row[name]) for name in ("rank", "bound", "score", "reviews")]
        you = " (you)" if row["is_you"] else ""
        yield "{:>4}  {:>5}  {:>5}  {:>7}  ".format(*cells) + f"{row['name']}{you}"


def _cell(value: object) -> str:
    return "-" if value is None else str(value)


@team.command(epilog="Example: trainer team share kafka/order-consumer")
@click.argument("review", default="")
@click.option("--yes", is_flag=True, help="Share it without a question.")
@json_option
@reports_errors
def share(review: str, yes: bool, as_json: bool) -> None:
    """Share the score of your own practice on the practice board, unverified.

    REVIEW is the id of a review, or an exercise, of which it is the latest review. Default: the
    latest of all.
    """
    from trainer.app.team import membership
    from trainer.app.team_share import review_named, score_of, share_score, shared_text
    from trainer.store.database import Store

    paths = own_paths()
    membership(paths)
    with closing(Store.read(paths.database)) as store:
        shared = score_of(store, review_named(store, review))
    if not yes:
        if not as_json:
            say(shared.sentence)
        click.confirm("Share it?", abort=True, err=True)
    is_new = share_score(paths, shared)
    value = {"exercise": shared.exercise, "score": shared.score, "is_new": is_new}
    _tell(as_json, value, [shared_text(is_new=is_new)])


@team.command(epilog="Example: trainer team publish packs/our-services")
@click.argument("source", metavar="PACK")
@click.option(
    "--accept-key",
    default="",
    metavar="FINGERPRINT",
    help="Accept this key for the pack from now on. For owners.",
)
@click.option(
    "--correct",
    is_flag=True,
    help="Use this version in running seasons, and score their reviews again.",
)
@json_option
@reports_errors
def publish(source: str, accept_key: str, correct: bool, as_json: bool) -> None:
    """Publish a version of a pack to the team's server. For instructors.

    PACK is a .reviewpack file, the folder of a pack, or whatever `trainer pack install` takes.
    """
    from trainer.app.team import publish as publish_it
    from trainer.app.team import send

    kept = publish_it(own_paths(), source, accepted_key=accept_key)
    lines = [f"Published {kept['name']} {kept['version']}."]
    if kept["signer"]:
        lines.append(f"Signed by {kept['signer']} ({kept['signer_kind']}).")
    begun: dict[str, list[str]] = {"corrected": [], "left_alone": []}
    if correct:
        begun = send(own_paths(), f"/api/packs/{kept['digest']}/correct", {})
        lines += [f"Scored again: {name}" for name in begun["corrected"]]
        lines += [f"Left alone, for its text is another: {name}" for name in begun["left_alone"]]
    _tell(as_json, {**kept, **begun}, lines)


@team.command(epilog="Example: trainer team season 'Spring' kafka/order-consumer --days 14")
@click.argument("title")
@click.argument("exercises", nargs=-1, required=True)
@click.option(
    "--days", default=14, show_default=True, type=click.IntRange(1, 365), help="Length in days."
)
@click.option(
    "--debrief-at-closing", is_flag=True, help="Open debriefs only when the season closes."
)
@json_option
@reports_errors
def season(
    title: str, exercises: tuple[str, ...], days: int, debrief_at_closing: bool, as_json: bool
) -> None:
    """Open a season of published exercises now. For instructors."""
    from trainer.app.team import send

    now = datetime.now(UTC)
    made = send(
        own_paths(),
        "/api/seasons",
        {
            "title": title,
            "opens_at": now.isoformat(),
            "closes_at": (now + timedelta(days=days)).isoformat(),
            "debrief": "at_closing" if debrief_at_closing else "at_once",
            "exercises": list(exercises),
        },
    )
    told = f"Opened {made['title']} ({made['id']}) until {made['closes_at'][:16]} UTC."
    _tell(as_json, made, [told])
