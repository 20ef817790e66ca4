"""The dialog that installs a pack shows whose it is first, and refuses a key that changed."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from tests.gui.patience import wait_for
from tests.packs.hostile_archives import TINY
from tests.packs.ssh_keys import new_key
from trainer.app import packs
from trainer.app.pack_files import build, sign_pack
from trainer.app.packs import Installation, install, installed_packs
from trainer.content.signatures import Signer
from trainer.gui.library.install_dialog import (
    FIRST_SEEN,
    NO_KEY_ANY_MORE,
    OTHER_KEY,
    STOPPING,
    UNSIGNED,
    InstallDialog,
)
from trainer.gui.services import Notice, NoticeKind, Services
from trainer.gui.shell.packs_folders import remove_pack, update_pack
from trainer.gui.widgets import file_choice
from trainer.gui.widgets.labels import PlainLabel
from trainer.settings import Paths

Show = Callable[[QWidget], None]


def signed_pack(folder: Path, key: Path | None, version: str = "1.0.0") -> Signer | None:
    """The tiny pack as a file `folder/tiny.reviewpack`, in that version; who signed it."""
    source = folder / version / "tiny"
    if not source.is_dir():
        shutil.copytree(TINY, source)
        header = source / "pack.toml"
        text = header.read_text(encoding="utf-8").replace("1.0.0", version)
        header.write_text(text, encoding="utf-8")
    file = build(source, folder / "tiny.reviewpack")
    return sign_pack(file, key) if key is not None else None


def texts(widget: QWidget) -> str:
    """All that its visible labels say."""
    return "\n".join(label.text() for label in widget.findChildren(PlainLabel) if label.isVisible())


@pytest.fixture
def dialog(services: Services, show: Show) -> InstallDialog:
    """The dialog, open, with nothing named yet."""
    opened = InstallDialog(services.paths)
    show(opened)
    return opened


def fetched(dialog: InstallDialog, source: object) -> None:
    """Name the source as a learner does, and wait for what comes of it."""
    dialog.source.setText(str(source))
    QTest.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    wait_for(lambda: dialog.message.isVisible() or not dialog.isVisible())


def versions(paths: Paths) -> list[str]:
    return [each.version for each in installed_packs(paths)]


def test_without_a_source_there_is_nothing_to_do(dialog: InstallDialog) -> None:
    assert not dialog.go.isEnabled()
    dialog.source.setText("x")
    assert dialog.go.isEnabled()


def test_an_unsigned_pack_is_shown_before_it_is_installed(
    dialog: InstallDialog, services: Services
) -> None:
    told: list[Installation] = []
    dialog.installed.connect(told.append)
    fetched(dialog, TINY)
    for part in ("A tiny pack", "tiny 1.0.0 · 1 exercise", "maintainers", UNSIGNED):
        assert part in texts(dialog)
    assert versions(services.paths) == []
    QTest.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    wait_for(lambda: bool(told))
    assert versions(services.paths) == ["1.0.0"]
    assert not dialog.isVisible()


def test_a_file_is_chosen_in_the_systems_own_dialog(
    dialog: InstallDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(file_choice, "choose_file", lambda *_: str(TINY))
    QTest.mouseClick(dialog.browse, Qt.MouseButton.LeftButton)
    wait_for(lambda: dialog.arrived is not None)
    assert dialog.source.text() == str(TINY)


def test_the_whole_fingerprint_is_shown(dialog: InstallDialog, tmp_path: Path) -> None:
    signer = signed_pack(tmp_path, new_key(tmp_path / "key"))
    assert signer is not None
    fetched(dialog, tmp_path / "tiny.reviewpack")
    assert signer.fingerprint in texts(dialog)
    assert FIRST_SEEN in texts(dialog)


def test_what_is_no_pack_is_told_and_can_be_corrected(
    dialog: InstallDialog, services: Services, tmp_path: Path
) -> None:
    file = tmp_path / "x.reviewpack"
    file.write_bytes(b"\x1f\x8b")
    fetched(dialog, file)
    assert "gzip" in texts(dialog)
    assert versions(services.paths) == []
    assert dialog.source.isEnabled()
    fetched(dialog, TINY)
    assert dialog.arrived is not None


def test_leaving_the_dialog_installs_nothing(dialog: InstallDialog, services: Services) -> None:
    fetched(dialog, TINY)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert versions(services.paths) == []


@dataclass
class Gate:
    """Holds up a step of the installation until it is opened."""

    reached: Event = field(default_factory=Event)
    opened: Event = field(default_factory=Event)

    def before(self, step: Callable[..., None]) -> Callable[..., None]:
        def held(*arguments: object) -> None:
            self.reached.set()
            assert self.opened.wait(60)
            step(*arguments)

        return held


def stopped_at(
    step: str, dialog: InstallDialog, monkeypatch: pytest.MonkeyPatch
) -> list[Installation]:
    """Cancel while that step of the installation is done; what the dialog says was installed."""
    gate = Gate()
    monkeypatch.setattr(packs, step, gate.before(getattr(packs, step)))
    told: list[Installation] = []
    dialog.installed.connect(told.append)
    fetched(dialog, TINY)
    QTest.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    wait_for(gate.reached.is_set)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert STOPPING in texts(dialog)
    gate.opened.set()
    wait_for(lambda: not dialog.isVisible())
    return told


def test_cancel_while_a_pack_is_written_installs_nothing(
    dialog: InstallDialog, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert stopped_at("write_files", dialog, monkeypatch) == []
    assert list(services.paths.packs.iterdir()) == []


def test_cancel_too_late_says_that_the_pack_is_installed(
    dialog: InstallDialog, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    [installation] = stopped_at("_swap", dialog, monkeypatch)
    assert installation.version == "1.0.0"
    assert versions(services.paths) == ["1.0.0"]


def test_another_key_is_refused_until_its_fingerprint_is_typed(
    dialog: InstallDialog, services: Services, tmp_path: Path
) -> None:
    before = signed_pack(tmp_path, new_key(tmp_path / "key"))
    file = tmp_path / "tiny.reviewpack"
    install(services.paths, str(file))
    now = signed_pack(tmp_path, new_key(tmp_path / "other"), "1.1.0")
    assert before is not None
    assert now is not None
    fetched(dialog, file)
    for part in (OTHER_KEY, before.fingerprint, now.fingerprint):
        assert part in texts(dialog)
    assert not dialog.go.isEnabled()
    dialog.fingerprint.setText(before.fingerprint)
    assert not dialog.go.isEnabled()
    dialog.fingerprint.setText(now.fingerprint)
    QTest.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    wait_for(lambda: not dialog.isVisible())
    assert versions(services.paths) == ["1.1.0"]


def test_a_pack_that_is_not_signed_any_more_cannot_be_installed(
    dialog: InstallDialog, services: Services, tmp_path: Path
) -> None:
    signed_pack(tmp_path, new_key(tmp_path / "key"))
    file = tmp_path / "tiny.reviewpack"
    install(services.paths, str(file))
    signed_pack(tmp_path, None, "1.1.0")
    fetched(dialog, file)
    assert NO_KEY_ANY_MORE in texts(dialog)
    assert not dialog.fingerprint.isVisible()
    assert not dialog.go.isEnabled()


def test_what_was_changed_by_hand_is_replaced_only_when_asked(
    dialog: InstallDialog, services: Services
) -> None:
    install(services.paths, str(TINY))
    mine = services.paths.packs / "tiny" / "receipts" / "request.md"
    mine.write_text("Mine.\n", encoding="utf-8")
    fetched(dialog, TINY)
    QTest.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    wait_for(lambda: "changed here" in texts(dialog))
    assert mine.read_text(encoding="utf-8") == "Mine.\n"
    assert dialog.go.text() == "Replace my changes"
    QTest.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    wait_for(lambda: not dialog.isVisible())
    assert mine.read_text(encoding="utf-8") != "Mine.\n"


def test_an_update_by_the_same_key_needs_no_answer(services: Services, tmp_path: Path) -> None:
    key = new_key(tmp_path / "key")
    signed_pack(tmp_path, key)
    install(services.paths, str(tmp_path / "tiny.reviewpack"))
    signed_pack(tmp_path, key, "1.1.0")
    told: list[Notice] = []
    services.notices.posted.connect(told.append)
    read: list[int] = []
    parent = QWidget()
    update_pack(parent, services, "tiny", lambda: read.append(1))
    wait_for(lambda: bool(read))
    assert versions(services.paths) == ["1.1.0"]
    assert "updated from 1.0.0 to 1.1.0" in told[0].text


def test_a_pack_from_nowhere_cannot_be_updated(services: Services) -> None:
    shutil.copytree(TINY, services.paths.packs / "tiny")
    told: list[Notice] = []
    services.notices.posted.connect(told.append)
    update_pack(QWidget(), services, "tiny", lambda: None)
    assert told[0].kind is NoticeKind.ERROR


@pytest.mark.parametrize("answer", [True, False])
def test_a_pack_is_removed_only_when_the_learner_says_so(
    services: Services, monkeypatch: pytest.MonkeyPatch, answer: bool
) -> None:
    from trainer.gui.shell import packs_folders

    install(services.paths, str(TINY))
    monkeypatch.setattr(packs_folders, "ask", lambda *_: answer)
    read: list[int] = []
    remove_pack(QWidget(), services, "tiny", lambda: read.append(1))
    assert versions(services.paths) == ([] if answer else ["1.0.0"])
    assert bool(read) is answer
