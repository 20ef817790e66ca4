"""Cross-origin access for the endpoints that scripts call (RFC 9700, section 2.6)."""

from dataclasses import replace

from gatehouse.web import Request, Response

# ~ decoy open-cors
_METHODS = {
    "/token": "POST",
    "/userinfo": "GET, POST",
    "/register": "POST",
    "/.well-known/oauth-authorization-server": "GET",
}
_EVERYBODY = {"Access-Control-Allow-Origin": "*", "Access-Control-Expose-Headers": "WWW-Authenticate"}
# ~ end


def preflight(request: Request) -> Response | None:
    """The answer to a browser that asks first, if this is one and may ask."""
    if request.method != "OPTIONS" or request.path not in _METHODS:
        return None
    allowed = {
        "Access-Control-Allow-Methods": _METHODS[request.path],
        "Access-Control-Allow-Headers": "Authorization, Content-Type",
        "Access-Control-Max-Age": "600",
    }
    return Response(204, "", allowed)


def open_up(path: str, response: Response) -> Response:
    """Let scripts read the answer. No cookie is looked at on these paths, and none is allowed to come along."""
    return replace(response, headers={**response.headers, **_EVERYBODY}) if path in _METHODS else response
