"""The loop from readings to charges."""

from charges.tariff import charge

READINGS = "readings"
CHARGES = "charges"


class StreamError(Exception):
    """Kafka reported an error instead of a reading."""


def run(consumer, producer, tariff, stopping):
    consumer.subscribe([READINGS])
    try:
        while not stopping.is_set():
            message = consumer.poll(1.0)
            if message is None:
                continue
            if message.error():
                raise StreamError(str(message.error()))
            producer.produce(CHARGES, key=message.key(), value=charge(message.value(), tariff))
            producer.flush()
            consumer.commit(message=message, asynchronous=False)
    finally:
        consumer.close()
