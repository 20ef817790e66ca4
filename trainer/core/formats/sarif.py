"""Reviews by analysers: SARIF 2.1.0 (OASIS, 2020; section numbers in these modules are those of the
standard).
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from trainer.core.domain.exercise import Severity
from trainer.core.domain.review import Annotation, Location, Review, Verdict
from trainer.core.formats.given_review import (
    MOST_TEXT_IN_ALL,
    GivenReview,
    first_of,
    listed,
    quoted,
    refuse,
    refuse_too_many,
)
from trainer.core.formats.json_values import Json, first_text, inside, items
from trainer.core.formats.sarif_places import SarifLocations
from trainer.core.formats.sarif_rules import RunRules
from trainer.core.text.counting import counted
from trainer.errors import ReviewFileError

_SEVERITIES: Final = {
    "error": Severity.BLOCKER,
    "warning": Severity.MAJOR,
    "note": Severity.MINOR,
    "none": Severity.MINOR,
}
_KINDS: Final = ("fail", "pass", "open", "review", "informational", "notApplicable")
_STANDING: Final = (None, "accepted")
_NOTIFICATIONS: Final = ("toolExecutionNotifications", "toolConfigurationNotifications")
_FAILURES: Final = (
    ("processStartFailureMessage",),
    ("exitCodeDescription",),
    ("exitSignalName",),
)

_Found = tuple[Location, str, Severity]


def review_from_sarif(
    data: Json, files: Mapping[str, bytes], *, verdict: Verdict | None = None, where: str = ""
) -> GivenReview:
    """The results of every run as annotations; `files` are those of the project, where addresses
    are looked for.

    An analyser gives no verdict: unless one is given, any error or warning requests changes, and
    silence approves where every run was completed. Raises ReviewFileError with every problem.
    """
    version = data.get("version")
    if not isinstance(version, str) or version.partition("-")[0] not in ("2.1.0", "2.1"):
        raise ReviewFileError(
            "This is an unsupported version of SARIF.",
            where=where,
            remedy="Export SARIF 2.1.0 from the analyser.",
        )
    log = _Log(SarifLocations(files), where)
    found = list(log.read(data))
    refuse(log.problems, where=where)
    annotations = tuple(
        Annotation(str(number), location, text, severity=severity)
        for number, (location, text, severity) in enumerate(found)
    )
    grave = any(each.severity is not Severity.MINOR for each in annotations)
    if log.unfinished and not grave and verdict is None:
        raise ReviewFileError(
            "\n".join((*first_of(log.unfinished), "An incomplete run can't serve as a verdict.")),
            where=where,
            remedy="Run the analyser again, or give its verdict with --verdict.",
        )
    said = verdict or (Verdict.REQUEST_CHANGES if grave else Verdict.APPROVE)
    return GivenReview(Review(said, annotations), tuple(log.notes()))


class _Log:
    """One pass over a log: what is wrong with it, what was left out, and which runs did not come to
    their end.
    """

    def __init__(self, places: SarifLocations, where: str) -> None:
        self.problems: list[str] = []
        self.unfinished: list[str] = []
        self._left_out: Counter[str] = Counter()
        self._places = places
        self._where = where

    def read(self, data: Json) -> Iterator[_Found]:
        runs = data.get("runs")
        if runs is not None and not isinstance(runs, list):
            self.problems.append("runs: must be a list")
        if not items(runs):
            self.unfinished.append("runs: the file holds no run.")
        refuse_too_many(
            sum(len(items(inside(run, "results"))) for run in items(runs)), where=self._where
        )
        length = 0
        for number, run in enumerate(items(runs)):
            for found in self._run(run, f"runs[{number}]"):
                length += len(found[1])
                # A text of a rule stands in each of its results: it is counted before it has filled
                # the memory.
                if length > MOST_TEXT_IN_ALL:
                    raise ReviewFileError(
                        f"The results have over {MOST_TEXT_IN_ALL:,} characters together; no more "
                        f"are read.",
                        where=self._where,
                    )
                yield found

    def notes(self) -> Iterator[str]:
        """What a person should know besides the annotations."""
        yield from first_of(
            [f"{each} The results it reported still count." for each in self.unfinished]
        )
        if self._left_out:
            parts = ", ".join(f"{count:,} {why}" for why, count in sorted(self._left_out.items()))
            yield f"{counted(self._left_out.total(), 'result')} left out: {parts}."
        yield from first_of(
            [
                (
                    f"{quoted(address)} fits several files ({listed(several)}) and was "
                    f"matched to none of them."
                )
                for address, several in self._places.ambiguous.items()
            ]
        )

    def _run(self, run: object, at: str) -> Iterator[_Found]:
        if not isinstance(run, Mapping):
            self.problems.append(f"{at}: must be an object")
            return
        results = run.get("results")
        if results is not None and not isinstance(results, list):
            self.problems.append(f"{at}.results: must be a list")
        self.unfinished.extend(f"{at}: {why}" for why in _why_unfinished(run))
        rules = RunRules(run)
        for number, result in enumerate(items(results)):
            if not isinstance(result, Mapping):
                self.problems.append(f"{at}.results[{number}]: must be an object")
            elif self._complains(result, f"{at}.results[{number}]"):
                rule = rules.of(result)
                level = rules.level(result, rule)
                severity = _SEVERITIES.get(level) if isinstance(level, str) else None
                if severity is None:
                    self.problems.append(
                        f"{at}.results[{number}].level: must be one of {', '.join(_SEVERITIES)}"
                    )
                yield (
                    self._places.of(result, run),
                    rules.text(result, rule),
                    severity or Severity.MINOR,
                )

    def _complains(self, result: Json, at: str) -> bool:
        """Whether it says that something is wrong; only kind `fail` does, and its default
        (3.27.9).
        """
        kind = result.get("kind")
        if kind is not None and kind not in _KINDS:
            self.problems.append(f"{at}.kind: must be one of {', '.join(_KINDS)}")
        suppressions = items(result.get("suppressions"))
        if kind not in (None, "fail"):
            self._left_out[f"of kind {kind}" if kind in _KINDS else "of another kind"] += 1
        elif suppressions and all(inside(each, "status") in _STANDING for each in suppressions):
            self._left_out["suppressed"] += 1
        elif result.get("baselineState") == "absent":
            self._left_out["gone since the baseline"] += 1
        else:
            return True
        return False


def _why_unfinished(run: Json) -> Iterator[str]:
    """Why the run may have missed something: by its results (3.14.23), its invocations (3.20.14),
    its notifications (3.58.6).
    """
    if run.get("results") is None:
        elsewhere = inside(run, "externalPropertyFileReferences", "results")
        yield (
            "its results are in other files, which were not read."
            if elsewhere
            else "the run has no results: it did not finish."
        )
    for invocation in items(run.get("invocations")):
        said = _error_of(invocation)
        if inside(invocation, "executionSuccessful") is False:
            yield f"the run failed: {said}" if said else "the run says that it failed."
        elif said:
            yield f"the run reports an error: {said}"


def _error_of(invocation: object) -> str:
    """What the first error of an invocation says; empty where there is none."""
    notifications: Sequence[object] = [
        each for name in _NOTIFICATIONS for each in items(inside(invocation, name))
    ]
    errors = (each for each in notifications if inside(each, "level") == "error")
    texts = (
        first_text(each, ("message", "text"), ("message", "markdown"), ("exception", "message"))
        for each in errors
    )
    said = next((text or "no message." for text in texts), "")
    if not said and inside(invocation, "executionSuccessful") is False:
        said = first_text(invocation, *_FAILURES)
    return quoted(said)
