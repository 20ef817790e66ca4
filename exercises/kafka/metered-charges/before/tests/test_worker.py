import json
import threading

import pytest
from fakes import FakeConsumer, FakeProducer, Message

from charges.worker import StreamError, run


def reading(number):
    return json.dumps({"meter": f"RO-{number}", "day": "2025-03-30", "wh": 1000 * number}).encode()


def test_each_reading_becomes_a_charge():
    stopping, producer = threading.Event(), FakeProducer()
    consumer = FakeConsumer([Message(reading(1), 0), Message(reading(2), 1)], stopping)
    run(consumer, producer, 91, stopping)

    assert [json.loads(value)["amount"] for _, _, value in producer.produced] == [91, 182]
    assert consumer.committed == [0, 1]


def test_an_error_of_the_stream_ends_the_worker():
    stopping = threading.Event()
    consumer = FakeConsumer([Message(None, error="broker is gone")], stopping)

    with pytest.raises(StreamError, match="broker is gone"):
        run(consumer, FakeProducer(), 91, stopping)
    assert consumer.closed
