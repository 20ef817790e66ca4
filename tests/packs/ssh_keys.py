"""Keys of OpenSSH for tests."""

import subprocess
from pathlib import Path


def new_key(file: Path, passphrase: str = "") -> Path:
    """Make a key; its public half lies beside it."""
    command = ["ssh-keygen", "-q", "-t", "ed25519", "-N", passphrase, "-C", "", "-f", str(file)]
    subprocess.run(command, check=True)
    return file
