"""An https server of this machine alone, whose answers a test names."""

import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

CERTIFICATE = Path(__file__).parents[1] / "data" / "loopback.pem"

Answer = Callable[[BaseHTTPRequestHandler], None]


def trust() -> ssl.SSLContext:
    """A context that trusts that server and no other."""
    return ssl.create_default_context(cafile=str(CERTIFICATE))


@contextmanager
def serving(answers: dict[str, Answer], *, tls: bool = True) -> Iterator[str]:
    """The address of a server that answers each path in its way."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            answers[self.path](self)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    if tls:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(CERTIFICATE)
        server.socket = context.wrap_socket(server.socket, server_side=True)
    server.handle_error = lambda *_: None  # type: ignore[method-assign]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    scheme = "https" if tls else "http"
    try:
        yield f"{scheme}://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def content(body: bytes, *, length: int | None = None) -> Answer:
    """Answers with that body; `length` is what it says of it."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Length", str(len(body) if length is None else length))
        handler.end_headers()
        handler.wfile.write(body)

    return answer


def redirect(address: str) -> Answer:
    """Sends the asker elsewhere."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(302)
        handler.send_header("Location", address)
        handler.send_header("Content-Length", "0")
        handler.end_headers()

    return answer


def status(code: int) -> Answer:
    """Answers with an error."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(code)
        handler.send_header("Content-Length", "0")
        handler.end_headers()

    return answer


def endless(handler: BaseHTTPRequestHandler) -> None:
    """Never stops."""
    handler.send_response(200)
    handler.end_headers()
    while True:
        handler.wfile.write(b"\0" * 100_000)


def silent(ended: threading.Event) -> Answer:
    """Says nothing until the test is over."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        del handler
        ended.wait()

    return answer
