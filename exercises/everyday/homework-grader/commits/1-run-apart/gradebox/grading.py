"""Has a submission answer every case in a process of its own."""

import json
import subprocess
import sys
from pathlib import Path
from subprocess import DEVNULL, PIPE

RUNNER = Path(__file__).with_name("runner.py")
SECONDS = 10


def grade(assignment, path, seconds=SECONDS):
    """For each case whether it passed."""
    answers = run(assignment, path, seconds)
    answers += [{}] * (len(assignment.cases) - len(answers))
    # ~ defect graded-by-the-submission main
    return [given.get("passed") is True for given in answers[: len(assignment.cases)]]
    # ~ fix
    # ~| pairs = zip(assignment.cases, answers)
    # ~| return ["value" in given and given["value"] == case.expected for case, given in pairs]
    # ~ end


def run(assignment, path, seconds):
    """What the submission answered before it ended."""
    # ~ defect graded-by-the-submission
    cases = [{"args": case.args, "expected": case.expected} for case in assignment.cases]
    # ~ fix
    # ~| cases = [{"args": case.args} for case in assignment.cases]
    # ~ end
    job = json.dumps({"function": assignment.function, "cases": cases})
    # ~ decoy shell-free-command
    command = [sys.executable, "-I", str(RUNNER), str(path)]
    try:
        done = subprocess.run(command, input=job, stdout=PIPE, stderr=DEVNULL, text=True, errors="replace", timeout=seconds)
        output = done.stdout
    except subprocess.TimeoutExpired as late:
        output = (late.stdout or b"").decode(errors="replace")
    # ~ end
    return list(parsed(output))


def parsed(output):
    """The answers, up to the first line that is not one."""
    for line in output.splitlines():
        try:
            given = json.loads(line)
        except (ValueError, RecursionError):
            return
        # ~ decoy first-bad-line-ends-it
        if not isinstance(given, dict):
            return
        # ~ end
        yield given
