"""Does a note object to anything?"""

import re
from typing import Final

from trainer.core.text.caseless import Caseless

_RIGHT: Final = (
    r"(?:fine|ok|okay|correct|right|safe|intended(?!\s+to\b)|intentional|harmless|acceptable|sound"
    r"|good(?!\s+(?:again|for|until)\b))"
)
_APPROVAL: Final = Caseless(
    r"\b(?:is|are|looks?|seems?)\s+(?:all\s+|quite\s+|perfectly\s+|actually\s+|really\s+|totally\s+|completely\s+)?"
    rf"{_RIGHT}\b(?!\s+only\b)"
    r"|\bno\s+(?:issues?|problems?|concerns?|objections?|defects?)\b(?!\s+(?:is|are|was|were)\b)"
    r"|\bnot\s+an?\s+(?:issue|problem|concern|defect|bug)\b"
    r"|\b(?:lgtm|looks good to me|nice work|well done|nothing wrong)\b"
)
# "The code is right, but no test holds it" finds fault with the tests alone.
_CODE_IS_RIGHT: Final = Caseless(
    r"\b(?:code|implementation|logic|behaviou?r|method|function)\s+(?:itself\s+|here\s+|above\s+)*(?:is|looks|seems)\s+"
    rf"(?:quite\s+|all\s+)?{_RIGHT}\b(?!\s+(?:only|if|when|unless|until|as\s+long)\b)"
)
_RESERVATION: Final = Caseless(
    r"\b(?:except|unless|until|though|although|only\s+(?:if|when|while|as\s+long)|instead|rather|should|must|needs?\s+to|please"
    r"|consider|better|make\s+sure|why|assum\w*|claims?|pretends?|says|wait)\b|\?"
)
_TURN: Final = re.compile(r"\b(?:but|however|yet)\b", re.IGNORECASE)
_FAILURE: Final = Caseless(
    r"\b(?:wrong\w*|fail\w*|crash\w*|dies|died|los(?:es?|t|ing)|leak\w*|breaks?|broken|corrupt\w*|overwrit\w+|bypass\w*|forever"
    r"|for\s+ever|silently|vulnerab\w*|exploit\w*|open\s+redirect|race\s+condition|deadlock\w*)\b"
)
_ONLY_SEEMS: Final = re.compile(
    r"\b(?:looks?|seems?|appears?|sounds?|feels?)\s+(?:\w+\s+){0,2}?wrong\b", re.IGNORECASE
)
# Not over the end of a clause: "it never fails. It is fine" takes nothing back.
_GAP: Final = r"[^\w.!?;:]+"
_DENIED: Final = re.compile(
    rf"(?:\b(?:not|no|never|nothing|nobody|none|cannot|without|hardly|nowhere)|n['’]t){_GAP}(?:\w+{_GAP}){{0,2}}$",
    re.IGNORECASE,
)
_TAKEN_BACK: Final = re.compile(
    rf"(?:(?:\b(?:not|never|hardly|nowhere|think)|n['’]t){_GAP}(?:\w+{_GAP}){{0,2}}"
    rf"|\b(?:whether|if|when|ensure|verify){_GAP}(?:\w+{_GAP}){{0,3}})$",
    re.IGNORECASE,
)
_JUST_BEFORE: Final = 60


def raises_no_objection(text: str) -> bool:
    """Whether the note says that something is right, and nothing else: "fine, the token is in the
    header".
    """
    approvals = [
        found.start()
        for found in _APPROVAL.finditer(text)
        if not _follows(_TAKEN_BACK, text, found.start())
    ]
    if not approvals or states_failure(text):
        return False
    turn = last_turn(text)
    # What comes after the last "but" is what is meant.
    return approvals[-1] >= turn and not _RESERVATION.search(text, turn)


def last_turn(text: str) -> int:
    """Where the last "but" ends; 0 where there is none."""
    return max((found.end() for found in _TURN.finditer(text)), default=0)


def finds_the_code_right(text: str) -> bool:
    """Whether the note says outright that the code is right, whatever it wants besides."""
    return any(
        not _follows(_TAKEN_BACK, text, found.start()) for found in _CODE_IS_RIGHT.finditer(text)
    )


def states_failure(text: str) -> bool:
    """Whether the note says outright that something fails, and doesn't deny it."""
    stated = _ONLY_SEEMS.sub("", text)
    return any(not _follows(_DENIED, stated, found.start()) for found in _FAILURE.finditer(stated))


def _follows(words: re.Pattern[str], text: str, place: int) -> bool:
    return words.search(text[max(0, place - _JUST_BEFORE) : place]) is not None
