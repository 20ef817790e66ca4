"""The rules of a sound exercise, each in one line."""

from collections.abc import Mapping
from typing import Final

RULES: Final[Mapping[str, str]] = {
    "required-files": "Everything that makes up a pack and an exercise is there.",
    "unexpected-file": "Nothing else lies in the folder of a pack or an exercise.",
    "unsafe-path": (
        "Only regular files under 1 MB with names that every system allows, no two "
        "alike; texts are UTF-8; no links."
    ),
    "plain-text": (
        "Texts hold no control characters and nothing that turns the order of letters around."
    ),
    "limit": "Sizes, counts and lengths keep within the limits that are named in the guide.",
    "bad-id": (
        "Packs, exercises, answers and commits are named in kebab-case; commits are "
        "numbered from 1."
    ),
    "bad-field": (
        "Both pack.toml and exercise.toml hold every key, no other, each of the right type."
    ),
    "bad-front-matter": (
        "An answer holds every key that its kind needs, no other, and every part of its prose."
    ),
    "bad-marker": "Markers are spelled, closed and filled as they should be; they do not nest.",
    "bad-ruling": "A ruling holds every key that its kind needs, no other, and the reason.",
    "bad-right-copy": (
        "A right copy differs from a file without markers that one commit, or only "
        "the project before it, holds."
    ),
    "answer-without-marker": (
        "Every defect and every decoy is marked in a text or has a right copy."
    ),
    "marker-without-answer": "Every marker names an answer of its own kind.",
    "marker-missing-later": "A file that a later commit holds again carries its markers again.",
    "ruling-without-answer": "A ruling on a wording names an answer.",
    "ruled-twice": (
        "A ruling has an id of its own, says what its answer does not say yet, and no "
        "dispute is ruled on twice."
    ),
    "ruling-holds": (
        "What a ruling words is judged as it rules, at the lines of its answer, in every variant."
    ),
    "empty-commit": "Every commit changes something in every variant.",
    "unchanged-file": "A commit holds or removes only files that it changes.",
    "defect-inside-change": (
        "Every defect meets the diff in the variants that plant it, or says `older = true`."
    ),
    "main-span": "Where several places of a defect could be the main one, a marker says which.",
    "decoys-present": "At least one decoy tempts, better two.",
    "size": "A change has 30 to 400 changed lines in 1 to 4 commits.",
    "no-leak": (
        "Nothing that a learner can see holds a marker, the id of an answer or a word that "
        "gives it away."
    ),
    "golden-diff": "The diff with every defect planted equals the blessed one.",
    "transcripts": (
        "Each proof has blessed transcripts; what the failing one shows is in it, and "
        "not in the passing one."
    ),
    "tests-pass-everywhere": "The change's own tests pass before the change and on every variant.",
    "proof-fails-when-planted": (
        "With only its own defect planted a proof fails, by an assertion "
        "that prints what `shows` says."
    ),
    "proof-passes-when-fixed": (
        "A proof passes where every defect is fixed and where only its own is."
    ),
    "proofs-are-independent": (
        "On every subset of the defects a proof fails just when its own defect is planted."
    ),
    "decoy-holds": "The proof of a decoy passes on every variant.",
    "steady": "Three runs with other hash seeds, time zones and order of tests end alike.",
}
