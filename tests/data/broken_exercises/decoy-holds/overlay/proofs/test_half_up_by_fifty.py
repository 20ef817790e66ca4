import unittest

from receipts.split import split
from receipts.tips import with_tip


class HalfUpByFifty(unittest.TestCase):
    def test_nearest_cent(self):
        self.assertEqual(sum(split(100, 3)), 100)
        for total in range(500):
            self.assertEqual(with_tip(total) - total, int(total / 10 + 0.5))
