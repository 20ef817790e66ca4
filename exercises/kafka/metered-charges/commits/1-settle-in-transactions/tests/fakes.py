from confluent_kafka import KafkaException, TopicPartition


class Message:
    def __init__(self, value, offset=0, key=b"", error=None, topic="readings", partition=0):
        self._fields = {"value": value, "offset": offset, "key": key, "error": error, "topic": topic, "partition": partition}

    def __getattr__(self, name):
        return lambda: self._fields[name]


class FakeConsumer:
    """Hands out its batches, then stops the worker."""

    def __init__(self, batches, stopping):
        self.batches = list(batches)
        self.stopping = stopping
        self.next = 0
        self.closed = False

    def subscribe(self, topics):
        self.topics = topics

    def consume(self, count, timeout):
        if not self.batches:
            self.stopping.set()
            return []
        # ~ accept abort-without-rewind
        batch = self.batches.pop(0)
        self.next += len(batch)
        return batch
        # ~ end

    def assignment(self):
        return [TopicPartition("readings", 0)]

    def position(self, partitions):
        return [TopicPartition("readings", 0, self.next)]

    # ~ defect abort-without-rewind
    # ~ fix
    # ~| def committed(self, partitions):
    # ~|     return [TopicPartition("readings", 0, 0)]
    # ~|
    # ~| def seek(self, position):
    # ~|     pass
    # ~|
    # ~ end
    def consumer_group_metadata(self):
        return "group charges"

    def close(self):
        self.closed = True


class Error:
    def __init__(self, text, abort):
        self.text, self.abort = text, abort

    def txn_requires_abort(self):
        return self.abort

    def __str__(self):
        return self.text


class FakeProducer:
    """Keeps what each transaction wrote; `failing` are errors of the next commits."""

    def __init__(self, failing=()):
        self.failing = list(failing)
        self.calls = []
        self.committed = []
        self.pending = None

    def init_transactions(self):
        self.calls.append("init")

    def begin_transaction(self):
        self.pending = {"charges": [], "positions": None}

    def produce(self, topic, key, value):
        self.pending["charges"].append(value)

    def send_offsets_to_transaction(self, positions, group):
        assert group == "group charges"
        self.pending["positions"] = [position.offset for position in positions]

    def commit_transaction(self):
        if self.failing:
            raise KafkaException(self.failing.pop(0))
        self.committed.append(self.pending)

    def abort_transaction(self):
        self.calls.append("abort")
        self.pending = None
