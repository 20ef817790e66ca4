"""Routes about boards, and about what an instructor sees of the team."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query
from fastapi.responses import PlainTextResponse, Response

from trainer.core.domain.exercise import Level
from trainer.report.board_table import board_as_csv
from trainer.team import boards, insight, outlook, squads
from trainer.team.api.context import Instructor, Learner, Serving, Sliced, refusals
from trainer.team.api.shapes import (
    BoardPage,
    ExerciseStatistics,
    Hidden,
    Hint,
    Id,
    MatrixCell,
    OwnersWanted,
    Shared,
    SharedKept,
    Slug,
    Squad,
    SquadPage,
    TeamOutlook,
)
from trainer.team.boards import Page
from trainer.team.insight import Cell
from trainer.team.seasons import exercises_in, season_row

router = APIRouter(prefix="/api", tags=["boards"])
_TEXT = {"content": {"text/plain": {"schema": {"type": "string"}}}, "description": "A file"}
_CSV = {"content": {"text/csv": {"schema": {"type": "string"}}}, "description": "A table"}


class CsvResponse(Response):
    """A table."""

    media_type = "text/csv"


def part_of_board(
    wanted: Sliced,
    squad: Annotated[Squad, Query()] = "",
    level: Annotated[Level | None, Query()] = None,
) -> Page:
    """What of a board is asked for: some lines of the whole team, or of one squad or level."""
    return Page(wanted.limit, wanted.offset, squad, level or "")


Part = Annotated[Page, Depends(part_of_board)]


@router.get("/seasons/{season}/board", response_model=BoardPage, responses=refusals(401, 403, 404))
def board(season: Id, person: Learner, services: Serving, part: Part) -> Response:
    """Show the verified board of a season, or of one squad or level of it: by the lower bound of
    skill, never by volume.
    """
    with services.database.reading() as work:
        found = boards.season_board(work, season, person, part)
    # Written here: the framework would do it in another thread, after it had checked it once more.
    content = BoardPage.model_validate(found).model_dump_json()
    return Response(content, media_type="application/json")


@router.get(
    "/seasons/{season}/board.csv",
    response_class=CsvResponse,
    responses={200: _CSV, **refusals(401, 403, 404)},
)
def board_csv(season: Id, person: Learner, services: Serving, part: Part) -> Response:
    """Give the verified board, or that of one squad or level, as a table."""
    with services.database.reading() as work:
        found = boards.season_board(work, season, person, part)
    return CsvResponse(board_as_csv(found.rows, is_verified=found.is_verified))


@router.get("/seasons/{season}/squads", responses=refusals(401, 404))
def squad_board(season: Id, person: Learner, services: Serving) -> SquadPage:
    """Show the board of squads: each by the average of its members' lower bounds, where at least
    three of them took part.
    """
    with services.database.reading() as work:
        return SquadPage.model_validate(squads.squad_board(work, season, person))


@router.put("/seasons/{season}/board/{member}", responses=refusals(401, 403, 404))
def hide(season: Id, member: Id, hidden: Hidden, person: Instructor, services: Serving) -> Hidden:
    """Take somebody off the board of a season, or put them back."""
    with services.database.writing() as work:
        boards.hide(work, season, member, by=person, is_hidden=hidden.is_hidden)
    return hidden


@router.post("/practice", responses=refusals(401))
def share(shared: Shared, person: Learner, services: Serving) -> SharedKept:
    """Share a score of one's own machine; it is shown as unverified."""
    with services.database.writing() as work:
        is_new = boards.share_practice(work, person, shared.exercise, shared.score)
    return SharedKept(is_new=is_new)


@router.get("/practice/board", responses=refusals(401))
def practice_board(person: Learner, services: Serving, wanted: Sliced) -> BoardPage:
    """Show what people chose to share; nothing of it is verified."""
    with services.database.reading() as work:
        page = Page(wanted.limit, wanted.offset)
        return BoardPage.model_validate(boards.practice_board(work, person, page))


@router.get("/me/skills", responses=refusals(401))
def own_skills(person: Learner, services: Serving) -> list[MatrixCell]:
    """Show how much of each topic one found."""
    with services.database.reading() as work:
        return [_cell(each) for each in insight.matrix(work, person=person.id)]


@router.get("/matrix", responses=refusals(401, 403))
def matrix(person: Instructor, services: Serving) -> list[MatrixCell]:
    """Show how much of each topic everybody found, with 95 % intervals."""
    with services.database.reading() as work:
        return [_cell(each) for each in insight.matrix(work)]


@router.get("/outlook", responses=refusals(401, 403))
def team_outlook(person: Instructor, services: Serving) -> TeamOutlook:
    """Show who is ready for more, what the whole team misses, and which exercise teaches it."""
    with services.database.reading() as work:
        return TeamOutlook.model_validate(outlook.outlook(work, services.shelf))


@router.post(
    "/matrix/codeowners",
    response_class=PlainTextResponse,
    responses={200: _TEXT, **refusals(401, 403)},
)
def code_owners(wanted: OwnersWanted, person: Instructor, services: Serving) -> Response:
    """Suggest a CODEOWNERS file: who surely finds what the paths are about."""
    with services.database.reading() as work:
        cells = insight.matrix(work)
    topics = {each.pattern: each.topic for each in wanted.paths}
    return PlainTextResponse(insight.code_owners(cells, topics, wanted.least))


@router.get("/exercises/{pack}/{exercise}/statistics", responses=refusals(401, 403))
def statistics(
    pack: Slug, exercise: Slug, person: Instructor, services: Serving
) -> ExerciseStatistics:
    """Show how an exercise behaves, of first meetings."""
    with services.database.reading() as work:
        told = insight.item_statistics(work, f"{pack}/{exercise}")
    return ExerciseStatistics.model_validate(told)


@router.get("/seasons/{season}/hints", responses=refusals(401, 403, 404))
def hints(season: Id, person: Instructor, services: Serving) -> list[Hint]:
    """Point at identical annotations and implausible speed; nothing follows from a hint."""
    with services.database.reading() as work:
        season_row(work, season)
        listed = exercises_in(work, [season])[season]
    minutes = {
        each.exercise: services.shelf.exercise(each.pack, each.exercise).minutes for each in listed
    }
    with services.database.reading() as work:
        return [Hint.model_validate(each) for each in insight.hints(work, season, minutes)]


def _cell(cell: Cell) -> MatrixCell:
    interval = cell.proportion.interval
    return MatrixCell(
        person=cell.person,
        name=cell.name,
        topic=cell.topic,
        found=cell.found,
        planted=cell.planted,
        low=round(interval.low, 3),
        high=round(interval.high, 3),
    )
