import threading

import pytest

from fakes import Record, consumer_of, order
from orderworker.warehouse import WarehouseUnavailable
from orderworker.worker import StreamError, run


def run_over(records, book):
    stopping = threading.Event()
    consumer = consumer_of(records, at_end=stopping.set)
    try:
        run(consumer, "orders", book, stopping)
    finally:
        consumer.close.assert_called_once_with()
    return consumer


def test_books_in_order_and_commits_each():
    booked = []
    records = [order(0, "o-1"), order(1, "o-2")]
    consumer = run_over(records, lambda o: booked.append(o.order_id))
    assert booked == ["o-1", "o-2"]
    assert [call.kwargs["message"] for call in consumer.commit.call_args_list] == records


def test_an_unavailable_warehouse_stops_the_worker():
    def book(_):
        raise WarehouseUnavailable("o-1")

    with pytest.raises(WarehouseUnavailable):
        run_over([order(0, "o-1"), order(1, "o-2")], book)


def test_an_error_of_the_client_stops_the_worker():
    with pytest.raises(StreamError):
        run_over([Record(None, None, error="Broker: Group authorization failed")], print)
