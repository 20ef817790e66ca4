"""Just enough of the Kafka client for the tests."""

import json
from unittest.mock import Mock


class Record:
    """A record as poll() hands it out."""

    def __init__(self, offset, value, topic="orders", partition=0, key=None, error=None):
        self._fields = dict(
            offset=offset, value=value, topic=topic, partition=partition, key=key,
            error=error, headers=None,
        )

    def __getattr__(self, name):
        return lambda: self._fields[name]


def order(offset, order_id, **fields):
    value = {"order_id": order_id, "sku": "MUG-1", "quantity": 1}
    return Record(offset, json.dumps(value).encode(), **fields)


def consumer_of(records, at_end):
    """A consumer that hands out `records`, then calls `at_end`."""
    waiting = list(records)

    def poll(timeout):
        return waiting.pop(0) if waiting else at_end()

    return Mock(poll=Mock(side_effect=poll))


# ~ accept refused-delivery
class Producer:
    """Acknowledges on flush(), or not at all."""

    def __init__(self, answers=True):
        self.answers = answers
        self.written = []
        self._waiting = []

    def produce(self, topic, key=None, value=None, headers=None, on_delivery=None):
        self.written.append((topic, key, value, dict(headers)))
        self._waiting.append(on_delivery)

    def flush(self, timeout):
        while self.answers and self._waiting:
            self._waiting.pop()(None, None)
        return len(self._waiting)
# ~ end
