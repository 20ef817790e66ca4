"""One exercise under check: what was read, where it lies, and how its files are called in
problems.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from trainer.content.problems import Problem
from trainer.content.reading import read_text
from trainer.content.repository import build_change
from trainer.content.tables import line_of_key
from trainer.content.variants import Tree, materialise, subsets_to_prove
from trainer.core.diffing.diff import Diff, parse_diff
from trainer.core.domain.exercise import AnswerId, Change, Exercise, File

Subset = frozenset[AnswerId]


@dataclass(frozen=True)
class Stage:
    """The files of `before/` or of one commit; `place` is the folder as problems name it."""

    place: str
    files: tuple[File, ...]
    removes: tuple[str, ...] = ()
    message: str = ""


@dataclass
class Subject:
    """An exercise and its folder; variants are built when they are first asked for."""

    exercise: Exercise
    folder: Path

    @property
    def shown(self) -> str:
        """The exercise's id, with which the path of every problem begins."""
        return self.exercise.id

    @cached_property
    def everything(self) -> Subset:
        """The subset in which every defect is planted."""
        return frozenset(answer.id for answer in self.exercise.defects)

    @cached_property
    def subsets(self) -> tuple[Subset, ...]:
        """The subsets on which everything is proved."""
        return subsets_to_prove(self.everything)

    @cached_property
    def change(self) -> Change:
        """The change with every defect planted."""
        return build_change(self.exercise, self.everything)

    @cached_property
    def diff(self) -> Diff:
        """The diff of that change, read."""
        return parse_diff(self.change.diff)

    def trees(self, planted: Subset) -> tuple[Tree, ...]:
        """The project of one variant before the change and after each commit."""
        return materialise(self.exercise, planted)

    def stages(self) -> Iterator[Stage]:
        """What the author wrote, before and commit by commit."""
        yield Stage(f"{self.shown}/before", self.exercise.before)
        for commit in self.exercise.commits:
            yield Stage(
                f"{self.shown}/commits/{commit.name}", commit.files, commit.removes, commit.message
            )

    def answer_problem(
        self, answer_id: str, key: str, what: str, remedy: str, rule: str, *, detail: str = ""
    ) -> Problem:
        """A problem that belongs to one key of an answer's front matter."""
        stored = self.answer_file(answer_id)
        path = self.folder / stored
        # What is wrong with the file itself was told when it was read.
        text = read_text(path, stored, [])
        if text is not None:
            line = line_of_key(text, key)
        else:
            line = 0
        return Problem(f"{self.shown}/{stored}", line, what, remedy, rule, detail=detail)

    def answer_file(self, answer_id: str) -> str:
        """The file of an answer inside the exercise: a ruling may have added it."""
        ruled = any(ruling.id == answer_id for ruling in self.exercise.rulings)
        return f"{'rulings' if ruled else 'answers'}/{answer_id}.md"
