"""Topics, denials and titles of every defect of every exercise, each said at the defect's lines."""

import itertools
import re
from functools import cache

import pytest

from tests.core.strategies import annotation_at, keys_of, request_changes, shipped_folders
from trainer.content.variants import final_files
from trainer.core.domain.exercise import MarkedFile
from trainer.core.domain.scorecard import FindingKind
from trainer.core.scoring.matching import match
from trainer.core.scoring.words import says_nothing

JOINING = """
a an the of is are was were not no to in on for from by with and or than instead that it its at as
be before after when where which who
"""
COMMON = "after again always anyone before every instead never only still there until without"
DENIED = (
    "It is not the case that {}.",
    "I do not think that {}.",
    "I checked: '{}' does not happen here.",
    "There is no problem with this: {}",
    "{}? No, that does not happen here.",
    "It is not true that {}.",
    "{}: this is not a problem.",
    "No risk of this: {}.",
    "I checked whether {}. It does not.",
    "It might look as if {}, but it does not.",
    "I was worried that {}, but the tests show otherwise.",
    "I could not reproduce this: {}.",
    "{}: false alarm.",
)
AFFIRMED = ("{}.", "I think that {}.", "Problem: {}", "{}; this has to be mended before merge.")


@cache
def defects():
    """Each defect with the key of the variant that has them all."""
    found = []
    for folder in shipped_folders():
        keys = keys_of(folder)
        if keys.planted:
            key = max(keys.planted, key=lambda key: len(key.planted))
            found += [(key, placed) for placed in key.planted]
    return found


def finding_at_its_lines(key, placed, text):
    return match(request_changes([annotation_at(0, placed.spans[0], text)]), key)[0]


def share_of_sure_hits(texts):
    """The share of the texts, made of a defect each, that are sure hits at its lines."""
    judged = []
    for key, placed in defects():
        for text in texts(placed.answer):
            note = annotation_at(0, placed.spans[0], text)
            judged.append(
                any(
                    finding.kind is FindingKind.HIT
                    and finding.answer == placed.answer.id
                    and not finding.unsure
                    for finding in match(request_changes([note]), key)
                )
            )
    assert len(judged) > 30
    return sum(judged) / len(judged)


def neighbours(text):
    """Every two neighbouring words, those that join left out."""
    words = [
        word.lower()
        for word in re.findall(r"[A-Za-z][\w'()_-]*", text)
        if word.lower() not in JOINING.split()
    ]
    return [f"{first} {second}" for first, second in itertools.pairwise(words)]


def test_two_words_of_a_title_are_no_sure_hit():
    assert share_of_sure_hits(lambda answer: neighbours(answer.title)) <= 0.02


def test_two_words_of_a_title_with_a_judgement_are_no_sure_hit():
    assert (
        share_of_sure_hits(
            lambda answer: [f"{words} looks wrong" for words in neighbours(answer.title)]
        )
        <= 0.02
    )


def test_a_list_of_the_words_of_an_answer_is_no_sure_hit():
    def listed(answer):
        words = re.findall(r"[A-Za-z]{5,}", " ".join(answer.wordings))
        said = [word for word in dict.fromkeys(words) if not says_nothing(word.lower())]
        return [" ".join(word for word in said if word.lower() not in COMMON.split())[:80]]

    assert share_of_sure_hits(listed) <= 0.05


def test_a_denied_title_is_no_sure_hit():
    assert (
        share_of_sure_hits(lambda answer: [form.format(_lower(answer.title)) for form in DENIED])
        <= 0.03
    )


def test_an_affirmed_title_is_a_sure_hit():
    assert (
        share_of_sure_hits(lambda answer: [form.format(_lower(answer.title)) for form in AFFIRMED])
        >= 0.97
    )


TERSE = (
    ("check-outside-lock", "not atomic"),
    ("check-outside-lock", "TOCTOU"),
    ("record-given-up", "fails open"),
    ("exhausted-tiers", "vacuous test"),
    ("vat-expected-from-itself", "circular expectation"),
    ("recent-survives-abort", "no rollback"),
    ("pkce-not-required", "PKCE is optional"),
    ("open-links-survive", "other links not revoked"),
    ("open-links-survive", "old links still work"),
)


@pytest.mark.parametrize(("name", "text"), TERSE)
def test_a_terse_claim_at_the_lines_is_a_hit(name, text):
    key, placed = next(each for each in defects() if each[1].answer.id == name)
    finding = finding_at_its_lines(key, placed, text)
    assert (finding.kind, finding.answer) == (FindingKind.HIT, name)


@pytest.mark.parametrize(
    ("name", "text"),
    [("rank-past-the-share", "the rank is too low"), ("stored-at-poll", "committed after booking")],
)
def test_a_terse_claim_of_the_opposite_is_no_hit(name, text):
    key, placed = next(each for each in defects() if each[1].answer.id == name)
    finding = finding_at_its_lines(key, placed, text)
    assert finding.kind is not FindingKind.HIT


@cache
def exercises():
    """The exercises by id."""
    every = [keys_of(folder).exercise for folder in shipped_folders()]
    return {exercise.id: exercise for exercise in every}


def repair_of(key, placed):
    """The right lines of a defect in the file of its main place."""
    file = final_files(exercises()[key.exercise_id])[placed.spans[0].path]
    assert isinstance(file, MarkedFile)
    return "\n".join(
        line.strip()
        for piece in file.pieces
        if piece.answer == placed.answer.id
        for line in piece.right
    )


@cache
def mended():
    """Each defect whose repair is code that the file has not yet, with that code."""
    return [
        (key, placed, repair_of(key, placed)) for key, placed in defects() if placed.repair_runs
    ]


def test_who_writes_down_the_right_lines_has_found_the_defect():
    found = [
        (placed.answer.id, finding_at_its_lines(key, placed, code))
        for key, placed, code in mended()
    ]
    assert len(found) > 60
    assert [
        name for name, finding in found if (finding.kind, finding.answer) != (FindingKind.HIT, name)
    ] == []


def test_who_quotes_the_lines_of_a_defect_has_said_nothing_of_it():
    quoted = [
        finding_at_its_lines(key, placed, placed.code[:200])
        for key, placed, _ in mended()
        if placed.code.strip()
    ]
    assert sum(finding.kind is FindingKind.HIT for finding in quoted) <= 0.1 * len(quoted)


def test_who_writes_every_repair_everywhere_has_found_nothing():
    by_key = {}
    for key, placed, code in mended():
        by_key.setdefault(key, []).append((placed, code))
    for key, every in by_key.items():
        if len(every) > 2:
            text = "\n".join(code for _, code in every)
            kinds = {finding_at_its_lines(key, placed, text).kind for placed, _ in every}
            assert FindingKind.HIT not in kinds


def test_what_tempts_is_no_hit_at_the_lines_and_what_is_right_is_one():
    def hits(texts):
        return [
            finding_at_its_lines(key, placed, text).kind is FindingKind.HIT
            for key, placed in defects()
            for text in texts(placed.answer)
        ]

    right = hits(lambda answer: answer.wordings)
    tempting = hits(lambda answer: answer.tempting)
    assert sum(right) > 0.97 * len(right)
    assert sum(tempting) < 0.08 * len(tempting)


def test_who_finds_the_code_right_claims_none_of_its_defects():
    found = {
        f"{key.exercise_id} {placed.answer.id}: {text}"
        for key, placed in defects()
        if "verify" not in (placed.answer.class_, *placed.answer.also)
        for wording in placed.answer.wordings
        if finding_at_its_lines(
            key, placed, text := f"The code is right, but no test shows it: {wording}"
        ).kind
        is FindingKind.HIT
    }

    assert found == set()


def test_a_wording_of_a_few_words_is_a_hit_however_little_it_claims():
    for key, placed in defects():
        for wording in placed.answer.wordings:
            if len(wording.split()) <= 4:
                finding = finding_at_its_lines(key, placed, wording)
                assert finding.kind is FindingKind.HIT, wording


def _lower(title):
    return title if title[:2].isupper() else title[:1].lower() + title[1:]
