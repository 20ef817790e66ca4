"""A browser with a user who is logged in, and a client without a secret."""

import base64
import json
from urllib.parse import parse_qsl, urlencode, urlsplit

from gatehouse.app import App
from gatehouse.clients import Clients
from gatehouse.store import Store

VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"
CHALLENGE = {"code_challenge": "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM", "code_challenge_method": "S256"}
CALLBACK = "https://quay.example/signed-in"
FORM = {"Content-Type": "application/x-www-form-urlencoded"}
COOKIE = {"Cookie": "session=kims-key"}


class Quay:
    def __init__(self):
        self.store = Store(lambda: 1_700_000_000.0)
        self.store.sessions["kims-key"] = "kim"
        self.app = App(Clients(), self.store)

    def register(self, method="none"):
        metadata = {"client_name": "Quay", "redirect_uris": [CALLBACK], "token_endpoint_auth_method": method}
        answer = self.app("POST", "/register", {"Content-Type": "application/json"}, json.dumps(metadata).encode())
        return json.loads(answer.body)

    def authorize(self, client_id, **more):
        """What comes back to the client, in the query and in the fragment; the user agrees if asked."""
        params = {"client_id": client_id, "redirect_uri": CALLBACK, "response_type": "code", "scope": "berths", **more}
        answer = self.app("GET", f"/authorize?{urlencode(params)}", COOKIE)
        if answer.status == 200:
            ticket = answer.body.split('name="ticket" value="')[1].split('"')[0]
            body = urlencode({"ticket": ticket, "decision": "allow"}).encode()
            answer = self.app("POST", "/authorize/decision", {**FORM, **COOKIE}, body)
        location = urlsplit(answer.headers["Location"])
        return dict(parse_qsl(location.query)), dict(parse_qsl(location.fragment))

    def token(self, code, secret=None, **more):
        form = {"grant_type": "authorization_code", "code": code, "redirect_uri": CALLBACK, **more}
        headers = dict(FORM)
        if secret is not None:
            headers["Authorization"] = "Basic " + base64.b64encode(":".join(secret).encode()).decode()
        answer = self.app("POST", "/token", headers, urlencode(form).encode())
        return answer.status, json.loads(answer.body)

    def signed_in(self):
        """A public client and an access token of its user."""
        client_id = self.register()["client_id"]
        code = self.authorize(client_id, **CHALLENGE)[0]["code"]
        return client_id, self.token(code, client_id=client_id, code_verifier=VERIFIER)[1]["access_token"]
