"""What a file's header says in words."""

from trainer.core.diffing.diff import FileDiff, FileStatus
from trainer.core.text.counting import counted
from trainer.core.text.path_text import visible
from trainer.gui.diff.model import FileView


def status_text(file: FileView) -> str:
    """What happened to the file and what of it is hidden; empty for one of which only lines were
    changed.
    """
    notes = (_happened(file.diff), _line_ends(file), _white_space(file))
    return ", ".join(note for note in notes if note)


def _happened(diff: FileDiff) -> str:
    if diff.status is FileStatus.RENAMED:
        alike = f", {diff.similarity} % alike" if diff.similarity < 100 else ""
        return f"{diff.status} from {visible(diff.old_path or '')}{alike}"
    return "" if diff.status is FileStatus.MODIFIED else str(diff.status)


def _line_ends(file: FileView) -> str:
    old, new = file.line_ends
    return f"line ends {old} → {new}" if old and new and old != new else ""


def _white_space(file: FileView) -> str:
    count = file.white_space_lines
    if file.is_searched:
        return "checking for whitespace changes…"
    if not count:
        return ""
    if not len(file.edits):
        return "only whitespace differs"
    return f"{counted(count, 'change')} of whitespace changes hidden"
