"""The portal as it runs in production, with a clock that the proof moves."""

import re
from datetime import UTC, datetime, timedelta

from portal.app import App
from portal.db import connect
from portal.mail import Outbox
from portal.settings import Settings
from portal.web import Request


class Portal:
    def __init__(self):
        self.time = datetime(2024, 4, 2, 9, 0, tzinfo=UTC)
        self.db = connect()
        self.outbox = Outbox()
        self.app = App(Settings(scrypt_n=16), self.db, self.outbox, now=lambda: self.time)

    def join(self, email, password):
        return self.app.members.add(email, email.split("@")[0], self.app.hasher.hash(password))

    def pass_time(self, **amount):
        self.time += timedelta(**amount)

    def open(self, token):
        return self.app.handle(Request("GET", "/password/reset", query={"token": token})).status

    def choose(self, token, new):
        return self.app.handle(Request("POST", "/password/reset", form={"token": token, "new": new})).status

    def login(self, email, password):
        return self.app.handle(Request("POST", "/login", form={"email": email, "password": password})).status == 303

    def forgot(self, email):
        """The answer to the form, and the token in the mail if there was one."""
        answer = self.app.handle(Request("POST", "/password/forgot", form={"email": email}))
        mail = self.outbox.take()
        return answer, None if mail is None else re.search(r"token=([0-9a-f]+)", mail.text).group(1)
