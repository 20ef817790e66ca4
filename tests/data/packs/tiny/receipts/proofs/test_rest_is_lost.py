import unittest

from receipts.split import shares_by_name, split


class RestIsLost(unittest.TestCase):
    def test_shares_add_up(self):
        lost = 1000 - sum(split(1000, 3))
        self.assertEqual(lost, 0, f"{lost} of 1000 cents lost")

    def test_named_shares_add_up(self):
        lost = 1000 - sum(shares_by_name(1000, ["Ada", "Ben", "Cy"]).values())
        self.assertEqual(lost, 0, f"{lost} of 1000 cents lost")
