import json

import pytest

from broker import Broker, Consumer, KafkaError, Message, Producer, TopicPartition
from orderworker.config import replay_config
from orderworker.parking import ParkingLot
from orderworker.replay import replay
from orderworker.warehouse import WarehouseUnavailable
from orderworker.worker import StreamError
from scenario import SETTINGS, put_orders, run_replay, run_worker


def test_outage_is_not_parked():
    broker = Broker()
    put_orders(broker, "orders", "o-1", "o-2")

    def book(order):
        raise WarehouseUnavailable(order.order_id)

    with pytest.raises(WarehouseUnavailable):
        run_worker(broker, book)
    assert broker.logs["orders.parked"] == []


def test_park_returns_with_the_record_on_the_broker():
    broker = Broker()
    parking = ParkingLot(Producer(broker), "orders.parked")
    for n in range(3):
        parking.park(Message("orders", n, value=json.dumps(n).encode()), ValueError("no"))
        assert len(broker.logs["orders.parked"]) == n + 1


def test_first_replay_starts_with_the_oldest():
    broker = Broker()
    put_orders(broker, "orders.parked", "o-1", "o-2")
    booked = []
    assert run_replay(broker, lambda order: booked.append(order.order_id)) == 2
    assert booked == ["o-1", "o-2"]


def test_only_the_end_of_the_partition_ends_the_run():
    class Failing(Consumer):
        def poll(self, timeout=None):
            return Message(error=KafkaError(29, "Broker: Topic authorization failed"))

    with pytest.raises(StreamError):
        replay(Failing(Broker(), replay_config(SETTINGS)), "orders.parked", print, TopicPartition)
