class Message:
    def __init__(self, value, offset=0, key=b"", error=None, topic="readings", partition=0):
        self._fields = {"value": value, "offset": offset, "key": key, "error": error, "topic": topic, "partition": partition}

    def __getattr__(self, name):
        return lambda: self._fields[name]


class FakeConsumer:
    """Hands out what it is given, then stops the worker."""

    def __init__(self, messages, stopping):
        self.messages = list(messages)
        self.stopping = stopping
        self.committed = []
        self.closed = False

    def subscribe(self, topics):
        self.topics = topics

    def poll(self, timeout):
        if not self.messages:
            self.stopping.set()
            return None
        return self.messages.pop(0)

    def commit(self, message, asynchronous):
        self.committed.append(message.offset())

    def close(self):
        self.closed = True


class FakeProducer:
    def __init__(self):
        self.produced = []

    def produce(self, topic, key, value):
        self.produced.append((topic, key, value))

    def flush(self):
        return 0
