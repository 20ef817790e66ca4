"""Which names a line of code defines, read line by line with one table of patterns per family of
languages.

Plain on purpose: it reads half a project in any language without a parser, and where a line may
define a name it says so.
"""

import re
from functools import lru_cache
from typing import Final, NamedTuple

NAME: Final = r"[^\W\d][\w$]*"
"""What a name looks like in every family."""

_LOOKED_AT: Final = 400
"""Characters of a line that are read; a definition further to the right is nobody's."""

# In a pattern, NAME stands for the name. Blocks are what has a body of its own; values are all
# other definitions.
_ANY_BLOCK = r"\b(?:def|class|func|fn|function|type|struct|enum|interface|trait|module|impl|record|object)\s+NAME(?![\w$])"
_ANY_VALUE = r"\b(?:const|let|var|val|static)\s+(?:mut\s+)?NAME(?![\w$])"
_TYPED = (
    r"(?!return\b|new\b|else\b|throw\b|await\b|yield\b|case\b|goto\b|import\b|package\b|using\b)"
)
_MODIFIERS = r"(?:(?:public|private|protected|internal|static|final|abstract|async|override|readonly|synchronized|get|set)\s+)*"


class Family(NamedTuple):
    """Patterns of the lines that define NAME: blocks (functions, classes, types) and values
    (variables, fields, keys).
    """

    blocks: tuple[str, ...]
    values: tuple[str, ...]


_PYTHON = Family(
    (r"^\s*(?:async\s+)?def\s+NAME\s*[\[(]", r"^\s*class\s+NAME\s*[\[(:]", r"^\s*type\s+NAME\b.*="),
    (r"^\s*NAME\s*(?::[^=]+)?=(?!=)", r"^\s*NAME\s*:\s*[^=]+$"),
)
_GO = Family(
    (
        r"^func\s+(?:\([^)]*\)\s*)?NAME\s*[\[(]",
        r"^\s*(?:type\s+)?NAME(?:\[[^\]]*\])?\s+(?:struct|interface)\b",
        r"^type\s+NAME\s",
    ),
    (
        r"^\s*(?:var|const)\s+(?:\w+\s*,\s*)*NAME\b",
        r"^\s*(?:\w+\s*,\s*)*NAME(?:\s*,\s*\w+)*\s*:=",
        r"^\s*NAME\s*=(?!=)",
    ),
)
_SCRIPT = Family(
    (
        r"\bfunction\s*\*?\s*NAME\s*[<(]",
        r"\b(?:class|interface|type|enum|namespace)\s+NAME(?![\w$])",
        r"\b(?:const|let|var)\s+NAME\s*(?::[^=]+)?=\s*(?:async\s*)?(?:function\b|\([^)]*\)\s*(?::[^=]+)?=>|[\w$]+\s*=>)",
        rf"^\s*(?!if\b|for\b|while\b|switch\b|catch\b|return\b|function\b){_MODIFIERS}[#*]?NAME\s*\([^;]*\)\s*(?::[^{{]+)?\{{",
        r"^\s*NAME\s*[:=]\s*(?:async\s*)?(?:function\b|\([^)]*\)\s*=>)",
    ),
    (r"\b(?:const|let|var)\s+NAME(?![\w$])", r"^\s*(?:readonly\s+)?NAME\??\s*:\s*\S"),
)
_JAVA = Family(
    (
        r"\b(?:class|interface|enum|record|@interface)\s+NAME\b",
        rf"^\s*{_TYPED}(?:[\w<>\[\],.?&*@]+\s+)+[*&]*NAME\s*\([^;]*$",
        rf"^\s*{_MODIFIERS}(?:public|private|protected)\s+NAME\s*\([^;]*$",
        r"\bfun\s+(?:<[^>]*>\s*)?NAME\s*\(",
    ),
    (
        rf"^\s*{_TYPED}(?:[\w<>\[\],.?*@]+\s+)+\**NAME\s*(?:=(?!=)|;)",
        r"\b(?:val|var)\s+NAME\b",
        r"^\s*#define\s+NAME\b",
    ),
)
_KEYS = Family((r"^\[+NAME\]+", r"^NAME\s*:\s*$"), (r"""^\s*(?:-\s*)?["']?NAME["']?\s*[:=]""",))
_SQL = Family(
    (r"(?i:\bcreate\s+(?:or\s+replace\s+)?(?:\w+\s+){1,2}(?:if\s+not\s+exists\s+)?)[\"`]?NAME\b",),
    (r"^\s*[\"`]?NAME[\"`]?\s+\w+",),
)
_SHELL = Family(
    (r"^\s*(?:function\s+)?NAME\s*\(\)", r"^\s*function\s+NAME\b"),
    (r"^\s*(?:export\s+|local\s+|readonly\s+)*NAME=",),
)
_PROSE = Family((r"(?!)",), (r"(?!)",))
_OTHER = Family((_ANY_BLOCK,), (_ANY_VALUE,))

_ENDINGS: Final = {
    "py pyi": _PYTHON,
    "go": _GO,
    "js jsx ts tsx mjs cjs mts cts vue svelte": _SCRIPT,
    "java kt kts scala groovy cs c h cc cpp hpp cxx m swift dart php": _JAVA,
    "yaml yml toml ini cfg conf properties env json": _KEYS,
    "sql": _SQL,
    "sh bash zsh": _SHELL,
    "md txt rst adoc csv svg html xml lock": _PROSE,
}
FAMILIES: Final = {
    ending: family for endings, family in _ENDINGS.items() for ending in endings.split()
}


def family_of(path: str) -> Family:
    """The patterns for a file of that name."""
    return FAMILIES.get(path.rpartition(".")[2].lower(), _OTHER)


def defines(path: str, text: str, name: str) -> bool | None:
    """Whether a line defines the name as a block (True) or as a value (False); None where it does
    not define it.
    """
    blocks, values = _patterns(family_of(path), re.escape(name))
    text = text[:_LOOKED_AT]
    if blocks.search(text):
        return True
    if values.search(text):
        return False
    return None


def opens_block(path: str, text: str) -> bool:
    """Whether a line begins a function, a class or a type; in files of keys, a section."""
    return _patterns(family_of(path), NAME)[0].search(text[:_LOOKED_AT]) is not None


@lru_cache(maxsize=512)
def _patterns(family: Family, name: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    whole = rf"(?<![\w$])(?:{name})"
    blocks, values = (
        re.compile("|".join(f"(?:{each.replace('NAME', whole)})" for each in patterns))
        for patterns in family
    )
    return blocks, values
