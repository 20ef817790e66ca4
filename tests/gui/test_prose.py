"""Markdown of a pack: it opens nothing, and no text of it keeps the window waiting."""

import re
from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QUrl
from PySide6.QtGui import QImage, QPalette, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from trainer.gui.widgets.prose import (
    LONGEST,
    LONGEST_WORD,
    MOST_BLOCKS,
    MOST_CELLS,
    MOST_LINES,
    MOST_PIECES,
    ClosedDocument,
    Prose,
)

PICTURES = {
    "a device": "![a](/dev/zero)",
    "a share": "![a](//host/share/x.png)",
    "a file address": "![a](file:///etc/hostname)",
    "a page": "![a](https://example.org/x.png)",
    "bytes": "![a](data:image/png;base64,AAAA)",
    "a reference": "![a][r]\n\n[r]: /dev/zero",
    "in a link": "[![a](/dev/zero)](https://example.org)",
    "in a table": "|a|\n|-|\n|![a](/dev/zero)|",
    "in a list": "- > ![a](/dev/zero)",
    "twice": "![a](/dev/zero)![a](/dev/zero)",
    "without words": "![](/dev/zero)",
    "HTML": "<img src='/dev/zero'>\n\n<p><img src='/dev/zero'></p>",
}


def images_in(document: QTextDocument) -> int:
    """How many pictures a document would lay out."""
    return document.toRawText().count("\ufffc")


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What any document or browser was asked to load."""
    seen: list[str] = []

    def load(_self: object, _kind: int, name: QUrl) -> object:
        seen.append(name.toString())
        return QImage(1, 1, QImage.Format.Format_RGB32)

    monkeypatch.setattr(ClosedDocument, "loadResource", load)
    monkeypatch.setattr(Prose, "loadResource", load)
    return seen


@pytest.mark.parametrize("is_note", [False, True])
@pytest.mark.parametrize("text", PICTURES.values(), ids=PICTURES)
def test_a_picture_is_words_before_anything_is_laid_out(
    asked: list[str], show: Callable[..., None], text: str, is_note: bool
) -> None:
    prose = Prose(text, "text", is_note=is_note)
    show(prose)
    prose.resize(200, 50)
    # As a change of theme does, which once laid pictures out again.
    prose.setPalette(QPalette("#203040"))
    QApplication.processEvents()
    prose.set_markdown(f"{text} again")
    prose.grab()

    assert asked == []
    assert images_in(prose.document()) == 0
    assert "/dev/zero" in prose.toPlainText() or "a device" not in text


def test_a_picture_s_words_and_address_are_shown(application: QApplication) -> None:
    prose = Prose(
        "see ![the plan](/home/x.png)![the plan](/home/x.png) and ![y](y\u202e.png)", "text"
    )

    assert prose.toPlainText() == (
        "see [picture: the plan, /home/x.png][picture: the plan, /home/x.png] and [picture: y, "
        "y\\u202e.png]"
    )


@pytest.mark.parametrize("kind", [0, *(each.value for each in QTextDocument.ResourceType)])
def test_what_is_asked_for_is_answered_with_nothing_but_never_left_to_qt(
    application: QApplication, kind: int, tmp_path
) -> None:
    secret = tmp_path / "secret.html"
    secret.write_text("secret")
    prose, name = Prose("text", "text"), QUrl.fromLocalFile(str(secret))

    for answer in (
        prose.loadResource(kind, name),
        ClosedDocument().loadResource(kind, name),
        ClosedDocument().resource(kind, name),
        prose.document().resource(kind, name),
    ):
        assert answer is not None
        assert (
            b"secret" not in bytes(answer)
            if not isinstance(answer, QImage)
            else answer.width() == 1
        )


def test_no_page_takes_the_place_of_the_text(application: QApplication, tmp_path) -> None:
    secret = tmp_path / "secret.md"
    secret.write_text("secret")
    prose = Prose("text", "text")
    prose.setSource(QUrl.fromLocalFile(str(secret)))

    assert prose.toPlainText() == "text"


TABLE = "|" + "a|" * 20 + "\n|" + "-|" * 20 + "\n"
HEAVY = {
    "many cells": (TABLE + ("|" + "a|" * 20 + "\n") * 30, f"{MOST_CELLS} table cells"),
    "more cells of letters": (TABLE + "a\n" * 900, f"{MOST_CELLS} table cells"),
    "cells of letters": (TABLE + "a\n" * 60, f"{MOST_CELLS} table cells"),
    "many characters": ("*a* " * LONGEST, f"{LONGEST:,} characters"),
    "many lines": ("a\n" * (MOST_LINES + 1), f"{MOST_LINES:,} lines"),
    "many line separators": ("a\u2028" * (MOST_LINES + 1), f"{MOST_LINES:,} lines"),
    "many pieces": ("`a` " * (MOST_PIECES + 1), "formatted runs"),
    "deep quotations": ("> " * 30 + "a", "levels"),
    "deep lists": ("- " * 30 + "a", "levels"),
    "deep numbers": ("1. " * 30 + "a", "levels"),
    "deep by blanks": ("".join("  " * depth + "- a\n" for depth in range(30)), "levels"),
    "wide tables": ("|" + "a|" * 40 + "\n|" + "-|" * 40, "columns"),
}


@pytest.mark.parametrize(("text", "why"), HEAVY.values(), ids=HEAVY)
def test_what_qt_would_be_slow_with_is_shown_as_it_stands_and_says_why(
    application: QApplication, show: Callable[..., None], text: str, why: str
) -> None:
    prose = Prose(text, "text")
    show(prose)

    assert text.replace("\u2028", "\n").startswith(prose.toPlainText()[:LONGEST])
    assert prose.toPlainText().startswith(text[:1])
    assert why in prose.foot.sentence.text()
    assert prose.foot.isVisible()
    assert prose.document().blockCount() <= MOST_BLOCKS


def test_a_table_that_is_far_too_large_is_not_even_read(
    application: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ClosedDocument, "setMarkdown", lambda *_args: pytest.fail("it is read"))

    assert Prose(TABLE + "a\n" * 900, "text").document().blockCount() > 900


def test_a_readable_text_is_markdown_without_a_word_below_it(
    application: QApplication, show: Callable[..., None]
) -> None:
    prose = Prose("| a | b |\n|---|---|\n| 1 | 2 |\n\n> > said\n\n- one\n  - two", "text")
    show(prose)

    assert "|" not in prose.toPlainText()
    assert not prose.foot.isVisible()


def test_of_a_long_text_more_is_shown_on_request_until_all_is_there(
    application: QApplication, show: Callable[..., None]
) -> None:
    text = "one two\n" * (4 * MOST_LINES)
    prose = Prose(text, "text")
    show(prose)
    first = prose.document().blockCount()
    height = prose.height()

    prose.foot.more.click()

    assert first == MOST_LINES
    assert prose.document().blockCount() == 2 * MOST_LINES
    assert prose.height() > height
    while prose.foot.more.isVisible():
        prose.foot.more.click()
    assert prose.toPlainText() == text
    assert "more characters" not in prose.foot.sentence.text()


def test_the_button_below_a_long_text_is_reached_by_the_tab_key(
    application: QApplication, show: Callable[..., None]
) -> None:
    prose = Prose("a\n" * (3 * MOST_LINES), "text")
    show(prose)
    prose.setFocus()

    QTest.keyClick(prose, "\t")

    assert prose.foot.more.hasFocus()


def test_a_word_without_end_gets_places_to_break(application: QApplication) -> None:
    prose = Prose("x" * 2 * LONGEST, "text")

    assert max(map(len, prose.toPlainText().split("\u200b"))) <= LONGEST_WORD


@pytest.mark.parametrize("text", ["[" * 5000, "a\n\n- b\n- " + "w" * 1000, "`" + "x" * 3000 + "`"])
def test_markdown_with_a_word_without_end_is_shown_as_it_stands_with_places_to_break(
    application: QApplication, text: str
) -> None:
    prose = Prose(text, "text")

    assert prose.toPlainText().replace("\u200b", "") == text
    words = re.split(r"[\s\u200b]", prose.toPlainText())
    assert max(map(len, words)) <= 50
    assert f"a word of {LONGEST_WORD} characters" in prose.foot.sentence.text()


def test_a_document_is_laid_out_once_whatever_is_in_it(
    application: QApplication, show: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Attached before it has its look, every paragraph of it would be laid out again for each that
    is touched.
    """
    laid_out: list[int] = []
    set_document = Prose.setDocument

    def watched(self: Prose, document: QTextDocument) -> None:
        document.documentLayout().documentSizeChanged.connect(
            lambda _size: laid_out.append(document.blockCount())
        )
        document.contentsChange.connect(
            lambda *_change: pytest.fail("it is changed after it was attached")
        )
        set_document(self, document)

    monkeypatch.setattr(Prose, "setDocument", watched)
    prose = Prose("", "text")
    show(prose)
    laid_out.clear()

    prose.set_markdown("- point `code`\n" * 300)
    QApplication.processEvents()

    assert 1 <= len(laid_out) <= 3


def test_a_palette_that_changes_no_colour_of_the_text_lays_nothing_out(
    application: QApplication, show: Callable[..., None]
) -> None:
    prose = Prose("- point `code`\n" * 30, "text")
    show(prose)
    before = prose.document()

    QApplication.sendEvent(prose, QEvent(QEvent.Type.PaletteChange))

    assert prose.document() is before
