"""The shapes of requests and answers; what is not named here is refused."""

from datetime import UTC, datetime
from typing import Annotated

from pydantic import AfterValidator, AwareDatetime, BaseModel, ConfigDict, Field

from trainer.core.domain.exercise import Level, Severity, Side
from trainer.core.domain.review import Confidence, Verdict
from trainer.core.domain.taxonomy import class_keys
from trainer.core.formats.given_review import (
    MOST_ANNOTATIONS,
    MOST_LINE,
    MOST_PATH,
    MOST_TEXT,
)
from trainer.core.skill.readiness import READY
from trainer.team.disputes import Ruling
from trainer.team.people import Role
from trainer.team.proving import ProofState
from trainer.team.seasons import Debrief

_EARLIEST, _LATEST = datetime(1970, 1, 2, tzinfo=UTC), datetime(9000, 1, 1, tzinfo=UTC)


def _in_range(moment: datetime) -> datetime:
    """Years that no computation leaves."""
    if moment.replace(tzinfo=UTC) < _EARLIEST:
        return _EARLIEST
    if moment.replace(tzinfo=UTC) > _LATEST:
        return _LATEST
    return moment.astimezone(UTC)


Id = Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{1,64}$")]
ClientId = Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{8,64}$")]
Digest = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
Fingerprint = Annotated[str, Field(pattern=r"^(SHA256:[A-Za-z0-9+/]{43})?$")]
Slug = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]{0,79}$")]
ExerciseName = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]{0,79}/[a-z0-9][a-z0-9-]{0,79}$")]
Name = Annotated[str, Field(pattern=r"^[^\x00-\x20\x7f]([^\x00-\x1f\x7f]{0,78}[^\x00-\x20\x7f])?$")]
Squad = Annotated[str, Field(pattern=r"^[^\x00-\x1f\x7f]{0,80}$")]
Email = Annotated[str, Field(pattern=r"^([!-?A-~]{1,64}@[A-Za-z0-9.-]{1,180})?$")]
Title = Annotated[str, Field(pattern=r"^[^\x00-\x1f\x7f]{1,120}$")]
Words = Annotated[str, Field(pattern=r"^[^\x00]{1,2000}$")]
Instant = Annotated[AwareDatetime, AfterValidator(_in_range)]
Limit = Annotated[int, Field(ge=1, le=200)]
Offset = Annotated[int, Field(ge=0, le=1_000_000)]
Topic = Annotated[str, Field(pattern=f"^({'|'.join(class_keys())})$")]


class Shape(BaseModel):
    """A body that has these fields and no others."""

    model_config = ConfigDict(extra="forbid", from_attributes=True)


class Refusal(Shape):
    """Why a request was refused: a code for programs, a sentence for people."""

    error: str
    message: str


class Invited(Shape):
    """Who is invited."""

    name: Name
    role: Role = Role.LEARNER
    squad: Squad = ""
    email: Email = ""
    days: Annotated[int, Field(ge=1, le=90)] = 7


class InvitationMade(Shape):
    """An invitation with its code, which is shown this once."""

    id: str
    code: str
    expires_at: datetime


class Invitation(Shape):
    """An invitation that still works."""

    id: str
    name: str
    role: Role
    squad: str
    email: str
    made_at: datetime
    expires_at: datetime


class Joining(Shape):
    """A code, and what to call the token that it is exchanged for."""

    code: Annotated[str, Field(min_length=1, max_length=100)]
    label: Name = "trainer"


class Joined(Shape):
    """Who joined, and the token, which is shown this once."""

    person: str
    name: str
    role: Role
    token: str
    token_id: str
    expires_at: datetime


class Me(Shape):
    """Who is signed in."""

    id: str
    name: str
    role: Role


class Token(Shape):
    """A token without its text."""

    id: str
    label: str
    made_at: datetime
    expires_at: datetime
    revoked_at: datetime | None


class Member(Shape):
    """Somebody in the team."""

    id: str
    name: str
    role: Role
    squad: str
    level: Level | None
    joined_at: datetime
    left_at: datetime | None


class MemberChange(Shape):
    """Another role or squad."""

    role: Role | None = None
    squad: Squad | None = None


class LevelGiven(Shape):
    """How experienced somebody is; null where nobody says."""

    level: Level | None


class PackVersion(Shape):
    """A version of a pack that is kept; `signer` is the fingerprint of the key that signed it."""

    digest: str
    name: str
    version: str
    signer: str | None
    signer_kind: str | None
    published_by: str | None
    published_at: datetime


class CorrectionBegun(Shape):
    """Which exercises are scored again, and which would show learners another text."""

    corrected: list[str]
    left_alone: list[str]


class SeasonPlan(Shape):
    """A season that is to be made."""

    title: Title
    opens_at: Instant
    closes_at: Instant
    debrief: Debrief = Debrief.AT_ONCE
    is_anonymous: bool = False
    exercises: Annotated[list[ExerciseName], Field(min_length=1, max_length=200)]


class SeasonChange(Shape):
    """What to change about a season."""

    is_frozen: bool | None = None
    is_anonymous: bool | None = None
    closes_at: Instant | None = None


class SeasonExercise(Shape):
    """An exercise of a season."""

    exercise: str
    title: str


class Season(Shape):
    """A season with its exercises."""

    id: str
    title: str
    opens_at: datetime
    closes_at: datetime
    debrief: Debrief
    is_anonymous: bool
    is_frozen: bool
    is_open: bool
    exercises: list[SeasonExercise]


class Release(Shape):
    """One variant without its answers: the diff to read, and a pack file in base 64 to open in the
    trainer, in which the exercise is called `installed`.
    """

    season: str
    exercise: str
    request: str
    title: str
    description: str
    diff: str
    pack: str
    installed: str


Line = Annotated[int, Field(ge=1, le=MOST_LINE)]


class SentAnnotation(Shape):
    """An annotation, as in docs/schemas/review.schema.json."""

    path: Annotated[str, Field(min_length=1, max_length=MOST_PATH)] | None = None
    side: Side | None = None
    start: Line | None = None
    end: Line | None = None
    class_: Annotated[Topic | None, Field(alias="class")] = None
    severity: Severity | None = None
    confidence: Confidence | None = None
    text: Annotated[str, Field(max_length=MOST_TEXT)] = ""


class SentReview(Shape):
    """A verdict and annotations; nothing that says what they are worth."""

    verdict: Verdict
    annotations: Annotated[list[SentAnnotation], Field(max_length=MOST_ANNOTATIONS)] = []


class Submitted(Shape):
    """A review of a release; `client_id` names it, however often it is sent."""

    client_id: ClientId
    season: Id
    exercise: ExerciseName
    review: SentReview


class ReviewReceipt(Shape):
    """That a review is on the server's disk; `score` is null until its debrief opens."""

    id: str
    client_id: str
    season: str
    exercise: str
    received_at: datetime
    score: float | None


class Told(Shape):
    """One finding or one line of the arithmetic."""

    kind: str
    annotation: int | None
    answer: str | None
    why: str


class PointsTold(Shape):
    """One line of the arithmetic of a score."""

    points: float
    label: str


class Debriefing(Shape):
    """What a review came to, with the answers of its variant."""

    review: str
    score: float
    summary: str
    findings: list[Told]
    lines: list[PointsTold]
    answers: list[dict[str, object]]


class BoardLine(Shape):
    """One line of a board; ties share a rank. `bound` is what ranks: the skill that is sure."""

    rank: int | None
    person: str | None
    name: str
    reviews: int
    score: float | None
    bound: float | None
    skill: float | None
    is_you: bool
    is_hidden: bool


class BoardPage(Shape):
    """A page of a board. `is_sealed`: scores are shown when the debriefs open."""

    rows: list[BoardLine]
    total: int
    is_verified: bool
    is_frozen: bool
    is_sealed: bool


class SquadLine(Shape):
    """One line of the board of squads; `bound` is the average of those who took part."""

    rank: int | None
    squad: str
    members: int
    took_part: int
    bound: float | None
    is_yours: bool


class SquadPage(Shape):
    """The board of squads. `is_sealed`: it is ranked when the debriefs open."""

    rows: list[SquadLine]
    is_sealed: bool


class Hidden(Shape):
    """Whether a person is left out of a board."""

    is_hidden: bool


class Shared(Shape):
    """A score of a learner's own machine; nothing about it is verified."""

    exercise: ExerciseName
    score: Annotated[float, Field(ge=0, le=100)]


class SharedKept(Shape):
    """Whether it is on the practice board: the first of an exercise stays."""

    is_new: bool


class DisputeMade(Shape):
    """That an annotation, counted from 0, was scored wrongly, and why."""

    annotation: Annotated[int, Field(ge=0, lt=MOST_ANNOTATIONS)]
    reason: Words


class RulingMade(Shape):
    """What an instructor decides of a dispute, and why."""

    ruling: Ruling
    reason: Words


class Dispute(Shape):
    """A dispute, and its ruling where there is one."""

    id: str
    review: str
    person: str
    name: str
    season: str
    exercise: str
    annotation: int
    reason: str
    made_at: datetime
    ruling: Ruling | None
    ruling_reason: str | None
    ruled_by: str | None
    ruled_at: datetime | None


class MatrixCell(Shape):
    """How much of a topic a person found; `low` and `high` are a 95 % interval."""

    person: str
    name: str
    topic: str
    found: int
    planted: int
    low: float
    high: float


class PathTopic(Shape):
    """A pattern of paths, as in a CODEOWNERS file, and what they are about."""

    pattern: Annotated[str, Field(pattern=r"^[!-~]{1,200}$")]
    topic: Topic


class OwnersWanted(Shape):
    """Which paths are about which topic, and how sure to be."""

    paths: Annotated[list[PathTopic], Field(min_length=1, max_length=100)]
    least: Annotated[float, Field(ge=0, le=1)] = READY


class DefectStatistics(Shape):
    """How often a defect is found, how well that tells people apart, and what is known of its
    proof: null where nobody runs proofs.
    """

    defect: str
    planted: int
    found: int
    low: float
    high: float
    discrimination: float | None
    proof: ProofState | None
    proof_detail: str


class FlaggedPlace(Shape):
    """A right line that reviews flagged."""

    place: str
    reviews: int


class ExerciseStatistics(Shape):
    """How an exercise behaves, of first meetings."""

    exercise: str
    reviews: int
    average_score: float | None
    defects: list[DefectStatistics]
    flagged_wrongly: list[FlaggedPlace]
    disputes: int
    dispute_rate: float | None


class OthersNote(Shape):
    """What somebody wrote on a defect; `is_found` where it said what is wrong."""

    text: str
    is_found: bool
    is_yours: bool


class NotesOnDefect(Shape):
    """A defect, and what was written on it, in an order that says nothing."""

    defect: str
    title: str
    notes: list[OthersNote]


class NotesOfOthers(Shape):
    """What was written on each defect; `is_too_few` where fewer than three people reviewed."""

    defects: list[NotesOnDefect]
    is_too_few: bool


class ReadyPerson(Shape):
    """How far a person is: ready who finds 60 of 100 defects even at the low end, and scores 60."""

    person: str
    name: str
    level: Level | None
    reviews: int
    average_score: float
    found: int
    planted: int
    low: float
    high: float
    is_ready: bool


class SuggestedExercise(Shape):
    """An exercise that teaches a topic; `met` is how many of the team have reviewed it."""

    exercise: str
    title: str
    minutes: int
    defects: int
    met: int


class TeamGap(Shape):
    """A topic of which the team isn't known to find enough, and what teaches it."""

    topic: str
    people: int
    found: int
    planted: int
    low: float
    high: float
    exercises: list[SuggestedExercise]


class TeamOutlook(Shape):
    """Who is ready for more, and what the whole team misses."""

    people: list[ReadyPerson]
    gaps: list[TeamGap]


class Hint(Shape):
    """Something that a person may want to look at; nothing follows from it."""

    kind: str
    exercise: str
    people: list[str]
    what: str


class Correction(Shape):
    """An exercise whose reviews are scored again, and how far that is."""

    id: str
    pack: str
    exercise: str
    total: int
    done: int
    changed: int
    made_at: datetime
    ended_at: datetime | None


class ScoreChange(Shape):
    """A review that a correction moved."""

    review: str
    name: str
    season: str
    exercise: str
    before: float
    now: float
    changed_at: datetime


class AuditEntry(Shape):
    """What somebody did."""

    id: str
    at: datetime
    person: str | None
    action: str
    subject: str
    detail: str
