"""What an address on the web is called: its last meaningful part, and its host."""

import re
from typing import Final
from urllib.parse import unquote, urlsplit

_CWE: Final = re.compile(r"/data/definitions/(\d+)\.html")
_RFC: Final = re.compile(r"/rfc/rfc(\d+)(?:\.html|\.txt)?")
_DRAFT: Final = re.compile(r"/doc/(?:html/)?(draft-[\w.-]+)")
_GITHUB: Final = re.compile(r"/([\w.-]+/[\w.-]+)/(issues|pull)/(\d+)")
_REPOSITORY: Final = re.compile(r"/([\w.-]+/[\w.-]+)/?")
_CVE: Final = re.compile(r".*/(CVE-\d+-\d+)")
_SECTION: Final = re.compile(r"(?:section-|name-)?(\d[\d.]*)")
_ENDING: Final = re.compile(r"\.(?:html?|md|php|txt)$")
_SAYS_NOTHING: Final = frozenset({"index", "html", "master", "main", "en", "blob", "latest"})


def reference_title(address: str) -> str:
    """A title such as `CWE-193 – cwe.mitre.org`; the address itself where it is no web address."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return address
    if parts.scheme not in ("http", "https") or not parts.hostname:
        return address
    host = parts.hostname.removeprefix("www.")
    if not host.isprintable():
        return address
    name = _name(host, parts.path, parts.fragment)
    return f"{name} – {host}" if name else host


def _name(host: str, path: str, fragment: str) -> str:
    if found := _CWE.fullmatch(path):
        return f"CWE-{found[1]}"
    if found := _RFC.fullmatch(path):
        return f"RFC {found[1]}{_section(fragment)}"
    if found := _DRAFT.fullmatch(path):
        return f"{found[1]}{_section(fragment)}"
    if host == "github.com" and (found := _GITHUB.fullmatch(path)):
        kind = "issue" if found[2] == "issues" else "pull request"
        return f"{found[1]} {kind} {found[3]}"
    if host == "github.com" and (found := _REPOSITORY.fullmatch(path)):
        return found[1]
    if found := _CVE.fullmatch(path):
        return found[1]
    words = _words(path)
    if host.endswith("owasp.org") and words:
        return f"OWASP {words}"
    return _with_anchor(words, fragment)


def _with_anchor(words: str, fragment: str) -> str:
    """The part and the place in it, each once."""
    is_name = "." in fragment and fragment.isprintable()
    anchor = fragment if is_name else _plain(fragment)
    if not words or anchor.lower().startswith(words.lower()):
        return anchor or words
    return f"{words}: {anchor}" if anchor else words


def _section(fragment: str) -> str:
    found = _SECTION.fullmatch(fragment)
    return f", section {found[1]}" if found else ""


def _words(path: str) -> str:
    """The last part of a path that says something."""
    for part in reversed(path.split("/")):
        words = _plain(_ENDING.sub("", part))
        if words and words.lower() not in _SAYS_NOTHING:
            return words
    return ""


def _plain(text: str) -> str:
    """A part of an address with spaces between its words."""
    words = " ".join(re.sub(r"[_+]|(?<=\w)-(?=\w)", " ", unquote(text)).split())
    if not words.isprintable():
        return ""
    # Several small words are a title; a single one is a name, as the code writes it.
    return words[:1].upper() + words[1:] if " " in words else words
