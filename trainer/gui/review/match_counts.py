"""How many matches of a search each file has, where the files are shown one at a time."""

from collections import Counter
from collections.abc import Callable

from PySide6.QtCore import QObject

from trainer.core.diffing.diff import FileDiff
from trainer.gui.diff.model import SEARCHED_AT_ONCE, DiffModel, FileView
from trainer.gui.diff.pattern_matches import search_files
from trainer.gui.diff.pattern_search import PatternSearch
from trainer.gui.diff.search import SearchOptions, count_matches
from trainer.gui.diff.state import Match
from trainer.gui.review.places import Places


class MatchCounts:
    """Counts once for each thing that is asked; `on_known` is called when what a pattern finds is
    known.
    """

    def __init__(self, places: Places, on_known: Callable[[], None], parent: QObject) -> None:
        self._places = places
        self._on_known = on_known
        self._patterns = PatternSearch(parent)
        self._texts: dict[str, FileView] = {}
        self._asked: object = None
        self.by_path: dict[str, int] = {}
        """In the order of the files."""
        self.problem = ""

    @property
    def is_counting(self) -> bool:
        """Whether what a pattern finds is not known yet."""
        return self._patterns.is_searching

    def clear(self) -> None:
        """Want no counts."""
        self._patterns.stop()
        self._asked, self.by_path, self.problem = None, {}, ""

    def count(self, model: DiffModel, text: str, options: SearchOptions) -> None:
        """Count the matches of all files as they would be found in `model`, which shows some of
        them.
        """
        asked = text, options, model.white_space_hidden, self._places.files()
        if asked == self._asked:
            return
        self.clear()
        self._asked = asked
        known = {file.path: file for file in model.files}
        files = [known.get(file.path) or self._text(file, model) for file in self._places.files()]
        if options.pattern and text:
            self.by_path = dict.fromkeys((file.path for file in files), 0)
            search_files(self._patterns, files, pattern=text, options=options, on_found=self._take)
        else:
            self.by_path = {file.path: count_matches(file, text, options) for file in files}

    def _take(self, matches: list[Match], problem: str) -> None:
        counts, paths = Counter(match.file for match in matches), list(self.by_path)
        self.by_path = {path: counts[number] for number, path in enumerate(paths)}
        self.problem = problem
        self._on_known()

    def _text(self, file: FileDiff, model: DiffModel) -> FileView:
        known = self._texts.get(file.path)
        if known is None or known.diff is not file:
            before, after = self._places.trees
            known = FileView(
                file, before.get(file.old_path or "", b""), after.get(file.new_path or "", b"")
            )
            self._texts[file.path] = known
        # In a large file that was never shown, what white space hides is not worth the wait.
        known.hide_white_space(
            model.white_space_hidden and known.white_space_cost <= SEARCHED_AT_ONCE
        )
        return known
