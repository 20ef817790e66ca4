"""What the actions of the window and of the pages other than the review do."""

import json
from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QApplication

from tests.gui.actions.effects_of_code import Row
from tests.gui.actions.stage import UNCHECKED, Stage
from tests.gui.patience import wait_for
from tests.gui.warmup.made_warmups import MadeWarmups, made_question
from tools.tour.team_scenes import keep_a_sync
from trainer.core.domain.exercise import ExerciseId
from trainer.core.domain.review import Location
from trainer.gui.debrief.meaning_panel import MeaningPanel
from trainer.gui.debrief.story_card import StoryCard
from trainer.gui.guide.strip import GuideStrip
from trainer.gui.library.page import LibraryPage
from trainer.gui.notebook.page import NotebookPage
from trainer.gui.progress.class_table import PRACTISE
from trainer.gui.progress.page import ProgressPage
from trainer.gui.warmup.page import WarmupPage
from trainer.store.database import Store
from trainer.store.hints import open_answer


def as_it_is(_stage: Stage) -> None:
    """Nothing is to be prepared."""


def is_shown(name: str) -> Callable[[Stage, Any], bool]:
    return lambda stage, _: stage.window.current_name() == name


def opened(kind: str) -> Callable[[Stage, Any], bool]:
    return lambda stage, _: kind in dict(stage.seen)


def setting(name: str, value: object) -> Callable[[Stage, Any], bool]:
    return lambda stage, _: getattr(stage.services.settings.current, name) == value


def palette_is_open(stage: Stage) -> bool:
    return stage.window._palette is not None and stage.window._palette.isVisible()


def guide_strips(stage: Stage) -> list[GuideStrip]:
    """The strip of the guide, where it is shown."""
    page = stage.window.current_page()
    strips = page.findChildren(GuideStrip) if page is not None else []
    return [each for each in strips if each.isVisible()]


def is_guided_review(stage: Stage) -> bool:
    return stage.window.current_name() == "review"


def is_saved(name: str) -> Callable[[Stage, Any], bool]:
    return lambda stage, _: (stage.folder / name).is_file()


def an_export_of_another(stage: Stage) -> None:
    """A file from another machine, on which a review was begun."""
    store = Store.open(stage.folder / "other.db")
    store.begin_review(ExerciseId("a/b"), title="T", seed="1", planted=(), key_version="k")
    (stage.folder / "theirs.json").write_text(json.dumps(store.export()), encoding="utf-8")
    store.close()


WINDOW: dict[str, Row] = {
    "window.export_data": (as_it_is, is_saved("my-reviews.json")),
    "window.save_passport": (as_it_is, is_saved("passport.pdf")),
    "window.import_data": (
        an_export_of_another,
        lambda s, _: s.services.store.times_met(ExerciseId("a/b")) == 1,
    ),
    "window.start_reviewing": (as_it_is, is_shown("review")),
    "window.start_warm_ups": (as_it_is, is_shown("warmup")),
    "window.choose_practice": (as_it_is, opened("PracticeDialog")),
    "window.install_pack": (as_it_is, opened("InstallDialog")),
    "window.check_packs": (as_it_is, opened("UpdatesDialog")),
    "window.open_packs_folder": (as_it_is, lambda s, _: s.services.paths.packs.is_dir()),
    "window.add_packs_folder": (
        as_it_is,
        lambda s, _: len(s.services.settings.current.packs_folders) == 1,
    ),
    "window.read_packs_again": (
        lambda s: s.window.services.library,
        lambda s, before: s.window.services.library is not before,
    ),
    "window.show_preferences": (as_it_is, opened("PreferencesDialog")),
    "window.quit": (as_it_is, lambda s, _: not s.window.isVisible()),
    "window.toggle_blanks": (as_it_is, setting("show_whitespace", True)),
    "window.toggle_coverage": (as_it_is, setting("show_coverage", False)),
    "window.show_interface_size": (
        as_it_is,
        lambda s, _: s.seen == [("PreferencesDialog", "interface_size")],
    ),
    "window.toggle_full_screen": (as_it_is, lambda s, _: s.window.isFullScreen()),
    "window.show_home": (lambda s: s.window.show_screen("library"), is_shown("home")),
    "window.show_library": (as_it_is, is_shown("library")),
    "window.show_progress": (as_it_is, is_shown("progress")),
    "window.show_notebook": (as_it_is, is_shown("notebook")),
    "window.show_team": (as_it_is, is_shown("team")),
    "window.show_palette": (as_it_is, lambda s, _: palette_is_open(s)),
    "window.show_moved_scores": (as_it_is, opened("MovedScoresDialog")),
    "window.go_back": (lambda s: s.open_review(), is_shown("home")),
    "window.start_guided_review": (
        as_it_is,
        lambda s, _: is_guided_review(s) and bool(guide_strips(s)),
    ),
    "window.show_scoring": (as_it_is, opened("HelpDialog")),
    "window.show_classes": (as_it_is, opened("HelpDialog")),
    "window.show_keys": (as_it_is, opened("KeySheet")),
    "window.show_about": (as_it_is, opened("PlainBox")),
}


def panel(stage: Stage) -> MeaningPanel:
    assert stage.debrief.meaning is not None
    return stage.debrief.meaning


def asked(stage: Stage) -> None:
    stage.open_debrief(clear=False)


def answered(stage: Stage) -> None:
    asked(stage)
    stage.press("1")
    assert panel(stage).cards[0].is_answered


def is_debrief(stage: Stage) -> bool:
    return stage.debrief.meaning is None and bool(getattr(stage.debrief, "stories", ()))


MEANING: dict[str, Row] = {
    "meaning.go_on": (answered, lambda s, _: is_debrief(s)),
    "meaning.skip": (asked, lambda s, _: is_debrief(s)),
}


def story(stage: Stage) -> str:
    current = stage.debrief.findings.current_story()
    return current.key if current else ""


def card(stage: Stage) -> StoryCard:
    found = stage.debrief.view.cards.get(story(stage))
    assert isinstance(found, StoryCard)
    return found


def told(stage: Stage) -> str:
    """At the first finding of the list."""
    stage.open_debrief()
    stage.debrief.go_to_story(stage.debrief.stories[0].key)
    stage.debrief.findings.setFocus()
    return story(stage)


def at_hit(stage: Stage) -> bool:
    told(stage)
    stage.debrief.go_to_story(
        next(each.key for each in stage.debrief.stories if each.answer is not None)
    )
    return card(stage).is_open


def at_several_places(stage: Stage) -> Location:
    told(stage)
    stage.debrief.go_to_story("hit")
    return code_place(stage)


def code_place(stage: Stage) -> Location:
    return stage.debrief.view.line_cursor.location() or Location()


def at_miss(stage: Stage) -> int:
    """At a missed defect, with its hints taken so far."""
    stage.open_debrief(missed=True)
    return hints(stage)


def hints(stage: Stage) -> int:
    panel = card(stage).hints
    assert panel is not None
    return panel.shown


def second(stage: Stage) -> str:
    told(stage)
    stage.debrief.next_story()
    return story(stage)


def at_false_alarm(stage: Stage) -> None:
    told(stage)
    key = next(each.key for each in stage.debrief.stories if each.finding.annotation == "wrong")
    stage.debrief.go_to_story(key)


def standing(stage: Stage) -> None:
    at_false_alarm(stage)
    stage.debrief.stand_by()
    stage.debrief.findings.setFocus()
    assert is_standing(stage)


def is_standing(stage: Stage) -> bool:
    stand_by = card(stage).stand_by
    return stand_by is not None and stand_by.is_standing


DEBRIEF: dict[str, Row] = {
    "debrief.next_story": (told, lambda s, before: story(s) not in ("", before)),
    "debrief.previous_story": (second, lambda s, before: story(s) not in ("", before)),
    "debrief.open_story": (at_hit, lambda s, before: card(s).is_open is not before),
    "debrief.next_hint": (at_miss, lambda s, before: hints(s) == before + 1),
    "debrief.next_place": (at_several_places, lambda s, before: code_place(s) != before),
    "debrief.stand_by": (at_false_alarm, lambda s, _: is_standing(s)),
    "debrief.withdraw": (standing, lambda s, _: not is_standing(s)),
    "debrief.focus_code": (told, lambda s, _: s.debrief.view.hasFocus()),
    "debrief.show_arithmetic": (told, lambda s, _: s.debrief.score.toggle.isChecked()),
    "debrief.show_beside": (told, lambda s, _: s.debrief.score.beside.isVisible()),
    "debrief.share": (told, opened("ShareDialog")),
    "debrief.another_variant": (told, is_shown("review")),
    "debrief.next_exercise": (told, lambda s, _: s.window.current_name() in ("review", "home")),
    "debrief.home": (told, is_shown("home")),
}


def library(stage: Stage) -> LibraryPage:
    page = stage.window.current_page()
    assert isinstance(page, LibraryPage)
    return page


def progress(stage: Stage) -> ProgressPage:
    page = stage.window.current_page()
    assert isinstance(page, ProgressPage)
    return page


def in_progress(stage: Stage) -> None:
    stage.handed_in()
    stage.window.show_screen("progress")
    wait_for(lambda: progress(stage).choice.isVisible())
    QApplication.processEvents()


def shown_progress(stage: Stage) -> None:
    in_progress(stage)
    wait_for(lambda: bool(progress(stage).sections.scores.scores))


def practised_row(stage: Stage) -> int:
    """A class of which a defect was met, and not only its right code."""
    model = progress(stage).sections.classes.model()
    rows = range(model.rowCount())
    return next(row for row in rows if model.index(row, PRACTISE).data() == "Practise")


def to_practise(stage: Stage) -> list[str]:
    """At a class of which a defect was met; what is to be practised."""
    shown_progress(stage)
    table = progress(stage).sections.classes
    table.selectRow(practised_row(stage))
    table.setFocus()
    asked_for: list[str] = []
    progress(stage).practise_requested.connect(asked_for.append)
    return asked_for


def notebook(stage: Stage) -> NotebookPage:
    page = stage.window.current_page()
    assert isinstance(page, NotebookPage)
    return page


def in_notebook(stage: Stage) -> list[str]:
    """At the lesson of a miss that was read; the patterns of which warm-ups are asked for."""
    review = stage.handed_in(missed=True)
    open_answer(stage.services.store, review.id, UNCHECKED)
    stage.window.show_screen("notebook")
    wait_for(lambda: bool(notebook(stage).list.lessons()))
    QApplication.processEvents()
    asked_for: list[str] = []
    notebook(stage).warm_up_requested.connect(asked_for.append)
    return asked_for


def in_team(stage: Stage) -> None:
    """In a team whose server does not answer."""
    keep_a_sync(stage.services.paths, stage.services.clock())
    QApplication.clipboard().clear()
    stage.window.show_screen("team")
    QApplication.processEvents()


LISTS: dict[str, Row] = {
    "team.sync": (in_team, lambda s, _: bool(s.services.team.trouble)),
    "team.copy": (in_team, lambda _, __: "Noor" in QApplication.clipboard().text()),
    "notebook.search": (in_notebook, lambda s, _: notebook(s).search.hasFocus()),
    "notebook.order": (in_notebook, lambda s, _: notebook(s).order.value() == "most_missed"),
    "notebook.warm_up": (in_notebook, lambda _, asked_for: len(asked_for) == 1),
    "notebook.write": (in_notebook, lambda s, _: notebook(s).panel.words.hasFocus()),
    "notebook.open_debrief": (in_notebook, is_shown("debrief")),
    "notebook.save": (in_notebook, is_saved("what-i-missed.md")),
    "library.search": (
        lambda s: s.window.show_screen("library"),
        lambda s, _: library(s).filters.search.hasFocus(),
    ),
    "progress.other_reviews": (in_progress, lambda s, _: progress(s).choice.value() == "last"),
    "progress.practise": (to_practise, lambda _, asked_for: len(asked_for) == 1),
    "progress.share": (shown_progress, opened("ShareDialog")),
    "progress.details": (in_progress, lambda s, _: progress(s).details.isChecked()),
    "progress.tables": (in_progress, lambda s, _: progress(s).tables.isChecked()),
}


def guided_debrief(stage: Stage) -> None:
    review = stage.handed_in()
    stage.services.settings.change(guided_review=review.id)
    stage.window.show_debrief(review.id)
    wait_for(lambda: bool(getattr(stage.debrief, "stories", ())))
    QApplication.processEvents()


def guide_says(stage: Stage) -> str:
    return " ".join(strip.heading.text() for strip in guide_strips(stage))


GUIDE: dict[str, Row] = {
    "guide.next": (guided_debrief, lambda s, _: guide_says(s) == "This is the lesson"),
    "guide.skip": (guided_debrief, lambda s, _: not guide_strips(s)),
}


def warm_up(stage: Stage) -> WarmupPage:
    page = stage.window.current_page()
    assert isinstance(page, WarmupPage)
    return page


def warming_up(stage: Stage) -> None:
    """At the first of two questions."""
    page = WarmupPage(
        stage.services, MadeWarmups([made_question("first"), made_question("second")])
    )
    stage.window._pages["warmup"] = page
    stage.window._show("warmup")
    wait_for(lambda: page.is_asking)
    QApplication.processEvents()


def warmed_up(stage: Stage) -> None:
    """After the answer to the first."""
    warming_up(stage)
    warm_up(stage).merge()
    wait_for(lambda: warm_up(stage).bar.next.hasFocus())
    # The card has come to its place.
    QApplication.processEvents()


def asks_second(stage: Stage) -> bool:
    question = warm_up(stage).question
    return question is not None and question.key == "second"


WARMUP: dict[str, Row] = {
    "warmup.merge": (warming_up, lambda s, _: warm_up(s).is_told),
    "warmup.breaks": (warming_up, lambda s, _: warm_up(s).bar.is_writing),
    "warmup.next": (warmed_up, lambda s, _: asks_second(s)),
    "warmup.focus_code": (warmed_up, lambda s, _: warm_up(s).view.hasFocus()),
    "warmup.stop": (warmed_up, lambda s, _: warm_up(s).end is not None),
}

PAGES: dict[str, Row] = {**WINDOW, **MEANING, **DEBRIEF, **LISTS, **GUIDE, **WARMUP}
