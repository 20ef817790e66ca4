# ruff: noqa: T201
"""What `trainer pack mutate` proposes for three projects as they stand in public, and how much of
it their own tests don't notice: `python -m tests.bench.mutation [--out FILE --count N --seed S]`.
The file has proposals drawn at random, for blind readers.
"""

import argparse
import json
import os
import random
import tempfile
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from tests.bench.public_projects import PROJECTS, Project
from trainer.content.authoring.importing import ImportChoices, Source, import_change
from trainer.content.mutation.proposing import Proposal, proposals, unfinished
from trainer.content.mutation.surviving import survivors
from trainer.content.variants import materialise

_AROUND = 6
"""Lines above and below that a reader sees."""


def measured(project: Project, folder: Path) -> tuple[tuple[Proposal, ...], tuple[Proposal, ...]]:
    """All proposals for a project, and those that its tests don't notice."""
    commit_range = project.write(folder / "repository")
    exercise_folder = folder / "public" / project.name
    import_change(
        Source(folder / "repository", commit_range), exercise_folder, ImportChoices(), _say_nothing
    )
    exercise = unfinished(exercise_folder)
    listed = proposals(exercise)
    kept = survivors(
        exercise,
        listed,
        folder=exercise_folder,
        jobs=os.cpu_count() or 1,
        say=_say_nothing,
    )
    (folder / "clean").mkdir()
    for path, content in materialise(exercise, frozenset())[-1].items():
        file = folder / "clean" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    return listed, kept


def shown(project: Project, proposal: Proposal, folder: Path) -> dict[str, Any]:
    """One proposal as a blind reader sees it, with its operator beside."""
    clean = (folder / "clean" / proposal.path).read_text(encoding="utf-8").split("\n")
    first = max(0, proposal.start - 1 - _AROUND)
    above = clean[first : proposal.start - 1]
    below = clean[proposal.end - 1 : proposal.end - 1 + _AROUND]
    return {
        "project": project.name,
        "path": proposal.path,
        "line": proposal.start,
        "operator": proposal.operator.name,
        "before": "\n".join([*above, *proposal.old, *below]),
        "after": "\n".join([*above, *proposal.new, *below]),
        "removed": list(proposal.old),
        "added": list(proposal.new),
    }


def told(rows: Iterable[tuple[str, Counter[str], Counter[str]]]) -> Iterable[str]:
    """A table of the operators: proposals and survivors by project."""
    rows = list(rows)
    names = sorted({name for _project, all_of, _kept in rows for name in all_of})
    heads = [project for project, _all, _kept in rows]
    yield f"{'':26}" + "".join(f"{head:>14}" for head in (*heads, "all"))
    for name in (*names, ""):
        cells = [_cell(all_of, kept, name) for _project, all_of, kept in rows]
        sums = [sum(cells_of) for cells_of in zip(*cells, strict=True)]
        told_cells = [*cells, (sums[0], sums[1])]
        line = "".join(f"{kept:>8} of {all_of:>2}" for all_of, kept in told_cells)
        yield f"{name or 'all':26}{line}"


def _cell(all_of: Counter[str], kept: Counter[str], name: str) -> tuple[int, int]:
    if name:
        return all_of[name], kept[name]
    return all_of.total(), kept.total()


def _say_nothing(_line: str) -> None:
    return


def main() -> None:
    """Measure, print the table, and write the sample where that is asked for."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.mutation")
    parser.add_argument("--out", type=Path)
    parser.add_argument("--count", type=int, default=20)
    parser.add_argument("--seed", default="public")
    asked = parser.parse_args()
    rows, sample = [], []
    with tempfile.TemporaryDirectory() as scratch:
        for project in PROJECTS:
            folder = Path(scratch) / project.name
            listed, kept = measured(project, folder)
            names = (Counter(each.operator.name for each in part) for part in (listed, kept))
            rows.append((project.name, *names))
            sample += [shown(project, each, folder) for each in kept]
    print("Proposals that the tests of the change don't notice, of all proposals:")
    for line in told(rows):
        print(line)
    if asked.out is not None:
        drawn = random.Random(asked.seed).sample(sample, min(asked.count, len(sample)))
        asked.out.write_text(json.dumps(drawn, indent=1, ensure_ascii=False) + "\n", "utf-8")
        print(f"{len(drawn)} of {len(sample)} drawn into {asked.out}")


if __name__ == "__main__":
    main()
