"""Each operator on a piece of source in each of its languages: what stands before, what after."""

from typing import NamedTuple

import pytest

from trainer.content.mutation.edits import applied
from trainer.content.mutation.operators import Operator
from trainer.content.mutation.proposing import OPERATORS
from trainer.content.mutation.syntax import Source
from trainer.core.domain.taxonomy import class_keys


class Case(NamedTuple):
    operator: str
    language: str
    before: str
    after: tuple[str, ...]


def case(operator: str, language: str, before: str, *after: str) -> Case:
    return Case(operator, language, before, after)


JAVA = "class A {{ void f() {{\n{}}} }}\n"


def java(operator: str, before: str, after: str, *, head: str = "") -> Case:
    return Case(operator, "java", head + JAVA.format(before), (head + JAVA.format(after),))


CASES = [
    case("bound-off-by-one", "python", "ok = a < b\n", "ok = a <= b\n"),
    case("bound-off-by-one", "python", "ok = 0 < a <= b\n", "ok = 0 <= a <= b\n", "ok = 0 < a < b\n"),
    case("bound-off-by-one", "javascript", "ok = a > b;\n", "ok = a >= b;\n"),
    case("bound-off-by-one", "typescript", "const ok: boolean = a >= b;\n", "const ok: boolean = a > b;\n"),
    case("bound-off-by-one", "go", "package a\n\nvar ok = a <= b\n", "package a\n\nvar ok = a < b\n"),
    java("bound-off-by-one", "ok = a < b;\n", "ok = a <= b;\n"),
    case("bound-off-by-one", "c", "int ok = a < b;\n", "int ok = a <= b;\n"),
    case("one-lost", "python", "last = count - 1\n", "last = count\n"),
    case("one-lost", "python", "last = count - 2\n"),
    case("one-lost", "javascript", "last = n + 1;\n", "last = n;\n"),
    case("one-lost", "go", "package a\n\nvar b = c + 1\n", "package a\n\nvar b = c\n"),
    java("one-lost", "b = c - 1;\n", "b = c;\n"),
    case("one-lost", "c", "int b = c + 1;\n", "int b = c;\n"),
    case("unit-slip", "python", "ms = seconds * 1000\n", "ms = seconds\n"),
    case("unit-slip", "python", "price = count * 7\n"),
    case("unit-slip", "javascript", "s = ms / 1000;\n", "s = ms;\n"),
    case("unit-slip", "go", "package a\n\nvar s = m * 60\n", "package a\n\nvar s = m\n"),
    java("unit-slip", "s = m * 60;\n", "s = m;\n"),
    case("unit-slip", "c", "long s = m * 60;\n", "long s = m;\n"),
    case("rounded-the-other-way", "python", "n = math.ceil(x)\n", "n = math.floor(x)\n"),
    case("rounded-the-other-way", "python", "n = round(x)\n", "n = int(x)\n"),
    case("rounded-the-other-way", "python", "n = round(x, 2)\n"),
    case("rounded-the-other-way", "javascript", "n = Math.round(x);\n", "n = Math.trunc(x);\n"),
    case("rounded-the-other-way", "go", "package a\n\nvar n = math.Ceil(x)\n", "package a\n\nvar n = math.Floor(x)\n"),
    java("rounded-the-other-way", "n = Math.ceil(x);\n", "n = Math.floor(x);\n"),
    case("rounded-the-other-way", "c", "double n = ceil(x);\n", "double n = floor(x);\n"),
    case(
        "lock-dropped",
        "python",
        "def f(self):\n    with self._lock:\n        self.n += 1\n        return self.n\n",
        "def f(self):\n    self.n += 1\n    return self.n\n",
    ),
    case("lock-dropped", "python", "with open(path) as f:\n    f.read()\n"),
    case("lock-dropped", "python", "async with LOCK:\n    go()\n", "go()\n"),
    case("lock-dropped", "python", "with mutex:\n    if a:\n        b()\n", "if a:\n    b()\n"),
    case(
        "lock-dropped",
        "go",
        "package a\n\nfunc f() {\n\tm.mu.Lock()\n\tdefer m.mu.Unlock()\n\tn++\n}\n",
        "package a\n\nfunc f() {\n\tn++\n}\n",
    ),
    case("lock-dropped", "go", "package a\n\nfunc f() {\n\ta.Lock()\n\tdefer b.Unlock()\n}\n"),
    java("lock-dropped", "synchronized (this) {\n    n++;\n    m++;\n}\n", "n++;\nm++;\n"),
    case("lock-dropped", "java", "class A { synchronized void f() {} }\n", "class A { void f() {} }\n"),
    case(
        "lock-dropped",
        "c",
        "void f(void) {\n    pthread_mutex_lock(&m);\n    n++;\n    pthread_mutex_unlock(&m);\n}\n",
        "void f(void) {\n    n++;\n}\n",
    ),
    case("await-dropped", "python", "async def f():\n    await g()\n", "async def f():\n    g()\n"),
    case("await-dropped", "python", "async def f():\n    x = await g()\n"),
    case("await-dropped", "javascript", "async function f() {\n  await g();\n}\n", "async function f() {\n  g();\n}\n"),
    case("done-before-it-is", "python", "book(order)\nconsumer.commit()\n", "consumer.commit()\nbook(order)\n"),
    case("done-before-it-is", "python", "a.commit()\nb.flush()\n"),
    case("done-before-it-is", "javascript", "book(order);\nconsumer.commit();\n", "consumer.commit();\nbook(order);\n"),
    case(
        "done-before-it-is",
        "go",
        "package a\n\nfunc f() {\n\tbook(o)\n\tc.Commit()\n}\n",
        "package a\n\nfunc f() {\n\tc.Commit()\n\tbook(o)\n}\n",
    ),
    java("done-before-it-is", "book(o);\nc.commit();\n", "c.commit();\nbook(o);\n"),
    case(
        "done-before-it-is",
        "c",
        "void f(void) {\n    book(o);\n    queue_ack(q);\n}\n",
        "void f(void) {\n    queue_ack(q);\n    book(o);\n}\n",
    ),
    case(
        "checked-after-use",
        "python",
        "if n < 0:\n    raise ValueError\nuse(n)\n",
        "use(n)\nif n < 0:\n    raise ValueError\n",
    ),
    case("checked-after-use", "python", "if n < 0:\n    n = 0\nuse(n)\n"),
    case("checked-after-use", "python", "if n < 0:\n    raise ValueError\nuse(m)\n"),
    case("checked-after-use", "python", "if n in self.a:\n    raise ValueError\nb = self.c(m)\n"),
    case("checked-after-use", "javascript", "if (!n) throw e;\nuse(n);\n", "use(n);\nif (!n) throw e;\n"),
    case(
        "checked-after-use",
        "go",
        "package a\n\nfunc f() {\n\tif n < 0 {\n\t\treturn\n\t}\n\tuse(n)\n}\n",
        "package a\n\nfunc f() {\n\tuse(n)\n\tif n < 0 {\n\t\treturn\n\t}\n}\n",
    ),
    java("checked-after-use", "if (n < 0) return;\nuse(n);\n", "use(n);\nif (n < 0) return;\n"),
    case(
        "checked-after-use",
        "c",
        "void f(void) {\n    if (!p) return;\n    use(p);\n}\n",
        "void f(void) {\n    use(p);\n    if (!p) return;\n}\n",
    ),
    case("loop-ends-early", "python", "for a in b:\n    continue\n", "for a in b:\n    break\n"),
    case("loop-ends-early", "javascript", "for (;;) { continue; }\n", "for (;;) { break; }\n"),
    case("loop-ends-early", "go", "package a\n\nfunc f() {\n\tfor {\n\t\tcontinue\n\t}\n}\n", "package a\n\nfunc f() {\n\tfor {\n\t\tbreak\n\t}\n}\n"),
    java("loop-ends-early", "for (;;) { continue; }\n", "for (;;) { break; }\n"),
    case("loop-ends-early", "c", "void f(void) { for (;;) { continue; } }\n", "void f(void) { for (;;) { break; } }\n"),
    case("check-dropped", "python", "a()\nif n < 0:\n    raise ValueError\nb()\n", "a()\nb()\n"),
    case("check-dropped", "python", "if n < 0:\n    raise ValueError\nelse:\n    b()\n"),
    case("check-dropped", "javascript", "if (!n) throw e;\nb();\n", "b();\n"),
    case("check-dropped", "javascript", "if (!n) {\n  throw e;\n}\nb();\n", "b();\n"),
    case(
        "check-dropped",
        "go",
        "package a\n\nfunc f() {\n\tif n < 0 {\n\t\treturn\n\t}\n\tg()\n}\n",
        "package a\n\nfunc f() {\n\tg()\n}\n",
    ),
    case("check-dropped", "go", "package a\n\nfunc f() {\n\tif err != nil {\n\t\treturn\n\t}\n}\n"),
    java("check-dropped", "if (n < 0) throw e;\nb();\n", "b();\n"),
    case("check-dropped", "c", "void f(void) {\n    if (!p) return;\n    g();\n}\n", "void f(void) {\n    g();\n}\n"),
    case("condition-forgotten", "python", "ok = a and b\n", "ok = a\n"),
    case("condition-forgotten", "python", "ok = a or b\n"),
    case("condition-forgotten", "javascript", "ok = a && b;\n", "ok = a;\n"),
    case("condition-forgotten", "go", "package a\n\nvar ok = a && b\n", "package a\n\nvar ok = a\n"),
    java("condition-forgotten", "ok = a && b;\n", "ok = a;\n"),
    case("condition-forgotten", "c", "int ok = a && b;\n", "int ok = a;\n"),
    case("origin-widened", "python", "ok = origin == allowed\n", "ok = origin.startswith(allowed)\n"),
    case("origin-widened", "python", "ok = count == limit\n"),
    case("origin-widened", "python", "re.fullmatch(p, s)\n", "re.match(p, s)\n"),
    case("origin-widened", "javascript", "ok = host === own;\n", "ok = host.startsWith(own);\n"),
    case(
        "origin-widened",
        "go",
        'package a\n\nimport "strings"\n\nvar ok = host == own\n',
        'package a\n\nimport "strings"\n\nvar ok = strings.HasPrefix(host, own)\n',
    ),
    case("origin-widened", "go", "package a\n\nvar ok = host == own\n"),
    java("origin-widened", "ok = origin.equals(own);\n", "ok = origin.startsWith(own);\n"),
    case("origin-widened", "c", "int ok = strcmp(host, own) == 0;\n", "int ok = strncmp(host, own, strlen(own)) == 0;\n"),
    case("origin-widened", "c", 'int ok = strcmp(word, "-p") == 0;\n'),
    case("randomness-weakened", "python", "t = secrets.token_hex(32)\n", "t = secrets.token_hex(8)\n"),
    case(
        "randomness-weakened",
        "python",
        "import random\nc = secrets.choice(x)\n",
        "import random\nc = random.choice(x)\n",
    ),
    case("randomness-weakened", "python", "c = secrets.choice(x)\n"),
    case("randomness-weakened", "javascript", "t = crypto.randomBytes(32);\n", "t = crypto.randomBytes(8);\n"),
    case(
        "randomness-weakened",
        "go",
        'package a\n\nimport "crypto/rand"\n\nvar b = make([]byte, 16)\n',
        'package a\n\nimport "crypto/rand"\n\nvar b = make([]byte, 4)\n',
    ),
    java("randomness-weakened", "r = new SecureRandom();\n", "r = new Random();\n", head="import java.util.*;\n"),
    case("comparison-tells-time", "python", "ok = hmac.compare_digest(a, b)\n", "ok = a == b\n"),
    java(
        "comparison-tells-time",
        "ok = MessageDigest.isEqual(a, b);\n",
        "ok = Arrays.equals(a, b);\n",
        head="import java.util.Arrays;\n",
    ),
    case("switch-flipped", "python", "get(url, verify=True)\n", "get(url, verify=False)\n"),
    case("switch-flipped", "python", "def f(strict=True): ...\n", "def f(strict=False): ...\n"),
    case("switch-flipped", "javascript", "f({ secure: true });\n", "f({ secure: false });\n"),
    case("switch-flipped", "go", "package a\n\nvar c = C{Secure: true}\n", "package a\n\nvar c = C{Secure: false}\n"),
    case(
        "error-swallowed",
        "python",
        "try:\n    a()\nexcept E:\n    raise\n",
        "try:\n    a()\nexcept E:\n    pass\n",
    ),
    case(
        "error-swallowed",
        "python",
        "try:\n    a()\nexcept E:\n    log()\n    raise\n",
        "try:\n    a()\nexcept E:\n    log()\n",
    ),
    case("error-swallowed", "javascript", "try { a(); } catch (e) {\n  log(e);\n  throw e;\n}\n", "try { a(); } catch (e) {\n  log(e);\n}\n"),
    case(
        "error-swallowed",
        "go",
        "package a\n\nfunc f() error {\n\tif err != nil {\n\t\treturn err\n\t}\n}\n",
        "package a\n\nfunc f() error {\n\tif err != nil {\n\t\treturn nil\n\t}\n}\n",
    ),
    java("error-swallowed", "try { a(); } catch (E e) {\nlog(e);\nthrow e;\n}\n", "try { a(); } catch (E e) {\nlog(e);\n}\n"),
    case("error-swallowed", "c", "int f(void) { return -1; }\n", "int f(void) { return 0; }\n"),
    case("caught-too-broadly", "python", "try:\n    a()\nexcept KeyError:\n    b()\n", "try:\n    a()\nexcept Exception:\n    b()\n"),
    case("caught-too-broadly", "python", "try:\n    a()\nexcept KeyError as e:\n    b()\n", "try:\n    a()\nexcept Exception as e:\n    b()\n"),
    case("caught-too-broadly", "python", "try:\n    a()\nexcept Exception:\n    b()\n"),
    java("caught-too-broadly", "try { a(); } catch (IOException e) { b(); }\n", "try { a(); } catch (Exception e) { b(); }\n"),
    case("copy-dropped", "python", "self.items = list(items)\n", "self.items = items\n"),
    case("copy-dropped", "python", "a = b.copy()\n", "a = b\n"),
    case("copy-dropped", "python", "a = list(f(x))\n"),
    case("copy-dropped", "javascript", "this.items = [...items];\n", "this.items = items;\n"),
    case("copy-dropped", "javascript", "const a = { ...b };\n", "const a = b;\n"),
    case("copy-dropped", "go", "package a\n\nvar b = append([]int(nil), c...)\n", "package a\n\nvar b = c\n"),
    java("copy-dropped", "a = List.copyOf(b);\n", "a = b;\n"),
    case("zone-dropped", "python", "t = datetime.now(UTC)\n", "t = datetime.now()\n"),
    case("memory-kept", "c", "void f(void) {\n    g();\n    free(p);\n}\n", "void f(void) {\n    g();\n}\n"),
    case("assertion-dropped", "python", "def test():\n    a()\n    assert b\n", "def test():\n    a()\n"),
    case("assertion-dropped", "python", "self.assertEqual(a, b)\nc()\n", "c()\n"),
    case("assertion-dropped", "javascript", "assert.equal(a, b);\nc();\n", "c();\n"),
    case(
        "assertion-dropped",
        "go",
        "package a\n\nfunc f() {\n\tg()\n\tif a != b {\n\t\tt.Error(a)\n\t}\n}\n",
        "package a\n\nfunc f() {\n\tg()\n}\n",
    ),
    java("assertion-dropped", "a();\nassertEquals(b, c);\n", "a();\n"),
    case("assertion-dropped", "c", "void f(void) {\n    a();\n    assert(b);\n}\n", "void f(void) {\n    a();\n}\n"),
    case("comment-contradicts", "python", "# at least one\na = 1\n", "# more than one\na = 1\n"),
    case("comment-contradicts", "python", 'def f():\n    """Wait so many seconds."""\n', 'def f():\n    """Wait so many milliseconds."""\n'),
    case("comment-contradicts", "python", "# a remark\n"),
    case("comment-contradicts", "javascript", "// up to n\n", "// fewer than n\n"),
    case("comment-contradicts", "go", "package a\n\n// F takes up to n.\n", "package a\n\n// F takes fewer than n.\n"),
    case("comment-contradicts", "java", "// in seconds\nclass A {}\n", "// in milliseconds\nclass A {}\n"),
    case("comment-contradicts", "c", "/* the oldest */\n", "/* the newest */\n"),
]  # fmt: skip
BY_NAME = {operator.name: operator for operator in OPERATORS}


def mistakes(operator: Operator, language: str, text: str) -> tuple[str, ...]:
    source = Source(language, text.encode())
    return tuple(applied(source, edit).decode() for edit in operator.edits(source))


@pytest.mark.parametrize("given", CASES, ids=lambda given: f"{given.operator}-{given.language}")
def test_an_operator_makes_its_mistake_and_no_other(given: Case) -> None:
    made = mistakes(BY_NAME[given.operator], given.language, given.before)

    assert made == given.after


def test_every_operator_is_tried_in_each_of_its_languages() -> None:
    tried = {(each.operator, each.language) for each in CASES if each.after}
    has = {(each.name, language) for each in OPERATORS for language in each.rules}

    assert {pair for pair in has - tried if pair[1] != "typescript"} == set()


@pytest.mark.parametrize("operator", OPERATORS, ids=lambda operator: operator.name)
def test_an_operator_is_of_a_known_class(operator: Operator) -> None:
    assert operator.class_ in class_keys()
    assert 1 <= operator.hidden <= 5


def test_letters_outside_of_ascii_do_not_move_an_edit() -> None:
    made = mistakes(BY_NAME["one-lost"], "python", "übung = 'ß'; n = größe - 1  # née\n")

    assert made == ("übung = 'ß'; n = größe  # née\n",)


def test_a_text_that_does_not_parse_gives_no_error() -> None:
    for language in ("python", "javascript", "typescript", "go", "java", "c"):
        for operator in OPERATORS:
            mistakes(operator, language, "if ((( {{ < - 1 def \0 é")
