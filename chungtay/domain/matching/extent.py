"""How much a telling speaks of: one doing, a whole with parts, a piece of one, or a bare sum."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from chungtay.domain.claims import Claim, Role
from chungtay.domain.matching.lexicon import Lexicon, Wording
from chungtay.domain.matching.places import Site

FEW_DAYS = 3
MONTH = 25  # days: from here on they are those of a period, not of a doing
QUARTER = 80
_DIGITS_OF_PIECE = 2
_MANY_HOUSES = 1000  # an amount of money is no number of houses
_BARE = "bare-"  # before the mark of a round whose number may as well count what follows


class Extent(Enum):
    """ONE doing or thing; a LAUNCH or day of something longer; a CAMPAIGN of many days; a BUNDLE
    of several things or communes in one figure; a BARE sum, which matches nothing."""

    ONE = "one"
    LAUNCH = "launch"
    CAMPAIGN = "campaign"
    BUNDLE = "bundle"
    BARE = "bare"

    @property
    def is_whole(self) -> bool:
        return self in (Extent.CAMPAIGN, Extent.BUNDLE)


def extent_of(
    claims: Sequence[Claim],
    title: Wording,
    *,
    site: Site,
    asset: str,
    owners: int,
    named: bool,
    programmes: bool,
    lexicon: Lexicon,
) -> Extent:
    """What the claims of one telling add up, by their role, words, days and figures.

    `asset` is the kind of thing built, `owners` how many are named, `named` says that a spot is.
    """
    first = claims[0]
    if first.role is not Role.ACTIVITY:
        return Extent.BARE
    # A campaign whose title names one thing only is a claim about that thing (rule 3).
    one_thing = bool(asset and (named or site.hamlets))
    if _is_campaign(title) and first.days.days > FEW_DAYS and not one_thing:
        return Extent.CAMPAIGN
    particular = bool(owners or programmes or one_thing)
    if not particular and _is_sum(claims, title, bool(named or site.hamlets), lexicon):
        return Extent.BARE
    if site.several or _houses(claims, asset, owners, lexicon):
        return Extent.BUNDLE
    return Extent.LAUNCH if _is_launch(title, programmes=programmes) else Extent.ONE


def _is_campaign(title: Wording) -> bool:
    return title.has("campaign", "words") and not _launches(title)


def _is_launch(title: Wording, *, programmes: bool) -> bool:
    return _launches(title) and (title.has("campaign", "words") or programmes)


def _launches(title: Wording) -> bool:
    """A launch or a day of something; "cao điểm" holds the word for a spot and is none."""
    inside = title.inside("campaign")
    return any(phrase.start not in inside for phrase in title.of("launch"))


def _is_sum(claims: Sequence[Claim], title: Wording, local: bool, lexicon: Lexicon) -> bool:
    """Rule 1: several doings over a period in one figure. `local`: a hamlet or spot is named."""
    first = claims[0]
    # A reader of documents decided on the role with the whole document before it.
    if first.statement or first.days.days < MONTH:
        return False
    if any((c.figure.value or 0) > 1 for c in claims if c.indicator in lexicon.events):
        return True
    if local:
        return title.has("bare", "everybody")
    if title.of("occasions") or title.has("bare", "single"):
        return False
    if title.has("bare", "everybody") or title.has("bare", "span"):
        return True
    one = _launches(title) or first.indicator in lexicon.events
    return first.days.days >= QUARTER and not one


def _houses(claims: Sequence[Claim], asset: str, owners: int, lexicon: Lexicon) -> bool:
    """Several houses in one figure, or several owners."""
    counts = [c.figure.value or 0 for c in claims if lexicon.asset_of.get(c.indicator) == asset]
    return asset == "house" and (owners > 1 or any(1 < n < _MANY_HOUSES for n in counts))


def rounds_in(title: Wording) -> frozenset[tuple[str, str]]:
    """Mark and number of every "đợt 2", "lần thứ 2", "bão số 04": however it is written, once."""
    return frozenset(
        (mark.meaning.removeprefix(_BARE), _number(title.words[mark.end].plain))
        for mark in title.of("rounds")
        if mark.end < len(title.words)
        and title.words[mark.end].shape == "number"
        and (not mark.meaning.startswith(_BARE) or _ends_at(title, mark.end + 1))
    )


def _number(written: str) -> str:
    return written.lstrip("0") or written


def _ends_at(title: Wording, place: int) -> bool:
    """ "sau bão 4 tại xã" is the fourth storm, "sau bão 12 nhà tốc mái" are twelve houses, and
    "bao 25 kg" is a sack."""
    words = title.words
    if len(words[place - 1].plain) > _DIGITS_OF_PIECE:
        return False
    if place >= len(words) or words[place].shape in ("sign", "name"):
        return True
    return any(phrase.start == place for phrase in title.of("after_rounds"))


def segments_in(title: Wording) -> frozenset[str]:
    """The one numbered piece it tells of; a claim that lists its pieces is of the whole.

    Without diacritics "đoạn 1" and "đoàn 134" are alike: the number of troops is none, nor a long
    one.
    """
    troops = {place for p in title.of("bodies") if p.meaning == "army" for place in range(*p[2:])}
    numbers = {
        title.words[p.end].plain
        for p in title.of("segments")
        if p.meaning == "piece" and p.start not in troops and p.end < len(title.words)
    }
    pieces = {number for number in numbers if number.isdigit() and len(number) <= _DIGITS_OF_PIECE}
    return frozenset(pieces) if len(pieces) == 1 else frozenset()
