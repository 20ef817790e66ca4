"""Mistakes of order and of concurrency: locks, awaits, and what happens first."""

import re
from collections.abc import Mapping
from typing import Final

from trainer.content.mutation.edits import (
    dropped,
    kept,
    put,
    swapped,
    unwrapped,
    where,
    without_lines,
)
from trainer.content.mutation.operators import Operator, Rule, rules
from trainer.core.domain.exercise import Level, Severity

_DONE: Final = re.compile(
    r"(?i)(?:\b|_|\.)(?:commit|ack|acknowledge|flush|publish|send|save|store|persist|delete|remove"
    r"|mark_?(?:done|read|sent)|set_?offset)\w*\s*\("
)
_LOCK: Final = '(#match? @lock "(^|[._a-z])([lL]ock|LOCK|[mM]utex|MUTEX|[sS]emaphore)")'

_NO_VALUES: Final = frozenset({"if", "not", "is", "in", "None", "null", "nil", "self", "this"})


def _ends_with_done(texts: Mapping[str, str]) -> bool:
    return bool(_DONE.search(texts["second"])) and not _DONE.search(texts["first"])


def _guards(texts: Mapping[str, str]) -> bool:
    """Whether the check can leave, and asks for something that is used right behind it."""
    leaves = re.search(r"\b(?:raise|throw|return|continue|break)\b", texts["check"])
    asked = re.split(r"\n|\b(?:raise|throw|return)\b", texts["check"])[0]
    names = {*re.findall(r"[A-Za-z_]\w*", asked)} - _NO_VALUES
    return leaves is not None and bool(names & {*re.findall(r"[A-Za-z_]\w*", texts["use"])})


def _is_pair(texts: Mapping[str, str]) -> bool:
    lock = re.fullmatch(r"(?P<what>.+)\.(?P<read>R?)Lock\(\)", texts["first"])
    return lock is not None and texts["second"] == f"defer {lock['what']}.{lock['read']}Unlock()"


_DROPPED_AWAIT: Final = kept("whole", "inner")
LOCK: Final = Operator(
    name="lock-dropped",
    class_="race",
    title="Shared state is used without its lock",
    severity=Severity.BLOCKER,
    level=Level.SENIOR,
    cwe=362,
    hidden=5,
    rules=rules(
        python=Rule(
            "((with_statement (with_clause (with_item value: (_) @lock)) body: (block) @body) "
            f"@whole {_LOCK})",
            unwrapped("whole", "body"),
        ),
        go=Rule(
            "((expression_statement) @first . (defer_statement) @second)",
            where(_is_pair, dropped("first", "second")),
        ),
        java=(
            Rule("(synchronized_statement body: (block) @body) @whole", unwrapped("whole", "body")),
            Rule('(modifiers "synchronized" @word)', dropped("word")),
        ),
        c=Rule(
            "(function_definition body: (compound_statement) @body)",
            without_lines("body", r"(?:pthread_mutex|mtx)_(?:un)?lock\(.*\);"),
        ),
    ),
)
AWAIT: Final = Operator(
    name="await-dropped",
    class_="race",
    title="A call is started and not waited for",
    severity=Severity.MAJOR,
    level=Level.MID,
    cwe=362,
    hidden=4,
    rules=rules(
        python=Rule("(expression_statement (await (_) @inner) @whole)", _DROPPED_AWAIT),
        javascript=Rule(
            "(expression_statement (await_expression (_) @inner) @whole)", _DROPPED_AWAIT
        ),
    ),
)
_TWO_STATEMENTS: Final = "([(expression_statement)] @first . (expression_statement) @second)"
_EARLY: Final = where(_ends_with_done, swapped("first", "second"))
EARLY: Final = Operator(
    name="done-before-it-is",
    class_="delivery",
    title="Work is recorded as done before it is done",
    severity=Severity.BLOCKER,
    level=Level.MID,
    cwe=696,
    hidden=4,
    rules=rules(
        python=Rule(_TWO_STATEMENTS, _EARLY),
        javascript=Rule(_TWO_STATEMENTS, _EARLY),
        go=Rule(
            "([(expression_statement) (assignment_statement)] @first . "
            "(expression_statement) @second)",
            _EARLY,
        ),
        java=Rule(_TWO_STATEMENTS, _EARLY),
        c=Rule(_TWO_STATEMENTS, _EARLY),
    ),
)
_CHECK: Final = "((if_statement !alternative) @check . [{}] @use)"
_LATE: Final = where(_guards, swapped("check", "use"))
LATE_CHECK: Final = Operator(
    name="checked-after-use",
    class_="race",
    title="A value is used before it is checked",
    severity=Severity.MAJOR,
    level=Level.MID,
    cwe=367,
    hidden=3,
    rules=rules(
        python=Rule(_CHECK.format("(expression_statement)"), _LATE),
        javascript=Rule(_CHECK.format("(expression_statement)"), _LATE),
        go=Rule(_CHECK.format("(expression_statement) (assignment_statement)"), _LATE),
        java=Rule(_CHECK.format("(expression_statement)"), _LATE),
        c=Rule(_CHECK.format("(expression_statement)"), _LATE),
    ),
)
_BREAK: Final = Rule("(continue_statement) @word", put("word", {"continue;": "break;"}))
ENDS_EARLY: Final = Operator(
    name="loop-ends-early",
    class_="delivery",
    title="One odd item ends the loop, and the rest is not processed",
    severity=Severity.MAJOR,
    level=Level.MID,
    cwe=670,
    hidden=4,
    rules=rules(
        python=Rule("(continue_statement) @word", put("word", {"continue": "break"})),
        javascript=_BREAK,
        go=Rule("(continue_statement) @word", put("word", {"continue": "break"})),
        java=_BREAK,
        c=_BREAK,
    ),
)
OPERATORS: Final = (LOCK, AWAIT, EARLY, LATE_CHECK, ENDS_EARLY)
