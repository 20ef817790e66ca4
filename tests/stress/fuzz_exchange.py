"""What is fuzzed of packs that travel: addresses, manifests, signatures, patches, pull requests,
commits and returned reviews.
"""

import hashlib
import json
import re
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

from tests.content.authoring.pasts import Past
from tests.packs.hostile_archives import good, good_files
from tests.packs.ssh_keys import new_key
from tests.stress.bent_pack import GOOD
from trainer.app.graded import grade_reviews
from trainer.app.release import read_learners
from trainer.app.returned import incoming
from trainer.app.signed_returns import KnownSigners
from trainer.content.authoring.importing import ImportChoices, Source, import_change
from trainer.content.folder import read_exercise
from trainer.content.manifest import cargo_from, cargo_with, read_sound
from trainer.content.pack_sources import Way, way_to
from trainer.content.released import variant_digest
from trainer.content.signatures import REVIEWS, names_of_signer, sign, signer_of
from trainer.core.domain.exercise import AnswerId
from trainer.core.formats.returned_review import ReturnedReview, returned_to_json, signed_text
from trainer.errors import TrainerError

_HELPER = re.compile(r"[A-Za-z0-9+.-]*::")
"""How an address begins for which git starts a program of its own."""
ADDRESSES = (
    "https://example.org/x.reviewpack",
    "https://example.org:8443/team/ourteam.git",
    "git+https://example.org/ourteam",
    "ssh://git@example.org:22/team/ourteam.git",
    "git@example.org:team/ourteam.git",
    "ext::sh -c touch% x",
    "git+ssh://-oProxyCommand=x/y",
    "https://user:word@example.org/x.git",
    "file:///etc/passwd",
    "--upload-pack=x",
)


@cache
def _scratch() -> Path:
    return Path(tempfile.mkdtemp(prefix="trainer-fuzz-exchange-"))


@cache
def _past() -> Past:
    past = Past(_scratch() / "shop")
    past.commit("Start", {"shop/fees.py": "def fee(days):\n    return 20 * days\n"})
    past.commit(
        "Limit the fee\n\nAs Ben asked.\n\nCo-authored-by: Ben <ben@example.com>",
        {"shop/fees.py": "def fee(days):\n    return min(20 * days, 500)\n", "a b.txt": "é\n"},
    )
    past.commit("Rename it", {"a b.txt": None, "b.txt": "é\n"})
    return past


@cache
def _key() -> Path:
    return new_key(_scratch() / "key")


def address(given: bytes) -> None:
    """Where a pack lies: nothing that git or ssh could take for an option or a program."""
    way, asked = way_to(given.decode("utf-8", "surrogateescape"))
    bad = asked.startswith("-") or any(letter.isspace() or letter < " " for letter in asked)
    host = asked.partition("://")[2] or asked.rpartition("@")[2]
    if way is Way.GIT and (bad or _HELPER.match(asked) or host.startswith("-")):
        raise AssertionError(f"git is asked for {asked!r}")


def manifest(given: bytes) -> None:
    """The manifest of a pack whose files are good."""
    read_sound(cargo_with(good_files(), given, b"", "x"), "x")


def signature(given: bytes) -> None:
    """A signature of a manifest: only that of the key is good."""
    signer_of(b"content", given, "x")


def allowed(given: bytes) -> None:
    """A file of allowed signers."""
    file = _scratch() / "allowed"
    file.write_bytes(given)
    names_of_signer(b"content", _signature(), file)


@cache
def _signature() -> bytes:
    return sign(b"content", _key(), "x")


def patch(given: bytes) -> None:
    """A patch or a mailbox that becomes an exercise."""
    file = _scratch() / "0001-x.patch"
    file.write_bytes(given)
    _imported(Source(_past().folder, patches=(file,), base="main~2"))


def pull_request(given: bytes) -> None:
    """An exported pull request that becomes an exercise."""
    file = _scratch() / "pull.json"
    file.write_bytes(given)
    _imported(Source(_past().folder, pull_request=file))


def commit(given: bytes) -> None:
    """A commit as its object has it, whatever git thinks of it."""
    command = ["git", "hash-object", "-t", "commit", "-w", "--stdin", "--literally"]
    done = subprocess.run(command, cwd=_past().folder, input=given, capture_output=True, check=True)
    made = done.stdout.decode().strip()
    _imported(Source(_past().folder, f"main~2..{made}"))


def _imported(source: Source) -> None:
    pack = _scratch() / "ours"
    shutil.rmtree(pack, ignore_errors=True)
    choices = ImportChoices(tests=("true",), language="python", licence="MIT")
    try:
        import_change(source, pack / "x", choices, lambda _line: None)
        read_exercise(pack / "x")
    except TrainerError:
        if pack.exists():
            raise AssertionError("a refused change left something behind") from None
        raise


def graded(given: bytes) -> None:
    """A review that came back, under a seal that fits."""
    try:
        data = json.loads(given)
    except (ValueError, RecursionError):
        data = None
    if isinstance(data, dict):
        content = {name: each for name, each in data.items() if name not in ("seal", "signature")}
        text = json.dumps(content, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
        given = json.dumps({**data, "seal": hashlib.sha256(text.encode()).hexdigest()}).encode()
    folder = _scratch() / "returned"
    folder.mkdir(exist_ok=True)
    (folder / "x.review.json").write_bytes(given)
    known = KnownSigners(accepts_unsigned=True)
    grade_reviews([known.judged(each) for each in incoming(folder)], GOOD)


def keys(given: bytes) -> None:
    """A table of learners with their keys."""
    file = _scratch() / "names.csv"
    file.write_bytes(given)
    read_learners(file)


TARGETS: dict[str, Callable[[bytes], object]] = {
    "address": address,
    "manifest": manifest,
    "signature": signature,
    "allowed": allowed,
    "patch": patch,
    "pull_request": pull_request,
    "commit": commit,
    "graded": graded,
    "keys": keys,
}


def samples(name: str) -> Iterator[bytes]:
    """Good inputs of a target, to begin with; none where it isn't one of these."""
    yield from _SAMPLES.get(name, lambda: ())()


def _manifests() -> Iterator[bytes]:
    yield cargo_from(good(), "x").signed
    yield cargo_from(good(), "x").signed.replace(b'"1.0.0"', b'"2.0.0"')


def _signatures() -> Iterator[bytes]:
    yield _signature()
    yield sign(b"content", _key(), "x", purpose=REVIEWS)
    yield b"-----BEGIN SSH SIGNATURE-----\nU1NIU0lH\n-----END SSH SIGNATURE-----\n"


def _allowed() -> Iterator[bytes]:
    public = _key().with_suffix(".pub").read_bytes().strip()
    yield b"ada " + public
    yield b'ada,-x namespaces="reviewpack",valid-before="20200101" ' + public
    yield b"* cert-authority " + public + b"\n# none\n"


def _patches() -> Iterator[bytes]:
    yield _past().git("format-patch", "--stdout", "main~2").encode()
    yield _past().git("format-patch", "--stdout", "--binary", "main~1").encode()
    yield _past().git("diff", "main~2", "main").encode()


def _pull_requests() -> Iterator[bytes]:
    base, head = (_past().git("rev-parse", each).strip() for each in ("main~2", "main"))
    told = {"title": "Limit fees", "body": "As asked.\r\n"}
    yield json.dumps({**told, "baseRefOid": base, "headRefOid": head}).encode()
    yield json.dumps({**told, "base": {"sha": base}, "head": {"sha": head}}).encode()
    yield json.dumps([{"sha": head}]).encode()


def _commits() -> Iterator[bytes]:
    body = _past().git("cat-file", "commit", "main~1").encode()
    yield body
    yield body.replace(b"\n\n", b"\nencoding ISO-8859-1\n\n", 1)


def _returned() -> Iterator[bytes]:
    exercise = read_exercise(GOOD / "receipts")
    planted = frozenset({AnswerId("rest-is-lost")})
    place = {"path": "receipts/split.py", "side": "new", "start": 3, "end": 4}
    note = {**place, "text": "The rest is lost.", "severity": "major", "class": "numeric"}
    for review in (
        {"verdict": "request_changes", "annotations": [note]},
        {"verdict": "approve", "annotations": []},
    ):
        sent = ReturnedReview(
            *("tiny-release", "tiny", "Ada", "receipts", variant_digest(exercise, planted)),
            "2026-03-01T10:00:00+00:00",
            seconds=60,
            review=review,
        )
        armoured = sign(signed_text(sent), _key(), "x", purpose=REVIEWS).decode()
        yield json.dumps(returned_to_json(sent)).encode()
        yield json.dumps({**returned_to_json(sent), "signature": armoured}).encode()


def _keys() -> Iterator[bytes]:
    public = _key().with_suffix(".pub").read_text(encoding="utf-8").strip()
    yield f"name,key\nAda,{public}\nBen,SHA256:{'a' * 43}\n".encode()


_SAMPLES: dict[str, Callable[[], Iterator[bytes] | tuple[bytes, ...]]] = {
    "address": lambda: tuple(each.encode() for each in ADDRESSES),
    "manifest": _manifests,
    "signature": _signatures,
    "allowed": _allowed,
    "patch": _patches,
    "pull_request": _pull_requests,
    "commit": _commits,
    "graded": _returned,
    "keys": _keys,
}
