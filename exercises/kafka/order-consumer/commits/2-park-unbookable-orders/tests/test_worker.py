import threading

import pytest

from fakes import Producer, Record, consumer_of, order
from orderworker.config import Settings, worker_config
from orderworker.parking import ParkingFailed, ParkingLot
from orderworker.warehouse import BookingRefused, WarehouseUnavailable
from orderworker.worker import StreamError, run


def run_over(records, book, producer=None):
    stopping = threading.Event()
    consumer = consumer_of(records, at_end=stopping.set)
    parking = ParkingLot(producer or Producer(), "orders.parked")
    try:
        run(consumer, "orders", book, parking, stopping)
    finally:
        consumer.close.assert_called_once_with()
    return consumer


def test_commits_in_the_background():
    config = worker_config(Settings.from_env({}))
    assert config["enable.auto.commit"] is True
    assert config["auto.commit.interval.ms"] <= 1000


def test_books_in_order_without_waiting_for_commits():
    booked = []
    consumer = run_over(
        [order(0, "o-1"), order(1, "o-2")], lambda o: booked.append(o.order_id)
    )
    assert booked == ["o-1", "o-2"]
    consumer.commit.assert_not_called()


def test_parks_what_cannot_be_booked_and_goes_on():
    booked = []

    def book(wanted):
        if wanted.order_id == "o-2":
            raise BookingRefused("o-2: refused by the warehouse")
        booked.append(wanted.order_id)

    producer = Producer()
    records = [Record(0, b"{"), order(1, "o-1"), order(2, "o-2"), order(3, "o-3")]
    run_over(records, book, producer)
    assert booked == ["o-1", "o-3"]
    assert [value for _, _, value, _ in producer.written] == [b"{", records[2].value()]


# ~ accept refused-delivery
def test_an_order_that_cannot_be_parked_stops_the_worker():
    with pytest.raises(ParkingFailed):
        run_over([Record(0, b"{"), order(1, "o-1")], print, Producer(answers=False))
# ~ end


# ~ accept stored-at-poll
def test_an_unavailable_warehouse_stops_the_worker():
    def book(_):
        raise WarehouseUnavailable("o-1")

    producer = Producer()
    with pytest.raises(WarehouseUnavailable):
        run_over([order(0, "o-1"), order(1, "o-2")], book, producer)
    assert producer.written == []
# ~ end


def test_an_error_of_the_client_stops_the_worker():
    with pytest.raises(StreamError):
        run_over([Record(None, None, error="Broker: Group authorization failed")], print)
