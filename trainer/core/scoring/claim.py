"""How much a note claims: it may only name a subject, say it briefly, or say what is wrong."""

import re
from collections.abc import Iterable, Set
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from trainer.core.scoring.words import stem, stems_of
from trainer.core.text.caseless import Caseless

# What a note may be believed at most by its words alone. At the right lines a note that only names
# the subject comes to less than a half and is asked about, a short one to an unsure hit. Who quotes
# all the names of some code says too little to be asked.
LISTED: Final = 0.08
NAMED: Final = 0.2
SHORT: Final = 0.4
FULL: Final = 1.0

_MOST_OF_A_SHORT: Final = 3
_LIST_LENGTH: Final = 7
_LONG_LIST: Final = 12
_MOST_CHARACTERS: Final = 4_000
_LEAST_GRAMMAR: Final = 0.12
_SHORT_LIST_LENGTH: Final = 3
_LEAST_OF_A_SENTENCE: Final = 3

_TOKEN: Final = re.compile(
    r"[A-Za-z_$][\w$.-]*+(?:\(\))?(?:['’]\w+)?|[+-]\s?\d++|\d++|:=|->|=>|→|[!=]="
)
_AFTER_APOSTROPHE: Final = re.compile(r"['’]\S*")
_GRAMMAR_WORDS: Final = """
a about after again all already also although always am an and another any anybody are aren as at
be because been before being both but by can cannot could did do does doesn don down each else
even ever every everybody everything for from had has have he her here his how i if in instead
into is isn it its itself just less many may might more most much must my neither never no nobody
none nor not nothing now of off on once one only onto or other our out over own per please rather
same shall she should since so some still such than that the their them then there these they this
those though through till to too twice under unless until up upon was we well were what when where
whether which while who whom whose why will with within without won would yet you your
"""
_GRAMMAR: Final = frozenset(_GRAMMAR_WORDS.split())
# An arrow says that one thing follows from the other.
_OF_GRAMMAR: Final = _GRAMMAR | {"->", "=>", "→"}
# They judge, and do not say what is wrong.
_JUDGING_WORDS: Final = """
attention awful bad badly broken bug buggy careful careless case check closer concern concerned
concerning confusing correct critical danger dangerous defect error fault feel fine fishy good
great here horrible important incorrect incorrectly insecure issue look looks matter maybe mistake
needs nice now odd ok okay part please problem problematic questionable really review right risk
risky safe scary second secure sense smelly strange sure suspicious terrible think this todo
trouble ugly unclear unsafe verify vulnerable weird wrong wrongly
"""
_JUDGING: Final = frozenset(map(stem, _JUDGING_WORDS.split()))
_FAULT: Final = Caseless(
    r"\b(?:missing|misses|lacks?|forgot\w*|ignor\w+|swallow\w*|discard\w*|dropp?(?:ed|s|ing)?|lost|los(?:es?|ing)"
    r"|leak\w*|swap(?:s|ped)?|revers\w+|invert\w*|overflow\w*|underflow\w*|truncat\w+|wraps?|wrapped|too"
    r"|never|not|no|without|instead|nobody|nothing|none|cannot|twice|again|double|duplicat\w*|bypass\w*"
    r"|exhaust\w*|consumed|stale|biased|bias|predict\w*|guess\w*|plain\s?text|clear\s?text|raw|unhashed|fails?"
    r"|fail(?:ed|ure)|crash\w*|panics?|dies|hangs?|blocks?|only|always|any\s?one|any\s?body|every\s?body|forever"
    r"|un\w{4,}|same|shared|outside|before|after|early|late|already|still|optional|wrong\s+(?:order|way|side|unit\w*|one)"
    r"|off[\s-]by[\s-](?:one|1)|race|races|racy|toctou|deadlock\w*|redirect|downgrade\w*|capture[sd]?"
    r"|cancellation|negative|overdr\w+|stays?|survives?|remains?|left|gone|reflect\w*|echo\w*|implicit|static"
    r"|hard[\s-]?coded|vacuous\w*|tautolog\w*|mixes|mixed|mismatch\w*|vs|passes|slips?\s+through"
    r"|gets?\s+(?:through|past)|lets?|allows?|accepts|accepted|bigger|smaller|higher|lower)\b"
    r"|n['’]t\b|[+-]\s?1\b|!="
)
_VERBS: Final = (
    r"(?:add|use|set|move|raise|re-?raise|throw|return|store|keep|pass|put|wait|await|gather|join|close|delete"
    r"|remove|reject|refuse|verify|validate|compare|write|make|draw|take|give|swap|replace|divide|multiply"
    r"|subtract|clear|revoke|hoist|require|append|ignore|handle|re-?check|hard-?\s?code|inline|encode|decode"
    r"|escape|sanitize|limit|bind|release|acquire|catch|increment|initialize|convert|cast|generate|create"
    r"|skip|include|exclude|propagate|wrap|unwrap|seed|pin|freeze|clone|sort|escape)"
)
_ALSO_NOUNS: Final = (
    r"(?:hash|flush|commit|lock|unlock|copy|read|call|round|drop|expect|check|test|order|log|reset|start"
    r"|stop)"
)
_OBJECT: Final = (
    r"(?:it|the|a|an|this|that|its|all|each|every|both|them|before|after|once|only|here|first|with|as|to"
    r"|for|inside|outside|\w+\(\))\b"
)
_REPAIR: Final = Caseless(
    r"(?:^\W*+(?:please\s+|just\s+|rather\s+|better\s+|you\s+could\s+|and\s+|then\s+)?|[.;:,]\s+(?:and\s+|then\s+)?"
    r"|\b(?:and|please|then|just|rather|better)\s+)(?:"
    + _VERBS
    + r"\b|"
    + _ALSO_NOUNS
    + r"\s+"
    + _OBJECT
    + r")"
    r"|\b(?:instead\s+of|rather\s+than|should|must|ha(?:s|ve)\s+to"
    r"|needs?(?!\s+(?:an?|another|some|more|your|our)?\s*(?:\w+\s+)?(?:look|attention|reviews?|care|thought|work|checking)\b)"
    r"|belongs?|ought|could|shouldn['’]?t"
    r"|let['’]?s|isn['’]t\s+this|why\s+not)\b|:=|->"
)
# Of names, spelling and layout: no fault hangs on them.
_STYLE: Final = Caseless(
    r"\b(?:re-?nam(?:e|ed|ing)|naming|better\s+name|be\s+(?:called|named)|typos?|spelling|spelt|misspelt"
    r"|format(?:ting|ted)?|indent\w*|blank\s+line|white\s?space|import\s+order|unused\s+import"
    r"|docstrings?\s+(?:missing|please)|type\s+(?:hints?|annotations?)|magic\s+numbers?|upper\s?case"
    r"|lower\s?case|camel\s?case|snake\s?case|readab\w+|one[\s-]liner|f-strings?|style|nit(?:pick)?)\b"
)
_MOST_OF_A_NIT: Final = 10
# "Possible race or missing check", "lost, repeated or reordered": none of them is claimed.
_GUESSES: Final = Caseless(
    r"\b(?:possibl[ey]|potential(?:ly)?|maybe|perhaps|probably)\b[^.!?]{0,80}\bor\b"
    r"|\w,\s\w+(?:\s\w+)?\s+or\s\w"
)
_MOST_OF_A_GUESS: Final = 14
# A question or a doubt about something says nothing of it.
_ONLY_ASKS: Final = re.compile(
    r"^\W*(?:(?:why|what\s+about|how\s+about|and)\b(?:\s+\S+){1,5}|(?:is|are|does|do|was)\b(?:\s+\S+){1,6}"
    r"\s+(?:safe|ok|okay|fine|right|correct|good|needed|intended|secure|work|on\s+purpose)(?:\s+here)?)\s*\?\W*$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Note:
    """What a note is by itself: its stems, and whether it claims a fault, asks for a repair, or
    merely lists, asks, guesses or minds the style.
    """

    text: str
    stems: frozenset[str]
    length: int
    finds_fault: bool
    asks_repair: bool
    is_list: bool
    only_asks: bool
    is_guess: bool
    is_nit: bool
    has_grammar: bool

    @property
    def claims(self) -> bool:
        """Whether it says that something is wrong or what should be done."""
        return bool(self.stems) and (self.finds_fault or self.asks_repair)

    @property
    def is_sentence(self) -> bool:
        """Whether it has words of grammar and doesn't merely list, ask, guess or mind the style."""
        return self.has_grammar and not (
            self.is_list or self.only_asks or self.is_guess or self.is_nit
        )

    def grade(self, of_the_code: Set[str]) -> float:
        """How far it may be believed: LISTED, NAMED, SHORT or FULL.

        Words of the code at hand are the subject.
        """
        if self.is_list and self.length >= _LONG_LIST:
            return LISTED
        if self.is_list or self.only_asks or self.is_guess or self.is_nit:
            return NAMED
        said = self.stems - _JUDGING
        own = said - of_the_code
        if not (said if self.claims else own):
            return NAMED
        sentence = self.has_grammar and (
            len(own) >= _LEAST_OF_A_SENTENCE or len(said) > _MOST_OF_A_SHORT
        )
        if not self.claims and not sentence:
            return NAMED
        return SHORT if len(said) <= _MOST_OF_A_SHORT else FULL


def asks_for_a_repair(text: str) -> bool:
    """Whether a text says what should be done."""
    return _REPAIR.search(text) is not None


def _count_of_grammar(tokens: Iterable[str]) -> int:
    """How many of them are words of grammar, whatever follows an apostrophe."""
    words = " ".join(tokens).lower()
    if "'" in words or "’" in words:
        words = _AFTER_APOSTROPHE.sub("", words)
    return sum(map(_OF_GRAMMAR.__contains__, words.split(" ")))


@lru_cache(maxsize=256)
def note_of(text: str) -> Note:
    """Read what kind of note a text is, by its first 4,000 characters."""
    text = text[:_MOST_CHARACTERS]
    tokens = _TOKEN.findall(text)
    grammar = _count_of_grammar(tokens)
    finds_fault = _FAULT.search(text) is not None
    asks_repair = asks_for_a_repair(text)
    few = grammar < _LEAST_GRAMMAR * len(tokens)
    return Note(
        text=text.lower(),
        stems=stems_of(text),
        length=len(tokens),
        finds_fault=finds_fault,
        asks_repair=asks_repair,
        is_list=few
        and (
            len(tokens) >= _LIST_LENGTH
            or (len(tokens) >= _SHORT_LIST_LENGTH and not finds_fault and not asks_repair)
        ),
        only_asks=_ONLY_ASKS.match(text) is not None,
        is_guess=len(tokens) <= _MOST_OF_A_GUESS and _GUESSES.search(text) is not None,
        is_nit=len(tokens) <= _MOST_OF_A_NIT and _STYLE.search(text) is not None,
        has_grammar=grammar > 0,
    )
