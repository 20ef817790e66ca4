"""What may be made of what a note seems to mean: that it objects to nothing, asks for something
small, or only names a topic.

`intent` learned what people write; here is how far that is believed. It was learned from sentences,
so it says nothing of code, and little of a few words.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from trainer.core.scoring.claim import note_of
from trainer.core.scoring.intent import Intent, intent_of
from trainer.core.scoring.stance import last_turn, states_failure

_FINE: Final = 0.85
_MAYBE_FINE: Final = 0.6
# "A refusal won't be noticed" negates, and tells of a fault three times out of four.
_FINE_THOUGH_UNNOTICED: Final = 0.97
_SMALL: Final = 0.6
# A note that claims a fault in so many words must look like a small remark all the more.
_SMALL_THOUGH_IT_CLAIMS: Final = 0.7
_SURELY_SMALL: Final = 0.95
_TOPIC: Final = 0.5
_TOPIC_THOUGH_IT_CLAIMS: Final = 0.8
_LEAST_WORDS: Final = 6
_LEAST_OF_A_TOPIC: Final = 2
_LEAST_AFTER_TURN: Final = 3
_MOST_CHARACTERS: Final = 4_000
_PLAIN_WORD: Final = re.compile(r"[\"'(]?[A-Za-z]+(?:['’][a-z]+)?[\"').,;:!?]*")
_UNNOTICED: Final = re.compile(
    r"(?:\b(?:not|no|never|nobody|none|cannot|hardly|without)\b|n['’]t)(?:\s+\w+){0,3}\s+"
    r"(?:know\w*|knew|notic\w+|told|tell\w*|learn\w*|hear\w*|warn\w*|report\w*)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Purpose:
    """What a note is for, besides telling of a fault; all false where it may well tell of one.

    `approves` says that it finds the code right, `may_approve` that this is more likely than not;
    `is_small` that nothing hangs on what it asks for, `is_surely_small` that this is hardly in
    doubt; `is_topic` that it names a subject or an unease, and no fault.
    """

    approves: bool = False
    may_approve: bool = False
    is_small: bool = False
    is_surely_small: bool = False
    is_topic: bool = False


@lru_cache(maxsize=256)
def purpose_of(text: str) -> Purpose:
    """Judge a note by its first 4,000 characters."""
    text = text[:_MOST_CHARACTERS]
    words = _plain_words(text)
    if words < _LEAST_OF_A_TOPIC:
        return Purpose()
    intent = intent_of(text)
    claims = note_of(text).claims
    is_topic = intent.topic >= _TOPIC and not claims
    if words < _LEAST_WORDS:
        return Purpose(is_topic=is_topic)
    # "Not sure about the expiry here" has a word of fault in it.
    is_topic = is_topic or intent.topic >= _TOPIC_THOUGH_IT_CLAIMS
    fine = _fine(text, intent)
    if fine < _FINE_THOUGH_UNNOTICED and _UNNOTICED.search(text):
        fine = 0.0
    # Whoever describes a failure objects, whatever else is said.
    may_approve = fine >= _MAYBE_FINE and not states_failure(text)
    return Purpose(
        approves=fine >= _FINE and may_approve,
        may_approve=may_approve,
        is_small=intent.nit >= (_SMALL_THOUGH_IT_CLAIMS if claims else _SMALL),
        is_surely_small=intent.nit >= _SURELY_SMALL,
        is_topic=is_topic,
    )


def _fine(text: str, intent: Intent) -> float:
    """How likely it finds the code right: what stands behind the last "but" must say so too."""
    turn = last_turn(text)
    if turn and _plain_words(meant := text[turn:]) >= _LEAST_AFTER_TURN:
        return min(intent.fine, intent_of(meant).fine)
    return intent.fine


def _plain_words(text: str) -> int:
    """How many words of prose it has; none where most of it is code."""
    words = text.split()
    plain = sum(_PLAIN_WORD.fullmatch(word) is not None for word in words)
    return plain if 2 * plain >= len(words) else 0
