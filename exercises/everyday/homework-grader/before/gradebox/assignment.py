"""An assignment: the function to write, and the cases it is called with."""

import json
from dataclasses import dataclass


@dataclass(frozen=True)
class Case:
    args: list
    expected: object


@dataclass(frozen=True)
class Assignment:
    function: str
    cases: list


def read(path):
    with open(path, encoding="utf-8") as file:
        data = json.load(file)
    return Assignment(data["function"], [Case(case["args"], case["expected"]) for case in data["cases"]])
