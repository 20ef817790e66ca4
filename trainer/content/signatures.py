"""Signatures in OpenSSH's own format, made and read by `ssh-keygen`: anyone can check one without
this program.
"""

import base64
import binascii
import hashlib
import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from trainer.errors import ContentError, TrainerError
from trainer.sandbox.scratch import scratch_folder
from trainer.system import install_on_debian

PACKS: Final = "reviewpack"
"""What the signature is for: one made for a commit or a letter says nothing about a pack."""
REVIEWS: Final = "review"
_SECONDS: Final = 30
_GOOD: Final = re.compile(r'Good "(\S+)" signature with (\S+) key (SHA256:[A-Za-z0-9+/]{43})')
_FINGERPRINT: Final = re.compile(r"SHA256:[A-Za-z0-9+/]{43}")


@dataclass(frozen=True)
class Signer:
    """Whose key made a signature: its kind, and its fingerprint as `ssh-keygen -l` shows it."""

    kind: str
    fingerprint: str


def sign(
    content: bytes, key: Path, shown: str, *, purpose: str = PACKS, may_ask: bool = True
) -> bytes:
    """The signature of the content by the private key in a file (or, of a key in an agent, its
    public half); TrainerError where OpenSSH makes none.

    Unless it `may_ask`, nobody is asked for a passphrase: the key needs none, or an agent has it.
    """
    if not key.is_file():
        raise TrainerError(
            "There is no such key.", where=str(key), remedy="Make one with `ssh-keygen -t ed25519`."
        )
    with scratch_folder() as scratch:
        file = scratch / "content"
        file.write_bytes(content)
        command = ["-Y", "sign", "-f", str(key.absolute()), "-n", purpose, str(file)]
        done = _ssh_keygen(command, given=None if may_ask else b"")
        signature = scratch / "content.sig"
        if done.returncode != 0 or not signature.is_file():
            said = done.stderr.decode(errors="replace").strip().split("\n")[-1]
            if not may_ask and "passphrase" in said:
                raise TrainerError(
                    "The key has a passphrase, and no SSH agent holds it.",
                    where=str(key),
                    remedy=f"Run `ssh-add {key}` first, or choose a key without a passphrase.",
                )
            what = f"can't be signed: {said or 'ssh-keygen failed'}."
            raise TrainerError(what, where=shown, remedy="Name your private key with `--key`.")
        return signature.read_bytes()


def signer_of(content: bytes, signature: bytes, shown: str, *, purpose: str = PACKS) -> Signer:
    """Who signed the content; ContentError where the signature is no good."""
    with scratch_folder() as scratch:
        file = scratch / "content.sig"
        file.write_bytes(signature)
        command = ["-Y", "check-novalidate", "-n", purpose, "-s", str(file)]
        done = _ssh_keygen(command, given=content)
    found = _GOOD.search(done.stdout.decode(errors="replace"))
    if done.returncode != 0 or found is None or found[1] != purpose:
        raise ContentError(
            "its signature is not good.",
            where=shown,
            remedy="Ask its maker for the file again, and do not use this one.",
        )
    return Signer(found[2], found[3])


def names_of_signer(
    content: bytes, signature: bytes, allowed: Path, *, purpose: str = PACKS
) -> tuple[str, ...]:
    """As whom a file of allowed signers, as git and OpenSSH have it, knows the key of a signature;
    none where it may not sign this.
    """
    with scratch_folder() as scratch:
        file = scratch / "content.sig"
        file.write_bytes(signature)
        asked = ["-Y", "find-principals", "-f", _allowed(allowed), "-s", str(file)]
        told = _ssh_keygen(asked, given=b"").stdout.decode(errors="replace")
        return tuple(
            name
            for name in told.splitlines()
            if name and _verifies(content, file, name, allowed, purpose)
        )


def may_sign_as(
    name: str, content: bytes, signature: bytes, allowed: Path, *, purpose: str = PACKS
) -> bool:
    """Whether a file of allowed signers lets the key of a signature sign under that name."""
    with scratch_folder() as scratch:
        file = scratch / "content.sig"
        file.write_bytes(signature)
        return _verifies(content, file, name, allowed, purpose)


def fingerprint_of(public_key: str) -> str:
    """The fingerprint of a public key as its file holds it, or of one that is given as such;
    ValueError where it is neither.
    """
    text = public_key.strip()
    if _FINGERPRINT.fullmatch(text):
        return text
    kind, blob = (*text.split(), "", "")[:2]
    try:
        content = base64.b64decode(blob, validate=True)
    except (binascii.Error, ValueError):
        content = b""
    named = kind.encode()
    if not kind or content[:4] != len(named).to_bytes(4) or content[4 : 4 + len(named)] != named:
        raise ValueError("no public key")
    digest = base64.b64encode(hashlib.sha256(content).digest()).decode().rstrip("=")
    return f"SHA256:{digest}"


def _verifies(content: bytes, signature: Path, name: str, allowed: Path, purpose: str) -> bool:
    asked = ["-Y", "verify", "-f", _allowed(allowed), "-I", name, "-n", purpose]
    return _ssh_keygen([*asked, "-s", str(signature)], given=content).returncode == 0


def _allowed(file: Path) -> str:
    if not file.is_file():
        raise TrainerError(
            "There is no such file.",
            where=str(file),
            remedy="Name a file of allowed signers, as `ssh-keygen` and git read it.",
        )
    return str(file.absolute())


def _ssh_keygen(
    arguments: list[str], *, given: bytes | None
) -> "subprocess.CompletedProcess[bytes]":
    program = shutil.which("ssh-keygen")
    if program is None:
        raise TrainerError(
            "Signatures need OpenSSH, which is not installed.",
            remedy=install_on_debian(["openssh-client"]),
        )
    is_alone = given is not None
    try:
        # Without `given`, the terminal stays: a key may ask for its passphrase there. With it,
        # there is none, and no window that asks either.
        return subprocess.run(
            [program, *arguments],
            input=given,
            capture_output=True,
            timeout=_SECONDS if is_alone else None,
            start_new_session=is_alone,
            env={**os.environ, "SSH_ASKPASS_REQUIRE": "never"} if is_alone else None,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise ContentError("ssh-keygen takes too long.") from error
