"""Split a total between guests, in cents."""


# ~ neutral cents
def split(total: int, guests: int) -> list[int]:
# ~ end
    # ~ accept rest-is-lost
    """Even shares that add up to the total."""
    # ~ end
    # ~ defect table-size-unchecked
    # ~ fix
    # ~| if guests > 12:
    # ~|     raise ValueError("a table seats at most 12 guests")
    # ~ end
    # ~ defect rest-is-lost
    share = total // guests
    return [share] * guests
    # ~ fix
    # ~| share, rest = divmod(total, guests)
    # ~| return [share + 1] * rest + [share] * (guests - rest)
    # ~ end


def shares_by_name(total: int, names: list[str]) -> dict[str, int]:
    """What each guest pays; the first guests pay the odd cents."""
    # ~ defect rest-is-lost
    return {name: total // len(names) for name in names}
    # ~ fix
    # ~| return dict(zip(names, split(total, len(names))))
    # ~ end
