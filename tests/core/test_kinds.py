import ast
import subprocess
import sys
from pathlib import Path

import pytest

from trainer.content.answers import fields_of
from trainer.core.domain import kinds
from trainer.core.domain.kinds import AnswerKind, FindingKind, PieceKind, RulingKind

ROOT = Path(__file__).parents[2]
ADD_A_KIND = '''
import sys, types
from pathlib import Path

source = Path("trainer/core/domain/kinds.py").read_text(encoding="utf-8")
def put(text, before):
    global source
    assert source.count(before) == 1, before
    source = source.replace(before, text + before)
put('    QUESTION = "question"\\n', """
    @cached_property
    def traits(self) -> "AnswerTraits":""")
put('    QUESTION = "question"\\n', """
    @cached_property
    def marks(self)""")
record = """    AnswerKind.QUESTION: AnswerTraits(
        flagged=FindingKind.NEUTRAL,
        required={"title": 0, "wordings": 1, "references": 0},
        headings=("Why it may be asked",),
        must_be_marked=False,
    ),
}
"""
assert source.endswith("}\\n")
source = source[:-2] + record
name = "trainer.core.domain.kinds"
import trainer.core.domain as domain
module = types.ModuleType(name)
sys.modules[name] = domain.kinds = module
exec(compile(source, name, "exec"), module.__dict__)

from trainer.content.answers import read_answer
from trainer.content.markers import read_marked, render
from trainer.core.domain.exercise import AnswerKey, PlacedAnswer, Side, Span
from trainer.core.domain.review import Annotation, Location, Review, Verdict
from trainer.core.scoring.debrief import stories
from trainer.core.scoring.scorer import score_review
from trainer.core.skill.sensitivity import trials_by_class

TEXT = """+++
kind = "question"
title = "Why five retries?"
wordings = ["why are there five retries and not three"]
references = []
+++
## Why it may be asked
Nobody says.
"""
answer, problems = read_answer("a.md", "why-five", TEXT)
assert problems == (), problems
_, problems = read_answer("a.md", "why-five", TEXT.replace("references = []\\n", ""))
assert [each.what for each in problems] == ["“references” is missing"], problems
_, problems = read_answer("a.md", "why-five", TEXT.replace("Nobody says.", ""))
assert "Why it may be asked" in problems[0].what, problems

marked, problems = read_marked("a.py", "# ~ question why-five\\nretries = 5\\n# ~ end\\n")
assert problems == () and render(marked, frozenset()).text == "retries = 5\\n"
assert marked.pieces[0].kind.marks == {answer.kind}

key = AnswerKey("x", "", (PlacedAnswer(answer, True, (Span("a.py", Side.NEW, 1, 1),)),), ())
said = Annotation("one", Location("a.py", Side.NEW, 1, 1), "Why are there five retries, not three?")
card = score_review(Review(Verdict.APPROVE, (said,)), key)
assert card.score == 100, card
told = stories(card, key, (said,))[0]
assert told.answer is answer and told.finding.kind.traits.label == "Neutral"
assert trials_by_class(card, (answer,)) == {}
print("added")
'''


# The same, but to flag it is a mistake of its own, with a lesson.
ADD_A_FINDING = (
    ADD_A_KIND[: ADD_A_KIND.index("from trainer.content.answers")]
    .replace("flagged=FindingKind.NEUTRAL", "flagged=FindingKind.HASTY")
    .replace(
        "record = ",
        '''put('    HASTY = "hasty"\\n', """
    @cached_property
    def traits(self) -> "FindingTraits":""")
put("""    FindingKind.HASTY: FindingTraits(
        label="Hasty",
        mark="neutral",
        line=LineKind.DECOY_FLAGGED,
        cost=Fraction(5, 100),
        lesson=6,
        is_mistake=True,
        is_at_answer=True,
    ),
""", "}\\n_TOLD_IN_ORDER")
record = ''',
    )
    + '''
from trainer.content.answers import read_answer
from trainer.core.domain.exercise import AnswerKey, PlacedAnswer, Side, Span
from trainer.core.domain.review import Annotation, Location, Review, Verdict
from trainer.core.scoring.debrief import stories, to_learn_from
from trainer.core.scoring.scorer import score_review

TEXT = """+++
kind = "question"
title = "Why five retries?"
wordings = ["why are there five retries and not three"]
references = []
+++
## Why it may be asked
Nobody says.
"""
answer, problems = read_answer("a.md", "why-five", TEXT)
assert problems == (), problems
places = (Span("a.py", Side.NEW, 1, 1), Span("a.py", Side.NEW, 9, 9))
key = AnswerKey("x", "", (PlacedAnswer(answer, True, places),), ())
said = [
    Annotation("asks", Location("a.py", Side.NEW, 1, 1), "Why are there five retries, not three?"),
    Annotation("errs", Location("b.py", Side.NEW, 5, 5), "This crashes when the list is empty."),
]
card = score_review(Review(Verdict.APPROVE, tuple(said)), key)
assert [line.points for line in card.lines] == [100, -5, -10], card
told = stories(card, key, said)
assert to_learn_from(told).finding.kind == "hasty"
assert len(to_learn_from(told).also) == 1
print("added")
'''
)


@pytest.mark.parametrize("script", [ADD_A_KIND, ADD_A_FINDING], ids=["kind", "finding"])
def test_a_kind_of_answer_is_added_by_its_record_alone(script: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert (done.stdout, done.returncode) == ("added\n", 0), done.stderr


def test_a_finding_that_teaches_has_its_own_rank() -> None:
    lessons = [kind.traits.lesson for kind in FindingKind if kind.traits.lesson]

    assert len(lessons) == len(set(lessons))


def test_what_is_unfound_is_a_miss_or_only_a_place() -> None:
    assert [kind for kind in FindingKind if kind.is_unfound] == [
        FindingKind.LOCATED,
        FindingKind.MISSED,
    ]


def test_every_kind_has_a_record() -> None:
    assert {kind for kind in AnswerKind if kind.traits} == set(AnswerKind)
    assert {kind for kind in FindingKind if kind.traits} == set(FindingKind)
    assert sorted(kind.place_in_debrief for kind in FindingKind) == list(range(len(FindingKind)))


def test_every_kind_of_answer_can_be_marked_under_its_own_name() -> None:
    assert [PieceKind(kind.value).marks for kind in AnswerKind] == [{kind} for kind in AnswerKind]
    assert PieceKind.PLAIN.marks == frozenset()
    assert [kind for kind in PieceKind if kind.has_fix] == [PieceKind.DEFECT]


def test_a_record_names_only_fields_that_an_answer_has() -> None:
    for kind in AnswerKind:
        assert kind.traits.required.keys() <= fields_of(kind).keys()


def test_a_ruling_adds_one_kind_of_answer() -> None:
    added = [kind.traits.ruling for kind in AnswerKind if kind.traits.ruling]

    assert sorted(added) == sorted({RulingKind.NEUTRAL, RulingKind.DECOY})


def test_no_other_module_decides_by_naming_a_kind_of_answer() -> None:
    """Falling back on a kind where a file names none, and the titles of defects, are no
    decisions.
    """
    allowed = {Path(kinds.__file__), ROOT / "trainer/content/answers.py"}
    allowed.add(ROOT / "trainer/core/scoring/meaning.py")
    named = {
        str(path.relative_to(ROOT))
        for path in (ROOT / "trainer").rglob("*.py")
        if path not in allowed
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Name)
        and node.value.id == "AnswerKind"
        and node.attr in AnswerKind.__members__
    }

    assert named == set()
