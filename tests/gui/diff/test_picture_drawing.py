"""Drawing of pictures in a process: no picture keeps the window waiting, takes its memory, or
spoils the next.
"""

import io
import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QCoreApplication, QEvent, QIODevice, QSize
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QWidget

from tests.gui.patience import wait_for
from trainer.core.diffing.diff import parse_diff
from trainer.core.domain.exercise import Side
from trainer.gui.diff import image_pane, picture_drawing
from trainer.gui.diff.image_pane import DRAWING, TOO_MANY, ImagePane, Kept, Pixels
from trainer.gui.diff.picture import MOST_PIXELS, Picture, read_picture
from trainer.gui.diff.picture_drawing import GAVE_UP, NO_PROCESS, TOO_LONG, PictureDrawing
from trainer.gui.diff.picture_process import (
    image_of,
    limit_memory,
    read_reply,
    request_bytes,
    serve,
)
from trainer.gui.diff.picture_size import promised_size
from trainer.gui.diff.view import DiffView
from trainer.gui.style.theme import load_theme

HEAD = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
    'width="120" height="60">'
)


def nested(depth: int) -> bytes:
    """A drawing of a few kilobytes that asks for ten to the power of `depth` rectangles."""
    layers = "".join(
        f'<g id="l{n}">' + f'<use xlink:href="#l{n - 1}"/>' * 10 + "</g>"
        for n in range(1, depth + 1)
    )
    return (
        f'{HEAD}<defs><rect id="l0" width="1" height="1"/>{layers}</defs><use '
        f'xlink:href="#l{depth}"/></svg>'
    ).encode()


ENDLESS = nested(9)
PLAIN = f'{HEAD}<rect width="120" height="60" fill="teal"/></svg>'.encode()


def encoded(
    width: int, height: int, kind: str = "PNG", look: QImage.Format = QImage.Format.Format_RGB32
) -> bytes:
    image = QImage(width, height, look)
    image.fill(QColor("red"))
    device = QBuffer()
    device.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(device, kind)  # type: ignore[call-overload]
    return bytes(device.data().data())


@pytest.fixture
def drawing(application: QApplication) -> Iterator[PictureDrawing]:
    owner = QWidget()
    yield PictureDrawing(owner)
    owner.deleteLater()


def drawn(drawing: PictureDrawing, *files: tuple[str, bytes]) -> list[tuple[QSize, str]]:
    """Sizes and problems of what was drawn of these files, in the order in which they came."""
    came: list[tuple[QSize, str]] = []
    for path, data in files:
        drawing.draw(
            read_picture(path, data),
            lambda image, _small, problem: came.append((image.size(), problem)),
        )
    wait_for(lambda: len(came) == len(files))
    return came


def test_pictures_come_one_after_the_other_and_the_process_ends_with_the_last(
    drawing: PictureDrawing,
) -> None:
    came = drawn(
        drawing, ("a.png", encoded(30, 20)), ("b.svg", PLAIN), ("c.jpg", encoded(8, 9, "JPEG"))
    )

    assert came == [(QSize(30, 20), ""), (QSize(120, 60), ""), (QSize(8, 9), "")]
    assert drawing.is_idle
    assert drawing.process_id == 0


def test_the_pixels_are_those_of_the_picture(drawing: PictureDrawing) -> None:
    images: list[QImage] = []
    drawing.draw(read_picture("a.svg", PLAIN), lambda image, _small, _problem: images.append(image))
    wait_for(lambda: images)

    assert images[0].pixelColor(60, 30).name() == "#008080"


def test_a_large_picture_comes_with_a_small_one_that_is_quick_to_paint(
    drawing: PictureDrawing,
) -> None:
    came: list[tuple[QSize, QSize]] = []
    for data in (encoded(3_200, 1_600), encoded(320, 160)):
        drawing.draw(
            read_picture("a.png", data),
            lambda image, small, _problem: came.append((image.size(), small.size())),
        )
    wait_for(lambda: len(came) == 2)

    assert came == [(QSize(3_200, 1_600), QSize(1_280, 640)), (QSize(320, 160), QSize(320, 160))]


def test_a_drawing_without_end_is_given_up_and_the_next_is_drawn(drawing: PictureDrawing) -> None:
    drawing.set_patience(300)
    came = drawn(drawing, ("endless.svg", ENDLESS))
    drawing.set_patience(picture_drawing.PATIENCE)

    assert came == [(QSize(0, 0), TOO_LONG)]
    assert drawn(drawing, ("b.svg", PLAIN)) == [(QSize(120, 60), "")]


def test_the_next_of_the_queue_is_drawn_after_one_that_was_given_up(
    drawing: PictureDrawing,
) -> None:
    drawing.set_patience(1_000)
    came = drawn(
        drawing, ("endless.svg", ENDLESS), ("endless.svg", ENDLESS), ("b.png", encoded(30, 20))
    )

    assert [problem for _size, problem in came] == [TOO_LONG, TOO_LONG, ""]


def test_events_pass_while_a_drawing_takes_its_time(drawing: PictureDrawing) -> None:
    drawing.set_patience(500)
    came: list[str] = []
    passed = 0
    drawing.draw(
        read_picture("endless.svg", ENDLESS), lambda _image, _small, problem: came.append(problem)
    )

    def count() -> bool:
        nonlocal passed
        passed += 1
        return bool(came)

    wait_for(count)

    assert passed > 20


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux limits this kind of memory")
def test_a_picture_that_takes_too_much_memory_ends_its_process_alone(
    drawing: PictureDrawing, monkeypatch: pytest.MonkeyPatch
) -> None:
    # A process in the picture process's place that wants more than it may have.
    script = (
        "import sys; from trainer.gui.diff.picture_process import limit_memory, READY; "
        "limit_memory();"
        "sys.stdout.buffer.write(READY); sys.stdout.buffer.flush(); sys.stdin.buffer.readline(); "
        "b'x' * 300_000_000;"
        "sys.stdout.buffer.write(b'[1, 1, \"\"]\\n1234'); sys.stdout.buffer.flush()"
    )
    monkeypatch.setattr(
        picture_drawing, "python_command", lambda _module: (sys.executable, ("-c", script))
    )

    assert drawn(drawing, ("a.png", encoded(30, 20))) == [(QSize(0, 0), GAVE_UP)]


@pytest.mark.parametrize(
    "reply",
    [
        "no JSON",
        "[1, 2]",
        "reply",
        [
            "no JSON",
            "[1, 2]",
            '[9999999, 9999999, "", 0, 0]',
            '[-1, 4, "", 0, 0]',
            '[9, 9, "", 9999, 9999]',
            '{"a": 1}',
            "x" * 20_000,
            '["a", "b", "c", "d", "e"]',
            "[]",
        ],
        '[-1, 4, "", 0, 0]',
        '[9, 9, "", 9999, 9999]',
        '{"a": 1}',
        "x" * 20_000,
        '["a", "b", "c"]',
        "[]",
    ],
)
def test_a_reply_that_is_none_gives_the_picture_up(
    drawing: PictureDrawing, monkeypatch: pytest.MonkeyPatch, reply: str
) -> None:
    script = (
        "import sys; print('ready', flush=True); sys.stdin.buffer.readline();"
        f"print({reply!r}, flush=True); sys.stdin.buffer.read()"
    )
    monkeypatch.setattr(
        picture_drawing, "python_command", lambda _module: (sys.executable, ("-c", script))
    )

    assert drawn(drawing, ("a.png", encoded(30, 20))) == [(QSize(0, 0), GAVE_UP)]


def test_where_no_process_can_be_started_the_picture_says_so(
    drawing: PictureDrawing, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(picture_drawing, "python_command", lambda _module: None)
    assert drawn(drawing, ("a.png", encoded(30, 20))) == [(QSize(0, 0), NO_PROCESS)]

    monkeypatch.setattr(picture_drawing, "python_command", lambda _module: ("/no/such/program", ()))
    assert drawn(drawing, ("a.png", encoded(30, 20))) == [(QSize(0, 0), NO_PROCESS)]


def test_what_is_stopped_does_not_come(drawing: PictureDrawing) -> None:
    came: list[str] = []
    drawing.draw(
        read_picture("endless.svg", ENDLESS), lambda _image, _small, problem: came.append(problem)
    )
    wait_for(lambda: drawing.process_id)
    drawing.stop()

    assert drawn(drawing, ("b.svg", PLAIN)) == [(QSize(120, 60), "")]
    assert came == []


def binary(path: str) -> str:
    return f"diff --git a/{path} b/{path}\nBinary files a/{path} and b/{path} differ\n"


def pane_of(view: DiffView, path: str) -> ImagePane:
    widget = view.parts.deck.contents()[f"picture {path}"]
    assert isinstance(widget, ImagePane)
    return widget


def test_a_pane_says_that_it_is_being_drawn_and_then_what_came_of_it(
    empty_view: DiffView, application: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(picture_drawing, "PATIENCE", 300)
    empty_view.look.pictures._easel.drawing.set_patience(300)
    paint_half = ImagePane._paint_half

    def watched(self: ImagePane, painter, half) -> None:  # type: ignore[no-untyped-def]
        said.append(half.picture.problem or ("" if self._kept(half) is not None else DRAWING))
        paint_half(self, painter, half)

    monkeypatch.setattr(ImagePane, "_paint_half", watched)
    diff = "diff --git a/a.svg b/a.svg\n--- a/a.svg\n+++ b/a.svg\n@@ -1 +1 @@\n-x\n+y\n"
    empty_view.show_diff(parse_diff(diff), {"a.svg": PLAIN}, {"a.svg": ENDLESS})
    application.processEvents()
    pane = pane_of(empty_view, "a.svg")
    wait_for(lambda: pane.is_drawn)
    application.processEvents()

    assert said[0] == DRAWING
    assert TOO_LONG in said
    assert pane.captions() == ["Before · 120 × 60 pixels", "After"]
    assert TOO_LONG in pane.accessibleDescription()


def test_a_view_that_goes_takes_its_process_with_it(application: QApplication) -> None:
    view = DiffView(load_theme("light"))
    view.resize(600, 400)
    view.show()
    view.show_diff(
        parse_diff(binary("a.png")), {"a.png": encoded(30, 20)}, {"a.png": encoded(30, 20)}
    )
    application.processEvents()
    drawing = view.look.pictures._easel.drawing
    wait_for(lambda: drawing.process_id)
    process = drawing._process
    assert process is not None
    gone: list[bool] = []
    process.destroyed.connect(lambda: gone.append(True))

    view.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    wait_for(lambda: gone)


class Shelf(QWidget):
    """A widget that is in view, or not."""


def image(pixels: int) -> Kept:
    whole = QImage(pixels, 1, QImage.Format.Format_Mono)
    return Kept(whole, whole)


def test_what_is_out_of_view_makes_room_and_what_is_in_view_does_not(
    application: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(image_pane, "MOST_KEPT_PIXELS", 100)
    pixels, hidden, seen = Pixels(), Shelf(), Shelf()
    seen.show()
    application.processEvents()

    assert pixels.keep(hidden, Side.OLD, image(60))
    assert pixels.keep(seen, Side.OLD, image(60))
    assert pixels.find(hidden, Side.OLD) is None
    assert not pixels.keep(seen, Side.NEW, image(60))
    assert pixels.find(seen, Side.OLD) is not None


def test_a_picture_for_which_there_is_no_room_says_so(
    empty_view: DiffView, application: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(image_pane, "MOST_KEPT_PIXELS", 700)
    old, new = {"a.png": encoded(30, 20)}, {"a.png": encoded(31, 20)}
    empty_view.show_diff(parse_diff(binary("a.png")), old, new)
    application.processEvents()
    pane = pane_of(empty_view, "a.png")
    wait_for(lambda: pane.is_drawn)

    assert TOO_MANY in pane.accessibleDescription()


SIZED = [("PNG", b"png"), ("JPEG", b"jpeg"), ("BMP", b"bmp"), ("ICO", b"ico"), ("WEBP", b"webp")]


@pytest.mark.parametrize(("name", "kind"), SIZED)
@pytest.mark.parametrize("size", [(1, 1), (37, 90), (255, 3)])
def test_the_size_is_read_without_a_decoder(
    application: QApplication, name: str, kind: bytes, size: tuple[int, int]
) -> None:
    data = encoded(*size, name)

    assert promised_size(kind, data) == size
    for length in range(min(64, len(data))):
        promised_size(kind, data[:length])


@pytest.mark.parametrize(
    ("tag", "size"),
    [
        ('<svg width="12" height="34px">', (12, 34)),
        ('<?xml version="1.0"?><!-- a --><svg viewBox="0 0 40 20">', (40, 20)),
        ('<svg width="100%" height="100%" viewBox="0,0,40.4,20">', (40, 20)),
        ("<svg>", (300, 150)),
        ('<svg width="0" height="1">', (1, 1)),
        ('<svg width="..." height="1">', None),
        ("words", (300, 150)),
    ],
)
def test_a_drawing_names_its_size_in_its_first_tag(tag: str, size: tuple[int, int] | None) -> None:
    assert promised_size(b"svg", tag.encode()) == size


def test_a_gif_names_its_size() -> None:
    assert promised_size(b"gif", b"GIF89a\x05\x00\x07\x00") == (5, 7)


def test_a_jpeg_of_parts_without_end_names_no_size() -> None:
    assert promised_size(b"jpeg", b"\xff\xd8" + b"\xff\xe0\x00\x02" * 100_000) is None


@pytest.mark.parametrize(
    "text",
    [
        "url(" + " " * 500_000 + "#a)",
        "href" + " " * 500_000 + "=",
        "<!DOCTYPE" * 100_000,
        "<?xml" + " encoding" * 100_000,
    ],
    ids=["url", "href", "doctype", "encoding"],
)
def test_looking_for_references_takes_a_time_that_grows_with_the_text(
    application: QApplication, text: str
) -> None:
    """Each of them once took the square of its length, which is hours."""
    assert image_of(b"svg", text.encode())[0].isNull()


def test_a_picture_larger_inside_than_it_promised_is_refused(application: QApplication) -> None:
    assert MOST_PIXELS < 4_200 * 4_000
    large = encoded(4_200, 4_000, look=QImage.Format.Format_Mono)

    assert image_of(b"png", large)[1] == "The picture cannot be read."


def unlimited() -> None:
    """The limit of time is one of the process, which here runs all other tests too."""


def test_requests_and_replies_are_read_as_they_were_written(application: QApplication) -> None:
    target = io.BytesIO()
    data = encoded(3, 2)
    serve(
        io.BytesIO(b"".join((*request_bytes(b"png", data), *request_bytes(b"svg", b"no")))),
        target,
        limit=unlimited,
    )
    first, _, rest = target.getvalue().partition(b"\n")

    assert read_reply(first)[:2] == (3, 2)
    assert json.loads(rest[24:]) == [0, 0, "The picture cannot be read.", 0, 0]


def test_the_limits_are_set_where_the_system_has_them(monkeypatch: pytest.MonkeyPatch) -> None:
    resource = pytest.importorskip("resource")
    seen: list[int] = []
    monkeypatch.setattr(resource, "setrlimit", lambda which, _limits: seen.append(which))

    limit_memory()

    assert resource.RLIMIT_DATA in seen


def test_the_window_decodes_no_picture() -> None:
    """Only the process may ask Qt's readers: the panes import neither of them."""
    folder = Path(image_pane.__file__).parent
    names = ("QImageReader", "QSvgRenderer", "fromData", "loadFromData")

    assert [
        path.name
        for path in sorted(folder.glob("*.py"))
        if any(name in path.read_text(encoding="utf-8") for name in names)
        and path.name != "picture_process.py"
    ] == []


def test_a_refused_picture_keeps_no_bytes(application: QApplication) -> None:
    refused = read_picture("a.png", b"MZ")

    assert isinstance(refused, Picture)
    assert refused.data == b""
