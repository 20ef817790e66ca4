import sqlite3

import pytest

from desks.migrate import migrate


@pytest.fixture
def old_conn():
    # ~ neutral fixture-without-foreign-keys
    conn = sqlite3.connect(":memory:", isolation_level=None)
    # ~ end
    conn.row_factory = sqlite3.Row
    migrate(conn, to=4)
    return conn


@pytest.fixture
def conn(old_conn):
    migrate(old_conn, to=5)
    return old_conn
