"""What two copies of a learner's database come to together: no row is lost, none is doubled.

The order does not matter, and merging the same copy again changes nothing: what comes out of a
row depends on the set of its versions alone.

- A review that was handed in stands as it was handed in: its annotations, verdict and scorecards
  belong together. Of two that were handed in, the first stands.
- Otherwise the newer edit of an annotation or a lesson stands. Other words are kept beside it: an
  annotation's as a draft, a lesson's below the newer words. If three copies have the same words
  with another severity, either may be that of the draft.
- What can only grow is joined: viewed files, lines that were seen, hints, scorecards.
"""

import hashlib
import json
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

from trainer.core.domain.coverage import Coverage
from trainer.core.domain.exercise import Side
from trainer.errors import StoreError
from trainer.store.lessons import joined_lesson

Row = dict[str, Any]
Tables = Mapping[str, Sequence[Row]]

KEYS: Final[Mapping[str, tuple[str, ...]]] = {
    "reviews": ("id",),
    "annotations": ("id",),
    "viewed": ("review", "path"),
    "scorecards": ("id",),
    "disputes": ("annotation",),
    "meanings": ("review", "annotation"),
    "coverage": ("review", "path", "side"),
    "hints": ("review", "answer"),
    "warmups": ("id",),
    "series": ("id",),
    "lessons": ("exercise", "answer"),
    "outbox": ("review",),
}
"""By table, the columns that name a row; in the order in which rows can be added."""

_KEPT: Final = ".kept."
"""Stands in the id of a draft between that of its annotation and a digest of its words."""
_FIXED: Final[Mapping[str, tuple[str, ...]]] = {
    "reviews": ("exercise", "title", "seed", "planted", "key_version", "started_at"),
    "annotations": ("review", "created_at"),
    "warmups": ("run", "exercise", "answer", "shown", "pattern", "asked_at"),
    "series": ("mode", "seed", "exercises", "started_at"),
}
"""What is written once: where two copies differ in it, one of them was changed by hand."""


def merged(ours: Tables, theirs: Tables) -> dict[str, list[Row]]:
    """Both together, by table; StoreError where they contradict each other."""
    _refuse_contradictions(ours, theirs)
    together: dict[str, list[Row]] = {table: [] for table in KEYS}
    mine, other = _bundles(ours), _bundles(theirs)
    for review in {**mine, **other}:
        if review in mine and review in other:
            bundle = _tidied(_joined(mine[review], other[review]))
        else:
            bundle = mine.get(review) or other[review]
        for table, rows in bundle.tables().items():
            together[table].extend(rows)
    together["warmups"] = _by_key("warmups", ours, theirs, _first_answered)
    together["series"] = _by_key("series", ours, theirs, _first_ended)
    together["lessons"] = _by_key("lessons", ours, theirs, joined_lesson)
    return together


@dataclass(frozen=True)
class _Bundle:
    """A review with all that belongs to it."""

    review: Row
    parts: Mapping[str, list[Row]] = field(default_factory=dict)

    def of(self, table: str) -> list[Row]:
        return list(self.parts.get(table, ()))

    def tables(self) -> dict[str, list[Row]]:
        return {"reviews": [self.review], **self.parts}

    @property
    def is_submitted(self) -> bool:
        return self.review["submitted_at"] is not None

    @property
    def standing(self) -> tuple[Any, ...]:
        """What tells which of two stands: the lesser one does; equal ones are the same review.

        Handed in before under way, earlier before later; then the one whose meanings are settled,
        for its debrief was read.
        """
        if not self.is_submitted:
            return (1,)
        settled = [row["settled_at"] for row in self.of("meanings")]
        is_open = None in settled
        last = "" if is_open else max(map(_moment, settled), default="")
        return (0, _moment(self.review["submitted_at"]), is_open, last)


def _bundles(tables: Tables) -> dict[str, _Bundle]:
    parts: defaultdict[str, defaultdict[str, list[Row]]] = defaultdict(lambda: defaultdict(list))
    for table in KEYS:
        for row in tables.get(table, ()):
            if table != "reviews" and "review" in row:
                parts[row["review"]][table].append(row)
    return {row["id"]: _Bundle(row, parts[row["id"]]) for row in tables.get("reviews", ())}


def _joined(one: _Bundle, two: _Bundle) -> _Bundle:
    first, second = sorted((one, two), key=lambda bundle: bundle.standing)
    always = {
        "hints": _union("hints", first, second, _more_hints),
        "outbox": _union("outbox", first, second, _first_sent),
        "disputes": _union("disputes", first, second, _newer),
    }
    if first.standing != second.standing:
        whole = {**first.parts, **always, "annotations": _with_words_of(second, first)}
        return _Bundle(first.review, whole)
    return _Bundle(
        _joined_review(first, second),
        {
            **always,
            "annotations": _both_annotations(first, second),
            "viewed": _union("viewed", first, second, _least),
            "meanings": _union("meanings", first, second, _least),
            "coverage": _union("coverage", first, second, _longer_looks),
            "scorecards": _both_scorecards(first, second),
        },
    )


def _joined_review(one: _Bundle, two: _Bundle) -> Row:
    """Of two copies that stand alike: what is known of the review by either."""
    return {name: _known(value, two.review.get(name)) for name, value in one.review.items()}


def _known(one: Any, two: Any) -> Any:
    """The one that says something; of two that do, the same whichever comes first."""
    return max((one, two), key=lambda value: (value is not None, _canonical(value)))


# Annotations


def _both_annotations(one: _Bundle, two: _Bundle) -> list[Row]:
    return _union("annotations", one, two, _newer, lost=True)


def _with_words_of(other: _Bundle, standing: _Bundle) -> list[Row]:
    """The annotations that stand, and what else was written, as drafts."""
    there = {row["id"]: row for row in standing.of("annotations")}
    drafts: dict[str, Row] = {}
    for row in other.of("annotations"):
        draft = row if _is_kept(row) else _as_draft(row)
        name = draft["id"]
        if name not in there:
            drafts[name] = _newer(drafts[name], draft) if name in drafts else draft
    return [*there.values(), *drafts.values()]


def _as_draft(row: Row) -> Row:
    """The words of an annotation that does not stand, as a draft beside it."""
    name = f"{row['id']}{_KEPT}{_digest(row['text'])}"
    return {**row, "id": name, "draft": 1, "deleted_at": None, "revision": 1}


def _is_kept(row: Row) -> bool:
    """Whether it is such a draft, as it was made."""
    _, found, digest = row["id"].rpartition(_KEPT)
    is_whole = bool(row["draft"]) and row["deleted_at"] is None
    return bool(found) and is_whole and digest == _digest(row["text"])


def _tidied(bundle: _Bundle) -> _Bundle:
    """Without the drafts whose words stand elsewhere, without disputes of what is not there; a
    review under way is put aside only if nothing was written after that.
    """
    rows = bundle.of("annotations")
    stands = {row["id"]: row["text"] for row in rows}
    kept: defaultdict[str, list[Row]] = defaultdict(list)
    for row in rows:
        if _is_kept(row):
            kept[row["id"].rpartition(_KEPT)[0]].append(row)
    needless = {
        row["id"]
        for origin, drafts in kept.items()
        for row in drafts
        if not row["text"].strip()
        or _says(stands.get(origin, ""), row)
        or any(_says(other["text"], row) for other in drafts if other["text"] != row["text"])
    }
    left = [row for row in rows if row["id"] not in needless]
    names = {row["id"] for row in left}
    return _Bundle(
        _put_aside_or_not(bundle),
        {
            **bundle.parts,
            "annotations": left,
            **{
                table: [row for row in bundle.of(table) if row["annotation"] in names]
                for table in ("disputes", "meanings")
            },
        },
    )


def _says(text: str, draft: Row) -> bool:
    return draft["text"].strip() in text


def _put_aside_or_not(bundle: _Bundle) -> Row:
    review = bundle.review
    if bundle.is_submitted or review["discarded_at"] is None:
        return review
    edits = (_time(row) for row in bundle.of("annotations"))
    if max(edits, default="") > _moment(review["discarded_at"]):
        return {**review, "discarded_at": None}
    return review


# Rows of which two versions meet


def _by_key(
    table: str, ours: Tables, theirs: Tables, choose: Callable[[Row, Row], Row]
) -> list[Row]:
    found = {_key(table, row): row for row in ours.get(table, ())}
    for row in theirs.get(table, ()):
        key = _key(table, row)
        found[key] = choose(found[key], row) if key in found else row
    return list(found.values())


def _union(
    table: str,
    one: _Bundle,
    two: _Bundle,
    choose: Callable[[Row, Row], Row],
    *,
    lost: bool = False,
) -> list[Row]:
    """The rows of both; with `lost`, the words of a version that is not chosen become a draft."""
    rows = {_key(table, row): row for row in one.of(table)}
    drafts: dict[tuple[Any, ...], Row] = {}
    for row in two.of(table):
        key = _key(table, row)
        before = rows.get(key)
        if before is None:
            rows[key] = row
            continue
        rows[key] = choose(before, row)
        if lost and before["text"] != row["text"]:
            lesser = (
                _as_draft(each) for each in (before, row) if each["text"] != rows[key]["text"]
            )
            drafts.update((_key(table, draft), draft) for draft in lesser)
    for key, draft in drafts.items():
        # The same words may have been kept before, of a version with another severity.
        rows[key] = choose(rows[key], draft) if key in rows else draft
    return list(rows.values())


def _key(table: str, row: Row) -> tuple[Any, ...]:
    return tuple(row[name] for name in KEYS[table])


def _newer(one: Row, two: Row) -> Row:
    chosen = max((one, two), key=lambda row: (_time(row), _canonical(_plain(row))))
    if "revision" in chosen:
        return {**chosen, "revision": max(one["revision"], two["revision"])}
    return chosen


def _least(one: Row, two: Row) -> Row:
    return min((one, two), key=_canonical)


def _first_answered(one: Row, two: Row) -> Row:
    return min((one, two), key=lambda row: (_time_or_last(row["answered_at"]), _canonical(row)))


def _first_ended(one: Row, two: Row) -> Row:
    return min((one, two), key=lambda row: (_time_or_last(row["ended_at"]), _canonical(row)))


def _first_sent(one: Row, two: Row) -> Row:
    return min((one, two), key=lambda row: (_time_or_last(row["sent_at"]), _canonical(row)))


def _more_hints(one: Row, two: Row) -> Row:
    opened = [row["opened_at"] for row in (one, two) if row["opened_at"] is not None]
    return {
        **one,
        "taken": max(one["taken"], two["taken"]),
        "opened_at": min(opened, key=_moment, default=None),
    }


def _longer_looks(one: Row, two: Row) -> Row:
    place = (one["path"], Side(one["side"]))
    mine, theirs = (Coverage({place: json.loads(row["runs"])}) for row in (one, two))
    runs = mine.joined(theirs).runs().get(place, [])
    return {**one, "runs": json.dumps(runs, separators=(",", ":"))}


def _both_scorecards(one: _Bundle, two: _Bundle) -> list[Row]:
    """Each once, oldest first; they are numbered anew where they are written."""
    found: dict[str, Row] = {}
    for row in (*one.of("scorecards"), *two.of("scorecards")):
        found.setdefault(_canonical(_plain(row)), row)
    return sorted(
        found.values(), key=lambda row: (_moment(row["scored_at"]), _canonical(_plain(row)))
    )


def _plain(row: Row) -> Row:
    """Without what counts in one database only."""
    dropped = {"revision"} if "revision" in row else {"id"}
    return {name: value for name, value in row.items() if name not in dropped}


# Time


def _time(row: Row) -> str:
    """When the row was last changed."""
    names = ("updated_at", "deleted_at", "withdrawn_at")
    return max(_moment(row[name]) for name in names if row.get(name) is not None)


def _time_or_last(text: str | None) -> tuple[bool, str]:
    return (text is None, "" if text is None else _moment(text))


def _moment(text: str) -> str:
    """A time that can be compared, whatever its zone and its number of digits."""
    return f"{datetime.fromisoformat(text).timestamp():020.6f}"


# Contradictions


def _refuse_contradictions(ours: Tables, theirs: Tables) -> None:
    for table, names in _FIXED.items():
        known = {_key(table, row): row for row in ours.get(table, ())}
        for row in theirs.get(table, ()):
            before = known.get(_key(table, row), row)
            if any(before[name] != row[name] for name in names if name in row):
                raise StoreError(
                    f"Its {table} and yours contradict each other: {row['id']} is another one "
                    f"there.",
                    remedy="Nothing was imported. Export again on the other machine.",
                )


def _canonical(value: Any) -> str:
    return json.dumps(value, sort_keys=True, ensure_ascii=True, default=str)


def _digest(text: str) -> str:
    return hashlib.sha256(text.strip().encode("utf-8", "surrogatepass")).hexdigest()[:16]
