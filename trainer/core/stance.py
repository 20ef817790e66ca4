"""Does a note object to anything?"""

import re
from typing import Final

_APPROVAL: Final = re.compile(
    r"\b(?:is|are|looks?|seems?)\s+(?:all\s+|quite\s+|perfectly\s+|actually\s+|really\s+|totally\s+|completely\s+)?"
    r"(?:fine|ok|okay|good|correct|right|safe|intended|intentional|harmless|acceptable|sound)\b(?!\s+(?:only|again)\b)"
    r"|\bno\s+(?:issues?|problems?|concerns?|objections?|defects?)\b(?!\s+(?:is|are|was|were)\b)"
    r"|\bnot\s+an?\s+(?:issue|problem|concern|defect|bug)\b"
    r"|\b(?:lgtm|looks good to me|nice work|well done|nothing wrong)\b",
    re.IGNORECASE,
)
_OBJECTION: Final = re.compile(
    r"\b(?:but|however|except|unless|until|though|although|only\s+(?:if|when|while|as\s+long)|instead|should|must|needs?\s+to|wrong"
    r"|if\b.{0,60}\b(?:fails?|crash(?:es)?|dies|lost)|why|assum\w*|claims?|pretends?|says|wait)\b|\?",
    re.IGNORECASE,
)
_TAKEN_BACK: Final = re.compile(
    r"(?:\b(?:not|never|hardly|nowhere|isn['’]t|aren['’]t|doesn['’]t|think)|n['’]t)\W+(?:\w+\W+){0,2}$", re.IGNORECASE
)
_JUST_BEFORE: Final = 60


def raises_no_objection(text: str) -> bool:
    """Whether the note says that something is right, and nothing else: "fine, the token is in the header"."""
    approvals = list(_APPROVAL.finditer(text))
    if not approvals or _OBJECTION.search(text):
        return False
    return not any(_TAKEN_BACK.search(text[max(0, approval.start() - _JUST_BEFORE) : approval.start()]) for approval in approvals)
