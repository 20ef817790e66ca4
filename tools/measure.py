"""Measure the shape of the code: `python -m tools.measure [FOLDER]` prints sizes, comments, line
lengths and imports.

Files of three lines or fewer are left out, as in the table of other projects that these figures are
held against.
"""

import ast
import io
import sys
import tokenize
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

_LEAST_LINES: Final = 4
_MOST_SHOWN: Final = 5


@dataclass(frozen=True)
class Module:
    """One file: its dotted name, its lines, and what was counted in it.

    `functions` and `classes` are lengths in lines, `imports` the modules of the same package that
    it imports anywhere, `imports_at_load` those that it imports when it is loaded.
    """

    name: str
    lines: tuple[str, ...]
    functions: tuple[int, ...]
    classes: tuple[int, ...]
    comments: int
    conditionals: int
    imports: frozenset[str]
    imports_at_load: frozenset[str]


def read_modules(package: Path) -> tuple[Module, ...]:
    """Read every module below the folder of a package, by name."""
    files = sorted(package.rglob("*.py"))
    names = {_dotted(file, package): file for file in files}
    return tuple(
        _read(name, file.read_text(encoding="utf-8"), names) for name, file in names.items()
    )


def _dotted(file: Path, package: Path) -> str:
    parts = file.relative_to(package.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _read(name: str, text: str, known: Mapping[str, Path]) -> Module:
    tree = ast.parse(text)
    nodes = list(ast.walk(tree))
    tokens = tokenize.generate_tokens(io.StringIO(text).readline)
    return Module(
        name=name,
        lines=tuple(text.splitlines()),
        functions=tuple(
            _length(node)
            for node in nodes
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        ),
        classes=tuple(_length(node) for node in nodes if isinstance(node, ast.ClassDef)),
        comments=sum(token.type == tokenize.COMMENT for token in tokens),
        conditionals=sum(isinstance(node, ast.IfExp) for node in nodes),
        imports=frozenset(_imported(nodes, known) - {name}),
        imports_at_load=frozenset(_imported(list(_loaded(tree)), known) - {name}),
    )


def _length(node: ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def _loaded(node: ast.AST) -> Iterator[ast.AST]:
    """What runs when the module is loaded: no bodies of functions, nothing that only type checkers
    see.
    """
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            continue
        if isinstance(child, ast.If) and ast.unparse(child.test).endswith("TYPE_CHECKING"):
            continue
        yield child
        yield from _loaded(child)


def _imported(nodes: Iterable[ast.AST], known: Mapping[str, Path]) -> set[str]:
    named: set[str] = set()
    for node in nodes:
        if isinstance(node, ast.Import):
            named.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module is not None:
            inner = {f"{node.module}.{alias.name}" for alias in node.names} & known.keys()
            named.update(inner or {node.module})
    return named & known.keys()


def circles(graph: Mapping[str, frozenset[str]]) -> list[list[str]]:
    """The groups of modules that import each other in a circle, largest first.

    Strongly connected components, by Tarjan's algorithm (SIAM J. Comput. 1(2), 1972).
    """
    index: dict[str, int] = {}
    low: dict[str, int] = {}
    stack: list[str] = []
    found: list[list[str]] = []

    def visit(name: str) -> None:
        index[name] = low[name] = len(index)
        stack.append(name)
        for other in sorted(graph[name]):
            if other not in index:
                visit(other)
                low[name] = min(low[name], low[other])
            elif other in stack:
                low[name] = min(low[name], index[other])
        if low[name] == index[name]:
            at = stack.index(name)
            group = stack[at:]
            del stack[at:]
            if len(group) > 1:
                found.append(sorted(group))

    for name in sorted(graph):
        if name not in index:
            visit(name)
    return sorted(found, key=lambda group: (-len(group), group))


def percentile(values: Sequence[int], share: float) -> int:
    """The value below or at which that share of the values lies; 0 of none."""
    ordered = sorted(values)
    if ordered:
        return ordered[min(len(ordered) - 1, int(share * len(ordered)))]
    return 0


def table(modules: Iterable[Module]) -> list[tuple[str, str]]:
    """Every figure with its name, in the order in which they are printed."""
    counted = [module for module in modules if len(module.lines) >= _LEAST_LINES]
    lengths = [len(module.lines) for module in counted]
    functions = [length for module in counted for length in module.functions]
    line_lengths = [len(line) for module in counted for line in module.lines if line.strip()]
    lines = sum(lengths) or 1
    groups = circles({module.name: module.imports for module in counted} | _missing(counted))
    at_load = circles(
        {module.name: module.imports_at_load for module in counted} | _missing(counted)
    )
    conditionals = sum(module.conditionals for module in counted)
    comments = sum(module.comments for module in counted)
    most = sorted(counted, key=lambda module: (-len(module.imports), module.name))[:_MOST_SHOWN]
    return [
        ("files", str(len(counted))),
        ("lines", str(sum(lengths))),
        ("file, lines: median / p95 / max", _spread(lengths)),
        ("function, lines: median / p95 / max", _spread(functions)),
        (
            "class, lines: max",
            str(max((length for module in counted for length in module.classes), default=0)),
        ),
        ("comments per 100 lines", f"{100 * comments / lines:.1f}"),
        (
            "line length: p95 / max",
            f"{percentile(line_lengths, 0.95)} / {max(line_lengths, default=0)}",
        ),
        ("conditional expressions per 1,000 lines", f"{1000 * conditionals / lines:.1f}"),
        ("import circles", ", ".join(str(len(group)) for group in groups) or "none"),
        ("import circles at load", ", ".join(str(len(group)) for group in at_load) or "none"),
        ("own imports: p95", str(percentile([len(module.imports) for module in counted], 0.95))),
        *((f"own imports: {module.name}", str(len(module.imports))) for module in most),
    ]


def _missing(modules: Sequence[Module]) -> dict[str, frozenset[str]]:
    """Modules that are imported and too short to be counted: they have no imports of their own
    here.
    """
    there = {module.name for module in modules}
    return {name: frozenset() for module in modules for name in module.imports - there}


def _spread(values: Sequence[int]) -> str:
    return f"{percentile(values, 0.5)} / {percentile(values, 0.95)} / {max(values, default=0)}"


def main(arguments: Sequence[str]) -> int:
    """Print the table of a package, `trainer` where none is named."""
    if arguments:
        package = Path(arguments[0])
    else:
        package = Path(__file__).parents[1] / "trainer"
    if not package.is_dir():
        print(f"{package}: is not a folder. Name the folder of a package.", file=sys.stderr)
        return 1
    rows = table(read_modules(package))
    width = max(len(name) for name, _ in rows)
    for name, value in rows:
        print(f"{name:{width}}  {value}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
