"""A path as it is shown."""


def visible(path: str) -> str:
    r"""A path with what cannot be seen in it written out, as `\n` or `\u202e`."""
    if path.isprintable():
        return path
    return "".join(
        each if each.isprintable() else each.encode("unicode_escape").decode("ascii")
        for each in path
    )
