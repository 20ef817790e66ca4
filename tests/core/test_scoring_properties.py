"""What no reviewer may get from any shipped exercise, and what every honest one must."""

import locale
import os
import subprocess
import sys
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.core.generators import ANNOTATIONS, KEYS, REVIEWS, VERDICTS
from tests.core.sample_key import APP, RETRYING, TOKENS, new, sample_key
from tests.core.strategies import (
    CRIBS_WITHOUT_LINES,
    ROOT,
    annotation_at,
    answer_of,
    blind_strategies,
    crib,
    hedged,
    keys_of,
    own_answers,
    request_changes,
    shipped_folders,
    titles_on_the_change,
)
from trainer.core.domain.exercise import AnswerKind, Side, Span
from trainer.core.domain.review import Annotation, Location, Review, Verdict
from trainer.core.domain.scorecard import FindingKind, ReasonCode
from trainer.core.scoring.matching import match
from trainer.core.scoring.scorer import score_review

EVERY_EXERCISE = pytest.mark.parametrize(
    "folder", shipped_folders(), ids=lambda folder: f"{folder.parent.name}/{folder.name}"
)
BLIND = blind_strategies()

COSTLY = (FindingKind.FALSE_ALARM, FindingKind.FOOLED)


def score(annotations, key, verdict=Verdict.REQUEST_CHANGES):
    return score_review(replace(request_changes(annotations), verdict=verdict), key).score


@EVERY_EXERCISE
def test_no_blind_strategy_earns_anything_on_a_planted_variant(folder):
    earned = {
        (name, *sorted(placed.answer.id for placed in key.planted)): score_review(
            strategy(key), key
        ).score
        for name, strategy in BLIND.items()
        for key in keys_of(folder).planted
    }
    assert {case: points for case, points in earned.items() if points > 0} == {}


@EVERY_EXERCISE
def test_a_crib_of_all_wordings_earns_nothing(folder):
    keys = keys_of(folder)
    for key in keys.planted:
        for joined in (" ", "\n"):
            for defects_only in (False, True):
                review = crib(keys, key, joined=joined, defects_only=defects_only)
                assert score_review(review, key).score == 0


@EVERY_EXERCISE
def test_a_crib_of_titles_on_the_change_earns_nothing(folder):
    keys = keys_of(folder)
    for key in keys.planted:
        assert score_review(titles_on_the_change(keys), key).score == 0


@EVERY_EXERCISE
@pytest.mark.parametrize("name", CRIBS_WITHOUT_LINES)
def test_titles_and_wordings_without_their_lines_earn_nothing(folder, name):
    keys = keys_of(folder)
    for key in keys.planted:
        assert score_review(CRIBS_WITHOUT_LINES[name](keys, key), key).score == 0


@EVERY_EXERCISE
def test_the_keys_own_answers_earn_nearly_everything(folder):
    for key in keys_of(folder).planted:
        for wording in range(3):
            assert score_review(own_answers(key, wording), key).score >= 95, [
                placed.answer.id for placed in key.planted
            ]


@EVERY_EXERCISE
def test_approving_the_clean_variant_is_full_marks_and_requesting_changes_nothing(folder):
    assert score_review(Review(Verdict.APPROVE), keys_of(folder).clean).score == 100
    assert score_review(request_changes(), keys_of(folder).clean).score == 0


@EVERY_EXERCISE
def test_what_is_copied_from_another_variant_earns_no_more_than_what_both_have(folder):
    keys = keys_of(folder)
    for mine in keys.planted:
        there = {placed.answer.id for placed in mine.planted}
        for other in keys.planted:
            copied = {placed.answer.id for placed in other.planted}
            earned = score_review(own_answers(other), mine).score
            assert copied & there or earned == 0
            if copied - there and copied & there:
                assert (
                    earned
                    < score_review(
                        request_changes(
                            [answer_of(p) for p in mine.planted if p.answer.id in copied]
                        ),
                        mine,
                    ).score
                )


@EVERY_EXERCISE
def test_hedging_what_is_copied_hides_nothing(folder):
    keys = keys_of(folder)
    for mine in keys.planted:
        there = {placed.answer.id for placed in mine.planted}
        for other in keys.planted:
            if not {placed.answer.id for placed in other.planted} & there:
                assert score_review(hedged(own_answers(other)), mine).score == 0


@EVERY_EXERCISE
def test_saying_what_every_decoy_tempts_to_say_costs(folder):
    key = keys_of(folder).clean
    complaints = [
        answer_of(placed)
        for placed in key.answers
        if placed.answer.kind is AnswerKind.DECOY and placed.spans
    ]
    card = score_review(replace(request_changes(complaints), verdict=Verdict.APPROVE), key)
    assert card.costs > 0.04 * len(complaints)


@EVERY_EXERCISE
def test_three_lines_off_loses_nothing(folder):
    for key in keys_of(folder).planted:
        exact = own_answers(key)
        shifted = [
            replace(
                annotation,
                location=replace(
                    annotation.location,
                    start=annotation.location.end + 3,
                    end=annotation.location.end + 3,
                ),
            )
            for annotation in exact.annotations
        ]
        assert score_review(request_changes(shifted), key).score >= score_review(exact, key).score


@given(REVIEWS, KEYS, VERDICTS, st.randoms())
def test_order_never_matters(annotations, key, verdict, chance):
    shuffled = list(annotations)
    chance.shuffle(shuffled)
    assert score(shuffled, key, verdict) == score(annotations, key, verdict)


@given(REVIEWS, KEYS, VERDICTS, st.integers(1, 5))
def test_saying_everything_again_never_matters(annotations, key, verdict, times):
    assert score(annotations * times, key, verdict) == score(annotations, key, verdict)


@given(REVIEWS, KEYS, VERDICTS)
def test_scoring_twice_is_scoring_once(annotations, key, verdict):
    review = replace(request_changes(annotations), verdict=verdict)
    assert score_review(review, key) == score_review(review, key)


@given(REVIEWS, KEYS, VERDICTS, st.integers(0, 2))
def test_a_right_annotation_never_lowers_a_score(annotations, key, verdict, which):
    for placed in key.planted[which : which + 1]:
        assert score([*annotations, answer_of(placed, which)], key, verdict) >= score(
            annotations, key, verdict
        )


@settings(max_examples=200)
@given(REVIEWS, KEYS, VERDICTS, ANNOTATIONS)
def test_a_wrong_annotation_never_raises_a_score(annotations, key, verdict, added):
    if score_review(request_changes([added]), key).findings[0].kind in COSTLY:
        assert score([*annotations, added], key, verdict) <= score(annotations, key, verdict)


@settings(max_examples=200)
@given(REVIEWS, KEYS, ANNOTATIONS, st.integers(0, 60), st.integers(0, 60))
def test_a_wider_range_never_earns_more(annotations, key, added, before, after):
    location = added.location
    if location.start is not None:
        wider = replace(
            added,
            location=replace(
                location, start=max(1, location.start - before), end=location.end + after
            ),
        )
        assert score([*annotations, wider], key) <= score([*annotations, added], key)


@given(REVIEWS, KEYS)
def test_what_hits_a_planted_defect_costs_nothing(annotations, key):
    card = score_review(request_changes(annotations), key)
    hits = [int(finding.annotation) for finding in card.findings if finding.kind is FindingKind.HIT]
    assert (
        score_review(
            request_changes([annotations[place] for place in dict.fromkeys(hits)]), key
        ).costs
        == 0.0
    )


@given(
    st.lists(
        st.tuples(st.sampled_from([APP, RETRYING, TOKENS]), st.integers(1, 110)),
        min_size=4,
        max_size=30,
    )
)
def test_pointing_about_without_a_word_earns_less_than_it_costs(points):
    apart = [annotation_at(0, Span(path, Side.NEW, line, line), "") for path, line in points]
    card = score_review(request_changes(apart), sample_key())
    wrong = sum(finding.kind in COSTLY for finding in card.findings)
    assert wrong < 4 or card.score == 0.0


def test_a_score_depends_neither_on_the_hash_seed_nor_on_the_locale():
    program = (
        "import locale; locale.setlocale(locale.LC_ALL, '');"
        "from tests.core.test_scoring_properties import sample_report; print(sample_report())"
    )
    reports = set()
    for seed, language in (("0", "C"), ("1", "C.UTF-8"), ("4711", "POSIX")):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "LC_ALL": language}
        done = subprocess.run(
            [sys.executable, "-c", program],
            cwd=ROOT,
            env=environment,
            capture_output=True,
            text=True,
            check=True,
        )
        reports.add(done.stdout)
    assert reports == {f"{sample_report()}\n"}
    assert locale.setlocale(locale.LC_ALL)


def sample_report():
    annotations = [
        annotation_at(
            0, new(APP, 21), "commit comes too early. The last attempt swallows the exception."
        ),
        annotation_at(0, new(RETRYING, 5), "flushing every record ruins the throughput"),
        annotation_at(0, new(TOKENS, 8), "tokens can be guessed"),
    ]
    return ascii(score_review(request_changes(annotations), sample_key()))


@EVERY_EXERCISE
def test_a_miss_whose_title_was_said_on_the_change_says_that_it_was_named(folder):
    for key in keys_of(folder).planted:
        for placed in key.planted:
            if placed.spans:
                said = request_changes([Annotation("0", Location(), placed.answer.title)])
                why = {each.answer: each.reason.code for each in match(said, key)}
                assert why[placed.answer.id] is ReasonCode.NAMED_WITHOUT_PLACE


@EVERY_EXERCISE
def test_a_wording_alone_on_the_change_finds_nothing(folder):
    keys = keys_of(folder)
    hits = [
        (placed.answer.id, wording)
        for key in keys.planted
        for placed in key.planted
        for wording in placed.answer.wordings
        if any(
            found.kind is FindingKind.HIT
            for found in match(request_changes([annotation_at(0, Location(None), wording)]), key)
        )
    ]

    # A wording that names a file or a line tells the place with which a copy would pass for a find.
    assert hits == []
