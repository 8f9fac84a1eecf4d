"""Which telling is a part of which: a day of a campaign, a house of a bundle, a piece of a road."""

from __future__ import annotations

from dataclasses import dataclass

from chungtay.domain.matching.bodies import named_in
from chungtay.domain.matching.extent import Extent
from chungtay.domain.matching.tellings import Telling
from chungtay.domain.matching.vetoes import gap


@dataclass(frozen=True, slots=True)
class Tie:
    """A part, its whole, and the code of what makes it one."""

    part: Telling
    whole: Telling
    code: str


def tie(one: Telling, other: Telling) -> Tie | None:
    """Nothing where neither lies in the other (rule 3)."""
    if bool(one.whole) == bool(other.whole) and bool(one.segments) == bool(other.segments):
        return None
    for part, whole in ((one, other), (other, one)):
        code = "" if _is_far(part, whole) else _in_what(part, whole)
        if code:
            return Tie(part, whole, code)
    return None


def _is_far(part: Telling, whole: Telling) -> bool:
    communes = part.site.commune, whole.site.commune
    elsewhere = all(communes) and communes[0] != communes[1]
    return bool(part.is_bare or whole.is_bare or part.whole or elsewhere or gap(part, whole))


def _in_what(part: Telling, whole: Telling) -> str:
    same_name = bool(part.programmes & whole.programmes)
    if whole.whole is Extent.CAMPAIGN:
        is_day = same_name or (part.extent is Extent.LAUNCH and _linked(part, whole))
        return "day-of-campaign" if is_day else ""
    if whole.whole is Extent.BUNDLE:
        return "one-of-bundle" if same_name or _is_house_of(part, whole) else ""
    is_piece = part.segments and not whole.segments and part.asset == whole.asset
    return "piece-of-road" if is_piece and part.names & whole.names else ""


def _is_house_of(part: Telling, whole: Telling) -> bool:
    """One house among several that a body of either side tells of, under the same label if any."""
    labels = not part.brands or not whole.brands.isdisjoint(part.brands)
    return part.asset == whole.asset == "house" and labels and _linked(part, whole)


def _linked(part: Telling, whole: Telling) -> bool:
    return (
        not part.unit_keys.isdisjoint(whole.unit_keys)
        or named_in(part.partner_keys, whole.unit_keys)
        or named_in(whole.partner_keys, part.unit_keys)
    )
