"""What an instructor sees of the team: who finds what, how exercises behave, and hints."""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean, pstdev
from typing import Any, Final

from sqlalchemy import func, select

from trainer.core.domain.taxonomy import CLASSES
from trainer.core.skill.proportion import Proportion
from trainer.core.text.counting import counted
from trainer.store.card_formats import scorecard
from trainer.team import schema
from trainer.team.database import Work
from trainer.team.proving import proofs_of
from trainer.team.reviews import FOUND, review_of

MOST_REVIEWS: Final = 5_000
"""The latest reviews of an exercise that its statistics look at."""
_MOST_LINES: Final = 10
_IMPLAUSIBLE: Final = 0.1
"""The share of an exercise's minutes below which a review is a hint."""
_MOST_HINTS: Final = 100


@dataclass(frozen=True)
class Cell:
    """How much of one topic a person found, and how far that can be trusted."""

    person: str
    name: str
    topic: str
    found: int
    planted: int

    @property
    def proportion(self) -> Proportion:
        """The share with its interval."""
        return Proportion(self.found, self.planted)


def matrix(work: Work, *, person: str | None = None) -> list[Cell]:
    """Topic by member, of first meetings on the verified board; `person` alone where named."""
    cells, people = schema.cells, schema.people
    wanted = (
        select(cells, people.c.name)
        .join(people, people.c.id == cells.c.person)
        .where(people.c.left_at.is_(None))
        .order_by(people.c.name, cells.c.topic)
    )
    if person is not None:
        wanted = wanted.where(cells.c.person == person)
    return [
        Cell(row.person, row.name, row.topic, row.found, row.planted) for row in work.rows(wanted)
    ]


def code_owners(cells: Sequence[Cell], patterns: Mapping[str, str], least: float) -> str:
    """A suggestion for a CODEOWNERS file: for each pattern those who surely find its topic."""
    names = {each.key: each.name for each in CLASSES}
    lines = [
        "# A suggestion by the code-review trainer. Someone who knows the team decides.",
        f"# Named are those who find {least:.0%} of a topic's defects, at 97.5 % confidence.",
    ]
    for pattern, topic in patterns.items():
        able = [
            each for each in cells if each.topic == topic and each.proportion.interval.low >= least
        ]
        able.sort(key=lambda each: (-each.proportion.interval.low, each.name))
        lines.append(f"# {names[topic]}")
        if able:
            owners = " ".join(f"@{'-'.join(each.name.split())}" for each in able)
            lines.append(f"{pattern} {owners}")
        else:
            lines.append(f"# {pattern}: nobody yet")
    return "\n".join(lines) + "\n"


def item_statistics(work: Work, exercise: str) -> dict[str, Any]:
    """How an exercise behaves: scores, how hard each defect is and how well it tells people apart,
    and which right lines are flagged most.
    """
    rows = _scored_reviews(work, exercise)
    cards = [(row, scorecard(row.card)) for row in rows]
    scores = [row.tenths / 10 for row in rows]
    flagged: Counter[str] = Counter()
    outcomes: dict[str, list[tuple[bool, float]]] = {}
    for row, card in cards:
        places = {
            each.id: str(each.location) for each in review_of(json.loads(row.body)).annotations
        }
        planted = set(json.loads(row.planted))
        found = {each.answer for each in card.findings if each.kind in FOUND}
        for answer in planted:
            outcomes.setdefault(answer, []).append((answer in found, row.tenths / 10))
        flagged.update(
            places[each.annotation]
            for each in card.findings
            if each.kind.traits.is_mistake and each.annotation in places
        )
    disputes = _dispute_count(work, exercise)
    proofs = proofs_of(work, exercise)
    return {
        "exercise": exercise,
        "reviews": len(rows),
        "average_score": round(fmean(scores), 1) if scores else None,
        "defects": [
            _defect(answer, outcomes.get(answer, []), proofs.get(answer))
            for answer in sorted(outcomes.keys() | proofs.keys())
        ],
        "flagged_wrongly": [
            {"place": place, "reviews": count} for place, count in flagged.most_common(_MOST_LINES)
        ],
        "disputes": disputes,
        "dispute_rate": round(disputes / len(rows), 3) if rows else None,
    }


def _defect(answer: str, outcomes: Sequence[tuple[bool, float]], proof: Any) -> dict[str, Any]:
    share = Proportion(sum(found for found, _ in outcomes), len(outcomes))
    return {
        "defect": answer,
        "planted": share.n,
        "found": share.count,
        "low": round(share.interval.low, 3),
        "high": round(share.interval.high, 3),
        "discrimination": _correlation(outcomes) if outcomes else None,
        "proof": proof.state if proof is not None else None,
        "proof_detail": proof.detail if proof is not None else "",
    }


def _correlation(outcomes: Sequence[tuple[bool, float]]) -> float | None:
    """The point-biserial correlation of finding a defect with the score; None where there is
    none.
    """
    found = [float(each) for each, _ in outcomes]
    scores = [score for _, score in outcomes]
    spread = pstdev(found) * pstdev(scores)
    if not spread:
        return None
    middle, average = fmean(found), fmean(scores)
    together = fmean(
        (each - middle) * (score - average) for each, score in zip(found, scores, strict=True)
    )
    return round(max(-1.0, min(1.0, together / spread)), 3)


def _scored_reviews(work: Work, exercise: str) -> list[Any]:
    reviews, results, cards = schema.reviews, schema.results, schema.scorecards
    return work.rows(
        select(reviews.c.planted, reviews.c.body, results.c.tenths, cards.c.card)
        .join(results, results.c.review == reviews.c.id)
        .join(
            cards,
            (cards.c.review == results.c.review) & (cards.c.number == results.c.number),
        )
        .where(reviews.c.exercise == exercise, reviews.c.is_first.is_(True))
        .order_by(reviews.c.received_at.desc())
        .limit(MOST_REVIEWS)
    )


def _dispute_count(work: Work, exercise: str) -> int:
    reviews, disputes = schema.reviews, schema.disputes
    return int(
        work.connection.execute(
            select(func.count())
            .select_from(disputes.join(reviews, reviews.c.id == disputes.c.review))
            .where(reviews.c.exercise == exercise)
        ).scalar_one()
    )


def hints(work: Work, season: str, minutes: Mapping[str, int]) -> list[dict[str, Any]]:
    """What a person may want to look at: the same notes from several people, and reviews faster
    than one can read. Nothing follows from a hint.
    """
    reviews, people = schema.reviews, schema.people
    rows = work.rows(
        select(
            reviews.c.exercise,
            reviews.c.notes_digest,
            reviews.c.released_at,
            reviews.c.received_at,
            people.c.name,
        )
        .join(people, people.c.id == reviews.c.person)
        .where(reviews.c.season == season)
        .order_by(reviews.c.exercise, people.c.name)
    )
    alike: dict[tuple[str, str], list[str]] = {}
    for row in rows:
        if row.notes_digest:
            alike.setdefault((row.exercise, row.notes_digest), []).append(row.name)
    told = [
        {
            "kind": "identical_notes",
            "exercise": exercise,
            "people": names,
            "what": f"{counted(len(names), 'person', 'people')} sent the same annotations.",
        }
        for (exercise, _), names in alike.items()
        if len(names) > 1
    ]
    for row in rows:
        seconds = (row.received_at - row.released_at).total_seconds()
        if seconds < _IMPLAUSIBLE * 60 * minutes.get(row.exercise, 0):
            told.append(
                {
                    "kind": "implausible_speed",
                    "exercise": row.exercise,
                    "people": [row.name],
                    "what": f"It came {counted(round(seconds), 'second')} after it was served.",
                }
            )
    return told[:_MOST_HINTS]
