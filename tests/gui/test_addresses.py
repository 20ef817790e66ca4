"""Links of a pack: http and https only, after a look at the whole address."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from trainer.core.domain.exercise import Answer, AnswerId, AnswerKind
from trainer.gui.debrief.references import References
from trainer.gui.widgets.addresses import LONGEST_ADDRESS, AddressDialog, open_address, read_address
from trainer.gui.widgets.prose import Prose

REFUSED = [
    "file:///etc/passwd",
    "FILE:///etc/passwd",
    "//host/share/x",
    "smb://host/share",
    "vscode://file/x",
    "ms-msdt:/id",
    "javascript:alert(1)",
    "data:text/html,x",
    "mailto:a@b.org",
    "ftp://example.org",
    "qrc:/x",
    "docs/x.md",
    "/etc/passwd",
    "C:\\x.exe",
    "#place",
    "",
    "http://",
    "https:///x",
    "http:relative",
    "https://example.org/" + "a" * LONGEST_ADDRESS,
]


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses that the desktop was asked to open."""
    seen: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: bool(seen.append(url.toString())))
    return seen


def click_in_dialog(name: str, shown: list[str]) -> None:
    """Press a button of the dialog that is about to open, or close it where it has none."""

    def act() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, AddressDialog)
        shown.extend(
            [
                dialog.text.toPlainText(),
                dialog.sentence.text(),
                *(label.text() for label in dialog.warnings),
            ]
        )
        button = getattr(dialog, name)
        button.click() if button is not None else dialog.reject()

    QTimer.singleShot(0, act)


@pytest.mark.parametrize(
    ("button", "wanted"), [("open_button", ["https://example.org/a"]), ("cancel_button", [])]
)
def test_a_link_is_opened_only_after_the_whole_of_it_was_shown(
    opened: list[str], show: Callable[..., None], button: str, wanted: list[str]
) -> None:
    prose = Prose("[https://good.example](https://example.org/a)", "text")
    show(prose)
    shown: list[str] = []
    click_in_dialog(button, shown)

    prose.anchorClicked.emit(QUrl("https://example.org/a"))

    assert shown[0] == "https://example.org/a"
    assert opened == wanted


@pytest.mark.parametrize("link", REFUSED)
def test_nothing_but_pages_of_the_web_is_opened(
    opened: list[str], show: Callable[..., None], link: str
) -> None:
    parent = QWidget()
    show(parent)
    shown: list[str] = []
    click_in_dialog("open_button", shown)

    open_address(QUrl(link), parent)

    assert opened == []
    assert "not opened" in shown[1]


def test_an_address_can_be_copied_whether_or_not_it_is_opened(show: Callable[..., None]) -> None:
    dialog = AddressDialog(read_address(QUrl("smb://host/share")))
    show(dialog)
    dialog.copy_button.click()

    assert QGuiApplication.clipboard().text() == "smb://host/share"


def test_enter_opens_nothing(show: Callable[..., None]) -> None:
    dialog = AddressDialog(read_address(QUrl("https://example.org")))
    show(dialog)

    assert dialog.cancel_button.isDefault()
    assert dialog.open_button is not None
    assert not dialog.open_button.isDefault()


@pytest.mark.parametrize(
    ("link", "whole", "said"),
    [
        (
            "https://google.com@evil.example/x",
            "https://google.com@evil.example/x",
            "The host is evil.example",
        ),
        ("https://\u0430pple.com", "https://xn--pple-43d.com", "xn--pple-43d.com"),
        ("https://xn--pple-43d.com", "https://xn--pple-43d.com", "xn--pple-43d.com"),
        ("https://example.org/\u202etxt.exe", "https://example.org/%E2%80%AEtxt.exe", ""),
        ("https://example.org/a\nb", "https://example.org/a%0Ab", ""),
        ("http://example.org", "http://example.org", "not encrypted"),
    ],
)
def test_tricks_of_an_address_are_written_out(
    application: QApplication, link: str, whole: str, said: str
) -> None:
    address = read_address(QUrl(link))

    assert address.whole == whole
    assert address.whole.isascii()
    assert any(said in warning for warning in address.warnings) or not said
    assert address.refusal == ""


def test_an_address_is_shown_as_plain_text(show: Callable[..., None]) -> None:
    dialog = AddressDialog(read_address(QUrl("https://example.org/<img src='/dev/zero'>")))
    show(dialog)

    assert all(label.textFormat().name == "PlainText" for label in dialog.findChildren(QLabel))


@pytest.mark.parametrize(
    "reference",
    [
        "RFC 9110, section 5",
        "https://good.example> [x](https://evil.example",
        "[https://good.example](https://evil.example)",
        "![a](/dev/zero)",
        "<b>loud</b> &amp; `code` *strong*",
    ],
)
def test_a_reference_is_shown_as_it_is_written(application: QApplication, reference: str) -> None:
    shown = References(Answer(AnswerId("a"), AnswerKind.DEFECT, "t", references=(reference,)))

    assert [label.text() for label in shown.findChildren(QLabel)] == [reference]
    assert shown.links == []


def test_a_reference_has_a_title_and_names_its_address(show: Callable[..., None]) -> None:
    address = "https://example.org/a_b_c?x=1&y=2"
    cwe = "https://cwe.mitre.org/data/definitions/193.html"
    answer = Answer(AnswerId("a"), AnswerKind.DEFECT, "t", cwe=193, references=(address, cwe))
    shown = References(answer)
    show(shown)
    asked: list[str] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, AddressDialog)
        asked.append(dialog.text.toPlainText())
        dialog.reject()

    QTimer.singleShot(0, shown, look)
    shown.links[0].click()

    assert [link.text() for link in shown.links] == [
        "A b c – example.org",
        "CWE-193 – cwe.mitre.org",
    ]
    assert [link.accessibleDescription() for link in shown.links] == [address, cwe]
    assert [link.toolTip() for link in shown.links] == [address, cwe]
    assert asked == [address]
