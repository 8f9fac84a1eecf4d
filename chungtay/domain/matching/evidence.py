"""What speaks for and against two tellings being one activity: signs, points and facts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from chungtay.domain.claims import Claim
from chungtay.domain.figures import agree
from chungtay.domain.matching.bodies import named_in
from chungtay.domain.matching.extent import Extent
from chungtay.domain.matching.persons import Likeness, likeness
from chungtay.domain.matching.rubric import WEIGHTS
from chungtay.domain.matching.tellings import Telling
from chungtay.domain.matching.vetoes import DAYS_OF_A_SLIP, gap, may_be_one, swapped

Fact = tuple[str, object]

_BY_LIKENESS = {
    Likeness.SAME: "same-owner",
    Likeness.SHORT: "owner-by-given-name",
    Likeness.MISSPELT: "owner-misspelt",
}
_SEASONS = frozenset({"tet", "regular", "disaster"})
_ALONE = 1  # one house, one session: every telling has it
_FEW_WORDS = 4  # of fewer pairs of words it cannot be said how alike two texts are


class Sign(NamedTuple):
    """One observation: its code, how much of its weight it has, and what it is about."""

    code: str
    facts: tuple[Fact, ...] = ()
    share: float = 1.0

    @property
    def points(self) -> float:
        return WEIGHTS[self.code] * self.share


class Evidence:
    """All signs of a pair; `points` are log odds."""

    __slots__ = ("points", "signs")

    def __init__(self, signs: Sequence[Sign]) -> None:
        self.signs = tuple(signs)
        self.points = WEIGHTS["base"] + sum([WEIGHTS[code] * share for code, _, share in signs])

    @property
    def reasons(self) -> tuple[Sign, ...]:
        """What speaks for it, the strongest first."""
        return tuple(sorted((s for s in self.signs if s.points > 0), key=lambda s: -s.points))


def evidence(one: Telling, other: Telling, everyday: frozenset[str]) -> Evidence:
    """`everyday` are doings so common that sharing one shows little."""
    numbers = tuple(_of_numbers(one, other))
    signs = [
        *_of_place(one, other),
        *_of_time(one, other, numbers),
        *_of_doing(one, other, everyday),
        *_of_names(one, other),
        *numbers,
        *_of_words(one, other),
    ]
    codes = {sign.code for sign in signs}
    if one.asset and one.asset == other.asset and codes.isdisjoint(_TELL_THE_THING):
        signs.append(Sign("thing-unnamed"))
    identified = not codes.isdisjoint(_IDENTIFYING)
    return Evidence((*signs, *_of_bodies(one, other, identified)))


_IDENTIFYING = frozenset(
    {"same-owner", "owner-by-given-name", "same-programme", "same-spot", "same-hamlet"}
)
_TELL_THE_THING = _IDENTIFYING | {
    "owner-misspelt", "same-hamlet-number", "spot-of-both", "same-number", "written-otherwise",
}  # fmt: skip


def _of_place(one: Telling, other: Telling) -> Iterator[Sign]:
    a, b = one.site, other.site
    if a.commune and a.commune == b.commune:
        yield Sign("same-commune" if a.sure and b.sure else "commune-understood")
    elif a.commune and b.commune:
        yield Sign("other-commune-understood")
    shared = [h for h in a.hamlets for k in b.hamlets if may_be_one(h, k, a, b)]
    # Nearly every commune has a thôn 3.
    shared = [h for h in shared if not h.is_numbered or _is_one_commune(one, other)]
    if shared:
        hamlet = shared[0]
        known = not hamlet.is_numbered or a.areas & b.areas
        code = "same-hamlet" if known else "same-hamlet-number"
        yield Sign(code, (("hamlet", " ".join(hamlet.name)),))
    if a.areas & b.areas:
        yield Sign("same-area", (("area", " ".join(min(a.areas & b.areas))),))
    elif a.areas and b.areas:
        yield Sign("other-area")


def _is_one_commune(one: Telling, other: Telling) -> bool:
    """Both say it; old communes that agree are as good."""
    a, b = one.site, other.site
    return bool((a.commune and a.commune == b.commune) or a.areas & b.areas)


def _of_time(one: Telling, other: Telling, numbers: Sequence[Sign]) -> Iterator[Sign]:
    facts = (("day", min(one, other, key=lambda t: t.days.days).days.since),)
    particular = one.is_particular and other.is_particular
    if one.asset and one.asset == other.asset:
        if particular and one.days.meets(other.days):
            yield Sign("asset-same-day", facts)
        elif swapped(one, other) or gap(one, other) == 0:
            yield Sign("asset-in-time")
        elif one.stages & other.stages and gap(one, other) > DAYS_OF_A_SLIP:
            yield Sign("stage-on-another-day")  # a house is handed over once
    elif swapped(one, other):
        yield Sign("day-and-month-swapped", facts)
    elif gap(one, other):
        yield Sign(_slip(one, other, numbers), (("days", gap(one, other)),))
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


def _slip(one: Telling, other: Telling, numbers: Sequence[Sign]) -> str:
    """A date may be off by a day or two where something particular agrees."""
    particular = one.programmes & other.programmes or one.names & other.names
    if not particular and one.names and other.names:
        return "day-or-two-apart"
    agree = any(sign.code.startswith("same") for sign in numbers)
    return "date-slip" if particular or agree else "day-or-two-apart"


def _of_doing(one: Telling, other: Telling, everyday: frozenset[str]) -> Iterator[Sign]:
    shared = one.doings & other.doings
    # Everything under one name on one day is one, whatever was done (rule 4).
    named = one.programmes & other.programmes and one.days.meets(other.days)
    if one.asset and one.asset == other.asset:
        yield Sign("same-asset", (("thing", one.asset),))
    elif shared - everyday:
        yield Sign("same-doing", (("doing", min(shared - everyday)),))
    elif shared:
        yield Sign("same-everyday-doing", (("doing", min(shared)),))
    elif one.doings and other.doings and not named:
        yield Sign("other-doing")
    if one.groups and other.groups and one.groups.isdisjoint(other.groups) and not named:
        yield Sign("other-group")


def _of_names(one: Telling, other: Telling) -> Iterator[Sign]:
    code = _BY_LIKENESS.get(likeness(one.owners, other.owners))
    if code == "owner-by-given-name" and not _is_one_commune(one, other):
        code = "given-name-alone"
    if code and (one.asset == "house" or other.asset == "house"):
        yield Sign(code, (("person", max(p.words for p in one.owners + other.owners)),))
    programmes = one.programmes & other.programmes
    if programmes:
        yield Sign("same-programme", (("programme", min(programmes)),))
    if one.whole is other.whole is Extent.CAMPAIGN and one.days == other.days:
        yield Sign("same-campaign")
    spots = one.names & other.names
    if spots and one.asset and one.names - spots and other.names - spots:
        yield Sign("spot-of-both", (("spot", " ".join(min(spots))),))
    elif spots:
        yield Sign("same-spot", (("spot", " ".join(min(spots))),))
    elif one.names and other.names:
        named = one.asset and one.asset == other.asset and one.asset != "house"
        yield Sign("other-name" if named else "other-spot")
    if one.brands & other.brands:
        yield Sign("same-brand")
    if one.rounds & other.rounds:
        mark, number = min(one.rounds & other.rounds)
        yield Sign("same-round", (("round", f"{mark} {number}"),))
    occasions = one.occasions & other.occasions
    if occasions:
        yield Sign("same-occasion" if occasions <= _SEASONS else "same-named-day")
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
        placed = one.site.commune and one.site.commune == other.site.commune
        yield Sign("no-shared-body" if placed else "no-shared-body-nor-place")


def _of_numbers(one: Telling, other: Telling) -> Iterator[Sign]:
    """Equal numbers prove nothing alone, unequal ones disprove nothing but of a thing's size."""
    agreeing: list[tuple[Claim, Claim]] = []
    for mine, theirs in _comparable(one, other):
        if mine.figure == theirs.figure or agree([mine.figure, theirs.figure]):
            agreeing.append((mine, theirs))
        elif one.asset and one.asset == other.asset and one.asset != "house":
            yield Sign("other-size")
    telling = [pair for pair in agreeing if (pair[0].figure.value or 0) > _ALONE]
    if telling:
        yield _same_number(*max(telling, key=lambda pair: (_digits(pair[0]), pair[0].id)))
    elif _mentioned(one, other) or _mentioned(other, one):
        yield Sign("number-mentioned")


def _comparable(one: Telling, other: Telling) -> Iterator[tuple[Claim, Claim]]:
    """Claims with numbers on one indicator, one pair for each indicator."""
    if len(one.claims) == len(other.claims) == 1:
        mine, theirs = one.claims[0], other.claims[0]
        if mine.indicator == theirs.indicator and not (mine.is_mention or theirs.is_mention):
            yield mine, theirs
        return
    for indicator in sorted(one.indicators & other.indicators):
        sides = (one.with_number(indicator), other.with_number(indicator))
        if all(sides):
            yield sides[0][0], sides[1][0]


def _same_number(mine: Claim, theirs: Claim) -> Sign:
    """2,5 km = 2.500 m is more telling than the same digits twice."""
    written, other = mine.written_value, theirs.written_value
    if mine.figure.value != theirs.figure.value:
        return Sign("figures-agree")
    if written is not None and other is not None and mine.written_measure != theirs.written_measure:
        return Sign(
            "written-otherwise",
            (
                ("number", written),
                ("measure", mine.written_measure),
                ("other", other),
                ("other_measure", theirs.written_measure),
            ),
        )
    code = "same-number" if _digits(mine) > 1 else "same-round-number"
    return Sign(code, (("number", written if written is not None else mine.figure.value),))


def _mentioned(one: Telling, other: Telling) -> bool:
    """A figure of one stands in the words of the other."""
    values = {claim.figure.value for claim in one.claims}
    return any(value is not None and value > _ALONE and value in other.numbers for value in values)


def _digits(claim: Claim) -> int:
    """How many digits a number has before its zeros: 300 has one, 297 three."""
    return len(str(claim.figure.value).replace(".", "").strip("0"))


def _of_words(one: Telling, other: Telling) -> Iterator[Sign]:
    shorter = min(len(one.text), len(other.text))
    shared = len(set(one.text).intersection(other.text))
    if shorter and shared:
        yield Sign("similar-words", (), shared / max(shorter, _FEW_WORDS))
