import base64
from urllib.parse import parse_qsl, urlsplit

import pytest

from latch.authorize import Authorizer
from latch.clients import Client, Clients
from latch.grants import Grants
from latch.secret import digest
from latch.settings import Settings
from latch.store import MemoryStore
from latch.token_endpoint import TokenEndpoint
from latch.tokens import Tokens

CALLBACKS = {"orchard": "https://orchard.example/callback", "florist": "https://florist.example/oauth"}


class Service:
    """The service with two partners, and a clock that stands still."""

    def __init__(self, **settings):
        self.time = 1_700_000_000.0
        self.settings = Settings(**settings)
        store = MemoryStore()
        clients = Clients([Client(name, digest(f"{name}-secret"), (uri,)) for name, uri in CALLBACKS.items()])
        self.tokens = Tokens(store, self.settings.token_lifetime, lambda: self.time)
        self.grants = Grants(store, self.tokens)
        self.authorizer = Authorizer(self.settings, clients, self.grants, lambda: self.time)
        self.endpoint = TokenEndpoint(self.settings, clients, self.grants, self.tokens, lambda: self.time)

    def code(self, client="orchard", user="u7", **more):
        """Log in, agree, and return the code that the client gets."""
        params = {"client_id": client, "redirect_uri": CALLBACKS[client], "response_type": "code", "scope": "read"}
        request = self.authorizer.begin({**params, **more})
        location = urlsplit(self.authorizer.approve(request, user))
        return dict(parse_qsl(location.query))["code"]

    def exchange(self, code, client="orchard", **more):
        form = {"grant_type": "authorization_code", "code": code, "redirect_uri": CALLBACKS[client]}
        return self.post(client, {**form, **more})

    def refresh(self, token, client="orchard"):
        return self.post(client, {"grant_type": "refresh_token", "refresh_token": token})

    def post(self, client, form):
        basic = base64.b64encode(f"{client}:{client}-secret".encode()).decode()
        return self.endpoint.handle(f"Basic {basic}", form)


@pytest.fixture
def service():
    return Service()
