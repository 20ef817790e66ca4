"""Run the server until it is told to stop."""

import socket
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import uvicorn

from trainer.errors import TrainerError
from trainer.team.database import Database
from trainer.team.guards import Limits
from trainer.team.openid import Client, refuse_plain
from trainer.team.server import Options, create_app
from trainer.team.upgrading import make_ready
from trainer.team.watching import log_to_stderr

_SECONDS_TO_STOP: Final = 20


@dataclass(frozen=True)
class Address:
    """Where the server listens, and by which certificate; `proxies` are trusted to say from where a
    request comes.
    """

    host: str
    port: int
    certificate: Path | None = None
    key: Path | None = None
    proxies: str = ""

    @property
    def url(self) -> str:
        """What a browser on this machine opens."""
        scheme = "https" if self.certificate else "http"
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{scheme}://{host}:{self.port}"


def serve(
    database: Database,
    address: Address,
    limits: Limits,
    on_ready: Callable[[Address], None] = lambda _: None,
    *,
    openid: Client | None = None,
) -> None:
    """Serve until a signal ends it; requests that were begun are answered."""
    if openid is not None:
        refuse_plain(openid.issuer)
    make_ready(database)
    listening = _listening(address)
    port = listening.getsockname()[1]
    log_to_stderr()
    is_secure = address.certificate is not None or bool(address.proxies)
    config: dict[str, Any] = {}
    if address.certificate is not None:
        config |= {"ssl_certfile": address.certificate, "ssl_keyfile": address.key}
    if address.proxies:
        config |= {"forwarded_allow_ips": address.proxies}
    server = uvicorn.Server(
        uvicorn.Config(
            create_app(database, Options(limits, is_secure=is_secure, openid=openid)),
            log_config=None,
            access_log=False,
            server_header=False,
            proxy_headers=bool(address.proxies),
            timeout_graceful_shutdown=_SECONDS_TO_STOP,
            **config,
        )
    )
    on_ready(Address(address.host, port, address.certificate, address.key, address.proxies))
    server.run(sockets=[listening])


def _listening(address: Address) -> socket.socket:
    for file in (address.certificate, address.key):
        if file is not None and not file.is_file():
            raise TrainerError("There is no such file.", where=str(file))
    family = socket.AF_INET6 if ":" in address.host else socket.AF_INET
    opened = socket.socket(family, socket.SOCK_STREAM)
    opened.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        opened.bind((address.host, address.port))
        opened.listen(2048)
    except (OSError, OverflowError) as error:
        opened.close()
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise TrainerError(
            f"The server can't listen there: {reason}.",
            where=f"{address.host}:{address.port}",
            remedy="Choose another --port, or stop the program that has it.",
        ) from error
    return opened
