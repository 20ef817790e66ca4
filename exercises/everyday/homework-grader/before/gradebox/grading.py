"""Calls a submission with every case."""

import importlib.util


def load(path):
    spec = importlib.util.spec_from_file_location("submission", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def grade(assignment, path):
    """For each case whether it passed."""
    function = getattr(load(path), assignment.function)
    results = []
    for case in assignment.cases:
        try:
            results.append(function(*case.args) == case.expected)
        except Exception:
            results.append(False)
    return results
