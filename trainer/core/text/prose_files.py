"""Which files are prose by their names."""

from pathlib import PurePosixPath

_ENDINGS = frozenset({".adoc", ".asciidoc", ".markdown", ".md", ".mdx", ".rst", ".text", ".txt"})
_NAMES = frozenset({"authors", "changelog", "changes", "contributing", "copying", "license"}) | {
    "notice",
    "readme",
}
_NO_PROSE = frozenset({"cmakelists.txt", "requirements.txt", "robots.txt"})


def is_prose(path: str) -> bool:
    """Whether a file of that name is read as prose: Markdown, plain text, a README."""
    file = PurePosixPath(path.casefold())
    if file.name in _NO_PROSE:
        return False
    return file.suffix in _ENDINGS or file.name in _NAMES
