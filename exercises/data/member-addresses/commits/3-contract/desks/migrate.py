"""Bring the database to a version: python -m desks.migrate desks.db --to 4"""

import argparse
import sqlite3
from collections.abc import Iterator
# ~ defect drop-takes-the-bookings
# ~ fix
# ~| from contextlib import contextmanager
# ~ end
from pathlib import Path

from desks.db import connect, transaction

FOLDER = Path(__file__).parent.parent / "migrations"


class BrokenReferences(Exception):
    pass


def version(conn: sqlite3.Connection) -> int:
    return int(conn.execute("PRAGMA user_version").fetchone()[0])


def migrate(conn: sqlite3.Connection, to: int, folder: Path = FOLDER) -> None:
    """Run what is missing up to version `to`, each file in a transaction of its own."""
    for path in sorted(folder.glob("*.sql")):
        number = int(path.name[:4])
        if version(conn) < number <= to:
            # ~ defect drop-takes-the-bookings
            with transaction(conn):
            # ~ fix
            # ~| with references_off(conn), transaction(conn):
            # ~ end
                for statement in statements(path.read_text()):
                    conn.execute(statement)
                # ~ accept drop-takes-the-bookings
                if broken := conn.execute("PRAGMA foreign_key_check").fetchall():
                    raise BrokenReferences(f"{path.name}: {len(broken)} rows refer to nothing")
                # ~ end
                conn.execute(f"PRAGMA user_version = {number}")


# ~ defect drop-takes-the-bookings
# ~ fix
# ~| @contextmanager
# ~| def references_off(conn: sqlite3.Connection) -> Iterator[None]:
# ~|     """Do not follow foreign keys; SQLite takes this setting outside a transaction only."""
# ~|     before = conn.execute("PRAGMA foreign_keys").fetchone()[0]
# ~|     conn.execute("PRAGMA foreign_keys = OFF")
# ~|     try:
# ~|         yield
# ~|     finally:
# ~|         conn.execute(f"PRAGMA foreign_keys = {before}")
# ~|
# ~|
# ~ end
def statements(script: str) -> Iterator[str]:
    """Cut a script where a statement is complete; a trigger has semicolons inside."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("database")
    parser.add_argument("--to", type=int, required=True)
    args = parser.parse_args()
    migrate(connect(args.database), args.to)


if __name__ == "__main__":
    main()
