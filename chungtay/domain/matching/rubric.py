"""How much each sign weighs when two tellings are compared, and from where on a score counts."""

from __future__ import annotations

import math
from dataclasses import dataclass
from types import MappingProxyType

# Points are log odds: 1 point makes "the same" about three times as likely. They are set by the
# order in which the rules of recognition decide, not fitted to a sample.
WEIGHTS = MappingProxyType(
    {
        "base": -4.0,
        "same-commune": 1.0,
        "commune-understood": 0.5,
        "other-commune-understood": -4.0,
        "same-hamlet": 1.5,
        "same-hamlet-number": 0.8,
        "same-area": 1.0,
        "other-area": -3.0,
        "same-day": 2.0,
        "same-days": 1.6,
        "days-overlap": 1.2,
        "day-in-period": 0.7,
        "periods-overlap": 0.3,
        "date-slip": 0.2,
        "day-or-two-apart": -1.2,
        "day-and-month-swapped": 0.8,
        "asset-same-day": 1.2,
        "asset-in-time": 0.6,
        "stage-on-another-day": -3.0,
        "same-doing": 1.6,
        "same-everyday-doing": 1.1,
        "other-doing": -1.5,
        "same-asset": 0.8,
        "thing-unnamed": -0.8,
        "same-owner": 4.5,
        "owner-by-given-name": 3.0,
        "given-name-alone": 1.0,
        "owner-misspelt": 1.8,
        "same-programme": 2.5,
        "same-campaign": 1.5,
        "same-spot": 1.6,
        "spot-of-both": 0.3,
        "same-round": 1.0,
        "other-spot": -1.5,
        "other-name": -3.0,
        "same-occasion": 0.4,
        "same-named-day": 0.9,
        "other-occasion": -1.0,
        "other-group": -1.5,
        "same-brand": 0.7,
        "both-name-each-other": 2.2,
        "one-names-the-other": 1.4,
        "mentioned": 0.8,
        "shared-partner": 0.6,
        "no-shared-body": -1.2,
        "no-shared-body-nor-place": -3.0,
        "same-body-again": -0.2,
        "same-number": 1.0,
        "same-round-number": 0.6,
        "written-otherwise": 1.2,
        "figures-agree": 0.4,
        "number-mentioned": 0.6,
        "other-size": -1.5,
        "similar-words": 2.0,
    }
)


_RIVALS = 0.45  # doubtful: whoever decides must choose one, or none of them


@dataclass(frozen=True, slots=True)
class Rubric:
    """The thresholds a programme chooses: from `auto_accept` on the machine joins, from `propose`
    on it asks a person. `margin` is by how much the better of two rivals must be better."""

    auto_accept: float = 0.75
    propose: float = 0.4
    margin: float = 0.6

    @property
    def among_rivals(self) -> float:
        """The highest score of one of several that exclude each other: at most one of them is. A
        programme that asks about the likely alone is asked about these all the same."""
        return round(min(max(_RIVALS, self.propose), self.below_auto_accept), 4)

    @property
    def below_auto_accept(self) -> float:
        """The highest score that still leaves the decision to a person."""
        return round(self.auto_accept - 0.0001, 4)

    def score(self, points: float) -> float:
        """Log odds as a number from 0 to 1."""
        return round(1 / (1 + math.exp(-points)), 4)

    def points(self, score: float) -> float:
        """The fewest points that give a score."""
        least = min(max(score, 0.0001), 0.9999) - 0.00005
        return math.log(least / (1 - least))


DEFAULT_RUBRIC = Rubric()
