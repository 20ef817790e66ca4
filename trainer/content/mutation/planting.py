"""A chosen mistake becomes a defect: markers in every commit that holds its lines, and what the
author is to write, the answer and its proof, begun.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final

from trainer.content.authoring.examples import disk_errors_told
from trainer.content.authoring.importing import stored_name
from trainer.content.authoring.languages import is_test, language_of
from trainer.content.folder import load_exercise
from trainer.content.markers import ID_PATTERN
from trainer.content.mutation.proposing import Proposal, answer_id, unfinished
from trainer.content.pack_limits import MOST_ID
from trainer.content.variants import materialise
from trainer.core.domain.exercise import AnswerId, Exercise, File, MarkedFile, PieceKind, PlainFile
from trainer.errors import TrainerError

_SIGNS: Final[Mapping[str, str]] = {"python": "#"}
_MOST_WIDENED: Final = 10
_BY_HAND: Final = "Plant it by hand: see “Markers” in exercises/README.md."


@dataclass(frozen=True)
class Planted:
    """The id of the new answer, and the files that were written or changed."""

    answer: AnswerId
    files: tuple[Path, ...]


def plant(folder: Path, exercise: Exercise, proposal: Proposal, name: str = "") -> Planted:
    """Write the proposal into the exercise as a defect; TrainerError, and nothing is changed, where
    that cannot be done.
    """
    chosen = checked_id(exercise, name) if name else answer_id(exercise, proposal)
    marked = _marked_files(folder, exercise, proposal, chosen)
    written = {
        folder / "answers" / f"{chosen}.md": _answer_text(exercise, proposal, chosen),
        **{folder / "proofs" / path: text for path, text in _proof(exercise, proposal, chosen)},
    }
    for file in written:
        if file.exists():
            raise TrainerError("is there already.", where=str(file), remedy="Give another --id.")
    before = {file: file.read_bytes() for file in marked}
    try:
        with disk_errors_told(folder):
            for file, text in (*marked.items(), *written.items()):
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(text.encode())
        _check(folder, exercise, proposal, chosen)
    except BaseException:
        for file, content in before.items():
            file.write_bytes(content)
        for file in written:
            with suppress(OSError):
                file.unlink()
        raise
    return Planted(chosen, (*marked, *written))


def plant_all(
    folder: Path, exercise: Exercise, chosen: Sequence[Proposal], names: Sequence[str] = ()
) -> tuple[Planted, ...]:
    """Write each proposal into the exercise as a defect, under the name at its place where there
    are names; TrainerError, and nothing is changed, where one of them cannot be.
    """
    for name in names:
        checked_id(exercise, name)
    before = {file: file.read_bytes() for file in folder.rglob("*") if file.is_file()}
    planted: list[Planted] = []
    try:
        for number, proposal in enumerate(chosen):
            # The clean text stays as it is, and with it the lines of those that follow.
            exercise = unfinished(folder)
            planted.append(plant(folder, exercise, proposal, names[number] if names else ""))
    except BaseException:
        written = {file for each in planted for file in each.files}
        for file in written:
            if file in before:
                file.write_bytes(before[file])
            else:
                file.unlink()
        raise
    return tuple(planted)


def checked_id(exercise: Exercise, name: str) -> AnswerId:
    """The name as an id that no answer has yet; TrainerError where it can't be one."""
    if ID_PATTERN.fullmatch(name) is None or len(name) > MOST_ID:
        raise TrainerError(f"“{name}” is not an answer id.", remedy="Use kebab-case.")
    if any(answer.id == name for answer in exercise.answers):
        raise TrainerError(f"The exercise has an answer “{name}”.", remedy="Give another --id.")
    return AnswerId(name)


def _check(folder: Path, exercise: Exercise, proposal: Proposal, chosen: AnswerId) -> None:
    """Hold what was written against what was meant: the clean change as it was, the planted one
    with the mistake.
    """
    read = load_exercise(folder).exercise
    if read is not None:
        clean = materialise(read, frozenset())[-1]
        wrong = materialise(read, frozenset({chosen}))[-1]
        as_meant = wrong[proposal.path] == proposal.content
        if as_meant and clean == materialise(exercise, frozenset())[-1]:
            return
    raise TrainerError("The markers can't say this mistake.", remedy=_BY_HAND)


def _marked_files(
    folder: Path, exercise: Exercise, proposal: Proposal, chosen: AnswerId
) -> dict[Path, str]:
    """The texts with markers of every stage that holds the lines."""
    found: dict[Path, str] = {}
    stages = [("before", exercise.before)] + [
        (f"commits/{commit.name}", commit.files) for commit in exercise.commits
    ]
    holding = [
        (place, file) for place, files in stages for file in files if file.path == proposal.path
    ]
    for number, (place, file) in enumerate(holding, start=1):
        stored = _stored_file(folder / place, proposal.path)
        lines = stored.read_text(encoding="utf-8").split("\n")
        plain = _plain_lines(file, lines)
        is_last = number == len(holding)
        at = _place_in(plain, proposal, is_last=is_last)
        if at is None:
            continue
        first, last = plain[at][0], plain[at + len(proposal.old) - 1][0]
        if last - first != len(proposal.old) - 1:
            raise TrainerError("Other markers stand between these lines.", remedy=_BY_HAND)
        found[stored] = "\n".join(_with_markers(lines, first - 1, proposal, chosen))
    if not found:
        raise TrainerError("The lines were not found in any commit.", remedy=_BY_HAND)
    return found


def _stored_file(folder: Path, path: str) -> Path:
    by_name = folder / stored_name(path)
    return by_name if by_name.is_file() else folder / path


def _plain_lines(file: File, lines: Sequence[str]) -> list[tuple[int, str]]:
    """The lines that no answer speaks of, each with its number in the stored text; those with one
    leave a gap that nothing matches.
    """
    if isinstance(file, PlainFile):
        return list(enumerate(lines, start=1))
    assert isinstance(file, MarkedFile)
    found: list[tuple[int, str]] = []
    number = 1
    for piece in file.pieces:
        marked = piece.kind is not PieceKind.PLAIN
        number += marked
        if marked:
            shown = piece.right if piece.kind.has_fix else piece.lines
            found.extend((0, "\0") for _line in shown)
            number += len(piece.lines) + (1 + len(piece.right) if piece.kind.has_fix else 0) + 1
        else:
            found.extend(enumerate(piece.lines, start=number))
            number += len(piece.lines)
    return found


def _place_in(plain: Sequence[tuple[int, str]], proposal: Proposal, *, is_last: bool) -> int | None:
    """Where the lines stand among those of the clean text, from 0."""
    if is_last:
        return proposal.start - 1
    count = len(proposal.old)
    texts = [text for _number, text in plain]
    places = [
        at for at in range(len(texts) - count + 1) if tuple(texts[at : at + count]) == proposal.old
    ]
    if len(places) > 1:
        raise TrainerError(
            f"An earlier commit holds these lines {len(places)} times.", remedy=_BY_HAND
        )
    return places[0] if places else None


def _with_markers(lines: list[str], first: int, proposal: Proposal, chosen: AnswerId) -> list[str]:
    """The lines of a file with the mistake planted and what is right behind it."""
    old, new = list(proposal.old), list(proposal.new)
    last = first + len(old)
    # What is right is written behind the indentation of what is planted: where it stands further
    # out, a line more is taken in.
    for _time in range(_MOST_WIDENED):
        indent = _indent(new) if new else _indent(old)
        if all(line.startswith(indent) or not line.strip() for line in old) or first == 0:
            break
        first -= 1
        old.insert(0, lines[first])
        new.insert(0, lines[first])
    sign = _SIGNS.get(_language(proposal), "//")
    begin = indent + sign
    right = [f"{begin} ~| {line[len(indent) :]}".rstrip() for line in old]
    return [
        *lines[:first],
        f"{begin} ~ defect {chosen}",
        *new,
        f"{begin} ~ fix",
        *right,
        f"{begin} ~ end",
        *lines[last:],
    ]


def _indent(lines: Sequence[str]) -> str:
    line = next((each for each in lines if each.strip()), "")
    return line[: len(line) - len(line.lstrip(" \t"))]


def _answer_text(exercise: Exercise, proposal: Proposal, chosen: AnswerId) -> str:
    operator = proposal.operator
    command = _proof_command(exercise, proposal, chosen)
    comments = [
        f"{proposal.path}:{proposal.start}, planted by the operator {operator.name}:",
        *(f"    - {line}" for line in proposal.old),
        *(f"    + {line}" for line in proposal.new),
        "Say in the title what breaks here. Write two hints or more, three wordings or more, in",
        "symptom form and in fix form, and what it is not (tempting). `shows` is what the failing",
        "proof prints. `trainer check` says what is missing.",
    ]
    fields = {
        "kind": "defect",
        "title": operator.title,
        "class": operator.class_,
        "pattern": operator.name,
        "also": [],
        "severity": operator.severity.value,
        "level": operator.level.value,
        "cwe": operator.cwe,
        "hints": [],
        "wordings": [],
        "tempting": [],
        "proof": list(command),
        "shows": "",
        "references": [f"https://cwe.mitre.org/data/definitions/{operator.cwe}.html"],
    }
    head = "".join(f"# {line}".rstrip() + "\n" for line in comments)
    table = "".join(f"{key} = {json.dumps(value)}\n" for key, value in fields.items())
    return (
        f"+++\n{_printable(head)}{table}+++\n## What breaks\n\n## Why it slipped through\n\n"
        "## How to see it\n"
    )


def _printable(text: str) -> str:
    """Without what a TOML comment may not hold."""
    return re.sub(r"[\x00-\x08\x0b-\x1f\x7f]", " ", text).replace("\t", "    ")


def _language(proposal: Proposal) -> str:
    """The key of its file's language; empty where we know no proof in it."""
    language = language_of(proposal.path)
    return language.key if language is not None else ""


def _proof_command(exercise: Exercise, proposal: Proposal, chosen: AnswerId) -> tuple[str, ...]:
    file = f"proofs/{_proof_file(proposal, chosen)}"
    key = _language(proposal)
    if key == "python":
        return ("python", "-m", "pytest", "-q", file)
    if key == "go":
        return ("go", "test", "-count=1", "./proofs", "-run", f"Test{_camel(chosen)}")
    if key == "javascript":
        return ("node", "--test", file)
    return (*(part for part in exercise.tests if part != "test"), file)


def _proof_file(proposal: Proposal, chosen: AnswerId) -> str:
    key = _language(proposal)
    return {
        "python": f"test_{chosen.replace('-', '_')}.py",
        "go": f"{chosen.replace('-', '_')}_test.go",
        "java": f"{_camel(chosen)}Proof.java",
        "javascript": f"{chosen}.mjs",
        "typescript": f"{chosen}.test.ts",
    }.get(key, f"{chosen.replace('-', '_')}.c")


def _camel(chosen: str) -> str:
    return "".join(word.capitalize() for word in chosen.split("-"))


_WRITE: Final = "write this proof"


def _proof(exercise: Exercise, proposal: Proposal, chosen: AnswerId) -> Iterator[tuple[str, str]]:
    """The beginning of a proof, which fails until it is written."""
    path = _proof_file(proposal, chosen)
    key = _language(proposal)
    about = f"{proposal.path}, line {proposal.start}"
    yield (
        path,
        _PROOFS.get(key, _PROOFS["c"]).format(
            about=about,
            name=chosen.replace("-", "_"),
            camel=_camel(chosen),
            words=chosen.replace("-", " "),
            module=_module(exercise, proposal),
            write=_WRITE,
        ),
    )


def _module(exercise: Exercise, proposal: Proposal) -> str:
    """What a proof imports to reach the file, as far as that can be known."""
    key = _language(proposal)
    if is_test(proposal.path):
        return ""
    if key == "python":
        dotted = proposal.path.removeprefix("src/").removesuffix(".py").replace("/", ".")
        return f"import {dotted.removesuffix('.__init__')}\n"
    if key in {"javascript", "typescript"}:
        return f"import * as changed from '../{proposal.path}';\n"
    if key == "go":
        return _go_import(exercise, proposal)
    if key == "java":
        folder = re.sub(r"^(?:src/)?(?:main/java/)?", "", proposal.path).rpartition("/")[0]
        return f"package {folder.replace('/', '.')};\n\n" if folder else ""
    return f'#include "../{re.sub(r"[.]c$", ".h", proposal.path)}"\n'


def _go_import(exercise: Exercise, proposal: Proposal) -> str:
    stated = materialise(exercise, frozenset())[-1].get("go.mod", b"").decode(errors="replace")
    found = re.search(r"(?m)^module (\S+)", stated)
    if found is None:
        return ""
    folder = str(PurePosixPath(found[1], proposal.path).parent)
    return f'\t_ "{folder}"\n'


_PROOFS: Final[Mapping[str, str]] = {
    "python": """# Of {about}.
{module}

def test_{name}():
    raise NotImplementedError("{write}")
""",
    "javascript": """// Of {about}.
import test from 'node:test';
{module}
test('{words}', () => {{
  throw new Error('{write}');
}});
""",
    "typescript": """// Of {about}.
import test from 'node:test';
{module}
test('{words}', () => {{
  throw new Error('{write}');
}});
""",
    "go": """package proofs

// Of {about}.
import (
	"testing"

{module})

func Test{camel}(t *testing.T) {{
	t.Fatal("{write}")
}}
""",
    "java": """{module}// Of {about}.
public final class {camel}Proof {{
    public static void main(String[] args) {{
        throw new UnsupportedOperationException("{write}");
    }}
}}
""",
    "c": """/* Of {about}. */
#include <stdio.h>

{module}
int main(void)
{{
    puts("{write}");
    return 1;
}}
""",
}
