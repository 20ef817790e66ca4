"""The application: a table of routes and one function for each."""

import hmac
import html
# ~ defect offsite-after-login
from urllib.parse import quote, urljoin
# ~ fix
# ~| from urllib.parse import quote
# ~ end

from gridline.http import HttpError, Request, Response, html_response, json_response
from gridline.sessions import COOKIE, no_cookie, session_cookie

LOGIN_PAGE = """<!doctype html>
<title>gridline</title>
<form method="post" action="/login">
<p>{message}</p>
<input name="next" type="hidden" value="{next_page}">
<input name="user" autocomplete="username">
<input name="password" type="password" autocomplete="current-password">
<button>Log in</button>
</form>
"""

# Stay as they are in a path with query and fragment; all else is percent-encoded.
URL_CHARACTERS = "/?#&=%+,;:@!$'()*~"


class App:
    def __init__(self, store, sessions, dashboard):
        self._store = store
        self._sessions = sessions
        self._dashboard = dashboard.rstrip("/")
        self._routes = {
            "/login": {"GET": self.login_form, "POST": self.login},
            "/v1/me": {"GET": self.me},
            "/v1/sites": {"GET": self.sites, "POST": self.rename_site},
            "/v1/logout": {"POST": self.logout},
            "/v1/tariffs": {"GET": self.tariffs},
            "/embed/readings": {"GET": self.readings},
            "/public/status": {"GET": self.status},
        }

    def __call__(self, environ, start_response):
        request = Request(environ)
        try:
            response = self._dispatch(request)
        except HttpError as error:
            response = Response(error.status)
        start_response(response.status, response.headers)
        return [response.body]

    def _dispatch(self, request):
        methods = self._routes.get(request.path)
        if methods is None:
            raise HttpError("404 Not Found")
        handler = methods.get(request.method)
        if handler is None:
            return Response("405 Method Not Allowed").add("Allow", ", ".join(methods))
        return handler(request)

    # Login

    def login_form(self, request):
        return self._login_page("200 OK", "", request.query("next"))

    def _login_page(self, status, message, next_page):
        page = LOGIN_PAGE.format(message=html.escape(message), next_page=html.escape(next_page))
        return html_response(status, page).add("Cache-Control", "no-store")

    def login(self, request):
        form = request.form()
        user, next_page = form.get("user", ""), form.get("next", "")
        if not self._store.password_matches(user, form.get("password", "")):
            message = "Name and password do not match."
            return self._login_page("401 Unauthorized", message, next_page)
        sid = self._sessions.create(user)
        return (
            Response("303 See Other")
            .add("Location", self._back_to_dashboard(next_page))
            .add("Set-Cookie", session_cookie(sid))
            .add("Cache-Control", "no-store")
        )

    # ~ accept offsite-after-login
    def _back_to_dashboard(self, page):
        """The URL of a page of the dashboard, given by its path; else its first page."""
        if not page.startswith("/"):
            page = "/"
        # ~ end
        # ~ defect offsite-after-login
        return urljoin(self._dashboard, quote(page, safe=URL_CHARACTERS))
        # ~ fix
        # ~| return self._dashboard + quote(page, safe=URL_CHARACTERS)
        # ~ end

    def logout(self, request):
        self._session(request, csrf=True)
        self._sessions.end(request.cookie(COOKIE))
        return Response("204 No Content").add("Set-Cookie", no_cookie())

    # With a session

    def _session(self, request, csrf=False):
        session = self._sessions.find(request.cookie(COOKIE))
        if session is None:
            raise HttpError("401 Unauthorized")
        given = request.header("X-CSRF-Token").encode()
        if csrf and not hmac.compare_digest(given, session.csrf.encode()):
            raise HttpError("403 Forbidden")
        return session

    def me(self, request):
        session = self._session(request)
        answer = json_response({"user": session.user, "csrf": session.csrf})
        return answer.add("Cache-Control", "no-store")

    def sites(self, request):
        session = self._session(request)
        answer = json_response(self._store.sites_of(session.user))
        return answer.add("Cache-Control", "no-store")

    def rename_site(self, request):
        session = self._session(request, csrf=True)
        wanted = request.json()
        site, name = wanted.get("site"), wanted.get("name")
        if not isinstance(site, str) or not isinstance(name, str) or not name.strip():
            raise HttpError("400 Bad Request")
        if not self._store.rename_site(session.user, site, name.strip()):
            raise HttpError("404 Not Found")
        return Response("204 No Content")

    # Without

    def tariffs(self, request):
        return json_response(self._store.tariffs())

    def readings(self, request):
        scheme, _, token = request.header("Authorization").partition(" ")
        readings = self._store.readings_for(token) if scheme == "Bearer" else None
        if readings is None:
            raise HttpError("401 Unauthorized")
        return json_response(readings).add("Cache-Control", "no-store")

    def status(self, request):
        return json_response({"status": "ok"})
