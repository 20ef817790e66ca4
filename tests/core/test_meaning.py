from dataclasses import replace
from statistics import fmean

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.core.choosers import CHOOSERS, all_knowing, score_choosing, vague_strategies
from tests.core.generators import KEYS, REVIEWS, VERDICTS
from tests.core.sample_key import APP, COMMIT, FLUSH, RETRYING, new, sample_key
from tests.core.strategies import (
    annotation_at,
    blind_strategies,
    keys_of,
    request_changes,
    shipped_folders,
)
from trainer.core.domain.exercise import AnswerId, AnswerKind, PlacedAnswer, Severity
from trainer.core.domain.scorecard import FindingKind, LineKind, ReasonCode
from trainer.core.domain.taxonomy import class_keys
from trainer.core.scoring.matching import InQuestion, in_question
from trainer.core.scoring.meaning import WRONG_FOR_EACH, answers_meant, question, questions
from trainer.core.scoring.meaning_titles import COMMON_TITLES
from trainer.core.scoring.scorer import score_review

KEY = sample_key()
UNSETTLED = "I do not understand the order here, records"
VAGUE = annotation_at(0, new(APP, 21), UNSETTLED)
AT_THE_CALLER = annotation_at(0, new(APP, 60), UNSETTLED)
OTHER = replace(
    COMMIT,
    id=AnswerId("other"),
    title="A poison pill is retried without end",
    wordings=(),
    sections=(),
)


def asked(*annotations, key=KEY, seed="s", pool=()):
    return questions(request_changes(annotations), key, seed=seed, pool=pool)


def titles(*annotations, **how):
    (only,) = asked(*annotations, **how)
    return [option.title for option in only.options]


def card(*annotations, key=KEY, **meant):
    return score_review(
        request_changes(annotations),
        key,
        meant={number.lstrip("n"): each for number, each in meant.items()},
    )


def test_words_that_did_not_settle_it_are_asked_about():
    (only,) = asked(VAGUE)
    assert only.annotation == "0"
    assert [option.title for option in only.options if option.answer == COMMIT.id] == [COMMIT.title]


@pytest.mark.parametrize(
    ("line", "text"),
    [
        (21, COMMIT.wordings[0]),
        (21, "looks odd"),
        (21, "records"),
        (21, ""),
        (26, UNSETTLED),
        (110, UNSETTLED),
    ],
)
def test_words_that_say_it_or_nothing_or_stand_elsewhere_are_not(line, text):
    assert asked(annotation_at(0, new(APP, line), text)) == ()


@pytest.mark.parametrize(
    "text",
    [
        "I am not sure about this",
        "please have a look at this again",
        "this does not look right to me",
    ],
)
def test_filler_is_not_asked_about_even_under_the_right_class(text):
    (folder,) = (each for each in shipped_folders() if each.name == "order-consumer")
    key = max(keys_of(folder).planted, key=lambda each: len(each.planted))
    for placed in key.planted:
        assert (
            asked(annotation_at(0, placed.spans[0], text, class_=placed.answer.class_), key=key)
            == ()
        )


@pytest.mark.parametrize("unsettled", [VAGUE, AT_THE_CALLER])
def test_a_defect_that_another_annotation_hits_is_not_asked_about(unsettled):
    assert asked(unsettled) != ()
    assert asked(unsettled, annotation_at(0, new(APP, 20), COMMIT.wordings[0])) == ()


def test_at_most_three_are_asked_and_the_gravest_first():
    flaws = {
        "The ledger forgets the fee of a refund": (Severity.MINOR, "forgets"),
        "The mirror serves a stale copy after a restart": (Severity.MAJOR, "serves"),
        "The kettle boils dry when the float sticks": (Severity.BLOCKER, "float"),
        "The harbour admits two ships to one berth": (Severity.MAJOR, "ships"),
        "The lantern goes dark on a leap day": (Severity.MINOR, "day"),
    }
    answers = [
        replace(
            COMMIT,
            id=AnswerId(title),
            title=title,
            severity=grave,
            wordings=(),
            tempting=(),
            sections=(),
        )
        for title, (grave, _) in flaws.items()
    ]
    placed = tuple(
        PlacedAnswer(answer, True, (new(f"{n}.py", 9),)) for n, answer in enumerate(answers)
    )
    key = replace(KEY, answers=placed, changed=(new("big.py", 1, 5000),))
    notes = [
        annotation_at(
            0,
            new(f"{n}.py", 9),
            f"{word} questionable logic surrounding everything nearby",
            class_="crypto",
        )
        for n, (_, word) in enumerate(flaws.values())
    ]
    few, many = (in_question(request_changes(some), key) for some in (notes[:2], notes))
    assert [each.annotation.id for each in few] == ["0", "1"]
    assert [each.annotation.id for each in many] == ["1", "2", "3"]


def test_who_marks_everything_is_asked_nothing():
    marks = [annotation_at(0, new(APP, start, start + 4), "hm") for start in range(30, 99, 5)]
    assert asked(VAGUE, *marks[:1]) != ()
    assert asked(VAGUE, *marks) == ()


def test_a_right_choice_is_a_sure_hit_worth_three_quarters():
    before, after = card(VAGUE), card(VAGUE, n0=COMMIT.id)
    found = after.findings[0]
    assert [finding.kind for finding in before.findings] == [
        FindingKind.LOCATED,
        FindingKind.MISSED,
    ]
    assert (found.kind, found.answer, found.unsure) == (FindingKind.HIT, COMMIT.id, False)
    assert found.reason.code is ReasonCode.CHOSEN
    assert (before.detection, after.detection) == (0.3125, 0.4688)
    assert after.lines[0].kind is LineKind.FOUND_BY_CHOICE
    assert round(sum(line.points for line in after.lines), 1) == after.score


def test_at_an_accepted_place_a_right_choice_undoes_the_false_alarm():
    assert card(AT_THE_CALLER).findings[0].kind is FindingKind.FALSE_ALARM
    assert card(AT_THE_CALLER, n0=COMMIT.id).findings[0].kind is FindingKind.HIT


@pytest.mark.parametrize(
    "meant", [None, FLUSH.id, AnswerId("retry-swallows"), AnswerId("elsewhere")]
)
def test_a_wrong_choice_or_none_changes_nothing(meant):
    assert card(VAGUE, n0=meant) == card(VAGUE)


def test_a_meaning_nobody_asked_for_is_not_heard():
    said_nothing = annotation_at(0, new(APP, 21), "looks odd")
    assert card(said_nothing, n0=COMMIT.id) == card(said_nothing)


def test_titles_of_the_exercise_come_first_then_of_others_then_common_ones():
    assert FLUSH.title in titles(VAGUE)
    assert {COMMIT.title, FLUSH.title, OTHER.title} <= set(titles(VAGUE, pool=[OTHER]))
    assert set(titles(VAGUE)) - {COMMIT.title, FLUSH.title} <= set(COMMON_TITLES["delivery"])


@pytest.mark.parametrize(
    "unfit",
    [
        replace(OTHER, class_="crypto"),
        replace(OTHER, kind=AnswerKind.DECOY),
        replace(OTHER, title="Records are committed before they are processed"),
    ],
)
def test_a_title_of_another_class_or_kind_or_too_like_the_right_one_is_not_offered(unfit):
    assert unfit.title not in titles(VAGUE, pool=[unfit])


def test_a_title_of_the_same_pattern_is_not_offered():
    same = replace(COMMIT, pattern="commit-early")
    key = replace(KEY, answers=(replace(KEY.answers[0], answer=same), *KEY.answers[1:]))
    (asked_about,) = in_question(request_changes([VAGUE]), key)
    offered = question(asked_about, key, "s", [replace(OTHER, pattern="commit-early")])
    assert OTHER.title not in [option.title for option in offered.options]


def test_a_fixed_defect_of_the_class_is_named_only_after_what_the_debrief_tells_anyway():
    fixed = [
        PlacedAnswer(replace(OTHER, id=AnswerId(f"f{n}"), title=f"Fixed {n}"), False, ())
        for n in range(3)
    ]
    decoys = [
        PlacedAnswer(replace(FLUSH, id=AnswerId(f"c{n}"), title=f"Decoy {n}"), True, ())
        for n in range(3)
    ]
    (asked_about,) = in_question(request_changes([VAGUE]), KEY)
    key = replace(KEY, answers=(*KEY.answers[:1], *fixed, *decoys))
    for seed in "abcdefgh":
        offered = question(asked_about, key, seed)
        assert {option.title for option in offered.options} == {
            COMMIT.title,
            "Decoy 0",
            "Decoy 1",
            "Decoy 2",
        }


def test_the_order_is_that_of_the_seed_and_gives_nothing_away():
    places = [
        titles(VAGUE, seed=str(seed), pool=[OTHER]).index(COMMIT.title) for seed in range(200)
    ]
    assert titles(VAGUE, seed="1") == titles(VAGUE, seed="1")
    assert all(30 < places.count(place) < 70 for place in range(1 + WRONG_FOR_EACH))


def test_a_chosen_title_names_its_answer_and_any_other_none():
    asked_about = asked(VAGUE, pool=[OTHER])
    assert answers_meant({"0": COMMIT.title}, asked_about) == {"0": COMMIT.id}
    assert (
        answers_meant({"0": OTHER.title}, asked_about)
        == answers_meant({"0": None}, asked_about)
        == {"0": None}
    )


def test_every_class_has_common_titles_enough_for_two_answers():
    assert set(COMMON_TITLES) == set(class_keys())
    assert all(len(set(each)) > 2 * WRONG_FOR_EACH for each in COMMON_TITLES.values())


@pytest.mark.parametrize(
    "folder", shipped_folders(), ids=lambda folder: f"{folder.parent.name}/{folder.name}"
)
def test_every_defect_can_be_asked_about_alone_or_beside_another(folder):
    keys = keys_of(folder)
    for key in keys.planted:
        for placed in key.planted:
            alone = question(InQuestion(VAGUE, (placed,)), key, "s")
            assert len({option.title for option in alone.options}) == 1 + WRONG_FOR_EACH
            assert [option.answer for option in alone.options].count(placed.answer.id) == 1
        for pair in zip(key.planted, key.planted[1:], strict=False):
            both = question(InQuestion(VAGUE, pair), key, "s")
            assert len({option.title for option in both.options}) == 2 * (1 + WRONG_FOR_EACH)


@pytest.mark.parametrize(
    "folder", shipped_folders(), ids=lambda folder: f"{folder.parent.name}/{folder.name}"
)
def test_even_who_always_chooses_right_earns_nothing_by_blind_reviews(folder):
    earned = {
        name: score_choosing(strategy(key), key, all_knowing).score
        for name, strategy in blind_strategies().items()
        for key in keys_of(folder).planted[-1:]
    }
    assert {name: points for name, points in earned.items() if points > 0} == {}


def test_who_quotes_the_code_and_always_chooses_right_gains_next_to_nothing():
    every = [keys_of(folder) for folder in shipped_folders()]
    gained = {
        name: fmean(
            score_choosing(review := vague(keys, key), key, all_knowing).score
            - score_review(review, key).score
            for keys in every
            for key in keys.planted
        )
        for name, vague in vague_strategies().items()
    }
    assert {name: points for name, points in gained.items() if points > 1.1} == {}


@settings(max_examples=200)
@given(REVIEWS, KEYS, VERDICTS, st.sampled_from([*CHOOSERS]))
def test_choosing_never_lowers_a_score_and_choosing_wrong_leaves_it(annotations, key, verdict, how):
    review = replace(request_changes(annotations), verdict=verdict)
    plain = score_review(review, key)
    assert score_choosing(review, key, CHOOSERS[how]).score >= plain.score
    assert score_choosing(review, key, lambda *_: FLUSH.title) == plain


@given(REVIEWS, KEYS, st.randoms())
def test_what_is_asked_depends_on_no_order(annotations, key, chance):
    numbered = list(
        request_changes(
            [*annotations, VAGUE, annotation_at(0, new(RETRYING, 30), UNSETTLED)]
        ).annotations
    )
    shuffled = [*numbered]
    chance.shuffle(shuffled)
    review = request_changes()
    asked_about = [
        {each.annotation.id for each in in_question(replace(review, annotations=tuple(a)), key)}
        for a in (numbered, shuffled)
    ]
    assert asked_about[0] == asked_about[1]
