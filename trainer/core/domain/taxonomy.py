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
        "Lost, repeated or reordered work",
        (696, 662, 252, 841),
    ),
    DefectClass(
        "race",
        "Races and lifetime",
        "Interleavings, atomicity, leaks of tasks and handles",
        (362, 366, 367, 820, 833, 772),
    ),
    DefectClass(
        "authz",
        "Protocol and authorization",
        "Who may do what, and what the protocol demands",
        (287, 294, 345, 613, 639, 862, 863),
    ),
    DefectClass(
        "crypto",
        "Entropy and cryptography",
        "Randomness, keys, hashes, comparisons",
        (323, 326, 327, 330, 335, 338, 522, 916, 697),
    ),
    DefectClass(
        "boundary",
        "Web and input boundary",
        "Origins, redirects, parsing of what comes from outside",
        (20, 22, 23, 79, 178, 184, 346, 524, 601, 918, 942),
    ),
    DefectClass(
        "data",
        "Data and migrations",
        "Lost updates, wrong filters, half-done migrations",
        (362, 460, 664, 682, 1339),
    ),
    DefectClass(
        "drift",
        "API misuse and drift",
        "A library or version that does not do what the code believes",
        (440, 477, 628, 684),
    ),
    DefectClass(
        "verify",
        "Tests that do not test",
        "Checks that cannot fail, or check the wrong thing",
        (1068,),
    ),
    DefectClass(
        "config",
        "Secrets, infrastructure and CI",
        "Defaults, pipelines, images, permissions",
        (78, 94, 269, 312, 538, 732, 798, 829, 863, 1188),
    ),
    DefectClass(
        "numeric",
        "Numbers and maths",
        "Rounding, overflow, units, boundaries",
        (190, 193, 369, 681, 682, 1339),
    ),
    DefectClass(
        "memory",
        "Memory and parsers",
        "Bounds, lengths, lifetimes of memory",
        (119, 125, 126, 130, 131, 190, 787),
    ),
    DefectClass(
        "truth",
        "Words against code",
        "A comment, name or text that the code contradicts",
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
