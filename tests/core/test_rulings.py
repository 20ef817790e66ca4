from trainer.core.domain.exercise import Answer, AnswerId, AnswerKind, Ruling, RulingKind
from trainer.core.domain.rulings import agrees_with_reviewer, ruling_on, with_ruled_wordings
from trainer.core.domain.scorecard import Finding, FindingKind, Reason, ReasonCode

DEFECT = Answer(AnswerId("lost"), AnswerKind.DEFECT, "Lost", wordings=("it is lost",))
DECOY = Answer(AnswerId("open"), AnswerKind.DECOY, "Open", wordings=("it is open",))
NEUTRAL = Ruling(AnswerId("taste"), RulingKind.NEUTRAL, AnswerId("taste"))
WORDED = Ruling(AnswerId("gone"), RulingKind.WORDING, AnswerId("lost"), ("it is gone",))
COMPLAINT = Ruling(AnswerId("ajar"), RulingKind.WORDING, AnswerId("open"), ("it is ajar",))
REJECTED = Ruling(AnswerId("no"), RulingKind.REJECTED, None, disputes=("mine",))
RULINGS = (NEUTRAL, WORDED, COMPLAINT, REJECTED)


def finding(kind: FindingKind, answer: str | None, annotation: str = "other") -> Finding:
    return Finding(
        kind, annotation, None if answer is None else AnswerId(answer), Reason(ReasonCode.UNSTATED)
    )


def test_a_wording_goes_to_its_own_answer_only() -> None:
    assert with_ruled_wordings((DEFECT, DECOY), (WORDED, NEUTRAL, REJECTED)) == (
        Answer(AnswerId("lost"), AnswerKind.DEFECT, "Lost", wordings=("it is lost", "it is gone")),
        DECOY,
    )


def test_a_ruling_that_was_made_for_an_annotation_speaks_of_it_whatever_it_came_to() -> None:
    assert ruling_on(finding(FindingKind.FALSE_ALARM, None, "mine"), RULINGS) is REJECTED
    assert ruling_on(finding(FindingKind.NEUTRAL, "taste", "mine"), RULINGS) is REJECTED


def test_a_ruling_that_made_a_finding_what_it_is_speaks_of_it() -> None:
    assert ruling_on(finding(FindingKind.NEUTRAL, "taste"), RULINGS) is NEUTRAL
    assert ruling_on(finding(FindingKind.HIT, "lost"), RULINGS) is WORDED
    assert ruling_on(finding(FindingKind.FOOLED, "open"), RULINGS) is COMPLAINT


def test_no_ruling_speaks_of_what_it_did_not_make() -> None:
    assert ruling_on(finding(FindingKind.LOCATED, "lost"), RULINGS) is None
    assert ruling_on(finding(FindingKind.FALSE_ALARM, "lost"), RULINGS) is None
    assert ruling_on(finding(FindingKind.FALSE_ALARM, None), RULINGS) is None
    assert (
        ruling_on(
            Finding(FindingKind.MISSED, None, AnswerId("lost"), Reason(ReasonCode.UNSTATED)),
            (REJECTED, NEUTRAL),
        )
        is None
    )


def test_rejections_and_complaints_of_decoys_do_not_agree_with_the_reviewer() -> None:
    agreeing = [each.id for each in RULINGS if agrees_with_reviewer(each, (DEFECT, DECOY))]

    assert agreeing == ["taste", "gone"]
