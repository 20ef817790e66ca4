"""The licence of a project, as its files name it."""

import re
from collections.abc import Mapping
from typing import Final

_FILE: Final = re.compile(r"(?i)(?:licen[cs]e|copying)(?:\.(?:txt|md|rst))?")
_DECLARED: Final = re.compile(
    r"""(?m)^\s*["']?license["']?\s*[:=]\s*(?:\{\s*text\s*=\s*)?["']([\w .+()-]{2,60})["']"""
)
_MOST: Final = 20_000
_MOST_FILE: Final = 200_000
_TEXTS: Final[Mapping[str, str]] = {
    "MIT": "Permission is hereby granted, free of charge, to any person obtaining a copy",
    "Apache-2.0": "Apache License Version 2.0",
    "ISC": "Permission to use, copy, modify, and/or distribute this software",
    "BSD-3-Clause": "Neither the name of",
    "BSD-2-Clause": "Redistribution and use in source and binary forms",
    "MPL-2.0": "Mozilla Public License Version 2.0",
    "LGPL-3.0": "GNU LESSER GENERAL PUBLIC LICENSE Version 3",
    "AGPL-3.0": "GNU AFFERO GENERAL PUBLIC LICENSE Version 3",
    "GPL-3.0": "GNU GENERAL PUBLIC LICENSE Version 3",
    "GPL-2.0": "GNU GENERAL PUBLIC LICENSE Version 2",
    "Unlicense": "This is free and unencumbered software released into the public domain",
    "CC0-1.0": "CC0 1.0 Universal",
}


_DECLARING: Final = ("pyproject.toml", "package.json", "Cargo.toml")


def may_declare(path: str, size: int) -> bool:
    """Whether a file of that path and size may name the licence of its project."""
    return size < _MOST_FILE and (path in _DECLARING or _FILE.fullmatch(path) is not None)


def licence_of(project: Mapping[str, bytes]) -> str:
    """The SPDX name of the project's licence; the name of its file where its text is not known; an
    empty text where there is none.
    """
    for path, content in sorted(project.items()):
        if _FILE.fullmatch(path):
            return _named(content) or f"see {path}"
    for path in _DECLARING:
        if path in project and (found := _DECLARED.search(_text(project[path]))):
            return found[1]
    return ""


def _named(content: bytes) -> str:
    text = " ".join(_text(content).split())
    if found := re.search(r"SPDX-License-Identifier: ([\w.+-]+)", text):
        return found[1]
    return next((name for name, phrase in _TEXTS.items() if phrase in text), "")


def _text(content: bytes) -> str:
    return content[:_MOST].decode(errors="replace")
