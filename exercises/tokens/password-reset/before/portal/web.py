"""Requests and responses, as the gateway adapter hands them over."""

from dataclasses import dataclass, field
from html import escape


@dataclass(frozen=True)
class Request:
    """One request; the adapter has decoded query and form."""

    method: str
    path: str
    query: dict[str, str] = field(default_factory=dict)
    form: dict[str, str] = field(default_factory=dict)
    cookies: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Response:
    """One answer. Header names are written as in the RFCs."""

    status: int
    body: str = ""
    headers: dict[str, str] = field(default_factory=dict)


def page(status: int, title: str, inner: str = "") -> Response:
    """A page with that title; `inner` is HTML."""
    headers = {
        "Content-Type": "text/html; charset=utf-8",
        "Cache-Control": "no-store",
        "Referrer-Policy": "no-referrer",
        "Content-Security-Policy": "default-src 'self'; frame-ancestors 'none'",
    }
    return Response(status, f"<!doctype html><title>{escape(title)}</title><h1>{escape(title)}</h1>{inner}", headers)


def see_other(location: str, cookie: str | None = None) -> Response:
    """Go on there with GET."""
    headers = {"Location": location, "Cache-Control": "no-store"}
    if cookie is not None:
        headers["Set-Cookie"] = cookie
    return Response(303, "", headers)
