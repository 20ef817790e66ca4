"""How large anything in a pack may be; the same numbers stand in exercises/README.md.

They are far above what an exercise needs, and low enough that none takes more than a second or two,
or 300 MB, to list, show or check without a run.
"""

from typing import Final

MOST_FILE_BYTES: Final = 1_000_000
"""Bytes of one file of a tree, and of golden.diff or a transcript."""
MOST_EXERCISE_BYTES: Final = 5_000_000
"""Bytes of all files of an exercise together: a diff, a variant and a check work on all of them at
once.
"""
MOST_EXERCISE_LINES: Final = 100_000
"""Lines of all files of an exercise together: diffs and checks go over them one by one."""
MOST_MARKED_BYTES: Final = 500_000
"""Bytes of all files with markers together: they are written out once for each variant that is
checked.
"""
MOST_PROSE_BYTES: Final = 100_000
"""Bytes of request.md, pull-request.md, a commit message, an answer or a ruling: a page lays out
all of it at once.
"""
MOST_HEADER_BYTES: Final = 8_000
"""Bytes of pack.toml or exercise.toml: those of every exercise are read to list them."""
MOST_TOML_BYTES: Final = 20_000
"""Bytes of a front matter: reading TOML takes time that grows faster than its length."""

MOST_TREE_ENTRIES: Final = 2_000
"""Files and folders of one tree: before/, a commit, proofs/ …"""
MOST_EXERCISE_FILES: Final = 4_000
"""Files of an exercise, all of its trees together."""
MOST_DEPTH: Final = 20
"""Folders inside one another below a tree."""
MOST_ENTRIES: Final = 2_000
"""Entries of any folder of a pack; no more are looked at."""
MOST_PATH: Final = 200
"""Characters of a path inside a tree: systems with 260 in all leave as many for where it lies."""
MOST_NAME_BYTES: Final = 255
"""Bytes of one name in UTF-8: what file systems hold."""

MOST_ARCHIVE_BYTES: Final = 50_000_000
"""Bytes of a `.reviewpack`, and of a pack that is fetched."""
MOST_ARCHIVE_FILES: Final = 20_000
"""Files of a `.reviewpack`."""
MOST_SIGNATURE_BYTES: Final = 16_000
"""Bytes of the signature of a pack."""
MOST_MANIFEST_BYTES: Final = 5_000_000
"""Bytes of the manifest of a pack: it names every file."""
MOST_SECONDS_TO_FETCH: Final = 120.0
"""Seconds that a pack may take to arrive."""

MOST_SECONDS_TO_ANSWER: Final = 5.0
"""Seconds that a folder of packs is waited for: a network disk that is gone may never answer, and
the others must open.
"""
MOST_PACKS: Final = 100
"""Packs in one folder of packs."""
MOST_EXERCISES: Final = 200
"""Exercises in one pack."""
MOST_EXERCISES_OF_FOLDER: Final = 500
"""Exercises in all packs of one folder."""
MOST_FOLDERS_LOOKED_AT: Final = 10_000
"""Folders in a folder of packs in which exercises are looked for where no pack.toml lies."""
MOST_COMMITS: Final = 50
"""Commits of one change."""
MOST_ANSWERS: Final = 100
"""Answers of one exercise, those that rulings add included: each annotation is held against every
one of them.
"""
MOST_DEFECTS: Final = 12
"""Defects of one exercise: it is checked in two variants for each."""
MOST_RULINGS: Final = 100
"""Rulings of one exercise."""
MOST_COMPARED_CHARACTERS: Final = 60_000
"""Characters of all answers that an annotation is compared with: titles, wordings, `tempting` and
the first part of the prose, those of rulings included."""
MOST_RULED_WORDINGS: Final = 500
"""Wordings of all rulings."""
MOST_RULED_CHARACTERS: Final = 20_000
"""Characters of those: each is compared with all of the answers."""
MOST_JUDGEMENTS: Final = 20_000
"""Wordings of all rulings times answers times variants that are checked: each wording is held
against every answer in each.
"""
MOST_MARKERS: Final = 1_000
"""Marked stretches of all files of an exercise."""
MOST_MARKER_LINES: Final = 20_000
"""Lines of an exercise that begin like a marker, whether they are one or not."""
MOST_COPIES: Final = 200
"""Files of all right copies of an exercise."""
MOST_COPIED_PAIRS: Final = 100_000
"""Pairs of equal lines between right copies and the files that they replace: the time to align them
grows with those.
"""

MOST_KEYS: Final = 200
"""Keys of one TOML text."""
MOST_ITEMS: Final = 2_000
"""Commas of one TOML text."""
MOST_NESTING: Final = 8
"""Brackets inside one another in TOML."""
MOST_KEY_PARTS: Final = 8
"""Parts of one dotted key in TOML: the time to read a key grows with the square of them."""
MOST_TOML_WORD: Final = 200
"""Characters of a bare key or a number in TOML."""

MOST_TITLE: Final = 200
"""Characters of a title or a name."""
MOST_LANGUAGE: Final = 40
"""Characters of a language."""
MOST_ID: Final = 80
"""Characters of the name of a pack, an exercise, a commit, an answer or a ruling."""
MOST_LINE: Final = 500
"""Characters of a wording, a hint, a reference, a summary or a word of a command."""
MOST_LIST: Final = 50
"""Entries of a list, words of a command included."""
MOST_DISPUTES: Final = 500
"""Disputes of one ruling."""
MOST_MINUTES: Final = 999
"""Minutes of an exercise."""
MOST_CWE: Final = 99_999
"""The greatest number of a CWE."""

MOST_PATTERN: Final = 300
"""Characters of `shows`."""
MOST_PATTERN_REPEATS: Final = 4
"""Repeats without an end in `shows`: the time to look for it grows with that power of a line's
length.
"""
MOST_PATTERN_TIMES: Final = 1_000
"""What the bounded repeats of `shows` come to together."""
MOST_PATTERN_GROUPS: Final = 20
"""Groups of `shows`."""

MOST_PROBLEMS_OF_FILE: Final = 20
"""Problems that are named of one file; reading it ends there."""
MOST_PROBLEMS: Final = 100
"""Problems that are named of one exercise or pack; the rest is counted."""
MOST_PROBLEMS_OF_REPORT: Final = 1_000
"""Problems that a check prints; the rest is counted."""
MOST_PROBLEMS_OF_PACK: Final = 20
"""Problems that a list of packs names of one of them; the rest is counted."""
MOST_PROBLEMS_OF_LIBRARY: Final = 200
"""Problems that are listed of all packs; the rest is counted."""
MOST_PROBLEM_TEXT: Final = 300
"""Characters of a path, a fault or a remedy as it is shown."""
