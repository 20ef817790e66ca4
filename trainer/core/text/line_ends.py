"""How the lines of a text end."""


def line_ends(data: bytes) -> str:
    """`LF`, `CRLF` or `mixed`; empty for a text without line feeds."""
    if b"\n" not in data:
        return ""
    windows = data.count(b"\r\n") if b"\r" in data else 0
    if not windows:
        return "LF"
    if windows == data.count(b"\n"):
        return "CRLF"
    return "mixed"
