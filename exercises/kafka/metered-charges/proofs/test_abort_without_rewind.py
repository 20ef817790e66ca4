import json
import threading

from broker import Broker, Consumer, Producer

from charges.worker import run


def test_a_batch_that_was_aborted_is_settled_in_the_end():
    readings = [json.dumps({"meter": f"RO-{number}", "day": "2025-03-30", "wh": 1000}).encode() for number in range(700)]
    broker, stopping = Broker(readings), threading.Event()
    consumer = Consumer(broker)
    consumer.when_idle = stopping.set
    run(consumer, Producer(broker, refusals=1), 91, stopping)

    charged = [json.loads(value)["meter"] for value in broker.charges]
    missing = 700 - len(set(charged))
    assert not missing, f"{missing} of 700 readings were never charged"
    assert len(charged) == 700
