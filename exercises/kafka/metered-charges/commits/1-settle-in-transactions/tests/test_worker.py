import json
import threading

import pytest
from confluent_kafka import KafkaException
from fakes import Error, FakeConsumer, FakeProducer, Message

from charges.worker import StreamError, run


def readings(*numbers):
    return [
        Message(json.dumps({"meter": f"RO-{number}", "day": "2025-03-30", "wh": 1000 * number}).encode(), number)
        for number in numbers
    ]


def settled(batches, failing=()):
    stopping, producer = threading.Event(), FakeProducer(failing)
    consumer = FakeConsumer(batches, stopping)
    run(consumer, producer, 91, stopping)
    return producer


def test_a_batch_is_committed_with_its_position():
    (transaction,) = settled([readings(1, 2)]).committed

    assert [json.loads(value)["amount"] for value in transaction["charges"]] == [91, 182]
    assert transaction["positions"] == [2]


def test_each_batch_has_a_transaction_of_its_own():
    transactions = settled([readings(1, 2), readings(3)]).committed

    assert [each["positions"] for each in transactions] == [[2], [3]]


def test_the_transactions_of_a_pod_before_are_ended_first():
    assert settled([readings(1)]).calls == ["init"]


def test_a_batch_that_has_to_be_aborted_is_aborted():
    producer = settled([readings(1, 2)], [Error("fenced by a new generation", abort=True)])

    assert producer.calls == ["init", "abort"]
    assert producer.committed == []


# ~ accept abort-without-rewind
def test_the_worker_goes_on_after_an_abort():
    producer = settled([readings(1), readings(1)], [Error("coordinator moved", abort=True)])

    assert [json.loads(value)["meter"] for each in producer.committed for value in each["charges"]] == ["RO-1"]
# ~ end


def test_any_other_error_ends_the_worker():
    with pytest.raises(KafkaException):
        settled([readings(1)], [Error("producer fenced", abort=False)])


def test_an_error_of_the_stream_ends_the_worker():
    with pytest.raises(StreamError, match="broker is gone"):
        settled([[Message(None, error="broker is gone")]])
