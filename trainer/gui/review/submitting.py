"""Submitting a review: what will be sent is shown, and sent if the learner says so."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from trainer.app.submit import hand_in, submit
from trainer.app.team_kept import team_folder
from trainer.core.domain.coverage import Coverage
from trainer.core.domain.exercise import AnswerKey, Exercise
from trainer.core.domain.review import Annotation, Verdict
from trainer.core.scoring.reading import reading_of
from trainer.errors import TrainerError
from trainer.gui.review.review_code import ReviewCode
from trainer.gui.review.serving import ShownChange
from trainer.gui.review.session import ReviewSession
from trainer.gui.review.submit_dialog import (
    DEBRIEF_NEXT,
    SCORED_BY_TEAM,
    SCORED_LATER,
    SubmitDialog,
    Unopened,
)
from trainer.gui.services import Notice, NoticeKind, Services

VERDICT_IS_MISSING = "verdict is missing"
"""The key of the notice that asks for one."""

WHAT_MUST_CHANGE = "First add an annotation that says what must change."


def says_anything(annotations: Sequence[Annotation]) -> bool:
    """Whether any annotation or draft has words."""
    return any(each.text.strip() for each in annotations)


def unopened_in(key: AnswerKey, coverage: Coverage) -> Unopened:
    """The changed files of which no line was on the screen yet."""
    return Unopened(reading_of(key.changed, coverage).unopened, len({s.path for s in key.changed}))


def next_step_of(services: Services, exercise: Exercise) -> str:
    """What the dialog says comes after submitting."""
    if not exercise.released:
        return DEBRIEF_NEXT
    if team_folder(services.paths).exists():
        # It takes long to load.
        from trainer.app.team_seasons import is_of_team

        if is_of_team(services.paths, exercise.id):
            return SCORED_BY_TEAM
    return SCORED_LATER


def submit_review(
    services: Services,
    served: ShownChange,
    session: ReviewSession,
    code: ReviewCode,
    *,
    parent: QWidget,
    show_annotation: Callable[[str], None],
    show_file: Callable[[str], None],
) -> bool:
    """Ask in a dialog and submit; False where the learner does not want to yet, or it cannot be:
    then a notice says why.
    """
    session.catch_up()
    if not session.save():
        # Why, and what to do, stands in the notice.
        return False
    verdict = session.verdict
    if verdict is None:
        services.notices.post(
            Notice("First choose a verdict: approve or request changes.", key=VERDICT_IS_MISSING)
        )
        return False
    if verdict is Verdict.REQUEST_CHANGES and not says_anything(session.annotations):
        services.notices.info(WHAT_MUST_CHANGE)
        return False
    unopened = unopened_in(served.variant.key, code.coverage.coverage)
    is_released = served.variant.exercise.released
    next_step = next_step_of(services, served.variant.exercise)
    dialog = SubmitDialog(
        session.annotations, verdict, parent, unopened=unopened, next_step=next_step
    )
    if dialog.exec() != SubmitDialog.DialogCode.Accepted:
        if dialog.wanted is not None:
            show_annotation(dialog.wanted)
        elif dialog.wanted_file is not None:
            show_file(dialog.wanted_file)
        return False
    code.active_time.stop()
    try:
        code.cards.drop_empty()
        if dialog.includes_drafts:
            session.finish_drafts()
        give = hand_in if is_released else submit
        give(services.store, served.variant, session.review.id)
    except TrainerError as error:
        services.notices.post(Notice(str(error), NoticeKind.ERROR))
        return False
    return True
