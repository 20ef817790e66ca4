"""Refusals, with the error codes of RFC 6749."""

from urllib.parse import urlencode


class OAuthError(Exception):
    """`redirect_uri` is set where the browser may be sent back to the client with the error."""

    def __init__(self, code: str, description: str, redirect_uri: str | None = None, state: str | None = None) -> None:
        super().__init__(f"{code}: {description}")
        self.code = code
        self.description = description
        self.redirect_uri = redirect_uri
        self.state = state

    def location(self, issuer: str) -> str | None:
        """Where to send the browser, or None: show the error on a page of our own."""
        if self.redirect_uri is None:
            return None
        fields = {"error": self.code, "error_description": self.description, "iss": issuer}
        if self.state is not None:
            fields["state"] = self.state
        return with_query(self.redirect_uri, fields)


def with_query(uri: str, fields: dict[str, str]) -> str:
    """The address with more fields in its query."""
    return f"{uri}{'&' if '?' in uri else '?'}{urlencode(fields)}"
