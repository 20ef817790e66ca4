"""The pages of Help, as Markdown: how scoring works, and the classes of defects."""

from typing import Final, NamedTuple

from trainer.core.domain.taxonomy import CLASSES
from trainer.core.scoring.meaning_titles import COMMON_TITLES

SCORING: Final = """\
Every review is scored from 0 to 100 against an answer key. Your score depends on what you write
and where you write it, never on speed. The same review always gets the same score.

**What earns points**

- **Hit:** you flag a planted defect in the right place and say what is wrong. You get its full
  weight: blocker 5, major 3, minor 1. If the trainer has to ask what you meant, you get three
  quarters.
- **Right place:** you flag the lines of a planted defect, but don't say what breaks. You get half
  the weight, or a quarter if your words don't describe the defect.

**What costs points**

- **False alarm:** you flag code that is correct. It costs 10 points. Flagging a defect that is
  fixed in your variant costs at least 15.
- **Correct code flagged:** you flag a decoy, which looks wrong but is right. It costs 15 points.
- Both cost half if you call them minor.

Missed defects earn nothing. Fair remarks and duplicates cost nothing.

**What the verdict does**

- If you approve a change with a planted blocker, your score is at most 50.
- If nothing is wrong with the change, approve it. Requesting changes scores 0.
- If you approve code that you haven't read, the review doesn't count.

**Example**

A change has a blocker (weight 5) and a major defect (weight 3). You explain the blocker, miss the
major one and raise one false alarm. You earn 5 of 8, which is 62.5 points, minus 10 for the false
alarm: 52.5.

Severity, class and confidence add no points. Progress shows how well they match the answer key.
"""


class HelpPage(NamedTuple):
    """One page: its name in the list, and its text as Markdown."""

    name: str
    title: str
    text: str


def _classes() -> str:
    entries = (
        f"**{entry.name}**\n\n{entry.summary} For example: *{COMMON_TITLES[entry.key][0]}.*"
        for entry in CLASSES
    )
    return "\n\n".join(entries)


def help_pages() -> tuple[HelpPage, ...]:
    """All pages in the order of the list."""
    return (
        HelpPage("scoring", "How scoring works", SCORING),
        HelpPage("classes", "Defect classes", _classes()),
    )
