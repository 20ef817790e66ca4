"""The pages, each from one template; none needs a script."""

from pathlib import Path
from typing import Annotated, Final

from fastapi import APIRouter, Depends, Form, Query
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from trainer.core.domain.exercise import Level
from trainer.core.domain.taxonomy import CLASSES
from trainer.report.board_table import board_as_csv
from trainer.report.team_outlook import GAPS_MEAN, NO_GAPS, NOBODY_YET, RANGE, READY_MEANS
from trainer.team import boards, disputes, insight, people, reviews, seasons, squads
from trainer.team.api.boards import CsvResponse
from trainer.team.api.context import Address, Services, Serving
from trainer.team.api.shapes import Id, Offset, Slug, Squad
from trainer.team.boards import Page
from trainer.team.disputes import Ruling
from trainer.team.others import others_notes
from trainer.team.outlook import outlook
from trainer.team.people import Person, Secret
from trainer.team.refusals import RefusedError
from trainer.team.shelf import newest, versions
from trainer.team.web.rendering import page
from trainer.team.web.signing_in import (
    COOKIE,
    Lead,
    Viewer,
    browser_token,
    refuse_other_sites,
    set_cookie,
)

_FOLDER: Final = Path(__file__).parent
_PAGE: Final = 50
_MOST_ROWS: Final = 10_000
_STYLE: Final = (_FOLDER / "static" / "team.css").read_text(encoding="utf-8")
_ICON: Final = (_FOLDER / "static" / "icon.svg").read_text(encoding="utf-8")
_TOPICS: Final = {each.key: each.name for each in CLASSES}

_LEVEL: Final = f"^({'|'.join(Level)})?$"

Start = Annotated[Offset, Query(alias="offset")]

router = APIRouter(include_in_schema=False, default_response_class=HTMLResponse)


@router.get("/static/team.css")
def style() -> Response:
    """Give the style sheet."""
    headers = {"cache-control": "max-age=3600"}
    return Response(_STYLE, media_type="text/css", headers=headers)


@router.get("/static/icon.svg")
def icon() -> Response:
    """Give the icon of the browser's tab."""
    return Response(_ICON, media_type="image/svg+xml", headers={"cache-control": "max-age=3600"})


@router.get("/")
def start(viewer: Viewer, services: Serving) -> Response:
    """Go to the latest season."""
    with services.database.reading() as work:
        rows = seasons.season_rows(work)
    if rows:
        return RedirectResponse(f"/seasons/{rows[0].id}", status_code=303)
    return RedirectResponse("/seasons", status_code=303)


@router.get("/sign-in")
def sign_in_page(services: Serving) -> Response:
    """Ask for a token or a code, or send to the company's own sign-in."""
    return page("sign_in", None, problem="", by_company=services.provider is not None)


@router.post("/sign-in", dependencies=[Depends(refuse_other_sites)])
def sign_in(
    services: Serving,
    address: Address,
    secret: Annotated[str, Form(min_length=1, max_length=200)],
) -> Response:
    """Sign a browser in."""
    by_company = services.provider is not None
    try:
        token = browser_token(services, address, secret.strip())
    except RefusedError as error:
        return page("sign_in", None, error.status, problem=error.message, by_company=by_company)
    answer = RedirectResponse("/", status_code=303)
    set_cookie(answer, token, is_secure=services.is_secure)
    return answer


@router.post("/sign-out", dependencies=[Depends(refuse_other_sites)])
def sign_out(viewer: Viewer, services: Serving) -> Response:
    """Sign the browser out: its token is revoked."""
    with services.database.writing() as work:
        people.revoke(work, viewer.token, by=viewer)
    answer = RedirectResponse("/sign-in", status_code=303)
    answer.delete_cookie(COOKIE)
    return answer


@router.get("/seasons")
def season_list(viewer: Viewer, services: Serving) -> Response:
    """List the seasons."""
    with services.database.reading() as work:
        rows = seasons.season_rows(work)
        return page("seasons", viewer, seasons=rows, now=work.now)


@router.get("/seasons/{season}")
def season_page(
    season: Id,
    viewer: Viewer,
    services: Serving,
    start_at: Start = 0,
    squad: Squad = "",
    level: Level | None = None,
) -> Response:
    """Show a season: its verified board, its exercises and its dates."""
    with services.database.reading() as work:
        row = seasons.season_row(work, season)
        exercises = seasons.exercises_in(work, [season])[season]
        wanted = Page(_PAGE, start_at, squad, level or "")
        board = boards.season_board(work, season, viewer, wanted)
        mine = {
            each.exercise
            for each in reviews.review_rows(work, viewer.id, limit=500, offset=0)
            if each.season == season
        }
        return page(
            "season",
            viewer,
            season=row,
            board=board,
            exercises=exercises,
            mine=mine,
            now=work.now,
            offset=start_at,
            step=_PAGE,
            squad=squad,
            level=level or "",
            levels=list(Level),
            squads=squads.squad_board(work, season, viewer),
        )


@router.get("/seasons/{season}/board.csv")
def season_table(
    season: Id,
    viewer: Viewer,
    services: Serving,
    squad: Squad = "",
    level: Level | None = None,
) -> Response:
    """Give the verified board, or that of one squad or level, as a table."""
    with services.database.reading() as work:
        wanted = Page(_MOST_ROWS, 0, squad, level or "")
        board = boards.season_board(work, season, viewer, wanted)
    return CsvResponse(board_as_csv(board.rows, is_verified=board.is_verified))


@router.get("/practice")
def practice_page(viewer: Viewer, services: Serving) -> Response:
    """Show the practice board."""
    with services.database.reading() as work:
        board = boards.practice_board(work, viewer, Page(_PAGE))
    return page("practice", viewer, board=board)


@router.get("/me")
def own_page(viewer: Viewer, services: Serving) -> Response:
    """Show one's own reviews, what one finds, and one's tokens."""
    return _own_page(viewer, services, code=None)


@router.post("/me/code", dependencies=[Depends(refuse_other_sites)])
def connecting_code(viewer: Viewer, services: Serving) -> Response:
    """Show a code by which this person connects a trainer; it is shown this once."""
    with services.database.writing() as work:
        code = people.connecting_code(work, viewer)
    return _own_page(viewer, services, code)


def _own_page(viewer: Person, services: Services, code: Secret | None) -> Response:
    with services.database.reading() as work:
        rows = reviews.review_rows(work, viewer.id, limit=_PAGE, offset=0)
        told = [(row, seasons.is_debriefed(row, work.now)) for row in rows]
        cells = insight.matrix(work, person=viewer.id)
        tokens = [
            row
            for row in people.tokens_of(work, viewer.id)
            if row.revoked_at is None and row.expires_at > work.now
        ]
    return page(
        "me",
        viewer,
        reviews=told,
        cells=cells,
        tokens=tokens,
        topics=_TOPICS,
        code=code,
        by_company=services.provider is not None,
    )


@router.get("/reviews/{review}")
def review_page(review: Id, viewer: Viewer, services: Serving) -> Response:
    """Show the debrief of a review."""
    with services.database.reading() as work:
        row = reviews.review_row(work, review, viewer)
        reviews.refuse_before_debrief(row, work.now)
        card = reviews.card_text(work, row)
        is_closed = work.now >= row.closes_at
    told = reviews.debrief(services.shelf, row, card)
    titles = {each["id"]: each["title"] for each in told["answers"]}
    return page("review", viewer, row=row, told=told, titles=titles, is_closed=is_closed)


@router.get("/seasons/{season}/exercises/{pack}/{exercise}/notes")
def notes_page(
    season: Id, pack: Slug, exercise: Slug, viewer: Viewer, services: Serving
) -> Response:
    """Show what others wrote on the same defects."""
    name = f"{pack}/{exercise}"
    with services.database.reading() as work:
        told = others_notes(work, services.shelf, season, name, viewer)
        row = seasons.season_row(work, season)
    return page("notes", viewer, told=told, exercise=name, season=row)


@router.get("/lead")
def lead_page(viewer: Lead, services: Serving) -> Response:
    """Show how the team is doing."""
    with services.database.reading() as work:
        told = outlook(work, services.shelf)
    return page(
        "lead",
        viewer,
        told=told,
        topics=_TOPICS,
        range_means=RANGE,
        ready_means=READY_MEANS,
        gaps_mean=GAPS_MEAN,
        no_gaps=NO_GAPS,
        nobody_yet=NOBODY_YET,
    )


@router.get("/matrix")
def matrix_page(viewer: Lead, services: Serving) -> Response:
    """Show who finds what."""
    with services.database.reading() as work:
        cells = insight.matrix(work)
    by_person: dict[str, dict[str, insight.Cell]] = {}
    for each in cells:
        by_person.setdefault(each.name, {})[each.topic] = each
    met = [key for key in _TOPICS if any(key in row for row in by_person.values())]
    return page("matrix", viewer, rows=by_person, met=met, topics=_TOPICS, range_means=RANGE)


@router.get("/people")
def people_page(viewer: Lead, services: Serving) -> Response:
    """List everybody, each with the level that boards compare them by."""
    return _people_page(viewer, services)


@router.post("/people/{member}/code", dependencies=[Depends(refuse_other_sites)])
def new_code(member: Id, viewer: Lead, services: Serving) -> Response:
    """Show a code by which somebody comes back as the same person; it is shown this once."""
    with services.database.writing() as work:
        code = people.new_code(work, member, by=viewer)
    return _people_page(viewer, services, member, code)


def _people_page(
    viewer: Person, services: Services, coded: str = "", code: Secret | None = None
) -> Response:
    with services.database.reading() as work:
        rows = [row for row in people.members(work) if row.left_at is None]
    name = next((row.name for row in rows if row.id == coded), "")
    return page("people", viewer, people=rows, levels=list(Level), code=code, returns=name)


@router.post("/people/{member}/level", dependencies=[Depends(refuse_other_sites)])
def set_level(
    member: Id, viewer: Lead, services: Serving, level: Annotated[str, Form(pattern=_LEVEL)] = ""
) -> Response:
    """Say how experienced somebody is; an empty level says nothing."""
    with services.database.writing() as work:
        people.set_level(work, member, Level(level) if level else None, by=viewer)
    return RedirectResponse("/people", status_code=303)


@router.get("/packs")
def packs_page(viewer: Lead, services: Serving) -> Response:
    """List every version of every pack, and who signed it."""
    with services.database.reading() as work:
        rows = versions(work)
    return page("packs", viewer, packs=rows)


@router.get("/disputes")
def disputes_page(viewer: Viewer, services: Serving) -> Response:
    """List disputes."""
    with services.database.reading() as work:
        rows = disputes.dispute_rows(work, viewer, limit=_PAGE, offset=0)
    return page("disputes", viewer, disputes=rows)


@router.post("/disputes/{dispute}", dependencies=[Depends(refuse_other_sites)])
def rule(
    dispute: Id,
    viewer: Lead,
    services: Serving,
    ruling: Annotated[Ruling, Form()],
    reason: Annotated[str, Form(pattern=r"^[^\x00]{1,2000}$")],
) -> Response:
    """Rule on a dispute."""
    with services.database.writing() as work:
        disputes.rule(work, dispute, ruling, reason, by=viewer)
    return RedirectResponse("/disputes", status_code=303)


@router.get("/exercises/{pack}/{exercise}")
def exercise_page(pack: Slug, exercise: Slug, viewer: Lead, services: Serving) -> Response:
    """Show how an exercise behaves."""
    name = f"{pack}/{exercise}"
    with services.database.reading() as work:
        told = insight.item_statistics(work, name)
    title, titles = _titles(services, pack, name)
    return page("exercise", viewer, told=told, title=title, titles=titles, range_means=RANGE)


def _titles(services: Services, pack: str, name: str) -> tuple[str, dict[str, str]]:
    """What an exercise and its defects are called; its name alone where no pack has it any more."""
    try:
        with services.database.reading() as work:
            digest = newest(work, pack)
        read = services.shelf.exercise(digest, name)
    except RefusedError:
        return name, {}
    return read.pull_request_title, {each.id: each.title for each in read.defects}
