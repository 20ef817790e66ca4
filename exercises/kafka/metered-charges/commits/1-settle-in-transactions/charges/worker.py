"""The loop from readings to charges, a transaction for each batch."""

import logging

from confluent_kafka import KafkaException

from charges.tariff import charge

READINGS = "readings"
CHARGES = "charges"
BATCH = 500

log = logging.getLogger(__name__)


class StreamError(Exception):
    """Kafka reported an error instead of a reading."""


class Settler:
    """Turns batches of readings into charges, each batch whole or not at all."""

    def __init__(self, consumer, producer, tariff):
        self._consumer = consumer
        self._producer = producer
        self._tariff = tariff
        # ~ defect group-metadata-of-the-start
        self._group = consumer.consumer_group_metadata()
        # ~ fix
        # ~ end

    def settle(self, batch):
        for message in batch:
            if message.error():
                raise StreamError(str(message.error()))
        self._producer.begin_transaction()
        try:
            # ~ decoy no-flush-before-commit
            for message in batch:
                value = charge(message.value(), self._tariff)
                self._producer.produce(CHARGES, key=message.key(), value=value)
            # ~ end
            positions = self._consumer.position(self._consumer.assignment())
            # ~ defect group-metadata-of-the-start main
            self._producer.send_offsets_to_transaction(positions, self._group)
            # ~ fix
            # ~| self._producer.send_offsets_to_transaction(positions, self._consumer.consumer_group_metadata())
            # ~ end
            self._producer.commit_transaction()
        except KafkaException as error:
            if not error.args[0].txn_requires_abort():
                raise
            self._abort(error)

    def _abort(self, error):
        # ~ defect abort-without-rewind main
        # Neither the charges nor the positions of this batch were committed, so its readings come again.
        log.warning("Batch aborted: %s", error)
        self._producer.abort_transaction()
        # ~ fix
        # ~| # Neither the charges nor the positions of this batch were committed: go back to where the last one ended.
        # ~| log.warning("Batch aborted: %s", error)
        # ~| self._producer.abort_transaction()
        # ~| for position in self._consumer.committed(self._consumer.assignment()):
        # ~|     position.offset = max(position.offset, 0)
        # ~|     self._consumer.seek(position)
        # ~ end


def run(consumer, producer, tariff, stopping):
    producer.init_transactions()
    consumer.subscribe([READINGS])
    settler = Settler(consumer, producer, tariff)
    try:
        while not stopping.is_set():
            batch = consumer.consume(BATCH, timeout=1.0)
            if batch:
                settler.settle(batch)
    finally:
        consumer.close()
