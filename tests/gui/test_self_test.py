"""What is shipped can drive itself, also where there is no display."""

import json
import os
import subprocess
import sys


def test_the_main_job_works_unseen_where_no_display_is_set() -> None:
    hidden = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    environment = {name: value for name, value in os.environ.items() if name not in hidden}

    done = subprocess.run(
        [sys.executable, "-m", "trainer", "self-test", "--json"],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )

    assert (done.returncode, done.stderr) == (0, "")
    seen = json.loads(done.stdout)
    assert seen["ok"]
    assert [step.split()[0] for step in seen["steps"]] == [
        *(
            "Home",
            "Library",
            "Review",
            "Code",
            "Search",
            "Annotation",
            "Verdict",
            "What",
            "Debrief",
            "Progress",
            "Next",
        )
    ]
    assert seen["steps"][-1].startswith("Next review opens")
