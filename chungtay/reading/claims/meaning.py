"""How a number is meant: one doing or a sum over several, whose doings it covers, whose part it is.

A particular doing names what makes it one: a hamlet, an owner, a named road or event, a day, a
commune, somebody it was done with. A number of a whole year or a whole body names none of these.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from chungtay.domain.claims import Coverage, Role
from chungtay.domain.indicators import Identity, Indicator, Share
from chungtay.domain.periods import Period
from chungtay.reading.claims.cues import flat
from chungtay.reading.claims.sums import BELOW, PLACE, STRETCH
from chungtay.reading.claims.tellings import Telling, Voice
from chungtay.reading.figure import ReadFigure

# "tổng kinh phí 70 triệu đồng": what the whole thing cost, whoever paid.
_WORTH = re.compile(
    r"\btong (?:kinh phi|tri gia|gia tri|so tien|chi phi|muc dau tu)(?: \w+){0,3} $|\btri gia $"
)
_LENGTHS = frozenset({"km", "m"})  # the stretch of a road through a hamlet is no other road
_ONE_DOING = 7  # days; a longer stretch may hold several


@dataclass(frozen=True, slots=True)
class Meaning:
    """How one number is meant. `of_unit` is whose sum or part it is when not the speaker's."""

    role: Role
    coverage: Coverage
    share: Share
    of_unit: str | None = None


def meaning_of(
    figure: ReadFigure,
    indicator: Indicator,
    telling: Telling,
    voice: Voice,
    owners: tuple[str, ...],
) -> Meaning:
    """The meaning of a figure in its telling. `owners` are the units of whose part it is told."""
    role = _role(figure, indicator, telling, voice)
    doer = _doer(telling, voice)
    if role is Role.BARE or role is Role.PART:
        own = figure.contribution and not telling.sums
        return Meaning(
            role,
            _coverage(figure, telling, voice, doer),
            Share.OWN if own else Share.UNSAID,
            doer,
        )
    share, of_unit = _share(figure, indicator, telling, voice, owners)
    return Meaning(role, Coverage.OWN, share, of_unit)


def _role(figure: ReadFigure, indicator: Indicator, telling: Telling, voice: Voice) -> Role:
    if figure.part_of is not None:
        stretch = figure.measure in _LENGTHS and not _is_elsewhere(telling, voice)
        return Role.ACTIVITY if not stretch and _is_part_of_its_own(telling, voice) else Role.PART
    if telling.is_list_row:
        return Role.ACTIVITY
    if figure.figure.value == 0:
        return Role.BARE
    if _is_particular(telling):
        return Role.ACTIVITY
    if telling.sums & {BELOW, PLACE, STRETCH} or telling.where.several:
        return Role.BARE
    if _names_others(telling, voice):
        return Role.ACTIVITY
    if telling.is_row and not telling.tells_where:
        return Role.BARE  # a row of results is a body's or a commune's sum of the year
    if _is_elsewhere(telling, voice):
        return Role.ACTIVITY
    single = indicator.identity is Identity.ASSET and figure.figure.value == 1
    return Role.ACTIVITY if single else Role.BARE


def _is_particular(telling: Telling) -> bool:
    """It names its owner, hamlet, road or event, or its very day."""
    return bool(
        telling.persons
        or telling.where.hamlets
        or telling.things
        or (telling.days is not None and telling.days.days <= _ONE_DOING)
    )


def _names_others(telling: Telling, voice: Voice) -> bool:
    """Bodies of the speaker's own line are itself, as far as "together" goes."""
    known = voice.register.units_known
    return any(voice.speaker.unit not in known.sector_path(t.unit) for t in telling.takers)


def _is_elsewhere(telling: Telling, voice: Voice) -> bool:
    """One commune in the document of a body above it; a commune's own name says nothing."""
    return telling.where.said and telling.where.place != voice.speaker.commune


def _is_part_of_its_own(telling: Telling, voice: Voice) -> bool:
    """ "… trong đó phối hợp với Đồn Biên phòng tổ chức 5 buổi": a doing inside the sum."""
    return (
        bool(telling.persons or telling.where.hamlets)
        or _is_elsewhere(telling, voice)
        or (_names_others(telling, voice) and not telling.is_row)
    )


def _doer(telling: Telling, voice: Voice) -> str | None:
    """Whose sum it is: the body of the row, or the one body below the speaker that the sentence
    begins with."""
    if telling.unit is not None:
        return None
    first = telling.takers[0] if telling.takers else None
    if first is None or first.is_people or telling.text[: first.start].strip(" -–+•"):
        return None
    known = voice.register.units_known
    if voice.speaker.commune is not None or voice.speaker.unit in known.sector_path(first.unit):
        return first.unit
    return None


def _coverage(figure: ReadFigure, telling: Telling, voice: Voice, doer: str | None) -> Coverage:
    """A commune's own report adds up all that was done in it; a branch's what its body and all
    below it did."""
    speaker = voice.register.units_known[voice.speaker.unit]
    joint = speaker.kind in ("government", "steering") or speaker.organisation in ("party", "")
    if doer is None and telling.unit is None and joint:
        return Coverage.PLACE
    if PLACE in telling.sums and voice.speaker.commune is not None and doer is None:
        return Coverage.PLACE
    if figure.figure.value == 0:
        return Coverage.OWN
    return Coverage.BELOW


def _share(
    figure: ReadFigure,
    indicator: Indicator,
    telling: Telling,
    voice: Voice,
    owners: tuple[str, ...],
) -> tuple[Share, str | None]:
    branches = {voice.register.units_known[unit].organisation for unit in owners}
    if owners and len(branches) == 1 and indicator.share is not Share.WHOLE:
        own = owners[0]
        return Share.OWN, None if own == voice.speaker.unit else own
    if figure.contribution:
        return Share.OWN, None
    if telling.is_row:
        return Share.UNSAID, None
    if _WORTH.search(flat(telling.text[: max(0, figure.start - telling.start)])):
        return Share.WHOLE, None
    if telling.takers or telling.lead is not None:
        return Share.WHOLE, None
    return Share.UNSAID, None


def is_outside(days: Period | None, period: Period) -> bool:
    return days is not None and not days.meets(period)
