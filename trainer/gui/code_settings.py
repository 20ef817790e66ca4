"""The learner's settings of code, kept in step with every diff view."""

from functools import partial

from trainer.gui.diff.actions import CODE_ACTIONS
from trainer.gui.diff.switches import CODE_SWITCHES, CodeSwitch
from trainer.gui.diff.view import DiffView
from trainer.gui.keys.keymap import keys_in
from trainer.gui.services import SettingsKeeper
from trainer.settings import Settings

_LOOKS = frozenset({"code_font", "code_size", "ligatures", "tab_width"})


def follow_settings(view: DiffView, settings: SettingsKeeper) -> None:
    """Give the view its font, tabs, keys and switches, now and when they change; remember what it
    changes itself.
    """

    def on_changed(names: frozenset[str]) -> None:
        if names & _LOOKS:
            _apply_font(view, settings)
        if "keys" in names:
            _apply_keys(view, settings)
        for switch in CODE_SWITCHES:
            if switch.setting in names:
                _apply_switch(view, settings, switch)

    _apply_font(view, settings)
    if settings.current.keys:
        _apply_keys(view, settings)
    for switch in CODE_SWITCHES:
        _apply_switch(view, settings, switch)
        if switch.changed is not None:
            switch.changed(view).connect(partial(settings.set_on, switch.setting))
    connection = settings.changed.connect(on_changed)
    view.destroyed.connect(lambda: settings.changed.disconnect(connection))
    view.look.font_size_changed.connect(lambda size: settings.change(code_size=size))


def _apply_font(view: DiffView, settings: SettingsKeeper) -> None:
    current = settings.current
    view.look.set_font(current.code_font or None, Settings().code_size, ligatures=current.ligatures)
    view.look.set_size(current.code_size)
    view.look.set_tab_width(current.tab_width)


def _apply_switch(view: DiffView, settings: SettingsKeeper, switch: CodeSwitch) -> None:
    if switch.apply is not None:
        switch.apply(view, settings.is_on(switch.setting, switch.default))


def _apply_keys(view: DiffView, settings: SettingsKeeper) -> None:
    keys = keys_in(settings)
    view.set_keys({action.short: keys(action.name) for action in CODE_ACTIONS})
    view.setAccessibleDescription("The lines of the change. The key sheet lists the keys.")
