"""Python processes of the diff view: what is too long or cannot be stopped in a thread runs in one,
which ends with its owner.
"""

import sys
from pathlib import Path

from PySide6.QtCore import QProcess
from shiboken6 import isValid

import trainer

_CODE = "import sys; sys.path.insert(0, sys.argv.pop(1)); from {} import main; main()"


def python_command(module: str) -> tuple[str, tuple[str, ...]] | None:
    """The program and its arguments to run `main` of a module; None where Python is packed away in
    the trainer's own program.
    """
    if getattr(sys, "frozen", False) or not sys.executable:
        return None
    return sys.executable, (
        "-P",
        "-W",
        "ignore",
        "-c",
        _CODE.format(module),
        str(Path(trainer.__file__).parent.parent),
    )


def end_process(process: QProcess, *_destroyed: object) -> None:
    """End it now; to be called when its owner is destroyed: Qt warns of a process that runs on."""
    if isValid(process) and process.state() is not QProcess.ProcessState.NotRunning:
        process.kill()
        process.waitForFinished()


def abandon_process(process: QProcess) -> None:
    """End a process whose signals nobody hears any more; it is not waited for, and deleted once it
    is gone.
    """
    process.finished.connect(process.deleteLater)
    if process.state() is QProcess.ProcessState.NotRunning:
        process.deleteLater()
    else:
        process.kill()
