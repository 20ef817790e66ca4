"""The names of confluent_kafka that the package uses, for machines without librdkafka."""

from dataclasses import dataclass


class KafkaException(Exception):
    """Its one argument is a KafkaError."""


@dataclass
class TopicPartition:
    topic: str
    partition: int
    offset: int = -1001
