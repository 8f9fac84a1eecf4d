"""What speaks for and against two tellings being one activity: signs with their points and facts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from chungtay.domain.figures import agree
from chungtay.domain.matching.bodies import named_in
from chungtay.domain.matching.persons import Likeness, likeness
from chungtay.domain.matching.rubric import WEIGHTS
from chungtay.domain.matching.tellings import Telling
from chungtay.domain.matching.vetoes import gap, may_be_one, swapped

Fact = tuple[str, object]

_BY_LIKENESS = {
    Likeness.SAME: "same-owner",
    Likeness.SHORT: "owner-by-given-name",
    Likeness.MISSPELT: "owner-misspelt",
}
_FEW_WORDS = 4  # of fewer pairs of words it cannot be said how alike two texts are


@dataclass(frozen=True, slots=True)
class Sign:
    """One observation: its code, how much of its weight it has, and what it is about."""

    code: str
    facts: tuple[Fact, ...] = ()
    share: float = 1.0

    @property
    def points(self) -> float:
        return WEIGHTS[self.code] * self.share


@dataclass(frozen=True, slots=True)
class Evidence:
    """All signs of a pair; `points` are log odds."""

    signs: tuple[Sign, ...]
    points: float = field(init=False)

    def __post_init__(self) -> None:
        total = sum(sign.points for sign in self.signs)
        object.__setattr__(self, "points", WEIGHTS["base"] + total)

    @property
    def reasons(self) -> tuple[Sign, ...]:
        """What speaks for it, the strongest first."""
        return tuple(sorted((s for s in self.signs if s.points > 0), key=lambda s: -s.points))


def evidence(one: Telling, other: Telling, everyday: frozenset[str]) -> Evidence:
    """`everyday` are doings so common that sharing one shows little."""
    signs = [
        *_of_place(one, other),
        *_of_time(one, other),
        *_of_doing(one, other, everyday),
        *_of_names(one, other),
        *_of_numbers(one, other),
        *_of_words(one, other),
    ]
    identified = any(sign.code in _IDENTIFYING for sign in signs)
    return Evidence((*signs, *_of_bodies(one, other, identified)))


_IDENTIFYING = frozenset(
    {"same-owner", "owner-by-given-name", "same-programme", "same-spot", "same-hamlet"}
)


def _of_place(one: Telling, other: Telling) -> Iterator[Sign]:
    a, b = one.site, other.site
    if a.commune and a.commune == b.commune:
        yield Sign("same-commune" if a.sure and b.sure else "commune-understood")
    elif a.commune and b.commune:
        yield Sign("other-commune-understood")
    shared = [h for h in a.hamlets for k in b.hamlets if may_be_one(h, k, a, b)]
    if shared:
        hamlet = shared[0]
        known = not hamlet.is_numbered or a.areas & b.areas
        code = "same-hamlet" if known else "same-hamlet-number"
        yield Sign(code, (("hamlet", " ".join(hamlet.name)),))
    if a.areas and b.areas and a.areas.isdisjoint(b.areas):
        yield Sign("other-area")


def _of_time(one: Telling, other: Telling) -> Iterator[Sign]:
    facts = (("day", min(one, other, key=lambda t: t.days.days).days.since),)
    particular = one.is_particular and other.is_particular
    if one.asset and one.asset == other.asset:
        if particular and one.days.meets(other.days):
            yield Sign("asset-same-day", facts)
        elif swapped(one, other) or gap(one, other) == 0:
            yield Sign("asset-in-time")
    elif swapped(one, other):
        yield Sign("day-and-month-swapped", facts)
    elif gap(one, other):
        yield Sign("day-or-two-apart", (("days", gap(one, other)),))
    elif one.days == other.days and not one.is_dated_by_period:
        yield Sign("same-day" if particular else "same-days", facts)
    elif particular:
        yield Sign("same-days", facts)
    elif one.is_dated_by_period and other.is_dated_by_period:
        yield Sign("periods-overlap")
    elif one.is_dated_by_period or other.is_dated_by_period:
        yield Sign("day-in-period", facts)
    else:
        yield Sign("days-overlap", facts)


def _of_doing(one: Telling, other: Telling, everyday: frozenset[str]) -> Iterator[Sign]:
    shared = one.doings & other.doings
    if one.asset and one.asset == other.asset:
        yield Sign("same-asset", (("thing", one.asset),))
    elif shared - everyday:
        yield Sign("same-doing", (("doing", min(shared - everyday)),))
    elif shared:
        yield Sign("same-everyday-doing", (("doing", min(shared)),))
    elif one.doings and other.doings:
        yield Sign("other-doing")
    if one.groups and other.groups and one.groups.isdisjoint(other.groups):
        yield Sign("other-group")


def _of_names(one: Telling, other: Telling) -> Iterator[Sign]:
    code = _BY_LIKENESS.get(likeness(one.owners, other.owners))
    if code and (one.asset == "house" or other.asset == "house"):
        yield Sign(code, (("person", max(p.words for p in one.owners + other.owners)),))
    programmes = one.programmes & other.programmes
    if programmes:
        yield Sign("same-programme", (("programme", min(programmes)),))
    spots = one.names & other.names
    if spots:
        yield Sign("same-spot", (("spot", " ".join(min(spots))),))
    elif one.names and other.names:
        yield Sign("other-spot")
    if one.brands & other.brands:
        yield Sign("same-brand")
    if one.occasions & other.occasions:
        yield Sign("same-occasion")
    elif one.occasions and other.occasions:
        yield Sign("other-occasion")


def _of_bodies(one: Telling, other: Telling, identified: bool) -> Iterator[Sign]:
    """Rule 4: a shared body, or at least the programme's name or the spot."""
    if one.unit == other.unit:
        yield Sign("same-body-again")
        return
    names = named_in(one.partner_keys, other.unit_keys), named_in(other.partner_keys, one.unit_keys)
    mentions = named_in(one.mentioned, other.unit_keys) or named_in(other.mentioned, one.unit_keys)
    if all(names):
        yield Sign("both-name-each-other")
    elif any(names):
        yield Sign("one-names-the-other")
    shared = one.partner_keys & other.partner_keys
    if not all(names) and mentions:
        yield Sign("mentioned")
    elif not any(names) and shared:
        yield Sign("shared-partner")
    elif not any(names) and not identified:
        yield Sign("no-shared-body")


def _of_numbers(one: Telling, other: Telling) -> Iterator[Sign]:
    """Equal numbers prove nothing alone, unequal ones disprove nothing but of a thing's size."""
    agreeing: list[Decimal] = []
    for indicator in one.indicators & other.indicators:
        mine, theirs = one.figures(indicator), other.figures(indicator)
        value = next((f.value for f in mine if f.value is not None), None)
        told = value is not None and any(f.value is not None for f in theirs)
        if told and agree([*mine, *theirs]):
            agreeing.append(value or Decimal(0))
        elif told and one.asset and one.asset == other.asset and one.asset != "house":
            yield Sign("other-size")
    telling = [value for value in agreeing if value > 1]
    if telling:
        value = max(telling, key=_roughness)
        code = "same-number" if _roughness(value) > 1 else "same-round-number"
        yield Sign(code, (("number", value),))
    elif _mentioned(one, other) or _mentioned(other, one):
        yield Sign("number-mentioned")


def _mentioned(one: Telling, other: Telling) -> bool:
    """A figure of one stands in the words of the other."""
    values = {claim.figure.value for claim in one.claims}
    return any(value is not None and value > 1 and value in other.numbers for value in values)


def _roughness(value: Decimal) -> int:
    """How many digits a number has before its zeros: 300 has one, 297 three."""
    return len(str(value).replace(".", "").strip("0"))


def _of_words(one: Telling, other: Telling) -> Iterator[Sign]:
    shorter = min(len(one.text), len(other.text))
    shared = len(one.text & other.text)
    if shorter and shared:
        yield Sign("similar-words", (), shared / max(shorter, _FEW_WORDS))
