import json
import re
from pathlib import Path

import pytest

from tests.content.authoring.pasts import ADA, BEN, Past, git
from trainer.content.authoring.importing import ImportChoices, Imported, Source, import_change
from trainer.content.authoring.stages import Selection
from trainer.content.folder import read_exercise
from trainer.content.repository import build_change
from trainer.content.variants import materialise
from trainer.core.domain.exercise import Exercise
from trainer.errors import ContentError, TrainerError

FEES = "def fee(days):\n    return 20 * days\n"
TEST = "from shop.fees import fee\n\n\ndef test_fee():\n    assert fee(3) == 60\n"
RATED = "from shop.rates import RATE\n\n\ndef fee(days):\n    return {}\n"
LIMIT = "def fee(days):\n    return min(20 * days, 500)\n"


@pytest.fixture
def past(tmp_path: Path) -> Past:
    """A small shop: a base commit, then a change in two."""
    past = Past(tmp_path / "shop")
    past.commit(
        "Start",
        {
            "shop/__init__.py": "",
            "shop/fees.py": FEES,
            "tests/test_fees.py": TEST,
            "LICENSE": "MIT License\n\nPermission is hereby granted, free of charge, to any person "
            "obtaining a copy\nof this software\n",
            "README.md": "The shop of Ada Byron, ada@shop.io; write to help@example.com.\n",
        },
    )
    past.commit("Limit the fee\n\nBen asked for it, see @benok.", {"shop/fees.py": LIMIT})
    past.commit(
        "Test the limit\n\nReviewed-by: Ben Okri <1234+benok@users.noreply.github.com>",
        {"tests/test_fees.py": TEST + "\n\ndef test_limit():\n    assert fee(99) == 500\n"},
        BEN,
    )
    return past


def imported(
    past: Past, tmp_path: Path, commit_range: str = "HEAD~2..HEAD", **choices: object
) -> Imported:
    source = Source(past.folder, commit_range)
    chosen = ImportChoices(**choices)  # type: ignore[arg-type]
    return import_change(source, tmp_path / "ours" / "fees", chosen, lambda _line: None)


def exercise_of(result: Imported) -> Exercise:
    return read_exercise(result.folder)


def problems_of(past: Past, tmp_path: Path, **choices: object) -> tuple[str, ...]:
    with pytest.raises(ContentError) as caught:
        imported(past, tmp_path, **choices)
    assert not (tmp_path / "ours").exists()
    return caught.value.problems


def selected(*paths: str, without: tuple[str, ...] = ()) -> Selection:
    return Selection(paths, without)


def test_a_range_becomes_a_project_and_its_commits(past: Past, tmp_path: Path) -> None:
    exercise = exercise_of(imported(past, tmp_path))
    before, first, second = materialise(exercise, frozenset())

    assert before["shop/fees.py"] == FEES.encode()
    assert first["shop/fees.py"] == LIMIT.encode()
    assert b"test_limit" in second["tests/test_fees.py"]
    assert [commit.name for commit in exercise.commits] == ["1-limit-the-fee", "2-test-the-limit"]
    assert (exercise.language, exercise.tests[-1]) == ("Python", "tests")
    assert exercise.answers == ()


def test_commits_keep_their_dates(past: Past, tmp_path: Path) -> None:
    dates = [commit.date for commit in exercise_of(imported(past, tmp_path)).commits]

    assert [date.isoformat() for date in dates if date] == [
        "2024-05-06T11:15:30+02:00",
        "2024-05-06T12:15:30+02:00",
    ]


def test_people_get_other_names_everywhere_and_the_same_one_each(
    past: Past, tmp_path: Path
) -> None:
    result = imported(past, tmp_path)
    exercise = exercise_of(result)
    texts = [
        *(commit.message for commit in exercise.commits),
        exercise.pull_request,
        materialise(exercise, frozenset())[-1]["README.md"].decode(),
    ]

    told = "\n".join(texts)
    assert not any(part in told for part in ("Ada", "Byron", "Ben", "Okri", "benok", "shop.io"))
    assert "The shop of Robin Hale, robin.hale@example.invalid" in told
    assert "help@example.com" in told
    assert "Mira asked for it, see @mira.okafor." in told
    assert "Reviewed-by: Mira Okafor <mira.okafor@example.invalid>" in told
    assert "2 people got another name and address." in result.notes


def test_licence_and_origin_are_noted(past: Past, tmp_path: Path) -> None:
    base, head = (past.git("rev-parse", "--short=7", each).strip() for each in ("HEAD~2", "HEAD"))

    exercise = exercise_of(imported(past, tmp_path, selection=selected("shop", "tests")))

    assert exercise.licence == "MIT"
    assert exercise.provenance == f"shop, commits {base}..{head}, 2024-05-06; people renamed"


def test_a_project_without_a_licence_says_so(tmp_path: Path) -> None:
    past = Past(tmp_path / "bare")
    past.commit("Start", {"a.py": "A = 1\n"})
    past.commit("Change", {"a.py": "A = 2\n"})

    assert any("No licence was found" in note for note in imported(past, tmp_path, "HEAD~..").notes)


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("KEY = 'AKIA" + "ABCDEFGHIJKLMNOP'", "an AWS access key"),
        ("-----BEGIN RSA PRIVATE " + "KEY-----", "a private key"),
        ("api_key: 'f3A9" + "b1c7D2e8f0a6B4c5'", "a secret by its name"),
        ("url = 'postgres://shop:hunter2hunter2" + "@db/shop'", "a password in an address"),
        ("t = 'ghp_" + "a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8'", "a GitHub token"),
    ],
)
def test_a_secret_is_refused_with_its_file_and_line(
    line: str, what: str, past: Past, tmp_path: Path
) -> None:
    past.commit("Configure", {"config/live.py": f"# Live\n{line}\n"})

    (problem,) = problems_of(past, tmp_path)

    assert problem.startswith(f"config/live.py:2: looks like {what}")
    assert "--not-secret config/live.py:2" in problem


def test_what_only_looks_like_a_secret_can_be_allowed(past: Past, tmp_path: Path) -> None:
    past.commit("Configure", {"tests/keys.py": "KEY = 'AKIA" + "ABCDEFGHIJKLMNOP'\n"})

    assert imported(past, tmp_path, not_secret=frozenset({"tests/keys.py:1"})).folder.exists()


@pytest.mark.parametrize(
    "line", ["password = 'correct-horse-battery'", "token = get_token('x' * 40)", "secret: null"]
)
def test_words_are_no_secret(line: str, past: Past, tmp_path: Path) -> None:
    past.commit("Configure", {"config.py": f"{line}\n"})

    assert imported(past, tmp_path).folder.exists()


def test_a_large_file_is_refused_by_name_and_can_be_left_out(past: Past, tmp_path: Path) -> None:
    past.commit("Add a film", {"film.bin": b"\0" * 1_000_001, "a.py": "A = 1\n"})

    (problem,) = problems_of(past, tmp_path)
    assert problem.startswith("film.bin: has 1.0 MB")
    tree = materialise(
        exercise_of(imported(past, tmp_path, selection=selected(without=("*.bin",)))), frozenset()
    )[-1]
    assert "film.bin" not in tree
    assert "a.py" in tree


def test_a_renamed_file_goes_under_its_old_name(past: Past, tmp_path: Path) -> None:
    past.git("mv", "shop/fees.py", "shop/dues.py")
    past.commit_index("Rename")

    exercise = exercise_of(imported(past, tmp_path, "HEAD~..HEAD"))

    assert exercise.commits[0].removes == ("shop/fees.py",)
    assert [file.path for file in exercise.commits[0].files] == ["shop/dues.py"]


def test_a_picture_is_kept_byte_by_byte(past: Past, tmp_path: Path) -> None:
    picture = b"\x89PNG\r\n\0ada@shop.io\xff"
    past.commit("Add a picture", {"logo.png": picture})

    tree = materialise(exercise_of(imported(past, tmp_path)), frozenset())[-1]

    assert tree["logo.png"] == picture


def test_modes_are_lost_and_a_commit_of_modes_alone_is_left_out(past: Past, tmp_path: Path) -> None:
    past.git("update-index", "--chmod=+x", "shop/fees.py")
    past.commit_index("Make it executable")

    result = imported(past, tmp_path, "HEAD~3..HEAD")

    assert "1 executable file became plain: start scripts with `sh FILE`." in result.notes
    assert "1 of the commits change none of these files and were left out." in result.notes
    assert len(exercise_of(result).commits) == 2


def test_a_link_that_stays_is_left_out_and_one_that_changes_is_refused(
    past: Past, tmp_path: Path
) -> None:
    (past.folder / "link").symlink_to("README.md")
    past.commit("Link", {})
    past.commit("Go on", {"shop/fees.py": FEES})

    result = imported(past, tmp_path, "HEAD~..HEAD")
    assert "link is a symbolic link and was left out." in result.notes
    with pytest.raises(ContentError) as caught:
        import_change(
            Source(past.folder, "HEAD~2..HEAD"),
            tmp_path / "ours" / "other",
            ImportChoices(),
            lambda _line: None,
        )
    assert caught.value.problems[0].startswith("link: is a symbolic link that the change touches")


def test_a_submodule_is_refused_where_the_change_moves_it(past: Past, tmp_path: Path) -> None:
    sha = past.git("rev-parse", "HEAD").strip()
    past.git("update-index", "--add", "--cacheinfo", f"160000,{sha},vendored")
    past.commit_index("Add a submodule")

    (problem,) = problems_of(past, tmp_path)

    assert problem.startswith("vendored: is a submodule that the change touches")


def test_a_merge_is_one_commit_with_all_that_the_branch_brought(past: Past, tmp_path: Path) -> None:
    past.git("checkout", "-q", "-b", "feature", "HEAD~2")
    past.commit("Half", {"extra.py": "A = 1\n"})
    past.commit("Other half", {"extra.py": "A = 1\nB = 2\n"})
    past.git("checkout", "-q", "main")
    past.git("merge", "-q", "--no-ff", "-m", "Merge feature", "feature")

    result = imported(past, tmp_path, "HEAD~..HEAD")

    (commit,) = exercise_of(result).commits
    assert [file.path for file in commit.files] == ["extra.py"]
    assert any("Commit 1 is a merge (“Merge feature”)" in note for note in result.notes)


def test_a_branch_is_compared_with_where_it_began(past: Past, tmp_path: Path) -> None:
    past.git("checkout", "-q", "-b", "feature", "HEAD~2")
    past.commit("Half", {"extra.py": "A = 1\n"})

    exercise = exercise_of(imported(past, tmp_path, "main..feature"))

    assert materialise(exercise, frozenset())[0]["shop/fees.py"] == FEES.encode()
    assert [file.path for file in exercise.commits[0].files] == ["extra.py"]


def test_a_line_that_would_be_a_marker_is_refused(past: Past, tmp_path: Path) -> None:
    past.commit("Add", {"a.py": "A = 1\n# ~ defect one-off\n"})

    (problem,) = problems_of(past, tmp_path)

    assert problem.startswith("a.py:2: looks like a marker of an answer")


def test_a_long_range_is_refused_and_can_become_one_commit(past: Past, tmp_path: Path) -> None:
    for number in range(51):
        past.commit(f"Step {number}", {"steps.txt": f"{number}\n"})

    with pytest.raises(TrainerError, match=r"more than 50 commits.*--squash"):
        imported(past, tmp_path, "HEAD~51..HEAD")
    (commit,) = exercise_of(imported(past, tmp_path, "HEAD~51..HEAD", squash=True)).commits
    assert [file.path for file in commit.files] == ["steps.txt"]


@pytest.mark.parametrize(
    ("commit_range", "said"),
    [
        ("HEAD", "is no range"),
        ("HEAD..HEAD", "holds no commit"),
        ("nowhere..HEAD", "“nowhere” is no commit of shop"),
        ("--all..HEAD", "“--all” is no commit"),
        ("HEAD~9..HEAD", "“HEAD~9” is no commit"),
    ],
)
def test_a_range_that_is_none_is_refused(
    commit_range: str, said: str, past: Past, tmp_path: Path
) -> None:
    with pytest.raises(TrainerError, match=said):
        imported(past, tmp_path, commit_range)


def test_a_folder_without_git_is_refused(tmp_path: Path) -> None:
    with pytest.raises(TrainerError, match="is not a git repository"):
        import_change(Source(tmp_path, "a..b"), tmp_path / "o" / "e", ImportChoices(), print)


def test_patches_and_mailboxes_are_applied_in_their_order(past: Past, tmp_path: Path) -> None:
    past.git("format-patch", "-q", "-o", str(tmp_path / "series"), "HEAD~2")
    mailbox = tmp_path / "change.mbox"
    mailbox.write_text(past.git("format-patch", "--stdout", "HEAD~2"))
    past.git("reset", "-q", "--hard", "HEAD~2")
    expected = ["Limit the fee", "Test the limit"]

    for name, patches in {
        "series": sorted((tmp_path / "series").iterdir()),
        "mailbox": [mailbox],
    }.items():
        source = Source(past.folder, patches=tuple(patches))
        folder = tmp_path / "ours" / name
        import_change(source, folder, ImportChoices(), lambda _line: None)
        exercise = read_exercise(folder)
        assert [commit.message.split("\n")[0] for commit in exercise.commits] == expected
        assert exercise.commits[0].date is not None
        assert materialise(exercise, frozenset())[1]["shop/fees.py"] == LIMIT.encode()


def test_a_plain_diff_is_a_commit_named_by_its_file(past: Past, tmp_path: Path) -> None:
    patch = tmp_path / "0007-limit-the-fee.diff"
    patch.write_text(past.git("diff", "HEAD~2", "HEAD~1"))
    source = Source(past.folder, patches=(patch,), base="HEAD~2")

    import_change(source, tmp_path / "ours" / "fees", ImportChoices(), lambda _line: None)

    exercise = read_exercise(tmp_path / "ours" / "fees")
    assert exercise.commits[0].message == "Limit the fee\n"
    assert exercise.commits[0].date is None


def test_a_patch_that_does_not_fit_is_refused_with_its_file(past: Past, tmp_path: Path) -> None:
    patch = tmp_path / "limit.diff"
    patch.write_text(past.git("diff", "HEAD~2", "HEAD~1"))
    source = Source(past.folder, patches=(patch,))

    with pytest.raises(TrainerError, match=r"limit\.diff: Patch 1 can't be applied to HEAD"):
        import_change(source, tmp_path / "ours" / "fees", ImportChoices(), lambda _line: None)
    assert not (tmp_path / "ours").exists()


@pytest.mark.parametrize("shape", ["view", "rest", "commits"])
def test_an_exported_pull_request_names_its_commits_and_its_text(
    shape: str, past: Past, tmp_path: Path
) -> None:
    base, one, two = past.git("rev-list", "--reverse", "HEAD").split()
    said = {"title": "Limit fees, asks Ben", "body": "As Ada Byron wrote.\r\n"}
    exported: object = {
        "view": {**said, "baseRefOid": base, "headRefOid": two, "commits": [{"oid": one}]},
        "rest": {**said, "base": {"sha": base}, "head": {"sha": two}, "commits": 2},
        "commits": [{"sha": one}, {"sha": two}],
    }[shape]
    file = tmp_path / "pull.json"
    file.write_text(json.dumps(exported))

    source = Source(past.folder, pull_request=file)
    import_change(source, tmp_path / "ours" / "fees", ImportChoices(), lambda _line: None)

    exercise = read_exercise(tmp_path / "ours" / "fees")
    assert len(exercise.commits) == 2
    if shape != "commits":
        assert exercise.pull_request_title == "Limit fees, asks Mira"
        assert exercise.pull_request == "As Robin Hale wrote.\n"


def test_half_a_letter_in_an_exported_pull_request_is_no_letter(past: Past, tmp_path: Path) -> None:
    base, _one, two = past.git("rev-list", "--reverse", "HEAD").split()
    file = tmp_path / "pull.json"
    file.write_text(json.dumps({"title": "Limit\ud800", "baseRefOid": base, "headRefOid": two}))

    source = Source(past.folder, pull_request=file)
    import_change(source, tmp_path / "ours" / "fees", ImportChoices(), lambda _line: None)

    assert read_exercise(tmp_path / "ours" / "fees").pull_request_title == "Limit?"


def test_a_pull_request_without_a_title_is_called_like_its_first_commit(
    past: Past, tmp_path: Path
) -> None:
    base, _one, two = past.git("rev-list", "--reverse", "HEAD").split()
    file = tmp_path / "pull.json"
    file.write_text(json.dumps({"title": " \t", "baseRefOid": base, "headRefOid": two}))

    source = Source(past.folder, pull_request=file)
    import_change(source, tmp_path / "ours" / "fees", ImportChoices(), lambda _line: None)

    assert read_exercise(tmp_path / "ours" / "fees").pull_request_title == "Limit the fee"


@pytest.mark.parametrize("base", ["main\0", "^main", "--all", "x" * 100_000, "\x1b[2J"])
def test_what_is_no_name_of_a_commit_is_refused_shortly(
    base: str, past: Past, tmp_path: Path
) -> None:
    with pytest.raises(TrainerError, match="is no commit of shop") as refused:
        imported(past, tmp_path, f"{base}..main")
    assert len(str(refused.value)) < 1000


@pytest.mark.parametrize(
    ("there", "instead"),
    [
        (b"\n\n", b"\nencoding idna\n\n"),
        (b"\n\n", b"\nencoding undefined\n\n"),
        (b"\n\n", b"\nencoding a\0b\n\n"),
        (b" +0200\n", " +²²²²\n".encode()),
        (b" +0200\n", b" " + b"9" * 5000 + b"\n"),
        (b"> 17", b"> " + b"9" * 5000),
    ],
)
def test_a_commit_that_git_would_not_write_is_read_all_the_same(
    there: bytes, instead: bytes, past: Past, tmp_path: Path
) -> None:
    body = past.git("cat-file", "commit", "HEAD~").encode()
    assert there in body
    (tmp_path / "commit").write_bytes(body.replace(there, instead, 1))
    asked = ("hash-object", "-t", "commit", "-w", "--literally", str(tmp_path / "commit"))
    made = past.git(*asked).strip()

    exercise = exercise_of(imported(past, tmp_path, f"HEAD~2..{made}"))

    assert exercise.commits[0].message == "Limit the fee\n\nBen asked for it, see @benok.\n"


@pytest.mark.parametrize("date", ["Mon, 1 Jan 99999999999999999999 00:00:00 +0000", f"+{'9' * 99}"])
def test_a_letter_of_no_day_has_no_date(date: str, past: Past, tmp_path: Path) -> None:
    mailbox = tmp_path / "change.mbox"
    text = past.git("format-patch", "--stdout", "HEAD~1")
    mailbox.write_text(re.sub("(?m)^Date: .*", f"Date: {date}", text))
    source = Source(past.folder, patches=(mailbox,), base="HEAD~1")

    import_change(source, tmp_path / "ours" / "fees", ImportChoices(), lambda _line: None)

    assert read_exercise(tmp_path / "ours" / "fees").commits[0].date is None


@pytest.mark.parametrize("text", ["[]", "{}", "7", "{", '{"commits": [{"oid": 5}]}', "[" * 9999])
def test_what_is_no_exported_pull_request_is_refused(text: str, past: Past, tmp_path: Path) -> None:
    file = tmp_path / "pull.json"
    file.write_text(text)

    with pytest.raises(TrainerError, match="is no exported pull request"):
        import_change(
            Source(past.folder, pull_request=file), tmp_path / "o" / "e", ImportChoices(), print
        )


def test_nothing_that_the_repository_configures_is_run(past: Past, tmp_path: Path) -> None:
    trap = tmp_path / "sprung"
    past.commit("Attributes", {".gitattributes": "* filter=own diff=own\n", "a.py": "A = 1\n"})
    patch = tmp_path / "a.diff"
    patch.write_text(past.git("diff", "HEAD~", "HEAD"))
    for key, value in {
        "core.fsmonitor": f"touch {trap}",
        "core.hooksPath": str(past.folder / "hooks"),
        "core.pager": f"touch {trap}",
        "core.sshCommand": f"touch {trap}",
        "filter.own.smudge": f"touch {trap}",
        "filter.own.clean": f"touch {trap}",
        "filter.own.process": f"touch {trap}",
        "filter.own.required": "true",
        "diff.own.textconv": f"touch {trap}",
        "diff.own.command": f"touch {trap}",
        "diff.external": f"touch {trap}",
        "alias.cat-file": f"!touch {trap}",
        "uploadpack.packObjectsHook": f"touch {trap}",
    }.items():
        git(past.folder, "config", key, value)
    hooks = past.folder / "hooks"
    hooks.mkdir()
    for name in ("post-index-change", "reference-transaction", "applypatch-msg", "pre-applypatch"):
        (hooks / name).write_text(f"#!/bin/sh\ntouch {trap}\n")
        (hooks / name).chmod(0o755)
    config = (past.folder / ".git" / "config").read_bytes()

    imported(past, tmp_path)
    source = Source(past.folder, patches=(patch,), base="HEAD~")
    import_change(source, tmp_path / "ours" / "patched", ImportChoices(), lambda _line: None)

    assert not trap.exists()
    assert (past.folder / ".git" / "config").read_bytes() == config


@pytest.mark.parametrize("kind", ["packed", "bare", "shared", "worktree", "detached"])
def test_a_repository_of_any_kind_is_read(kind: str, past: Past, tmp_path: Path) -> None:
    other = tmp_path / "other"
    if kind == "packed":
        past.git("gc", "-q", "--prune=now")
        other = past.folder
    elif kind == "worktree":
        past.git("worktree", "add", "-q", "-b", "beside", str(other))
    elif kind == "detached":
        past.git("checkout", "-q", "--detach")
        other = past.folder
    else:
        past.git("clone", "-q", f"--{kind}", str(past.folder), str(other))

    import_change(
        Source(other, "HEAD~2..HEAD"), tmp_path / "ours" / "fees", ImportChoices(), lambda _: None
    )

    assert len(read_exercise(tmp_path / "ours" / "fees").commits) == 2


def test_a_repository_with_longer_ids_is_read(tmp_path: Path) -> None:
    past = Past(tmp_path / "long", "--object-format=sha256")
    past.commit("Start", {"a.py": "A = 1\n"})
    past.commit("Change", {"a.py": "A = 2\n"})

    assert imported(past, tmp_path, "HEAD~..HEAD").folder.exists()


def test_a_shallow_clone_says_what_it_lacks(past: Past, tmp_path: Path) -> None:
    past.git("clone", "-q", "--depth=1", f"file://{past.folder}", str(tmp_path / "shallow"))

    with pytest.raises(TrainerError, match=r"no commit of shallow|first commit of shallow"):
        import_change(
            Source(tmp_path / "shallow", "HEAD~..HEAD"),
            tmp_path / "ours" / "fees",
            ImportChoices(),
            lambda _line: None,
        )


def test_two_unlike_kinds_of_tests_must_be_told(tmp_path: Path) -> None:
    past = Past(tmp_path / "shop")
    past.commit("Start", {"A.java": "class A {}\n"})
    past.commit("Change", {"A.java": "class A { }\n"})

    with pytest.raises(TrainerError, match=r"tests in Java .*--tests"):
        imported(past, tmp_path, "HEAD~..HEAD")
    exercise = exercise_of(imported(past, tmp_path, "HEAD~..HEAD", tests=("sh", "run.sh")))
    assert (exercise.tests, exercise.needs) == (("sh", "run.sh"), ("java",))


@pytest.mark.slow
@pytest.mark.usefixtures("sandboxed")
def test_a_project_is_cut_to_what_its_tests_need(past: Past, tmp_path: Path) -> None:
    past.git("checkout", "-q", "HEAD~2")
    past.commit(
        "Grow",
        {
            "shop/fees.py": RATED.format("RATE * days"),
            "shop/rates.py": "RATE = 20\n",
            "shop/mail.py": "import nowhere\n",
            "site/pages/a.html": "<p>\n",
            "site/pages/b.html": "<p>\n",
            "tests/test_mail.py": "def test_mail():\n    pass\n",
        },
    )
    past.commit("Limit", {"shop/fees.py": RATED.format("min(RATE * days, 500)")})

    result = imported(past, tmp_path, "HEAD~..HEAD", cut=True)

    before = materialise(exercise_of(result), frozenset())[0]
    assert set(before) == {
        "LICENSE", "README.md", "shop/__init__.py", "shop/fees.py", "shop/rates.py",
        "tests/test_fees.py",
    }  # fmt: skip
    assert "4 of 10 files are not needed by the tests." in result.notes


@pytest.mark.usefixtures("sandboxed")
def test_a_cut_tells_how_many_groups_it_has_still_to_try(past: Past, tmp_path: Path) -> None:
    past.commit("Grow", {"site/a.html": "<p>\n"})
    past.commit("Limit", {"shop/fees.py": LIMIT + "\n"})
    said: list[str] = []

    import_change(
        Source(past.folder, "HEAD~..HEAD"),
        tmp_path / "ours" / "fees",
        ImportChoices(cut=True),
        said.append,
    )

    assert said[1:] == ["Cutting: 6 files left, 1 group to try"]


@pytest.mark.parametrize("name", ["fees", "Late_Fees"])
def test_a_name_that_cannot_be_used_is_refused_before_anything_is_read(
    past: Past, tmp_path: Path, name: str
) -> None:
    (tmp_path / "ours" / "fees").mkdir(parents=True)
    said: list[str] = []

    with pytest.raises(TrainerError, match=r"is there already|use kebab-case"):
        import_change(
            Source(past.folder, "HEAD~2..HEAD"),
            tmp_path / "ours" / name,
            ImportChoices(cut=True),
            said.append,
        )

    assert said == []


@pytest.mark.usefixtures("sandboxed")
def test_what_does_not_pass_cannot_be_cut(past: Past, tmp_path: Path) -> None:
    with pytest.raises(TrainerError, match=r"don't pass with the whole project"):
        imported(past, tmp_path, cut=True, tests=("python", "-c", "raise SystemExit(3)"))


def test_authors_of_one_name_are_one_person(tmp_path: Path) -> None:
    past = Past(tmp_path / "shop")
    past.commit("Start", {"a.py": "A = 1\n"})
    past.commit("Change", {"a.py": "A = 2\n"}, (ADA[0], "ada@home.io"))
    past.commit("Again\n\nThanks ada@home.io and ada@shop.io", {"a.py": "A = 3\n"})

    result = imported(past, tmp_path, "HEAD~2..HEAD")

    assert "1 person got another name and address." in result.notes
    assert exercise_of(result).commits[1].message.count("robin.hale@example.invalid") == 2


def test_each_commit_keeps_its_author_and_whom_it_credits_under_other_names(
    past: Past, tmp_path: Path
) -> None:
    bot = ("dependabot[bot]", "49699333+dependabot[bot]@users.noreply.github.com")
    credit = "Co-authored-by: Ada Byron <ada@home.io>\nCo-authored-by: Copilot <copilot@noreply.io>"
    past.commit("Bump it", {"a.txt": "1\n"}, bot)
    past.commit(f"Pair on it\n\n{credit}", {"a.txt": "2\n"}, BEN)
    past.commit("Let it be written", {"a.txt": "3\n"}, ("Claude", "noreply@anthropic.com"))
    past.commit("By a namesake", {"a.txt": "4\n"}, ("Claude Roux", "claude@shop.io"))
    past.commit("Back", {"a.txt": "5\n"}, ADA)

    exercise = exercise_of(imported(past, tmp_path, "HEAD~5..HEAD"))
    change = build_change(exercise, frozenset())

    names = [commit.author for commit in change.commits]
    assert names == ["bump[bot]", "Robin Hale", "Assistant", "Jonas Lindqvist", "Mira Okafor"]
    told = change.commits[1].message
    assert "Co-authored-by: Mira Okafor <mira.okafor@example.invalid>" in told
    assert "Co-authored-by: Assistant <assistant@example.invalid>" in told
    files = (file for file in (tmp_path / "ours").rglob("*") if file.is_file())
    assert not any(
        real in file.read_bytes().lower()
        for file in files
        for real in (b"dependabot", b"copilot", b"claude", b"anthropic", b"okri")
    )


def test_nothing_is_left_in_the_temporary_folder(
    past: Past, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(scratch))

    imported(past, tmp_path)

    assert list(scratch.iterdir()) == []
