"""The server on loopback, in a thread of the test, so that real clients reach it."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Thread

import uvicorn

from tests.team.stage import MANY, Stage
from trainer.team.openid import Client
from trainer.team.server import Options, create_app


@contextmanager
def on_loopback(stage: Stage, openid: Client | None = None) -> Iterator[str]:
    """Serve the stage's database; give the address."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        app = create_app(stage.database, Options(MANY, works_in_background=False, openid=openid))
        # The database is the stage's, and outlives this server.
        config = uvicorn.Config(app, log_config=None, access_log=False, lifespan="off")
        server = uvicorn.Server(config)
        thread = Thread(target=server.run, args=([listening],))
        thread.start()
        try:
            yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join()
