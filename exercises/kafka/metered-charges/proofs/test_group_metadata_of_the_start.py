import json

from broker import Broker, Consumer, Producer

from charges.worker import Settler


def test_a_pod_that_lost_its_partition_charges_nothing():
    broker = Broker([json.dumps({"meter": "RO-84", "day": "2025-03-30", "wh": 1000}).encode()])
    first, second = Consumer(broker), Consumer(broker)
    slow, quick = Settler(first, Producer(broker), 91), Settler(second, Producer(broker), 91)

    # The first pod takes the reading and is then held up; Kafka gives its partition to the second.
    batch = first.consume(500, 1.0)
    broker.hand_over(second)
    quick.settle(second.consume(500, 1.0))
    slow.settle(batch)

    times = [json.loads(value)["meter"] for value in broker.charges].count("RO-84")
    assert times == 1, f"the reading of RO-84 was charged {times} times"
