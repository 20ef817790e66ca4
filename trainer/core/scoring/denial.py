"""What a note denies: "it is not the case that …", "no race here, …", "…, which is fine"."""

import re
from typing import Final

from trainer.core.scoring.taking_back import denies_outright, takes_back
from trainer.core.text.caseless import Caseless

# Whoever writes more than this is not denying one thing.
_MOST_CHARACTERS: Final = 4_000

_MAY_DENY: Final = Caseless(
    r"\b(?:no|not|never|none|cannot|hardly|doubt|nothing|nobody|false|untrue|wrong|incorrect|impossible"
    r"|ruled|fine|ok|okay|correct|right|safe|good|intended|intentional|deliberate|harmless|acceptable"
    r"|sound|design|requested|should|checked|verified|confirmed|tested|tried|made"
    r"|otherwise|unfounded|groundless|unjustified|mistaken|worry|alarm|handled|covered|prevented|opposite)\b|n['’]t"
)
_SENTENCE_END: Final = re.compile(r"(?<=[.!?;])\s++|\n++")
_TURN: Final = re.compile(
    r"[\s,;:]\b(?:but|however|except|although|though|yet|unfortunately|nevertheless|still,)\b[\s,]",
    re.IGNORECASE,
)

_FINE: Final = (
    r"(?:fine|ok|okay|correct|right|safe|good|intended|intentional|deliberate|harmless|acceptable"
    r"|sound|by\s++design|as\s++requested|as\s++it\s++should\s++be|no\s++(?:problem|issue|bug))"
)
# Faults by their names: who says that there is none denies it, who says that there is no lock does
# not.
_HARM: Final = (
    r"(?:problem|issue|bug|defect|fault|mistake|risk|danger|harm|concern|vulnerabilit\w*|hole"
    r"|race|races|racy|toctou|deadlock\w*|overflow\w*|underflow\w*|overdraft|overdrawn|injection"
    r"|leak|leaks|leaked|leaking|lost|loss|losing|dropped|skipped|duplicat\w*|twice|swallow\w*"
    r"|swapped(?!\s++out)|mixed\s++up|the\s++wrong\s++way\s++round|shared(?!\s++out)|guess(?:ed|able)|predict\w*|biased?"
    r"|cancellation|downgrade\w*|bypass\w*|redirect\w*|off[\s-]by[\s-](?:one|1)|stale|corrupt\w*"
    r"|overwritten|clobbered|abus(?:ed|able)|misused|exploited|plain\s?text|clear\s?text"
    r"|broken|vulnerable|exploitable|negative|exhausted|forged|stolen|replayed|open\s++redirect"
    r"|data\s++race|race\s++condition|double\s++\w++|n\s?\+\s?1|too\s++(?:early|late|high|low"
    r"|many|few|much|little|long|short|large|small))"
)
# "No duplicate check" misses a check: what protects from a fault is not the fault.
_GUARD: Final = (
    r"(?:checks?|checking|validation|validated|tests?|tested|locks?|guards?|handl\w+|protect\w*|limits?"
    r"|detection|prevention|keys?|lists?|allowlist|verif\w+|retry|retries|filter\w*|escap\w+"
    r"|logs?|logging|metrics?|alerts?|assertions?|assert|warning|error|exception)\b"
)
_GOOD: Final = Caseless(
    r"\b(?:safe|right|correct|correctly|ok|okay|fine|good|enough|sufficient|works?|idea|handled"
    r"|protected|guaranteed|atomic|needed|necessary|required|secure|holds?|helps?|checked|tested"
    r"|covered|intended|closed|released|validated)\b"
)
_SAFE: Final = Caseless(
    r"\b(?:safe|right|correct|ok|okay|fine|enough|sufficient|works?|intended|atomic|tested|needed)\b"
)
_NOT: Final = r"(?:\bnot|\bnever|\bcannot|\bhardly|n['’]t)"
_MILD: Final = (
    r"(?:\b(?:be|been|get|gets|any|a|an|at|all|ever|really|actually|necessarily|being|in|here"
    r"|even|the|going|to|able|cause|causes|have|has|lead|leads|possible|possibly)\s++)"
)
_START: Final = r"^\W*+(?:(?:well|ok|okay|so|and|hm+|nit|note|fyi|no)[,:;]?\s++)?"
_ALWAYS: Final = re.compile(
    _START + r"(?:it(?:['’]s|\s++is|\s++was)?\s*+(?:isn['’]t|wasn['’]t|not|by\s++no\s++means)\s++"
    r"(?:the\s++case|true|so|right|correct|as\s++if|like|a\s++fact)(?:\s++(?:that|to\s++say))?"
    r"|it(?:['’]s|\s++is)\s++(?:false|untrue|wrong|incorrect)\s++(?:that|to\s++say)"
    r"|(?:nobody|no\s++one)\s++(?:can|could|should)\s++(?:say|claim)"
    r"|this\s++(?:is\s++not|isn['’]t)\s++(?:a\s++case|an\s++instance|an\s++example)\s++of"
    r"|(?:there\s++is|there['’]s|i\s++see|i\s++found|i\s++find)\s++"
    r"(?:no\s++(?:way|chance|sign|evidence|indication|reason)|nothing\s++wrong)\b)",
    re.IGNORECASE,
)
_UNLESS_GOOD: Final = re.compile(
    _START + r"(?:i\s++(?:really\s++|also\s++)?(?:do\s++not|don['’]t|cannot|can['’]t)\s++"
    r"(?:think|believe|agree|find|expect|suppose)\b|i\s++(?:strongly\s++)?doubt\b"
    r"|i\s++(?:do\s++not|don['’]t|cannot|can['’]t)\s++see\s++(?:that|how|why)\b)",
    re.IGNORECASE,
)
_NO_HARM_OPENS: Final = re.compile(
    _START
    + r"(?:(?:there\s++(?:is|are|was)|there['’]s|i\s++(?:can\s++)?see|i\s++found|this\s++has)"
    r"\s++(?:no|not\s++an?|never\s++an?|nothing)|there\s++(?:isn['’]t|aren['’]t)(?:\s++an?|\s++any)?"
    r"|(?:this|that|it)\s++(?:is\s++not|isn['’]t|['’]s\s++not|is\s++no)(?:\s++an?|\s++the)?"
    r"|not\s++an?|no)\s++(?:(?!but\b|"
    + _GUARD
    + r")\w++[\s-]++){0,3}?"
    + _HARM
    + r"\b(?!\s++"
    + _GUARD
    + r")",
    re.IGNORECASE,
)
_NO_HARM: Final = Caseless(
    _NOT + r"\s++" + _MILD + r"{0,4}(?:\w++\s++)?" + _HARM + r"\b"
    r"|\bno\s++(?:\w++\s++)?" + _HARM + r"\s++(?:here|at\s++all|anywhere|possible)\b"
    r"|\bnone\s++of\s++th\w++\s++" + _HARM
)
_NEGATES: Final = re.compile(_NOT + r"|\b(?:no|nothing|nobody)\b", re.IGNORECASE)
_OBLIGES: Final = Caseless(
    r"\b(?:must|should|shall|may|has\s++to|have\s++to|needs?\s++to|supposed|ought|so\s++that|make\s++sure"
    r"|ensure|to\s++be\s++sure|if|unless|until|why|whether|meant\s++to|not\s++only|not\s++sure"
    r"|does\s++not\s++(?:mean|say|prove)|would)\b"
)
_CLOSES: Final = Caseless(
    r"(?:,?\s++(?:which|and\s++(?:this|that|it)|so\s++(?:this|that|it))\s++(?:is|are|looks?|seems?)"
    r"\s++(?:all\s++|quite\s++|perfectly\s++|just\s++)?" + _FINE + r"\b"
    r"|\b(?:this|that|it|all|both|they|everything)\s++(?:is|are|looks?|seems?)\s++"
    r"(?:all\s++|quite\s++|perfectly\s++|just\s++)?" + _FINE + r"[\s.!]*+$"
    r"|[,:]\s*+(?:so\s++)?(?:all|this\s++is|that\s++is|that['’]s|it['’]s)\s++"
    + _FINE
    + r"[\s.!]*+$"
    r"|(?:does\s++not|doesn['’]t|do\s++not|don['’]t|did\s++not|cannot|can['’]t|will\s++not|won['’]t|never)"
    r"\s++(?:happens?|appl(?:y|ies)|occurs?|arises?|hold\s++here|come\s++up)\b"
    r"|(?:is|are)(?:\s++not|n['’]t)\s++(?:the\s++case|true|so|an?\s++(?:problem|issue|concern|bug|defect))\b"
    r"|\b(?:is|are)\s++(?:untrue|false|ruled\s++out|impossible)[\s.!]*+(?:here[\s.!]*+)?$)"
)
# "…, so nothing is lost" and "I checked that …, once is enough".
_CONCLUDES: Final = re.compile(
    r"[,;:]\s++(?:and\s++)?(?:so|hence|therefore|thus)\s++(?:that\s++)?(?:"
    r"(?:nothing|nobody|none(?:\s++of\s++\w++)?|no\s++\w++(?:\s++\w++)?)\s++"
    r"(?:is|are|was|can|will|gets?|goes|could)\s++(?:(?:be|get|ever|go)\s++){0,3}"
    r"(?:lost|leaked|exposed|stolen|guess\w*|predict\w*|overwritten|skipped|dropped|missed|missing|forgotten"
    r"|corrupted|duplicated|twice|(?:charged|booked|counted|sent|written|handled)\s++twice|abused?|reused?|at\s++risk"
    r"|affected|wrong|broken|left\s++(?:out|over|behind))\b"
    r"|(?:an?\s++|the\s++)?(?:thief|thieves|attackers?|adversary|stranger|eavesdropper|intruder)\s++"
    r"(?:has|have|gets?|gains?|learns?|sees?|(?:can|could)\s++\w++)\s++nothing\b)"
    r"|\bnothing\s++(?:is\s++|looks?\s++|seems?\s++)?wrong\s++with\b"
    r"|,\s++(?:so\s++)?no\s++(?:extra|needless|unnecessary|superfluous)\s++\w++[\s.!]*+$",
    re.IGNORECASE,
)
_CHECKED: Final = re.compile(
    _START
    + r"i(?:\s++have|['’]ve)?\s++(?:just\s++|also\s++)?(?:checked|verified|confirmed|tested|tried"
    r"|double-checked|made\s++sure)\b",
    re.IGNORECASE,
)
_ASSURES: Final = re.compile(
    r"\b(?:is|are|works?|was|were|being|seems?|looks?)\s++(?:all\s++|quite\s++|perfectly\s++|just\s++)?"
    r"(?:enough|sufficient|fine|ok|okay|correct|right|safe|good|handled|covered|refused|rejected|guaranteed"
    r"|protected|as\s++it\s++should)\b"
    r"|\bworks?[\s.!]*+$",
    re.IGNORECASE,
)
# "The claim that … is not true" objects to the claim.
_SAID_BY: Final = Caseless(
    r"\b(?:claims?|comment|docstring|readme|documentation|promise[sd]?|commit\s++message|pull\s++request"
    r"|pretends?)\b"
)
_ANSWERS_NO: Final = re.compile(
    r"^\W*+(?:no|nope|not\s++(?:here|at\s++all|really))(?:\W|$)(?!\s*+(?:test|check|lock|one)\b)",
    re.IGNORECASE,
)
_LEAST_LEFT: Final = 2


def without_denials(text: str) -> str:
    """The text without the sentences that deny something or call it fine.

    What follows a "but" is kept. Longer texts than 4,000 characters are given back as they are.
    """
    if len(text) > _MOST_CHARACTERS or not _MAY_DENY.search(text):
        return text
    kept: list[str] = []
    denied, asked = False, ""
    for sentence in _SENTENCE_END.split(text):
        if not sentence.strip():
            continue
        at = _denial(sentence)
        if _takes_back_the_question(sentence, asked) or takes_back(asked, sentence):
            at = 0
            if kept and kept[-1] is asked:
                kept.pop()
        asked = sentence
        if _takes_itself_back(sentence):
            denied, sentence = True, ""
        elif at is not None:
            denied = True
            sentence = _after_turn(sentence, at)
        if sentence.strip():
            kept.append(sentence)
    return " ".join(kept) if denied else text


def _takes_itself_back(sentence: str) -> bool:
    """Whether what follows its "but" takes back what stands before it."""
    turns = list(_TURN.finditer(sentence))
    return bool(turns) and takes_back(sentence[: turns[-1].start()], sentence[turns[-1].end() :])


def _takes_back_the_question(sentence: str, asked: str) -> bool:
    """Whether it answers the question before it with no: "Offsets lost? No, …"."""
    return bool(
        asked.rstrip().endswith("?") and _ANSWERS_NO.match(sentence) and not _SAFE.search(asked)
    )


def _denial(sentence: str) -> int | None:
    """Where the denial in a sentence begins, or None."""
    if found := _ALWAYS.match(sentence):
        return found.start()
    if denies_outright(sentence):
        return 0
    if opened := _UNLESS_GOOD.match(sentence):
        good = _GOOD.search(_before_turn(sentence, opened.end()))
        return None if good else opened.start()
    if found := _NO_HARM_OPENS.match(sentence) or _CONCLUDES.search(sentence):
        return None if _asks(sentence) else found.start()
    if _CHECKED.match(sentence) and (found := _ASSURES.search(sentence)):
        clause = max(sentence.rfind(sign, 0, found.start()) for sign in ",;:")
        return None if _NEGATES.search(sentence, clause + 1, found.end()) else found.start()
    if found := _CLOSES.search(sentence):
        return None if _asks(sentence) or _SAID_BY.search(sentence) else found.start()
    found = _NO_HARM.search(sentence)
    if found and not _asks(sentence) and not _OBLIGES.search(sentence, 0, found.end()):
        return found.start()
    return None


def _asks(sentence: str) -> bool:
    return sentence.rstrip().endswith("?")


def _before_turn(sentence: str, at: int) -> str:
    turn = _TURN.search(sentence, at)
    return sentence[at : turn.start()] if turn else sentence[at:]


def _after_turn(sentence: str, at: int) -> str:
    turn = _TURN.search(sentence, at)
    rest = sentence[turn.end() :] if turn else ""
    return rest if len(rest.split()) >= _LEAST_LEFT else ""
