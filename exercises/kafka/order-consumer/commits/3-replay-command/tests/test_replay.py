from collections import namedtuple
from unittest.mock import Mock

import pytest

from fakes import Record, consumer_of, order
from orderworker.replay import PARTITION_EOF, StillParked, replay
from orderworker.warehouse import BookingRefused
from orderworker.worker import StreamError

TopicPartition = namedtuple("TopicPartition", "topic partition offset")


def failing(code):
    return Record(None, None, error=Mock(code=lambda: code))


def replay_over(records, book, end=PARTITION_EOF):
    consumer = consumer_of(records, at_end=lambda: failing(end))
    outcome = None
    try:
        outcome = replay(consumer, "orders.parked", book, TopicPartition)
    except StillParked as error:
        outcome = str(error)
    finally:
        consumer.close.assert_called_once_with()
    return outcome, [call.kwargs for call in consumer.commit.call_args_list]


def parked(offset, order_id):
    return order(offset, order_id, topic="orders.parked")


def test_books_up_to_the_end_and_commits_each_order():
    booked = []
    outcome, commits = replay_over(
        [parked(6, "o-1"), parked(7, "o-2")], lambda o: booked.append(o.order_id)
    )
    assert outcome == 2
    assert booked == ["o-1", "o-2"]
    assert commits == [
        # ~ defect commits-own-offset
        {"offsets": [("orders.parked", 0, 6)], "asynchronous": False},
        {"offsets": [("orders.parked", 0, 7)], "asynchronous": False},
        # ~ fix
        # ~| {"offsets": [("orders.parked", 0, 7)], "asynchronous": False},
        # ~| {"offsets": [("orders.parked", 0, 8)], "asynchronous": False},
        # ~ end
    ]


def test_stops_at_the_first_order_that_still_fails():
    def book(wanted):
        raise BookingRefused(f"{wanted.order_id}: refused by the warehouse")

    outcome, commits = replay_over([parked(6, "o-1"), parked(7, "o-2")], book)
    assert outcome == "orders.parked/0/6: o-1: refused by the warehouse"
    assert commits == []


def test_an_order_that_cannot_be_read_is_not_skipped():
    outcome, commits = replay_over([Record(6, b"{", topic="orders.parked")], print)
    assert outcome.startswith("orders.parked/0/6: not an order")
    assert commits == []


def test_any_other_error_of_the_client_is_raised():
    with pytest.raises(StreamError):
        replay_over([], print, end=-195)
