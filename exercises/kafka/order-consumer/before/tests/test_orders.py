import pytest

from orderworker.orders import InvalidOrder, Order, parse_order


def test_an_order():
    value = b'{"order_id": "o-1", "sku": "MUG-1", "quantity": 2, "note": "gift"}'
    assert parse_order(value) == Order("o-1", "MUG-1", 2)


@pytest.mark.parametrize(
    "value",
    [
        None,
        b"",
        b"\xff\xfe",
        b"[]",
        b'{"order_id": "o-1"}',
        b'{"order_id": "", "sku": "MUG-1", "quantity": 1}',
        b'{"order_id": "o-1", "sku": 7, "quantity": 1}',
        b'{"order_id": "o-1", "sku": "MUG-1", "quantity": 0}',
        b'{"order_id": "o-1", "sku": "MUG-1", "quantity": true}',
    ],
)
def test_not_an_order(value):
    with pytest.raises(InvalidOrder):
        parse_order(value)
