"""An in-memory broker with a client that behaves like confluent-kafka on librdkafka.

What matters here, and where it differs from a naive fake:
- poll() *stores* the position behind a message as it hands the message over, unless
  enable.auto.offset.store is False; store_offsets() is an error while it is True.
- with enable.auto.commit, close() commits what is stored.
- a committed offset is the next one to be read; commit(message=m) adds one, commit(offsets=...) does not.
- a producer reports success or failure in on_delivery, from poll() or flush(); a refused message
  is no longer waiting, so flush() returns 0.
"""

from collections import defaultdict, namedtuple

TopicPartition = namedtuple("TopicPartition", "topic partition offset")

PARTITION_EOF = -191
INVALID_ARG = -186
TOPIC_AUTHORIZATION_FAILED = 29


class KafkaError:
    def __init__(self, code, text):
        self._code, self._text = code, text

    def code(self):
        return self._code

    def __str__(self):
        return self._text


class KafkaException(Exception):
    pass


class Message:
    def __init__(self, topic=None, offset=None, key=None, value=None, headers=None, error=None):
        self._topic, self._offset = topic, offset
        self._key, self._value, self._headers = key, value, headers
        self._error = error

    def topic(self):
        return self._topic

    def partition(self):
        return 0

    def offset(self):
        return self._offset

    def key(self):
        return self._key

    def value(self):
        return self._value

    def headers(self):
        return self._headers

    def error(self):
        return self._error


class Broker:
    """Topics of one partition each, and the committed offsets of the groups."""

    def __init__(self):
        self.logs = defaultdict(list)
        self.committed = {}
        self.refused_topics = set()

    def append(self, topic, value, key=None, headers=None):
        log = self.logs[topic]
        log.append(Message(topic, len(log), key, value, headers))


class Consumer:
    def __init__(self, broker, config, when_idle=lambda: None):
        self._broker = broker
        self._group = config["group.id"]
        self._auto_commit = config.get("enable.auto.commit", True)
        self._auto_store = config.get("enable.auto.offset.store", True)
        self._reset = config.get("auto.offset.reset", "latest")
        self._eof = config.get("enable.partition.eof", False)
        self._when_idle = when_idle
        self._topics = []
        self._position = {}
        self._stored = {}
        self._at_end = set()
        self._closed = False

    def subscribe(self, topics):
        self._topics = list(topics)

    def poll(self, timeout=None):
        assert not self._closed, "poll() after close()"
        for topic in self._topics:
            log = self._broker.logs[topic]
            position = self._position.get(topic)
            if position is None:
                start = 0 if self._reset == "earliest" else len(log)
                position = self._broker.committed.get((self._group, topic), start)
                self._position[topic] = position
            if position < len(log):
                self._at_end.discard(topic)
                self._position[topic] = position + 1
                if self._auto_store:
                    self._stored[topic] = position + 1
                return log[position]
            if self._eof and topic not in self._at_end:
                self._at_end.add(topic)
                return Message(topic, position, error=KafkaError(PARTITION_EOF, "end of partition"))
        self._when_idle()
        return None

    def store_offsets(self, message=None, offsets=None):
        if self._auto_store:
            raise KafkaException(KafkaError(INVALID_ARG, "Local: Invalid argument or configuration"))
        for topic, offset in self._positions(message, offsets):
            self._stored[topic] = offset

    def commit(self, message=None, offsets=None, asynchronous=True):
        for topic, offset in self._positions(message, offsets):
            self._broker.committed[self._group, topic] = offset

    def close(self):
        if self._auto_commit and not self._closed:
            for topic, offset in self._stored.items():
                self._broker.committed[self._group, topic] = offset
        self._closed = True

    def _positions(self, message, offsets):
        if message is not None:
            return [(message.topic(), message.offset() + 1)]
        if offsets is not None:
            return [(position.topic, position.offset) for position in offsets]
        return list(self._stored.items())


class Producer:
    def __init__(self, broker):
        self._broker = broker
        self._waiting = []

    def produce(self, topic, value=None, key=None, headers=None, on_delivery=None):
        self._waiting.append((Message(topic, None, key, value, headers), on_delivery))

    def poll(self, timeout=None):
        reports = len(self._waiting)
        while self._waiting:
            message, on_delivery = self._waiting.pop(0)
            error = None
            if message.topic() in self._broker.refused_topics:
                error = KafkaError(
                    TOPIC_AUTHORIZATION_FAILED, "Broker: Topic authorization failed"
                )
            else:
                self._broker.append(
                    message.topic(), message.value(), message.key(), message.headers()
                )
            if on_delivery is not None:
                on_delivery(error, message)
        return reports

    def flush(self, timeout=None):
        self.poll(timeout)
        return len(self._waiting)
