"""Why an annotation was judged as it was, as a reason that `trainer.report` puts into words."""

from trainer.core.domain.exercise import PlacedAnswer
from trainer.core.domain.review import Annotation, Location
from trainer.core.domain.scorecard import FindingKind, PlaceFit, Reason, ReasonCode
from trainer.core.scoring.place import TOLERANCE, least_gap, least_overhang


def reason_of_hit(annotation: Annotation, placed: PlacedAnswer, code: ReasonCode) -> Reason:
    """Give the reason of a hit, with how its place fits."""
    classes = (placed.answer.class_, *placed.answer.also)
    place, lines = _place_fit(annotation.location, placed)
    other_class = annotation.class_ is not None and annotation.class_ not in classes
    return Reason(code, place, lines, other_class=other_class)


def reason_of_located(*, related: bool, paid: bool, empty: bool) -> Reason:
    """Give the reason of a right place with another reason or none."""
    if related:
        code = ReasonCode.RELATED_REASON
    elif empty:
        code = ReasonCode.NO_REASON
    else:
        code = ReasonCode.UNRELATED_REASON
    return Reason(code, unpaid=not paid)


def reason_of_rest(
    kind: FindingKind, annotation: Annotation, placed: PlacedAnswer | None
) -> Reason:
    """Give the reason of what earns nothing: neutral, fooled or false alarm."""
    if placed is not None and placed.answer.kind.is_mistake_to_flag:
        return Reason(ReasonCode.LOOKS_WRONG)
    if kind is FindingKind.NEUTRAL:
        return Reason(ReasonCode.NO_OBJECTION if placed is None else ReasonCode.FAIR_REMARK)
    if placed is not None and placed.answer.kind.can_be_planted:
        return Reason(ReasonCode.FIXED_HERE)
    return Reason(ReasonCode.NOT_IN_KEY if annotation.text.strip() else ReasonCode.NOTHING_TO_CHECK)


def _place_fit(location: Location, placed: PlacedAnswer) -> tuple[PlaceFit, int]:
    """How the place fits, and by how many lines it misses."""
    spans = placed.places
    if not spans:
        return PlaceFit.ANYWHERE, 0
    if location.path is None:
        return PlaceFit.WHOLE_CHANGE, 0
    if all(span.path != location.path for span in spans):
        return PlaceFit.OTHER_FILE, 0
    if location.start is None:
        return PlaceFit.WHOLE_FILE, 0
    reach = least_overhang(location, spans)
    lines = least_gap(location, spans)
    if reach is None or lines is None:
        return PlaceFit.OTHER_SIDE, 0
    if lines > 0:
        return (PlaceFit.FEW_LINES_AWAY if lines <= TOLERANCE else PlaceFit.LINES_AWAY), lines
    return (PlaceFit.RIGHT_LINES if reach <= TOLERANCE else PlaceFit.WIDE_RANGE), 0
