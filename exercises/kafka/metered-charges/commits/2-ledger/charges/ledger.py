"""Sums of charges by meter, for whoever keeps the ledger.

    python -m charges.ledger ledger.db
"""

import json
import os
import sqlite3
import sys

TABLES = """
create table if not exists sums (meter text primary key, amount integer not null);
create table if not exists positions (part integer primary key, next integer not null);
"""


def open_ledger(path):
    connection = sqlite3.connect(path)
    connection.executescript(TABLES)
    return connection


def book(connection, message):
    """Add a charge to its sum, unless it was added before."""
    part, offset = message.partition(), message.offset()
    with connection:
        (done,) = connection.execute("select coalesce(max(next), 0) from positions where part = ?", [part]).fetchone()
        # ~ decoy gaps-in-offsets
        # Commit markers of transactions take offsets too, so the next charge need not be the next number.
        if offset < done:
            return
        # ~ end
        charge = json.loads(message.value())
        connection.execute(
            "insert into sums values (?, ?) on conflict (meter) do update set amount = amount + excluded.amount",
            [charge["meter"], charge["amount"]],
        )
        connection.execute("insert or replace into positions values (?, ?)", [part, offset + 1])


def main():
    from confluent_kafka import OFFSET_BEGINNING, Consumer, TopicPartition

    connection = open_ledger(sys.argv[1])
    # ~ decoy isolation-level-not-set
    settings = {
        "bootstrap.servers": os.environ["KAFKA_BROKERS"],
        "group.id": "ledger",
        "enable.auto.commit": False,
        # Stop if Kafka no longer has the position that we know: jumping ahead would leave charges out.
        "auto.offset.reset": "error",
    }
    consumer = Consumer(settings)
    # ~ end
    known = dict(connection.execute("select part, next from positions"))
    parts = consumer.list_topics("charges").topics["charges"].partitions
    consumer.assign([TopicPartition("charges", part, known.get(part, OFFSET_BEGINNING)) for part in parts])
    while True:
        message = consumer.poll(1.0)
        if message is None:
            continue
        if message.error():
            raise SystemExit(str(message.error()))
        book(connection, message)


if __name__ == "__main__":
    main()
