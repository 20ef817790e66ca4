"""A conversation with a team's server that somebody follows, and may end from another thread."""

import socket
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from trainer.errors import TrainerError

if TYPE_CHECKING:
    import httpx


class ServerError(TrainerError):
    """The team's server can't be reached, or does not answer as it should."""


class Call:
    """Tells what is done while requests are made, and ends them; any thread may use it."""

    def __init__(self) -> None:
        self._told: Callable[[str], object] = lambda _text: None
        self._is_ended = False
        self._socket: socket.socket | None = None

    def follow(self, told: Callable[[str], object]) -> None:
        """Let `told` hear what is done from here on."""
        self._told = told

    def tell(self, text: str) -> None:
        """Say what is being done."""
        self._told(text)

    def end(self) -> None:
        """Begin no further request, and wait for no answer any more."""
        self._is_ended = True
        self._hang_up()

    @property
    def is_ended(self) -> bool:
        """Whether somebody ended it."""
        return self._is_ended

    def accompany(self, request: "httpx.Request") -> None:
        """Before each request of a client: refuse it once the call is over, else follow it."""
        if self._is_ended:
            raise ServerError("You ended the conversation with the team's server.")
        request.extensions["trace"] = self._follow

    def _follow(self, event: str, told: Mapping[str, Any]) -> None:
        # TLS takes over the socket of TCP, which is then no way to hang up any more.
        if event in ("connection.connect_tcp.complete", "connection.start_tls.complete"):
            self._socket = told["return_value"].get_extra_info("socket")
            if self._is_ended:
                self._hang_up()

    def _hang_up(self) -> None:
        connected = self._socket
        if connected is not None:
            # It may be closed already. An SSL socket's own `shutdown` would pull the session from
            # under the thread that reads.
            with suppress(OSError):
                socket.socket.shutdown(connected, socket.SHUT_RDWR)
