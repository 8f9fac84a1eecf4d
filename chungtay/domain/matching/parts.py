"""Which telling is a part of which: a day of a campaign, a house of a bundle, a piece of a road."""

from __future__ import annotations

from chungtay.domain.matching.bodies import named_in
from chungtay.domain.matching.tellings import Telling
from chungtay.domain.matching.vetoes import gap


def part_and_whole(one: Telling, other: Telling) -> tuple[Telling, Telling] | None:
    """The part first, the whole second; nothing where neither lies in the other."""
    for part, whole in ((one, other), (other, one)):
        if _lies_in(part, whole):
            return part, whole
    return None


def _lies_in(part: Telling, whole: Telling) -> bool:
    if part.bare or whole.bare or part.whole or gap(part, whole):
        return False
    communes = part.site.commune, whole.site.commune
    if all(communes) and communes[0] != communes[1]:
        return False
    if whole.whole == "campaign":
        return _is_day_of_campaign(part, whole)
    if whole.whole == "bundle":
        return _is_one_of_bundle(part, whole)
    return bool(
        part.segments and not whole.segments and part.asset == whole.asset
        and part.names & whole.names
    )  # fmt: skip


def _is_day_of_campaign(part: Telling, whole: Telling) -> bool:
    """Under the same name, or a young people's Saturday in the youth's month."""
    same_name = bool(part.programmes & whole.programmes)
    return same_name or (part.piece == "launch" and _linked(part, whole))


def _is_one_of_bundle(part: Telling, whole: Telling) -> bool:
    same_name = bool(part.programmes & whole.programmes)
    houses = part.asset == whole.asset == "house" and _linked(part, whole)
    return same_name or (houses and not (part.brands and whole.brands.isdisjoint(part.brands)))


def _linked(part: Telling, whole: Telling) -> bool:
    return (
        part.unit == whole.unit
        or named_in(part.partner_keys, whole.unit_keys)
        or named_in(whole.partner_keys, part.unit_keys)
        or not part.unit_keys.isdisjoint(whole.unit_keys)
    )
