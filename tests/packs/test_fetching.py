"""A pack from an address: over https alone, of bearable size, in bearable time."""

import os
import threading

import pytest

from tests.packs.hostile_archives import good
from tests.packs.loopback import (
    content,
    endless,
    redirect,
    serving,
    silent,
    status,
    trust,
)
from trainer.app.packs import install, installed_packs
from trainer.content.fetching import Fetching, fetch
from trainer.content.pack_sources import Ways
from trainer.errors import TrainerError
from trainer.settings import paths_from

HOW = Fetching(trust())


def test_a_pack_is_installed_from_an_address() -> None:
    paths = paths_from(os.environ)
    with serving({"/tiny.reviewpack": content(good())}) as address:
        install(paths, f"{address}/tiny.reviewpack", ways=Ways(HOW))
    assert [each.source.rpartition("/")[2] for each in installed_packs(paths)] == [
        "tiny.reviewpack"
    ]


def test_a_redirect_to_another_https_address_is_followed() -> None:
    with serving({"/a": redirect("/b"), "/b": content(b"here")}) as address:
        assert fetch(f"{address}/a", HOW) == b"here"


@pytest.mark.parametrize(
    ("target", "says"),
    [
        ("http://127.0.0.1:1/x", "without https"),
        ("file:///etc/passwd", "without https|answered 302"),
        ("ftp://127.0.0.1/x", "without https"),
        ("data:text/plain,x", "without https|answered 302"),
        ("https://me:secret@127.0.0.1/x", "a name or a password"),
        ("/a", "can't be fetched|answered 302"),
    ],
)
def test_a_redirect_elsewhere_is_refused(target: str, says: str) -> None:
    with serving({"/a": redirect(target)}) as address, pytest.raises(TrainerError, match=says):
        fetch(f"{address}/a", HOW)


def test_what_never_ends_is_refused_at_its_limit() -> None:
    with serving({"/a": endless}) as address, pytest.raises(TrainerError, match="larger than 1 MB"):
        fetch(f"{address}/a", Fetching(trust(), most=1_000_000))


def test_what_is_cut_off_is_refused() -> None:
    with (
        serving({"/a": content(b"half", length=8)}) as address,
        pytest.raises(TrainerError, match=r"cut off|can't be fetched"),
    ):
        fetch(f"{address}/a", HOW)


def test_a_server_that_says_nothing_is_not_waited_for() -> None:
    ended = threading.Event()
    with serving({"/a": silent(ended)}) as address:
        with pytest.raises(TrainerError, match=r"took longer|can't be fetched"):
            fetch(f"{address}/a", Fetching(trust(), seconds=0.2))
        ended.set()


def test_a_missing_page_is_named_with_its_number() -> None:
    with serving({"/a": status(404)}) as address, pytest.raises(TrainerError, match="answered 404"):
        fetch(f"{address}/a", HOW)


def test_a_server_that_nobody_vouches_for_is_refused() -> None:
    with (
        serving({"/a": content(b"x")}) as address,
        pytest.raises(TrainerError, match="can't be fetched"),
    ):
        fetch(f"{address}/a")


def test_a_server_without_tls_is_refused() -> None:
    with serving({"/a": content(b"x")}, tls=False) as address:
        with pytest.raises(TrainerError, match="not an https address"):
            fetch(f"{address}/a", HOW)
        with pytest.raises(TrainerError, match="can't be fetched"):
            fetch(f"{address.replace('http', 'https')}/a", HOW)


@pytest.mark.parametrize(
    "source",
    [
        "http://example.invalid/x.reviewpack",
        "ftp://example.invalid/x",
        "file:///etc/passwd",
        "ext::sh -c touch% /tmp/x",
        "git://example.invalid/x.git",
        "git+http://example.invalid/x.git",
        "git+file:///tmp/x.git",
        "https://",
        "https://[",
        "https:///x",
        "https://me:secret@example.invalid/x",
        "ssh://-oProxyCommand=id/x.git",
        "-oProxyCommand=id@host:x",
        "git@-oProxyCommand=id:x",
        "--upload-pack=id",
        "data:text/plain,x",
        "javascript:alert(1)",
        "\\\\host\\share\\x",
    ],
)
def test_no_other_way_is_taken(source: str) -> None:
    with pytest.raises(TrainerError):
        install(paths_from(os.environ), source)
