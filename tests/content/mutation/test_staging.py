"""Mistakes that would look staged are not proposed, and their plausible neighbours are."""

import pytest

from trainer.content.mutation.edits import applied
from trainer.content.mutation.proposing import OPERATORS, _lines
from trainer.content.mutation.staging import Drafted, looks_staged
from trainer.content.mutation.syntax import Source

BY_NAME = {operator.name: operator for operator in OPERATORS}


def judged(operator: str, language: str, text: str) -> list[bool]:
    """Of each mistake that the operator makes in a text: does it look staged?"""
    source = Source(language, text.encode())
    found = []
    for edit in BY_NAME[operator].edits(source):
        after = applied(source, edit).decode()
        start, old, new = _lines(text, after)
        found.append(looks_staged(Drafted(operator, language, text, after, start, old, new)))
    assert found, "the operator makes no mistake there"
    return found


STAGED = [
    ("assertion-dropped", "python", "def test_a():\n    a = f()\n    assert a\n"),
    ("assertion-dropped", "javascript", "test('a', () => {\n  assert.ok(b);\n  assert(c);\n});\n"),
    ("assertion-dropped", "python", "def test_a():\n    a = f()\n    assert a.b\n    assert a.c\n"),
    (
        "assertion-dropped",
        "javascript",
        "test('a', () => {\n  const a = f();\n  assert.ok(a);\n});\n",
    ),
    (
        "assertion-dropped",
        "go",
        "package a\n\nfunc TestA(t *testing.T) {\n\tgo()\n\tif !ok {\n\t\tt.Fatal(1)\n\t}\n}\n",
    ),
    ("bound-off-by-one", "python", "if x > most:\n    x = most\n"),
    ("bound-off-by-one", "javascript", "if (Math.abs(now / 1000 - then) > TOLERANCE) no();\n"),
    (
        "bound-off-by-one",
        "go",
        "package a\n\nfunc f() {\n\tif b.tokens > b.burst {\n\t\tb.tokens = b.burst\n\t}\n}\n",
    ),
    ("checked-after-use", "python", "if found is None:\n    raise E\nfound.go()\n"),
    ("checked-after-use", "javascript", "if (!n) throw e;\nuse(n);\n"),
    ("checked-after-use", "python", "if n < 0:\n    raise ValueError\nm = n + 1\n"),
    (
        "check-dropped",
        "go",
        "package a\n\nfunc f() int {\n\tif b.n >= 1 {\n\t\treturn 0\n\t}\n\treturn 2\n}\n",
    ),
    (
        "copy-dropped",
        "javascript",
        "const unseen = items.filter(isNew);\nreturn [...unseen].sort();\n",
    ),
    ("copy-dropped", "python", "found = [a for a in b]\nself.items = list(found)\n"),
    ("checked-after-use", "python", "if message.error():\n    raise E\nbook(message)\n"),
    ("comment-contradicts", "c", "/* The first n bytes. */\n"),
    ("condition-forgotten", "c", 'int p = argc == 3 && strcmp(argv[1], "-p") == 0;\n'),
    ("condition-forgotten", "python", "ok = len(sys.argv) > 1 and sys.argv[1] == '-p'\n"),
    ("one-lost", "c", "const char *name = argv[argc - 1];\n"),
    ("origin-widened", "javascript", "ok = url.protocol === 'https:';\n"),
    ("switch-flipped", "python", "@dataclass(frozen=True)\nclass A:\n    b: int\n"),
    (
        "comparison-tells-time",
        "python",
        "import hmac\n\nok = hmac.compare_digest(a, b)\n",
    ),
    (
        "zone-dropped",
        "python",
        "from datetime import datetime, timezone\n\nnow = datetime.now(timezone.utc)\n",
    ),
]
PLAUSIBLE = [
    (
        "assertion-dropped",
        "javascript",
        "test('a', () => {\n  const got = f();\n  assert.ok(b);\n  assert.ok(got);\n});\n",
    ),
    ("bound-off-by-one", "python", "if len(x) > most:\n    raise ValueError\n"),
    ("checked-after-use", "python", "if n < 0:\n    raise ValueError\nuse(n)\n"),
    (
        "check-dropped",
        "go",
        "package a\n\nfunc f() error {\n\tif n < 1 {\n\t\treturn ErrRate\n\t}\n\treturn nil\n}\n",
    ),
    (
        "checked-after-use",
        "python",
        "if not error.args[0].retriable():\n    raise\nself.abort(error)\n",
    ),
    ("comment-contradicts", "python", "# The first n bytes.\n"),
    ("condition-forgotten", "c", "int ok = held && held->owner == who;\n"),
    ("copy-dropped", "python", "def __init__(self, items):\n    self.items = list(items)\n"),
    ("one-lost", "c", "last = rows[count - 1];\n"),
    ("switch-flipped", "python", "get(url, verify=True)\n"),
    ("origin-widened", "javascript", "ok = url.hostname === host;\n"),
    (
        "comparison-tells-time",
        "python",
        "import hmac\n\nmac = hmac.new(k)\nok = hmac.compare_digest(a, b)\n",
    ),
]


@pytest.mark.parametrize(("operator", "language", "text"), STAGED)
def test_what_looks_staged_is_left_out(operator: str, language: str, text: str) -> None:
    assert all(judged(operator, language, text))


@pytest.mark.parametrize(("operator", "language", "text"), PLAUSIBLE)
def test_what_a_reader_would_believe_stays(operator: str, language: str, text: str) -> None:
    assert not all(judged(operator, language, text))
