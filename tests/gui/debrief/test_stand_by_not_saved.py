"""A reason that cannot be written down just now."""

import sqlite3
from contextlib import closing

import pytest
from PySide6.QtWidgets import QApplication

from tests.gui.patience import wait_for
from trainer.core.domain.exercise import ExerciseId
from trainer.core.domain.review import Annotation, Location
from trainer.gui.debrief.stand_by import Case, StandBy
from trainer.gui.services import Services


@pytest.mark.parametrize("left", [False, True], ids=["by itself", "when the page is left"])
def test_a_reason_is_written_once_another_program_has_ended(
    services: Services, show, monkeypatch: pytest.MonkeyPatch, left: bool
) -> None:
    heard: list[str] = []
    monkeypatch.setattr("sys.excepthook", lambda _kind, error, _trace: heard.append(str(error)))
    review = services.store.begin_review(
        ExerciseId("shop/cart"), title="T", seed="1", planted=(), key_version="k"
    )
    services.store.save_annotation(review.id, Annotation("a", Location(), "text"))
    widget = StandBy(Case(review.id, "a", None, None, agrees=False), services.store.disputes)
    show(widget)
    widget.stand_by()
    with (
        services.store.hurried(),
        closing(sqlite3.connect(services.store.path, isolation_level=None)) as other,
    ):
        other.execute("begin immediate")
        widget.reason.setPlainText("Because it is so.")
        other.execute("rollback")
        if left:
            widget.hide()
            QApplication.processEvents()
        else:
            wait_for(lambda: services.store.disputes.dispute("a").reason != "")  # type: ignore[union-attr]

    dispute = services.store.disputes.dispute("a")
    assert dispute is not None
    assert dispute.reason == "Because it is so."
    assert "another program is using the database" in heard[0]
