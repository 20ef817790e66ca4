"""Mistakes of trust: checks that are missing or too wide, randomness and defaults that are weak."""

import re
from collections.abc import Mapping
from typing import Final

from trainer.content.mutation.edits import dropped, kept, put, where, where_text, written
from trainer.content.mutation.operators import Operator, Rule, rules
from trainer.core.domain.exercise import Level, Severity

_PLACE: Final = re.compile(
    r"(?i)origin|host|domain|redirect|refer|issuer|audience|callback|url|prefix"
)


def _is_place(texts: Mapping[str, str]) -> bool:
    return bool(_PLACE.search(f"{texts['left']} {texts['right']}"))


CHECK: Final = Operator(
    name="check-dropped",
    class_="boundary",
    title="What comes from outside is not checked",
    severity=Severity.MAJOR,
    level=Level.MID,
    cwe=20,
    hidden=5,
    rules=rules(
        python=Rule(
            "(if_statement consequence: (block . (raise_statement) .) !alternative) @whole",
            dropped("whole"),
        ),
        javascript=Rule(
            "(if_statement consequence: [(statement_block . (throw_statement) .) "
            "(throw_statement)] !alternative) @whole",
            dropped("whole"),
        ),
        go=Rule(
            "(if_statement !initializer condition: (binary_expression right: (_) @right) "
            "consequence: (block (statement_list . (return_statement) .)) !alternative) @whole",
            where(lambda texts: texts["right"] != "nil", dropped("whole")),
        ),
        java=Rule(
            "(if_statement consequence: [(block . (throw_statement) .) (throw_statement)] "
            "!alternative) @whole",
            dropped("whole"),
        ),
        c=Rule(
            "(if_statement consequence: [(compound_statement . (return_statement) .) "
            "(return_statement)] !alternative) @whole",
            dropped("whole"),
        ),
    ),
)
_AND: Final = Rule(
    '(binary_expression left: (_) @left operator: "&&") @whole', kept("whole", "left")
)
CONDITION: Final = Operator(
    name="condition-forgotten",
    class_="authz",
    title="One of two conditions is no longer asked for",
    severity=Severity.MAJOR,
    level=Level.MID,
    cwe=863,
    hidden=4,
    rules=rules(
        python=Rule(
            '(boolean_operator left: (_) @left operator: "and") @whole', kept("whole", "left")
        ),
        javascript=_AND,
        go=_AND,
        java=_AND,
        c=_AND,
    ),
)
ORIGIN: Final = Operator(
    name="origin-widened",
    class_="boundary",
    title="A check of an origin accepts more than the origin",
    severity=Severity.BLOCKER,
    level=Level.MID,
    cwe=346,
    hidden=3,
    rules=rules(
        python=(
            Rule(
                '(comparison_operator . (_) @left "==" (_) @right .) @whole',
                where(_is_place, written("whole", "{left}.startswith({right})")),
            ),
            Rule(
                "(call function: (attribute attribute: (identifier) @name))",
                put("name", {"fullmatch": "match"}),
            ),
        ),
        javascript=Rule(
            '(binary_expression left: (_) @left operator: ["===" "=="] right: (_) @right) @whole',
            where(_is_place, written("whole", "{left}.startsWith({right})")),
        ),
        go=Rule(
            '(binary_expression left: (_) @left operator: "==" right: (_) @right) @whole',
            where_text(
                r'"strings"',
                where(_is_place, written("whole", "strings.HasPrefix({left}, {right})")),
            ),
        ),
        java=Rule(
            "((method_invocation object: (_) @left name: (identifier) @name arguments: "
            '(argument_list . (_) @right .)) @whole (#eq? @name "equals"))',
            where(_is_place, written("whole", "{left}.startsWith({right})")),
        ),
        c=Rule(
            "((call_expression function: (identifier) @name arguments: (argument_list . (_) @left "
            '. (_) @right .)) @whole (#eq? @name "strcmp"))',
            where(_is_place, written("whole", "strncmp({left}, {right}, strlen({right}))")),
        ),
    ),
)
_FEWER: Final = put("count", {"64": "8", "48": "8", "32": "8", "24": "4", "20": "4", "16": "4"})
RANDOMNESS: Final = Operator(
    name="randomness-weakened",
    class_="crypto",
    title="A random value can be guessed",
    severity=Severity.BLOCKER,
    level=Level.MID,
    cwe=330,
    hidden=3,
    rules=rules(
        python=(
            Rule(
                "((call function: (attribute) @f arguments: (argument_list . (integer) @count)) "
                '(#match? @f "token_|urandom|randbytes"))',
                _FEWER,
            ),
            Rule(
                "((call function: (attribute object: (identifier) @module)) "
                '(#eq? @module "secrets"))',
                where_text(r"(?m)^import random$", put("module", {"secrets": "random"})),
            ),
        ),
        javascript=Rule(
            "((call_expression function: (_) @f arguments: (arguments . (number) @count)) "
            '(#match? @f "randomBytes$"))',
            _FEWER,
        ),
        go=Rule(
            "((call_expression function: (identifier) @f arguments: (argument_list (slice_type) . "
            '(int_literal) @count)) (#eq? @f "make"))',
            where_text(r'"crypto/rand"', _FEWER),
        ),
        java=Rule(
            '((object_creation_expression type: (_) @type) (#eq? @type "SecureRandom"))',
            where_text(
                r"import java\.util\.(?:\*|Random);", put("type", {"SecureRandom": "Random"})
            ),
        ),
    ),
)
COMPARISON: Final = Operator(
    name="comparison-tells-time",
    class_="crypto",
    title="A secret is compared in a time that tells how much of it is right",
    severity=Severity.MAJOR,
    level=Level.SENIOR,
    cwe=208,
    hidden=3,
    rules=rules(
        python=Rule(
            "((call function: (_) @f arguments: (argument_list . (_) @left . (_) @right .)) @whole "
            '(#match? @f "compare_digest$"))',
            written("whole", "{left} == {right}"),
        ),
        java=Rule(
            "((method_invocation object: (_) @f name: (identifier) @name) "
            '(#eq? @f "MessageDigest") (#eq? @name "isEqual"))',
            where_text(
                r"import java\.util\.(?:\*|Arrays);",
                lambda found, source: (
                    *put("f", {"MessageDigest": "Arrays"})(found, source),
                    *put("name", {"isEqual": "equals"})(found, source),
                ),
            ),
        ),
    ),
)
_FLIPPED: Final = put("value", {"True": "False", "False": "True", "true": "false", "false": "true"})
DEFAULT: Final = Operator(
    name="switch-flipped",
    class_="config",
    title="An option is set the other way round",
    severity=Severity.MAJOR,
    level=Level.MID,
    cwe=1188,
    hidden=3,
    rules=rules(
        python=(
            Rule("(keyword_argument value: [(true) (false)] @value)", _FLIPPED),
            Rule("(default_parameter value: [(true) (false)] @value)", _FLIPPED),
        ),
        javascript=Rule("(pair value: [(true) (false)] @value)", _FLIPPED),
        go=Rule(
            "(keyed_element (literal_element [(true) (false)] @value))",
            _FLIPPED,
        ),
    ),
)
OPERATORS: Final = (CHECK, CONDITION, ORIGIN, RANDOMNESS, COMPARISON, DEFAULT)
