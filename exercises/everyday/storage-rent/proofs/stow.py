"""Compiles a program against stow and runs it."""

import subprocess
from pathlib import Path

PROGRAM = """
package stow;

import java.nio.file.Path;
import java.time.*;
import java.util.*;

public class Proof {{
    static Sites sites;

    static LocalDate day(String text) {{ return LocalDate.parse(text); }}

    static Instant at(String site, String clock) {{
        return LocalDateTime.parse(clock).atZone(sites.zone(site)).toInstant();
    }}

    static Contract contract(String site, String movedIn, String paidFrom, String due, int cents) {{
        return new Contract("B-17", site, "555", "4711", day(movedIn), day(paidFrom), day(due), cents, null);
    }}

    public static void main(String[] args) throws Exception {{
        sites = Sites.load(Path.of("sites.csv"));
        {body}
    }}
}}
"""


def java(folder: Path, body: str) -> list[str]:
    """Returns the lines that the body of a main method prints."""
    (folder / "Proof.java").write_text(PROGRAM.format(body=body))
    sources = [str(path) for path in sorted(Path("src").rglob("*.java"))]
    classes = str(folder / "classes")
    subprocess.run(["javac", "-d", classes, *sources, str(folder / "Proof.java")], check=True)
    command = ["java", "-XX:TieredStopAtLevel=1", "-cp", classes, "stow.Proof"]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
