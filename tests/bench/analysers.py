# ruff: noqa: T201
"""Lets the usual analysers sit the exam: each reviews the fully planted variant of every shipped
exercise in its language.

    python -m tests.bench.analysers [--bin FOLDER…] [--node FOLDER] [--rules FOLDER] [--detail]

Analysers are looked for in the folders of --bin, in the npm project of --node, then on the PATH;
--rules is a folder of rules for semgrep. What is not found is named and left out. docs/analysers.md
has the table and how to install them.
"""

import argparse
import json
import os
import re
import shutil
import subprocess
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import fmean
from typing import Any

from trainer.app.serve import serve
from trainer.content.library import Library
from trainer.core.domain.exercise import AnswerKey, Change, Side
from trainer.core.domain.review import Annotation, Review, Verdict
from trainer.core.domain.scorecard import FindingKind
from trainer.core.formats.foreign_reviews import review_from_any
from trainer.core.scoring.scorer import score_review

NEAR = 3
"""Lines round a changed line that count as part of the change, as in a diff."""

HEADS = ("exercises", "planted", "found", "located", "missed", "false alarms", "score")

_ESLINT = """\
import {{ createRequire }} from "node:module";
const plugin = createRequire({node})("eslint-plugin-{plugin}");
export default [plugin.configs.recommended];
"""
_JAVAC = re.compile(r"^(.+\.java):(\d+): (warning|error): (.+)$", re.MULTILINE)
_PYLINT = {"fatal": "blocker", "error": "blocker", "warning": "major"}
_SEMGREP = (
    "scan",
    "--sarif",
    "--metrics=off",
    "--disable-version-check",
    "--no-git-ignore",
    "-q",
    "--config",
)


Output = subprocess.CompletedProcess[str]


@dataclass(frozen=True)
class Places:
    """Where analysers and their rules are, and a scratch folder."""

    search: str
    node: Path | None
    rules: Path | None
    scratch: Path


@dataclass(frozen=True)
class Exam:
    """One exercise, fully planted, laid out in a folder."""

    language: str
    change: Change
    key: AnswerKey
    folder: Path


@dataclass(frozen=True)
class Analyser:
    """A program, what it is called with, the exit codes that mean it worked, and its output as one
    of our formats.
    """

    name: str
    language: str
    program: str
    arguments: Callable[[Places], Sequence[str] | None]
    read: Callable[[Output, Path], Any]
    worked: tuple[int, ...] = (0,)


def _sarif(output: Output, _: Path) -> Any:
    data = json.loads(output.stdout)
    for run in data["runs"]:
        if any(each.get("executionSuccessful") is False for each in run.get("invocations") or []):
            raise RuntimeError("the analyser says that its run failed")
    return data


def _pylint(output: Output, _: Path) -> Any:
    return _ours(
        (
            each["path"],
            each["line"],
            each["endLine"],
            _PYLINT[each["type"]],
            f"{each['message']} ({each['symbol']})",
        )
        for each in json.loads(output.stdout)["messages"]
    )


def _go_vet(output: Output, folder: Path) -> Any:
    # Before the object of each package stands a line with its name.
    decoder, text, found = (
        json.JSONDecoder(),
        re.sub(r"^#.*\n", "", output.stderr, flags=re.MULTILINE).strip(),
        [],
    )
    while text:
        packages, end = decoder.raw_decode(text)
        found += [
            (name, each)
            for checks in packages.values()
            for name, made in checks.items()
            for each in made
        ]
        text = text[end:].strip()
    places = ((*each["posn"].rsplit(":", 2)[:2], each["message"], name) for name, each in found)
    return _ours(
        (os.path.relpath(path, folder), int(line), int(line), "major", f"{text} ({name})")
        for path, line, text, name in places
    )


def _javac(output: Output, _: Path) -> Any:
    severities = {"warning": "major", "error": "blocker"}
    return _ours(
        (path, int(line), int(line), severities[kind], text)
        for path, line, kind, text in _JAVAC.findall(output.stderr)
    )


def _ours(found: Iterator[tuple[str, int, int | None, str, str]]) -> dict[str, Any]:
    """Our own JSON, with no verdict yet."""
    annotations = [
        {
            "path": path.removeprefix("./"),
            "start": start,
            "end": end,
            "severity": severity,
            "text": text,
        }
        for path, start, end, severity, text in found
    ]
    return {
        "verdict": str(Verdict.REQUEST_CHANGES if annotations else Verdict.APPROVE),
        "annotations": annotations,
    }


def _eslint(plugin: str) -> Callable[[Places], Sequence[str] | None]:
    def arguments(places: Places) -> Sequence[str] | None:
        modules = (places.node or places.scratch).resolve() / "node_modules"
        formatter = modules / "@microsoft" / "eslint-formatter-sarif" / "sarif.js"
        if not formatter.is_file() or not (modules / f"eslint-plugin-{plugin}").is_dir():
            return None
        config = places.scratch / f"{plugin}.config.mjs"
        config.write_text(
            _ESLINT.format(node=json.dumps(str(modules.parent / "package.json")), plugin=plugin),
            encoding="utf-8",
        )
        return "-c", str(config), "-f", str(formatter), "."

    return arguments


def _always(*arguments: str) -> Callable[[Places], Sequence[str]]:
    return lambda _: arguments


# What pytest lives by, assert and fixtures as arguments, is no finding to anybody: projects tested
# by it leave those rules out.
ANALYSERS = (
    Analyser(
        "bandit",
        "Python",
        "bandit",
        _always("-q", "-r", "-f", "sarif", "--exit-zero", "--skip", "B101", "."),
        _sarif,
    ),
    Analyser(
        "ruff: S, B, ASYNC",
        "Python",
        "ruff",
        _always(
            "check",
            "--isolated",
            "--exit-zero",
            "--select",
            "S,B,ASYNC",
            "--ignore",
            "S101",
            "--output-format",
            "sarif",
        ),
        _sarif,
    ),
    Analyser(
        "pylint: errors, warnings",
        "Python",
        "pylint",
        _always(
            "--rcfile=",
            "--output-format=json2",
            "--disable=C,R,import-error,redefined-outer-name",
            "--recursive=y",
            ".",
        ),
        _pylint,
        worked=tuple(range(32)),
    ),
    Analyser(
        "eslint-plugin-security", "JavaScript", "eslint", _eslint("security"), _sarif, worked=(0, 1)
    ),
    Analyser(
        "eslint-plugin-sonarjs", "JavaScript", "eslint", _eslint("sonarjs"), _sarif, worked=(0, 1)
    ),
    Analyser(
        "semgrep, njsscan's rules",
        "JavaScript",
        "semgrep",
        lambda places: (*_SEMGREP, str(places.rules.resolve()), ".") if places.rules else None,
        _sarif,
    ),
    Analyser("go vet", "Go", "go", _always("vet", "-json", "./..."), _go_vet),
    Analyser(
        "gosec", "Go", "gosec", _always("-quiet", "-no-fail", "-fmt", "sarif", "./..."), _sarif
    ),
    Analyser(
        "javac -Xlint:all",
        "Java",
        "javac",
        lambda places: ("-Xlint:all", "-d", str(places.scratch)),
        _javac,
    ),
)


def lay_exams(folder: Path) -> Iterator[Exam]:
    """Every shipped exercise with all its defects planted, written out below the folder."""
    library = Library()
    for summary in library.summaries():
        exercise = library.exercise(summary.id)
        planted = frozenset(answer.id for answer in exercise.defects)
        served = serve(exercise, planted)
        home = folder / exercise.id
        for path, content in served.change.tree.items():
            file = home / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
        yield Exam(exercise.language, served.change, served.key, home)


def sit(analyser: Analyser, program: str, arguments: Sequence[str], exam: Exam) -> Review:
    """What the analyser says of the lines that the change touches, as a review of it."""
    files = (
        sorted(str(file.relative_to(exam.folder)) for file in exam.folder.rglob("*.java"))
        if analyser.language == "Java"
        else []
    )
    environment = {
        **os.environ,
        "PATH": os.pathsep.join((str(Path(program).parent), os.environ.get("PATH", os.defpath))),
    }
    command = [program, *arguments, *files]
    run = subprocess.run(
        command,
        cwd=exam.folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    if run.returncode not in analyser.worked:
        raise RuntimeError(
            f"{analyser.name} failed on {exam.key.exercise_id}: {run.stderr[-2000:]}"
        )
    review = review_from_any(
        analyser.read(run, exam.folder), exam.change, verdict=Verdict.APPROVE
    ).review
    return _with_verdict(tuple(each for each in review.annotations if _touches(each, exam.key)))


def _with_verdict(annotations: Sequence[Annotation]) -> Review:
    grave = any(each.severity != "minor" for each in annotations)
    return Review(Verdict.REQUEST_CHANGES if grave else Verdict.APPROVE, tuple(annotations))


def _touches(annotation: Annotation, key: AnswerKey) -> bool:
    place = annotation.location
    return any(
        span.path == place.path
        and span.side is Side.NEW
        and (
            place.start is None
            or (place.start <= span.end + NEAR and (place.end or place.start) >= span.start - NEAR)
        )
        for span in key.changed
    )


def table_row(name: str, exams: Sequence[Exam], reviews: Mapping[str, Review]) -> str:
    """One line of the table."""
    cards = [score_review(reviews[exam.key.exercise_id], exam.key) for exam in exams]
    kinds = Counter(finding.kind for card in cards for finding in card.findings)
    planted = sum(len(exam.key.planted) for exam in exams)
    alarms = kinds[FindingKind.FALSE_ALARM] + kinds[FindingKind.FOOLED]
    found, located = kinds[FindingKind.HIT], kinds[FindingKind.LOCATED]
    figures = (
        len(exams),
        planted,
        found,
        located,
        kinds[FindingKind.MISSED],
        alarms,
        f"{fmean(card.score for card in cards):.1f}",
    )
    return _line(name, figures)


def _line(name: str, cells: Iterable[object]) -> str:
    return f"{name:<26}" + "".join(
        f" {cell:>{max(len(head), 6)}}" for head, cell in zip(HEADS, cells, strict=True)
    )


def show_detail(exams: Sequence[Exam], reviews: Mapping[str, Review]) -> None:
    """What was said, and what it came to."""
    for exam in exams:
        review = reviews[exam.key.exercise_id]
        said = {each.id: each for each in review.annotations}
        for finding in score_review(review, exam.key).findings:
            if finding.annotation is not None:
                annotation = said[finding.annotation]
                came_to = f"{finding.kind} {finding.answer or ''}".strip()
                print(
                    f"    {exam.key.exercise_id} {annotation.location}: {came_to}\n        "
                    f"{annotation.text}"
                )


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--bin", nargs="*", type=Path, default=[])
    parser.add_argument("--node", type=Path)
    parser.add_argument("--rules", type=Path)
    parser.add_argument("--detail", action="store_true")
    given = parser.parse_args()
    modules = [given.node / "node_modules" / ".bin"] if given.node else []
    search = os.pathsep.join(
        [
            *(str(each.resolve()) for each in (*given.bin, *modules)),
            os.environ.get("PATH", os.defpath),
        ]
    )
    with tempfile.TemporaryDirectory() as scratch:
        exams = list(lay_exams(Path(scratch) / "exams"))
        places = Places(search, given.node, given.rules, Path(scratch) / "out")
        places.scratch.mkdir()
        print(_line("", HEADS))
        everything: dict[str, tuple[Annotation, ...]] = {exam.key.exercise_id: () for exam in exams}
        missing = []
        for analyser in ANALYSERS:
            program, arguments = (
                shutil.which(analyser.program, path=search),
                analyser.arguments(places),
            )
            if program is None or arguments is None:
                missing.append(analyser.name)
                continue
            sat = [exam for exam in exams if exam.language == analyser.language]
            reviews = {
                str(exam.key.exercise_id): sit(analyser, program, arguments, exam) for exam in sat
            }
            print(table_row(analyser.name, sat, reviews), flush=True)
            if given.detail:
                show_detail(sat, reviews)
            for exercise_id, review in reviews.items():
                everything[exercise_id] += tuple(
                    replace(each, id=f"{analyser.name}/{each.id}") for each in review.annotations
                )
        print(
            table_row(
                "all of them together",
                exams,
                {each: _with_verdict(said) for each, said in everything.items()},
            )
        )
        print(
            table_row("a silent reviewer", exams, {each: _with_verdict(()) for each in everything})
        )
        print(f"\nnot found: {'; '.join(missing) or 'none'}")


if __name__ == "__main__":
    main()
