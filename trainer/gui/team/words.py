"""What the screen of a team says."""

from datetime import datetime
from typing import Final

from trainer.app.season_work import ExerciseState, Season, SeasonExercise
from trainer.app.team import COMING_BACK, Membership, elsewhere_text
from trainer.app.team_boards import Board
from trainer.core.text.counting import counted
from trainer.gui.home.today import when_text

WHAT_A_TEAM_IS: Final = (
    "In a season, everyone on the team reviews the same exercises, each in a variant of their own. "
    "Your team's server scores the reviews, and its board ranks people by how well they find "
    "defects. The reviews and scores of your own practice stay on this machine, "
    "unless you share a score."
)
VERIFIED: Final = (
    "Verified: the server scored these reviews on the variants that it served. “Surely at least” "
    "is the lower end of the skill that they show (97.5\N{NO-BREAK SPACE}% confidence), and "
    "decides the rank."
)
SQUADS: Final = (
    "Each squad by the average of what its members surely reach, of those who took part. "
    "A squad is listed once three of them did."
)
PRACTICE: Final = "Unverified: scores that people chose to share from their own machines."
SEALED: Final = "Scores are shown when the season closes."
FROZEN: Final = "The board is frozen. It shows how things stood then."
NAMELESS: Final = "Names are hidden, except your own."
NOBODY: Final = "Nobody has sent a review yet. The first line can be yours."
NOBODY_SHARES: Final = "Nobody has shared a score yet."
NOT_FETCHED: Final = "The board comes with the next sync."
NO_SEASON: Final = "No season has been opened yet. An instructor of your team opens one."
LEAVE: Final = (
    "Your token is revoked, and the server sends you nothing more. Your reviews, and the exercises "
    "that you fetched, stay on this machine; reviews that you sent stay on the server. "
    f"{COMING_BACK}"
)
LEAVE_UNSENT: Final = " {} would be sent only if you join again as the same person."
LEFT_UNTOLD: Final = (
    "You left the team, but the server was not reached. Ask an owner to revoke your token."
)
NO_KEYRING: Final = "No keyring was found, so your token is in a file that only you can read."
REVIEWED_ELSEWHERE: Final = "You reviewed this exercise on another machine."
REFUSED: Final = (
    "{} Your review is kept on this machine. To read it, run `trainer team refused {}`."
)

STATES: Final = {
    ExerciseState.TO_DO: "To do",
    ExerciseState.DRAFT: "Draft",
    ExerciseState.WAITING: "Waits to be sent",
    ExerciseState.SENT: "Sent",
    ExerciseState.REFUSED: "Refused",
    ExerciseState.CLOSED: "Not reviewed",
    ExerciseState.NOT_OPEN: "Not open yet",
}


def member_text(member: Membership) -> str:
    """Which team, and as whom."""
    return f"You are {member.name}, {member.role}, in the team at {member.url}"


def synced_text(synced_at: datetime | None, waiting: int, now: datetime, elsewhere: int = 0) -> str:
    """When the last sync was, and what waits: for this team, and for another."""
    if synced_at is None:
        told = "Not synced yet."
    else:
        when = when_text(synced_at, now)
        told = f"Last sync: {when[:1].lower()}{when[1:]}."
    if waiting:
        verb = "waits" if waiting == 1 else "wait"
        told = f"{told} {counted(waiting, 'review')} {verb} to be sent."
    if elsewhere:
        told = f"{told}\n{elsewhere_text(elsewhere)}"
    return told


def season_text(season: Season, now: datetime) -> str:
    """Its dates, how long it still takes, and when its debriefs open."""
    opens, closes = (each.astimezone(now.tzinfo) for each in (season.opens_at, season.closes_at))
    if season.debriefs_at_closing:
        debriefs = "debriefs open when it closes"
    else:
        debriefs = "debriefs open at once"
    parts = [f"{_day(opens)} to {_day(closes)} {closes.year}", _left(season, now), debriefs]
    return " · ".join(parts)


def _day(moment: datetime) -> str:
    return f"{moment.day} {moment:%B}"


def _left(season: Season, now: datetime) -> str:
    if now < season.opens_at:
        return "not open yet"
    if not season.is_open(now):
        return "closed: its debriefs show what others wrote"
    days = season.days_left(now)
    if days <= 0:
        return f"ends today at {season.closes_at.astimezone(now.tzinfo):%H:%M}"
    if days == 1:
        return "ends tomorrow"
    return f"ends in {days} days"


def state_text(exercise: SeasonExercise) -> str:
    """How far one is with an exercise."""
    told = STATES[exercise.state]
    if exercise.why:
        return f"{told}: {exercise.why}"
    return told


def board_notes(board: Board) -> str:
    """What holds for a board just now; empty where nothing does."""
    notes = []
    if board.is_sealed:
        notes.append(SEALED)
    if board.is_frozen:
        notes.append(FROZEN)
    if board.has_hidden_names:
        notes.append(NAMELESS)
    if board.total > len(board.lines):
        notes.append(f"The first {len(board.lines)} of {counted(board.total, 'person', 'people')}.")
    return " ".join(notes)
