import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.core.formats.project_paths import ProjectPaths, plain_path

PATHS = ProjectPaths(
    [
        "src/app.py",
        "app.py",
        "a/same.py",
        "b/same.py",
        "docs/my file.md",
        "docs/déjà.md",
        "deep/in/one.py",
        "100%25.md",
    ]
)


@pytest.mark.parametrize(
    "address",
    [
        "src/app.py",
        "./src/app.py",
        ".\\src\\app.py",
        "../src/app.py",
        "x/../src/./app.py",
        "/builds/7/src/app.py",
        "//host/share/src/app.py",
        "\\\\host\\share\\src\\app.py",
        "C:\\work\\src\\app.py",
        "c:/work/src/app.py",
        "C:src\\app.py",
        "file:src/app.py",
        "file:/w/src/app.py",
        "file://src/app.py",
        "file:///src/app.py",
        "file:////host/share/src/app.py",
        "file://host/share/src/app.py",
        "file://C:\\work\\src\\app.py",
        "file://C:/work/src/app.py",
        "file:///C:/work/src/app.py",
        "file:///C:\\work\\src\\app.py",
        "file:///c%3A/work/src/app.py",
        "file://C%3A%5Cwork%5Csrc%5Capp.py",
        "file:\\\\\\C:\\work\\src\\app.py",
        "FILE:///W/src/app.py",
        "src%2Fapp.py",
        "file:///w/src/app.py#L7",
        "file:///w/src/app.py?raw=1#L7",
        "https://github.com/o/r/blob/main/src/app.py",
        "jar:file:///w/x.jar!/src/app.py",
        "vscode-remote://wsl%2Bubuntu/home/w/src/app.py",
    ],
)
def test_an_address_means_the_longest_path_that_it_ends_with(address: str) -> None:
    assert PATHS.find(address).path == "src/app.py"


@pytest.mark.parametrize(
    ("address", "path"),
    [
        ("/w/other/app.py", "app.py"),
        ("docs/my%20file.md", "docs/my file.md"),
        ("docs/my file.md", "docs/my file.md"),
        (unicodedata.normalize("NFD", "/w/docs/déjà.md"), "docs/déjà.md"),
        ("docs/d%C3%A9j%C3%A0.md", "docs/déjà.md"),
        ("100%25.md", "100%25.md"),
        ("one.py", "deep/in/one.py"),
        ("in/one.py", "deep/in/one.py"),
        ("file://one.py", "deep/in/one.py"),
        ("myapp.py", None),
        ("src/app.py/", "src/app.py"),
        ("", None),
        (".", None),
        ("file:///", None),
        ("%", None),
        ("src", None),
    ],
)
def test_other_ways_of_writing_and_what_is_not_there(address: str, path: str | None) -> None:
    assert PATHS.find(address).path == path


def test_an_address_that_fits_several_files_stands_for_none_of_them() -> None:
    assert PATHS.find("same.py") == (None, ("a/same.py", "b/same.py"))
    assert PATHS.find("x/b/same.py").path == "b/same.py"


def test_an_empty_project_has_no_file() -> None:
    assert ProjectPaths([]).find("a/b").path is None


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("file:///C:/w/x.py", "w/x.py"),
        ("C:\\w\\x.py", "w/x.py"),
        ("/w/x%20y.py", "w/x y.py"),
        ("file:///", ""),
        ("a:b:c.py", "c.py"),
    ],
)
def test_an_address_elsewhere_is_shown_without_scheme_and_drive(address: str, shown: str) -> None:
    assert plain_path(address) == shown


def test_an_address_without_end_is_shown_by_its_end() -> None:
    assert len(plain_path("x" * 100_000)) <= 301
    assert plain_path("a:/" * 100_000 + "b.py") == "b.py"


@given(st.text(alphabet="abA:/\\.%#?é ", max_size=30))
def test_whatever_stands_before_a_path_it_is_found(before: str) -> None:
    # A fragment or a query before it makes the rest no path; a percent sign may begin a code.
    assert PATHS.find(f"{before.replace('%', '')}/src/app.py").path == "src/app.py"
