"""Signatures in OpenSSH's own format, made and read by `ssh-keygen`: anyone can check one without
this program.
"""

import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from trainer.errors import ContentError, TrainerError
from trainer.sandbox.scratch import scratch_folder
from trainer.system import install_on_debian

NAMESPACE: Final = "reviewpack"
"""What the signature is for: one made for a commit or a letter says nothing about a pack."""
_SECONDS: Final = 30
_GOOD: Final = re.compile(r'Good "reviewpack" signature with (\S+) key (SHA256:[A-Za-z0-9+/]{43})')


@dataclass(frozen=True)
class Signer:
    """Whose key made a signature: its kind, and its fingerprint as `ssh-keygen -l` shows it."""

    kind: str
    fingerprint: str


def sign(content: bytes, key: Path, shown: str) -> bytes:
    """The signature of the content by the private key in a file (or, of a key in an agent, its
    public half); TrainerError where OpenSSH makes none.
    """
    if not key.is_file():
        raise TrainerError(
            "There is no such key.", where=str(key), remedy="Make one with `ssh-keygen -t ed25519`."
        )
    with scratch_folder() as scratch:
        file = scratch / "manifest"
        file.write_bytes(content)
        command = ["-Y", "sign", "-f", str(key.absolute()), "-n", NAMESPACE, str(file)]
        done = _ssh_keygen(command, given=None)
        signature = scratch / "manifest.sig"
        if done.returncode != 0 or not signature.is_file():
            said = done.stderr.decode(errors="replace").strip().split("\n")[-1]
            what = f"can't be signed: {said or 'ssh-keygen failed'}."
            raise TrainerError(what, where=shown, remedy="Name your private key with `--key`.")
        return signature.read_bytes()


def signer_of(content: bytes, signature: bytes, shown: str) -> Signer:
    """Who signed the content; ContentError where the signature is no good."""
    with scratch_folder() as scratch:
        file = scratch / "manifest.sig"
        file.write_bytes(signature)
        command = ["-Y", "check-novalidate", "-n", NAMESPACE, "-s", str(file)]
        done = _ssh_keygen(command, given=content)
    found = _GOOD.search(done.stdout.decode(errors="replace"))
    if done.returncode != 0 or found is None:
        raise ContentError(
            "its signature is not good.",
            where=shown,
            remedy="Ask its maker for the file again, and do not use this one.",
        )
    return Signer(found[1], found[2])


def _ssh_keygen(
    arguments: list[str], *, given: bytes | None
) -> "subprocess.CompletedProcess[bytes]":
    program = shutil.which("ssh-keygen")
    if program is None:
        raise TrainerError(
            "Signatures need OpenSSH, which is not installed.",
            remedy=install_on_debian(["openssh-client"]),
        )
    try:
        # Without `input`, the terminal stays: a key may ask for its passphrase there.
        return subprocess.run(
            [program, *arguments],
            input=given,
            capture_output=True,
            timeout=_SECONDS if given is not None else None,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise ContentError("its signature takes too long to check.") from error
