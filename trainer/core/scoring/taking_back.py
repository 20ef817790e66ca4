"""What a note supposes and then takes back: "It might look as if …, but it does not"."""

import re
from typing import Final

from trainer.core.text.caseless import Caseless

# Who reports what others say and then denies it objects to it: "The README says …. It does not."
_SUPPOSES: Final = Caseless(
    r"(?:^\W*|\bi\s+(?:have\s+|was\s+|am\s+)?)(?:checked|looked|tested|tried|wondered|thought|feared|worried|afraid"
    r"|suspected)\b|\b(?:at\s+first"
    r"|(?:might|may|could)\s+(?:well\s+)?(?:think|look|seem|suspect|believe)|looks?\s+(?:as\s+if|like)|seems?)\b"
)
_REPORTS: Final = Caseless(
    r"\b(?:claims?|comments?|docstring|readme|documentation|promise[sd]?|says?|said|assum\w+)\b"
)
_SUBJECT: Final = r"(?:it|this|that|they|these|the\s++(?:code|program|method|function))"
_NOT_SO: Final = Caseless(
    r"^\W*+(?:i\s++(?:tested|tried|checked)\s++(?:it|this|that)\W++)?(?:(?:in\s++fact|actually|really)\W++)?(?:"
    + _SUBJECT
    + r"\s++(?:(?:really|actually)\s++)?(?:does|do|did|is|are|was|were|can|could|will|would)"
    r"(?:\s++not|n['’]t)"
    r"(?:\s++(?:so|the\s++case|true|happen\w*|be|an?\s++(?:problem|issue|bug|concern)|matter|apply|hold|here"
    r"|at\s++all|really|in\s++practice))*+"
    r"|(?:that|this|it)(?:['’]s|\s++is)\s++not\s++(?:so|what\s++\w++|the\s++case|true)(?:\s++here)?"
    r"|(?:it|this|that|all|everything)(?:['’]s|\s++is)\s++(?:all\s++|perfectly\s++|already\s++)?"
    r"(?:fine|ok|okay|safe|right|correct|handled|covered|prevented|ruled\s++out|by\s++design|intended|harmless)"
    r"(?:\s++\w++){0,3}"
    r"|(?:the\s++|our\s++)?(?:tests?|code|docs|numbers?|logs?)\s++(?:shows?|says?|proves?)\s++"
    r"(?:otherwise|the\s++opposite)"
    r")[\s.!]*+$"
)
_CLOSES: Final = re.compile(
    r"(?:\s[-–—]+\s|[,:;]\s)(?:but\s++)?(?:(?:this|that|it)\s++is\s++)?(?:not\s++(?:so|the\s++case|true|a\s++problem"
    r"|an\s++issue|a\s++bug)(?:\s++here)?|(?:a\s++)?false\s++alarm)[\s.!]*+$",
    re.IGNORECASE,
)
_OPENS: Final = Caseless(
    r"\bit\s++(?:cannot|can['’]t|can\s++not)\s++be\s++that\b|^\W*+(?:it\s++is\s++impossible\s++that\b|(?:there\s++is\s++)?nothing\s++to\s++worry\s++about\b"
    r"|no\s++need\s++to\s++worry\b|don['’]t\s++worry\b|i\s++(?:could\s++not|couldn['’]t|cannot|can['’]t)\s++"
    r"(?:reproduce|provoke|trigger|confirm)\b|(?:false|untrue|not\s++true|not\s++so|false\s++alarm)\s*+:"
    r"|(?:the|my|any)\s++(?:fear|worry|suspicion|concern|impression)\s++that\b.{0,300}\b(?:is|was)\s++"
    r"(?:unfounded|groundless|unjustified|mistaken|wrong)\b)"
)


def takes_back(supposed: str, rest: str) -> bool:
    """Whether the rest of a note takes back what it supposed before."""
    return (
        _NOT_SO.match(rest) is not None
        and (_SUPPOSES.search(supposed) or _SUPPOSES.search(rest)) is not None
        and _REPORTS.search(supposed) is None
    )


def denies_outright(sentence: str) -> bool:
    """Whether a sentence calls what it says impossible, not so or a false alarm."""
    if sentence.rstrip().endswith("?"):
        return False
    return _OPENS.search(sentence) is not None or (
        _CLOSES.search(sentence) is not None and _REPORTS.search(sentence) is None
    )
