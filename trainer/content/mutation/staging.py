"""Which mistakes would look staged: that a linter tells at once, that change nothing, or that
nobody would make. What readers refused as no mistake of an assistant is left out here.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from trainer.content.mutation.syntax import Source

_IMPORTED: Final[Mapping[str, str]] = {
    "python": r"(?m)^(?:import|from)\s[^#\n]*",
    "javascript": r"(?m)^(?:import\b[^;\n]*|(?:const|let|var)\s[^=\n]*=\s*require\([^\n]*)",
    "typescript": r"(?m)^(?:import\b[^;\n]*|(?:const|let|var)\s[^=\n]*=\s*require\([^\n]*)",
    "java": r"(?m)^import\s[^\n]*",
}
_WORD: Final = re.compile(r"[A-Za-z_$][\w$]*")
_FUNCTIONS: Final = frozenset(
    {
        *("function_definition", "function_declaration", "method_declaration"),
        *("arrow_function", "function_expression", "function", "method_definition"),
    }
)
_ASSERTS: Final = re.compile(
    r"\b(?:assert\w*|expect|same|verify|check\w*|raises)\b|\bt\.(?:Error|Fatal|Fail)"
)
_TAKEN: Final = re.compile(r"(?:\b(?:const|let|var|auto|final)\s+)?\b(\w+)\s*(?::=|=)(?![=>])")
_CONTINUOUS: Final = re.compile(
    r"\babs\(|Math\.|[^/]/[^/]|\.Sub\(|Since\(|\d\.\d|(?i:elapsed|toleran|duration|epsilon)"
)
_BOUND: Final = re.compile(
    r"(?:else )?if \(?(?P<left>[\w.\[\]]+) [<>]=? (?P<right>[\w.\[\]]+)\)?\s*[:{]?$"
)
_NOTHING: Final = re.compile(
    r"\bis None\b|[!=]==? ?(?:null|nil|undefined|NULL|None)\b|if \(?!?\w+\)|\.error\(\)"
)
_COMMAND_LINE: Final = re.compile(r"\bargv\b|\bargc\b|\bos\.Args\b")
_WORKED_OUT: Final = re.compile(r"(?:(?:const|let|var)\s+)?[A-Za-z_]\w*\s*:?=[^=]")
_REFUSES: Final = re.compile(
    r"\breturn\b[^\n]*(?:\b[eE]rr|errors\.|Errorf|\bfalse\b|NULL|-\d|\bE[A-Z]+\b)|\breturn;?\s*$"
)
_FRESH: Final = (
    r"\b{name}\b[^=\n]*:?=\s*(?:await )?(?:\[|\{{|list\(|dict\(|set\(|sorted\(|new "
    r"|[^\n;]*\.(?:filter|map|slice|concat|copy|split|flatMap|toSorted)\()"
)


@dataclass(frozen=True)
class Drafted:
    """A mistake that an operator made: lines `old`, from line `start`, gave way to `new`."""

    operator: str
    language: str
    before: str
    after: str
    start: int
    old: tuple[str, ...]
    new: tuple[str, ...]


def looks_staged(made: Drafted) -> bool:
    """Whether the mistake is none that a reader would believe."""
    rule = _RULES.get(made.operator)
    return _leaves_an_import(made) or (rule is not None and rule(made))


def _leaves_an_import(made: Drafted) -> bool:
    """Something is imported that nothing uses any more: every linter says so."""
    pattern = _IMPORTED.get(made.language)
    if pattern is None:
        return False
    names = {name for line in re.findall(pattern, made.before) for name in _WORD.findall(line)} & {
        *_WORD.findall("\n".join(made.old))
    }
    return any(
        len(re.findall(rf"(?<![\w$]){re.escape(name)}(?![\w$])", made.after)) < _USED
        for name in names
    )


_USED: Final = 2
"""Times that a name stands in a text where its import is one of them."""


def _is_untraceable(made: Drafted) -> bool:
    """The test would check nothing at all, or nothing shows that it once checked more: no value
    that it takes goes unchecked.
    """
    source = Source(made.language, made.before.encode())
    row, line = made.start - 1, made.old[0]
    place = (row, len(line) - len(line.lstrip()))
    node = source.root.descendant_for_point_range(place, place)
    while node is not None and node.type not in _FUNCTIONS:
        node = node.parent
    if node is None:
        return False
    first = row - node.start_point.row
    lines = source.text(node).split("\n")
    lines = [*lines[1:first], *lines[first + len(made.old) :]]
    checked = [each for each in lines if _ASSERTS.search(each) or each.lstrip().startswith("if ")]
    taken = {name for each in lines for name in _TAKEN.findall(each)}
    unchecked = taken & {*_WORD.findall("\n".join(made.old))}
    unchecked -= {*_WORD.findall("\n".join(checked))}
    return not checked or not unchecked


def _equals_never(made: Drafted) -> bool:
    """The two sides are measured and never the same, or both ways come to the same: a value is set
    to its own bound.
    """
    line = made.old[0].strip()
    if _CONTINUOUS.search(line):
        return True
    bound = _BOUND.fullmatch(line)
    following = made.before.split("\n")[made.start : made.start + 1]
    return bound is not None and any(
        each.strip().rstrip(";") == f"{bound['left']} = {bound['right']}" for each in following
    )


def _asks_for_nothing(made: Drafted) -> bool:
    """What is not there, or has failed, is used before it is asked for that, and ends at once; or
    the use only works something out, which comes to the same on either side of the check.
    """
    is_worked_out = _WORKED_OUT.match(made.new[0].strip()) is not None
    return is_worked_out or any(_NOTHING.search(line) for line in made.old)


def _refuses_nothing(made: Drafted) -> bool:
    """What is dropped is an early result and no check."""
    is_plain = made.language in {"go", "c"}
    return is_plain and not any(_REFUSES.search(line) for line in made.old)


def _is_own_copy(made: Drafted) -> bool:
    """What is copied was made here a moment ago: nobody else has it."""
    gone = {*_WORD.findall("\n".join(made.old))}
    above = "\n".join(made.before.split("\n")[max(0, made.start - 12) : made.start - 1])
    return any(re.search(_FRESH.format(name=re.escape(name)), above) for name in gone)


def _is_protocol(made: Drafted) -> bool:
    return any(re.search(r"(?i)protocol|scheme", line) for line in made.old)


def _reads_the_command_line(made: Drafted) -> bool:
    """Every start of the program shows it."""
    return any(_COMMAND_LINE.search(line) for line in made.old)


def _means_the_same(made: Drafted) -> bool:
    """A character of C is a byte."""
    return made.language == "c" and any("bytes" in line for line in made.old)


def _is_default_written_out(made: Drafted) -> bool:
    """Whoever doesn't want a frozen class leaves the word out."""
    return any(line.lstrip().startswith("@dataclass") for line in made.old)


_RULES: Final[Mapping[str, Callable[[Drafted], bool]]] = {
    "assertion-dropped": _is_untraceable,
    "bound-off-by-one": _equals_never,
    "checked-after-use": _asks_for_nothing,
    "check-dropped": _refuses_nothing,
    "comment-contradicts": _means_the_same,
    "condition-forgotten": _reads_the_command_line,
    "copy-dropped": _is_own_copy,
    "one-lost": _reads_the_command_line,
    "origin-widened": _is_protocol,
    "switch-flipped": _is_default_written_out,
}
