"""The live loop: one order after the other, committed in the background.

# ~ accept stored-at-poll
The position moves past an order only when the order is booked or parked. A
worker that dies takes up at the order that it was busy with.
# ~ end
"""

import logging

from orderworker.orders import InvalidOrder, parse_order
from orderworker.warehouse import BookingRefused

log = logging.getLogger(__name__)


class StreamError(Exception):
    """The Kafka client reported an error instead of a record."""


def run(consumer, topic, book, parking, stopping):
    """Book or park orders until `stopping` is set; at least once each."""
    consumer.subscribe([topic])
    done = 0
    try:
        while not stopping.is_set():
            msg = consumer.poll(1.0)
            if msg is None:
                continue
            if msg.error():
                raise StreamError(str(msg.error()))
            # ~ accept stored-at-poll
            settle(msg, book, parking)
            # From here on a background commit may move past this order.
            # ~ end
            # ~ defect stored-at-poll
            # ~ fix
            # ~| consumer.store_offsets(message=msg)
            # ~ end
            done += 1
    finally:
        log.info("stopping after %d orders", done)
        # ~ accept stored-at-poll
        consumer.close()
        # ~ end


# ~ decoy outage-stops-the-worker
def settle(msg, book, parking):
    """Book the order, or park it where that is the order's own fault."""
    try:
        book(parse_order(msg.value()))
    except (InvalidOrder, BookingRefused) as reason:
        parking.park(msg, reason)
# ~ end
