"""Calls the application the way a server would."""

import hashlib
import io
import json
from urllib.parse import urlencode

from gridline.app import App
from gridline.sessions import COOKIE, Sessions
from gridline.store import Store, scrypt

DASHBOARD = "https://gridline-dashboard.example"
SALT = bytes(16)


def user(password):
    """With a low cost, for the tests are many."""
    return {"salt": SALT.hex(), "hash": scrypt(password, SALT, cost=2).hex(), "cost": 2}


DATA = {
    "users": {
        "amara": user("correct horse"),
        "bela": user("battery staple"),
    },
    "sites": {
        "17": {"id": "17", "owner": "amara", "name": "Mill", "readings": [3, 1, 4]},
        "18": {"id": "18", "owner": "bela", "name": "Bakery", "readings": []},
    },
    "tariffs": [{"name": "day", "cents": 31}, {"name": "night", "cents": 22}],
    "embed": {hashlib.sha256(b"partner-token").hexdigest(): "17"},
}


class Answer:
    def __init__(self, status, headers, body):
        self.status = int(status.split()[0])
        self.headers = headers
        self.body = body

    def __getitem__(self, name):
        """All values of a header in one, as a browser reads it."""
        return ", ".join(value for key, value in self.headers if key.lower() == name.lower())

    def json(self):
        return json.loads(self.body)


class Client:
    def __init__(self):
        self.sessions = Sessions()
        app = App(Store(json.loads(json.dumps(DATA))), self.sessions, DASHBOARD)
        self.app = self.wrap(app)

    def wrap(self, app):
        return app

    def __call__(self, method, path, body=b"", sid="", **headers):
        path, _, query = path.partition("?")
        if isinstance(body, dict):
            body = urlencode(body).encode()
        environ = {
            "REQUEST_METHOD": method,
            "PATH_INFO": path,
            "QUERY_STRING": query,
            "CONTENT_LENGTH": str(len(body)),
            "wsgi.input": io.BytesIO(body),
        }
        if sid:
            environ["HTTP_COOKIE"] = f"{COOKIE}={sid}"
        for name, value in headers.items():
            environ["HTTP_" + name.upper()] = value
        started = []
        chunks = self.app(environ, lambda *args: started.append(args))
        status, response_headers = started[0][:2]
        return Answer(status, response_headers, b"".join(chunks))
