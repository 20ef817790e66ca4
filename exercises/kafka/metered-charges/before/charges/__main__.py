import os
import signal
import threading

from confluent_kafka import Consumer, Producer

from charges.worker import run

stopping = threading.Event()
signal.signal(signal.SIGTERM, lambda *_: stopping.set())
brokers = {"bootstrap.servers": os.environ["KAFKA_BROKERS"]}
consumer = Consumer({**brokers, "group.id": "charges", "auto.offset.reset": "earliest", "enable.auto.commit": False})
run(consumer, Producer(brokers), int(os.environ["TARIFF"]), stopping)
