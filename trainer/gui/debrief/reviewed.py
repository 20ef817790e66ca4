"""What a debrief tells of: the review's exercise, variant and answers."""

import shlex
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from trainer.app.clarify import titles_elsewhere
from trainer.app.serve import planted_in
from trainer.app.served_variant import RecentVariants, ServedVariant
from trainer.content.library import Library
from trainer.content.proofs import run_digest
from trainer.content.variants import materialise
from trainer.core.diffing.diff import Diff
from trainer.core.diffing.fix import fix_diff
from trainer.core.diffing.nearest import nearest_shown
from trainer.core.diffing.unchanged import with_unchanged
from trainer.core.domain.coverage import Coverage
from trainer.core.domain.exercise import Answer, AnswerId, Exercise
from trainer.core.domain.review import Annotation, Location
from trainer.core.domain.scorecard import Scorecard
from trainer.core.scoring.debrief import Story, left_alone, stories
from trainer.gui.debrief.earlier_scores import changed_text
from trainer.store.records import StoredReview

_MOST_OF_COMMAND: Final = 120
"""Characters of a command that are shown."""


@dataclass(frozen=True)
class Reviewed:
    """What a debrief tells of; `elsewhere` holds the defects of other exercises, where something is
    left to ask.

    `pack_folder` is where the pack lies; `digest` that of what its proofs run, empty where the pack
    came with the program.
    """

    served: ServedVariant
    pack_folder: Path
    elsewhere: tuple[Answer, ...] = ()
    digest: str = ""

    def stories(
        self,
        card: Scorecard,
        annotations: Sequence[Annotation],
        coverage: Coverage | None = None,
    ) -> tuple[Story, ...]:
        """What there is to tell of a scorecard, each where it can be shown: an answer or an
        annotation may speak of lines that a newer version of the exercise does not have.

        `coverage` is what was on the screen, None where nobody looked.
        """
        key = self.served.key
        told = (*stories(card, key, annotations), *left_alone(card, key, coverage))
        return tuple(
            replace(
                each,
                location=self._shown(each.location),
                also=tuple(self._shown(place) for place in each.also),
            )
            for each in told
        )

    def _shown(self, location: Location) -> Location:
        return nearest_shown(location, self.served.diff, self.served.change)

    def diff_with(self, told: Iterable[Story]) -> Diff:
        """The change, with the files that it leaves alone and of which something is told."""
        paths = [place.path for story in told for place in (story.location, *story.also)]
        return with_unchanged(self.served.diff, paths, self.served.change.tree)

    def outdated(
        self, card: Scorecard, review: StoredReview, annotations: Sequence[Annotation]
    ) -> str:
        """Why the score and what is shown are not of one version, in words; empty where they
        are.
        """
        if card.key_version == self.served.exercise.key_version:
            return ""
        return changed_text(review, annotations, self.served.change)


def read_reviewed(
    library: Library, variants: RecentVariants, review: StoredReview, *, asks: bool
) -> Reviewed:
    """Read and build it, away from the GUI thread; ContentError where the exercise is gone or
    broken.
    """
    exercise = library.exercise(review.exercise_id)
    served = variants.variant(exercise, planted_in(exercise, review))
    elsewhere = titles_elsewhere(library, exercise.id) if asks else ()
    return Reviewed(
        served,
        library.folder(exercise.id).parent,
        elsewhere,
        "" if library.ships(exercise.id) else run_digest(exercise),
    )


def fix_of(served: ServedVariant, answer_id: AnswerId) -> str:
    """The repair of a defect in that variant, as a diff."""
    planted, exercise = served.planted | {answer_id}, served.exercise
    return fix_diff(
        materialise(exercise, planted)[-1], materialise(exercise, planted - {answer_id})[-1]
    )


def proof_question(exercise: Exercise, answer_id: AnswerId) -> str:
    """What a learner is asked before the first proof of an exercise that did not come with the
    program is run.
    """
    pack = exercise.id.partition("/")[0]
    words = shlex.join(exercise.answer(answer_id).proof)
    command = "".join(letter if letter.isprintable() else "�" for letter in words)
    shown = command if len(command) <= _MOST_OF_COMMAND else f"{command[:_MOST_OF_COMMAND]}…"
    return (
        f"The pack “{pack}” did not come with the program. Its proof runs `{shown}` on this "
        f"machine, in a sandbox "
        "without network and without your files. Run it only if you know where the pack comes from."
    )
