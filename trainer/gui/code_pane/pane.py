"""The code pane: a diff view with its search bar above it, and the names that were found below."""

from collections.abc import Callable

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from trainer.gui.code_pane.code_menu import Trigger, code_key_groups, code_menu, view_entries
from trainer.gui.code_pane.name_panel import NamePanel
from trainer.gui.code_pane.names import NameFinder
from trainer.gui.code_pane.project_search import ProjectSearch
from trainer.gui.code_pane.search_bar import SearchBar
from trainer.gui.code_pane.search_keys import SEARCH_ACTIONS, SEARCH_OF_CODE
from trainer.gui.code_pane.shown_code import ShownCode
from trainer.gui.code_pane.view_search import ViewSearch
from trainer.gui.code_settings import follow_settings
from trainer.gui.diff.view import DiffView
from trainer.gui.keys.action import KeyGroup
from trainer.gui.keys.keymap import keys_in
from trainer.gui.services import Services
from trainer.gui.widgets.panes import tight_column


class CodePane(QWidget):
    """Shows code as the learner has set it. `in_review` is False where nothing can be written, no
    names are followed and all that can be searched is shown.
    """

    def __init__(
        self,
        services: Services,
        parent: QWidget | None = None,
        *,
        in_review: bool = True,
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._in_review = in_review
        self.view = DiffView(services.theme, self)
        if not in_review:
            self.view.set_read_only()
        self.search_bar = SearchBar(
            services.appearance,
            self,
            keys=keys_in(services.settings),
            rows=SEARCH_ACTIONS if in_review else SEARCH_OF_CODE,
        )
        follow_settings(self.view, services.settings)
        self.name_panel = NamePanel(lambda: services.theme, self)
        self._column = tight_column(self)
        self._column.addWidget(self.search_bar)
        self._column.addWidget(self.view, 1)
        self._column.addWidget(self.name_panel)
        self.setFocusProxy(self.view)
        services.appearance.changed.connect(self._on_theme_changed)

    def put_above(self, widget: QWidget) -> None:
        """Put a widget between the search bar and the code."""
        self._column.insertWidget(1, widget)

    def search_shown(self) -> None:
        """Let the bar search what is shown, where that is all there is."""
        ViewSearch(self.view, self.search_bar)

    def search_project(self, code: ShownCode) -> ProjectSearch:
        """Let the bar search the project around what is shown, too."""
        return ProjectSearch(self.search_bar, code, self.name_panel)

    def find_names(self, code: ShownCode) -> NameFinder:
        """Answer what the view asks of names: definitions and uses in the whole project."""
        return NameFinder(self.view, code, self.name_panel, self._services.notices)

    def menu(self, owner: QWidget, trigger: Trigger | None = None) -> QMenu:
        """The Code menu; `trigger` does an action by its name, the view where none is given."""
        return code_menu(
            owner,
            self.view,
            trigger or self.view.trigger,
            self.search_bar,
            screen="review" if self._in_review else "debrief",
        )

    def view_entries(
        self, owner: QWidget, trigger: Callable[[str], object] | None = None
    ) -> list[QAction]:
        """What the View menu holds of the code."""
        return view_entries(owner, self.view, trigger or self.view.trigger)

    @staticmethod
    def key_groups(screen: str) -> list[KeyGroup]:
        """The keys of the code and of its search on that screen, for the key sheet."""
        return code_key_groups(screen)

    def _on_theme_changed(self) -> None:
        self.view.apply_theme(self._services.theme)
