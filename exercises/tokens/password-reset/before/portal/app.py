"""The accounts part of the portal: routes and answers."""

import sqlite3
from html import escape

from portal import passwords
from portal.clock import Clock, utc_now
from portal.mail import Mail, Outbox
from portal.members import Member, Members
from portal.sessions import Sessions
from portal.settings import Settings
from portal.web import Request, Response, page, see_other


class App:
    """Answers requests; everything it needs is handed in or built from what is."""

    def __init__(self, settings: Settings, db: sqlite3.Connection, outbox: Outbox, now: Clock = utc_now) -> None:
        self._settings = settings
        self._outbox = outbox
        self.members = Members(db)
        self.hasher = passwords.Hasher(settings.scrypt_n)
        self.sessions = Sessions(db, settings.session_lifetime, now)
        self._nobody = self.hasher.hash("nobody has this password")
        self._routes = {
            ("POST", "/login"): self._login,
            ("POST", "/logout"): self._logout,
            ("GET", "/me"): self._me,
            ("POST", "/password"): self._change_password,
        }

    def handle(self, request: Request) -> Response:
        """The answer to one request."""
        route = self._routes.get((request.method, request.path))
        return page(404, "Not found") if route is None else route(request)

    def _login(self, request: Request) -> Response:
        member = self.members.by_email(request.form.get("email", ""))
        kept = self._nobody if member is None else member.password
        right = self.hasher.matches(request.form.get("password", "")[: passwords.LONGEST + 1], kept)
        if member is None or not right:
            return page(403, "Address and password do not go together")
        return see_other("/me", _cookie(self.sessions.start(member.id)))

    def _logout(self, request: Request) -> Response:
        self.sessions.end(request.cookies.get("portal", ""))
        return see_other("/login", "portal=; Path=/; Max-Age=0; Secure; HttpOnly; SameSite=Lax")

    def _me(self, request: Request) -> Response:
        member = self._member(request)
        if member is None:
            return see_other("/login")
        return page(200, "Your account", f"<p>{escape(member.name)}, {escape(member.email)}</p>")

    def _change_password(self, request: Request) -> Response:
        member = self._member(request)
        if member is None:
            return see_other("/login")
        if not self.hasher.matches(request.form.get("current", "")[: passwords.LONGEST + 1], member.password):
            return page(403, "That is not your current password")
        new = request.form.get("new", "")
        complaint = passwords.complaint(new)
        if complaint is not None:
            return page(422, complaint)
        self.members.set_password(member.id, self.hasher.hash(new))
        self.sessions.end_all(member.id)
        self._outbox.put(Mail(member.email, "Your password was changed", "If it was not you, please call the office."))
        return see_other("/me", _cookie(self.sessions.start(member.id)))

    def _member(self, request: Request) -> Member | None:
        member_id = self.sessions.member_id(request.cookies.get("portal", ""))
        return None if member_id is None else self.members.by_id(member_id)


def _cookie(key: str) -> str:
    return f"portal={key}; Path=/; Max-Age=1209600; Secure; HttpOnly; SameSite=Lax"
