"""Totals of receipts, in cents."""


def total(lines: list[tuple[str, int]]) -> int:
    """The sum of all lines."""
    # ~ defect credit-is-added
    return sum(abs(cents) for _name, cents in lines)
    # ~ fix
    # ~| return sum(cents for _name, cents in lines)
    # ~ end
