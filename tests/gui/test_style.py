import os
import subprocess
import sys

PROGRAM = (
    "from trainer.gui.shell.wiring import make_application; "
    "print(make_application().style().objectName())"
)


def test_the_style_is_ours_whatever_the_desktop_prefers() -> None:
    environment = {**os.environ, "QT_STYLE_OVERRIDE": "Windows", "QT_QPA_PLATFORM": "offscreen"}

    done = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )

    assert (done.stdout.strip(), done.stderr) == ("fusion", "")
