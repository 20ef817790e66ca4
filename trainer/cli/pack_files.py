"""Commands that exchange packs: build, sign, verify, install, update, remove, list."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from trainer.cli.options import (
    PLACE,
    json_option,
    own_paths,
)
from trainer.cli.output import print_json, reports_errors, say, say_all

if TYPE_CHECKING:
    from trainer.app.packs import InstalledPack

_key_option = click.option(
    "--accept-key",
    "accepted_key",
    metavar="FINGERPRINT",
    default="",
    help="Trust this key from now on, even if another one signed an earlier version.",
)
_replace_option = click.option(
    "--replace", is_flag=True, help="Replace a pack that was changed by hand."
)


@click.command(epilog="Example: trainer pack build packs/ourteam")
@click.argument("folder", metavar="PACK", type=PLACE)
@click.option(
    "--out",
    type=PLACE,
    help="The file to write. Default: PACK-VERSION.reviewpack.",
)
@json_option
@reports_errors
def build(folder: Path, out: Path | None, as_json: bool) -> None:
    """Write a pack as one file. The same folder always gives the same bytes."""
    from trainer.app import pack_files

    file = pack_files.build(folder, out)
    print_json({"file": str(file)}) if as_json else say(file)


@click.command(epilog="Example: trainer pack sign ourteam-1.0.0.reviewpack --key ~/.ssh/id_ed25519")
@click.argument("place", metavar="PACK", type=PLACE)
@click.option(
    "--key",
    type=PLACE,
    help="Your private SSH key. Default: the one in ~/.ssh.",
)
@json_option
@reports_errors
def sign(place: Path, key: Path | None, as_json: bool) -> None:
    """Sign a pack file, or the pack in a folder, with your SSH key."""
    from trainer.app import pack_files

    signer = pack_files.sign_pack(place, key)
    if as_json:
        print_json({"kind": signer.kind, "fingerprint": signer.fingerprint})
    else:
        say(f"Signed by {signer.fingerprint} ({signer.kind}).")


@click.command(epilog="Example: trainer pack verify ourteam-1.0.0.reviewpack")
@click.argument("source", metavar="PACK")
@click.option(
    "--allowed-signers",
    "allowed",
    type=PLACE,
    metavar="FILE",
    help="Refuse a pack unless this file of OpenSSH allows its key.",
)
@json_option
@reports_errors
def verify(source: str, allowed: Path | None, as_json: bool) -> None:
    """Check every file, every exercise and the signature of a pack, and install nothing."""
    from trainer.app import pack_files

    looked = pack_files.look(source, allowed=allowed)
    print_json(looked.as_json()) if as_json else say_all(looked.lines())


@click.command(epilog="Example: trainer pack install https://example.org/ourteam-1.0.0.reviewpack")
@click.argument("source", metavar="SOURCE")
@_key_option
@_replace_option
@json_option
@reports_errors
def install(source: str, accepted_key: str, replace: bool, as_json: bool) -> None:
    """Install a pack from a file, a folder, an https address or a git repository."""
    from trainer.app import packs

    done = packs.install(own_paths(), source, accepted_key=accepted_key, replace_edited=replace)
    print_json(done.as_json()) if as_json else say_all(done.lines())


@click.command(epilog="Example: trainer pack update ourteam")
@click.argument("names", metavar="[PACK]…", nargs=-1)
@_key_option
@_replace_option
@json_option
@reports_errors
def update(names: tuple[str, ...], accepted_key: str, replace: bool, as_json: bool) -> None:
    """Install packs again from where they came. Without PACK, all whose source is known."""
    from trainer.app import packs

    paths = own_paths()
    there = [each.name for each in packs.installed_packs(paths) if each.source]
    done = []
    for name in names or there:
        moved = packs.update(paths, name, accepted_key=accepted_key, replace_edited=replace)
        done.append(moved.as_json())
        if not as_json:
            say_all(moved.lines())
    if as_json:
        print_json({"updated": done})
    elif not done:
        say("No packs are installed.")


@click.command(epilog="Example: trainer pack remove ourteam")
@click.argument("name", metavar="PACK")
@json_option
@reports_errors
def remove(name: str, as_json: bool) -> None:
    """Remove an installed pack. Your reviews of it stay."""
    from trainer.app import packs

    gone = packs.remove(own_paths(), name)
    if as_json:
        print_json({"removed": gone.name, "version": gone.version})
    else:
        say(f"{gone.name}: removed {gone.version}. Your reviews of it stay.")


@click.command("list", epilog="Example: trainer pack list --updates")
@click.option(
    "--updates",
    is_flag=True,
    help="Ask for each pack, where it came from, whether there is an update. Installs nothing.",
)
@json_option
@reports_errors
def list_packs(updates: bool, as_json: bool) -> None:
    """List the packs that you installed: versions, makers, signers and where they came from."""
    from trainer.app import packs

    found = packs.installed_packs(own_paths())
    if updates and found:
        _list_updates(found, as_json)
    elif as_json:
        print_json({"packs": packs.packs_as_json(found)})
    else:
        say_all(packs.pack_lines(found))


def _list_updates(found: "tuple[InstalledPack, ...]", as_json: bool) -> None:
    from trainer.app.pack_updates import Found, checked_packs

    checked = []
    for each in checked_packs(own_paths(), found):
        checked.append(each)
        if not as_json:
            say_all(each.lines())
    if as_json:
        print_json({"packs": [each.as_json() for each in checked]})
    elif any(each.found is Found.UPDATE for each in checked):
        say("Install them with `trainer pack update`.")


COMMANDS: tuple[click.Command, ...] = (build, sign, verify, install, update, remove, list_packs)
