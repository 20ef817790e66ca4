"""Requests and responses."""

import json
from dataclasses import dataclass, field
from html import escape
from http.cookies import CookieError, SimpleCookie
from urllib.parse import parse_qsl, urlencode, urlsplit

FORM = "application/x-www-form-urlencoded"


class BadRequest(Exception):
    """The request cannot be read."""


@dataclass(frozen=True)
class Request:
    """One request. Header names are in lower case; `form` is empty unless a form was posted."""

    method: str
    path: str
    query: dict[str, str] = field(default_factory=dict)
    form: dict[str, str] = field(default_factory=dict)
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""

    @property
    def params(self) -> dict[str, str]:
        """The parameters, however they were sent."""
        return {**self.query, **self.form}

    def header(self, name: str) -> str:
        """The value of that header, empty if there is none."""
        return self.headers.get(name.lower(), "")

    def cookie(self, name: str) -> str:
        """The value of that cookie, empty if there is none."""
        try:
            cookies = SimpleCookie(self.header("cookie"))
        except CookieError:
            return ""
        return cookies[name].value if name in cookies else ""


@dataclass(frozen=True)
class Response:
    """One answer."""

    status: int
    body: str = ""
    headers: dict[str, str] = field(default_factory=dict)


def parse(method: str, target: str, headers: dict[str, str], body: bytes = b"") -> Request:
    """Read a request; no parameter may come twice (OAuth 2.1, section 3.1)."""
    headers = {name.lower(): value for name, value in headers.items()}
    url = urlsplit(target)
    media_type = headers.get("content-type", "").split(";")[0].strip().lower()
    form: dict[str, str] = {}
    if method == "POST" and media_type == FORM:
        try:
            form = _fields(body.decode("ascii"))
        except UnicodeDecodeError:
            raise BadRequest("a form is ASCII") from None
    return Request(method, url.path, _fields(url.query), form, headers, body)


def answer(status: int, document: dict[str, object], headers: dict[str, str] | None = None) -> Response:
    """A JSON document, not to be cached."""
    fixed = {"Content-Type": "application/json", "Cache-Control": "no-store"}
    return Response(status, json.dumps(document), {**fixed, **(headers or {})})


def page(status: int, title: str, inner: str = "") -> Response:
    """A page; `inner` is HTML."""
    headers = {
        "Content-Type": "text/html; charset=utf-8",
        "Cache-Control": "no-store",
        "Content-Security-Policy": "default-src 'self'; frame-ancestors 'none'",
        "Referrer-Policy": "no-referrer",
    }
    return Response(status, f"<!doctype html><title>{escape(title)}</title><h1>{escape(title)}</h1>{inner}", headers)


def see_other(location: str) -> Response:
    """Go on there."""
    return Response(303, "", {"Location": location, "Cache-Control": "no-store"})


def with_query(uri: str, fields: dict[str, str]) -> str:
    """The address with more fields in its query."""
    return f"{uri}{'&' if '?' in uri else '?'}{urlencode(fields)}"


def _fields(text: str) -> dict[str, str]:
    pairs = parse_qsl(text)
    fields = dict(pairs)
    if len(fields) != len(pairs):
        raise BadRequest("a parameter was sent twice")
    return fields
