from dataclasses import replace
from itertools import permutations

import pytest

from tests.core.sample_key import APP, COMMIT, METRICS, RETRYING, TOKENS, new, sample_key
from tests.core.strategies import annotation_at, request_changes
from trainer.core.domain.exercise import AnswerId, PlacedAnswer, Severity, Side
from trainer.core.domain.review import Annotation, Location
from trainer.core.domain.scorecard import FindingKind, PlaceFit, Reason, ReasonCode
from trainer.core.scoring.matching import match, match_each, outcomes

COMMIT_TEXT = "Offsets are committed before processing, a crash loses the batch"
RETRY_TEXT = "the exception of the final attempt is dropped"
KEY = sample_key()


def findings(*annotations, key=KEY):
    return [
        (finding.kind, finding.answer)
        for finding in match(request_changes(annotations), key)
        if finding.annotation is not None
    ]


def kind_of(annotation, key=KEY):
    return match(request_changes([annotation]), key)[0].kind


def test_right_place_and_right_reason_is_a_hit():
    assert findings(annotation_at(0, new(APP, 21), COMMIT_TEXT)) == [
        (FindingKind.HIT, "commit-before-process")
    ]


@pytest.mark.parametrize("line", [17, 25, 60])
def test_three_lines_off_or_at_an_accepted_place_is_a_hit(line):
    assert kind_of(annotation_at(0, new(APP, line), COMMIT_TEXT)) is FindingKind.HIT


def test_clear_words_far_away_in_the_file_are_a_hit():
    finding = match(request_changes([annotation_at(0, new(APP, 27), COMMIT_TEXT)]), KEY)[0]
    assert finding.kind is FindingKind.HIT
    assert finding.reason == Reason(ReasonCode.SAYS_WHY, PlaceFit.LINES_AWAY, lines=5)


@pytest.mark.parametrize("location", [Location(), Location(APP)])
def test_clear_words_on_the_file_or_the_change_are_a_hit(location):
    assert kind_of(Annotation("0", location, COMMIT_TEXT)) is FindingKind.HIT


TITLE = "Offsets are committed before the records are processed"
NOWHERE = Reason(ReasonCode.NO_PLACE)


def test_a_title_on_the_change_has_found_no_place():
    finding = match(request_changes([Annotation("0", Location(), f"{TITLE}.")]), KEY)[0]
    assert (finding.kind, finding.reason) == (FindingKind.NEUTRAL, NOWHERE)


@pytest.mark.parametrize(
    "location", [Location(APP, Side.NEW, 1, 1), Location(APP, Side.NEW, 119, 119), Location(TOKENS)]
)
def test_a_title_at_other_lines_or_on_another_file_is_a_false_alarm(location):
    finding = match(request_changes([Annotation("0", location, TITLE)]), KEY)[0]
    assert (finding.kind, finding.reason) == (FindingKind.FALSE_ALARM, NOWHERE)


def test_a_title_on_its_file_is_a_hit():
    assert kind_of(Annotation("0", Location(APP), TITLE)) is FindingKind.HIT


def test_a_title_on_the_file_has_found_no_place_where_there_are_few():
    few = replace(KEY, changed=tuple(span for span in KEY.changed if span.path != TOKENS))
    finding = match(request_changes([Annotation("0", Location(APP), TITLE)]), few)[0]
    assert (finding.kind, finding.reason) == (FindingKind.NEUTRAL, NOWHERE)


def test_a_title_on_every_file_has_found_no_place():
    said = [Annotation(path, Location(path), TITLE) for path in (APP, RETRYING, TOKENS)]
    kinds = [each.kind for each in match(request_changes(said), KEY) if each.annotation is not None]
    assert kinds == [FindingKind.NEUTRAL, FindingKind.FALSE_ALARM, FindingKind.FALSE_ALARM]


WORDING = "after the final attempt the error is dropped and None is returned"


@pytest.mark.parametrize("text", [WORDING, f"I think that {WORDING}!", f"{TITLE}: {WORDING}"])
def test_a_wording_word_for_word_needs_the_lines(text):
    said = [Annotation("0", Location(), text)]
    assert match(request_changes(said), KEY)[0].reason == NOWHERE
    assert kind_of(annotation_at(0, new(RETRYING, 30), WORDING)) is FindingKind.HIT


def test_a_wording_and_two_words_of_its_own_need_none():
    text = f"{WORDING}, so three failed calls count as a success"
    assert kind_of(Annotation("0", Location(), text)) is FindingKind.HIT


def missed_because(*said):
    findings = match(request_changes(list(said)), KEY)
    return {each.answer: each.reason.code for each in findings if each.annotation is None}


def test_a_miss_says_that_it_was_named_without_its_place():
    told = missed_because(Annotation("0", Location(), TITLE))
    assert told["commit-before-process"] is ReasonCode.NAMED_WITHOUT_PLACE
    assert told["retry-swallows"] is ReasonCode.NOT_MENTIONED


def test_a_miss_says_that_it_was_named_in_a_list():
    both = f"{TITLE}. The last attempt's exception is swallowed."
    told = missed_because(annotation_at(0, new(APP, 21), both))
    assert set(told.values()) == {ReasonCode.NAMED_IN_A_LIST}


@pytest.mark.parametrize(
    "text",
    [
        f"consumer.py: {TITLE}",
        f"{TITLE} (line 21)",
        f"{TITLE}: pool.map returns later",
        f"{TITLE}, so that a crash loses the batch",
    ],
)
def test_a_title_with_its_place_or_a_reason_is_a_hit_anywhere(text):
    assert kind_of(Annotation("0", Location(), text)) is FindingKind.HIT


def test_a_title_of_an_answer_without_lines_needs_no_place():
    placed = tuple(replace(each, spans=(), accepted=()) for each in KEY.answers)
    said = Annotation("0", Location(), TITLE)
    assert kind_of(said, replace(KEY, answers=placed)) is FindingKind.HIT


def test_titles_one_after_the_other_are_no_finding_even_at_the_lines():
    both = f"{TITLE}. The last attempt's exception is swallowed."
    finding = match(request_changes([annotation_at(0, new(APP, 21), both)]), KEY)[0]
    assert finding.reason == Reason(ReasonCode.LISTS_ANSWERS)


def test_right_place_with_another_reason_is_located():
    assert (
        kind_of(annotation_at(0, new(APP, 21), "the timeout is far too long"))
        is FindingKind.LOCATED
    )


def test_a_small_request_at_the_right_place_is_a_fair_remark():
    asked = annotation_at(0, new(APP, 21), "the name of this method is misleading")

    found = match(request_changes([asked]), KEY)[0]
    assert (found.kind, found.reason) == (FindingKind.NEUTRAL, Reason(ReasonCode.FAIR_REMARK))


@pytest.mark.parametrize("text", ["", "bug", "?", "wrong!"])
def test_an_annotation_without_a_reason_is_located_at_most(text):
    assert kind_of(annotation_at(0, new(APP, 21), text)) is FindingKind.LOCATED


def test_a_wide_range_is_not_located():
    assert (
        kind_of(annotation_at(0, new(APP, 1, 60), "something is wrong")) is FindingKind.FALSE_ALARM
    )


def test_saying_a_hit_again_elsewhere_is_a_duplicate():
    twice = findings(
        annotation_at(0, new(APP, 21), COMMIT_TEXT),
        annotation_at(1, new(APP, 60), "commit happens before the handler"),
    )
    assert sorted(kind for kind, _ in twice) == [FindingKind.DUPLICATE, FindingKind.HIT]


def test_a_decoy_fools_by_words_and_by_place():
    assert (
        kind_of(annotation_at(0, new(APP, 101), "flushing every record ruins the throughput"))
        is FindingKind.FOOLED
    )
    assert kind_of(annotation_at(0, new(APP, 101), "smells")) is FindingKind.FOOLED


def test_saying_that_a_decoy_is_fine_is_neutral():
    assert (
        kind_of(annotation_at(0, new(APP, 101), "The flush for each record is fine here"))
        is FindingKind.NEUTRAL
    )


def test_approving_of_a_defect_does_not_find_it():
    assert (
        kind_of(annotation_at(0, new(APP, 21), "Committing before processing is fine here"))
        is FindingKind.NEUTRAL
    )


def test_a_remark_that_the_key_lists_is_neutral():
    assert (
        kind_of(annotation_at(0, new(APP, 77), "add a metric for skipped records"))
        is FindingKind.NEUTRAL
    )


def test_a_defect_that_this_variant_does_not_have_is_a_false_alarm_about_it():
    text = "session tokens come from random.choice, which an attacker can guess"
    assert findings(annotation_at(0, new(TOKENS, 8), text)) == [
        (FindingKind.FALSE_ALARM, "predictable-token")
    ]
    assert findings(annotation_at(0, new(TOKENS, 8), text), key=sample_key(token=True)) == [
        (FindingKind.HIT, "predictable-token")
    ]


def test_what_no_answer_is_about_is_a_false_alarm():
    assert findings(annotation_at(0, new(RETRYING, 3), "rename this module")) == [
        (FindingKind.FALSE_ALARM, None)
    ]


def test_a_subject_at_a_stretch_around_a_defect_is_located_and_earns_nothing():
    around, wider = new(APP, 12, 24), new(APP, 1, 60)
    subject = "offsets and commits"
    assert findings(annotation_at(0, around, subject)) == [
        (FindingKind.LOCATED, "commit-before-process")
    ]
    assert findings(annotation_at(0, wider, subject)) == [(FindingKind.FALSE_ALARM, None)]
    review = request_changes([annotation_at(0, around, subject)])
    assert [each.credit for each in outcomes(review, KEY)] == [0, 0]


def test_a_remark_with_the_title_of_a_defect_elsewhere_in_it_is_a_remark():
    skips = replace(
        COMMIT,
        id=AnswerId("skips"),
        title="Skipped records",
        wordings=(),
        tempting=(),
        sections=(),
    )
    key = replace(KEY, answers=(*KEY.answers, PlacedAnswer(skips, True, (new(TOKENS, 8),))))
    remark = annotation_at(0, new(APP, 21), METRICS.wordings[0])

    assert findings(remark, key=key) == [(FindingKind.NEUTRAL, "no-metrics")]


def test_one_annotation_may_speak_of_two_defects_in_two_statements():
    both = annotation_at(
        0,
        new(APP, 21),
        f"{COMMIT_TEXT}. After the final attempt the exception is swallowed, the caller sees None.",
    )
    assert sorted(findings(both)) == [
        (FindingKind.HIT, "commit-before-process"),
        (FindingKind.HIT, "retry-swallows"),
    ]


def test_a_list_of_guesses_is_not_read_guess_by_guess():
    guesses = (
        f"{COMMIT_TEXT}. SQL injection. Deadlock on close. Integer overflow. {RETRY_TEXT}. "
        f"Missing index. Hard-coded password."
    )
    assert (
        len(
            [
                kind
                for kind, _ in findings(annotation_at(0, new(APP, 21), guesses))
                if kind is FindingKind.HIT
            ]
        )
        <= 1
    )


def test_each_annotation_goes_to_the_defect_that_it_fits_best():
    shared = (
        annotation_at(0, new(RETRYING, 30), RETRY_TEXT),
        annotation_at(1, new(APP, 20), COMMIT_TEXT),
    )
    assert findings(*shared) == [
        (FindingKind.HIT, "retry-swallows"),
        (FindingKind.HIT, "commit-before-process"),
    ]


def test_what_nobody_speaks_of_is_missed():
    missed = list(match(request_changes(), KEY))
    assert [(finding.kind, finding.annotation, finding.answer) for finding in missed] == [
        (FindingKind.MISSED, None, "commit-before-process"),
        (FindingKind.MISSED, None, "retry-swallows"),
    ]


def test_the_order_of_annotations_changes_no_finding():
    annotations = [
        annotation_at(0, new(APP, 21), COMMIT_TEXT),
        annotation_at(0, new(APP, 22), COMMIT_TEXT),
        annotation_at(0, new(APP, 101), "smells"),
        annotation_at(0, new(RETRYING, 3), "rename this module"),
    ]
    outcomes = set()
    for order in permutations(range(4)):
        review = request_changes([annotations[place] for place in order])
        kinds = {
            order[int(finding.annotation)]: finding.kind
            for finding in match(review, KEY)
            if finding.annotation is not None
        }
        outcomes.add(tuple(sorted(kinds.items())))
    assert len(outcomes) == 1


def test_a_range_that_ends_nowhere_is_judged_at_once():
    assert kind_of(annotation_at(0, new(APP, 1, 10**12), "smells")) is FindingKind.FOOLED


def test_the_old_side_does_not_fit_like_the_new():
    old = Annotation("0", Location(APP, Side.OLD, 21, 21), "smells", severity=Severity.MAJOR)
    assert kind_of(old) is FindingKind.FALSE_ALARM


def test_each_by_itself_comes_to_what_it_comes_to_alone():
    said = [
        annotation_at(0, new(APP, 21), COMMIT_TEXT),
        annotation_at(0, new(APP, 21), COMMIT_TEXT),
        annotation_at(0, new(APP, 60), RETRY_TEXT),
        annotation_at(0, new(APP, 1), "This name is ugly"),
    ]

    alone = [match(request_changes([each]), KEY)[0] for each in said]

    assert list(match_each(said, KEY)) == alone


def test_drafts_are_left_out():
    draft = annotation_at(0, new(APP, 21), COMMIT_TEXT, draft=True)
    assert all(finding.annotation is None for finding in match(request_changes([draft]), KEY))


@pytest.mark.parametrize(
    ("line", "text", "reason"),
    [
        (21, COMMIT_TEXT, Reason(ReasonCode.SAYS_WHY, PlaceFit.RIGHT_LINES)),
        (24, COMMIT_TEXT, Reason(ReasonCode.SAYS_WHY, PlaceFit.FEW_LINES_AWAY, lines=2)),
        (21, "", Reason(ReasonCode.NO_REASON)),
        (21, "the name is misleading", Reason(ReasonCode.UNRELATED_REASON)),
        (77, "rename this", Reason(ReasonCode.NOT_IN_KEY)),
        (77, "", Reason(ReasonCode.NOTHING_TO_CHECK)),
    ],
)
def test_each_finding_holds_its_reason(line, text, reason):
    assert match(request_changes([annotation_at(0, new(APP, line), text)]), KEY)[0].reason == reason
