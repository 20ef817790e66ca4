"""Pages of a long list."""

from dataclasses import dataclass

PAGE_SIZE = 20


@dataclass(frozen=True)
class Page:
    """Some items of a list, the number of the page, and how many pages there are."""

    items: list
    number: int
    pages: int


def page_of(items, number, size=PAGE_SIZE):
    """Return one page of the list. Pages are numbered from 1."""
    # ~ decoy rounded-up
    pages = max(1, (len(items) + size - 1) // size)
    # ~ end
    # ~ decoy nearest-page
    number = min(max(number, 1), pages)
    # ~ end
    # ~ defect first-page-is-skipped
    start = number * size
    # ~ fix
    # ~| start = (number - 1) * size
    # ~ end
    return Page(items[start : start + size], number, pages)
