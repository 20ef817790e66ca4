"""Totals of receipts, in cents."""


def total(lines: list[tuple[str, int]]) -> int:
    """The sum of all lines."""
    return sum(cents for _name, cents in lines)
