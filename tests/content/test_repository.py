import os
import subprocess
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from trainer.content.commit_times import signatures
from trainer.content.repository import _fast_import, build_change, whole_diffs
from trainer.content.variants import all_subsets, materialise
from trainer.core.diffing.diff import parse_diff
from trainer.core.domain.exercise import AnswerId, Change, Commit, Exercise, PlainFile
from trainer.errors import TrainerError

BOTH = frozenset({AnswerId("rest-is-lost"), AnswerId("table-size-unchecked")})

HOSTILE_CONFIG = """\
[core]
    autocrlf = true
    quotePath = true
    pager = touch {trap}
    hooksPath = {hooks}
    attributesFile = {attributes}
    fsmonitor = touch {trap}
[diff]
    external = touch {trap}
    noprefix = true
    mnemonicPrefix = true
    context = 0
    renames = false
    algorithm = minimal
    orderFile = {attributes}
[diff "owned"]
    textconv = touch {trap}
    command = touch {trap}
[color]
    ui = always
[commit]
    gpgSign = true
[gpg]
    program = touch {trap}
[init]
    templateDir = {hooks}
    defaultBranch = elsewhere
    defaultObjectFormat = sha256
[filter "owned"]
    clean = touch {trap}
    smudge = touch {trap}
[user]
    name = Somebody Else
"""


def git(folder: Path, *arguments: str) -> str:
    environment = {
        "PATH": os.environ["PATH"],
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
    }
    done = subprocess.run(
        ["git", *arguments], cwd=folder, env=environment, capture_output=True, text=True, check=True
    )
    return done.stdout


def test_the_commit_ids_of_a_variant_are_the_same_everywhere(tiny: Exercise) -> None:
    change = build_change(tiny, BOTH)

    assert tuple(commit.sha for commit in change.commits) == (
        "8f0756d2baa4a353d823211a04d1b84a3cb89ad6",
        "6a9f417c96da9f08f0d5240fc029f70d853c35cc",
    )


def test_other_variants_have_other_commits(tiny: Exercise) -> None:
    assert len({build_change(tiny, planted).commits[-1].sha for planted in all_subsets(BOTH)}) == 4


@pytest.fixture
def hostile_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine that tells git all that might leak in; the path of a trap that must stay
    unsprung.
    """
    trap, hooks = tmp_path / "sprung", tmp_path / "hooks"
    hooks.mkdir()
    for name in ("post-checkout", "pre-commit", "post-index-change", "reference-transaction"):
        (hooks / name).write_text(f"#!/bin/sh\ntouch {trap}\n")
        (hooks / name).chmod(0o755)
    attributes = tmp_path / "attributes"
    attributes.write_text("* diff=owned filter=owned -text\n")
    config = tmp_path / ".gitconfig"
    config.write_text(HOSTILE_CONFIG.format(trap=trap, hooks=hooks, attributes=attributes))
    for name, value in {
        "HOME": str(tmp_path),
        "XDG_CONFIG_HOME": str(tmp_path),
        "GIT_EXTERNAL_DIFF": f"touch {trap}",
        "GIT_DIFF_OPTS": "--unified=0",
        "GIT_DIR": str(tmp_path / "elsewhere"),
        "GIT_WORK_TREE": str(tmp_path),
        "GIT_INDEX_FILE": str(tmp_path / "index"),
        "GIT_OBJECT_DIRECTORY": str(tmp_path / "objects"),
        "GIT_CONFIG_COUNT": "1",
        "GIT_CONFIG_KEY_0": "diff.external",
        "GIT_CONFIG_VALUE_0": f"touch {trap}",
        "GIT_AUTHOR_DATE": "2001-01-01T00:00:00Z",
        "GIT_COMMITTER_NAME": "Somebody Else",
        "GIT_TEMPLATE_DIR": str(hooks),
        "GIT_DEFAULT_HASH": "sha256",
        "TZ": "Pacific/Kiritimati",
        "LC_ALL": "C",
    }.items():
        monkeypatch.setenv(name, value)
    return trap


def test_no_setting_of_the_machine_reaches_a_variant(
    tiny: Exercise, hostile_machine: Path, tmp_path: Path
) -> None:
    with pytest.MonkeyPatch.context() as calm:
        for name in [name for name in os.environ if name.startswith("GIT_")]:
            calm.delenv(name)
        calm.setenv("HOME", str(tmp_path / "nobody"))
        calm.setenv("XDG_CONFIG_HOME", str(tmp_path / "nobody"))
        expected = build_change(tiny, BOTH)

    assert build_change(tiny, BOTH, tmp_path / "kept") == expected
    assert not hostile_machine.exists()


def test_the_diff_is_gits_own(tiny: Exercise, tmp_path: Path) -> None:
    change = build_change(tiny, BOTH, tmp_path / "kept")

    own = git(
        tmp_path / "kept",
        "diff",
        "--full-index",
        "--histogram",
        f"{change.commits[0].sha}~",
        change.commits[-1].sha,
    )
    assert change.diff == own
    assert change.diff.startswith("diff --git a/receipts/limits.json b/receipts/limits.json\n")


def test_each_commit_has_its_own_diff_and_the_tree_after_it(tiny: Exercise) -> None:
    change = build_change(tiny, BOTH)

    assert [commit.title for commit in change.commits] == [
        "Split a total between guests",
        "Add the usual tip",
    ]
    assert "tips.py" not in change.commits[0].diff
    assert "split.py" not in change.commits[1].diff.replace("test_split.py", "")
    assert (change.base, *(commit.tree for commit in change.commits)) == materialise(tiny, BOTH)
    assert change.tree == change.commits[-1].tree


def test_a_change_knows_no_answer(tiny: Exercise) -> None:
    told = repr(build_change(tiny, BOTH))

    assert not any(answer.id in told for answer in tiny.answers)


def test_the_repository_that_is_kept_is_an_ordinary_clean_one(
    tiny: Exercise, tmp_path: Path
) -> None:
    change = build_change(tiny, BOTH, tmp_path / "kept")

    assert git(tmp_path / "kept", "status", "--porcelain", "--branch") == "## change\n"
    assert git(tmp_path / "kept", "log", "--format=%H %an %ae %ad", "--date=iso").splitlines()[
        0
    ] == (
        f"{change.commits[-1].sha} Ingrid Solberg ingrid.solberg@example.invalid "
        "2025-06-06 10:17:16 +0200"
    )
    assert (tmp_path / "kept" / "receipts" / "tips.py").read_bytes() == change.tree[
        "receipts/tips.py"
    ]
    git(tmp_path / "kept", "fsck", "--strict")


def test_a_folder_that_is_in_use_is_left_alone(tiny: Exercise, tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")

    with pytest.raises(TrainerError, match="is not empty"):
        build_change(tiny, BOTH, tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def with_files(
    exercise: Exercise,
    before: dict[str, bytes],
    after: dict[str, bytes],
    removes: tuple[str, ...] = (),
) -> Exercise:
    commit = Commit("1-a", "A\n", tuple(PlainFile(*item) for item in after.items()), removes)
    return replace(
        exercise,
        before=tuple(PlainFile(*item) for item in before.items()),
        commits=(commit,),
        right_copies={},
    )


def change_of(exercise: Exercise) -> Change:
    return build_change(exercise, frozenset())


def test_a_moved_file_is_shown_as_moved(tiny: Exercise) -> None:
    text = b"".join(b"line %d\n" % number for number in range(20))
    change = change_of(with_files(tiny, {"a.txt": text}, {"b.txt": text + b"more\n"}, ("a.txt",)))

    assert "rename from a.txt\nrename to b.txt\n" in change.diff


def test_names_with_spaces_and_letters_of_any_script_are_shown_as_they_are(tiny: Exercise) -> None:
    change = change_of(with_files(tiny, {}, {"naïve übung.txt": "schön\n".encode()}))

    assert "+++ b/naïve übung.txt" in change.diff
    assert "+schön" in change.diff


def test_bytes_that_are_no_text_do_not_break_a_diff(tiny: Exercise) -> None:
    change = change_of(
        with_files(tiny, {"a.bin": b"\0\1"}, {"a.bin": b"\0\2", "latin.txt": b"sch\xf6n\n"})
    )

    assert "Binary files a/a.bin and b/a.bin differ" in change.diff
    assert "+sch�n" in change.diff


def test_attributes_of_the_project_do_not_change_its_diff(tiny: Exercise) -> None:
    change = change_of(
        with_files(tiny, {".gitattributes": b"*.py -diff\n", "a.py": b"one\n"}, {"a.py": b"two\n"})
    )

    assert "-one\n+two\n" in change.diff


def test_a_line_that_looks_like_a_commit_id_stays_in_its_diff(tiny: Exercise) -> None:
    change = change_of(with_files(tiny, {"a": b"x\n"}, {"a": b"%s\n" % (b"0" * 40)}))

    assert change.diff.endswith(f"+{'0' * 40}\n")


def test_a_commit_that_changes_nothing_has_an_empty_diff(tiny: Exercise) -> None:
    exercise = with_files(tiny, {"a": b"x\n"}, {"a": b"y\n"})
    empty = Commit("2-b", "B\n", ())
    change = build_change(
        replace(exercise, commits=(empty, exercise.commits[0], empty)), frozenset()
    )

    assert [bool(commit.diff) for commit in change.commits] == [False, True, False]
    assert change.diff == change.commits[1].diff


def test_nothing_is_left_behind(
    tiny: Exercise, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))

    build_change(tiny, BOTH)

    assert list(tmp_path.iterdir()) == []


def test_the_diff_of_each_variant_is_that_of_its_own_repository(tiny: Exercise) -> None:
    variants = [frozenset[AnswerId](), *(frozenset({answer.id}) for answer in tiny.defects)]

    assert list(whole_diffs(tiny, variants)) == [
        build_change(tiny, planted).diff for planted in variants
    ]
    assert list(whole_diffs(tiny, [])) == []


def test_without_the_files_that_keep_their_path_the_others_differ_as_before(tiny: Exercise) -> None:
    body = b"".join(b"line %d\n" % number for number in range(40))
    before = (*tiny.before, PlainFile("stays.txt", body), PlainFile("old.txt", body + b"more\n"))
    *others, last = tiny.commits
    new = (PlainFile("stays.txt", body + b"other\n"), PlainFile("new.txt", body + b"less\n"))
    commits = (*others, replace(last, files=(*last.files, *new), removes=("old.txt",)))
    exercise = replace(tiny, before=before, commits=commits)
    variants = [frozenset({answer.id}) for answer in tiny.defects]

    paths = frozenset({"receipts/tips.py"})

    some = list(map(parse_diff, whole_diffs(exercise, variants, paths)))

    whole = list(map(parse_diff, whole_diffs(exercise, variants)))
    for path in ("receipts/tips.py", "new.txt"):
        assert [diff.file(path) for diff in some] == [diff.file(path) for diff in whole]
        assert all(diff.file(path) for diff in some)
    assert [diff.file("stays.txt") for diff in some] == [None] * len(variants)


def test_a_file_that_stays_is_handed_to_git_once(tiny: Exercise) -> None:
    large = PlainFile("large.txt", b"word\n" * 1000)
    exercise = replace(tiny, before=(*tiny.before, large))

    signed = signatures(exercise.id, (None, None))
    stream = b"".join(_fast_import(materialise(exercise, frozenset()), ["x"] * 3, signed))

    assert stream.count(b"large.txt") == 1


def test_a_folder_takes_the_place_of_a_file_that_is_removed(tiny: Exercise) -> None:
    before = (*tiny.before, PlainFile("lib", b"x\n"))
    first = replace(tiny.commits[0], files=(PlainFile("lib/a.py", b"y\n"),), removes=("lib",))

    change = build_change(
        replace(tiny, before=before, commits=(first,), right_copies={}), frozenset()
    )

    assert "lib/a.py" in change.diff
    assert "lib" in change.base
    assert "lib" not in change.tree


def test_a_disk_that_refuses_is_told_in_one_sentence(
    tiny: Exercise, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", "/nowhere/at/all")

    with pytest.raises(TrainerError, match=r"No such file.*TMPDIR"):
        build_change(tiny, frozenset())


def test_dates_authors_and_messages_are_the_same_in_every_variant(
    tiny: Exercise, tmp_path: Path
) -> None:
    told = set()
    for number, planted in enumerate(all_subsets(BOTH)):
        build_change(tiny, planted, tmp_path / str(number))
        told.add(git(tmp_path / str(number), "log", "--format=%an %ae %ad %cn %ce %cd %B"))

    assert len(told) == 1


def test_the_dates_that_an_author_wrote_are_those_of_the_commits(
    tiny: Exercise, tmp_path: Path
) -> None:
    dates = [datetime(2024, 3, day, 9, 30, tzinfo=timezone(timedelta(hours=5))) for day in (4, 5)]
    commits = tuple(
        replace(commit, date=date) for commit, date in zip(tiny.commits, dates, strict=True)
    )
    build_change(replace(tiny, commits=commits), BOTH, tmp_path / "kept")

    told = git(tmp_path / "kept", "log", "--reverse", "--format=%aI %cI").splitlines()
    assert told[1:] == [f"{date.isoformat()} {date.isoformat()}" for date in dates]
    assert told[0] < told[1]
