"""Runs of the worker and of the replay against the in-memory broker."""

import json
import threading

from broker import Consumer, Producer, TopicPartition
from orderworker.config import Settings, replay_config, worker_config
from orderworker.parking import ParkingLot
from orderworker.replay import replay
from orderworker.worker import run

SETTINGS = Settings.from_env({})


def put_orders(broker, topic, *ids, quantity=1):
    for order_id in ids:
        fields = {"order_id": order_id, "sku": "MUG-1", "quantity": quantity}
        broker.append(topic, json.dumps(fields).encode())


def run_worker(broker, book):
    """One life of the worker, from subscribe() to close(); stops when the topic is empty."""
    stopping = threading.Event()
    consumer = Consumer(broker, worker_config(SETTINGS), when_idle=stopping.set)
    parking = ParkingLot(Producer(broker), SETTINGS.parked_topic)
    run(consumer, SETTINGS.orders_topic, book, parking, stopping)


def run_replay(broker, book):
    consumer = Consumer(broker, replay_config(SETTINGS))
    return replay(consumer, SETTINGS.parked_topic, book, TopicPartition)
