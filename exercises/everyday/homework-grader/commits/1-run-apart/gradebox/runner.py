"""Runs in the child: imports a submission and answers the cases, a line of JSON for each.

    python -I runner.py SUBMISSION < cases.json
"""

import importlib.util
import json
import os
import sys


# ~ decoy isolated-interpreter
def load(path):
    spec = importlib.util.spec_from_file_location("submission", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
# ~ end


# ~ defect graded-by-the-submission
def answer(function, case):
    """What is told of a case: whether the submission passed it, or the type of its exception."""
    try:
        value = json.loads(json.dumps(function(*case["args"])))
        return {"passed": value == case["expected"]}
    except Exception as error:
        return {"error": type(error).__name__}
# ~ fix
# ~| def answer(function, case):
# ~|     """What is told of a case: the value that the submission gives, or the type of its exception."""
# ~|     try:
# ~|         value = json.loads(json.dumps(function(*case["args"])))
# ~|         return {"value": value}
# ~|     except Exception as error:
# ~|         return {"error": type(error).__name__}
# ~ end


def main():
    # What the submission writes to standard output, by print or otherwise, is thrown away.
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    job = json.load(sys.stdin)
    function = getattr(load(sys.argv[1]), job["function"])
    for case in job["cases"]:
        print(json.dumps(answer(function, case)), file=answers, flush=True)


if __name__ == "__main__":
    main()
