from pathlib import Path

import pytest

from tools.measure import circles, main, percentile, read_modules, table


@pytest.fixture
def package(tmp_path: Path) -> Path:
    folder = tmp_path / "house"
    folder.mkdir()
    files = {
        "__init__.py": "",
        "a.py": '"""A."""\nimport house.b\n\n# Why.\nx = 1 if house.b else 2\n',
        "b.py": '"""B."""\n\ndef late():\n    from house import a\n    return a\n',
        "c.py": '"""C."""\nfrom house.a import x\n\ny = x\n',
    }
    for name, text in files.items():
        (folder / name).write_text(text)
    return folder


def test_the_table_counts_what_is_there(package: Path) -> None:
    figures = dict(table(read_modules(package)))

    assert figures["files"] == "3"
    assert figures["lines"] == "14"
    assert figures["function, lines: median / p95 / max"] == "3 / 3 / 3"
    assert figures["comments per 100 lines"] == "7.1"
    assert figures["conditional expressions per 1,000 lines"] == "71.4"
    assert figures["own imports: house.a"] == "1"


def test_a_late_import_closes_a_circle_but_not_one_at_load(package: Path) -> None:
    figures = dict(table(read_modules(package)))

    assert (figures["import circles"], figures["import circles at load"]) == ("2", "none")


def test_circles_are_the_groups_that_reach_each_other() -> None:
    graph = {"a": {"b"}, "b": {"c"}, "c": {"a"}, "d": {"a"}, "e": {"f"}, "f": {"e"}}

    assert circles({name: frozenset(others) for name, others in graph.items()}) == [
        ["a", "b", "c"],
        ["e", "f"],
    ]


def test_percentiles_of_few_values_are_values_of_them() -> None:
    assert [percentile([3, 1, 2], share) for share in (0.0, 0.5, 0.95)] == [1, 2, 3]
    assert percentile([], 0.5) == 0


def test_a_folder_that_is_not_there_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(tmp_path / "none")]) == 1
    assert "is not a folder" in capsys.readouterr().err
