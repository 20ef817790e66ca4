import os
import signal
import threading

from confluent_kafka import Consumer, Producer

from charges.worker import run

stopping = threading.Event()
signal.signal(signal.SIGTERM, lambda *_: stopping.set())
brokers = {"bootstrap.servers": os.environ["KAFKA_BROKERS"]}
consumer = Consumer({**brokers, "group.id": "charges", "auto.offset.reset": "earliest", "enable.auto.commit": False})
# ~ decoy fixed-transactional-id
# The same after a restart: that is how Kafka knows whose transaction to end.
producer = Producer({**brokers, "transactional.id": f"charges-{os.environ['POD_INDEX']}"})
# ~ end
run(consumer, producer, int(os.environ["TARIFF"]), stopping)
