import pytest

from trainer.core.domain.exercise import Answer, AnswerId, AnswerKind
from trainer.core.scoring.claim import FULL, NAMED, SHORT, note_of
from trainer.core.scoring.weakness_names import may_name_a_weakness, short_names

CODE = frozenset({"auto", "commit", "offset"})


@pytest.mark.parametrize(
    "text",
    [
        "auto commit",
        "why auto commit?",
        "is auto commit safe here?",
        "auto commit is dangerous",
        "auto commit looks wrong",
        "delivery error",
        "commit(offset) is wrong",
        "delivery report flush callback broker refused record lost parked topic",
        "rank share number whole percent",
        "Possible race condition or missing validation here.",
        "rename offset to position, never use short names",
    ],
)
def test_a_subject_a_list_a_guess_and_a_nit_claim_nothing(text):
    assert note_of(text).grade(CODE) == NAMED


@pytest.mark.parametrize("text", ["err ignored", "+1 missing", "weights swapped", "raise here"])
def test_a_fault_or_a_repair_in_few_words_is_a_short_claim(text):
    assert note_of(text).grade(CODE) == SHORT


@pytest.mark.parametrize(
    "text",
    [
        "the offset is committed before the order is booked",
        "store err on self and raise ParkingFailed after flush if it is set",
        "request parameters merge query and form",
        "when the broker says no, the callback gets the error and nobody looks at it",
        "hash overflows -> negative modulo -> lookup panics",
    ],
)
def test_a_sentence_is_a_full_claim(text):
    assert note_of(text).grade(CODE) == FULL


def weakness(cwe=0, pattern=""):
    return Answer(AnswerId("a"), AnswerKind.DEFECT, "A", cwe=cwe, pattern=pattern)


def names_the_weakness(text, answer):
    note = note_of(text)
    return may_name_a_weakness(note) and any(name.is_in(note) for name in short_names(answer))


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("off by one", weakness(193)),
        ("+1 missing", weakness(193)),
        ("TOCTOU", weakness(367)),
        ("race condition: two gates can both get past this if", weakness(367)),
        ("swallows the failure", weakness(390)),
        ("N+1", weakness(1073)),
        ("open redirect", weakness(601)),
        ("classic loop variable capture", weakness(0, "captured-loop-variable")),
        ("use equals() here", weakness(595)),
        ("use secrets", weakness(338)),
        ("rejection sampling please", weakness(330)),
        ("exit code lost", weakness(252, "pipe-hides-status")),
    ],
)
def test_the_name_of_the_field_names_the_weakness(text, answer):
    assert names_the_weakness(text, answer)


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("off by one", weakness(367)),
        ("origin", weakness(942)),
        ("possible race or overflow", weakness(367)),
        ("", weakness(193)),
    ],
)
def test_another_name_a_subject_or_a_guess_does_not(text, answer):
    assert not names_the_weakness(text, answer)
