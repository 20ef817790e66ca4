import unittest

from receipts.tips import with_tip


class HalfUpByFifty(unittest.TestCase):
    def test_nearest_cent(self):
        for total in range(500):
            self.assertEqual(with_tip(total) - total, int(total / 10 + 0.5))
