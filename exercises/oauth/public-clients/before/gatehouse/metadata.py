"""The metadata document (RFC 8414)."""

from gatehouse import ISSUER
from gatehouse.authorize import RESPONSE_TYPES
from gatehouse.register import AUTH_METHODS
from gatehouse.web import Request, Response, answer


def metadata(_request: Request) -> Response:
    """What this server can do."""
    document: dict[str, object] = {
        "issuer": ISSUER,
        "authorization_endpoint": f"{ISSUER}/authorize",
        "token_endpoint": f"{ISSUER}/token",
        "userinfo_endpoint": f"{ISSUER}/userinfo",
        "registration_endpoint": f"{ISSUER}/register",
        "response_types_supported": list(RESPONSE_TYPES),
        "grant_types_supported": ["authorization_code"],
        "token_endpoint_auth_methods_supported": list(AUTH_METHODS),
        "code_challenge_methods_supported": ["S256"],
        "authorization_response_iss_parameter_supported": True,
    }
    return answer(200, document)
