"""Requests and responses, as far as this application needs them."""

import json
from http.cookies import CookieError, SimpleCookie
from urllib.parse import parse_qs

MAX_BODY = 64 * 1024


class HttpError(Exception):
    """Ends a request with a status and nothing else."""

    def __init__(self, status):
        super().__init__(status)
        self.status = status


class Request:
    def __init__(self, environ):
        self._environ = environ
        self.method = environ["REQUEST_METHOD"]
        self.path = environ.get("PATH_INFO", "")

    def header(self, name):
        return self._environ.get("HTTP_" + name.upper().replace("-", "_"), "")

    def query(self, name):
        return parse_qs(self._environ.get("QUERY_STRING", "")).get(name, [""])[0]

    def form(self):
        fields = parse_qs(self._body().decode("utf-8", "replace"))
        return {name: values[0] for name, values in fields.items()}

    def json(self):
        try:
            value = json.loads(self._body())
        except ValueError:
            raise HttpError("400 Bad Request") from None
        if not isinstance(value, dict):
            raise HttpError("400 Bad Request")
        return value

    def cookie(self, name):
        try:
            cookie = SimpleCookie(self.header("Cookie")).get(name)
        except CookieError:
            return ""
        return cookie.value if cookie else ""

    def _body(self):
        try:
            length = int(self._environ.get("CONTENT_LENGTH") or 0)
        except ValueError:
            raise HttpError("400 Bad Request") from None
        if not 0 <= length <= MAX_BODY:
            raise HttpError("413 Content Too Large")
        return self._environ["wsgi.input"].read(length)


class Response:
    def __init__(self, status, body=b"", content_type="text/plain; charset=utf-8"):
        self.status = status
        self.body = body
        self.headers = [("Content-Type", content_type), ("Content-Length", str(len(body)))]

    def add(self, name, value):
        self.headers.append((name, value))
        return self


def json_response(value):
    return Response("200 OK", json.dumps(value).encode(), "application/json")


def html_response(status, page):
    return Response(status, page.encode(), "text/html; charset=utf-8")
