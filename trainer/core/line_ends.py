"""How the lines of a text end."""


def line_ends(data: bytes) -> str:
    """`LF`, `CRLF` or `mixed`; empty for a text without line feeds."""
    every, windows = data.count(b"\n"), data.count(b"\r\n") if b"\r" in data else 0
    if not every:
        return ""
    return "LF" if not windows else "CRLF" if windows == every else "mixed"
