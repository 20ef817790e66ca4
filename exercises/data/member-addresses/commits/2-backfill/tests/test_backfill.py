import kiosk41
import pytest

from desks.backfill import backfill
from desks.members import find
from desks.migrate import migrate


@pytest.fixture
def filled(old_conn):
    for name in ("Ada", "Bob", "ADA", "Cid", "Dee", "ada", "Eve"):
        kiosk41.register(old_conn, f"{name}@Lumen.example", name, "canal")
    migrate(old_conn, to=5)
    return old_conn


def keys(conn):
    return [row["email_key"] for row in conn.execute("SELECT * FROM members ORDER BY id")]


@pytest.mark.parametrize("batch", [1, 2, 3, 7, 100])
def test_backfill(filled, batch):
    assert backfill(filled, batch, pause=lambda: None) == [3, 6]
    assert [key and key[:3] for key in keys(filled)] == [
        "ada", "bob", None, "cid", "dee", None, "eve",
    ]  # fmt: skip


def test_backfill_goes_on_where_it_was_stopped(filled):
    def stop():
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        backfill(filled, 2, stop)
    assert keys(filled).count(None) == 5

    assert backfill(filled, 2, pause=lambda: None) == [3, 6]
    assert keys(filled).count(None) == 2


def test_changes_between_two_batches(filled):
    def kiosk():
        kiosk41.change_email(filled, 7, "Eve@Mill.example")

    backfill(filled, 2, kiosk)

    assert find(filled, "eve@mill.example")["id"] == 7
