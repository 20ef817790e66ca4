"""A hundred thousand characters of anything are read at once: a pattern that goes back over them
takes minutes.
"""

import subprocess
import sys

import pytest

resource = pytest.importorskip("resource", reason="the limit on processor time is one of Unix")

SIZE = 100_000
SECONDS = 60
"""Of processor time, some twenty times what is needed; what is quadratic comes to 10^10 steps for
each text.
"""

UNITS = (
    *(
        " ",
        "\t",
        "\u00a0",
        "\n",
        "\n;",
        ";",
        ". ",
        ", ",
        "also ",
        " also",
        "\n- ",
        "1",
        "a",
        "A",
        "aA",
        "_",
        "a.",
        "a/",
        "/",
    ),
    *(
        "-",
        "is ",
        "code itself ",
        "code here ",
        "looks ",
        "not ",
        "no a ",
        "never be ",
        "is not a ",
        "there is no ",
        "i do not think ",
        ", which is ",
        "before ",
        "a not b ",
        ", and ",
        "please ",
        "maybe ",
        "a, b or ",
        "why ",
        "too ",
        "? No, ",
        "only ",
        "line 1 ",
        "a.py:1",
        "n't",
        "()",
        "[",
        "[a](",
        "{0}",
        "{{",
    ),
    *("é", "%41"),
)
CODE = (
    "'",
    '"',
    "`",
    "/*",
    "\\'",
    '\\"',
    "\\`",
    '"""',
    "'''",
    "//",
    "#",
    "'a",
    "\\\n",
    " ",
    "( ",
    "a ",
    "\t",
)

CHILD = """
import resource, sys
resource.setrlimit(resource.RLIMIT_CPU, ({seconds}, {seconds}))
from trainer.core.formats.project_paths import ProjectPaths, plain_path
from trainer.core.scoring.claim import note_of
from trainer.core.scoring.denial import without_denials
from trainer.core.scoring.direction import contradicts, told
from trainer.core.scoring.spelling import mended, vocabulary
from trainer.core.scoring.stance import finds_the_code_right, raises_no_objection
from trainer.core.diffing.white_space import _code_key, _long_strings, _QUOTED_SCRIPT
from trainer.core.scoring.words import halves, statements, without_names, words_of
units = {units!r}
paths = ProjectPaths(["src/app.py", "docs/é.md"])
for unit in units:
    text = {before!r} + unit * ({size} // len(unit))
    {work}
print("done")
"""

OF_A_REVIEW = (
    "words_of(text); statements(text); without_names(text); raises_no_objection(text); "
    "finds_the_code_right(text); note_of(text); without_denials(text[:4000]); halves(text); "
    "contradicts(text, told(['a is b before c'])); mended(text, vocabulary([text]))"
)
OF_AN_ADDRESS = "paths.find(text, text[::-1]); plain_path(text)"
OF_CODE = (
    "[_long_strings('a.' + kind, text.encode()) for kind in ('py', 'js', 'rs')]; "
    "_code_key(text.encode(), _QUOTED_SCRIPT, indented=True)"
)


@pytest.mark.parametrize(
    ("work", "units", "before"),
    [(OF_A_REVIEW, UNITS, "is"), (OF_AN_ADDRESS, UNITS, "file:"), (OF_CODE, CODE, "")],
    ids=["review", "address", "code"],
)
def test_odd_texts_are_read_in_a_time_that_is_linear_in_them(
    work: str, units: tuple[str, ...], before: str
) -> None:
    program = CHILD.format(seconds=SECONDS, units=units, size=SIZE, work=work, before=before)

    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False
    )

    assert (done.returncode, done.stdout, done.stderr) == (0, "done\n", "")
