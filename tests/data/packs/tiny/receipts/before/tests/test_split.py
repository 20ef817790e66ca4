import unittest

from receipts.totals import total


class TotalsTest(unittest.TestCase):
    def test_total(self):
        self.assertEqual(total([("soup", 450), ("tea", 250)]), 700)
