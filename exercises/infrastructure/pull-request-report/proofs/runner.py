"""Run a step of a workflow as GitHub's runner does: the block in a file, in the shell it names."""

import os
import re
import subprocess
import textwrap
from pathlib import Path

WORKFLOWS = Path(".github/workflows")


def step(workflow, name):
    """Return the shell, the environment and the block of a step; as much of YAML as they use."""
    text = (WORKFLOWS / workflow).read_text()
    (body,) = re.findall(rf"^      - name: {name}\n((?:(?:        .*)?\n)+)", text + "\n", re.M)
    shell = re.search(r"^        shell: (\S+)$", body, re.M)
    env = re.search(r"^        env:\n((?:          .*\n)+)", body, re.M)
    run = re.search(r"^        run: \|\n((?:(?:          .*)?\n)+)", body, re.M)
    pairs = dict(re.findall(r"^ +(\w+): (.*)$", env[1], re.M)) if env else {}
    return shell and shell[1], pairs, textwrap.dedent(run[1])


def filled(text, context):
    return re.sub(r"\$\{\{ *(.*?) *\}\}", lambda found: context[found[1]], text)


def run(workflow, name, folder, context, **commands):
    """Run the step in a folder, with these commands in place of the real ones."""
    shell, env, block = step(workflow, name)
    bin_ = folder / "bin"
    bin_.mkdir()
    for command, script in commands.items():
        (bin_ / command).write_text(f"#!/bin/sh\n{script}\n")
        (bin_ / command).chmod(0o755)
    (folder / "step.sh").write_text(filled(block, context))
    options = {None: ["-e"], "bash": ["--noprofile", "--norc", "-eo", "pipefail"]}[shell]
    return subprocess.run(
        ["bash", *options, "step.sh"],
        cwd=folder,
        env={
            "PATH": f"{bin_}:{os.environ['PATH']}",
            **{key: filled(value, context) for key, value in env.items()},
        },
        capture_output=True,
        text=True,
        timeout=60,
    )


def commented(folder, branch="main", pr="12\n"):
    """Run the step that comments; return what gh was called with."""
    (folder / "out").mkdir()
    (folder / "out" / "pr").write_text(pr)
    context = {
        "github.token": "t0ken",
        "github.event.workflow_run.head_branch": branch,
        "github.event.workflow_run.head_sha": "5eed",
    }
    done = run(
        "comment.yml", "Comment", folder, context,
        python="echo '**All 9 tests passed.**'",
        gh='[ "$2" = view ] && echo 5eed && exit; printf "%s\\n" "$@" > gh.log; cat comment.md >> gh.log',
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return (folder / "gh.log").read_text()
