"""A broker with consumer groups and transactions, as far as exactly-once processing needs them.

- A consumer that has not joined yet has generation -1; the broker doesn't check that one (KIP-447).
- Positions of another generation than the group's are refused, and the transaction has to be aborted.
- What a consumer was handed moves its position, whatever becomes of the transaction.
"""

from dataclasses import dataclass, field

from confluent_kafka import KafkaException, TopicPartition


class Refused:
    def __init__(self, text):
        self.text = text

    def txn_requires_abort(self):
        return True

    def __str__(self):
        return self.text


class Message:
    def __init__(self, value, offset):
        self._value, self._offset = value, offset

    def value(self):
        return self._value

    def key(self):
        return b""

    def offset(self):
        return self._offset

    def error(self):
        return None


@dataclass
class Broker:
    readings: list = field(default_factory=list)
    charges: list = field(default_factory=list)
    committed: int = 0
    generation: int = 0

    def hand_over(self, consumer):
        """Give the partition to a consumer, in a new generation; the one before does not know yet."""
        self.generation += 1
        consumer.generation, consumer.next = self.generation, self.committed


class Consumer:
    def __init__(self, broker):
        self.broker, self.generation, self.next = broker, -1, 0
        self.when_idle = lambda: None

    def subscribe(self, topics):
        pass

    def consume(self, count, timeout):
        if self.generation < 0:
            self.broker.hand_over(self)
        found = [Message(value, self.next + place) for place, value in enumerate(self.broker.readings[self.next :][:count])]
        self.next += len(found)
        if not found:
            self.when_idle()
        return found

    def assignment(self):
        return [TopicPartition("readings", 0)]

    def position(self, partitions):
        return [TopicPartition("readings", 0, self.next)]

    def committed(self, partitions):
        return [TopicPartition("readings", 0, self.broker.committed)]

    def seek(self, position):
        self.next = position.offset

    def consumer_group_metadata(self):
        return self.generation

    def close(self):
        pass


class Producer:
    def __init__(self, broker, refusals=0):
        self.broker, self.refusals = broker, refusals

    def init_transactions(self):
        pass

    def begin_transaction(self):
        self.pending, self.position = [], None

    def produce(self, topic, key, value):
        self.pending.append(value)

    def send_offsets_to_transaction(self, positions, generation):
        if generation not in (-1, self.broker.generation):
            raise KafkaException(Refused("illegal generation"))
        self.position = positions[0].offset

    def commit_transaction(self):
        if self.refusals:
            self.refusals -= 1
            raise KafkaException(Refused("the coordinator has moved"))
        self.broker.charges += self.pending
        self.broker.committed = self.position

    def abort_transaction(self):
        self.pending, self.position = [], None
