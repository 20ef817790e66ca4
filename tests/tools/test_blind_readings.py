"""The tables of blind readings count what the scorer found."""

import json
from pathlib import Path

import pytest

from tools.blind_readings import FOLDER, readings, report


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """One review of a faulty variant and one of the clean one, both with a remark on realism."""
    first = (FOLDER / "reviewer-1.jsonl").read_text(encoding="utf-8").splitlines()
    faulty = next(row for row in map(json.loads, first) if row["exercise"] == "oauth/pkce")
    clean = {
        "exercise": "oauth/pkce",
        "planted": [],
        "review": {"verdict": "approve", "annotations": []},
        "remarks": {"realism": 2},
    }
    rows = [{**faulty, "remarks": {"realism": 4}}, clean]
    (tmp_path / "reviewer-1.jsonl").write_text(
        "".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8"
    )
    return tmp_path


def test_a_reading_knows_what_was_planted_and_found(folder: Path) -> None:
    faulty, clean = readings(folder)

    assert len(faulty.planted) == 3
    assert faulty.found == faulty.planted
    assert not faulty.approved
    assert (clean.planted, clean.found, clean.approved, clean.score) == (set(), set(), True, 100)


def test_the_tables_hold_shares_and_realism(folder: Path) -> None:
    lines = list(report(list(readings(folder))))

    row = next(line for line in lines if line.startswith("oauth/pkce"))
    assert row.split() == ["oauth/pkce", "1", "3/3", "1", "1", "0.0", "3.0"]
    assert "realism 3.0 of 5 on 2 readings, least 2" in lines
