"""Builds the real clients and runs the worker, or the replay."""

import argparse
import logging
import os
import signal
import sys
import threading

from orderworker.config import Settings, producer_config, replay_config, worker_config
from orderworker.parking import ParkingLot
from orderworker.replay import StillParked, replay
from orderworker.warehouse import Warehouse, WarehouseUnavailable, http_post
from orderworker.worker import run


def main():
    parser = argparse.ArgumentParser(prog="orderworker")
    parser.add_argument("command", nargs="?", choices=["run", "replay"], default="run")
    command = parser.parse_args().command
    logging.basicConfig(level=logging.INFO)
    settings = Settings.from_env(os.environ)
    warehouse = Warehouse(http_post(settings.warehouse_url))
    return {"run": run_worker, "replay": run_replay}[command](settings, warehouse)


def run_worker(settings, warehouse):
    from confluent_kafka import Consumer, Producer

    stopping = threading.Event()
    for signum in (signal.SIGTERM, signal.SIGINT):
        signal.signal(signum, lambda *_: stopping.set())
    parking = ParkingLot(Producer(producer_config(settings)), settings.parked_topic)
    consumer = Consumer(worker_config(settings))
    run(consumer, settings.orders_topic, warehouse.book, parking, stopping)


def run_replay(settings, warehouse):
    from confluent_kafka import Consumer, TopicPartition

    consumer = Consumer(replay_config(settings))
    try:
        booked = replay(consumer, settings.parked_topic, warehouse.book, TopicPartition)
    except (StillParked, WarehouseUnavailable) as error:
        print(f"stopped: {error}", file=sys.stderr)
        return 1
    print(f"booked {booked} parked orders, none left")
    return 0


if __name__ == "__main__":
    sys.exit(main())
