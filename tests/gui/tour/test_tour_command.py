"""`python -m tools.tour`: refuses what cannot work before it does anything."""

import os
import subprocess
import sys
from pathlib import Path

from click.testing import CliRunner

from tools.tour.__main__ import tour
from trainer.gui.style.assets import theme_names


def test_a_folder_that_cannot_be_made_is_refused_before_anything_is_done(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")

    result = CliRunner().invoke(tour, ["--out", str(tmp_path / "file" / "pictures")])

    assert result.exit_code == 1
    assert str(tmp_path / "file" / "pictures") in result.stderr
    assert "Not a directory" in result.stderr


def test_an_unknown_theme_is_refused_before_qt_is_loaded(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tools.tour", "--theme", "drak"]
    done = subprocess.run(
        [*command, "--out", str(tmp_path / "pictures")],
        cwd=Path(__file__).parents[3],
        env={**os.environ, "PYTHONPROFILEIMPORTTIME": "1"},
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 1
    assert "There is no theme “drak”: did you mean “dark”?" in done.stderr
    assert "PySide6" not in done.stderr
    assert not (tmp_path / "pictures").exists()


def test_the_help_names_the_themes() -> None:
    shown = CliRunner().invoke(tour, ["--help"]).output

    assert all(name in "".join(shown.split()) for name in theme_names())
