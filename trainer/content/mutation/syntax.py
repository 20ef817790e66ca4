"""The syntax of a text, by tree-sitter: queries, and what they capture."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from importlib import import_module
from typing import Final

from tree_sitter import Language, Node, Parser, Query, QueryCursor

_GRAMMARS: Final[Mapping[str, tuple[str, str]]] = {
    "python": ("tree_sitter_python", "language"),
    "javascript": ("tree_sitter_javascript", "language"),
    "typescript": ("tree_sitter_typescript", "language_typescript"),
    "go": ("tree_sitter_go", "language"),
    "java": ("tree_sitter_java", "language"),
    "c": ("tree_sitter_c", "language"),
}
Captures = Mapping[str, Node]
"""The first node of each name that a query captured together."""


@dataclass(frozen=True)
class Source:
    """A text in a language."""

    language: str
    content: bytes

    @cached_property
    def root(self) -> Node:
        """The tree of the whole text."""
        return Parser(_grammar(self.language)).parse(self.content).root_node

    def matches(self, query: str) -> Iterator[Captures]:
        """What the query finds, in the order of the text."""
        cursor = QueryCursor(_query(self.language, query))
        found = [
            {name: nodes[0] for name, nodes in captured.items()}
            for _pattern, captured in cursor.matches(self.root)
            if captured
        ]
        yield from sorted(found, key=lambda each: min(node.start_byte for node in each.values()))

    def text(self, node: Node) -> str:
        """The text of a node."""
        return self.content[node.start_byte : node.end_byte].decode()


@cache
def _grammar(language: str) -> Language:
    module, function = _GRAMMARS[language]
    return Language(getattr(import_module(module), function)())


@cache
def _query(language: str, query: str) -> Query:
    return Query(_grammar(language), query)
