"""Every kind of hostile pack: a name and what bends the good pack into it."""

import os
import shutil
import socket
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from tests.stress.bent_pack import Bent, answer, fifo, png, sparse

Bend = Callable[[Bent], object]
TOML = "receipts/exercise.toml"
LOST = "receipts/answers/rest-is-lost.md"
TIPS = "commits/2-tips/receipts/tips.py"
MEGABYTE = 990_000


@dataclass(frozen=True)
class Kind:
    """`heavy` ones make many or large files, and run in the full run only."""

    name: str
    bend: Bend
    heavy: bool = False


KINDS: dict[str, Kind] = {}


def kind(bend: Callable[[Bent], None]) -> Callable[[Bent], None]:
    """Add a function as a kind, by its name."""
    _add(bend.__name__, bend)
    return bend


def _add(name: str, bend: Bend, *, heavy: bool = False) -> None:
    assert name not in KINDS, name
    KINDS[name] = Kind(name, bend, heavy)


# Markdown, in everything that is shown as such

MARKDOWN = {
    "picture_device": "![a](/dev/zero)",
    "picture_random": "![a](/dev/random)",
    "picture_stdin": "![a](/dev/stdin)",
    "picture_path": "![a]({canary})",
    "picture_file_address": "![a](file://{canary})",
    "picture_relative": "![a](../../../../outside/canary.png)",
    "picture_reference": "![a][p]\n\n[p]: {canary}",
    "picture_html": "<img src='{canary}'>\n\n<img src=\"file://{canary}\">",
    "picture_share": "![a](//host.invalid/share/x.png)\n\n![b](\\\\\\\\host.invalid\\\\share\\\\x.png)",
    "picture_resource": "![a](qrc:/x.png)\n![b](:/x.png)\n![c](data:image/svg+xml;base64,AAAA)",
    "picture_in_link": "[![a]({canary})](file:///etc/passwd)",
    "picture_in_table": "|a|b|\n|-|-|\n|![a]({canary})|![b](/dev/zero)|",
    "picture_in_list": "- a\n  - ![a]({canary})\n    1. ![b](/dev/zero)",
    "picture_in_heading": "# ![a]({canary})\n## ![b](/dev/zero)",
    "html_links": "<link rel=stylesheet href='{canary}'><style>@import '{canary}';</style><iframe src='{canary}'>",
    "html_background": "<table background='{canary}'><tr><td style=\"background: url('{canary}')\">a</td></tr></table>",
    "link_any_scheme": "[a](smb://h/s) [b](vscode://x) [c](ms-msdt:/id) [d](file://{canary}) [e](javascript:1)",
    "table_small": "|" + "a|" * 50 + "\n|" + "-|" * 50 + "\n" + ("|" + "b|" * 50 + "\n") * 20,
    "table_large": "|" + "a|" * 200 + "\n|" + "-|" * 200 + "\n" + ("|" + "b|" * 200 + "\n") * 60,
    "paragraphs": "A paragraph of some words.\n\n" * 700,
    "lists_nested": "\n".join("  " * n + "- a" for n in range(600)),
    "quotes_nested": ">" * 5000 + " a",
    "emphasis": "*a " * 6000,
    "emphasis_closed": "**a" * 3000 + "**" * 3000,
    "brackets": "[" * 19_000,
    "brackets_closed": "[a](" * 4000,
    "code_spans": "".join("`" * n + "a" for n in range(1, 190)),
    "fences": "```\na\n```\n" * 1500,
    "references": "".join(f"[{n}]: /x\n" for n in range(1400)) + "[a]" * 1000,
    "entities": "&amp;&#0;&#xD800;&#1114112;" * 700,
    "html_deep": "<div>" * 4000,
    "html_comment": "<!--" * 4500,
    "one_line": "word " * 3900,
    "one_word": "w" * 19_000,
    "megabyte": "Some words and more.\n\n" * 45_000,
    "megabyte_line": "word " * 198_000,
    "megabyte_list": "- a point\n" * 99_000,
    "controls": "\x1b]0;title\x07\x1b[31m red \x9b31m \x08\x08 \r over",
    "bidi": "\u202eabc\u2066def\u2069 \u200b\u200d\ufeff",
    "combining": "a" + "\u0301" * 15_000,
    "separators": "a\u2028b\u2029c\x0bd\x0ce\x85f" * 500,
}


def _markdown(text: str, bent: Bent) -> None:
    bent.prose(text.replace("{canary}", bent.canary))


for _name, _text in MARKDOWN.items():
    _add(f"markdown_{_name}", partial(_markdown, _text))


# HTML, and signs that steer a terminal, in every text field

FIELDS = {
    "title": (TOML, "title"),
    "language": (TOML, "language"),
    "pack_title": ("pack.toml", "title"),
    "pack_summary": ("pack.toml", "summary"),
    "pack_authors": ("pack.toml", "authors"),
    "pack_version": ("pack.toml", "version"),
    "pack_licence": ("pack.toml", "licence"),
    "answer_title": (LOST, "title"),
    "answer_pattern": (LOST, "pattern"),
    "answer_hints": (LOST, "hints"),
    "answer_wordings": (LOST, "wordings"),
    "answer_references": (LOST, "references"),
    "answer_tempting": (LOST, "tempting"),
}
SIGNS = "\x1b]0;owned\x07\x1b[31m\u202eright\nkafka/forged  junior  line\x9b31m\x7f"


def _html(file: str, field: str, bent: Bent) -> None:
    bent.set_text(file, field, f"<img src='{bent.canary}'><img src='/dev/zero'><b>bold</b>")


def _signs(file: str, field: str, bent: Bent) -> None:
    bent.set_text(file, field, SIGNS)


def _long(file: str, field: str, bent: Bent) -> None:
    bent.set_text(file, field, "long words of it " * 50_000)


for _name, _place in FIELDS.items():
    _add(f"html_{_name}", partial(_html, *_place))
    _add(f"signs_{_name}", partial(_signs, *_place))
    _add(f"long_{_name}", partial(_long, *_place))


@kind
def html_pull_request_title(bent: Bent) -> None:
    bent.put("pull-request.md", f"# <img src='{bent.canary}'><img src='/dev/zero'>\n\nText.\n")


@kind
def html_commit_title(bent: Bent) -> None:
    bent.put(
        "commits/2-tips.txt", f"<img src='{bent.canary}'><img src='/dev/zero'>\n\n<b>Text</b>\n"
    )


@kind
def signs_commit_title(bent: Bent) -> None:
    bent.put("commits/2-tips.txt", f"{SIGNS}\n\n{SIGNS}\n")


@kind
def signs_pull_request_title(bent: Bent) -> None:
    bent.put("pull-request.md", f"{SIGNS}\n\n{SIGNS}\n")


@kind
def html_file_name(bent: Bent) -> None:
    bent.put("before/<img src=x>.py", "a = 1\n")
    bent.put("before/a &amp; <b>b.py", "a = 1\n")


@kind
def html_section_heading(bent: Bent) -> None:
    bent.add("answers/rest-is-lost.md", f"\n## <img src='{bent.canary}'>\ntext\n")


# TOML


def _toml(file: str, text: str | bytes, bent: Bent) -> None:
    place = bent.pack / file
    content = text if isinstance(text, bytes) else text.encode()
    place.write_bytes(content)


def _toml_more(file: str, text: str, bent: Bent) -> None:
    place = bent.pack / file
    before = place.read_text()
    head, mark, rest = before.rpartition("+++\n") if before.startswith("+++") else (before, "", "")
    place.write_text(f"{head}{text}\n{mark}{rest}")


DEEP = "x = " + "[" * 4000 + "]" * 4000
TOML_TEXTS = {
    "deep_array": DEEP,
    "deep_table": "x = " + "{a=" * 2500 + "1" + "}" * 2500,
    "dotted": ".".join(["a"] * 200_000) + " = 1",
    "dotted_lines": "\n".join(f"a{n}.b.c.d = 1" for n in range(40_000)),
    "dotted_table": "[" + ".".join(["a"] * 200_000) + "]",
    "tables": "\n".join(f"[t{n}.u.v]" for n in range(40_000)),
    "unknown_keys": "\n".join(f"k{n} = 1" for n in range(80_000)),
    "huge_key": "k" * 900_000 + " = 1",
    "quoted_key": '"' + "\\u0041" * 150_000 + '" = 1',
    "int_5000": "cwe2 = " + "9" * 5000,
    "hex_5000": "cwe2 = 0x" + "f" * 5000,
    "float": "x = " + "9" * 400_000 + ".5",
    "float_inf": "x = [inf, -inf, nan, 1e400]",
    "date": "x = 9999-12-31T23:59:60Z",
    "date_far": "x = 0000-00-00",
    "surrogate": 'x = "\\ud800"',
    "nul": 'x = "\\u0000"',
    "multiline": 'x = """' + "\\\n" * 300_000 + '"""',
    "duplicate": 'title = "a"\ntitle = "b"',
    "comments": "# c\n" * 240_000,
    "blanks": " " * 900_000,
    "unclosed": 'x = "' + "a" * 900_000,
}
for _name, _text in TOML_TEXTS.items():
    _add(f"toml_{_name}", partial(_toml_more, TOML, _text))
for _name in ("deep_array", "dotted", "unknown_keys", "hex_5000"):
    _add(f"toml_pack_{_name}", partial(_toml_more, "pack.toml", TOML_TEXTS[_name]))
    _add(f"toml_answer_{_name}", partial(_toml_more, LOST, TOML_TEXTS[_name]))

TOML_FIELDS = {
    "minutes_negative": (TOML, "minutes", "-5"),
    "minutes_zero": (TOML, "minutes", "0"),
    "minutes_many": (TOML, "minutes", "9" * 18),
    "minutes_digits": (TOML, "minutes", "9" * 5000),
    "minutes_hex": (TOML, "minutes", "0x" + "f" * 5000),
    "minutes_2_31": (TOML, "minutes", "2147483648"),
    "minutes_float": (TOML, "minutes", "1.5"),
    "minutes_truth": (TOML, "minutes", "true"),
    "minutes_date": (TOML, "minutes", "2020-01-01"),
    "format_hex": (TOML, "format", "0x" + "f" * 5000),
    "format_pack_hex": ("pack.toml", "format", "0x" + "f" * 5000),
    "title_number": (TOML, "title", "5"),
    "title_empty": (TOML, "title", '""'),
    "title_blank": (TOML, "title", '" \\t "'),
    "topics_deep": (TOML, "topics", "[" * 2000 + "]" * 2000),
    "topics_many": (TOML, "topics", "[" + '"numerics",' * 60_000 + "]"),
    "tests_nul": (TOML, "tests", '["python", "a\\u0000b"]'),
    "tests_options": (TOML, "tests", '["--bind", "/", "/", "--share-net", "sh", "-c", "id"]'),
    "tests_many": (TOML, "tests", "[" + '"a",' * 200_000 + "]"),
    "needs_unknown": (TOML, "needs", '["../../bin/sh"]'),
    "level_html": (TOML, "level", '"<b>junior</b>"'),
    "cwe_huge": (LOST, "cwe", "9" * 4000),
    "cwe_hex": (LOST, "cwe", "0x" + "f" * 5000),
    "proof_nul": (LOST, "proof", '["a\\u0000b"]'),
    "proof_options": (LOST, "proof", '["--ro-bind", "/", "/x", "sh"]'),
    "hints_many": (LOST, "hints", "[" + '"a",' * 150_000 + "]"),
    "wordings_many": (LOST, "wordings", "[" + '"lost cents of it",' * 40_000 + "]"),
    "references_any": (
        LOST,
        "references",
        '["file:///etc/passwd", "smb://h/s", "javascript:1", "vscode://x"]',
    ),
    "references_many": (LOST, "references", "[" + '"https://example.org/",' * 30_000 + "]"),
    "pack_id_other": ("pack.toml", "id", '"kafka"'),
    "pack_id_path": ("pack.toml", "id", '"../../x"'),
}
for _name, (_file, _field, _value) in TOML_FIELDS.items():

    def _set(file: str, field: str, value: str, bent: Bent) -> None:
        bent.set_field(file, field, value)

    _add(f"field_{_name}", partial(_set, _file, _field, _value))

for _name, _bytes in {
    "empty": b"",
    "utf_16": "title = 1".encode("utf-16"),
    "mark": b"\xef\xbb\xbftitle = 1",
    "latin_1": b'title = "\xe9"',
    "nul_bytes": bytes(5000),
    "crlf": b"title = 1\r\n",
}.items():
    _add(f"bytes_{_name}", partial(_toml, TOML, _bytes))
    _add(f"bytes_pack_{_name}", partial(_toml, "pack.toml", _bytes))


# Names


def _named(name: str | bytes, bent: Bent) -> None:
    folder = os.fsencode(bent.exercise / "before")
    with open(os.path.join(folder, os.fsencode(name)), "wb") as stream:  # noqa: PTH118, PTH123 - a name that is no text
        stream.write(b"a = 1\n")


NAMES: dict[str, str | bytes] = {
    "not_utf_8": b"bad\xff\xfename.py",
    "new_line": "a\nb.py",
    "escape": "a\x1b[31mb.py",
    "tab": "a\tb.py",
    "bidi": "a\u202eyp.exe",
    "zero_width": "a\u200bb\u200d\ufeff.py",
    "backslash": "a\\b.py",
    "colon": "a:b.py",
    "quote": 'a"b.py',
    "star": "a*?.py",
    "reserved": "con.py",
    "reserved_superscript": "com\u00b9.txt",
    "trailing_dot": "a.",
    "trailing_blank": "a ",
    "option": "--upload-pack=touch owned.py",
    "longest": "a" * 250 + ".py",
    "emoji": "\U0001f600" * 60 + ".py",
    "full_width": "\uff0e\uff0e\uff0fa.py",
    "no_break": "a\u00a0\u3000b.py",
    "line_separator": "a\u2028b.py",
    "git_with_joiner": ".g\u200dit",
    "git_attributes": ".gitattributes",
    "git_modules": ".gitmodules",
    "git_upper": ".GIT",
    "git_short": "git~1",
    "conftest": "conftest.py",
    "dot_dot_like": "...",
    "percent": "%s%n%x.py",
    "html": "<b>a<img src=x>.py",
}
for _name, _called in NAMES.items():
    _add(f"name_{_name}", partial(_named, _called))


@kind
def name_case_clash(bent: Bent) -> None:
    bent.put("before/A.py", "a = 1\n")
    bent.put("commits/2-tips/a.py", "a = 2\n")


@kind
def name_two_forms(bent: Bent) -> None:
    bent.put("before/caf\u00e9.py", "a = 1\n")
    bent.put("commits/2-tips/cafe\u0301.py", "a = 2\n")


@kind
def name_exercise_odd(bent: Bent) -> None:
    bent.exercise.rename(bent.pack / "re\nceipts\x1b[31m")


@kind
def name_exercise_not_utf_8(bent: Bent) -> None:
    bent.exercise.rename(bent.pack / os.fsdecode(b"bad\xff"))


@kind
def name_pack_not_utf_8(bent: Bent) -> None:
    shutil.copytree(bent.pack, bent.packs / os.fsdecode(b"bad\xff"))


@kind
def name_of_a_shipped_pack(bent: Bent) -> None:
    shutil.copytree(bent.pack, bent.packs / "kafka")
    file = bent.packs / "kafka" / "pack.toml"
    file.write_text(file.read_text().replace('"tiny"', '"kafka"'))


@kind
def name_of_a_shipped_exercise(bent: Bent) -> None:
    name_of_a_shipped_pack(bent)
    (bent.packs / "kafka" / "receipts").rename(bent.packs / "kafka" / "order-consumer")


@kind
def name_git_folder(bent: Bent) -> None:
    for folder in (bent.pack, bent.exercise, bent.exercise / "before", bent.packs):
        (folder / ".git").mkdir()
        hook = f"[core]\n\tfsmonitor = touch {bent.outside}/owned\n\tsshCommand = touch {bent.outside}/owned\n"
        (folder / ".git" / "config").write_text(hook)
        (folder / ".git" / "HEAD").write_text("ref: refs/heads/main\n")


@kind
def name_dot_git(bent: Bent) -> None:
    bent.put("before/dot-git/config", f"[core]\n\tfsmonitor = touch {bent.outside}/owned\n")


@kind
def name_git_filters(bent: Bent) -> None:
    bent.put(
        "before/dot-gitattributes", "* filter=x diff=x merge=x text eol=crlf ident export-subst\n"
    )
    bent.put(
        "before/dot-gitmodules",
        f'[submodule "x"]\n\tpath = x\n\turl = {bent.outside}\n\tupdate = !touch owned\n',
    )
    bent.put("before/dot-gitconfig", f'[filter "x"]\n\tsmudge = touch {bent.outside}/owned\n')


@kind
def name_python_startup(bent: Bent) -> None:
    owned = f"open({str(bent.outside / 'owned')!r}, 'w')\n"
    for place in (
        "before/sitecustomize.py",
        "before/conftest.py",
        "proofs/conftest.py",
        "proofs/sitecustomize.py",
    ):
        bent.put(place, owned)


@kind
def name_deep(bent: Bent) -> None:
    bent.put("before/" + "d/" * 19 + "a.py", "a = 1\n")


@kind
def name_too_deep(bent: Bent) -> None:
    bent.put("before/" + "d/" * 300 + "a.py", "a = 1\n")


@kind
def name_path_too_long(bent: Bent) -> None:
    bent.put("before/" + ("d" * 190 + "/") * 18 + "a.py", "a = 1\n")


# Links, pipes, devices, sockets, what cannot be read, and files where folders belong

PLACES = {
    "header": "exercise.toml",
    "request": "request.md",
    "answer": "answers/rest-is-lost.md",
    "before": "before/receipts/totals.py",
    "commit": "commits/2-tips/receipts/tips.py",
    "message": "commits/2-tips.txt",
    "proof": "proofs/test_rest_is_lost.py",
    "transcript": "transcripts/rest-is-lost.planted.txt",
    "golden": "golden.diff",
    "fix": "answers/table-size-unchecked.fix/receipts/limits.json",
    "pack": "../pack.toml",
}


def _link(path: str, bent: Bent) -> None:
    bent.take(path).symlink_to(bent.outside / "canary.txt")


def _link_to_device(path: str, bent: Bent) -> None:
    bent.take(path).symlink_to("/dev/zero")


def _pipe(path: str, bent: Bent) -> None:
    fifo(bent.take(path))


def _unreadable(path: str, bent: Bent) -> None:
    (bent.exercise / path).chmod(0)


def _folder(path: str, bent: Bent) -> None:
    bent.take(path).mkdir()


def _sparse(path: str, bent: Bent) -> None:
    sparse(bent.take(path))


for _name, _path in PLACES.items():
    _add(f"link_{_name}", partial(_link, _path))
    _add(f"device_{_name}", partial(_link_to_device, _path))
    _add(f"pipe_{_name}", partial(_pipe, _path))
    _add(f"unreadable_{_name}", partial(_unreadable, _path))
    _add(f"folder_{_name}", partial(_folder, _path))
    _add(f"sparse_{_name}", partial(_sparse, _path))

FOLDERS = ("before", "commits", "answers", "proofs", "transcripts", "commits/2-tips", ".", "..")
for _path in FOLDERS:
    _label = {".": "exercise", "..": "pack"}.get(_path, _path.replace("/", "_").replace("-", "_"))
    _add(f"unreadable_folder_{_label}", partial(_unreadable, _path))


@kind
def unreadable_folder_packs(bent: Bent) -> None:
    bent.packs.chmod(0)


def _linked_folder(path: str, bent: Bent) -> None:
    bent.take(path).symlink_to(bent.outside, target_is_directory=True)


def _file_for_folder(path: str, bent: Bent) -> None:
    bent.take(path).write_text("a file\n")


for _path in FOLDERS[:6]:
    _label = _path.replace("/", "_").replace("-", "_")
    _add(f"link_folder_{_label}", partial(_linked_folder, _path))
    _add(f"file_for_folder_{_label}", partial(_file_for_folder, _path))


@kind
def link_loop_header(bent: Bent) -> None:
    bent.take("exercise.toml").symlink_to("exercise.toml")


@kind
def link_loop_folder(bent: Bent) -> None:
    (bent.exercise / "before" / "loop").symlink_to("..", target_is_directory=True)


@kind
def link_loop_pack(bent: Bent) -> None:
    (bent.packs / "loop").symlink_to(".", target_is_directory=True)


@kind
def link_whole_exercise(bent: Bent) -> None:
    (bent.pack / "linked").symlink_to(bent.outside, target_is_directory=True)


@kind
def link_whole_pack(bent: Bent) -> None:
    (bent.packs / "linked").symlink_to(bent.pack, target_is_directory=True)


@kind
def socket_in_tree(bent: Bent) -> None:
    here = Path.cwd()
    os.chdir(bent.exercise / "before")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("s.py")
    os.chdir(here)


@kind
def file_against_folder(bent: Bent) -> None:
    bent.put("before/clash", "a file\n")
    bent.put("commits/2-tips/clash/a.py", "a = 1\n")


@kind
def folder_against_file(bent: Bent) -> None:
    bent.put("before/clash/a.py", "a = 1\n")
    bent.put("commits/2-tips/clash", "a file\n")


@kind
def folder_unreadable_beside_packs(bent: Bent) -> None:
    (bent.packs / "closed").mkdir(mode=0)


@kind
def pipe_beside_packs(bent: Bent) -> None:
    fifo(bent.packs / "pipe")
    fifo(bent.pack / "pipe")


# Commits and what they remove

REMOVES = {
    "traversal": "Removes: ../../../outside/canary.txt",
    "absolute": "Removes: {outside}/canary.txt",
    "windows": "Removes: C:\\windows\\x",
    "unknown": "Removes: not/there.py",
    "blanks": "Removes: a" + " " * 20_000 + "b",
    "blanks_megabyte": "Removes: a" + " " * MEGABYTE + "b",
    "blanks_before": "Removes:" + " " * 30_000,
    "many": "\n".join(f"Removes: f{n}.py" for n in range(20_000)),
    "everything": "Removes: receipts/totals.py\nRemoves: receipts/totals.py",
    "not_text": "Removes: a\udcff.py",
    "dot": "Removes: .\nRemoves: ..\nRemoves: .git/config",
}


def _removes(text: str, bent: Bent) -> None:
    bent.put("commits/2-tips.txt", f"Add a tip\n\n{text.replace('{outside}', str(bent.outside))}\n")


for _name, _text in REMOVES.items():
    _add(f"removes_{_name}", partial(_removes, _text))


@kind
def commits_gap(bent: Bent) -> None:
    bent.put("commits/9-late.txt", "Late\n")


@kind
def commits_empty(bent: Bent) -> None:
    shutil.rmtree(bent.exercise / "commits")
    (bent.exercise / "commits").mkdir()


@kind
def commits_99(bent: Bent) -> None:
    for number in range(3, 100):
        bent.put(f"commits/{number}-more.txt", f"More {number}\n")
        bent.put(f"commits/{number}-more/f{number}.py", f"a = {number}\n")


@kind
def commit_messages_long(bent: Bent) -> None:
    for number in range(3, 50):
        bent.put(f"commits/{number}-more.txt", f"More {number}\n\n" + "word [more](" * 1600)
        bent.put(f"commits/{number}-more/more.py", f"a = {number}\n")


@kind
def commit_message_megabyte(bent: Bent) -> None:
    bent.put("commits/2-tips.txt", "A title\n\n" + "word " * 190_000)


@kind
def commit_title_megabyte(bent: Bent) -> None:
    bent.put("commits/2-tips.txt", "word " * 190_000)


@kind
def pull_request_title_megabyte(bent: Bent) -> None:
    bent.put("pull-request.md", "word " * 190_000)


# Markers, answers, patterns, transcripts

MARKERS = {
    "unknown_word": "# ~ nonsense x\n",
    "unknown_answer": "# ~ defect not-there\na = 1\n# ~ end\n",
    "unclosed": "# ~ defect rest-is-lost\na = 1\n",
    "end_alone": "# ~ end\n" * 1000,
    "nested": "# ~ defect rest-is-lost\n" * 2000 + "# ~ end\n" * 2000,
    "many": "# ~ neutral read-at-import\na = 1\n# ~ end\n" * 5000,
    "right_lines": "# ~ defect rest-is-lost\na = 1\n# ~ fix\n"
    + "# ~ | a = 2\n" * 40_000
    + "# ~ end\n",
    "long_line": "# ~ " + "x" * 900_000 + "\n",
    "blanks": "# ~" + " " * 500_000 + "x\n",
    "html": "<!-- ~ neutral read-at-import" + " -->" * 50_000 + "\n",
    "carriage_returns": "# ~ neutral read-at-import\r\na\r# ~ end\r\n",
}


def _markers(text: str, bent: Bent) -> None:
    bent.add(TIPS, text)


for _name, _text in MARKERS.items():
    _add(f"markers_{_name}", partial(_markers, _text))


@kind
def markers_in_dot_file(bent: Bent) -> None:
    bent.put("before/dot-config.py", "# ~ neutral read-at-import\na = 1\n# ~ end\n")


PATTERNS = {
    "backtracking": "^(x+x+)+y",
    "backtracking_or": "^(a|a)*$b",
    "backtracking_dots": ".*.*.*.*.*.*=.*z",
    "empty_repeat": "(((((((a?){100}){100}){100}){100}){100}){100}){100}b",
    "counted": "((((a{1,100}){1,100}){1,100}){1,100})b",
    "parentheses": "(" * 5000 + "a" + ")" * 5000,
    "overflow": "a{99999999999999999999}",
    "groups": "(a)" * 20_000,
    "alternatives": "|".join(f"word{n}" for n in range(40_000)),
    "class_range": "[" + "\\w-" * 5000 + "]",
    "look_behind": "(?<=a+)b",
    "reference": "(a)\\99(?P<x>b)(?P=y)",
    "flags": "(?" + "i" * 5000 + ")a",
    "empty": "",
    "matches_all": ".*",
}


def _pattern(pattern: str, bent: Bent) -> None:
    bent.set_text(LOST, "shows", pattern)
    text = "x" * 40 + "\n" + "a" * 60 + "\nFAILED (failures=1)\n"
    for state in ("planted", "fixed"):
        bent.put(f"transcripts/rest-is-lost.{state}.txt", text)


for _name, _text in PATTERNS.items():
    _add(f"shows_{_name}", partial(_pattern, _text))

TRANSCRIPTS = {
    "blanks": "ok a" + " " * 60_000,
    "numbers": "0.001s " * 60_000,
    "addresses": "at 0x7f" + "0" * 200_000,
    "lines": "\n" * 600_000,
    "controls": "\x1b[2J\x1b]0;owned\x07" * 2000,
    "not_text": "\udcff\udcfe" * 10_000,
}


def _transcript(text: str, bent: Bent) -> None:
    for state in ("planted", "fixed"):
        bent.put(f"transcripts/rest-is-lost.{state}.txt", text)


for _name, _text in TRANSCRIPTS.items():
    _add(f"transcript_{_name}", partial(_transcript, _text))


def _answers(number: int, bent: Bent) -> None:
    for each in range(number):
        bent.put(f"answers/remark-{each}.md", answer())


_add("answers_1000", partial(_answers, 1000))
_add("answers_10000", partial(_answers, 10_000), heavy=True)
_add("answers_100000", partial(_answers, 100_000), heavy=True)


@kind
def answer_id_odd(bent: Bent) -> None:
    bent.put("answers/Not Kebab\x1b.md", answer())


@kind
def answer_kind_unknown(bent: Bent) -> None:
    bent.put("answers/odd.md", answer("nonsense"))


@kind
def answer_without_front_matter(bent: Bent) -> None:
    bent.put("answers/odd.md", "+++\n" * 100_000)


@kind
def answer_prose_megabyte(bent: Bent) -> None:
    bent.add("answers/rest-is-lost.md", "\nSome words and more.\n" * 40_000)


@kind
def answer_sections_many(bent: Bent) -> None:
    bent.add("answers/rest-is-lost.md", "\n## heading\ntext\n" * 40_000)


@kind
def answer_wording_megabyte(bent: Bent) -> None:
    bent.set_text(LOST, "wordings", "the shares do not add up " * 12_000)


@kind
def ruling_odd(bent: Bent) -> None:
    bent.put(
        "rulings/odd.md",
        '+++\nkind = "wording"\nanswer = "not-there"\nwordings = ["a"]\n+++\n## Why it counts\nx\n',
    )
    bent.put("rulings/deep.md", f'+++\nkind = "wording"\n{DEEP}\n+++\n')


@kind
def fix_without_answer(bent: Bent) -> None:
    bent.put("answers/nobody.fix/../../x.py", "a = 1\n")
    bent.put("answers/nobody.fix/x.py", "a = 1\n")


# Many and large


_MOST_LINKS = 50_000
"""Names that one file may have on every file system."""


def _files(folder: str, number: int, size: int, bent: Bent) -> None:
    """So many files of one content.

    A few with many names each: a million of them are made four times as fast, and removed three
    times.
    """
    content = (b"a = 1\n" * (size // 6 + 1))[:size]
    place = bent.exercise / folder
    place.mkdir(parents=True, exist_ok=True)
    first = ""
    for each in range(number):
        name = f"{place}/f{each}.py"
        if each % _MOST_LINKS:
            os.link(first, name)
        else:
            first = str(bent.put(f"{folder}/f{each}.py", content))


_add("files_2001", partial(_files, "before", 2001, 6))
_add("files_proofs_3000", partial(_files, "proofs", 3000, 6))
_add("files_transcripts_3000", partial(_files, "transcripts", 3000, 6))
_add("files_60_megabytes", partial(_files, "before", 60, MEGABYTE))
_add("files_commit_60_megabytes", partial(_files, "commits/2-tips", 60, MEGABYTE))
_add("files_1900_megabytes", partial(_files, "before", 1900, MEGABYTE), heavy=True)
_add("files_million", partial(_files, "before", 1_000_000, 1), heavy=True)
_add("files_in_exercise_10000", partial(_files, ".", 10_000, 1))
_add("files_in_pack_10000", partial(_files, "..", 10_000, 1))
_add("files_in_exercise_million", partial(_files, ".", 1_000_000, 1), heavy=True)
_add("files_in_pack_million", partial(_files, "..", 1_000_000, 1), heavy=True)


@kind
def megabytes_in_many_commits(bent: Bent) -> None:
    for number in range(3, 60):
        bent.put(f"commits/{number}-more.txt", f"More {number}\n")
        bent.put(f"commits/{number}-more/large.py", f"a = {number}\n" + "b = 1\n" * 160_000)


def _folders(number: int, bent: Bent) -> None:
    for each in range(number):
        (bent.pack / f"folder-{each}").mkdir()


def _exercises(number: int, bent: Bent) -> None:
    for each in range(number):
        folder = bent.pack / f"copy-{each}"
        folder.mkdir()
        shutil.copy(bent.exercise / "exercise.toml", folder)


def _packs(number: int, bent: Bent) -> None:
    for each in range(number):
        folder = bent.packs / f"pack-{each}"
        folder.mkdir()
        (folder / "pack.toml").write_text(
            (bent.pack / "pack.toml").read_text().replace('"tiny"', f'"pack-{each}"')
        )


for _number, _heavy in ((2000, False), (20_000, True)):
    _add(f"exercises_{_number}", partial(_exercises, _number), heavy=_heavy)
    _add(f"packs_{_number}", partial(_packs, _number), heavy=_heavy)
    _add(f"folders_{_number * 5}", partial(_folders, _number * 5), heavy=_heavy)


# Sound, and as large as the limits allow

_VOCABULARY = (
    "the cents rest sum total share guest rounding offset commit retry lock token key cache index "
    "buffer record batch drops loses counts adds reads writes skips repeats returns raises never"
)
_WORDS = _VOCABULARY.split()


def _sentence(number: int, words: int) -> str:
    """Words that have nothing to do with those of another number."""
    return " ".join(f"{_WORDS[hash_of(f'{number} {at}') % len(_WORDS)]}" for at in range(words))


def _many_wordings(bent: Bent, answer_id: str, number: int, letters: int) -> None:
    """A title and wordings of its own, of so many characters in all."""
    file = f"receipts/answers/{answer_id}.md"
    bent.set_text(file, "title", f"Part {number} {_sentence(number, 8)}")
    said = [_sentence(1000 * number + at, 16)[:75] for at in range(1, letters // 75 - 1)]
    quoted = ", ".join(f'"{wording}"' for wording in said)
    bent.set_field(file, "wordings", f"[{quoted}]")


def _more_defects(number: int, bent: Bent) -> None:
    """Each marked in a file of the last commit."""
    parts = []
    for each in range(number):
        bent.put(f"answers/fault-{each}.md", (bent.pack / LOST).read_text())
        _many_wordings(bent, f"fault-{each}", each, 3500)
        right = f"# ~ fix\n# ~ | part_{each} = -{each}\n"
        parts.append(f"# ~ defect fault-{each}\npart_{each} = {each}\n{right}# ~ end\n")
    bent.put("commits/2-tips/receipts/parts.py", "".join(parts))


def _rulings(answers: Sequence[str], each_says: int, bent: Bent) -> None:
    """A ruling for each of these answers."""
    for number, answer_id in enumerate(answers):
        said = ", ".join(f'"{_sentence(-100 * number - at, 56)}"' for at in range(1, each_says + 1))
        matter = f'kind = "wording"\nanswer = "{answer_id}"\nwordings = [{said}]'
        bent.put(f"rulings/said-{number}.md", f"+++\n{matter}\n+++\n## Why it counts\nIt does.\n")


@kind
def most_answers_ruled(bent: Bent) -> None:
    """100 answers and 50 wordings of rulings: with 4 variants just under the limit."""
    for each in range(96):
        bent.put(f"answers/remark-{each}.md", answer())
        _many_wordings(bent, f"remark-{each}", each, 465)
    _rulings([f"remark-{each}" for each in range(25)], 2, bent)


@kind
def most_rulings(bent: Bent) -> None:
    """18 rulings of 3 wordings on 12 defects: with 26 variants just under the limit."""
    _more_defects(10, bent)
    _rulings([f"fault-{each % 10}" for each in range(18)], 3, bent)


@kind
def most_short_rulings(bent: Bent) -> None:
    """2 defects more: with 16 variants and 6 answers 208 short wordings are just under the limit."""
    _more_defects(2, bent)
    for each in range(52):
        said = ", ".join(f'"{_sentence(4 * each + at, 1)} {each}"' for at in range(1, 5))
        matter = f'kind = "wording"\nanswer = "fault-{each % 2}"\nwordings = [{said}]'
        bent.put(f"rulings/said-{each}.md", f"+++\n{matter}\n+++\n## Why it counts\nIt does.\n")


@kind
def most_defects_shuffled(bent: Bent) -> None:
    """12 defects, and a file of 40,000 lines before and after with its lines in another order."""
    _more_defects(10, bent)
    lines = [f"value_{number} = {number}" for number in range(40_000)]
    bent.put("before/large.py", "\n".join(lines) + "\n")
    bent.put("commits/2-tips/large.py", "\n".join(sorted(lines, key=hash_of)) + "\n")


@kind
def most_renames(bent: Bent) -> None:
    """12 defects; 990 files go and 990 others come, each like one of those and the same as none."""
    _more_defects(10, bent)
    for each in range(990):
        body = "".join(f"value_{each}_{line} = {line}\n" for line in range(20))
        bent.put(f"before/old/f{each}.py", body)
        bent.put(f"commits/2-tips/new/g{each}.py", body + "more = 1\n")
    removes = "".join(f"Removes: old/f{each}.py\n" for each in range(990))
    bent.put("commits/2-tips.txt", f"Move\n\n{removes}")


# Pictures

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="90" height="90">'
_LEVELS = "".join(
    f'<g id="g{level}">' + f'<use xlink:href="#g{level - 1}"/>' * 9 + "</g>"
    for level in range(1, 10)
)
SVGS = {
    "uses": f'{SVG}<defs><g id="g0"><rect width="9" height="9"/></g>{_LEVELS}</defs><use xlink:href="#g9"/></svg>',
    "image": f'{SVG}<image xlink:href="file://{{canary}}" width="9" height="9"/><image href="/dev/zero"/></svg>',
    "entities": '<!DOCTYPE s [<!ENTITY a "aaaaaaaaaa">'
    + "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9))
    + f"]>{SVG}<text>&j;</text></svg>",
    "external": f'<!DOCTYPE s [<!ENTITY x SYSTEM "file://{{canary}}">]>{SVG}<text>&x;</text></svg>',
    "style": f"<?xml-stylesheet href='{{canary}}'?>{SVG}<style>@import url('{{canary}}');</style></svg>",
    "huge": '<svg xmlns="http://www.w3.org/2000/svg" width="1e9" height="1e9"><rect width="1e9" height="1e9"/></svg>',
    "path": f'{SVG}<path stroke="red" stroke-dasharray="0.0001" d="M0 0'
    + "L9 9 0 9" * 60_000
    + '"/></svg>',
    "deep": SVG + "<g>" * 100_000,
    "filter": f'{SVG}<filter id="f"><feGaussianBlur stdDeviation="9999"/></filter><rect filter="url(#f)"/></svg>',
    "pattern": f'{SVG}<pattern id="p" width="0.0001" height="0.0001"><rect fill="url(#p)"/></pattern>'
    '<rect width="90" height="90" fill="url(#p)"/></svg>',
}


def _svg(text: str, bent: Bent) -> None:
    bent.put("commits/2-tips/picture.svg", text.replace("{canary}", bent.canary))


for _name, _text in SVGS.items():
    _add(f"svg_{_name}", partial(_svg, _text))

PICTURES: dict[str, tuple[str, Callable[[], bytes]]] = {
    "png_30000": ("png", lambda: png(30_000, 30_000)),
    "png_2_31": ("png", lambda: png(2**31 - 1, 2**31 - 1)),
    "png_cut": ("png", lambda: png(500, 500, whole=False)),
    "png_no_header": ("png", lambda: b"\x89PNG\r\n\x1a\n" + bytes(1000)),
    "gif_large": (
        "gif",
        lambda: b"GIF89a\xff\xff\xff\xff\x80\0\0" + bytes(6) + b"!\xf9\x04" * 9000,
    ),
    "bmp_large": (
        "bmp",
        lambda: b"BM" + bytes(12) + b"\x28\0\0\0" + b"\xff\xff\xff\x7f" * 2 + bytes(900),
    ),
    "ico_large": (
        "ico",
        lambda: b"\0\0\1\0\xff\xff" + b"\0\0\0\0\1\0\x20\0\xff\xff\xff\x7f\x16\0\0\0" * 60,
    ),
    "jpg_noise": ("jpg", lambda: b"\xff\xd8\xff\xe0" + bytes(range(256)) * 300),
    "webp_noise": ("webp", lambda: b"RIFF\xff\xff\xff\x7fWEBPVP8L" + bytes(range(256)) * 30),
    "tif_noise": ("tif", lambda: b"II*\0\x08\0\0\0\xff\xff" + bytes(range(256)) * 30),
}


def _picture(ending: str, content: Callable[[], bytes], bent: Bent) -> None:
    bent.put(f"commits/2-tips/picture.{ending}", content())


for _name, (_ending, _content) in PICTURES.items():
    _add(f"picture_{_name}", partial(_picture, _ending, _content))


# Code

CODE = {
    "blanks_line": "a = 1" + " " * 900_000 + "b\n",
    "no_break_line": "a = 1" + "\u00a0" * 22_500 + "b\n",
    "boxes_line": '{"k": "' + "\u200b\u202e\u00a0" * 30_000 + '"}\n',
    "one_line": "a = [" + "1, " * 260_000 + "]\n",
    "lines_different": "".join(f"value_{n} = {n * 7919 % 10_007}\n" for n in range(30_000)),
    "lines_same": "a = 1\n" * 160_000,
    "empty_lines": "\n" * 900_000,
    "parentheses": "(" * 200_000,
    "quotes": "'\"" * 200_000,
    "strings_nested": "f'{" * 50_000,
    "indents": "\n".join(" " * n + "if a:" for n in range(1200)),
    "tabs": "\t" * 600_000 + "a\n",
    "nul": "a = 1\0\0\0\n" * 1000,
    "controls": "\x1b[2J\x1b]0;x\x07\x08\n" * 5000,
    "bidi": "a = '\u202e\u2066' # \u2069\n" * 3000,
    "carriage_returns": "a = 1\r" * 100_000,
    "separators": "a\u2028b\u2029\x0b\x0c\x1c\x1d\x85" * 40_000,
    "form_feeds": "a = 1\f" * 140_000,
    "vertical_tabs": "a\x0b" * 400_000,
    "next_lines": "a = 1\x85" * 110_000,
    "zero_widths": "a\u200b" * 220_000,
    "selectors": "a\ufe0f" * 220_000,
    "tabs_between": "a\t" * 450_000,
    "not_text_line": "\udcff" * MEGABYTE,
    "not_text_between": "a\udcff" * 400_000,
    "long_lines": ("a = 1\r" * 1000 + "\n") * 140,
    "short_lines": "a\n" * 450_000,
    "short_odd_lines": "\r\r\u2028\n" * 150_000,
    "combining": "a" + "\u0301" * 300_000 + "\n",
    "emoji": "\U0001f468\u200d\U0001f469\u200d\U0001f467" * 20_000 + "\n",
    "arabic_line": "\u0645\u0631\u062d\u0628\u0627 " * 70_000 + "\n",
    "not_text": "\udcff\udcfe\n" * 1000,
    "words_line": "word " * 150_000 + "\n",
}


def _code(text: str, bent: Bent) -> None:
    bent.put("before/large.py", text)
    middle = len(text) // 2
    bent.put("commits/2-tips/large.py", text[:middle] + "X" + text[middle + 1 :])


def _shuffled(bent: Bent) -> None:
    lines = [f"value_{n} = {n}" for n in range(30_000)]
    bent.put("before/large.py", "\n".join(lines) + "\n")
    bent.put("commits/2-tips/large.py", "\n".join(sorted(lines, key=hash_of)) + "\n")


def hash_of(line: str) -> int:
    """An order that has nothing to do with the text, and is the same in every run."""
    return zlib.crc32(line.encode())


for _name, _text in CODE.items():
    _add(f"code_{_name}", partial(_code, _text))
_add("code_shuffled", _shuffled)
