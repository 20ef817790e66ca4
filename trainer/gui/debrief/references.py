"""What an answer refers to: titles that lead to their addresses."""

import re
from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from trainer.core.domain.exercise import Answer
from trainer.core.text.path_text import visible
from trainer.core.text.reference_title import reference_title
from trainer.gui.debrief.links import link_button
from trainer.gui.widgets.addresses import open_address
from trainer.gui.widgets.labels import wrapped_label

_WEB_ADDRESS = re.compile(r"https?://[^\s<>\\]+")


class References(QWidget):
    """A link for each address, which is its tooltip and its description; whatever else an author
    wrote stands as it is.
    """

    def __init__(self, answer: Answer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("References")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self.links: list[QPushButton] = []
        for each in references_of(answer):
            if _WEB_ADDRESS.fullmatch(each):
                link = link_button(reference_title(each), self, each)
                link.setAccessibleDescription(each)
                link.clicked.connect(partial(self._open, each))
                column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
                self.links.append(link)
            else:
                column.addWidget(wrapped_label(visible(each), ""))

    def _open(self, address: str, _checked: bool = False) -> None:
        open_address(QUrl(address), self)


def references_of(answer: Answer) -> Iterator[str]:
    """What an answer refers to, each once, and the entry of its CWE."""
    cwe = f"https://cwe.mitre.org/data/definitions/{answer.cwe}.html" if answer.cwe else ""
    yield from dict.fromkeys(each for each in (*answer.references, cwe) if each)
