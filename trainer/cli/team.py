"""Commands of a team: a learner's side of it, and an instructor's."""

from collections.abc import Iterable, Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import click

from trainer.cli.options import FILE, json_option, own_paths
from trainer.cli.output import print_json, reports_errors, say, say_all, say_text
from trainer.errors import TrainerError

season_option = click.option("--season", metavar="ID", help="Choose a season.")


@click.group(epilog="Example: trainer team join https://team.example")
def team() -> None:
    """Compare reviews in a team, verified by the team's own server."""


def tell(as_json: bool, value: object, lines: Iterable[str]) -> None:
    """Print lines for a person, or data for a program."""
    if as_json:
        print_json(value)
    else:
        say_all(lines)


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
    tell(as_json, value, lines)


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
    tell(as_json, {"is_revoked": is_revoked}, [told])


@team.command(epilog="Example: trainer team sync")
@json_option
@reports_errors
def sync(as_json: bool) -> None:
    """Send waiting reviews, and fetch the changes to review."""
    from trainer.app.team import sync as sync_it

    done = sync_it(own_paths())
    tell(as_json, done.as_json(), done.lines())


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
    tell(as_json, done.as_json(), done.lines())


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
    tell(as_json, data, team_refused.refused_lines(listed))


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
    tell(as_json, done.as_json(), done.lines())


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
    tell(as_json, value, [shared_text(is_new=is_new)])


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
    tell(as_json, {**kept, **begun}, lines)


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
    tell(as_json, made, [told])
