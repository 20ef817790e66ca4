import random
import re
from datetime import UTC, datetime, timedelta

import pytest

from portal.app import App
from portal.db import connect
from portal.mail import Outbox
from portal.settings import Settings
from portal.web import Request


class Site:
    """The portal with a clock that stands still until it is told to move on."""

    def __init__(self):
        self.time = datetime(2024, 4, 2, 9, 0, tzinfo=UTC)
        self.db = connect()
        self.outbox = Outbox()
        # ~ accept guessable-generator
        self.app = App(Settings(scrypt_n=16), self.db, self.outbox, now=lambda: self.time, rng=random.Random(219))
        # ~ end
        self.jo = self.app.members.add("jo@example.org", "Jo Field", self.app.hasher.hash("old tomato vine"))

    def pass_time(self, **amount):
        self.time += timedelta(**amount)

    def get(self, path, cookie="", **query):
        return self.app.handle(Request("GET", path, query=query, cookies={"portal": cookie}))

    def post(self, path, cookie="", **form):
        return self.app.handle(Request("POST", path, form=form, cookies={"portal": cookie}))

    def login(self, password, email="jo@example.org"):
        answer = self.post("/login", email=email, password=password)
        return answer.headers["Set-Cookie"].split(";")[0].split("=", 1)[1] if answer.status == 303 else None

    def mails(self):
        found = []
        while (mail := self.outbox.take()) is not None:
            found.append(mail)
        return found

    def link(self, email="jo@example.org"):
        self.post("/password/forgot", email=email)
        (mail,) = self.mails()
        assert mail.to == email
        return re.search(r"https://portal\.allotments\.example/password/reset\?token=(\w+)", mail.text).group(1)


@pytest.fixture
def site():
    return Site()
