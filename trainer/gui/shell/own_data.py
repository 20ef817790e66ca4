"""The learner's own data in files: everything written to one, and one from another machine taken
in.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from trainer.gui.background import run_in_background
from trainer.gui.widgets import file_choice

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from trainer.core.domain.imported import Imported
    from trainer.gui.services import Services

FILE_NAME = "my-reviews.json"
_KINDS = "JSON (*.json)"


def ask_where_to_export(parent: QWidget, services: Services) -> None:
    """Let the learner choose a file, and write everything to it."""
    name = file_choice.choose_new_file(parent, "Export all your data", FILE_NAME, _KINDS)
    if name:
        export_to(Path(name), services, parent)


def export_to(file: Path, services: Services, parent: QWidget) -> None:
    """Write everything that is kept about the learner to a file, and say so."""
    database = services.paths.database

    def write(_job: object) -> None:
        from trainer.app.transfer import export_file

        export_file(database, file)

    run_in_background(
        write,
        lambda _none: services.notices.info(f"Exported all your data to {file}"),
        services.notices.error,
        parent=parent,
    )


def ask_what_to_import(
    parent: QWidget, services: Services, on_imported: Callable[[], object]
) -> None:
    """Let the learner choose an export of another machine, and merge it with what is here."""
    name = file_choice.choose_file(parent, "Import data from another machine", _KINDS)
    if name:
        import_from(Path(name), services, parent, on_imported)


def import_from(
    file: Path, services: Services, parent: QWidget, on_imported: Callable[[], object]
) -> None:
    """Merge an export with what is here, and say what came of it."""
    database = services.paths.database

    def read(_job: object) -> Imported:
        from trainer.app.transfer import import_file

        return import_file(database, file)

    def tell(told: Imported) -> None:
        from trainer.report.importing import imported_words

        services.notices.info(imported_words(told))
        on_imported()

    run_in_background(read, tell, services.notices.error, parent=parent)
