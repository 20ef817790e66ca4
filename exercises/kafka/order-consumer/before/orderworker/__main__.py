"""Builds the real clients and runs the worker."""

import os
import signal
import threading

from orderworker.config import Settings, worker_config
from orderworker.warehouse import Warehouse, http_post
from orderworker.worker import run


def main():
    from confluent_kafka import Consumer

    settings = Settings.from_env(os.environ)
    stopping = threading.Event()
    for signum in (signal.SIGTERM, signal.SIGINT):
        signal.signal(signum, lambda *_: stopping.set())
    warehouse = Warehouse(http_post(settings.warehouse_url))
    run(Consumer(worker_config(settings)), settings.orders_topic, warehouse.book, stopping)


if __name__ == "__main__":
    main()
