"""What a reading costs."""

import json


def charge(value, tariff):
    """The charge for a reading, both as JSON; `tariff` is in bani per kWh."""
    reading = json.loads(value)
    # Half a ban goes to the customer, as the tariff sheet has it.
    amount = (reading["wh"] * tariff + 499) // 1000
    return json.dumps({"meter": reading["meter"], "day": reading["day"], "amount": amount}).encode()
