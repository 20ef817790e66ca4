"""What the last sync with a team's server left on the learner's disk; read without the server."""

import json
import os
import uuid
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from trainer.app.team_call import ServerError
from trainer.errors import TrainerError
from trainer.settings import Paths

_PAGE: Final = 200
PARTS: Final = "parts.json"
OUTLOOK: Final = "outlook.json"
ANNOTATIONS: Final = "annotations.json"


@dataclass(frozen=True)
class Result:
    """What the server made of a review; `score` is None until its debrief opens."""

    review: str
    season: str
    exercise: str
    score: float | None
    summary: str = ""
    sums: tuple[tuple[float, str], ...] = ()


@dataclass(frozen=True)
class Kept:
    """When the last sync was, and results by the id under which a review was sent."""

    synced_at: datetime | None = None
    results: Mapping[str, Result] = field(default_factory=dict)


def kept(paths: Paths) -> Kept:
    """What is kept; nothing where that can't be read."""
    try:
        content = json.loads(_results_file(paths).read_text(encoding="utf-8"))
        return Kept(
            datetime.fromisoformat(content["synced_at"]),
            {name: _result_from(each) for name, each in content["results"].items()},
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return Kept()


def keep_scores(paths: Paths, ask: Callable[[str], Any], at: datetime | None) -> None:
    """Ask for the scores of one's own reviews, and for what those that are new or moved came to."""
    before = kept(paths).results
    results: dict[str, Result] = {}
    try:
        for row in _rows(ask):
            name, score = str(row["client_id"]), number_or_none(row["score"])
            known = before.get(name)
            if known is not None and known.score == score:
                results[name] = known
                continue
            bare = Result(str(row["id"]), str(row["season"]), str(row["exercise"]), score)
            results[name] = bare if score is None else _told(bare, ask)
    except (KeyError, TypeError, ValueError) as error:
        raise ServerError("The team's server sent no scores.") from error
    when = (at or datetime.now(UTC)).isoformat()
    content = {"synced_at": when, "results": {name: asdict(each) for name, each in results.items()}}
    write_private(_results_file(paths), json.dumps(content))


def _rows(ask: Callable[[str], Any]) -> list[Any]:
    rows: list[Any] = []
    while True:
        found = ask(f"/api/reviews?limit={_PAGE}&offset={len(rows)}")
        rows += found
        if len(found) < _PAGE:
            return rows


def _told(bare: Result, ask: Callable[[str], Any]) -> Result:
    debrief = ask(f"/api/reviews/{bare.review}/debrief")
    return Result(
        bare.review,
        bare.season,
        bare.exercise,
        float(debrief["score"]),
        str(debrief["summary"]),
        tuple((float(each["points"]), str(each["label"])) for each in debrief["lines"]),
    )


def number_or_none(value: Any) -> float | None:
    """A number that a server sent, or that there is none; ValueError or TypeError for all else."""
    if value is None:
        return None
    return float(value)


def _result_from(content: Mapping[str, Any]) -> Result:
    values = {**content, "score": number_or_none(content["score"])}
    values["sums"] = tuple((points, label) for points, label in values["sums"])
    return Result(**values)


def team_folder(paths: Paths) -> Path:
    """Where a learner's files of a team are."""
    return paths.data / "team"


def member_file(paths: Paths) -> Path:
    """The file that says which team the learner is in."""
    return team_folder(paths) / "team.json"


def is_member(paths: Paths) -> bool:
    """Whether the learner is in a team."""
    return member_file(paths).exists()


def known_seasons(paths: Paths) -> frozenset[str] | None:
    """The ids of the seasons that the last sync found in the learner's team: what was fetched of
    any other is of a team that they left. None where there was no sync yet.
    """
    try:
        return frozenset(str(each["id"]) for each in kept_seasons(paths))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def kept_seasons(paths: Paths) -> Any:
    """The seasons as the server last told them; OSError or ValueError where none can be read."""
    return json.loads(_seasons_file(paths).read_text(encoding="utf-8"))


def keep_seasons(paths: Paths, seasons: Any) -> None:
    """Write down the seasons as the server tells them."""
    write_private(_seasons_file(paths), json.dumps(seasons))


def forget(paths: Paths) -> None:
    """Remove what is known of the team's seasons, scores, boards and annotations."""
    for name in ("results.json", "seasons.json", "boards.json", PARTS, OUTLOOK, ANNOTATIONS):
        (team_folder(paths) / name).unlink(missing_ok=True)


def _seasons_file(paths: Paths) -> Path:
    return team_folder(paths) / "seasons.json"


def _results_file(paths: Paths) -> Path:
    return team_folder(paths) / "results.json"


def write_private(file: Path, content: bytes | str) -> None:
    """Write a file that only its owner reads, whole or not at all."""
    if isinstance(content, str):
        content = content.encode()
    try:
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        temporary = file.with_name(f".{file.name}.{uuid.uuid4().hex}")
        descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as opened:
            opened.write(content)
            opened.flush()
            os.fsync(opened.fileno())
        temporary.replace(file)
    except OSError as error:
        raise TrainerError(
            f"The file can't be written: {error.strerror}.",
            where=str(file),
            remedy="Make room there, or allow writing.",
        ) from error
