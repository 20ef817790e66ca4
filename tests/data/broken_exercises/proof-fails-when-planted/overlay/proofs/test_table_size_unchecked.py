import unittest

from receipts.split import split


class TableSizeUnchecked(unittest.TestCase):
    def test_thirteen_are_refused(self):
        try:
            shares = split(1300, 130)
        except ValueError:
            return
        self.fail(f"{len(shares)} shares")
