"""Compiles a program against stacks and runs it."""

import subprocess
from pathlib import Path

PROGRAM = """
import java.util.*;
import stacks.*;

public class Proof {{
    public static void main(String[] args) {{
        {body}
    }}
}}
"""


def java(folder: Path, body: str) -> str:
    """What the body of a main method prints."""
    (folder / "Proof.java").write_text(PROGRAM.format(body=body))
    sources = [str(path) for path in sorted(Path("src").rglob("*.java"))]
    classes = str(folder / "classes")
    subprocess.run(["javac", "-d", classes, *sources, str(folder / "Proof.java")], check=True)
    command = ["java", "-XX:TieredStopAtLevel=1", "-cp", classes, "Proof"]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout
