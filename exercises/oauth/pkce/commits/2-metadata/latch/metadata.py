"""What `/.well-known/oauth-authorization-server` says (RFC 8414)."""

from latch import pkce
from latch.settings import Settings


def metadata(settings: Settings) -> dict[str, object]:
    """The document, ready for JSON."""
    return {
        "issuer": settings.issuer,
        "authorization_endpoint": f"{settings.issuer}/authorize",
        "token_endpoint": f"{settings.issuer}/token",
        "response_types_supported": ["code"],
        "grant_types_supported": ["authorization_code", "refresh_token"],
        "token_endpoint_auth_methods_supported": ["client_secret_basic"],
        "code_challenge_methods_supported": list(pkce.methods(settings)),
        "authorization_response_iss_parameter_supported": True,
    }
