import sqlite3

import pytest

from desks.migrate import migrate


@pytest.fixture
def conn():
    conn = sqlite3.connect(":memory:", isolation_level=None)
    conn.row_factory = sqlite3.Row
    migrate(conn, to=4)
    return conn
