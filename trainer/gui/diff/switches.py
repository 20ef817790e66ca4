"""What of the code can be switched on and off for good: one record for each such setting."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from trainer.gui.diff.switch_names import WRAP_PROSE
from trainer.gui.keys.action import Action, MenuPlace
from trainer.gui.keys.registry import ACTIONS

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance

    from trainer.gui.diff.view import DiffView
    from trainer.gui.services import SettingsKeeper


@dataclass(frozen=True, eq=False)
class CodeSwitch:
    """An on/off setting of the code, and all there is to say about it.

    `setting` is its name in the settings file, `label` that in Preferences; `apply` shows it in a
    view, None where it goes with the font; `action` is its menu entry, `changed` the signal of a
    view that switches it by itself.
    """

    setting: str
    label: str
    apply: Callable[[DiffView, bool], object] | None
    action: Action[Any] | None = None
    changed: Callable[[DiffView], SignalInstance] | None = None
    default: bool = False


def painted(setting: str) -> Callable[[DiffView, bool], object]:
    """Applies a setting of which only the painting takes notice: there `state.is_on` asks for
    it.
    """

    def apply(view: DiffView, is_on: bool) -> None:
        view.state.set_on(setting, is_on)
        view.viewport().update()

    return apply


class HasSettings(Protocol):
    """Whoever holds the settings that are in use."""

    @property
    def settings(self) -> SettingsKeeper:
        """The settings."""


def setting_action(
    name: str,
    setting: str,
    title: str,
    *,
    default: bool = False,
    keys: tuple[str, ...] = (),
    words: str = "",
) -> Action[HasSettings]:
    """An entry of the menu View, in the window's own part of it, that switches a setting."""
    return Action(
        f"window.{name}",
        title.replace("&", ""),
        run=lambda window: window.settings.switch(setting, default),
        keys=keys,
        slot=MenuPlace("View"),
        title=title,
        is_on=lambda window: window.settings.is_on(setting, default),
        words=words,
    )


def _split_changed(view: DiffView) -> SignalInstance:
    return view.look.split_changed


def _wrap_changed(view: DiffView) -> SignalInstance:
    return view.look.wrap_changed


def _white_space_hidden(view: DiffView) -> SignalInstance:
    return view.look.white_space_hidden


TOGGLE_SPLIT: Action[DiffView] = Action(
    "code.toggle_split",
    "Switch between split and unified view",
    run=lambda view: view.look.toggle_split(),
    keys=("M",),
    slot=MenuPlace("View", 0),
    title="Side by side",
    is_on=lambda view: view.look.is_split,
    words="split unified layout",
    mouse="Unified and Split, at the top",
)
SPLIT = CodeSwitch(
    "split_view",
    "Show changes &side by side",
    lambda view, is_on: view.look.set_split(is_on),
    TOGGLE_SPLIT,
    _split_changed,
)
TOGGLE_WRAP: Action[DiffView] = Action(
    "code.toggle_wrap",
    "Switch line wrapping on or off",
    run=lambda view: view.look.toggle_wrap(),
    keys=("Alt+Z",),
    slot=MenuPlace("View", 0),
    title="Wrap long lines",
    is_on=lambda view: view.state.wrap,
    words="word soft wrapping",
)
WRAP = CodeSwitch(
    "wrap_lines",
    "W&rap long lines",
    lambda view, is_on: view.look.set_wrap(is_on),
    TOGGLE_WRAP,
    _wrap_changed,
)
TOGGLE_WHITE_SPACE: Action[DiffView] = Action(
    "code.toggle_white_space",
    "Hide or show whitespace-only changes",
    run=lambda view: view.look.toggle_white_space(),
    keys=("Shift+W",),
    slot=MenuPlace("View", 0, 1),
    title="Hide whitespace-only changes",
    is_on=lambda view: view.state.model.white_space_hidden,
    words="whitespace blanks indentation ignore",
)
PROSE = CodeSwitch(
    WRAP_PROSE,
    "Wrap long lines of te&xt files, such as Markdown",
    lambda view, is_on: view.look.set_wrap_prose(is_on),
    default=True,
)
WHITE_SPACE = CodeSwitch(
    "hide_whitespace",
    "&Hide whitespace-only changes",
    lambda view, is_on: view.look.hide_white_space(is_on),
    TOGGLE_WHITE_SPACE,
    _white_space_hidden,
)
LIGATURES = CodeSwitch(
    "ligatures",
    "Use &ligatures for -> and != if the font has them",
    None,
)
BLANKS = CodeSwitch(
    "show_whitespace",
    "Show &whitespace",
    lambda view, is_on: view.look.set_show_whitespace(is_on),
    setting_action(
        "toggle_blanks", "show_whitespace", "Show white&space", words="whitespace tabs blanks"
    ),
)
COVERAGE = CodeSwitch(
    "show_coverage",
    "Show readin&g coverage beside the code",
    lambda view, is_on: view.set_shows_coverage(is_on),
    setting_action(
        "toggle_coverage",
        "show_coverage",
        "Show readin&g coverage",
        default=True,
        words="coverage seen read",
    ),
    default=True,
)

CODE_SWITCHES = [LIGATURES, SPLIT, WRAP, PROSE, BLANKS, WHITE_SPACE, COVERAGE]
"""In the order of Preferences."""


def register_switch(switch: CodeSwitch) -> None:
    """Take in a switch that another part of the program declares."""
    CODE_SWITCHES.append(switch)
    if switch.action is not None:
        ACTIONS.add(switch.action)


def unregister_switch(switch: CodeSwitch) -> None:
    """Take it out again."""
    CODE_SWITCHES.remove(switch)
    if switch.action is not None:
        ACTIONS.remove(switch.action)
