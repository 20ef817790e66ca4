"""Why an annotation was judged as it was, in one sentence for the learner."""

from trainer.core.exercise import AnswerKind, PlacedAnswer
from trainer.core.place import TOLERANCE, least_gap, least_overhang
from trainer.core.review import Annotation, Location


def why_hit(annotation: Annotation, placed: PlacedAnswer, *, sure: bool) -> str:
    """Right place, right reason, or near enough in both."""
    exact, where = _where(annotation.location, placed)
    classes = (placed.answer.class_, *placed.answer.also)
    other_class = ", under another class" if annotation.class_ is not None and annotation.class_ not in classes else ""
    says = "it says why" if sure else "its words come close to the reason"
    return f"{where}, {'and' if exact else 'but'} {says}{other_class}."


def why_meant(annotation: Annotation, placed: PlacedAnswer) -> str:
    """Right place, words that did not settle it, and the right choice among titles."""
    return f"{_where(annotation.location, placed)[1]}, and you chose it as what you meant: three quarters of a hit."


def why_located(*, related: bool, paid: bool, empty: bool) -> str:
    """Right place, another reason."""
    reason = (
        "another reason" if related else "it does not say what is wrong" if empty else "a reason that has nothing to do with it"
    )
    return (
        f"Right place, {reason}." if paid else f"Right place, {reason}, and too much else is marked for the place alone to count."
    )


def why_missed(placed: PlacedAnswer) -> str:
    """No annotation speaks of it."""
    spans = placed.spans
    where = f", at {spans[0].path}:{spans[0].start}" if spans else ""
    return f"No annotation speaks of it{where}."


def why_duplicate(placed: PlacedAnswer | None) -> str:
    """Said before."""
    return (
        "The same mistake as another annotation: counted once."
        if placed is None
        else "Another annotation is credited with this defect already."
    )


def why_neutral(annotation: Annotation, placed: PlacedAnswer | None) -> str:
    """Neither gain nor cost."""
    del annotation
    return "It raises no objection." if placed is None else "A fair remark, but not a reason to hold the change back."


def why_fooled(annotation: Annotation, placed: PlacedAnswer | None) -> str:
    """It looks wrong and is right."""
    del annotation
    return (
        "This looks wrong and is right."
        if placed is None
        else f"This looks wrong and is right: “{placed.answer.title}” is no defect here."
    )


def why_false_alarm(annotation: Annotation, placed: PlacedAnswer | None) -> str:
    """Nothing is wrong there."""
    if placed is not None and placed.answer.kind is AnswerKind.DEFECT:
        return "It speaks of a defect that this variant does not have: the code is right here."
    return (
        "It says nothing that could be checked." if not annotation.text.strip() else "No answer of this exercise is about this."
    )


def _where(location: Location, placed: PlacedAnswer) -> tuple[bool, str]:
    """Whether the place fits, and the place in words."""
    spans = (*placed.spans, *placed.accepted)
    if not spans:
        return True, "It may be said anywhere"
    if location.path is None:
        return True, "On the change as a whole"
    if all(span.path != location.path for span in spans):
        return False, "In another file"
    if location.start is None:
        return True, "On the file as a whole"
    reach, lines = least_overhang(location, spans), least_gap(location, spans)
    if reach is None or lines is None:
        return False, "On the other side of the diff"
    if lines > 0:
        return lines <= TOLERANCE, f"{lines} line{'s' if lines > 1 else ''} away"
    return (True, "On the right lines") if reach <= TOLERANCE else (False, "Around the right lines, in a wide range")
