"""The live loop: one order after the other."""

from orderworker.orders import parse_order


class StreamError(Exception):
    """The Kafka client reported an error instead of a record."""


def run(consumer, topic, book, stopping):
    """Book orders until `stopping` is set; at least once each."""
    consumer.subscribe([topic])
    try:
        while not stopping.is_set():
            msg = consumer.poll(1.0)
            if msg is None:
                continue
            if msg.error():
                raise StreamError(str(msg.error()))
            book(parse_order(msg.value()))
            consumer.commit(message=msg, asynchronous=False)
    finally:
        consumer.close()
