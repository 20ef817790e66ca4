"""Writes changes of a wanted size, the same ones every time: two texts and git's diff between them.

python -m tests.bench.generate_diff 20000 FOLDER      writes old.py, new.py and change.diff of about
20,000 diff lines
"""

import random
import subprocess
import sys
from pathlib import Path

_WORDS = (
    "batch",
    "record",
    "offset",
    "commit",
    "handle",
    "retry",
    "queue",
    "worker",
    "drain",
    "token",
    "order",
    "price",
    "session",
)
_LINES_PER_HUNK = 9
"""Lines of diff that one edit makes, about: context above and below, a line removed, one and a half
added.
"""


def source(lines: int, seed: int) -> list[str]:
    """Python that reads like Python."""
    pick = random.Random(seed)
    made: list[str] = []
    while len(made) < lines:
        name, other, third = pick.choices(_WORDS, k=3)
        made += [
            f"def {name}_{other}_{len(made)}({other}, {third}=None):",
            f'    """Take the {other} of a {third} and give back its {name}."""',
            f"    if {third} is None:",
            f"        {third} = {{'{other}': {pick.randrange(1000)}, \"{name}\": [{other}]}}",
            f"    for index, item in enumerate({third}.items()):",
            (
                f"        {name} = self.{other}.{pick.choice(_WORDS)}(index, item)  # the "
                f"{pick.choice(_WORDS)} comes first"
            ),
            f"    return {name}",
            "",
        ]
    return made[:lines]


def edited(lines: list[str], edits: int, seed: int) -> list[str]:
    """The same with that many small edits, spread evenly: words replaced, lines put in, lines taken
    out.
    """
    pick = random.Random(seed)
    result = list(lines)
    step = len(lines) / edits
    for number in reversed(range(edits)):
        at = min(len(result) - 1, int(number * step + pick.random() * step / 2))
        kind = pick.random()
        if kind < 0.5:
            result[at] = result[at].replace("item", "entry") + "  # changed"
        elif kind < 0.8:
            result[at:at] = [
                f"    {pick.choice(_WORDS)} = {pick.choice(_WORDS)}.copy()",
                "    self.checked = True",
            ]
        else:
            del result[at : at + 2]
    return result


def generate(diff_lines: int, folder: Path) -> tuple[bytes, bytes, bytes]:
    """The old text, the new text and the diff of a change of about that many diff lines; kept in
    the folder for the next time.
    """
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / name for name in ("old.py", "new.py", "change.diff")]
    if not all(path.exists() for path in paths):
        edits = max(1, diff_lines // _LINES_PER_HUNK)
        old = source(diff_lines + diff_lines // 5, diff_lines)
        paths[0].write_text("\n".join(old) + "\n", encoding="utf-8")
        paths[1].write_text("\n".join(edited(old, edits, diff_lines)) + "\n", encoding="utf-8")
        command = ["git", "diff", "--no-index", "--no-ext-diff", "old.py", "new.py"]
        diff = subprocess.run(command, cwd=folder, check=False, capture_output=True).stdout
        paths[2].write_bytes(diff.replace(b"a/old.py", b"a/new.py", 2))
    old_text, new_text, diff = (path.read_bytes() for path in paths)
    return old_text, new_text, diff


if __name__ == "__main__":
    _, _, written = generate(int(sys.argv[1]), Path(sys.argv[2]))
    sys.stdout.write(f"{written.count(10)} lines\n")
