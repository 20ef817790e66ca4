"""The authorization endpoint and its consent page."""

from html import escape
from urllib.parse import urlencode, urlsplit

from gatehouse import ISSUER, pkce
from gatehouse.clients import Client, Clients
from gatehouse.errors import OAuthError
# ~ defect token-in-front
from gatehouse.store import TOKEN_LIFETIME, Access, Store, Wanted
# ~ fix
# ~| from gatehouse.store import Store, Wanted
# ~ end
from gatehouse.web import Request, Response, page, see_other, with_query

# ~ defect token-in-front
RESPONSE_TYPES = ("code", "token")
# ~ fix
# ~| RESPONSE_TYPES = ("code",)
# ~ end


class Authorize:
    """Browsers come here, sent by a client, and leave with a code for it."""

    def __init__(self, clients: Clients, store: Store) -> None:
        self._clients = clients
        self._store = store

    def ask(self, request: Request) -> Response:
        """Check the request, then the user, then the consent."""
        params = request.params
        client = self._clients.get(params.get("client_id"))
        if client is None or params.get("redirect_uri") not in client.redirect_uris:
            return page(400, "Unknown application", "<p>Please go back and tell its makers.</p>")
        try:
            wanted = self._read(client, params)
        except OAuthError as error:
            return _back(params["redirect_uri"], params.get("state"), error.document)
        user_id = self._store.sessions.get(request.cookie("session"))
        agreed = user_id is not None and self._store.has_consent(user_id, wanted)
        if _silent(params) and not agreed:
            error = OAuthError("login_required" if user_id is None else "consent_required", "a page would be needed")
            return _back(wanted.redirect_uri, wanted.state, error.document)
        if user_id is None:
            return see_other(with_query("/login", {"next": f"/authorize?{urlencode(params)}"}))
        if not agreed:
            return _consent_page(client, wanted, self._store.park(user_id, wanted))
        # ~ defect token-in-front main
        if params["response_type"] == "token":
            return self._renew(user_id, wanted)
        # ~ fix
        # ~ end
        return self._grant(user_id, wanted)

    def decide(self, request: Request) -> Response:
        """The user has answered. The ticket is good once, and for this user only."""
        user_id = self._store.sessions.get(request.cookie("session"), "")
        wanted = self._store.unpark(request.form.get("ticket", ""), user_id)
        if wanted is None:
            return page(400, "This page is too old", "<p>Please start again from the application.</p>")
        if request.form.get("decision") != "allow":
            document = OAuthError("access_denied", "the user said no").document
            return _back(wanted.redirect_uri, wanted.state, document)
        self._store.remember_consent(user_id, wanted)
        return self._grant(user_id, wanted)

    def _read(self, client: Client, params: dict[str, str]) -> Wanted:
        if params.get("response_type") not in RESPONSE_TYPES:
            raise OAuthError("unsupported_response_type", f"use {' or '.join(RESPONSE_TYPES)}")
        # ~ defect token-in-front
        if params["response_type"] == "token" and not (client.is_public and _silent(params)):
            raise OAuthError("unauthorized_client", "token is for renewals by public clients")
        # ~ fix
        # ~ end
        if "none" in params.get("prompt", "").split() and not _silent(params):
            raise OAuthError("invalid_request", "prompt=none goes with no other")
        # ~ accept pkce-not-required
        challenge = pkce.read(params)
        if client.require_pkce and challenge is None:
            raise OAuthError("invalid_request", "code_challenge is required")
        # ~ end
        scope = " ".join(sorted(set(params.get("scope", "").split())))
        return Wanted(client.client_id, params["redirect_uri"], scope, params.get("state"), challenge)

    def _grant(self, user_id: str, wanted: Wanted) -> Response:
        return _back(wanted.redirect_uri, wanted.state, {"code": self._store.issue_code(user_id, wanted)})
    # ~ defect token-in-front

    def _renew(self, user_id: str, wanted: Wanted) -> Response:
        """A fresh token for a page that had one, in the fragment: browsers keep that out of requests and logs."""
        token = self._store.issue_token(Access(wanted.client_id, user_id, wanted.scope))
        fields = {"access_token": token, "token_type": "Bearer", "expires_in": str(TOKEN_LIFETIME), "iss": ISSUER}
        if wanted.state is not None:
            fields["state"] = wanted.state
        return see_other(f"{wanted.redirect_uri}#{urlencode(fields)}")
    # ~ fix
    # ~ end


def _silent(params: dict[str, str]) -> bool:
    """Whether the client wants an answer without a page (OpenID Connect Core, section 3.1.2.1)."""
    return params.get("prompt", "").split() == ["none"]


def _back(redirect_uri: str, state: str | None, fields: dict[str, object]) -> Response:
    """Send the browser back to the client, which finds the fields in the query."""
    given = {name: str(value) for name, value in fields.items()}
    if state is not None:
        given["state"] = state
    return see_other(with_query(redirect_uri, {**given, "iss": ISSUER}))


def _consent_page(client: Client, wanted: Wanted, ticket: str) -> Response:
    host = urlsplit(wanted.redirect_uri).hostname or ""
    inner = (
        f"<p>{escape(client.name)} at {escape(host)} wants: {escape(wanted.scope) or 'nothing but your name'}</p>"
        '<form method="post" action="/authorize/decision">'
        f'<input type="hidden" name="ticket" value="{escape(ticket)}">'
        '<button name="decision" value="allow">Allow</button><button name="decision" value="deny">Deny</button></form>'
    )
    return page(200, "Allow access?", inner)
