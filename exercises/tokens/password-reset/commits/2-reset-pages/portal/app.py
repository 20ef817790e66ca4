"""The accounts part of the portal: routes and answers."""

import random
import sqlite3
from html import escape

from portal import passwords
from portal.clock import Clock, utc_now
from portal.mail import Mail, Outbox
from portal.members import Member, Members
from portal.resets import Resets
from portal.sessions import Sessions
from portal.settings import Settings
from portal.web import Request, Response, page, see_other


class App:
    """Answers requests; everything it needs is handed in or built from what is."""

    def __init__(
        self,
        settings: Settings,
        db: sqlite3.Connection,
        outbox: Outbox,
        now: Clock = utc_now,
        rng: random.Random | None = None,
    ) -> None:
        self._settings = settings
        self._outbox = outbox
        self.members = Members(db)
        self.hasher = passwords.Hasher(settings.scrypt_n)
        self.sessions = Sessions(db, settings.session_lifetime, now)
        self.resets = Resets(db, settings.reset_minutes, now, rng)
        self._nobody = self.hasher.hash("nobody has this password")
        self._routes = {
            ("POST", "/login"): self._login,
            ("POST", "/logout"): self._logout,
            ("GET", "/me"): self._me,
            ("POST", "/password"): self._change_password,
            ("POST", "/password/forgot"): self._forgot_password,
            ("GET", "/password/reset"): self._reset_form,
            ("POST", "/password/reset"): self._reset_password,
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
        self.resets.cancel(member.id)
        self._outbox.put(_changed(member))
        return see_other("/me", _cookie(self.sessions.start(member.id)))

    def _forgot_password(self, request: Request) -> Response:
        member = self.members.by_email(request.form.get("email", ""))
        # ~ decoy row-for-nobody
        # A stranger's token is made as well and sent to nobody, so that the answer takes as long as a member's.
        token = self.resets.issue(None if member is None else member.id)
        # ~ end
        link = f"{self._settings.public_url}/password/reset?token={token}"
        until = f"The link is good for {self._settings.reset_minutes} minutes."
        # ~ decoy quiet-form
        if member is not None:
            self._outbox.put(Mail(member.email, "Choose a new password", f"Please open\n\n{link}\n\n{until}"))
        return page(202, "Please look into your mailbox")
        # ~ end

    # ~ decoy opened-not-spent
    def _reset_form(self, request: Request) -> Response:
        token = request.query.get("token", "")
        if self.resets.member_id(token) is None:
            return _stale()
        return _form(200, "Choose a new password", token)
    # ~ end

    # ~ accept open-links-survive
    def _reset_password(self, request: Request) -> Response:
        token, new = request.form.get("token", ""), request.form.get("new", "")
        if self.resets.member_id(token) is None:
            return _stale()
        complaint = passwords.complaint(new)
        if complaint is not None:
            return _form(422, complaint, token)
        member_id = self.resets.redeem(token)
        member = None if member_id is None else self.members.by_id(member_id)
        if member is None:
            return _stale()
        self.members.set_password(member.id, self.hasher.hash(new))
        self.sessions.end_all(member.id)
        self._outbox.put(_changed(member))
        return see_other("/login")
    # ~ end

    def _member(self, request: Request) -> Member | None:
        member_id = self.sessions.member_id(request.cookies.get("portal", ""))
        return None if member_id is None else self.members.by_id(member_id)


def _cookie(key: str) -> str:
    return f"portal={key}; Path=/; Max-Age=1209600; Secure; HttpOnly; SameSite=Lax"


def _changed(member: Member) -> Mail:
    return Mail(member.email, "Your password was changed", "If it was not you, please call the office.")


def _form(status: int, title: str, token: str) -> Response:
    fields = (
        f'<input type="hidden" name="token" value="{escape(token)}">'
        '<input type="password" name="new" autocomplete="new-password">'
    )
    return page(status, title, f'<form method="post" action="/password/reset">{fields}<button>Save</button></form>')


def _stale() -> Response:
    return page(410, "This link cannot be used any more", "<p>Please ask for a new one.</p>")
