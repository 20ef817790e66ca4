"""The finished application as a browser, an attacker's page and a CDN see it."""

import hashlib
import io
from urllib.parse import urlencode

from gridline.app import App
from gridline.cors import Cors
from gridline.sessions import COOKIE, Sessions
from gridline.store import Store, scrypt

DASHBOARD = "https://gridline-dashboard.example"
SUPPORT = "https://gridline-support.example"
EVIL = "https://evil.example"
SALT = bytes(16)


class World:
    def __init__(self):
        self.sessions = Sessions()
        known = scrypt("correct horse", SALT, cost=2).hex()
        store = Store({
            "users": {"amara": {"salt": SALT.hex(), "hash": known, "cost": 2}},
            "sites": {"17": {"id": "17", "owner": "amara", "name": "Mill", "readings": [3]}},
            "tariffs": [{"name": "day", "cents": 31}],
            "embed": {hashlib.sha256(b"partner-token").hexdigest(): "17"},
        })
        self.app = Cors(App(store, self.sessions, DASHBOARD), [DASHBOARD, SUPPORT])

    def request(self, method, path, origin="", sid="", form=None, **more):
        """Return status, headers by lower-case name, body."""
        body = urlencode(form or {}).encode()
        path, _, query = path.partition("?")
        environ = {
            "REQUEST_METHOD": method,
            "PATH_INFO": path,
            "QUERY_STRING": query,
            "CONTENT_LENGTH": str(len(body)),
            "wsgi.input": io.BytesIO(body),
            **more,
        }
        if origin:
            environ["HTTP_ORIGIN"] = origin
        if sid:
            environ["HTTP_COOKIE"] = f"{COOKIE}={sid}"
        started = []
        chunks = self.app(environ, lambda *args: started.append(args))
        headers = {}
        for name, value in started[0][1]:
            name = name.lower()
            headers[name] = f"{headers[name]}, {value}" if name in headers else value
        return int(started[0][0].split()[0]), headers, b"".join(chunks)


def readable(headers, origin, with_cookie):
    """Does the browser show the answer to a page of this origin? (Fetch standard, CORS check.)"""
    allowed = headers.get("access-control-allow-origin")
    if allowed == "*":
        return not with_cookie
    credentials = headers.get("access-control-allow-credentials") == "true"
    return allowed == origin and (credentials or not with_cookie)


class SharedCache:
    """A CDN: keeps what is public, and selects by the Vary of what it has kept (RFC 9111, 4.1)."""

    def __init__(self, world):
        self._world = world
        self._kept = []

    def get(self, path, origin=""):
        for kept_path, vary, kept_origin, headers in self._kept:
            if kept_path == path and ("origin" not in vary or kept_origin == origin):
                return headers
        _, headers, _ = self._world.request("GET", path, origin=origin)
        if "public" in headers.get("cache-control", ""):
            vary = {name.strip().lower() for name in headers.get("vary", "").split(",")}
            self._kept.append((path, vary, origin, headers))
        return headers
