"""The dialog of updates asks where packs came from, tells what would change, and installs it with
one click.
"""

import shutil
from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from tests.gui.patience import wait_for
from tests.packs.hostile_archives import TINY
from tests.packs.ssh_keys import new_key
from tests.packs.test_git_source import HERE, git, repository
from trainer.app import pack_updates, packs
from trainer.app.pack_files import build, sign_pack
from trainer.app.packs import Installation, install, installed_packs
from trainer.content.pack_sources import USUAL_WAYS, Ways
from trainer.content.signatures import Signer
from trainer.errors import ContentError
from trainer.gui.library import updates_dialog
from trainer.gui.library.install_dialog import STOPPING, InstallDialog
from trainer.gui.library.page import LibraryPage
from trainer.gui.library.updates_dialog import (
    ALL_THE_SAME,
    NOTHING,
    OTHER_KEY,
    STOPPED,
    TRUSTED_FROM_NOW,
    UpdatesDialog,
)
from trainer.gui.services import Notice, Services
from trainer.gui.shell.packs_folders import check_packs
from trainer.settings import Paths

Show = Callable[[QWidget], None]
Opened = Callable[..., UpdatesDialog]


def pack_named(folder: Path, name: str) -> Path:
    """A copy of the tiny pack under that name."""
    made = Path(shutil.copytree(TINY, folder / "made" / name))
    change(made, '"tiny"', f'"{name}"')
    change(made, "A tiny pack", f"The {name} pack")
    return made


def change(pack: Path, old: str, new: str, file: str = "pack.toml") -> None:
    text = (pack / file).read_text(encoding="utf-8")
    assert old in text
    (pack / file).write_text(text.replace(old, new), encoding="utf-8")


def versions(paths: Paths) -> dict[str, str]:
    return {each.name: each.version for each in installed_packs(paths)}


def texts(widget: QWidget) -> str:
    """All that its visible labels say."""
    return "\n".join(each.text() for each in widget.findChildren(QLabel) if each.isVisible())


@pytest.fixture
def opened(services: Services, show: Show) -> Opened:
    """Opens the dialog and waits until every pack was looked at."""

    def open_dialog(ways: Ways = USUAL_WAYS) -> UpdatesDialog:
        dialog = UpdatesDialog(services.paths, installed_packs(services.paths), ways=ways)
        show(dialog)
        wait_for(lambda: not dialog.is_looking)
        return dialog

    return open_dialog


def click(button: QPushButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_nothing_is_asked_until_the_learner_opens_the_dialog(
    services: Services, show: Show, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(services.paths, str(pack_named(tmp_path, "one")))
    asked: list[str] = []
    monkeypatch.setattr(pack_updates, "arrive", lambda _paths, source, **_: asked.append(source))
    page = LibraryPage(services)
    wanted: list[int] = []
    page.check_requested.connect(lambda: wanted.append(1))
    show(page)
    page.page_shown()
    wait_for(page.packs.check.isVisible)
    assert page.packs.check.text() == "Check for updates…"
    click(page.packs.check)
    assert wanted == [1]
    assert asked == []


def test_there_is_nothing_to_check_where_no_pack_came_from_anywhere(
    services: Services, show: Show, opened: Opened
) -> None:
    shutil.copytree(TINY, services.paths.packs / "tiny")
    page = LibraryPage(services)
    show(page)
    page.page_shown()
    wait_for(page.packs.isVisible)
    assert not page.packs.check.isVisible()
    dialog = opened()
    assert dialog.heading.text() == NOTHING
    assert dialog.leave.text() == "Close"


def test_packs_without_an_update_are_named_together(
    services: Services, opened: Opened, tmp_path: Path
) -> None:
    for name in ("one", "two"):
        install(services.paths, str(pack_named(tmp_path, name)))
    dialog = opened()
    assert dialog.heading.text() == ALL_THE_SAME
    assert dialog.same.text() == "Up to date: The one pack 1.0.0, The two pack 1.0.0"
    assert dialog.leave.hasFocus()
    assert not dialog.bar.isVisible()


def test_an_update_is_told_whole_and_installed_with_one_key(
    services: Services, opened: Opened, tmp_path: Path
) -> None:
    key = new_key(tmp_path / "key")
    made = pack_named(tmp_path, "one")
    file = build(made, tmp_path / "one.reviewpack")
    signer = sign_pack(file, key)
    install(services.paths, str(file))
    change(made, "1.0.0", "1.1.0")
    change(made, ".", "!", "receipts/request.md")
    sign_pack(build(made, file), key)
    dialog = opened()
    told: list[Installation] = []
    dialog.installed.connect(told.append)
    [card] = dialog.cards
    for part in (
        *("The one pack", "one · 1.0.0 → 1.1.0", "receipts: changed"),
        f"Signed by {signer.fingerprint} (ED25519), the same key as before",
    ):
        assert part in texts(card)
    assert dialog.heading.text() == "1 update"
    assert card.go.accessibleName() == "Update The one pack to 1.1.0"
    assert card.go.hasFocus()
    assert not dialog.update_all.isVisible()
    assert versions(services.paths) == {"one": "1.0.0"}

    QTest.keyClick(card.go, Qt.Key.Key_Return)
    wait_for(lambda: bool(told))

    assert versions(services.paths) == {"one": "1.1.0"}
    assert "Updated to 1.1.0" in texts(card)
    assert not card.go.isVisible()
    assert dialog.isVisible()
    assert dialog.leave.hasFocus()


def test_all_updates_are_installed_with_one_click(
    services: Services, opened: Opened, tmp_path: Path
) -> None:
    for name in ("one", "two"):
        made = pack_named(tmp_path, name)
        install(services.paths, str(made))
        change(made, "1.0.0", "2.0.0")
    dialog = opened()
    assert dialog.heading.text() == "2 updates"
    assert dialog.update_all.hasFocus()
    click(dialog.update_all)
    wait_for(lambda: versions(services.paths) == {"one": "2.0.0", "two": "2.0.0"})
    wait_for(lambda: dialog.leave.text() == "Close")
    assert not dialog.update_all.isVisible()


def test_an_update_in_a_repository_is_installed(
    services: Services, opened: Opened, tmp_path: Path
) -> None:
    install(services.paths, repository(tmp_path / "x"), ways=HERE)
    change(tmp_path / "x", "1.0.0", "1.0.1")
    git(tmp_path / "x", "commit", "--quiet", "--all", "-m", "A later version")
    dialog = opened(HERE)
    [card] = dialog.cards
    assert "tiny · 1.0.0 → 1.0.1" in texts(card)
    click(card.go)
    wait_for(lambda: versions(services.paths) == {"tiny": "1.0.1"})


def signed_by_another(services: Services, folder: Path) -> tuple[Signer, Signer]:
    made = pack_named(folder, "one")
    file = build(made, folder / "one.reviewpack")
    before = sign_pack(file, new_key(folder / "key"))
    install(services.paths, str(file))
    change(made, "1.0.0", "1.1.0")
    return before, sign_pack(build(made, file), new_key(folder / "other"))


def test_another_key_is_refused_with_both_fingerprints(
    services: Services, opened: Opened, tmp_path: Path
) -> None:
    before, now = signed_by_another(services, tmp_path)
    dialog = opened()
    [card] = dialog.cards
    for part in (OTHER_KEY, before.fingerprint, now.fingerprint, "signed by another key"):
        assert part in texts(card)
    assert not card.go.isVisible()
    assert dialog.heading.text() == "No updates"


def test_the_fingerprint_of_another_key_is_typed_where_packs_are_installed(
    services: Services, tmp_path: Path
) -> None:
    _before, now = signed_by_another(services, tmp_path)
    parent = QWidget()
    check_packs(parent, services, lambda: None)
    wait_for(lambda: bool(parent.findChildren(UpdatesDialog)))
    [dialog] = parent.findChildren(UpdatesDialog)
    wait_for(lambda: bool(dialog.cards))
    [type_it] = [
        each
        for each in dialog.cards[0].findChildren(QPushButton)
        if each.text() == "Type its fingerprint…"
    ]
    click(type_it)
    wait_for(lambda: bool(parent.findChildren(InstallDialog)))
    [asking] = parent.findChildren(InstallDialog)
    wait_for(lambda: asking.arrived is not None)
    asking.fingerprint.setText(now.fingerprint)
    click(asking.go)
    wait_for(lambda: versions(services.paths) == {"one": "1.1.0"})


def test_a_first_key_is_told_before_it_is_trusted(
    services: Services, opened: Opened, tmp_path: Path
) -> None:
    made = pack_named(tmp_path, "one")
    file = build(made, tmp_path / "one.reviewpack")
    install(services.paths, str(file))
    sign_pack(file, new_key(tmp_path / "key"))
    dialog = opened()
    [card] = dialog.cards
    assert TRUSTED_FROM_NOW in texts(card)


def test_a_source_that_is_gone_is_told_beside_the_others(
    services: Services, opened: Opened, tmp_path: Path
) -> None:
    gone, there = pack_named(tmp_path, "gone"), pack_named(tmp_path, "there")
    for each in (gone, there):
        install(services.paths, str(each))
    shutil.rmtree(gone)
    dialog = opened()
    assert dialog.heading.text() == "No updates"
    assert "neither a file nor a folder" in texts(dialog.cards[0])
    assert "The there pack" in dialog.same.text()


def test_what_lies_there_must_be_what_was_shown(
    services: Services, opened: Opened, tmp_path: Path
) -> None:
    made = pack_named(tmp_path, "one")
    install(services.paths, str(made))
    change(made, "1.0.0", "1.1.0")
    dialog = opened()
    [card] = dialog.cards
    change(made, "1.1.0", "1.2.0")
    click(card.go)
    wait_for(lambda: "has changed since you looked" in texts(card))
    assert versions(services.paths) == {"one": "1.0.0"}


def test_what_was_changed_by_hand_is_replaced_only_when_asked(
    services: Services, opened: Opened, tmp_path: Path
) -> None:
    made = pack_named(tmp_path, "one")
    install(services.paths, str(made))
    change(services.paths.packs / "one", ".", "!", "receipts/request.md")
    change(made, "1.0.0", "1.1.0")
    dialog = opened()
    [card] = dialog.cards
    click(card.go)
    wait_for(lambda: "was changed here" in texts(card))
    assert versions(services.paths) == {"one": "1.0.0"}
    assert card.go.text() == "Replace my changes"
    wait_for(card.go.isEnabled)
    click(card.go)
    wait_for(lambda: versions(services.paths) == {"one": "1.1.0"})


def held(monkeypatch: pytest.MonkeyPatch, where: object, step: str) -> tuple[Event, Event]:
    """Hold up a step until the second event is set; the first says that it is reached."""
    reached, let_go = Event(), Event()
    real = getattr(where, step)

    def waits(*arguments: object, **named: object) -> object:
        reached.set()
        assert let_go.wait(60)
        return real(*arguments, **named)

    monkeypatch.setattr(where, step, waits)
    return reached, let_go


def test_cancel_ends_the_look_and_says_how_far_it_came(
    services: Services, show: Show, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("one", "two"):
        install(services.paths, str(pack_named(tmp_path, name)))
    reached, let_go = held(monkeypatch, updates_dialog, "checked_pack")
    dialog = UpdatesDialog(services.paths, installed_packs(services.paths))
    show(dialog)
    wait_for(reached.is_set)
    wait_for(lambda: dialog.heading.text() == "Looking at 1 of 2: The one pack")
    assert dialog.bar.isVisible()
    assert dialog.leave.text() == "Cancel"
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    let_go.set()
    assert dialog.isVisible()
    assert dialog.heading.text() == f"{STOPPED}: 0 of 2 packs looked at"
    assert dialog.leave.text() == "Close"
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


@pytest.mark.parametrize(("step", "version"), [("write_files", "1.0.0"), ("_swap", "1.1.0")])
def test_cancel_while_an_update_is_installed_says_what_came_of_it(
    services: Services,
    opened: Opened,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    step: str,
    version: str,
) -> None:
    made = pack_named(tmp_path, "one")
    install(services.paths, str(made))
    change(made, "1.0.0", "1.1.0")
    dialog = opened()
    told: list[Installation] = []
    dialog.installed.connect(told.append)
    reached, let_go = held(monkeypatch, packs, step)
    click(dialog.cards[0].go)
    wait_for(reached.is_set)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.heading.text() == STOPPING
    let_go.set()
    wait_for(lambda: not dialog.isVisible())
    assert versions(services.paths) == {"one": version}
    assert [each.version for each in told] == ([version] if version != "1.0.0" else [])


def test_an_update_is_told_outside_the_dialog_too(services: Services, tmp_path: Path) -> None:
    made = pack_named(tmp_path, "one")
    install(services.paths, str(made))
    change(made, "1.0.0", "1.1.0")
    notices: list[Notice] = []
    services.notices.posted.connect(notices.append)
    read: list[int] = []
    parent = QWidget()
    check_packs(parent, services, lambda: read.append(1))
    wait_for(lambda: bool(parent.findChildren(UpdatesDialog)))
    [dialog] = parent.findChildren(UpdatesDialog)
    wait_for(lambda: not dialog.is_looking)
    click(dialog.cards[0].go)
    wait_for(lambda: bool(read))
    assert "one: updated from 1.0.0 to 1.1.0" in notices[0].text


def test_a_packs_folder_that_cannot_be_read_is_told(
    services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(_paths: Paths) -> tuple[()]:
        raise ContentError("can't be read: Permission denied.", where="packs")

    monkeypatch.setattr("trainer.app.packs.installed_packs", refused)
    notices: list[Notice] = []
    services.notices.posted.connect(notices.append)
    parent = QWidget()
    check_packs(parent, services, lambda: None)
    wait_for(lambda: bool(notices))

    assert "packs: can't be read: Permission denied." in notices[0].text
    assert parent.findChildren(UpdatesDialog) == []
