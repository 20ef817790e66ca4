"""Which words of a changed line are other ones."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import accumulate

from trainer.core.diffing.line_matching import matching_runs

_TOKEN = re.compile(r"\w+|\s+|[^\w\s]")
_MOST_TOKENS = 80
_REWRITTEN = 0.7
"""Above this share of changed characters, marks would say nothing."""
_SMALLEST_ISLAND = 4
"""Letters and digits that must stand between two larger changes to part them."""

Range = tuple[int, int]
"""First character and the one after the last."""
TokenChange = tuple[int, int, int, int]
"""Tokens of the old and of the new line: first and the one after the last of each."""


def word_changes(old: str, new: str) -> tuple[list[Range], list[Range]]:
    """The changed stretches of both lines; both empty where the lines are equal or one is a rewrite
    of the other.
    """
    # Beside a blank line everything is new: marks would say nothing.
    if old == new or bool(old.strip()) != bool(new.strip()):
        return [], []
    old_tokens, new_tokens = _TOKEN.findall(old), _TOKEN.findall(new)
    start = 0
    shorter = min(len(old_tokens), len(new_tokens))
    while start < shorter and old_tokens[start] == new_tokens[start]:
        start += 1
    end = 0
    while end < shorter - start and old_tokens[-1 - end] == new_tokens[-1 - end]:
        end += 1
    old_middle, new_middle = (
        old_tokens[start : len(old_tokens) - end],
        new_tokens[start : len(new_tokens) - end],
    )
    first = sum(map(len, old_tokens[:start]))
    changes = _token_changes(old_middle, new_middle)
    old_ranges = _ranges(old_middle, [(a, b) for a, b, _, _ in changes], first)
    new_ranges = _ranges(new_middle, [(c, d) for _, _, c, d in changes], first)
    # What was only put in, or only taken out, is said best by its marks, however long it is.
    if old_ranges and new_ranges and (_is_rewrite(old, old_ranges) or _is_rewrite(new, new_ranges)):
        return [], []
    return old_ranges, new_ranges


def _token_changes(old: list[str], new: list[str]) -> list[TokenChange]:
    if not old or not new:
        return [(0, len(old), 0, len(new))]
    changes: list[TokenChange] = []
    old_done = new_done = 0
    for old_at, new_at, size in (*_equal_tokens(old, new), (len(old), len(new), 0)):
        # Commas and spaces that happen to match would cut one change into confetti.
        if size and not any(
            token.isalnum() or "_" in token for token in old[old_at : old_at + size]
        ):
            continue
        if old_done < old_at or new_done < new_at:
            changes.append((old_done, old_at, new_done, new_at))
        old_done, new_done = old_at + size, new_at + size
    return _without_islands(changes, old, new)


def _equal_tokens(old: list[str], new: list[str]) -> Sequence[tuple[int, int, int]]:
    """Runs of equal tokens in order; of long lines, as in minified code, around tokens that stand
    once in both.
    """
    if max(len(old), len(new)) > _MOST_TOKENS:
        return matching_runs(old, new, most_compared=_MOST_TOKENS**2)
    return SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks()[:-1]


def _without_islands(
    changes: list[TokenChange], old: list[str], new: list[str]
) -> list[TokenChange]:
    """Changes with only a short word or two between them are one: what happens to be the same there
    tells nothing.
    """
    # Added up once: a change that grows by thousands of islands is not measured again from its
    # start.
    old_sizes, new_sizes = _sums(old), _sums(new)
    joined = changes[:1]
    for change in changes[1:]:
        before = joined[-1]
        island = old_sizes[change[0]] - old_sizes[before[1]]
        if island < min(
            _SMALLEST_ISLAND, *(_size(each, old_sizes, new_sizes) for each in (before, change))
        ):
            joined[-1] = (before[0], change[1], before[2], change[3])
        else:
            joined.append(change)
    return joined


def _sums(tokens: list[str]) -> list[int]:
    """Letters and digits before each token, and of all."""
    return list(accumulate(map(_word_size, tokens), initial=0))


def _size(change: TokenChange, old_sizes: list[int], new_sizes: list[int]) -> int:
    a, b, c, d = change
    return max(old_sizes[b] - old_sizes[a], new_sizes[d] - new_sizes[c])


def _word_size(token: str) -> int:
    if token.isalnum() or "_" in token:
        return len(token)
    return 0


def _ranges(tokens: list[str], changes: list[Range], first: int) -> list[Range]:
    places = list(accumulate(map(len, tokens), initial=first))
    return [(places[start], places[end]) for start, end in changes if places[start] < places[end]]


def _is_rewrite(line: str, ranges: list[Range]) -> bool:
    whole = len(line.strip())
    changed = sum(len(line[start:end].strip()) for start, end in ranges)
    return whole > 0 and changed > _REWRITTEN * whole
