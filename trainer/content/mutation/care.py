"""Mistakes of care: errors that vanish, copies that are shared, memory that is not given back,
tests that check less, comments that no longer hold.
"""

import re
from collections.abc import Mapping
from typing import Final

from trainer.content.mutation.edits import Edit, Replacement, dropped, kept, put, reworded, where
from trainer.content.mutation.operators import Operator, Rule, rules
from trainer.content.mutation.syntax import Captures, Source
from trainer.core.domain.exercise import Level, Severity


def _swallowed(found: Captures, source: Source) -> Edit:
    """Remove a raise; leave `pass` where it was all there is."""
    node = found["raise"]
    if node.parent is not None and len(node.parent.named_children) == 1:
        return (Replacement(node.start_byte, node.end_byte, "pass"),)
    return dropped("raise")(found, source)


SWALLOWED: Final = Operator(
    name="error-swallowed",
    class_="delivery",
    title="An error is dropped, and the caller takes the work for done",
    severity=Severity.BLOCKER,
    level=Level.MID,
    cwe=252,
    hidden=4,
    rules=rules(
        python=Rule("(except_clause (block (raise_statement) @raise))", _swallowed),
        javascript=Rule(
            "(catch_clause body: (statement_block (throw_statement) @raise))", dropped("raise")
        ),
        go=Rule(
            "(if_statement consequence: (block (statement_list (return_statement (expression_list "
            "(identifier) @error .)))))",
            put("error", {"err": "nil"}),
        ),
        java=Rule("(catch_clause body: (block (throw_statement) @raise))", dropped("raise")),
        c=Rule("(return_statement (number_literal) @code)", put("code", {"-1": "0", "1": "0"})),
    ),
)
_BROAD: Final = where(
    lambda texts: texts["name"] not in {"Exception", "BaseException"},
    lambda found, _source: (
        Replacement(found["name"].start_byte, found["name"].end_byte, "Exception"),
    ),
)
BROAD: Final = Operator(
    name="caught-too-broadly",
    class_="data",
    title="Errors of every kind are taken for the one that was expected",
    severity=Severity.MAJOR,
    level=Level.MID,
    cwe=396,
    hidden=3,
    rules=rules(
        python=(
            Rule("(except_clause . (identifier) @name)", _BROAD),
            Rule("(except_clause . (as_pattern . (identifier) @name))", _BROAD),
        ),
        java=Rule("(catch_type (type_identifier) @name)", _BROAD),
    ),
)
SHARED: Final = Operator(
    name="copy-dropped",
    class_="data",
    title="A list is shared where a copy was meant",
    severity=Severity.MAJOR,
    level=Level.MID,
    cwe=374,
    hidden=4,
    rules=rules(
        python=(
            Rule(
                "((call function: (identifier) @f arguments: (argument_list . [(identifier) "
                "(attribute)] @inner .)) @whole "
                '(#match? @f "^(list|dict|set|tuple|deepcopy|copy)$"))',
                kept("whole", "inner"),
            ),
            Rule(
                "((call function: (attribute object: (_) @inner attribute: (identifier) @f) "
                'arguments: (argument_list . ")")) @whole (#eq? @f "copy"))',
                kept("whole", "inner"),
            ),
        ),
        javascript=(
            Rule(
                "(array . (spread_element [(identifier) (member_expression)] @inner) .) @whole",
                kept("whole", "inner"),
            ),
            Rule(
                "(object . (spread_element [(identifier) (member_expression)] @inner) .) @whole",
                kept("whole", "inner"),
            ),
        ),
        go=Rule(
            "((call_expression function: (identifier) @f arguments: (argument_list (_) . "
            '(variadic_argument (_) @inner))) @whole (#eq? @f "append"))',
            where(
                lambda texts: "nil" in texts["whole"] or "{}" in texts["whole"],
                kept("whole", "inner"),
            ),
        ),
        java=Rule(
            "((method_invocation object: (identifier) @type name: (identifier) @f arguments: "
            '(argument_list . (_) @inner .)) @whole (#match? @type "^(List|Set|Map)$") '
            '(#eq? @f "copyOf"))',
            kept("whole", "inner"),
        ),
    ),
)
ZONE: Final = Operator(
    name="zone-dropped",
    class_="data",
    title="A time is taken in the zone of the machine",
    severity=Severity.MAJOR,
    level=Level.MID,
    cwe=682,
    hidden=4,
    rules=rules(
        python=Rule(
            "((call function: (attribute attribute: (identifier) @f) arguments: (argument_list . "
            '(_) @zone .)) (#match? @f "^(now|fromtimestamp)$"))',
            dropped("zone"),
        ),
    ),
)
LEAK: Final = Operator(
    name="memory-kept",
    class_="memory",
    title="Memory is never given back",
    severity=Severity.MINOR,
    level=Level.MID,
    cwe=401,
    hidden=4,
    rules=rules(
        c=Rule(
            "((expression_statement (call_expression function: (identifier) @f)) @whole "
            '(#eq? @f "free"))',
            dropped("whole"),
        ),
    ),
)


def _asserts(texts: Mapping[str, str]) -> bool:
    return bool(re.match(r"(?:\w+\.)?(?:assert\w*|expect|same|verify|check\w*)\b", texts["whole"]))


_CALL: Final = Rule("(expression_statement) @whole", where(_asserts, dropped("whole")))
ASSERTION: Final = Operator(
    name="assertion-dropped",
    class_="verify",
    title="A test no longer checks what its name says",
    severity=Severity.MINOR,
    level=Level.MID,
    cwe=1068,
    hidden=2,
    in_tests=True,
    rules=rules(
        python=(Rule("(assert_statement) @whole", dropped("whole")), _CALL),
        javascript=Rule(
            "(expression_statement (call_expression)) @whole", where(_asserts, dropped("whole"))
        ),
        go=Rule(
            "((if_statement consequence: (block (statement_list . (expression_statement "
            "(call_expression function: (selector_expression operand: (identifier) @t))) .)) "
            '!alternative) @whole (#eq? @t "t"))',
            dropped("whole"),
        ),
        java=_CALL,
        c=_CALL,
    ),
)
_STALE: Final = reworded(
    "comment",
    {
        "at least": "more than",
        "up to": "fewer than",
        "inclusive": "exclusive",
        "seconds": "milliseconds",
        "milliseconds": "seconds",
        "minutes": "seconds",
        "bytes": "characters",
        "ascending": "descending",
        "oldest": "newest",
    },
)
_COMMENT: Final = Rule("(comment) @comment", _STALE)
STALE: Final = Operator(
    name="comment-contradicts",
    class_="truth",
    title="A comment says something else than the code does",
    severity=Severity.MINOR,
    level=Level.MID,
    cwe=1116,
    hidden=3,
    rules=rules(
        python=(_COMMENT, Rule("(expression_statement . (string) @comment .)", _STALE)),
        javascript=_COMMENT,
        go=_COMMENT,
        java=(Rule("(line_comment) @comment", _STALE), Rule("(block_comment) @comment", _STALE)),
        c=_COMMENT,
    ),
)
OPERATORS: Final = (SWALLOWED, BROAD, SHARED, ZONE, LEAK, ASSERTION, STALE)
