"""Counts calls of our own functions, from wherever they are imported."""

import sys
from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest


def count_calls(
    monkeypatch: pytest.MonkeyPatch, function: Callable[..., Any], name: Callable[..., str]
) -> Counter[str]:
    """Count the calls of a function by what `name` makes of their arguments; the counter fills as
    it runs.

    A module that is imported later calls the function uncounted.
    """
    calls: Counter[str] = Counter()

    def counted(*values: Any, **named: Any) -> Any:
        calls[name(*values)] += 1
        return function(*values, **named)

    for module_name, module in list(sys.modules.items()):
        if module_name.startswith("trainer."):
            for attribute, value in list(vars(module).items()):
                if value is function:
                    monkeypatch.setattr(module, attribute, counted)
    return calls
