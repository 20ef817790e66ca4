import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt, QThreadPool
from PySide6.QtGui import QTextBlock
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from tests.gui.patience import wait_for
from trainer.app.serve import served_in
from trainer.app.submit import submit
from trainer.content.library import Library
from trainer.core.domain.coverage import Coverage
from trainer.core.domain.exercise import AnswerId, ExerciseId, Severity, Side, Transcript
from trainer.core.domain.review import Annotation, Confidence, Location, Verdict
from trainer.core.domain.scorecard import FindingKind
from trainer.core.scoring.debrief import Story
from trainer.core.text.proof_output import key_sentence
from trainer.gui.debrief.finding_list import _title_lines, at_first
from trainer.gui.debrief.heading import DebriefHeading, Headline
from trainer.gui.debrief.page import DebriefPage
from trainer.gui.debrief.panes import FixPane, ProofPanes
from trainer.gui.debrief.story_card import StoryCard
from trainer.gui.debrief.tabs import Tabs
from trainer.gui.debrief.titles import title_of
from trainer.gui.services import Services
from trainer.gui.style.theme import load_theme
from trainer.report.lesson import reading_move
from trainer.report.points import points
from trainer.sandbox import confinement as sandbox

PLANTED = [AnswerId("rest-is-lost"), AnswerId("table-size-unchecked")]


@pytest.fixture
def page(services: Services, data: Path) -> Iterator[DebriefPage]:
    """The debrief of a review that found one of two and stopped on one line that was right."""
    services = replace(services, library=Library(shipped=data / "packs"))
    exercise = services.library.exercise(ExerciseId("tiny/receipts"))
    review = services.store.begin_review(
        exercise.id, title="T", seed="1", planted=PLANTED, key_version=exercise.key_version
    )
    served = served_in(exercise, review)
    (found,) = (each for each in served.key.answers if each.answer.id == PLANTED[0])
    span = found.spans[0]
    hit = Annotation(
        "hit",
        Location(span.path, span.side, span.start, span.end),
        found.answer.wordings[0],
        found.answer.class_,
        Severity.MAJOR,
        Confidence.LIKELY,
    )
    wrong = Annotation(
        "wrong",
        Location(span.path),
        "Invoices are sent twice from this module.",
    )
    for annotation in (hit, wrong):
        services.store.save_annotation(review.id, annotation)
    services.store.save_verdict(review.id, Verdict.REQUEST_CHANGES)
    submit(services.store, served, review.id)
    shown = DebriefPage(services, review.id)
    shown.resize(1200, 800)
    shown.show()
    shown.activateWindow()
    wait_for(lambda: bool(getattr(shown, "stories", ())))
    QApplication.processEvents()
    yield shown
    shown.page_left()
    shown.close()


def card(page: DebriefPage, key: str) -> StoryCard:
    widget = page.view.cards.get(key)
    assert isinstance(widget, StoryCard)
    return widget


def open_tab(of: StoryCard, title: str) -> None:
    if of.is_untold:
        of.tell_all()
    tabs = of.findChild(Tabs)
    assert tabs is not None
    titles = [tabs.bar.tabText(index) for index in range(tabs.bar.count())]
    tabs.bar.setCurrentIndex(titles.index(title))


def test_the_first_thing_is_one_sentence(page: DebriefPage) -> None:
    assert (
        page.heading.sentence.text()
        == "You found one of two, and flagged one place that was right."
    )


def missed_in(page: DebriefPage) -> Story:
    return next(story for story in page.stories if story.finding.kind is FindingKind.MISSED)


def test_what_was_found_comes_first_and_the_gravest_miss_is_open(page: DebriefPage) -> None:
    kinds = [story.finding.kind for story in page.stories]
    wait_for(lambda: page.findings.current_story() is not None)

    assert kinds[:2] == [FindingKind.HIT, FindingKind.MISSED]
    assert page.findings.current_story() == missed_in(page)
    assert card(page, missed_in(page).key).is_open
    assert not card(page, "hit").is_open


def test_the_score_stands_beside_the_sentence_and_the_lesson_below_it(page: DebriefPage) -> None:
    stored = page._services.store.scorecard(page._review.id)
    assert stored is not None

    assert page.heading.score.text() == points(stored.score)
    assert page.heading.score.accessibleName() == f"Score {points(stored.score)} of 100"
    assert page.heading.next_time.text() == f"Next time: {reading_move(missed_in(page).answer)}"
    assert page.heading.score.geometry().right() < page.heading.sentence.x()
    assert page.heading.sentence.geometry().bottom() < page.heading.next_time.y()


def test_a_review_that_does_not_count_says_so_and_offers_to_read_it(
    application: QApplication,
) -> None:
    heading = DebriefHeading(Headline("You approved it unread.", "T", None, "Open it."))

    assert heading.score.text() == "–"
    assert "not counted" in [label.text() for label in heading.findChildren(QLabel)]
    assert (heading.again.text(), heading.again.property("primary")) == ("Review it again", True)
    assert not heading.next.property("primary")


def test_a_title_has_two_lines_before_it_is_cut(page: DebriefPage) -> None:
    title = "A record that is given up is kept for ever and is never written to the store again"
    font = page.findings.font()

    wide, two, cut = (
        _title_lines(text, font, width)
        for text, width in ((title, 2000), (title, 330), (title * 3, 330))
    )

    assert wide == [title]
    assert (len(two), " ".join(two)) == (2, title)
    assert (len(cut), cut[-1][-1]) == (2, "…")
    assert _title_lines("", font, 300) == [""]


def test_a_row_is_as_high_as_its_title(page: DebriefPage) -> None:
    rows = page.findings

    def height() -> int:
        return rows.visualItemRect(rows.currentItem()).height()

    wait_for(lambda: rows.current_story() is not None)
    rows.setFixedWidth(900)
    QApplication.processEvents()
    wide = height()
    rows.setFixedWidth(130)

    wait_for(lambda: height() > wide)


def told(page: DebriefPage, key: str) -> list[str]:
    return [
        label.text()
        for label in card(page, key).findChildren(QLabel)
        if "your screen" in label.text()
    ]


def test_a_finding_leads_to_the_other_places_of_its_answer(page: DebriefPage) -> None:
    (found,) = (story for story in page.stories if story.key == "hit")
    (other,) = found.also
    hit = card(page, "hit")

    (link,) = hit.places.buttons
    QTest.mouseClick(link, Qt.MouseButton.LeftButton)

    assert link.text() == f"Also at {other}"
    assert page.view.line_cursor.location() == other
    marked = {mark.location: mark.key for each in page.view.state.marks.values() for mark in each}
    assert marked[found.location] == marked[other] == "hit"


def test_the_key_goes_round_the_places(page: DebriefPage) -> None:
    (found,) = (story for story in page.stories if story.key == "hit")
    wait_for(lambda: page.findings.current_story() is not None)
    page.go_to_story("hit")

    places = []
    for _ in range(2):
        QTest.keyClick(page.findings, Qt.Key.Key_L)
        places.append(page.view.line_cursor.location())

    assert [each and each.start for each in places] == [found.also[0].start, found.location.start]


def test_a_card_tells_how_grave_the_learner_called_it_where_that_differs(
    page: DebriefPage,
) -> None:
    hit, wrong = card(page, "hit"), card(page, "wrong")
    same = StoryCard(
        replace(hit.story, annotation=replace(hit.story.annotation, severity=Severity.BLOCKER)),
        hit._material,
        page._services.theme,
        page.cards.untold,
    )

    def words(told: StoryCard) -> str:
        labels = [label.text() for label in told.findChildren(QLabel)]
        return next(text for text in labels if text.startswith("You "))

    graver = replace(
        hit.story,
        annotation=replace(hit.story.annotation, severity=Severity.BLOCKER),
        answer=replace(hit.story.answer, severity=Severity.MINOR),
    )
    blocked = StoryCard(graver, hit._material, page._services.theme, page.cards.untold)

    assert words(hit).startswith("You rated it major and wrote: ")
    assert words(blocked).startswith("You rated it a blocker and wrote: ")
    assert words(same).startswith("You wrote: ")
    assert words(wrong).startswith("You wrote: ")


def test_a_false_alarm_leads_to_what_explains_it(page: DebriefPage) -> None:
    decoy = next(story for story in page.stories if story.is_left_alone)
    alarm = card(page, "wrong")
    assert alarm.explained is None, "it names the file and no lines"
    material = replace(alarm._material, explained_by=decoy)
    told = StoryCard(alarm.story, material, page._services.theme, page.cards.untold)
    told.story_chosen.connect(page._open_other)
    assert told.explained is not None

    told.explained.click()

    assert told.explained.text() == "See: Adding fifty rounds to the nearest cent"
    assert page.findings.current_story() == decoy
    assert card(page, decoy.key).is_open
    assert page.findings.hasFocus()
    told.deleteLater()


def test_a_missed_defect_says_how_long_its_lines_were_on_the_screen(page: DebriefPage) -> None:
    missed, services, review_id = missed_in(page), page._services, page._review.id
    unseen = told(page, missed.key)
    seen = Coverage()
    for elsewhere in (True, False):
        seen.see(Location("elsewhere.py", Side.NEW, 1, 1) if elsewhere else missed.location, 4)
        services.store.coverage.save(review_id, seen)
        again = DebriefPage(services, review_id)
        wait_for(lambda page=again: bool(getattr(page, "stories", ())))
        said = told(again, missed.key)
        hit = told(again, "hit")
        again.close()
        wanted = (
            "These lines were never on your screen."
            if elsewhere
            else "These lines were on your screen for 4 s."
        )
        assert (said, hit) == ([wanted], [])

    assert unseen == [], "of a review that nobody watched nothing is said"


def test_decoys_that_were_left_alone_are_named(page: DebriefPage) -> None:
    assert [story.key for story in page.stories if story.is_left_alone] == ["half-up-by-fifty"]


def test_a_story_shows_its_fix_as_a_diff(page: DebriefPage) -> None:
    missed = card(page, "table-size-unchecked")

    open_tab(missed, "The fix")

    pane = missed.findChild(FixPane)
    assert pane is not None
    assert pane.isVisibleTo(missed)
    assert any(line.startswith("+") for line in pane.toPlainText().split("\n"))


def test_the_recorded_proof_is_red_on_the_planted_and_green_on_the_fixed_text(
    page: DebriefPage,
) -> None:
    missed = card(page, "table-size-unchecked")

    open_tab(missed, "The proof")

    assert missed.proof is not None
    assert "FAILED" in missed.proof.planted.output.toPlainText()
    assert "OK" in missed.proof.fixed.output.toPlainText()


def test_a_proof_is_one_sentence_first_and_its_output_is_behind_details(
    page: DebriefPage,
) -> None:
    missed = card(page, "table-size-unchecked")
    open_tab(missed, "The proof")
    panes = missed.proof
    assert panes is not None
    assert missed.story.answer is not None
    transcript = missed._material.transcript
    assert transcript is not None
    sentence = key_sentence(transcript.planted, missed.story.answer.shows)

    hidden = panes.outputs.isHidden()
    QTest.mouseClick(panes.details, Qt.MouseButton.LeftButton)
    QApplication.processEvents()

    assert sentence
    assert panes.sentence.text() == sentence
    assert hidden
    assert panes.outputs.isVisible()
    assert panes.sentence.y() < panes.outputs.y()
    assert not panes.planted.output.horizontalScrollBar().isVisible()


def test_a_proof_of_what_is_right_has_no_cross(application: QApplication) -> None:
    panes = ProofPanes(Transcript("1 passed", "1 passed"), "", load_theme("light"))

    assert panes.sentence.text() == "The proof passes: the code is right."
    assert panes.planted.output.accessibleName().startswith("✓")
    assert panes.contrast.isHidden()


@pytest.mark.skipif(bool(sandbox.problem()) and not os.environ.get("CI"), reason=sandbox.problem())
def test_the_proof_can_be_run_here(page: DebriefPage) -> None:
    missed = card(page, "table-size-unchecked")
    open_tab(missed, "The proof")
    assert missed.proof is not None

    QTest.mouseClick(missed.proof.run, Qt.MouseButton.LeftButton)
    running = missed.proof.state.text()
    wait_for(lambda: missed.proof is not None and missed.proof.run.isEnabled())

    assert "Running" in running
    assert missed.proof.state.text() == "Run here, just now."
    assert "FAILED" in missed.proof.planted.output.toPlainText()


def test_keys_walk_through_the_findings(page: DebriefPage) -> None:
    page.findings.setFocus()
    keys = [story.key for story in page.stories]

    QTest.keyClick(page.findings, Qt.Key.Key_Comma)
    first = page.findings.current_story()
    QTest.keyClick(page.findings, Qt.Key.Key_Period)
    second = page.findings.current_story()

    assert (first and first.key, second and second.key) == (keys[0], keys[1])


def test_the_arithmetic_opens_on_demand_and_adds_up(page: DebriefPage) -> None:
    before = page.score.arithmetic.isVisible()

    QTest.mouseClick(page.score.toggle, Qt.MouseButton.LeftButton)

    assert (before, page.score.arithmetic.isVisible()) == (False, True)
    scorecard = page._services.store.scorecard(page._review.id)
    assert scorecard is not None
    assert round(sum(line.points for line in scorecard.lines), 1) == scorecard.score


def test_the_ways_on_are_buttons_and_keys(page: DebriefPage) -> None:
    heard: list[str] = []
    page.another_variant_requested.connect(heard.append)
    page.next_requested.connect(lambda: heard.append("next"))

    QTest.mouseClick(page.heading.again, Qt.MouseButton.LeftButton)
    QTest.keyClick(page.findings, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert heard == ["tiny/receipts", "next"]


def test_more_than_three_missed_defects_are_held_back_until_they_are_asked_for(
    page: DebriefPage,
) -> None:
    missed = next(story for story in page.stories if story.finding.kind is FindingKind.MISSED)
    many = [
        replace(missed, finding=replace(missed.finding, answer=AnswerId(f"m{number}")))
        for number in range(5)
    ]

    shown, hidden = at_first(many)

    assert ([story.key for story in shown], hidden) == (["m0", "m1", "m2"], 2)


def test_a_debrief_whose_exercise_is_gone_says_so(services: Services, data: Path) -> None:
    services = replace(services, library=Library(shipped=data / "packs"))
    review = services.store.begin_review(
        ExerciseId("tiny/gone"), title="Gone", seed="1", planted=[], key_version="k"
    )
    gone = DebriefPage(services, review.id)
    home: list[bool] = []
    gone.home_requested.connect(lambda: home.append(True))
    gone.show()
    wait_for(lambda: bool(gone.findChildren(QPushButton)))

    QTest.mouseClick(gone.findChildren(QPushButton)[0], Qt.MouseButton.LeftButton)

    assert home == [True]


def test_another_theme_leaves_the_debrief_where_it_was(page: DebriefPage) -> None:
    QTest.keyClick(page.findings, Qt.Key.Key_Period)
    missed = card(page, "table-size-unchecked")
    open_tab(missed, "The fix")
    before = (page.findings.currentRow(), page.view.verticalScrollBar().value())

    page._services.appearance.set_theme(load_theme("dark"))
    QApplication.processEvents()

    assert card(page, "table-size-unchecked") is missed
    assert (page.findings.currentRow(), page.view.verticalScrollBar().value()) == before
    tabs, pane = missed.findChild(Tabs), missed.findChild(FixPane)
    assert tabs is not None
    assert pane is not None
    assert tabs.bar.tabText(tabs.bar.currentIndex()) == "The fix"
    added = next(block for block in _blocks(pane) if block.text().startswith("+"))
    assert added.blockFormat().background().color() == load_theme("dark").color("added")


def _blocks(pane: FixPane) -> list[QTextBlock]:
    return [
        pane.document().findBlockByNumber(number) for number in range(pane.document().blockCount())
    ]


@pytest.fixture
def proofs(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Event]]:
    """Proofs that run until they are told to stop; what tells each."""
    begun: list[Event] = []

    def run(_served: object, _answer: object, settings: sandbox.SandboxSettings) -> Transcript:
        stop = settings.cancelled
        assert stop is not None
        begun.append(stop)
        stop.wait(20)
        return Transcript("planted", "fixed")

    monkeypatch.setattr("trainer.gui.debrief.proof_runs.prove", run)
    yield begun
    for stop in begun:
        stop.set()


def test_a_proof_that_runs_survives_another_theme(page: DebriefPage, proofs: list[Event]) -> None:
    panes = start_proof(page)
    wait_for(lambda: bool(proofs))

    page._services.appearance.set_theme(load_theme("dark"))
    proofs[0].set()
    wait_for(lambda: panes.run.isEnabled())

    assert panes.planted.output.toPlainText() == "planted"


def test_leaving_stops_a_proof_that_runs_and_hears_no_more_of_it(
    page: DebriefPage, proofs: list[Event]
) -> None:
    panes = start_proof(page)
    wait_for(lambda: bool(proofs))

    page.page_left()
    QThreadPool.globalInstance().waitForDone()
    QApplication.processEvents()

    assert proofs[0].is_set()
    assert panes.planted.output.toPlainText() != "planted"


def test_a_proof_can_be_cancelled_and_run_again(page: DebriefPage, proofs: list[Event]) -> None:
    panes = start_proof(page)
    wait_for(lambda: bool(proofs))
    QTest.mouseClick(panes.cancel, Qt.MouseButton.LeftButton)
    cancelled = panes.state.text()

    QTest.mouseClick(panes.run, Qt.MouseButton.LeftButton)
    wait_for(lambda: len(proofs) == 2)
    proofs[1].set()
    wait_for(lambda: panes.run.isEnabled())

    assert "Cancelled" in cancelled
    assert panes.state.text() == "Run here, just now."


def start_proof(page: DebriefPage) -> ProofPanes:
    missed = card(page, "table-size-unchecked")
    open_tab(missed, "The proof")
    assert missed.proof is not None
    QTest.mouseClick(missed.proof.run, Qt.MouseButton.LeftButton)
    return missed.proof


def test_showing_all_keeps_what_is_open_and_goes_to_the_first_that_is_new(
    page: DebriefPage,
) -> None:
    missed = next(story for story in page.stories if story.finding.kind is FindingKind.MISSED)
    more = [
        replace(missed, finding=replace(missed.finding, answer=AnswerId(f"m{number}")))
        for number in range(4)
    ]
    page.stories = (missed, *more)
    page._show_stories(all_of_them=False)
    QApplication.processEvents()
    page.go_to_story(missed.key)
    page.findings.setFocus()
    first = card(page, missed.key)
    QTest.keyClick(page.findings, Qt.Key.Key_End)
    passed_over = page.findings.count()

    QTest.keyClick(page.findings, Qt.Key.Key_E)
    QApplication.processEvents()

    assert (passed_over, page.findings.count()) == (4, 5)
    assert card(page, missed.key) is first
    story = page.findings.current_story()
    assert story is not None
    assert story.key == "m2"


def test_an_answer_that_a_newer_exercise_lacks_is_told_as_that(page: DebriefPage) -> None:
    missed = next(story for story in page.stories if story.finding.kind is FindingKind.MISSED)

    assert title_of(replace(missed, answer=None)) == "This answer is no longer part of the exercise"


def test_long_arithmetic_scrolls_and_leaves_the_findings_their_room(page: DebriefPage) -> None:
    page.resize(880, 420)
    QTest.mouseClick(page.score.toggle, Qt.MouseButton.LeftButton)
    QApplication.processEvents()

    assert page.rect().contains(page.score.mapTo(page, page.score.rect().bottomRight()))
    assert page.findings.height() >= 48


def test_what_stands_beside_the_score_is_shown_on_demand_and_is_no_point_of_it(
    page: DebriefPage,
) -> None:
    assert not page.score.beside.facts.isVisible()

    QTest.keyClick(page.findings, Qt.Key.Key_S, Qt.KeyboardModifier.ShiftModifier)

    assert page.score.beside.facts.isVisible()
    assert not page.score.arithmetic.isVisible()
    said = {fact.name: fact.value for fact in page.score.beside.facts.facts}
    assert said["Confidence points"] == "2 from 1 annotation"
    assert said["Class matches the answer key"] == "1 of 1"
    assert said["Severity matches the answer key"] in ("0 of 1", "1 of 1")
    QTest.mouseClick(page.score.beside.toggle, Qt.MouseButton.LeftButton)
    assert not page.score.beside.facts.isVisible()


@pytest.mark.parametrize("key", ["/", "Ctrl+F"])
def test_the_code_is_searched_from_the_findings(page: DebriefPage, key: str) -> None:
    page.findings.setFocus()

    QTest.keySequence(page.findings, key)
    QTest.keyClicks(QApplication.focusWidget(), "guests")

    assert page.search_bar.field.hasFocus()
    assert page.search_bar.field.text() == "guests"


def test_the_findings_let_the_code_have_its_keys(page: DebriefPage) -> None:
    wait_for(lambda: page.findings.current_story() is not None)
    page.findings.setFocus()
    row, before = page.findings.currentRow(), page.view.line_cursor.location()
    QTest.keyClick(page.findings, Qt.Key.Key_Q)
    still = page.view.line_cursor.location()

    QTest.keyClick(page.findings, Qt.Key.Key_N)

    assert still == before
    assert page.view.line_cursor.location() != before
    assert page.view.hasFocus()
    assert page.findings.currentRow() == row


def test_the_findings_keep_their_own_keys(page: DebriefPage) -> None:
    wait_for(lambda: page.findings.current_story() is not None)
    page.findings.setFocus()

    QTest.keyClick(page.findings, Qt.Key.Key_Home)
    first = page.findings.currentRow()
    QTest.keyClick(page.findings, Qt.Key.Key_Down)

    assert (first, page.findings.currentRow()) == (0, 1)
    assert page.findings.hasFocus()


def test_every_stop_of_the_tab_key_shows_the_focus(page: DebriefPage) -> None:
    missed = card(page, "table-size-unchecked")
    missed.tell_all()
    page.score.toggle.click()
    page.score.beside.toggle.click()
    tabs = missed.findChild(Tabs)
    assert tabs is not None
    unseen: dict[str, str] = {}
    for index in range(tabs.bar.count()):
        tabs.bar.setCurrentIndex(index)
        QApplication.processEvents()
        page.findings.setFocus()
        bar = page.view.verticalScrollBar()
        top = bar.value()
        for stop in stops(page):
            # A card far from what is in view is hidden.
            bar.setValue(top if stop.isVisible() else top + stop.y())
            stop.setFocus(Qt.FocusReason.TabFocusReason)
            QApplication.processEvents()
            with_focus = stop.grab().toImage()
            stop.clearFocus()
            QApplication.processEvents()
            if stop.grab().toImage() == with_focus:
                unseen[stop.accessibleName()] = type(stop).__name__
    assert unseen == {}


def stops(page: DebriefPage) -> list[QWidget]:
    """What Tab goes to, once round."""
    found: list[QWidget] = []
    focused = QApplication.focusWidget()
    while isinstance(focused, QWidget) and focused not in found:
        found.append(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
    return found


def test_the_diff_can_be_searched_from_the_keyboard(page: DebriefPage) -> None:
    page.view.setFocus()
    QTest.keyClick(page.view, Qt.Key.Key_Slash)
    field = QApplication.focusWidget()
    assert field is not None
    assert field is not page.view
    QTest.keyClicks(field, "guests")
    QTest.keyClick(field, Qt.Key.Key_Return)
    place, position = page.view.line_cursor.location(), page.view.search.position()
    QTest.keyClick(field, Qt.Key.Key_Escape)

    assert place is not None
    assert place.path == "receipts/split.py"
    assert position[0] > 0
    assert QApplication.focusWidget() is page.view
    assert page.view.search.position() == (0, 0)
