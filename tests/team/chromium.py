"""A real Chromium, driven through its own pipe: no other program and no library."""

import base64
import json
import os
import select
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

_FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--hide-scrollbars",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
    "--remote-debugging-pipe",
)

_PATIENCE = 60
"""Seconds without a word, after which a page is not waited for any longer."""


class Browser:
    """One tab; `look` waits until its page is there."""

    def __init__(self, send: int, receive: int) -> None:
        self._send = send
        self._receive = receive
        self._held = b""
        self._count = 0
        self._session = ""
        self._loads = 0
        self._address = ""
        self.complaints: list[str] = []
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        attached = self.call("Target.attachToTarget", targetId=target, flatten=True)
        self._session = attached["sessionId"]
        self.call("Page.enable")
        self.call("Log.enable")

    def call(self, method: str, **params: Any) -> Any:
        """Send a command; what it gives."""
        self._count += 1
        sent = {"id": self._count, "method": method, "params": params}
        if self._session:
            sent["sessionId"] = self._session
        os.write(self._send, json.dumps(sent).encode() + b"\0")
        while True:
            told = self._next()
            if told.get("id") == self._count:
                assert "error" not in told, told
                return told["result"]

    def look(self, url: str) -> None:
        """Open a page and wait until it has loaded; what it complains of is kept."""
        self.complaints.clear()
        self._loads = 0
        self.call("Page.navigate", url=url)
        self._wait()

    def follow(self, expression: str) -> None:
        """Do what leads to another page, and wait until that has loaded."""
        self._loads = 0
        self.ask(expression)
        self._wait()

    def follow_to(self, expression: str, begin: str) -> None:
        """Do what leads over other pages to one whose address begins like that."""
        self._address = ""
        self.ask(expression)
        while not self._address.startswith(begin):
            self._next()
        self._loads = 0
        self._wait()

    def _wait(self) -> None:
        while not self._loads:
            self._next()

    def show(self, width: int, *, is_dark: bool = False) -> None:
        """Make the window that wide, in that theme."""
        self.call(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=800,
            deviceScaleFactor=1,
            mobile=width < 600,
        )
        theme = {"name": "prefers-color-scheme", "value": "dark" if is_dark else "light"}
        self.call("Emulation.setEmulatedMedia", features=[theme])

    def cookie(self, url: str, name: str, value: str) -> None:
        """Give the browser a cookie."""
        self.call("Network.setCookie", url=url, name=name, value=value, httpOnly=True)

    def ask(self, expression: str) -> Any:
        """What an expression is worth on the page: it comes from outside, whatever its policy."""
        told = self.call(
            "Runtime.evaluate", expression=expression, awaitPromise=True, returnByValue=True
        )
        assert "exceptionDetails" not in told, told
        return told["result"].get("value")

    def picture(self) -> bytes:
        """The whole page as a PNG."""
        told = self.call("Page.captureScreenshot", captureBeyondViewport=True)
        return base64.b64decode(told["data"])

    def _next(self) -> Any:
        while b"\0" not in self._held:
            ready, _, _ = select.select([self._receive], [], [], _PATIENCE)
            assert ready, f"Chromium says nothing more; it is at {self._address}"
            part = os.read(self._receive, 1 << 20)
            assert part, "Chromium has ended"
            self._held += part
        text, _, self._held = self._held.partition(b"\0")
        told = json.loads(text)
        self._loads += told.get("method") == "Page.loadEventFired"
        if told.get("method") == "Page.frameNavigated":
            self._address = told["params"]["frame"]["url"]
        if told.get("method") == "Log.entryAdded":
            self.complaints.append(told["params"]["entry"]["text"])
        return told


@contextmanager
def browser(program: str) -> Iterator[Browser]:
    """A browser that is gone when the block ends."""
    to_it, ours_to = os.pipe()
    ours_from, from_it = os.pipe()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home:
        line = [program, *_FLAGS, f"--user-data-dir={Path(home) / 'profile'}"]
        redirected = f'exec "$@" 3<&{to_it} 4>&{from_it}'
        running = subprocess.Popen(
            ["bash", "-c", redirected, "bash", *line],
            pass_fds=(to_it, from_it),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "HOME": home},
        )
        os.close(to_it)
        os.close(from_it)
        try:
            yield Browser(ours_to, ours_from)
        finally:
            os.close(ours_to)
            os.close(ours_from)
            with suppress(subprocess.TimeoutExpired):
                running.wait(10)
            running.kill()
            running.wait()
