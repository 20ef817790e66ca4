"""Cells of a table that is opened in a spreadsheet."""

import re
from typing import Final

_FORMULA: Final = re.compile(r"^[=+\-@\t\r]")


def safe_cell(value: object) -> object:
    """A cell that no spreadsheet takes for a formula."""
    if isinstance(value, str) and _FORMULA.match(value):
        return f"'{value}"
    return value
