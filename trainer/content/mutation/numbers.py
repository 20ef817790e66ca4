"""Mistakes with numbers: bounds, units, rounding."""

from typing import Final

from trainer.content.mutation.edits import kept, put
from trainer.content.mutation.operators import Operator, Rule, rules
from trainer.core.domain.exercise import Level, Severity

_BOUNDS: Final = put("op", {"<": "<=", "<=": "<", ">": ">=", ">=": ">"})
_BINARY_BOUND: Final = Rule('(binary_expression operator: ["<" "<=" ">" ">="] @op)', _BOUNDS)
_FACTOR: Final = r'(#match? @factor "^(60|100|1000|1_000|1024|3600|86400|1_000_000|1000000)$")'


def _beside(node: str, literal: str, operators: str, condition: str) -> Rule:
    """An operation whose right side is a certain number: only its left side stays."""
    return Rule(
        f"(({node} left: (_) @left operator: [{operators}] right: ({literal}) @factor) @whole "
        f"{condition})",
        kept("whole", "left"),
    )


_ONE: Final = '(#eq? @factor "1")'
_ADD: Final = '"+" "-"'
_TIMES: Final = '"*" "/"'

BOUND: Final = Operator(
    name="bound-off-by-one",
    class_="numeric",
    title="A bound is off by one",
    severity=Severity.MAJOR,
    level=Level.JUNIOR,
    cwe=193,
    hidden=4,
    rules=rules(
        python=Rule('(comparison_operator ["<" "<=" ">" ">="] @op)', _BOUNDS),
        javascript=_BINARY_BOUND,
        go=_BINARY_BOUND,
        java=_BINARY_BOUND,
        c=_BINARY_BOUND,
    ),
)
ONE_LOST: Final = Operator(
    name="one-lost",
    class_="numeric",
    title="One too many or too few is counted",
    severity=Severity.MAJOR,
    level=Level.JUNIOR,
    cwe=193,
    hidden=4,
    rules=rules(
        python=_beside("binary_operator", "integer", _ADD, _ONE),
        javascript=_beside("binary_expression", "number", _ADD, _ONE),
        go=_beside("binary_expression", "int_literal", _ADD, _ONE),
        java=_beside("binary_expression", "decimal_integer_literal", _ADD, _ONE),
        c=_beside("binary_expression", "number_literal", _ADD, _ONE),
    ),
)
UNIT: Final = Operator(
    name="unit-slip",
    class_="numeric",
    title="A value is in another unit than its name says",
    severity=Severity.MAJOR,
    level=Level.MID,
    cwe=682,
    hidden=4,
    rules=rules(
        python=_beside("binary_operator", "integer", '"*" "/" "//"', _FACTOR),
        javascript=_beside("binary_expression", "number", _TIMES, _FACTOR),
        go=_beside("binary_expression", "int_literal", _TIMES, _FACTOR),
        java=_beside("binary_expression", "decimal_integer_literal", _TIMES, _FACTOR),
        c=_beside("binary_expression", "number_literal", _TIMES, _FACTOR),
    ),
)
_ROUNDED: Final = put(
    "name",
    {"ceil": "floor", "Ceil": "Floor", "round": "trunc", "Round": "Trunc"},
)
ROUNDING: Final = Operator(
    name="rounded-the-other-way",
    class_="numeric",
    title="A result is rounded in the wrong direction",
    severity=Severity.MINOR,
    level=Level.MID,
    cwe=682,
    hidden=3,
    rules=rules(
        python=(
            Rule("(call function: (attribute attribute: (identifier) @name))", _ROUNDED),
            Rule(
                "(call function: (identifier) @name arguments: (argument_list . (_) .))",
                put("name", {"round": "int", "ceil": "floor"}),
            ),
        ),
        javascript=Rule(
            "(call_expression function: (member_expression property: (property_identifier) @name))",
            _ROUNDED,
        ),
        go=Rule(
            "(call_expression function: (selector_expression field: (field_identifier) @name))",
            _ROUNDED,
        ),
        java=Rule("(method_invocation name: (identifier) @name)", put("name", {"ceil": "floor"})),
        c=Rule("(call_expression function: (identifier) @name)", _ROUNDED),
    ),
)
OPERATORS: Final = (BOUND, ONE_LOST, UNIT, ROUNDING)
