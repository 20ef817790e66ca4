import sqlite3

import pytest

from deckbook.db import Database


def test_migrations_run_once(tmp_path):
    path = str(tmp_path / "deck.sqlite")
    for _ in range(2):
        Database(path).close()


def test_the_reader_cannot_write(tmp_path):
    db = Database(str(tmp_path / "deck.sqlite"))
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        db.read.execute("DELETE FROM bookings")
    db.close()


def test_the_reader_sees_a_sailing_when_it_is_committed(tmp_path):
    db = Database(str(tmp_path / "deck.sqlite"))
    count = "SELECT count(*) FROM sailings"
    with db.writing() as write:
        write.execute("INSERT INTO sailings VALUES (1, '2025-06-02 07:15', 'Ceara', 3000)")
        assert db.read.execute(count).fetchone()[0] == 0
    assert db.read.execute(count).fetchone()[0] == 1
    db.close()


def test_an_error_undoes_everything(db):
    with pytest.raises(ZeroDivisionError), db.writing() as write:
        write.execute("DELETE FROM sailings")
        1 / 0
    assert db.read.execute("SELECT count(*) FROM sailings").fetchone()[0] == 2
