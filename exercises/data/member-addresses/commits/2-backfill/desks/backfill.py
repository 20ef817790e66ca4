"""Give every member an email_key: python -m desks.backfill desks.db"""

import argparse
import sqlite3
import time
from collections.abc import Callable

from desks.db import connect, transaction
from desks.members import email_key


def _pause() -> None:
    time.sleep(0.05)


def backfill(
    conn: sqlite3.Connection, batch: int = 500, pause: Callable[[], None] = _pause
) -> list[int]:
    """Write the missing keys, a batch at a time; return the members whose key is taken."""
    taken = []
    last = 0
    while rows := conn.execute(
        "SELECT id, email FROM members WHERE email_key IS NULL AND id > ? ORDER BY id LIMIT ?",
        (last, batch),
    ).fetchall():
        # ~ accept backfill-overwrites-a-change
        keys = [(email_key(row["email"]), row["id"]) for row in rows]
        # ~ end
        with transaction(conn):
            for key, member in keys:
                # ~ defect backfill-overwrites-a-change
                try:
                    conn.execute(
                        "UPDATE members SET email_key = ? WHERE id = ?", (key, member)
                    )
                # ~ fix
                # ~| try:
                # ~|     conn.execute(
                # ~|         "UPDATE members SET email_key = ? WHERE id = ? AND email_key IS NULL",
                # ~|         (key, member),
                # ~|     )
                # ~ end
                # ~ decoy error-inside-the-batch
                except sqlite3.IntegrityError:
                    taken.append(member)
                # ~ end
        last = rows[-1]["id"]
        pause()
    return taken


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("database")
    args = parser.parse_args()
    for member in backfill(connect(args.database)):
        print(member)


if __name__ == "__main__":
    main()
