"""Runs the proofs of a debrief's defects here and now, and shows in each card what came out."""

import sys
from threading import Event

from PySide6.QtCore import QObject

from trainer.app.prove import prove
from trainer.core.domain.exercise import AnswerId, Transcript
from trainer.errors import TrainerError
from trainer.gui.background import Job, run_in_background
from trainer.gui.debrief.reviewed import Reviewed, proof_question
from trainer.gui.debrief.story_card import StoryCard
from trainer.gui.services import Services
from trainer.sandbox.confinement import SandboxSettings, pack_cache


class ProofRuns(QObject):
    """The proofs that run while a debrief is shown, by the key of the story."""

    def __init__(self, services: Services, reviewed: Reviewed, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._reviewed = reviewed
        self._running: dict[str, tuple[Job, Event]] = {}

    def follow(self, card: StoryCard) -> None:
        """Answer what the card asks of its proof."""
        card.proof_requested.connect(lambda answer: self._run(card, answer))
        card.proof_allowed.connect(lambda answer: self._allow(card, answer))
        card.proof_cancelled.connect(lambda _answer: self._cancel(card))

    def stop_all(self) -> None:
        """Stop what still runs."""
        for key in [*self._running]:
            self._stop(key)

    def _run(self, card: StoryCard, answer_id: str) -> None:
        reviewed, panes = self._reviewed, card.proof
        if panes is None:
            return
        if not self._is_allowed():
            panes.ask(proof_question(reviewed.served.exercise, AnswerId(answer_id)))
            return
        panes.show_running()
        stop = Event()
        settings = SandboxSettings(
            cache=pack_cache(self._services.paths.cache, reviewed.pack_folder), cancelled=stop
        )
        job = run_in_background(
            lambda _job: _proved(reviewed, AnswerId(answer_id), settings),
            lambda outputs: self._show(card, outputs),
            lambda error: self._show_why_not(card, error),
            parent=card,
        )
        self._running[card.story.key] = job, stop

    def _is_allowed(self) -> bool:
        """Whether the learner let the proofs of this exercise run, as they are now."""
        allowed, reviewed = self._services.settings.current.allowed_proofs, self._reviewed
        return not reviewed.digest or allowed.get(reviewed.served.exercise.id) == reviewed.digest

    def _allow(self, card: StoryCard, answer_id: str) -> None:
        allowed, reviewed = self._services.settings.current.allowed_proofs, self._reviewed
        self._services.settings.change(
            allowed_proofs={**allowed, reviewed.served.exercise.id: reviewed.digest}
        )
        self._run(card, answer_id)

    def _show(self, card: StoryCard, outputs: Transcript | Exception) -> None:
        if isinstance(outputs, Exception):
            # A mistake of ours: the pane is not left running, and the crash dialog tells of it.
            self._show_why_not(
                card, TrainerError("The proof could not be run because of a bug in the trainer.")
            )
            sys.excepthook(type(outputs), outputs, outputs.__traceback__)
            return
        del self._running[card.story.key]
        if card.proof is not None:
            card.proof.show_outputs(outputs)
            card.proof.show_idle("Run here, just now.")

    def _show_why_not(self, card: StoryCard, error: TrainerError) -> None:
        del self._running[card.story.key]
        if card.proof is not None:
            card.proof.show_idle(str(error))

    def _cancel(self, card: StoryCard) -> None:
        if card.story.key in self._running and card.proof is not None:
            self._stop(card.story.key)
            card.proof.show_idle(
                "Cancelled. What is shown was recorded when the exercise was checked."
            )

    def _stop(self, key: str) -> None:
        job, stop = self._running.pop(key)
        job.cancel()
        stop.set()


def _proved(
    reviewed: Reviewed, answer_id: AnswerId, settings: SandboxSettings
) -> Transcript | Exception:
    try:
        return prove(reviewed.served, answer_id, settings)
    except TrainerError:
        raise
    except Exception as error:  # noqa: BLE001 - it is raised again where the pane can be told
        return error
