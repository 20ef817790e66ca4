"""Syntax colours."""

from PySide6.QtWidgets import QApplication

from tests.gui.diff.diff_texts import new_line, show_texts
from trainer.core.domain.exercise import Side
from trainer.gui.diff.highlighter import ROLES, Highlighter
from trainer.gui.diff.model import DiffModel
from trainer.gui.diff.view import DiffView


def roles(view: DiffView, path: str, line: int) -> list[tuple[str, str]]:
    file = view.state.model.file(path)
    assert file is not None
    text = file.new[line - 1].decode()
    runs = view.parts.highlighter.runs(file, Side.NEW, line - 1, len(text))
    return [(text[start : start + length], ROLES[role]) for start, length, role in runs]


def finish(view: DiffView, application: QApplication) -> None:
    application.processEvents()
    view.parts.highlighter.finish()


def test_words_have_the_colour_of_what_they_are(view: DiffView, application: QApplication):
    finish(view, application)
    assert ("def ", "keyword") in roles(view, "shop/cart.py", 1)
    assert ("add", "function") in roles(view, "shop/cart.py", 1)


def test_a_line_inside_a_long_string_is_a_string(view: DiffView, application: QApplication):
    text = '"""First.\n' + "return here\n" * 900 + '"""\nreturn None\n'
    show_texts(view, {}, {"a.py": text})
    finish(view, application)
    assert roles(view, "a.py", 700) == [("return here", "string")]
    assert roles(view, "a.py", 903)[0] == ("return ", "keyword")


def test_runs_cover_each_line_without_holes(view: DiffView, application: QApplication):
    text = "import os\n\n\ndef f(a: int) -> str:\n    '''x\n    y'''\n    return f'{a!r}' # é\n"
    show_texts(view, {}, {"a.py": text})
    finish(view, application)
    for number, line in enumerate(text.split("\n")[:-1], 1):
        assert "".join(part for part, _ in roles(view, "a.py", number)) == line


def test_what_is_in_view_of_a_large_file_comes_first(view: DiffView, application: QApplication):
    text = "value = 'text'\n" * 30_000
    show_texts(view, {"a.py": ""}, {"a.py": text})
    view.line_cursor.go_to(new_line(25_000, path="a.py"))
    application.processEvents()
    view.parts.highlighter._on_timeout()
    assert ("'text'", "string") in roles(view, "a.py", 25_000)
    assert roles(view, "a.py", 15_000) == []


def test_lines_in_view_that_are_very_long_wait_for_the_whole_text(
    view: DiffView, application: QApplication
):
    text = ("a=1;" * 1_000 + "\n") * 60
    show_texts(view, {"a.py": ""}, {"a.py": text})
    application.processEvents()
    view.parts.highlighter._on_timeout()
    assert roles(view, "a.py", 3) == []
    finish(view, application)
    assert roles(view, "a.py", 3)[0] == ("a", "text")


def test_a_file_of_no_known_language_stays_plain(view: DiffView, application: QApplication):
    show_texts(view, {}, {"notes.unknown": "return 1\n"})
    finish(view, application)
    assert roles(view, "notes.unknown", 1) == []


def test_an_endless_line_is_not_lexed(application: QApplication):
    model = DiffModel()
    show_texts_of = {"a.py": ("x = '" + "a" * 30_000 + "'\n").encode()}
    from tests.gui.diff.diff_texts import diff_between

    model.load(diff_between({}, {"a.py": show_texts_of["a.py"].decode()}), {}, show_texts_of)
    highlighter = Highlighter(lambda: None)
    highlighter.want([(model.files[0], Side.NEW, 0, 0)])
    highlighter.finish()
    assert highlighter.runs(model.files[0], Side.NEW, 0, 30_007) == []
