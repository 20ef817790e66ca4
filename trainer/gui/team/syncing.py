"""The window's one conversation with the team's server: in the background, and to be ended."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from trainer.app.team_call import Call
from trainer.app.team_kept import is_member
from trainer.errors import TrainerError
from trainer.gui.background import run_in_background

if TYPE_CHECKING:
    from datetime import datetime

    from trainer.app.team import Synced
    from trainer.gui.background import Job
    from trainer.gui.services import Services
    from trainer.settings import Paths


@dataclass(frozen=True)
class JoinWish:
    """Whom to join: address, code, a file of certificates, and whether http will do."""

    address: str
    code: str
    certificates: str = ""
    plain: bool = False


@dataclass(frozen=True)
class _Done:
    """What came of it: a sync, whether it brought exercises, whether the keyring took the token,
    whether the server knows that one left; None for what was not done.
    """

    synced: Synced | None = None
    has_new: bool = False
    is_in_keyring: bool | None = None
    is_revoked: bool | None = None
    trouble: str = ""


class TeamSync(QObject):
    """Joins, syncs and leaves, one at a time; `changed` says that it began, got on or ended."""

    changed = Signal()
    settled = Signal()
    """It ended: what is on the disk is new."""
    fetched = Signal()
    """There are new exercises in the packs folder."""
    joined = Signal(bool)
    """Whether the keyring took the token."""
    left = Signal(bool)
    """Whether the server knows."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._call: Call | None = None
        self.progress = ""
        self.trouble = ""
        """Why the last conversation did not do what it should; empty where it did."""
        application = QCoreApplication.instance()
        if application is not None:
            # Nobody waits at the end for a server that says nothing.
            application.aboutToQuit.connect(self.cancel)

    @property
    def is_running(self) -> bool:
        """Whether the server is being talked to."""
        return self._call is not None

    def sync(self, paths: Paths, at: datetime) -> None:
        """Send what waits, and fetch exercises, scores and boards."""
        self._run("Asking your team's server…", lambda call: _sync(paths, at, call))

    def join(self, paths: Paths, wish: JoinWish, at: datetime) -> None:
        """Join a team, and sync at once."""
        self._run("Joining…", lambda call: _join(paths, wish, at, call))

    def leave(self, paths: Paths) -> None:
        """Leave the team; reviews stay."""
        self._run("Leaving…", lambda _call: _leave(paths))

    def cancel(self) -> None:
        """End the conversation; what was sent stays sent, and the rest waits."""
        if self._call is not None:
            self._call.end()
            self._tell("Cancelling…")

    def _run(self, what: str, work: Callable[[Call], _Done]) -> None:
        if self._call is not None:
            return

        def tell(_job: Job) -> _Done:
            call.follow(_job.report)
            return work(call)

        call = self._call = Call()
        self.trouble = ""
        self._tell(what)
        run_in_background(tell, self._on_done, self._on_error, parent=self, on_progress=self._tell)

    def _tell(self, text: str) -> None:
        call = self._call
        if call is not None and call.is_ended:
            text = "Cancelling…"
        self.progress = text
        self.changed.emit()

    def _on_done(self, done: _Done) -> None:
        self._end(done.trouble)
        if done.is_in_keyring is not None:
            self.joined.emit(done.is_in_keyring)
        if done.is_revoked is not None:
            self.left.emit(done.is_revoked)
        self.settled.emit()
        if done.has_new:
            self.fetched.emit()

    def _on_error(self, error: TrainerError) -> None:
        self._end(str(error))
        self.settled.emit()

    def _end(self, trouble: str) -> None:
        call, self._call = self._call, None
        if call is not None and call.is_ended:
            trouble = "Cancelled. What was not sent waits here."
        self.trouble, self.progress = trouble, ""
        self.changed.emit()


def sync_by_itself(services: Services) -> None:
    """Sync where the learner is in a team, and wants it to happen by itself."""
    if services.settings.current.team_sync and is_member(services.paths):
        services.team.sync(services.paths, services.clock())


# What these import takes long to load. They run in another thread than the window.


def _leave(paths: Paths) -> _Done:
    from trainer.app.team import leave

    return _Done(is_revoked=leave(paths))


def _join(paths: Paths, wish: JoinWish, at: datetime, call: Call) -> _Done:
    from trainer.app.team import UnencryptedError, join

    try:
        _member, is_in_keyring = join(
            paths,
            wish.address,
            wish.code,
            certificates=wish.certificates,
            plain=wish.plain,
            call=call,
        )
    except UnencryptedError as error:
        remedy = "Ask for an https address, or allow http under More on a network that you trust."
        raise TrainerError(error.what, where=error.where, remedy=remedy) from error
    try:
        return replace(_sync(paths, at, call), is_in_keyring=is_in_keyring)
    except TrainerError as error:
        # The team is joined all the same.
        return _Done(is_in_keyring=is_in_keyring, trouble=str(error))


def _sync(paths: Paths, at: datetime, call: Call) -> _Done:
    from trainer.app.team import refused_text, sync
    from trainer.app.team_annotations import fetch_others
    from trainer.app.team_boards import fetch_boards
    from trainer.app.team_outlook import fetch_outlook
    from trainer.app.team_parts import fetch_parts
    from trainer.app.team_seasons import exercises_of_team

    before = exercises_of_team(paths)
    synced = sync(paths, at=at, call=call)
    has_new = exercises_of_team(paths) != before
    trouble = " ".join(each for each in (refused_text(synced), synced.trouble) if each)
    try:
        if not synced.is_away:
            for fetch in (fetch_boards, fetch_parts, fetch_outlook, fetch_others):
                fetch(paths, call)
    except TrainerError as error:
        trouble = trouble or str(error)
    return _Done(synced, has_new, trouble=trouble)
