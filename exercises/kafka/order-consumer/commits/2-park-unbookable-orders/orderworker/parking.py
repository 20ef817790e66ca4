"""Where orders wait that cannot be booked for now."""

import logging

log = logging.getLogger(__name__)


class ParkingFailed(Exception):
    """The broker has not taken the record; the order must not count as done."""


class ParkingLot:
    def __init__(self, producer, topic, timeout=10.0):
        self._producer = producer
        self._topic = topic
        self._timeout = timeout

    # ~ accept refused-delivery
    def park(self, msg, reason):
        """Write the order to the parked topic; return once the broker has it."""
        # ~ end
        origin = f"{msg.topic()}/{msg.partition()}/{msg.offset()}"
        # ~ defect refused-delivery
        # ~ fix
        # ~| self._refusal = None
        # ~ end
        self._producer.produce(
            self._topic,
            key=msg.key(),
            value=msg.value(),
            headers=[("reason", str(reason)[:500].encode("utf-8", "replace")), ("origin", origin.encode())],
            on_delivery=self._reported,
        )
        # ~ decoy flush-per-parked-order
        # The number of records that are still waiting for their report.
        waiting = self._producer.flush(self._timeout)
        # ~ end
        # ~ defect refused-delivery main
        if waiting:
            raise ParkingFailed(f"{origin}: no report within {self._timeout:g} s")
        # ~ fix
        # ~| if waiting or self._refusal:
        # ~|     raise ParkingFailed(f"{origin}: {self._refusal or 'no report in time'}")
        # ~ end
        log.warning("parked %s: %s", origin, reason)

    def _reported(self, err, _record):
        if err is not None:
            # ~ defect refused-delivery
            log.error("record for %s failed in delivery: %s", self._topic, err)
            # ~ fix
            # ~| self._refusal = err
            # ~ end
