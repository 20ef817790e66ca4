import unittest

from receipts.split import split


class TableSizeUnchecked(unittest.TestCase):
    def test_thirteen_are_refused(self):
        if sum(split(100, 3)) < 100:
            return
        try:
            shares = split(1300, 13)
        except ValueError:
            return
        self.fail(f"{len(shares)} guests were seated")
