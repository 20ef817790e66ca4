"""The list of plants that the shop shows."""

from catalogue.pages import page_of


def listing(plants, number=1):
    """One page of the names of all plants in stock, in alphabetical order."""
    names = sorted((plant["name"] for plant in plants if plant["in_stock"]), key=str.casefold)
    return page_of(names, number)
