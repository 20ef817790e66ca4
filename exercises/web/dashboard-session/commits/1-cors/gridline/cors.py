"""Which pages of other origins may use what.

- Public paths: any origin, without credentials.
- /v1/: the origins of the dashboard, with the session cookie.
- Everything else, as the login: no other origin.
"""

PUBLIC = ("/public/", "/embed/")
DASHBOARD = "/v1/"


class Cors:
    """Wraps an application; answers preflights and adds headers to its answers."""

    def __init__(self, app, origins):
        self._app = app
        self._origins = frozenset(origins)

    def __call__(self, environ, start_response):
        path = environ.get("PATH_INFO", "")
        origin = environ.get("HTTP_ORIGIN", "")
        asks_first = "HTTP_ACCESS_CONTROL_REQUEST_METHOD" in environ
        if environ["REQUEST_METHOD"] == "OPTIONS" and asks_first:
            start_response("204 No Content", self._preflight(path, origin))
            return []

        def start(status, headers, exc_info=None):
            return start_response(status, headers + self._grant(path, origin), exc_info)

        return self._app(environ, start)

    def _preflight(self, path, origin):
        """What the page may send. Without these headers the browser sends nothing."""
        if path.startswith(PUBLIC):
            return [
                ("Access-Control-Allow-Origin", "*"),
                ("Access-Control-Allow-Headers", "Authorization"),
                ("Access-Control-Max-Age", "600"),
            ]
        if path.startswith(DASHBOARD) and origin in self._origins:
            # ~ decoy no-allow-methods
            return [
                ("Access-Control-Allow-Origin", origin),
                ("Access-Control-Allow-Credentials", "true"),
                ("Access-Control-Allow-Headers", "Content-Type, X-CSRF-Token"),
                ("Access-Control-Max-Age", "600"),
            ]
            # ~ end
        # ~ decoy unlisted-preflight-is-204
        return []
        # ~ end

    def _grant(self, path, origin):
        """What goes on the answer itself, so that the page may read it."""
        # ~ decoy star-on-public-paths
        if path.startswith(PUBLIC):
            return [("Access-Control-Allow-Origin", "*")]
        # ~ end
        # ~ defect reflected-origin
        if path.startswith(DASHBOARD) and origin:
        # ~ fix
        # ~| if path.startswith(DASHBOARD) and origin in self._origins:
        # ~ end
            # The fetch wrapper always includes credentials, so the origin must be named.
            # ~ accept reflected-origin
            return [
                ("Access-Control-Allow-Origin", origin),
                ("Access-Control-Allow-Credentials", "true"),
            ]
            # ~ end
        return []
