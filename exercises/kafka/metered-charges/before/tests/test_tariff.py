import json

import pytest

from charges.tariff import charge


@pytest.mark.parametrize(("wh", "amount"), [(0, 0), (1000, 91), (8412, 765), (5500, 500), (5510, 501)])
def test_amounts_are_rounded_for_the_customer(wh, amount):
    value = json.dumps({"meter": "RO-1", "day": "2025-03-30", "wh": wh})

    assert json.loads(charge(value, 91))["amount"] == amount
