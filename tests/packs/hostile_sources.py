"""Every kind of hostile source that is no archive: repositories, servers, signatures, files and
folders; each with a word of the sentence that refuses it.
"""

import gzip
import os
import re
import shutil
import socket
import subprocess
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Final

from tests.packs.hostile_archives import TINY, good
from tests.packs.loopback import Answer, content, redirect, serving, status, trust
from tests.packs.ssh_keys import new_key
from trainer.app.pack_files import write_pack_file
from trainer.content.fetching import Fetching
from trainer.content.manifest import cargo_in
from trainer.content.pack_sources import Ways, as_signed
from trainer.content.signatures import sign

HERE: Final = Ways(
    Fetching(trust(), most=1_000_000, seconds=30.0),
    transports=("file",),
    git_url=re.compile(r"git\+(?P<url>file://\S+)"),
)
"""A repository of this machine stands for one elsewhere, and a server of it for any other."""
MARK: Final = "touched"
"""A file that whatever is run makes in the folder of its kind."""


@dataclass(frozen=True)
class HostileSource:
    """How it is made in an empty folder, what the refusal says, and how long is waited for it."""

    make: Callable[[Path], Iterator[str]]
    says: str
    ways: Ways = HERE


SOURCES: dict[str, HostileSource] = {}


def kind(says: str) -> Callable[[Callable[[Path], str]], Callable[[Path], str]]:
    """Add a function that makes a source in a folder, by its name."""

    def add(make: Callable[[Path], str]) -> Callable[[Path], str]:
        def made(folder: Path) -> Iterator[str]:
            yield make(folder)

        SOURCES[make.__name__] = HostileSource(made, says)
        return make

    return add


@contextmanager
def made(name: str, folder: Path) -> Iterator[str]:
    """The source of that kind, while it is there."""
    steps = SOURCES[name].make(folder)
    try:
        yield next(steps)
    finally:
        for _ in steps:
            pass


# Repositories


def git(folder: Path, *arguments: str, given: bytes = b"") -> str:
    """Run git as nobody in particular; what it prints."""
    settings = ("-c", "user.name=Ada", "-c", "user.email=ada@example.invalid")
    clean = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    done = subprocess.run(
        ["git", "-C", str(folder), *settings, *arguments],
        check=True,
        capture_output=True,
        input=given,
        env={**clean, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull},
    )
    return done.stdout.decode().strip()


def repository(folder: Path) -> Path:
    """A repository that holds the good pack."""
    place = folder / "repository"
    shutil.copytree(TINY, place)
    git(place, "init", "--quiet")
    git(place, "add", "--all", "--force")
    git(place, "commit", "--quiet", "-m", "A pack")
    return place


def address(place: Path) -> str:
    return f"git+file://{place}"


def with_tree(place: Path, tree: str) -> str:
    """The repository with a commit of that tree at its head."""
    commit = git(place, "commit-tree", "-m", "Bent", tree)
    git(place, "update-ref", "HEAD", commit)
    return address(place)


def raw_tree(place: Path, *entries: tuple[bytes, bytes, str]) -> str:
    """A tree of exactly those entries, whatever git thinks of them: mode, name, id."""
    lines = b"".join(mode + b" " + name + b"\0" + bytes.fromhex(sha) for mode, name, sha in entries)
    asked = ("hash-object", "-t", "tree", "-w", "--stdin", "--literally")
    return git(place, *asked, given=lines)


def blob(place: Path, text: bytes = b"x\n") -> str:
    return git(place, "hash-object", "-w", "--stdin", given=text)


def beside_the_pack(place: Path, mode: bytes, name: bytes, sha: str) -> str:
    """The good pack's tree with one entry more."""
    entries = []
    for line in git(place, "ls-tree", "HEAD").splitlines():
        facts, _, called = line.partition("\t")
        listed_mode, _kind, listed = facts.split()
        entries.append((listed_mode.lstrip("0").encode(), called.encode(), listed))
    entries.append((mode, name, sha))
    return with_tree(place, raw_tree(place, *sorted(entries, key=lambda each: each[1])))


@kind("more than")
def git_bomb(folder: Path) -> str:
    """Ten billion files out of a dozen objects."""
    place = repository(folder)
    entry, mode = blob(place), b"100644"
    for _level in range(10):
        names = [f"f{number}".encode() for number in range(10)]
        entry, mode = raw_tree(place, *((mode, name, entry) for name in names)), b"40000"
    return beside_the_pack(place, b"40000", b"zbomb", entry)


@kind("git fetch failed")
def tree_with_dot_git(folder: Path) -> str:
    place = repository(folder)
    return beside_the_pack(place, b"40000", b".git", git(place, "rev-parse", "HEAD^{tree}"))


@kind("git fetch failed")
def tree_with_git_short_name(folder: Path) -> str:
    place = repository(folder)
    return beside_the_pack(place, b"40000", b"GIT~1", git(place, "rev-parse", "HEAD^{tree}"))


@kind("git fetch failed")
def tree_with_invisible_dot_git(folder: Path) -> str:
    place = repository(folder)
    name = ".g\u200cit".encode()
    return beside_the_pack(place, b"40000", name, git(place, "rev-parse", "HEAD^{tree}"))


@kind("git fetch failed")
def tree_with_parent_folder(folder: Path) -> str:
    place = repository(folder)
    return beside_the_pack(place, b"40000", b"..", git(place, "rev-parse", "HEAD^{tree}"))


@kind("git fetch failed")
def tree_with_slash_in_a_name(folder: Path) -> str:
    place = repository(folder)
    return beside_the_pack(place, b"100644", b"z/../../outside", blob(place))


@kind("git fetch failed")
def tree_with_a_name_twice(folder: Path) -> str:
    place = repository(folder)
    return beside_the_pack(place, b"100644", b"pack.toml", blob(place))


@kind("git fetch failed")
def tree_with_an_empty_name(folder: Path) -> str:
    place = repository(folder)
    return beside_the_pack(place, b"100644", b"", blob(place))


@kind("is a submodule")
def tree_with_an_unknown_mode(folder: Path) -> str:
    place = repository(folder)
    return beside_the_pack(place, b"140000", b"zsocket", blob(place))


@kind("git fetch failed")
def tree_with_a_missing_object(folder: Path) -> str:
    place = repository(folder)
    return beside_the_pack(place, b"100644", b"zgone", "1" * 40)


@kind("git fetch failed")
def modules_that_run_a_command(folder: Path) -> str:
    place = repository(folder)
    url = f"--upload-pack=touch {folder / MARK}"
    text = f'[submodule "x"]\n\tpath = x\n\turl = "{url}"\n'
    (place / ".gitmodules").write_text(text, encoding="utf-8")
    git(place, "add", "--all")
    git(place, "commit", "--quiet", "-m", "Modules")
    return address(place)


@kind("git fetch failed")
def modules_that_are_a_link(folder: Path) -> str:
    place = repository(folder)
    return beside_the_pack(place, b"120000", b".gitmodules", blob(place, b"/etc/passwd"))


@kind("Git LFS")
def pointers_of_lfs(folder: Path) -> str:
    place = repository(folder)
    pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 3\n"
    (place / "receipts" / "before" / "big.bin").write_text(pointer, encoding="utf-8")
    git(place, "add", "--all")
    git(place, "commit", "--quiet", "-m", "Large files")
    return address(place)


@kind("git fetch failed")
def without_a_commit(folder: Path) -> str:
    place = folder / "repository"
    place.mkdir()
    git(place, "init", "--quiet")
    return address(place)


@kind("git fetch failed")
def head_that_leads_nowhere(folder: Path) -> str:
    place = repository(folder)
    git(place, "symbolic-ref", "HEAD", "refs/heads/gone")
    return address(place)


@kind("git fetch failed")
def head_that_is_no_commit(folder: Path) -> str:
    place = repository(folder)
    (place / ".git" / "HEAD").write_text("../../../etc/passwd\n", encoding="utf-8")
    return address(place)


@kind("git fetch failed")
def alternates_that_are_gone(folder: Path) -> str:
    place = repository(folder)
    shutil.rmtree(place / ".git" / "objects")
    (place / ".git" / "objects" / "info").mkdir(parents=True)
    (place / ".git" / "objects" / "info" / "alternates").write_text("/nowhere/objects\n")
    return address(place)


@kind("git fetch failed")
def objects_that_are_damaged(folder: Path) -> str:
    place = repository(folder)
    for file in (place / ".git" / "objects").rglob("*"):
        if file.is_file():
            file.chmod(0o644)
            file.write_bytes(file.read_bytes()[:-4] + b"\0\0\0\0")
    return address(place)


@kind("can't be installed|neither a file")
def transport_that_runs_a_command(folder: Path) -> str:
    return f"git+ext::touch {folder / MARK}"


@kind("can't be installed|neither a file")
def transport_of_a_descriptor(folder: Path) -> str:
    return f"fd::17/{folder}"


# Servers


def _served(name: str, answer: Answer | dict[str, Answer], says: str) -> None:
    answers = answer if isinstance(answer, dict) else {"/x.reviewpack": answer}

    def make(_folder: Path) -> Iterator[str]:
        with serving(answers) as host:
            yield f"{host}/x.reviewpack"

    SOURCES[name] = HostileSource(make, says)


def raw(*parts: bytes) -> Answer:
    """Answers with those bytes, whatever HTTP has to say of them."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        for part in parts:
            handler.wfile.write(part)
        handler.close_connection = True

    return answer


def dripping(ended: threading.Event) -> Answer:
    """A byte now and then until the test is over: never late for a socket."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.end_headers()
        while not ended.wait(0.05):
            handler.wfile.write(b"P")

    return answer


def body_that_drips(_folder: Path) -> Iterator[str]:
    ended = threading.Event()
    with serving({"/x.reviewpack": dripping(ended)}) as host:
        yield f"{host}/x.reviewpack"
        ended.set()


SOURCES["body_that_drips"] = HostileSource(
    body_that_drips,
    "took longer",
    replace(HERE, fetching=replace(HERE.fetching, seconds=1.0)),
)


_PACKED: Final = gzip.compress(b"\0" * 5_000_000)


def encoded(handler: BaseHTTPRequestHandler) -> None:
    """A bomb for whoever unpacks what says that it is packed."""
    body = _PACKED
    handler.send_response(200)
    handler.send_header("Content-Encoding", "gzip")
    handler.send_header("Content-Length", str(len(body)))
    handler.end_headers()
    handler.wfile.write(body)


_OK: Final = b"HTTP/1.1 200 OK\r\n"
_CHUNKED: Final = _OK + b"Transfer-Encoding: chunked\r\n\r\n"
_FAILED: Final = "can't be fetched|cut off"
_served("page_of_a_sign_in", content(b"<!doctype html><title>Sign in</title>"), "web page")
_served("body_that_is_empty", content(b""), "is empty")
_served("body_that_is_packed", encoded, "gzip")
_served("body_shorter_than_it_says", content(good()[:100], length=5000), _FAILED)
_served("body_without_a_length_cut", raw(_OK + b"\r\n", good()[:-9]), "cut off")
_NO_PACK: Final = "not a .reviewpack|cut off"
_served("length_below_zero", raw(_OK + b"Content-Length: -1\r\n\r\n", b"x"), _NO_PACK)
_served("length_of_no_number", raw(_OK + b"Content-Length: many\r\n\r\n", b"x"), _NO_PACK)
_served("chunk_that_is_no_number", raw(_CHUNKED, b"zz\r\nx\r\n"), _FAILED)
_served("chunk_larger_than_all", raw(_CHUNKED, b"ffffffffffff\r\nx\r\n"), _FAILED)
_served("chunks_without_an_end", raw(_CHUNKED, *[b"1\r\nP\r\n"] * 50), _FAILED)
_served("heading_that_is_endless", raw(_OK, b"X: " + b"a" * 100_000), _FAILED)
_served("headings_by_the_thousand", raw(_OK, *[b"X: y\r\n"] * 3000), _FAILED)
_served("answer_that_is_no_http", raw(b"220 ftp ready\r\n"), _FAILED)
_served("answer_of_zeros", raw(b"\0" * 100_000), _FAILED)
_served("answer_that_is_empty", raw(b""), _FAILED)
_served("status_that_is_no_number", raw(b"HTTP/1.1 abc OK\r\n\r\n"), _FAILED)
_served("sign_in_that_is_asked_for", status(401), "answered 401")
_served("proxy_that_is_asked_for", status(407), "answered 407")
_served("teapot", status(418), "answered 418")
_served("redirect_to_a_file", redirect("file:///etc/passwd"), "without https|answered 302")
_served("redirect_to_git", redirect("git://127.0.0.1/x"), "without https|answered 302")
_served("redirect_to_no_host", redirect("https:///x"), "without https|answered 302|fetched")
_served("redirect_with_a_broken_host", redirect("https://[::1/x"), "https|answered 302|fetched")
_served("redirect_to_itself", redirect("/x.reviewpack"), "answered 302|fetched")
_served("redirect_of_a_megabyte", redirect("https://127.0.0.1/" + "a" * 1_000_000), _FAILED)


# Signatures


def signed_by(folder: Path, change: Callable[[bytes], bytes], purpose: str = "reviewpack") -> str:
    """The good pack as a file, with a bent signature of its manifest."""
    cargo = cargo_in(TINY)
    signature = sign(cargo.signed, new_key(folder / "key"), "x", purpose=purpose)
    file = folder / "x.reviewpack"
    write_pack_file(as_signed(cargo, change(signature)), file)
    return str(file)


@kind("signature is not good")
def signature_for_git(folder: Path) -> str:
    return signed_by(folder, lambda signature: signature, purpose="git")


@kind("signature is not good")
def signature_of_another_pack(folder: Path) -> str:
    other = sign(b"another manifest", new_key(folder / "other"), "x")
    return signed_by(folder, lambda _signature: other)


@kind("signature is not good")
def signature_with_a_bit_turned(folder: Path) -> str:
    return signed_by(folder, lambda signature: signature.replace(b"\n", b"\nA", 1))


@kind("signature is not good")
def signature_cut_off(folder: Path) -> str:
    return signed_by(folder, lambda signature: signature[: len(signature) // 2])


@kind("signature is not good")
def signature_with_zeros(folder: Path) -> str:
    return signed_by(folder, lambda signature: b"\0" + signature)


@kind("signature is not good")
def public_key_for_a_signature(folder: Path) -> str:
    return signed_by(folder, lambda _s: (folder / "key.pub").read_bytes())


@kind("signature is not good")
def private_key_for_a_signature(folder: Path) -> str:
    return signed_by(folder, lambda _s: (folder / "key").read_bytes())


# Files and folders


@kind("neither a file nor a folder")
def pipe_for_a_file(folder: Path) -> str:
    os.mkfifo(folder / "x.reviewpack")
    return str(folder / "x.reviewpack")


@kind("neither a file nor a folder")
def device_for_a_file(folder: Path) -> str:
    (folder / "x.reviewpack").symlink_to("/dev/zero")
    return str(folder / "x.reviewpack")


@kind("neither a file nor a folder")
def socket_for_a_file(folder: Path) -> str:
    with socket.socket(socket.AF_UNIX) as bound:
        # A path of a socket is short: it is bound by its name alone.
        before = Path.cwd()
        os.chdir(folder)
        try:
            bound.bind("x.reviewpack")
        finally:
            os.chdir(before)
    return str(folder / "x.reviewpack")


@kind("neither a file nor a folder")
def link_to_itself(folder: Path) -> str:
    (folder / "x.reviewpack").symlink_to("x.reviewpack")
    return str(folder / "x.reviewpack")


@kind("neither a file nor a folder")
def name_that_is_too_long(folder: Path) -> str:
    return str(folder / ("a" * 5000))


@kind("is cut off|larger than|not a .reviewpack")
def file_of_a_terabyte(folder: Path) -> str:
    file = folder / "x.reviewpack"
    with file.open("wb") as opened:
        opened.truncate(1 << 40)
    return str(file)


def copied(folder: Path) -> Path:
    return Path(shutil.copytree(TINY, folder / "tiny"))


@kind("symbolic link")
def git_folder_that_is_a_link(folder: Path) -> str:
    place = copied(folder)
    (folder / "elsewhere").mkdir()
    settings = f"[core]\n\tfsmonitor = touch {folder / MARK}\n"
    (folder / "elsewhere" / "config").write_text(settings, encoding="utf-8")
    (place / ".git").symlink_to(folder / "elsewhere")
    return str(place)


@kind("symbolic link|is a link|a link")
def folder_with_a_link(folder: Path) -> str:
    place = copied(folder)
    (place / "receipts" / "before" / "passwd").symlink_to("/etc/passwd")
    return str(place)


@kind("not a regular file|pipe|is neither")
def folder_with_a_pipe(folder: Path) -> str:
    place = copied(folder)
    os.mkfifo(place / "receipts" / "before" / "pipe")
    return str(place)


@kind("signature is not good|format 1|edited|no JSON")
def folder_with_a_foreign_signature(folder: Path) -> str:
    place = copied(folder)
    (place / "manifest.json").write_text("{}", encoding="utf-8")
    (place / "manifest.json.sig").write_text("x", encoding="utf-8")
    return str(place)


@kind("pack.toml|not a pack|no pack|is missing|neither")
def folder_without_a_pack(folder: Path) -> str:
    (folder / "empty").mkdir()
    return str(folder / "empty")
