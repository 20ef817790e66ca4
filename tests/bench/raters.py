"""What others would call a learner's skill, from the same evidence: Elo, Glicko-2, the share of
right answers; openskill, girth and catsim where they are installed.

A hit and a silence at right code are won against the item, located is a draw. What is known of an
item, its level, is given to everybody who can use it.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from math import exp, log, pi, sqrt
from typing import Final

from trainer.core.skill.beliefs import RHO, STATE
from trainer.core.skill.items import prior
from trainer.core.skill.observation import Evidence, Observation, Outcome

Name = tuple[str, str]
Ratings = Mapping[Name, float]
ALL: Final[Name] = ("", "")

_WON: Final = {
    Outcome.HIT: 1.0,
    Outcome.LOCATED: 0.5,
    Outcome.MISSED: 0.0,
    Outcome.FALSE_ALARM: 0.0,
    Outcome.SILENT: 1.0,
}
_LOGIT: Final = 1.7
"""A logistic function of this slope is nearly a probit."""


def _played(evidence: Sequence[Evidence]) -> Iterator[tuple[Observation, float, float]]:
    """Each observation, how strong its item is, and what was won against it."""
    for each in evidence:
        for one in each.observations:
            strength = prior(one).mean
            if not one.outcome.is_about_defect:
                strength = -strength
            yield one, strength, _WON[one.outcome]


def _names(one: Observation) -> tuple[Name, ...]:
    return ALL, ("class", one.class_), ("topic", one.topic)


def share_right(evidence: Sequence[Evidence]) -> Ratings:
    """With half a right answer of one to begin with."""
    won: defaultdict[Name, list[float]] = defaultdict(lambda: [0.5])
    for one, _, result in _played(evidence):
        for name in _names(one):
            won[name].append(result)
    return {name: sum(each) / (len(each) + 0.5) for name, each in won.items()}


def share_found(evidence: Sequence[Evidence]) -> Ratings:
    """The same of planted defects alone."""
    won: defaultdict[Name, list[float]] = defaultdict(lambda: [0.5])
    for one, _, result in _played(evidence):
        if one.outcome.is_about_defect:
            for name in _names(one):
                won[name].append(result)
    return {ALL: 0.5, **{name: sum(each) / (len(each) + 0.5) for name, each in won.items()}}


def elo(evidence: Sequence[Evidence], step: float = 32.0) -> Ratings:
    """Elo, The Rating of Chessplayers, 1978; 400 points are ten to one."""
    rating: defaultdict[Name, float] = defaultdict(float)
    for one, strength, result in _played(evidence):
        opponent = strength * _LOGIT * 400 / 2.302585
        for name in _names(one):
            expected = 1 / (1 + 10 ** ((opponent - rating[name]) / 400))
            rating[name] += step * (result - expected)
    return rating


@dataclass
class Player:
    """A rating of Glicko-2, on its own scale (Glickman, Example of the Glicko-2 system, 2013)."""

    mean: float = 0.0
    deviation: float = 350 / 173.7178
    volatility: float = 0.06

    def play(self, games: Sequence[tuple[float, float, float]]) -> None:
        """One period of games: strength and deviation of the opponent, and what was won."""
        played = [
            (
                g := 1 / sqrt(1 + 3 * deviation**2 / pi**2),
                1 / (1 + exp(g * (other - self.mean))),
                won,
            )
            for other, deviation, won in games
        ]
        variance = 1 / sum(g * g * p * (1 - p) for g, p, _ in played)
        gain = sum(g * (won - p) for g, p, won in played)
        self.volatility = self._new_volatility(variance, variance * gain)
        before = self.deviation**2 + self.volatility**2
        self.deviation = 1 / sqrt(1 / before + 1 / variance)
        self.mean += self.deviation**2 * gain

    def _new_volatility(self, variance: float, delta: float, tau: float = 0.5) -> float:
        """The Illinois algorithm of step 5."""
        start = log(self.volatility**2)

        def f(x: float) -> float:
            total = self.deviation**2 + variance + exp(x)
            surprise = exp(x) * (delta**2 - total) / (2 * total**2)
            return surprise - (x - start) / tau**2

        low = start
        if delta**2 > self.deviation**2 + variance:
            high = log(delta**2 - self.deviation**2 - variance)
        else:
            high = next(start - k * tau for k in range(1, 100) if f(start - k * tau) >= 0)
        at_low, at_high = f(low), f(high)
        while abs(high - low) > 1e-6:
            middle = low + (low - high) * at_low / (at_high - at_low)
            at_middle = f(middle)
            if at_middle * at_high <= 0:
                low, at_low = high, at_high
            else:
                at_low /= 2
            high, at_high = middle, at_middle
        return exp(low / 2)


def glicko(evidence: Sequence[Evidence]) -> Ratings:
    """Glicko-2 with a period for each review."""
    players: defaultdict[Name, Player] = defaultdict(Player)
    for review in evidence:
        games: defaultdict[Name, list[tuple[float, float, float]]] = defaultdict(list)
        for one, strength, result in _played([review]):
            deviation = sqrt(prior(one).variance) * _LOGIT
            for name in _names(one):
                games[name].append((strength * _LOGIT, deviation, result))
        for name, played in games.items():
            players[name].play(played)
    return {ALL: 0.0, **{name: player.mean for name, player in players.items()}}


def openskill(evidence: Sequence[Evidence]) -> Ratings:
    """Weng and Lin, J. Mach. Learn. Res. 12, 2011, as Plackett-Luce; items keep their rating."""
    from openskill.models import PlackettLuce

    model = PlackettLuce()
    unit = model.sigma
    rating = defaultdict(model.rating)
    for one, strength, result in _played(evidence):
        item = model.rating(mu=model.mu + strength * unit, sigma=sqrt(prior(one).variance) * unit)
        for name in _names(one):
            ranks = [1.0 - result, result]
            rating[name] = model.rate([[rating[name]], [item]], ranks=ranks)[0][0]
    return {ALL: model.mu, **{name: each.mu for name, each in rating.items()}}


def girth(evidence: Sequence[Evidence]) -> Ratings:
    """Expected a posteriori of a two-dimensional two-parameter model, skill and readiness: the same
    likelihood as ours but for class, topic, located, lapses and drift.
    """
    import numpy as np
    from girth import multidimensional_ability_eap

    general, criterion = STATE["general"].first, STATE["criterion"].first
    left = STATE["class"].first.variance + STATE["topic"].first.variance
    answers, intercepts, slopes = [], [], []
    for each in evidence:
        for one in each.observations:
            about_defect = one.outcome.is_about_defect
            along = 1.0 if about_defect else -RHO
            item = prior(one)
            unit = _LOGIT / sqrt(1 + item.variance + along**2 * left)
            slopes.append((along * sqrt(general.variance) * unit, -sqrt(criterion.variance) * unit))
            intercepts.append((along * general.mean - item.mean) * unit)
            answers.append([int(one.outcome in (Outcome.HIT, Outcome.FALSE_ALARM))])
    found = multidimensional_ability_eap(
        np.array(answers), np.array(intercepts), np.array(slopes), {"quadrature_n": 15}
    )
    return {ALL: float(found[0][0])}


def catsim(evidence: Sequence[Evidence]) -> Ratings:
    """The most likely ability of a one-dimensional logistic model, between −4 and 4."""
    import numpy as np
    from catsim import ItemBank
    from catsim.estimation import NumericalSearchEstimator

    items, won = [], []
    for one, _, result in _played(evidence):
        mean = prior(one).mean
        if one.outcome.is_about_defect:
            items.append((_LOGIT, mean, 0.0, 1.0))
        else:
            items.append((_LOGIT * RHO, -mean / RHO, 0.0, 1.0))
        won.append(result > 0.5)
    if all(won) or not any(won):
        return {ALL: 4.0 if won[0] else -4.0}
    found = NumericalSearchEstimator().estimate(
        item_bank=ItemBank(np.array(items)),
        administered_items=list(range(len(items))),
        response_vector=won,
        est_theta=0.0,
    )
    return {ALL: max(-4.0, min(4.0, float(found)))}


RATERS: Final[dict[str, Callable[[Sequence[Evidence]], Ratings]]] = {
    "share of right answers": share_right,
    "share of defects found": share_found,
    "Elo": elo,
    "Glicko-2": glicko,
}
for _library, _rate in (("openskill", openskill), ("girth", girth), ("catsim", catsim)):
    if find_spec(_library):
        RATERS[_library] = _rate
