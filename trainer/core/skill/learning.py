"""How hard items are, learned from what many learners did at them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import timedelta
from statistics import fmean
from typing import Final

from trainer.core.skill.beliefs import Beliefs, updated
from trainer.core.skill.items import Gaussian, ItemId, Items, difficulty, item_id, prior
from trainer.core.skill.observation import Evidence, Observation

LEAST_VARIANCE: Final = 0.01
"""However many have met an item, it is not equally hard for all of them."""
_DAY: Final = timedelta(days=1)


def learned_items(
    histories: Iterable[Iterable[Evidence]], items: Items | None = None
) -> dict[ItemId, Gaussian]:
    """What is believed of every item that was met: from its level first, then from each learner in
    turn, whose own skill is estimated on the way.

    On average the items of a level stay as hard as the level says. Learners who are better than the
    priors have it make all items look easy: without that anchor, whoever is measured by these items
    would be measured against those learners.
    """
    known = dict(items or {})
    firsts: dict[ItemId, Gaussian] = {}
    for history in histories:
        beliefs = Beliefs()
        last = None
        for evidence in sorted(history, key=lambda each: each.at):
            if last is not None:
                beliefs.pass_days((evidence.at - last) / _DAY)
            last = evidence.at
            for each in evidence.observations:
                known[item_id(each)] = _learned(beliefs, each, known)
                firsts[item_id(each)] = prior(each)
            beliefs.observe(evidence.observations, known)
    return {**known, **_anchored(known, firsts)}


def _anchored(known: Items, firsts: Mapping[ItemId, Gaussian]) -> dict[ItemId, Gaussian]:
    alike: defaultdict[Gaussian, list[ItemId]] = defaultdict(list)
    for item, first in firsts.items():
        alike[first].append(item)
    found = {}
    for first, items in alike.items():
        shift = fmean(known[item].mean for item in items) - first.mean
        for item in items:
            found[item] = Gaussian(known[item].mean - shift, known[item].variance)
    return found


def _learned(beliefs: Beliefs, observation: Observation, items: Items) -> Gaussian:
    """Skill and difficulty are opposite sides of one number: what raises one lowers the other."""
    item, skill = difficulty(observation, items), beliefs.expected(observation)
    # The item in the place of what is perceived, and the skill in that of the difficulty.
    found = updated(
        Gaussian(-item.mean, item.variance), observation, Gaussian(-skill.mean, skill.variance)
    )
    return Gaussian(-found.mean, max(found.variance, LEAST_VARIANCE))
