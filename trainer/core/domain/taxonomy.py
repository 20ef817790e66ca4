"""The classes of defects, their topics and their CWE anchors."""

from dataclasses import dataclass


@dataclass(frozen=True)
class DefectClass:
    """One class of defects: its key, the name that a learner sees, a line that explains it, CWE
    anchors.
    """

    key: str
    name: str
    summary: str
    cwe: tuple[int, ...] = ()


CLASSES: tuple[DefectClass, ...] = (
    DefectClass(
        "delivery",
        "Delivery and ordering",
        "Work is lost, repeated or reordered.",
        (696, 662, 252, 841),
    ),
    DefectClass(
        "race",
        "Concurrency and lifetime",
        "Concurrent code interferes, or a task or handle outlives its use.",
        (362, 366, 367, 820, 833, 772),
    ),
    DefectClass(
        "authz",
        "Authorization and protocols",
        "An access check is missing or wrong, or a protocol step is skipped.",
        (287, 294, 345, 613, 639, 862, 863),
    ),
    DefectClass(
        "crypto",
        "Cryptography and randomness",
        "Keys, hashes, random values or comparisons are weaker than they look.",
        (323, 326, 327, 330, 335, 338, 522, 916, 697),
    ),
    DefectClass(
        "boundary",
        "Input validation and web security",
        "Data from outside is trusted, parsed wrongly or used unescaped.",
        (20, 22, 23, 79, 178, 184, 346, 524, 601, 918, 942),
    ),
    DefectClass(
        "data",
        "Data and migrations",
        "Data is lost, filtered wrongly or left half migrated.",
        (362, 460, 664, 682, 1339),
    ),
    DefectClass(
        "drift",
        "API misuse and version drift",
        "A library or version doesn't do what the code assumes.",
        (440, 477, 628, 684),
    ),
    DefectClass(
        "verify",
        "Tests that don't test",
        "A test can't fail, or checks the wrong thing.",
        (1068,),
    ),
    DefectClass(
        "config",
        "Secrets, infrastructure and CI",
        "A default, pipeline, image or permission is unsafe.",
        (78, 94, 269, 312, 538, 732, 798, 829, 863, 1188),
    ),
    DefectClass(
        "numeric",
        "Numbers and maths",
        "A result is rounded wrongly, overflows, or mixes up units or bounds.",
        (190, 193, 369, 681, 682, 1339),
    ),
    DefectClass(
        "memory",
        "Memory safety and parsing",
        "Code reads or writes out of bounds, or uses memory after freeing it.",
        (119, 125, 126, 130, 131, 190, 787),
    ),
    DefectClass(
        "truth",
        "Docs don't match code",
        "A comment, name or message contradicts the code.",
        (1116, 1068),
    ),
)

TOPICS: tuple[str, ...] = (
    "kafka",
    "oauth",
    "cors",
    "web",
    "tokens",
    "passwords",
    "cryptography",
    "asyncio",
    "concurrency",
    "testing",
    "numerics",
    "data",
    "infrastructure",
)

_BY_KEY = {entry.key: entry for entry in CLASSES}


def class_named(key: str) -> DefectClass:
    """The class of that key; KeyError where there is none."""
    return _BY_KEY[key]


def class_keys() -> tuple[str, ...]:
    """The keys of all classes, in their order."""
    return tuple(_BY_KEY)
