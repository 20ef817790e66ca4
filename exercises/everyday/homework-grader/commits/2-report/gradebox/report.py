"""What the student is told."""

LONGEST = 60


def report(assignment, results):
    """A line for each case, and the sum."""
    lines = []
    for number, (case, passed) in enumerate(zip(assignment.cases, results), start=1):
        lines.append(f"{number:>3}  {call(assignment.function, case.args)}  {'passed' if passed else 'not passed'}")
    return "\n".join([*lines, f"{sum(results)} of {len(results)}"])


def call(function, args):
    text = f"{function}({', '.join(map(repr, args))})"
    if len(text) > LONGEST:
        return f"{text[: LONGEST - 1]}…"
    return text
