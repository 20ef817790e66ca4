"""Builds the real clients and runs the worker."""

import os
import signal
import threading

from orderworker.config import Settings, producer_config, worker_config
from orderworker.parking import ParkingLot
from orderworker.warehouse import Warehouse, http_post
from orderworker.worker import run


def main():
    from confluent_kafka import Consumer, Producer

    settings = Settings.from_env(os.environ)
    stopping = threading.Event()
    for signum in (signal.SIGTERM, signal.SIGINT):
        signal.signal(signum, lambda *_: stopping.set())
    warehouse = Warehouse(http_post(settings.warehouse_url))
    parking = ParkingLot(Producer(producer_config(settings)), settings.parked_topic)
    consumer = Consumer(worker_config(settings))
    run(consumer, settings.orders_topic, warehouse.book, parking, stopping)


if __name__ == "__main__":
    main()
