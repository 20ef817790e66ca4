"""What a reviewer reads first does not keep the window from coming up, however long it is."""

from dataclasses import replace

from tests.gui.patience import wait_for
from tests.gui.review.desk import Desk
from trainer.gui.review.overview import Overview
from trainer.gui.widgets.labels import PlainLabel
from trainer.gui.widgets.prose import Prose

LONG = "Some words of a message.\n\n" * 400


def shown(overview: Overview) -> list[str]:
    return [each.accessibleName() for each in overview.findChildren(Prose)]


def test_short_texts_are_all_there_at_once(desk: Desk) -> None:
    assert shown(desk.page.overview)[:2] == ["The request", "The pull request"]


def test_each_commit_is_shown_with_who_made_it(desk: Desk) -> None:
    served = desk.page._served.change
    first = served.commits[0]
    authors = ["Mira Okafor", "bump[bot]", "Mira Okafor"]
    commits = tuple(replace(first, author=author) for author in authors)

    overview = Overview(replace(served, commits=commits), desk.page)

    told = [label.text() for label in overview.findChildren(PlainLabel)]
    assert [text for text in told if text in authors] == authors


def test_long_messages_are_added_one_by_one_and_in_their_order(desk: Desk) -> None:
    served = desk.page._served.change
    first = served.commits[0]
    commits = tuple(
        replace(first, title=f"Step {number}", message=f"Step {number}\n\n{LONG}")
        for number in range(8)
    )

    overview = Overview(replace(served, commits=commits), desk.page)
    before = len(shown(overview))
    wait_for(lambda: len(shown(overview)) == 10)
    overview.resize(800, 600)
    overview.show()

    assert 2 <= before < 6
    placed = sorted(
        overview.findChildren(Prose), key=lambda each: each.mapTo(overview, each.pos()).y()
    )
    assert [each.accessibleName() for each in placed] == [
        "The request",
        "The pull request",
        *(f"Message of Step {number}" for number in range(8)),
    ]
