"""A release gives each learner one variant, and nothing of what its author wrote beside it."""

import re
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.packs.hostile_archives import TINY
from trainer.app.release import (
    Learner,
    build_release,
    plan_release,
    read_learners,
    release_cargo,
    render,
    write_release,
)
from trainer.cli.main import main
from trainer.content.archive import read_archive, write_archive
from trainer.content.folder import read_exercise, read_pack
from trainer.content.manifest import Cargo, digests
from trainer.content.release_leaks import (
    check_release,
    check_variant,
    files_of,
    secrets_of,
    texts_told,
)
from trainer.content.released import Release, planted_for, release_name
from trainer.core.domain.exercise import AnswerId, Exercise, Pack
from trainer.errors import ContentError, TrainerError

SEED = "a seed that nobody guesses"
REST = frozenset({AnswerId("rest-is-lost")})


@pytest.fixture
def exercise() -> Exercise:
    """The tiny exercise with its answers."""
    return read_exercise(TINY / "receipts")


@pytest.fixture
def pack() -> Pack:
    """The pack that it is of."""
    return read_pack(TINY)


def names(folder: Path, text: str) -> Path:
    """A file of names."""
    file = folder / "names.csv"
    file.write_text(text, encoding="utf-8")
    return file


def test_each_learner_gets_a_file_of_their_own_variant(tmp_path: Path, exercise: Exercise) -> None:
    file = names(tmp_path, "name\n" + "".join(f"Learner {number}\n" for number in range(8)))
    plan = plan_release(TINY, file, SEED)
    report = write_release(plan, tmp_path / "out")
    written = {each.name for each in (tmp_path / "out").iterdir()}
    assert written == {f"learner-{number}.reviewpack" for number in range(8)}
    by_variant: dict[frozenset[AnswerId], set[str]] = {}
    for each in report.files:
        planted = planted_for(exercise, SEED, each.learner.name)
        files = read_archive(each.content, "x")
        code = str({path: text for path, text in files.items() if path != "manifest.json"})
        by_variant.setdefault(planted, set()).add(code)
    assert len(by_variant) > 1
    assert all(len(codes) == 1 for codes in by_variant.values())
    assert len(set().union(*by_variant.values())) == len(by_variant)


def test_a_release_is_the_same_bytes_each_time(tmp_path: Path) -> None:
    plan = plan_release(TINY, names(tmp_path, "Ada\nBob\n"), SEED)
    assert [each.content for each in build_release(plan)] == [
        each.content for each in build_release(plan)
    ]


def test_another_seed_gives_other_variants(tmp_path: Path) -> None:
    file = names(tmp_path, "".join(f"L{number}\n" for number in range(4)))
    first, second = (
        [each.content for each in build_release(plan_release(TINY, file, seed))]
        for seed in (SEED, "another seed of them")
    )
    assert first != second


def test_an_independent_search_finds_nothing_of_the_author(tmp_path: Path) -> None:
    """Over the raw bytes, by other means than the check that is part of a release."""
    plan = plan_release(TINY, names(tmp_path, "".join(f"L{n}\n" for n in range(6))), SEED)
    texts = [
        file.read_text(encoding="utf-8")
        for part in ("answers", "proofs")
        for file in sorted((TINY / "receipts" / part).rglob("*.*"))
        if file.is_file()
    ]
    code = "\n".join(
        file.read_text(encoding="utf-8")
        for part in ("before", "commits")
        for file in sorted((TINY / "receipts" / part).rglob("*.*"))
        if file.is_file()
    )
    code += (TINY / "receipts" / "exercise.toml").read_text(encoding="utf-8")
    lines = {line.strip() for text in texts for line in text.splitlines() if len(line) > 15}
    told = {line for line in lines if line not in code}
    assert len(told) > 40
    for each in build_release(plan):
        text = each.content.decode(errors="replace")
        assert [line for line in told if line in text] == []
        assert re.search(r"[#/*;-] ?~ ?(defect|decoy|neutral|accept|fix|end)", text) is None
        assert "rest-is-lost" not in text
        assert SEED not in text


def put_in(cargo: Cargo, path: str, content: bytes) -> Cargo:
    """The cargo with a file more, or another one in its place."""
    files = dict(sorted({**cargo.files, path: content}.items()))
    return replace(cargo, files=files, manifest={**cargo.manifest, "files": digests(files)})


def with_text(cargo: Cargo, path: str, text: str) -> Cargo:
    """The cargo with a text at the end of a file."""
    return put_in(cargo, path, cargo.files[path] + text.encode())


CODE = "receipts/commits/2-tips/receipts/tips.py"


def test_every_text_of_the_author_is_found_wherever_it_is_hidden(
    exercise: Exercise, pack: Pack
) -> None:
    cargo = release_cargo(Release(pack, release_name(pack)), [(exercise, REST)])
    check_variant(cargo, exercise, REST)
    missed = []
    telling = [
        each
        for each in secrets_of(exercise)
        if len(" ".join(each.text.split())) >= 12 or "-" in each.text
    ]
    assert len(telling) > 30
    for secret in telling:
        hidden = with_text(cargo, "receipts/request.md", secret.text)
        told = texts_told(files_of(hidden, exercise), exercise, REST)
        if any("tells a text of" in each.what for each in told):
            continue
        missed.append(secret)
    assert missed == []


@pytest.mark.parametrize(
    ("path", "text"),
    [
        (CODE, "# a line more\n"),
        ("receipts/pull-request.md", "One word more.\n"),
        ("receipts/commits/1-split.txt", "A line more.\n"),
        ("receipts/before/README.md", "x\n"),
    ],
)
def test_what_is_not_the_variant_is_found(
    exercise: Exercise, pack: Pack, path: str, text: str
) -> None:
    cargo = release_cargo(Release(pack, release_name(pack)), [(exercise, REST)])
    with pytest.raises(ContentError, match=r"commits than|another story"):
        check_variant(with_text(cargo, path, text), exercise, REST)


def test_another_variant_is_found(exercise: Exercise, pack: Pack) -> None:
    cargo = release_cargo(Release(pack, release_name(pack)), [(exercise, REST)])
    with pytest.raises(ContentError, match="release-leak"):
        check_variant(cargo, exercise, frozenset())


Bend = Callable[[Cargo], tuple[bytes, Cargo]]


def a_file_more(cargo: Cargo) -> tuple[bytes, Cargo]:
    bent = put_in(cargo, "receipts/answers/x.md", b"x")
    return bent.archive(), bent


def a_file_nobody_rendered(cargo: Cargo) -> tuple[bytes, Cargo]:
    return put_in(cargo, "receipts/before/x.md", b"x").archive(), cargo


def the_seed_in_the_manifest(cargo: Cargo) -> tuple[bytes, Cargo]:
    bent = replace(cargo, manifest={**cargo.manifest, "learner": SEED})
    return bent.archive(), bent


def bytes_behind_the_archive(cargo: Cargo) -> tuple[bytes, Cargo]:
    return cargo.archive() + b"rest-is-lost", cargo


def a_file_of_nowhere(cargo: Cargo) -> tuple[bytes, Cargo]:
    files = {**read_archive(cargo.archive(), "x"), "notes.md": b"x"}
    return write_archive(files), cargo


@pytest.mark.parametrize(
    "bend",
    [
        a_file_more,
        a_file_nobody_rendered,
        the_seed_in_the_manifest,
        bytes_behind_the_archive,
        a_file_of_nowhere,
    ],
)
def test_a_leak_in_the_built_bytes_is_found(exercise: Exercise, pack: Pack, bend: Bend) -> None:
    cargo = release_cargo(Release(pack, release_name(pack)), [(exercise, REST)])
    check_release(cargo.archive(), cargo, [(exercise, REST)], SEED)
    content, told = bend(cargo)
    with pytest.raises(ContentError):
        check_release(content, told, [(exercise, REST)], SEED)


def test_a_server_gets_one_exercise_as_a_pack(exercise: Exercise, pack: Pack) -> None:
    content = render(exercise, REST, Release(pack, release_name(pack), "ada"))
    assert set(read_archive(content, "x")) > {"manifest.json", "pack.toml"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ada\nBob\n", ["Ada", "Bob"]),
        ("\ufeffname,team\nAda,x\n\nBob,y\n", ["Ada", "Bob"]),
        ("team;x,Login\na,ada\nb,bob\n", ["ada", "bob"]),
        ('"Lovelace, Ada"\n', ["Lovelace, Ada"]),
        ("Zoë\n李雷\n", ["Zoë", "李雷"]),
    ],
)
def test_names_are_read_from_the_column_that_has_them(
    tmp_path: Path, text: str, found: list[str]
) -> None:
    assert [each.name for each in read_learners(names(tmp_path, text))] == found


@pytest.mark.parametrize(
    "text", ["", "name\n", "Ada\nada\n", "Ada B\nAda-B\n", "!!!\n", "a\x00b\n", "a" * 81 + "\n"]
)
def test_names_that_cannot_be_told_apart_are_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(TrainerError):
        read_learners(names(tmp_path, text))


def test_a_name_never_leaves_the_folder(tmp_path: Path) -> None:
    found = read_learners(names(tmp_path, "../../etc/x\nC:\\x\n-rf\n.hidden\n"))
    assert [each.file for each in found] == [
        f"{name}.reviewpack" for name in ("etc-x", "c-x", "rf", "hidden")
    ]


def test_a_seed_that_could_be_guessed_is_refused(tmp_path: Path) -> None:
    with pytest.raises(TrainerError, match="could be guessed"):
        plan_release(TINY, names(tmp_path, "Ada\n"), "2026")


def test_an_exercise_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(TrainerError, match="Did you mean “receipts”"):
        plan_release(TINY, names(tmp_path, "Ada\n"), SEED, wanted=["receipt"])


def test_only_the_wanted_exercises_are_released(tmp_path: Path) -> None:
    folder = tmp_path / "tiny"
    shutil.copytree(TINY, folder)
    shutil.copytree(folder / "receipts", folder / "other")
    plan = plan_release(folder, names(tmp_path, "Ada\n"), SEED, wanted=["tiny/other"])
    content = next(build_release(plan)).content
    assert {path.partition("/")[0] for path in read_archive(content, "x") if "/" in path} == {
        "other"
    }


def test_nothing_is_written_where_a_release_leaks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def leaks(*_: object) -> None:
        raise ContentError("tells a text.")

    monkeypatch.setattr("trainer.app.release.check_release", leaks)
    plan = plan_release(TINY, names(tmp_path, "Ada\n"), SEED)
    with pytest.raises(ContentError):
        write_release(plan, tmp_path / "out")
    assert list((tmp_path / "out").iterdir()) == []


def test_the_command_says_nothing_of_the_variants(tmp_path: Path) -> None:
    arguments = ["pack", "release", str(TINY), "--for", str(names(tmp_path, "Ada\nBob\n"))]
    done = CliRunner().invoke(main, [*arguments, "--seed", SEED, "--out", str(tmp_path / "out")])
    assert done.exit_code == 0, done.output
    assert "1 exercise for 2 learners" in done.output
    assert "lost" not in done.output


def test_a_learner_is_named_as_in_the_file(tmp_path: Path) -> None:
    assert read_learners(names(tmp_path, "  Ada  \n")) == (Learner("Ada", "ada.reviewpack"),)


def test_a_list_of_learners_that_is_too_large_is_refused_whole(tmp_path: Path) -> None:
    text = "Ada\n" + "x" * 1_000_000

    with pytest.raises(TrainerError, match="larger than 1 MB"):
        read_learners(names(tmp_path, text))
