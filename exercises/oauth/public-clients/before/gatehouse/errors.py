"""Refusals, with the error codes of the RFCs."""


class OAuthError(Exception):
    """What the client is told."""

    def __init__(self, code: str, description: str, status: int = 400, challenge: str | None = None) -> None:
        super().__init__(f"{code}: {description}")
        self.code = code
        self.status = status
        self.headers = {} if challenge is None else {"WWW-Authenticate": challenge}
        self.document: dict[str, object] = {"error": code, "error_description": description}
