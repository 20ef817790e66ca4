"""What learners get back from whoever graded their reviews, and what a team sees: Markdown, a
table, and one page that needs nothing but itself.
"""

import csv
import html
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any, Final

from trainer.core.domain.exercise import AnswerKey
from trainer.core.domain.review import Review
from trainer.core.domain.scorecard import Scorecard
from trainer.core.scoring.debrief import Story, left_alone, stories
from trainer.core.text.counting import counted
from trainer.core.text.table_cell import safe_cell
from trainer.report.points import points
from trainer.report.review import VERDICTS, finding_text, line_text, names_in, summary

COLUMNS: Final = (
    "learner",
    "exercise",
    "score",
    "verdict",
    "found",
    "located",
    "missed",
    "false_alarms",
    "fooled",
    "seconds",
    "submitted_at",
)
_HEADINGS: Final = {
    "hit": "You found it",
    "located": "Right place, but not what breaks",
    "missed": "You missed it",
    "false_alarm": "False alarm",
    "fooled": "It looks wrong but is right",
    "neutral": "A fair remark",
    "duplicate": "Said twice",
}
_STYLE: Final = """
:root { color-scheme: light dark; --ink: #1c2430; --soft: #5c6675; --line: #d9dee6;
  --ground: #f6f7f9; --card: #fff; --bar: #2f6fde; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e9ef; --soft: #9aa4b2; --line: #323945;
  --ground: #14181f; --card: #1c212a; --bar: #6ea0ff; } }
* { box-sizing: border-box; }
body { margin: 0; padding: 3rem 1.5rem; background: var(--ground); color: var(--ink);
  font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 60rem; margin: 0 auto; }
h1 { font-size: 1.6rem; margin: 0 0 .25rem; }
p { color: var(--soft); margin: 0 0 1.5rem; }
table { width: 100%; border-collapse: collapse; background: var(--card);
  border: 1px solid var(--line); border-radius: 8px; overflow: hidden;
  font-variant-numeric: tabular-nums; }
th, td { padding: .6rem 1rem; text-align: right; border-bottom: 1px solid var(--line); }
th { color: var(--soft); font-weight: 600; font-size: .85rem; }
tr:last-child td { border-bottom: 0; }
th:nth-child(2), td:nth-child(2) { text-align: left; }
td:first-child, th:first-child { width: 4rem; }
.bar { display: inline-block; width: 6rem; height: .5rem; margin-right: .75rem; border-radius: 4px;
  background: var(--line); vertical-align: middle; overflow: hidden; }
.number { display: inline-block; min-width: 3rem; }
.bar i { display: block; height: 100%; background: var(--bar); }
"""


@dataclass(frozen=True)
class Standing:
    """One learner on the board: the mean of their scores over all exercises that were released to
    anybody here, one that is missing as 0.
    """

    rank: int
    learner: str
    score: float
    reviews: int


def debrief_text(title: str, review: Review, card: Scorecard, key: AnswerKey) -> str:
    """A debrief to hand back, as Markdown: the score, its arithmetic, and every story."""
    names = names_in(key, review.annotations)
    told = (*stories(card, key, review.annotations), *left_alone(card, key))
    lines = [
        f"# {title}",
        "",
        f"**{points(card.score)} of 100.** {summary(card, key, review.verdict)}",
        "",
        f"{VERDICTS[review.verdict]}.",
        "",
        "| points | for |",
        "|---:|---|",
        *(f"| {line.points:+.1f} | {_cell(line_text(line, names))} |" for line in card.lines),
        "",
    ]
    for story in told:
        lines.extend(_story(story, finding_text(story.finding, names)))
    return "\n".join(lines).rstrip() + "\n"


def _story(story: Story, why: str) -> Iterator[str]:
    heading = _HEADINGS[str(story.finding.kind)]
    if story.is_left_alone:
        heading = "You left it alone, and it is right"
    named = f": {story.answer.title}" if story.answer is not None else ""
    yield from (f"## {heading}{named}", "", f"`{story.location}` {why}", "")
    if story.annotation is not None and story.annotation.text.strip():
        words = html.escape(story.annotation.text.strip(), quote=False)
        yield from ("You wrote:", "", *(f"> {line}" for line in words.split("\n")), "")
    if story.answer is None:
        return
    for section in story.answer.sections:
        if section.text:
            yield from (f"### {section.heading}" if section.heading else "", "", section.text, "")


def table_text(rows: Iterable[Mapping[str, Any]]) -> str:
    """The rows as CSV that a spreadsheet reads without running anything."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for row in rows:
        writer.writerow([safe_cell(row[name]) for name in COLUMNS])
    return out.getvalue()


def standings(rows: Sequence[Mapping[str, Any]]) -> tuple[Standing, ...]:
    """The learners by the mean of their scores; who has the same mean has the same rank."""
    exercises = {row["exercise"] for row in rows}
    by_learner = sorted(rows, key=lambda row: str(row["learner"]))
    means: list[tuple[float, str, list[Mapping[str, Any]]]] = []
    for learner, found in groupby(by_learner, key=lambda row: str(row["learner"])):
        own = list(found)
        mean = round(sum(row["score"] for row in own) / len(exercises), 1)
        means.append((mean, learner, own))
    means.sort(key=lambda each: (-each[0], each[1]))
    return tuple(
        Standing(
            rank=1 + sum(other > mean for other, _learner, _own in means),
            learner=learner,
            score=mean,
            reviews=len(own),
        )
        for mean, learner, own in means
    )


def board_html(title: str, rows: Sequence[Mapping[str, Any]]) -> str:
    """The board as one page: no script, nothing from elsewhere, no answer, and nothing of how many
    defects anybody had.
    """
    shown = standings(rows)
    exercises = counted(len({row["exercise"] for row in rows}), "exercise")
    body = "\n".join(map(_board_row, shown))
    named = html.escape(title)
    return f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy"
 content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<title>{named}</title>
<style>{_STYLE}</style>
</head>
<body>
<main>
<h1>{named}</h1>
<p>{exercises}, {counted(len(shown), "learner")}. Scored where the answers are, each learner on a
variant of their own. The average counts an exercise that was not returned as 0.</p>
<table>
<thead><tr><th>Rank</th><th>Learner</th><th>Returned</th><th>Average score</th></tr></thead>
<tbody>
{body}
</tbody>
</table>
</main>
</body>
</html>
"""


def _board_row(each: Standing) -> str:
    width = max(0, min(100, round(each.score)))
    bar = f'<span class="bar"><i style="width:{width}%"></i></span>'
    cells = (
        str(each.rank),
        html.escape(each.learner),
        str(each.reviews),
        f'{bar}<span class="number">{each.score:.1f}</span>',
    )
    return f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
