"""Two windows on one data folder: nothing typed is lost in silence, and nothing is refused for
good.
"""

import json
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from tests.stress import database
from tests.stress.children import in_shares
from tests.stress.options import Options
from tests.stress.remote import GoneError, Remote, failure_of
from tests.stress.report import Report

EXERCISE = "tiny/receipts"
PACKS = str(Path(__file__).resolve().parents[1] / "data" / "packs")
LETTERS = "the order is lost when commit comes first; "
ROOM = 8.0
"""Seconds in which a window must have written what it could not write at once."""


@dataclass
class Pair:
    """Two windows on one home."""

    home: Path
    one: Remote
    two: Remote

    @property
    def file(self) -> Path:
        """Their database."""
        return database.database_in(self.home)

    def both(self) -> tuple[Remote, Remote]:
        """One after the other."""
        return self.one, self.two


Scenario = Callable[[Pair, Report, Options], None]


def windows(options: Options) -> Report:
    """Every scenario in a home of its own; `rounds` is the number of letters that each window
    types.
    """
    total = Report("windows")
    chosen = [each for each in SCENARIOS.items() if options.only in each[0]]

    def share(number: int) -> Report:
        report = Report("windows")
        for name, scenario in chosen[number :: options.jobs]:
            _play(name, scenario, report, options)
        return report

    total.take_in(in_shares(share, options.folder / "windows", jobs=options.jobs))
    return total


def _play(name: str, scenario: Scenario, report: Report, options: Options) -> None:
    home = options.folder / "windows" / name.replace(" ", "-")
    home.mkdir(parents=True)
    with _window(home, "one") as one, _window(home, "two") as two:
        try:
            one.do("home")
            two.do("home")
            scenario(Pair(home, one, two), report, options)
            for which, window in (("first", one), ("second", two)):
                for fault in window.seen().faults if window.ended is None else ():
                    report.fault(name, f"{which} window: {fault}")
        except GoneError as error:
            report.fault(name, f"a window does not go on: {error}")
        for window in (one, two):
            if failed := failure_of(window.close()):
                report.fault(name, failed)
    report.counts["scenarios"] += 1
    for rule in database.broken_rules(database.database_in(home)):
        report.fault(name, f"damaged: {rule}")


def _window(home: Path, which: str) -> Remote:
    folder = home / which
    return Remote(folder, ("--packs", PACKS), {"TRAINER_HOME": str(home / "trainer")})


def _in_one_review(pair: Pair) -> str:
    """Open the same review in both."""
    for window in pair.both():
        if not window.do("open", EXERCISE):
            raise GoneError("the review does not open")
    (review,) = database.under_way(pair.file)
    return review


def _typed_at_once(pair: Pair, texts: Sequence[str]) -> None:
    """Let both type at the same time."""
    for window, text in zip(pair.both(), texts, strict=True):
        window.ask("type", text)
    for window in pair.both():
        window.answer(longest=300)


def _long(options: Options, sign: str) -> str:
    return (sign + (LETTERS * options.rounds)[: options.rounds - 1]).strip()


def _comes_to_hold(holds: Callable[[], bool]) -> bool:
    """Whether it holds within the time that a window has to write what it could not write at
    once.
    """
    until = time.monotonic() + ROOM
    while not holds():
        if time.monotonic() > until:
            return False
        time.sleep(0.1)
    return True


def _different_annotations(pair: Pair, report: Report, options: Options) -> None:
    _in_one_review(pair)
    wanted = [_long(options, "A"), _long(options, "B")]
    for down, window in enumerate(pair.both(), start=1):
        window.do("annotate", down)
    _typed_at_once(pair, wanted)
    report.counts["letters typed beside another window"] += sum(map(len, wanted))
    _told_of_refusals(pair, report, "different annotations")
    _all_written(pair, report, "different annotations", wanted)


def _told_of_refusals(pair: Pair, report: Report, case: str) -> None:
    refused = [
        text
        for window in pair.both()
        for text in window.seen().notices
        if "could not be saved" in text
    ]
    if refused:
        report.fault(case, f"an edit is refused beside another writer: {refused[0]}")


def _all_written(pair: Pair, report: Report, case: str, wanted: Sequence[str]) -> None:
    for text in wanted:
        if not _comes_to_hold(partial(_is_stored, pair, text)):
            stored = [len(each) for each in database.texts(pair.file)]
            report.fault(
                case, f"{len(text)} letters typed, {ROOM:.0f} s later these are stored: {stored}"
            )


def _is_stored(pair: Pair, text: str) -> bool:
    return text in database.texts(pair.file)


def _same_annotation(pair: Pair, report: Report, options: Options) -> None:
    """Both edit one annotation: whoever's words go must hear of it, and still see them."""
    case = "same annotation"
    annotation = _begun_in_one(pair)
    for window in pair.both():
        window.do("edit", annotation)
    _typed_at_once(pair, [_long(options, "A"), _long(options, "B")])
    report.counts["letters typed beside another window"] += 2 * options.rounds
    for window in pair.both():
        window.do("settle", 1.0)
    shown = [window.do("cards").get(annotation, {}).get("text", "") for window in pair.both()]
    stored = database.texts(pair.file)
    for which, window, text in zip(("first", "second"), pair.both(), shown, strict=True):
        if text not in stored and not _was_told(window):
            report.fault(
                case,
                f"the {which} window shows {len(text)} letters that are not stored and says "
                f"nothing",
            )


def _was_told(window: Remote) -> bool:
    """Whether the window says anything about another one, or of what is not saved."""
    said = [
        *window.seen().notices,
        *(text for card in window.do("cards").values() for text in card["says"]),
    ]
    words = (
        "window",
        "elsewhere",
        "not saved",
        "could not",
        "put aside",
        "handed in",
        "deleted",
        "changed",
    )
    return any(word in text.lower() for text in said for word in words)


def _begun_in_one(pair: Pair) -> str:
    """An annotation that the first window begins and the second opens the review to see."""
    pair.one.do("open", EXERCISE)
    annotation = str(pair.one.do("annotate", 1))
    pair.one.do("type", "begun. ")
    pair.one.do("press", "save")
    pair.two.do("open", EXERCISE)
    return annotation


def _stale_copy(pair: Pair, report: Report, _options: Options) -> None:
    """The second window holds an old copy, and writes on after the first has written much and saved
    it.
    """
    annotation = _begun_in_one(pair)
    pair.one.do("edit", annotation)
    pair.one.do("type", "words of the first window")
    pair.one.do("press", "save")
    pair.two.do("edit", annotation)
    pair.two.do("type", "!")
    pair.two.do("settle", 1.0)
    stored = " ".join(database.texts(pair.file))
    if "words of the first window" not in stored and not (
        _was_told(pair.one) or _was_told(pair.two)
    ):
        report.fault("stale copy", "newer words of the other window are overwritten in silence")


def _put_aside(pair: Pair, report: Report, _options: Options) -> None:
    _begun_in_one(pair)
    pair.two.do("annotate", 3)
    pair.two.do("type", "first half, ")
    pair.one.do("put_aside")
    pair.two.do("type", "second half")
    pair.two.do("settle", 1.0)
    if "first half, second half" in database.texts(pair.file):
        return
    if not _was_told(pair.two):
        report.fault(
            "put aside",
            "the other window writes on in a review that was put aside and says nothing",
        )


def _deleted(pair: Pair, report: Report, _options: Options) -> None:
    annotation = _begun_in_one(pair)
    pair.two.do("edit", annotation)
    pair.two.do("type", "half of the second, ")
    pair.one.do("delete", annotation)
    pair.two.do("type", "the other half")
    pair.two.do("settle", 1.0)
    words = "half of the second, the other half"
    kept = any(words in text for text in database.texts(pair.file))
    if not kept and not _was_told(pair.two):
        report.fault(
            "deleted", "words typed into a deleted annotation are gone and nothing is said"
        )
    pair.one.do("act", "undo")
    pair.one.do("settle", 1.0)
    if (
        kept
        and not any(words in text for text in database.texts(pair.file))
        and not _was_told(pair.one)
    ):
        report.fault(
            "deleted", "undo in the first window overwrites the words of the second in silence"
        )


def _submitted(pair: Pair, report: Report, _options: Options) -> None:
    _begun_in_one(pair)
    pair.two.do("annotate", 3)
    pair.two.do("type", "typed before, ")
    pair.one.do("submit")
    pair.two.do("type", "typed after")
    pair.two.do("settle", 1.0)
    if "typed before, typed after" not in database.texts(pair.file) and not _was_told(pair.two):
        report.fault("submitted", "the other window writes on after the hand-in and says nothing")


def _both_submit(pair: Pair, report: Report, _options: Options) -> None:
    review = _in_one_review(pair)
    pair.one.do("annotate", 1)
    pair.one.do("type", "said once")
    pair.one.do("press", "save")
    for window in pair.both():
        window.ask("submit")
    for window in pair.both():
        window.answer()
    done, cards = database.handed_in(pair.file, review)
    if not done or cards != 1:
        report.fault("both submit", f"handed in: {done}, {cards} scorecards")


def _settings(pair: Pair, report: Report, _options: Options) -> None:
    """Each window changes other settings: both changes must be in the file in the end."""
    pair.one.do("add_template", "mine", "What breaks when … is empty?")
    pair.one.do("settle", 1.0)
    pair.two.do("set", {"code_size": 17})
    pair.two.do("settle", 1.0)
    pair.two.do("add_template", "other", "Who closes …?")
    pair.two.do("settle", 1.0)
    pair.one.do("set", {"tab_width": 8})
    pair.one.do("settle", 1.0)
    for window in pair.both():
        window.close()
    kept = json.loads((pair.home / "trainer" / "config" / "settings.json").read_text())
    for name, value in (("code_size", 17), ("tab_width", 8)):
        if kept.get(name) != value:
            report.fault("settings", f"{name} of one window is gone")
    for name in {"mine", "other"} - kept.get("templates", {}).keys():
        report.fault("settings", f"the template “{name}” of one window is gone")


SCENARIOS: dict[str, Scenario] = {
    "different annotations": _different_annotations,
    "same annotation": _same_annotation,
    "stale copy": _stale_copy,
    "put aside": _put_aside,
    "deleted": _deleted,
    "submitted": _submitted,
    "both submit": _both_submit,
    "settings": _settings,
}
