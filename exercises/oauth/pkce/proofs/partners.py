"""The service with two partners, as the host application builds it."""

import base64
from urllib.parse import parse_qsl, urlsplit

from latch.authorize import Authorizer
from latch.clients import Client, Clients
from latch.grants import Grants
from latch.secret import digest
from latch.settings import Settings
from latch.store import MemoryStore
from latch.token_endpoint import TokenEndpoint
from latch.tokens import Tokens

VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"
CHALLENGE = {"code_challenge": "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM", "code_challenge_method": "S256"}
CALLBACKS = {"orchard": "https://orchard.example/callback", "florist": "https://florist.example/oauth"}


class Partners:
    def __init__(self, **settings):
        self.settings = Settings(**settings)
        self.store = MemoryStore()
        clients = Clients([Client(name, digest(f"{name}-secret"), (uri,)) for name, uri in CALLBACKS.items()])
        self.tokens = Tokens(self.store, self.settings.token_lifetime, self.now)
        self.grants = Grants(self.store, self.tokens)
        self.authorizer = Authorizer(self.settings, clients, self.grants, self.now)
        self.endpoint = TokenEndpoint(self.settings, clients, self.grants, self.tokens, self.now)

    def now(self):
        return 1_700_000_000.0

    def code(self, client="orchard", user="u7", **more):
        params = {"client_id": client, "redirect_uri": CALLBACKS[client], "response_type": "code", "scope": "read"}
        location = self.authorizer.approve(self.authorizer.begin({**params, **more}), user)
        return dict(parse_qsl(urlsplit(location).query))["code"]

    def exchange(self, code, client="orchard", **more):
        form = {"grant_type": "authorization_code", "code": code, "redirect_uri": CALLBACKS[client]}
        return self.post(client, {**form, **more})

    def refresh(self, token, client="orchard"):
        return self.post(client, {"grant_type": "refresh_token", "refresh_token": token})

    def post(self, client, form):
        basic = base64.b64encode(f"{client}:{client}-secret".encode()).decode()
        return self.endpoint.handle(f"Basic {basic}", form)
