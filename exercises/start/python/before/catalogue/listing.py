"""The list of plants that the shop shows."""


def listing(plants):
    """The names of all plants in stock, in alphabetical order."""
    return sorted((plant["name"] for plant in plants if plant["in_stock"]), key=str.casefold)
