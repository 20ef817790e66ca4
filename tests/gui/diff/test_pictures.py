"""Pictures of a change: shown side by side, and never trusted."""

import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QBuffer, QIODevice, QPoint, Qt, qInstallMessageHandler
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from tests.gui.patience import wait_for
from trainer.core.diffing.diff import parse_diff
from trainer.core.domain.review import Location
from trainer.gui.diff.image_pane import ImagePane
from trainer.gui.diff.picture import MOST_BYTES, MOST_SVG_BYTES, Picture, read_picture
from trainer.gui.diff.picture_process import image_of
from trainer.gui.diff.view import DiffView

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="120" height="60"><rect width="120" '
    'height="60" fill="teal"/></svg>\n'
)

LINKED = SVG.replace("<svg", '<svg xmlns:xlink="http://www.w3.org/1999/xlink"')
STARTS = st.sampled_from([b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF89a", b"BM", b"\0\0\1\0"])


def encoded(width: int, height: int, color: str, kind: str = "PNG") -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(color))
    device = QBuffer()
    device.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(device, kind)  # type: ignore[call-overload]
    return bytes(device.data().data())


def png_header(width: int, height: int) -> bytes:
    """The start of a picture that promises so many pixels, and holds none."""
    body = b"IHDR" + width.to_bytes(4) + height.to_bytes(4) + b"\x08\x02\0\0\0"
    return b"\x89PNG\r\n\x1a\n\0\0\0\x0d" + body + zlib.crc32(body).to_bytes(4) + b"\0\0\x10\0IDAT"


def binary(path: str, kind: str = "") -> str:
    return f"diff --git a/{path} b/{path}\n{kind}Binary files a/{path} and b/{path} differ\n"


OLD = {
    "logo.png": encoded(1200, 400, "red"),
    "data.bin": b"\0" * 1234,
    "gone.gif": b"GIF89a no more",
    "icon.svg": SVG.encode(),
}
NEW = {
    "logo.png": encoded(1200, 300, "blue"),
    "data.bin": b"\0" * 12_345,
    "new.webp": encoded(64, 32, "lime", "WEBP"),
    "icon.svg": SVG.replace("teal", "navy").encode(),
}
DIFF = parse_diff(
    binary("data.bin")
    + binary("gone.gif", "deleted file mode 100644\n")
    + "diff --git a/icon.svg b/icon.svg\n--- a/icon.svg\n+++ b/icon.svg\n@@ -1 +1 @@\n-x\n+y\n"
    + binary("logo.png")
    + binary("new.webp", "new file mode 100644\n")
)


@pytest.fixture
def view(empty_view: DiffView, application: QApplication) -> DiffView:
    empty_view.resize(900, 1200)
    empty_view.show_diff(DIFF, OLD, NEW)
    application.processEvents()
    return empty_view


def pane(view: DiffView, path: str) -> ImagePane:
    """The pane of that file, once its pictures are drawn."""
    widget = view.parts.deck.contents()[f"picture {path}"]
    assert isinstance(widget, ImagePane)
    if widget.isVisible():
        wait_for(lambda: widget.is_drawn or widget.visibleRegion().isEmpty())
        QApplication.processEvents()
    return widget


def drawn(picture: Picture) -> QImage:
    """The pixels of a picture, drawn here and now; null where it cannot be."""
    return QImage() if picture.problem else image_of(picture.kind, picture.data)[0]


def problem_of(path: str, data: bytes) -> str:
    """What is wrong with it, before it is drawn or when it is."""
    picture = read_picture(path, data)
    return picture.problem or image_of(picture.kind, picture.data)[1]


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "BMP", "ICO"])
def test_kinds_of_pictures_are_read_by_their_bytes(application: QApplication, kind: str):
    picture = read_picture("named.jpg", encoded(24, 16, "red", kind))
    assert picture.problem == ""
    assert (picture.size.width(), picture.size.height()) == (24, 16)
    assert drawn(picture).pixelColor(3, 3).red() > 240


def test_both_pictures_are_described_and_stand_side_by_side(view: DiffView):
    logo = pane(view, "logo.png")
    assert logo.captions() == ["Before · 1,200 × 400 pixels", "After · 1,200 × 300 pixels"]
    assert (
        f"Binary file, {len(OLD['logo.png']):,} → {len(NEW['logo.png']):,} bytes"
        in view.rows_as_text()
    )
    drawn = logo.grab().toImage()
    assert drawn.pixelColor(100, 60).name() == "#ff0000"
    assert drawn.pixelColor(logo.width() // 2 + 100, 60).name() == "#0000ff"


def test_added_and_deleted_pictures_stand_alone(view: DiffView):
    assert pane(view, "new.webp").captions()[0].startswith("Added · 64 × 32 pixels")
    assert pane(view, "gone.gif").captions() == ["Deleted"]


def test_the_larger_of_two_pictures_looks_larger(empty_view: DiffView, application: QApplication):
    small, large = encoded(400, 100, "red"), encoded(1600, 400, "blue")
    empty_view.show_diff(parse_diff(binary("logo.png")), {"logo.png": small}, {"logo.png": large})
    application.processEvents()

    logo = pane(empty_view, "logo.png")
    before, after = (half.frame for half in logo._halves(logo.width()))

    assert after.width() <= logo.width() / 2
    assert abs(after.width() - 4 * before.width()) <= 4


def test_a_picture_that_ends_too_early_gives_its_room_back(
    empty_view: DiffView, application: QApplication
):
    whole = encoded(1200, 400, "red")
    empty_view.show_diff(
        parse_diff(binary("cut.png")), {"cut.png": whole}, {"cut.png": whole[: len(whole) // 3]}
    )
    application.processEvents()
    cut = pane(empty_view, "cut.png")

    assert cut.captions() == ["Before · 1,200 × 400 pixels", "After"]
    assert [half.frame.height() < 60 for half in cut._halves(cut.width())] == [False, True]


def test_a_picture_that_is_text_is_shown_as_both(view: DiffView):
    assert pane(view, "icon.svg").grab().toImage().pixelColor(60, 50).name() == "#008080"
    assert "   1      -<svg" in view.rows_as_text()


def test_other_binary_files_say_their_sizes(view: DiffView):
    assert "Binary file, 1,234 → 12,345 bytes" in view.rows_as_text()
    assert "picture data.bin" not in view.parts.deck.contents()


def test_pictures_are_no_annotations(view: DiffView, press: Callable[..., None]):
    assert view.cards.in_order() == []
    before = view.line_cursor.location()
    press("Shift+N")
    assert view.line_cursor.location() == before
    card = QLabel("why?")
    view.cards.put("a", Location("logo.png"), card)
    view.cards.remove("a")
    assert pane(view, "logo.png").isVisible()


def test_an_annotation_of_the_file_and_the_picture_do_not_lie_over_each_other(view: DiffView):
    for path in ("logo.png", "icon.svg"):
        card = QLabel("why?")
        view.cards.put(path, Location(path), card)
        assert not card.geometry().intersects(pane(view, path).geometry())


def test_a_collapsed_file_hides_its_picture(view: DiffView, application: QApplication):
    view.folding.set_collapsed("logo.png", True)
    application.processEvents()
    assert not pane(view, "logo.png").isVisible()


def test_the_key_shows_pixel_by_pixel_and_fits_again(view: DiffView, press: Callable[..., None]):
    logo = pane(view, "logo.png")
    fitted = logo.height()
    press("Shift+Z")
    assert logo.is_full_size
    assert logo.height() > fitted
    press("Shift+Z")
    assert logo.height() == fitted


def test_a_double_click_does_the_same(view: DiffView):
    logo = pane(view, "logo.png")
    QTest.mouseDClick(logo, Qt.MouseButton.LeftButton, pos=QPoint(50, 50))
    assert logo.is_full_size
    assert pane(view, "new.webp").is_full_size


def test_at_full_size_both_pictures_move_together_and_no_further_than_they_go(view: DiffView):
    logo = pane(view, "logo.png")
    view.look.toggle_picture_size()
    logo.setFocus()
    QTest.keyClick(logo, Qt.Key.Key_Right)
    assert logo._offset == QPoint(-40, 0)
    QTest.mousePress(logo, Qt.MouseButton.LeftButton, pos=QPoint(300, 50))
    QTest.mouseMove(logo, QPoint(-5000, 50))
    QTest.mouseRelease(logo, Qt.MouseButton.LeftButton, pos=QPoint(-5000, 50))
    frame = logo._halves(logo.width())[0].frame
    assert logo._offset == QPoint(frame.width() - 1200, 0)


def test_keys_of_the_view_still_work_from_a_picture(view: DiffView):
    logo = pane(view, "logo.png")
    logo.setFocus()
    QTest.keyClick(logo, Qt.Key.Key_Down)
    assert logo._offset == QPoint(0, 0)


def test_another_change_has_other_pictures(view: DiffView):
    view.show_diff(parse_diff(binary("data.bin")), OLD, NEW)
    assert view.parts.deck.contents() == {}


REFUSED = {
    "not a picture": ("a.png", b"MZ\x90\0", "This picture format is not supported"),
    "a kind that is not asked for": (
        "a.png",
        b"II*\0" + b"\0" * 40,
        "This picture format is not supported",
    ),
    "nothing": ("a.png", b"", "This picture format is not supported"),
    "a wrong header": ("a.png", b"\x89PNG\r\n\x1a\n" + b"\0" * 40, "cannot be read"),
    "too many bytes": ("a.png", png_header(10, 10) + b"\0" * MOST_BYTES, "more than 20 MB"),
    "too many pixels": ("a.png", png_header(100_000, 100_000), "100,000 × 100,000 pixels"),
    "too many bytes of drawing": ("a.svg", SVG.encode() + b" " * MOST_SVG_BYTES, "more than 2 MB"),
    "not XML": ("a.svg", b"plain words", "cannot be read"),
    "another encoding": ("a.svg", SVG.encode("utf-16"), "not UTF-8"),
    "another encoding, declared": (
        "a.svg",
        b'\xef\xbb\xbf<?xml version="1.0" encoding="utf-7"?>' + SVG.encode(),
        "not UTF-8",
    ),
}
REACHING = {
    "a file": '<image href="file:///etc/passwd" width="9" height="9"/>',
    "a neighbour": '<image xlink:href = "secret.png" width="9" height="9"/>',
    "a name in disguise": '<image href="&#102;ile:///etc/passwd"/>',
    "a page": "<image HREF='https://example.org/x.png'/>",
    "bytes of its own": '<image href="data:image/svg+xml;base64,AAAA"/>',
    "a style": "<style>@import 'x.css';</style>",
    "a fill": '<rect fill="url(other.svg#a)"/>',
    "a script": "<script>1</script>",
}


@pytest.mark.parametrize(("path", "data", "problem"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_shown_says_why(
    application: QApplication, path: str, data: bytes, problem: str
):
    assert problem in problem_of(path, data)
    assert drawn(read_picture(path, data)).isNull()


@pytest.mark.parametrize("inside", REACHING.values(), ids=REACHING)
def test_a_drawing_that_refers_to_more_than_itself_is_not_drawn(
    application: QApplication, inside: str
):
    text = LINKED.replace("<rect", f"{inside}<rect")
    assert "refers to other files" in problem_of("a.svg", text.encode())


def test_a_drawing_that_declares_entities_is_not_drawn(application: QApplication):
    text = '<!DOCTYPE svg [<!ENTITY a "&b;&b;">]>' + SVG
    assert "declares entities" in problem_of("a.svg", text.encode())


def test_a_drawing_may_refer_to_its_own_parts(application: QApplication):
    gradient = (
        '<defs><linearGradient id="g"><stop offset="0" stop-color="red"/></linearGradient></defs>'
    )
    inside = f"{gradient}<rect id='r' width='9' height='9' fill='url(#g)'/><use xlink:href='#r'/>"
    assert problem_of("a.svg", LINKED.replace("<rect", inside + "<rect", 1).encode()) == ""


def test_a_drawing_without_bounds_is_drawn_small(application: QApplication):
    picture = read_picture(
        "a.svg", SVG.replace('width="120" height="60"', 'width="120000" height="60000"').encode()
    )
    assert (picture.size.width(), picture.size.height()) == (2000, 1000)


def test_a_picture_that_breaks_off_is_said_to_be_unreadable(
    view: DiffView, application: QApplication
):
    broken = png_header(64, 64)
    view.show_diff(parse_diff(binary("logo.png")), OLD, {"logo.png": broken})
    application.processEvents()
    logo = pane(view, "logo.png")
    assert logo.captions()[1] == "After"
    assert not logo.grab().isNull()


@given(data=st.binary(max_size=200), start=STARTS)
def test_bytes_that_only_begin_like_a_picture_do_no_harm(
    application: QApplication, data: bytes, start: bytes
):
    picture = read_picture("a.png", start + data)
    assert picture.problem or picture.size.isValid()
    # The process that does this for the window writes to nowhere what the readers say of such
    # bytes.
    before = qInstallMessageHandler(lambda _kind, _context, _text: None)
    drawn(picture)
    qInstallMessageHandler(before)


def test_no_file_beside_a_drawing_is_read(
    application: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    (tmp_path / "secret.png").write_bytes(encoded(50, 50, "magenta"))
    monkeypatch.chdir(tmp_path)
    text = SVG.replace("<rect", '<image href="secret.png" width="50" height="50"/><rect x="60"')
    assert drawn(read_picture("a.svg", text.encode())).isNull()


@pytest.mark.parametrize("path", ["data.bin", "logo.png"])
def test_where_a_note_stands_for_the_lines_the_file_is_annotated(view: DiffView, path: str) -> None:
    asked: list[str] = []
    view.file_annotation_requested.connect(asked.append)
    view.line_cursor.go_to_file(path)
    view.line_cursor.move_line(1)

    view.annotate()

    assert view.line_cursor.location() is None
    assert asked == [path]
