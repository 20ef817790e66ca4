import pytest

from orderworker.orders import Order
from orderworker.warehouse import BookingRefused, Warehouse, WarehouseUnavailable

ORDER = Order("o-1", "MUG-1", 2)


def answering(*statuses):
    waiting = list(statuses)
    return Warehouse(lambda path, body: waiting.pop(0)), waiting


@pytest.mark.parametrize("status", [200, 201, 409])
def test_booked_now_or_before(status):
    warehouse, _ = answering(status)
    warehouse.book(ORDER)


def test_a_second_attempt_may_succeed():
    warehouse, left = answering(503, 201)
    warehouse.book(ORDER)
    assert left == []


def test_gives_up_after_three_attempts():
    warehouse, left = answering(503, 503, 503, 201)
    with pytest.raises(WarehouseUnavailable):
        warehouse.book(ORDER)
    assert left == [201]


def test_a_refusal_is_not_repeated():
    warehouse, left = answering(422, 201)
    with pytest.raises(BookingRefused):
        warehouse.book(ORDER)
    assert left == [201]
