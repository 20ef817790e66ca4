"""A file from an https address: of bearable size, in bearable time, never by way of another
protocol.
"""

import ssl
import threading
import urllib.error
import urllib.request
from dataclasses import dataclass
from http.client import HTTPException, HTTPMessage
from typing import IO, Any, Final
from urllib.parse import urlsplit

from trainer.content.pack_limits import MOST_ARCHIVE_BYTES, MOST_SECONDS_TO_FETCH
from trainer.errors import TrainerError

_AT_A_TIME: Final = 65_536
_WAIT: Final = 20.0
"""Seconds without a byte."""
_CHECK: Final = "Check the address and your connection."


@dataclass(frozen=True)
class Fetching:
    """How addresses are fetched: whom to trust (None: whom the system trusts), how much and how
    long at most.
    """

    trust: ssl.SSLContext | None = None
    most: int = MOST_ARCHIVE_BYTES
    seconds: float = MOST_SECONDS_TO_FETCH


USUAL: Final = Fetching()


def fetch(url: str, how: Fetching = USUAL) -> bytes:
    """What lies at the address; TrainerError in one sentence where it does not come whole."""
    check_address(url)
    arrived: list[bytes | TrainerError] = []

    def get() -> None:
        try:
            arrived.append(_fetched(url, how))
        except TrainerError as error:
            arrived.append(error)

    # A server that sends a byte now and then is never late for a socket: nothing but the end of
    # waiting ends it. As a daemon it does not keep the program from ending.
    thread = threading.Thread(target=get, name="fetch a pack", daemon=True)
    thread.start()
    thread.join(how.seconds)
    if not arrived:
        what = f"took longer than {how.seconds:.0f} s."
        raise TrainerError(what, where=url, remedy="Try again on a faster connection.")
    if isinstance(arrived[0], TrainerError):
        raise arrived[0]
    return arrived[0]


def _fetched(url: str, how: Fetching) -> bytes:
    opener = urllib.request.OpenerDirector()
    context = how.trust or ssl.create_default_context()
    handlers: tuple[urllib.request.BaseHandler, ...] = (
        urllib.request.ProxyHandler(),
        urllib.request.HTTPSHandler(context=context),
        urllib.request.HTTPErrorProcessor(),
        urllib.request.HTTPDefaultErrorHandler(),
        _OnlyHttps(),
    )
    for handler in handlers:
        opener.add_handler(handler)
    request = urllib.request.Request(url, headers={"User-Agent": "trainer"})
    try:
        with opener.open(request, timeout=min(_WAIT, how.seconds)) as answer:
            return _read(answer, url, how)
    except urllib.error.HTTPError as error:
        with error:
            raise TrainerError(f"answered {error.code}.", where=url, remedy=_CHECK) from error
    except (OSError, HTTPException, ValueError) as error:
        reason = str(getattr(error, "reason", None) or error).rstrip(".")
        what = f"can't be fetched: {reason or type(error).__name__}."
        raise TrainerError(what, where=url, remedy=_CHECK) from error


class _OnlyHttps(urllib.request.HTTPRedirectHandler):
    max_redirections = 5

    def redirect_request(
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: HTTPMessage,
        newurl: str,
    ) -> urllib.request.Request | None:
        """Follow to another https address only."""
        try:
            check_address(newurl, req.full_url)
        except TrainerError:
            fp.close()
            raise
        return super().redirect_request(req, fp, code, msg, headers, newurl)

    def http_error_302(
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage
    ) -> Any:
        """Close the answer also where it names what is no address."""
        try:
            return super().http_error_302(req, fp, code, msg, headers)
        except ValueError:
            fp.close()
            raise

    http_error_301 = http_error_303 = http_error_307 = http_error_308 = http_error_302


def check_address(url: str, asked: str = "") -> None:
    """Refuse any address but an https one without a name or a password; `asked` is the one that led
    there.
    """
    asked = asked or url
    try:
        parts = urlsplit(url)
        is_fit = parts.scheme == "https" and bool(parts.hostname) and parts.port != 0
    except ValueError:
        is_fit = False
        parts = urlsplit("")
    if not is_fit:
        what = "is not an https address." if url == asked else "leads to an address without https."
        raise TrainerError(what, where=asked, remedy="Use https://HOST/PATH.")
    if parts.username is not None or parts.password is not None:
        what = "holds a name or a password."
        raise TrainerError(what, where=parts.hostname or "", remedy="Leave it out of the address.")


def _read(answer: Any, url: str, how: Fetching) -> bytes:
    parts: list[bytes] = []
    size = 0
    while part := answer.read1(_AT_A_TIME):
        size += len(part)
        if size > how.most:
            what = f"is larger than {how.most / 1e6:.0f} MB."
            raise TrainerError(what, where=url, remedy="Ask its maker for a smaller pack.")
        parts.append(part)
    if answer.length:
        raise TrainerError("was cut off on its way.", where=url, remedy=_CHECK)
    return b"".join(parts)
