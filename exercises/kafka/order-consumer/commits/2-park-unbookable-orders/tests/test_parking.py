import pytest

from fakes import Producer, order
from orderworker.orders import InvalidOrder
from orderworker.parking import ParkingFailed, ParkingLot


def test_the_whole_record_is_parked_with_reason_and_origin():
    producer = Producer()
    record = order(41, "o-1", partition=3, key=b"customer-7")
    ParkingLot(producer, "orders.parked").park(record, InvalidOrder("quantity"))
    assert producer.written == [
        (
            "orders.parked",
            b"customer-7",
            record.value(),
            {"reason": b"quantity", "origin": b"orders/3/41"},
        )
    ]


# ~ accept refused-delivery
def test_a_record_without_acknowledgement_is_not_parked():
    parking = ParkingLot(Producer(answers=False), "orders.parked")
    with pytest.raises(ParkingFailed, match="orders/0/41"):
        parking.park(order(41, "o-1"), InvalidOrder("quantity"))
# ~ end


def test_a_reason_that_cannot_be_encoded_is_no_obstacle():
    producer = Producer()
    record = order(41, "o-1")
    ParkingLot(producer, "orders.parked").park(record, InvalidOrder("\ud800: quantity"))
    assert producer.written[0][3]["reason"] == b"?: quantity"
