"""Numbers with their nouns."""


def counted(number: int, noun: str, plural: str = "", *, none: str = "") -> str:
    """Write a number and its noun, as in `1 match` or `2,000 matches`.

    `plural` is the noun with an s where it is left out, `none` what 0 is called, if not by number.
    """
    if number == 0 and none:
        return f"{none} {plural or noun + 's'}"
    if number == 1:
        return f"{number:,} {noun}"
    return f"{number:,} {plural or noun + 's'}"
