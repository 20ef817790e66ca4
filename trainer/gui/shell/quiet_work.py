"""Background work that starts once the first page is on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from trainer.gui.practice.reminder import Reminder
    from trainer.gui.rescoring.rescoring import Rescoring
    from trainer.gui.shell.main_window import MainWindow
    from trainer.gui.shell.review_ahead import ReviewAhead


def prepare_next_review(window: MainWindow, quiet: int) -> ReviewAhead:
    """From now on, prepare the next review once Home has been in front for `quiet` milliseconds."""
    from trainer.gui.shell.review_ahead import ReviewAhead

    ahead = ReviewAhead(lambda: window.services, quiet, window)
    window.page_changed.connect(ahead.page_changed)
    # A review that the learner opens comes first.
    window.review_requested.connect(ahead.cancel)
    return ahead


def score_again(window: MainWindow) -> Rescoring:
    """Rescore in the background the reviews that other rules or answers scored, now and whenever
    packs are read again.
    """
    from trainer.gui.rescoring.rescoring import Rescoring
    from trainer.gui.shell.window_actions import show_moved_scores

    rescoring = Rescoring(lambda: window.services, window.notice_area, window)
    rescoring.scores_changed.connect(window.scores_changed)
    rescoring.moves_requested.connect(lambda: show_moved_scores(window))
    window.packs_read.connect(rescoring.begin)
    rescoring.begin()
    return rescoring


def remind_daily(window: MainWindow) -> Reminder:
    """Say in the system tray, once a day, that something is due; only where that is wanted."""
    from trainer.gui.practice.reminder import remind

    return remind(window, lambda: window.services)


def follow_team(window: MainWindow) -> None:
    """Show from now on what a sync with the learner's team brings, and begin one where that is
    wanted.
    """
    from trainer.gui.team.syncing import sync_by_itself

    team = window.services.team
    team.fetched.connect(window.read_packs_again)
    team.settled.connect(window.store_changed)
    sync_by_itself(window.services)


def sweep_scratch_folders() -> None:
    """Remove the scratch folders that earlier runs left behind."""
    from trainer.sandbox.scratch import sweep_in_background

    sweep_in_background()
