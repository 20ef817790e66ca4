"""The repository of the tutorial: a library of books, two hundred commits by five people, of which
the last two charge fees for books that come back late.
"""

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

from tests.content.authoring.pasts import PLAIN, git

AUTHORS = (
    ("Grace Moore", "grace@lending.io"),
    ("Linus Berg", "77+linusb@users.noreply.github.com"),
    ("Anita Rao", "anita.rao@lending.io"),
    ("Pavel Novak", "pavel@lending.io"),
    ("Wen Li", "wen@lending.io"),
)
MEMBERS = '''"""Members of the library."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Member:
    """Somebody who borrows books."""

    name: str
    email: str
'''
CALENDAR = '''"""Days on which the library is open."""

from datetime import date, timedelta

MONDAY = 0


def open_days(first: date, last: date) -> int:
    """How many days after the first, up to the last, are no Mondays: then the desk is closed."""
    days = (first + timedelta(days=number) for number in range(1, (last - first).days + 1))
    return sum(day.weekday() != MONDAY for day in days)
'''
TEST_CALENDAR = """from datetime import date

from lending.calendar import open_days


def test_mondays_do_not_count():
    assert open_days(date(2024, 5, 3), date(2024, 5, 7)) == 3
"""
FEES = '''"""Fees for books that come back late, in cents."""

from datetime import date

from lending.calendar import open_days

DAILY_FEE = 20
MOST_FEE = 800


def fee(due: date, returned: date) -> int:
    """The fee for one book; days on which the library is closed are free."""
    if returned <= due:
        return 0
    return min(open_days(due, returned) * DAILY_FEE, MOST_FEE)
'''
TEST_FEES = """from datetime import date

from lending.fees import fee

DUE = date(2024, 5, 3)


def test_a_book_in_time_is_free():
    assert fee(DUE, date(2024, 5, 2)) == 0
    assert fee(DUE, DUE) == 0


def test_each_open_day_costs_twenty_cents():
    assert fee(DUE, date(2024, 5, 7)) == 60


def test_no_book_costs_more_than_eight_euros():
    assert fee(DUE, date(2025, 5, 3)) == 800
"""
ACCOUNTS = '''"""What each member owes, in cents."""


class Accounts:
    """The fees of all members."""

    def __init__(self) -> None:
        self._owed: dict[str, int] = {}

    def charge(self, member: str, cents: int) -> int:
        """Add a fee; what the member owes now."""
        if cents < 0:
            raise ValueError("a fee is never negative")
        self._owed[member] = self._owed.get(member, 0) + cents
        return self._owed[member]

    def pay(self, member: str, cents: int) -> int:
        """Take a payment; what is left to pay."""
        owed = self._owed.get(member, 0)
        if cents > owed:
            raise ValueError("more than is owed")
        self._owed[member] = owed - cents
        return self._owed[member]

    def blocked(self, limit: int) -> list[str]:
        """Who owes the limit or more, and may not borrow."""
        return sorted(member for member, owed in self._owed.items() if owed >= limit)
'''
TEST_ACCOUNTS = """import pytest

from lending.accounts import Accounts


def test_fees_add_up():
    accounts = Accounts()
    accounts.charge("Ada", 60)
    assert accounts.charge("Ada", 20) == 80


def test_a_payment_is_taken_off():
    accounts = Accounts()
    accounts.charge("Ada", 60)
    assert accounts.pay("Ada", 60) == 0


def test_nobody_pays_more_than_they_owe():
    with pytest.raises(ValueError, match="more than is owed"):
        Accounts().pay("Ada", 1)


def test_who_owes_much_is_blocked():
    accounts = Accounts()
    accounts.charge("Ada", 900)
    accounts.charge("Ben", 100)
    assert accounts.blocked(500) == ["Ada"]
"""
MIT = (
    "MIT License\n\nPermission is hereby granted, free of charge, to any person obtaining a copy\n"
)
FIRST = {
    "LICENSE": MIT,
    "README.md": "# Lending\n\nThe desk of a library. Questions: grace@lending.io\n",
    "lending/__init__.py": "",
    "lending/members.py": MEMBERS,
    "lending/calendar.py": CALENDAR,
    "tests/test_calendar.py": TEST_CALENDAR,
}
LAST: tuple[tuple[str, Mapping[str, str]], ...] = (
    (
        "Charge fees for late books\n\nAnita asked for it. Closed days are free.\n",
        {"lending/fees.py": FEES, "tests/test_fees.py": TEST_FEES},
    ),
    (
        "Keep what each member owes\n\nCo-authored-by: Anita Rao <anita.rao@lending.io>\n",
        {"lending/accounts.py": ACCOUNTS, "tests/test_accounts.py": TEST_ACCOUNTS},
    ),
)


def make_library(folder: Path, commits: int = 200) -> Path:
    """The repository with that many commits, written by one process of git."""
    folder.mkdir(parents=True)
    git(folder, "init", "-q", "-b", "main")
    middle = [
        (f"Note {number}\n", {f"docs/notes/{number % 40}.md": f"Note {number}\n"})
        for number in range(commits - 1 - len(LAST))
    ]
    stream = b"".join(
        _commit(number, message, files)
        for number, (message, files) in enumerate([("Start\n", FIRST), *middle, *LAST])
    )
    _import(folder, stream)
    git(folder, "checkout", "-q", "-f", "main")
    return folder


def _commit(number: int, message: str, files: Mapping[str, str]) -> bytes:
    name, address = AUTHORS[number % len(AUTHORS)]
    date = 1_700_000_000 + 7_213 * number
    signed = f"{name} <{address}> {date} +0100".encode()
    text = message.encode()
    head = b"commit refs/heads/main\nauthor %s\ncommitter %s\ndata %d\n%s\n" % (
        *(signed, signed),
        *(len(text), text),
    )
    parts = [
        b"M 100644 inline %s\ndata %d\n%s\n" % (path.encode(), len(each.encode()), each.encode())
        for path, each in files.items()
    ]
    return head + b"".join(parts)


def _import(folder: Path, stream: bytes) -> None:
    environment = {**os.environ, **PLAIN}
    subprocess.run(
        ["git", "fast-import", "--quiet"], cwd=folder, env=environment, input=stream, check=True
    )
