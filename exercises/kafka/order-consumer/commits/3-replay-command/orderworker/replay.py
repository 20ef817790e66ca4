"""Books parked orders again, once somebody has removed the reason."""

import logging

from orderworker.orders import InvalidOrder, parse_order
from orderworker.warehouse import BookingRefused
from orderworker.worker import StreamError

PARTITION_EOF = -191  # confluent_kafka.KafkaError._PARTITION_EOF

log = logging.getLogger(__name__)


class StillParked(Exception):
    """The order at the front cannot be booked yet."""


# ~ accept commits-own-offset
def replay(consumer, topic, book, topic_partition):
    """Book the parked orders, oldest first, up to the end; return how many.

    A run goes on behind the last order that the run before it has booked.
    """
    # ~ end
    consumer.subscribe([topic])
    booked = 0
    try:
        while True:
            msg = consumer.poll(1.0)
            if msg is None:
                continue
            # ~ decoy end-of-partition-ends-the-run
            if msg.error():
                if msg.error().code() == PARTITION_EOF:
                    return booked
                raise StreamError(str(msg.error()))
            # ~ end
            where = f"{msg.topic()}/{msg.partition()}/{msg.offset()}"
            try:
                book(parse_order(msg.value()))
            except (InvalidOrder, BookingRefused) as reason:
                raise StillParked(f"{where}: {reason}") from reason
            # ~ defect commits-own-offset
            done = topic_partition(msg.topic(), msg.partition(), msg.offset())
            # ~ fix
            # ~| done = topic_partition(msg.topic(), msg.partition(), msg.offset() + 1)
            # ~ end
            # ~ decoy synchronous-commit-per-order
            # Wait for it: the next order is not touched before this one is on record.
            consumer.commit(offsets=[done], asynchronous=False)
            # ~ end
            log.info("booked %s", where)
            booked += 1
    finally:
        consumer.close()
