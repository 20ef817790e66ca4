import unittest

from receipts.split import shares_by_name, split
from receipts.totals import total


class TotalsTest(unittest.TestCase):
    def test_total(self):
        self.assertEqual(total([("soup", 450), ("tea", 250)]), 700)

    # ~ accept rest-is-lost
    def test_split(self):
        self.assertEqual(split(900, 3), [300, 300, 300])
    # ~ end

    def test_shares_by_name(self):
        self.assertEqual(shares_by_name(500, ["Ada", "Ben"]), {"Ada": 250, "Ben": 250})
