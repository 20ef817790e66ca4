"""Settings from the environment, and what they mean to the Kafka client."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Settings:
    brokers: str
    orders_topic: str
    group: str
    warehouse_url: str

    @classmethod
    def from_env(cls, env):
        return cls(
            brokers=env.get("KAFKA_BROKERS", "localhost:9092"),
            orders_topic=env.get("ORDERS_TOPIC", "orders"),
            group=env.get("WORKER_GROUP", "order-worker"),
            warehouse_url=env.get("WAREHOUSE_URL", "http://warehouse"),
        )


def worker_config(settings):
    """The live loop: commits in the background, once a second and on close()."""
    return {
        "bootstrap.servers": settings.brokers,
        "group.id": settings.group,
        "auto.offset.reset": "earliest",
        # ~ accept stored-at-poll
        "enable.auto.commit": True,
        # ~ end
        # ~ defect stored-at-poll main
        # ~ fix
        # ~| "enable.auto.offset.store": False,
        # ~ end
        "auto.commit.interval.ms": 1000,
    }
