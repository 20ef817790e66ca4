"""The rules of a sound exercise, each in one line."""

from collections.abc import Mapping
from typing import Final

RULES: Final[Mapping[str, str]] = {
    "required-files": "Packs and exercises have all required files.",
    "unexpected-file": "Pack and exercise folders contain no other files.",
    "unsafe-path": (
        "Files are regular files under 1 MB, with unique, portable names; text is UTF-8; there "
        "are no links."
    ),
    "plain-text": ("Text contains no control characters and no bidirectional overrides."),
    "limit": "Sizes, counts and lengths stay within the limits in the guide.",
    "bad-id": (
        "Packs, exercises, answers and commits are named in kebab-case; commits are "
        "numbered from 1."
    ),
    "bad-field": (
        "Both pack.toml and exercise.toml have exactly the known keys, each with the right type."
    ),
    "bad-front-matter": ("An answer has exactly the keys and the sections that its kind needs."),
    "bad-marker": "Markers are spelled correctly, closed and filled in, and do not nest.",
    "bad-ruling": "A ruling has exactly the keys that its kind needs, and a reason.",
    "bad-right-copy": (
        "A fixed copy replaces a file without markers that is in exactly one commit, or only in "
        "the base project, and differs from it."
    ),
    "answer-without-marker": ("Every defect and decoy is marked in a file or has a fixed copy."),
    "marker-without-answer": "Every marker names an answer of the same kind.",
    "marker-missing-later": "A file that a later commit changes again repeats its markers.",
    "ruling-without-answer": "A ruling on a wording names an existing answer.",
    "ruled-twice": (
        "A ruling has a unique id and adds something new to its answer, and no dispute is ruled "
        "on twice."
    ),
    "ruling-holds": (
        "A ruling's wordings are scored as it says, on the lines of its answer, in every variant."
    ),
    "empty-commit": "Every commit changes something in every variant.",
    "unchanged-file": "A commit contains or removes only files that it changes.",
    "defect-inside-change": ("Every planted defect overlaps the diff, or has `older = true`."),
    "main-span": "If several spans of a defect could be the main one, a marker says which is.",
    "warm-up": (
        "An answer with `warm_up` can be shown in one hunk; one that comes early shows no line of "
        "another defect."
    ),
    "decoys-present": "There is at least one decoy; two are better.",
    "size": "A change has 30 to 400 changed lines in 1 to 4 commits.",
    "no-leak": (
        "Nothing that learners can see contains a marker, an answer id or a word that gives an "
        "answer away."
    ),
    "golden-diff": "The diff with every defect planted matches the blessed one.",
    "transcripts": (
        "Each proof has blessed transcripts, and the text in `shows` is in the failing one only."
    ),
    "tests-pass-everywhere": "The change's own tests pass before the change and on every variant.",
    "proof-fails-when-planted": (
        "A proof fails when only its own defect is planted, with an assertion that prints the "
        "text in `shows`."
    ),
    "proof-passes-when-fixed": (
        "A proof passes when all defects are fixed, and when only its own is fixed."
    ),
    "proofs-are-independent": (
        "For every subset of defects, a proof fails if and only if its own defect is planted."
    ),
    "decoy-holds": "A decoy's proof passes on every variant.",
    "steady": "Three runs with different hash seeds, time zones and test orders end the same way.",
}
