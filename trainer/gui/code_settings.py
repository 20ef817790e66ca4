"""The learner's settings of code, kept in step with every diff view."""

from trainer.gui.diff.keys import DIFF_KEYS
from trainer.gui.diff.view import DiffView
from trainer.gui.keys.keymap import keys_in
from trainer.gui.services import SettingsKeeper
from trainer.settings import Settings

_LOOKS = frozenset({"code_font", "code_size", "ligatures", "tab_width", "show_whitespace"})


def follow_settings(view: DiffView, settings: SettingsKeeper) -> None:
    """Give the view its font, tabs, white space and layout, now and when they change; remember what
    it changes itself.
    """

    def on_changed(names: frozenset[str]) -> None:
        if names & _LOOKS:
            _apply(view, settings)
        if "show_coverage" in names:
            view.set_shows_coverage(settings.current.show_coverage)
        if "keys" in names:
            _apply_keys(view, settings)
        if "split_view" in names and view.is_split != settings.current.split_view:
            view.set_split(settings.current.split_view)
        if "wrap_lines" in names:
            view.set_wrap(settings.current.wrap_lines)
        if "hide_whitespace" in names:
            view.hide_white_space(settings.current.hide_whitespace)

    _apply(view, settings)
    view.set_shows_coverage(settings.current.show_coverage)
    if settings.current.keys:
        _apply_keys(view, settings)
    view.set_split(settings.current.split_view)
    view.set_wrap(settings.current.wrap_lines)
    view.hide_white_space(settings.current.hide_whitespace)
    connection = settings.changed.connect(on_changed)
    view.destroyed.connect(lambda: settings.changed.disconnect(connection))
    view.split_changed.connect(lambda split: settings.change(split_view=split))
    view.white_space_hidden.connect(lambda hidden: settings.change(hide_whitespace=hidden))
    view.wrap_changed.connect(lambda wrap: settings.change(wrap_lines=wrap))
    view.font_size_changed.connect(lambda size: settings.change(code_size=size))


def _apply(view: DiffView, settings: SettingsKeeper) -> None:
    current = settings.current
    view.set_code_font(current.code_font or None, Settings().code_size, ligatures=current.ligatures)
    view.set_code_size(current.code_size)
    view.set_tab_width(current.tab_width)
    view.set_show_whitespace(current.show_whitespace)


def _apply_keys(view: DiffView, settings: SettingsKeeper) -> None:
    keys = keys_in(settings)
    view.set_keys({name: keys(f"code.{name}") for name in DIFF_KEYS})
    view.setAccessibleDescription("The lines of the change. The key sheet lists the keys.")
