import base64
import json
from urllib.parse import parse_qsl, urlencode, urlsplit

import pytest

from gatehouse.app import App
from gatehouse.clients import Clients
from gatehouse.store import Store

# RFC 7636, appendix B
VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"
CHALLENGE = {"code_challenge": "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM", "code_challenge_method": "S256"}
CALLBACK = "https://pier.example/callback"
FORM = {"Content-Type": "application/x-www-form-urlencoded"}


class Browser:
    """Talks to a server whose clock stands still; logged in as `kim` unless told otherwise."""

    def __init__(self):
        self.time = 1_700_000_000.0
        self.store = Store(lambda: self.time)
        self.store.sessions["kims-key"] = "kim"
        self.app = App(Clients(), self.store)

    def register(self, **metadata):
        body = json.dumps({"client_name": "Pier", "redirect_uris": [CALLBACK], **metadata}).encode()
        answer = self.app("POST", "/register", {"Content-Type": "application/json"}, body)
        return answer.status, json.loads(answer.body)

    def authorize(self, client_id, session="kims-key", **more):
        params = {"client_id": client_id, "redirect_uri": CALLBACK, "response_type": "code", "scope": "berths", **more}
        return self.app("GET", f"/authorize?{urlencode(params)}", {"Cookie": f"session={session}"})

    def decide(self, consent_page, decision="allow"):
        ticket = consent_page.body.split('name="ticket" value="')[1].split('"')[0]
        body = urlencode({"ticket": ticket, "decision": decision}).encode()
        return self.app("POST", "/authorize/decision", {**FORM, "Cookie": "session=kims-key"}, body)

    def code(self, client_id, **more):
        answer = self.authorize(client_id, **more)
        return returned(self.decide(answer) if answer.status == 200 else answer)["code"]

    def token(self, code, basic=None, **more):
        form = {"grant_type": "authorization_code", "code": code, "redirect_uri": CALLBACK, **more}
        headers = dict(FORM)
        if basic is not None:
            headers["Authorization"] = "Basic " + base64.b64encode(":".join(basic).encode()).decode()
        answer = self.app("POST", "/token", headers, urlencode(form).encode())
        return answer.status, json.loads(answer.body)

    def userinfo(self, token):
        answer = self.app("GET", "/userinfo", {"Authorization": f"Bearer {token}"})
        return answer.status, json.loads(answer.body)


def returned(answer):
    """What the browser brings to the client."""
    assert answer.status == 303
    assert answer.headers["Location"].startswith(CALLBACK)
    return dict(parse_qsl(urlsplit(answer.headers["Location"]).query))


@pytest.fixture
def browser():
    return Browser()
