"""Where a doing lies: today's commune, its hamlets, or only the document's own place."""

from __future__ import annotations

import re
from collections.abc import Sequence

from chungtay.reading.bodies import BodyMention
from chungtay.reading.claims.tellings import Voice, Where
from chungtay.reading.places import PlaceMention, places_in

# What comes behind one of these is told of the next number: "tại xã A 50 suất, tại xã B 60 suất".
_NEXT_PLACE = re.compile(r"[);]|,\s*(?:tại|ở|tai|o)\b|(?:,|\bvà)\s*(?:xã|phường|đặc khu)\b")


def where_of(text: str, bodies: Sequence[BodyMention], voice: Voice) -> Where:
    """The place that a clause names. Names inside the names of bodies count only where the clause
    names no other: "phối hợp với Hội Nông dân xã X nạo vét kênh" was done in X."""
    mentions = places_in(text)
    outside = [m for m in mentions if not _is_inside(m, bodies)]
    inside = [m for m in mentions if _is_inside(m, bodies)]
    hamlets = tuple(dict.fromkeys(_words(m) for m in outside if m.level == "village"))
    found = _communes(outside, voice) or _communes(inside, voice) or _unnamed(text, bodies, voice)
    ids = tuple(dict.fromkeys(place for _, place in found if place is not None))
    unknown = next((_words(m) for m, place in found if place is None), "")
    words = ", ".join(dict.fromkeys([*hamlets, *(_words(m) for m, _ in found)]))
    if len(ids) == 1:
        return Where(ids[0], words, hamlets, said=True, unknown=unknown)
    if ids:
        return Where(voice.speaker.province or None, words, hamlets, several=True)
    return Where(voice.home, words, hamlets, unknown=unknown)


def nearest(
    text: str, offset: int, until: int, bodies: Sequence[BodyMention], voice: Voice
) -> Where:
    """The place of a number in a clause that names several communes: the one named right behind
    the number, else the last before it."""
    whole = where_of(text, bodies, voice)
    if not whole.several or any(m.plural for m in places_in(text)):
        return whole
    next_place = _NEXT_PLACE.search(text, offset, until)
    behind = where_of(text[offset : next_place.start() if next_place else until], [], voice)
    if behind.said:
        return behind
    mentions = [m for m in places_in(text[:offset]) if m.level == "commune"]
    if not mentions:
        return whole
    last = where_of(text[mentions[-1].start : offset], [], voice)
    return last if last.said else whole


def _is_inside(mention: PlaceMention, bodies: Sequence[BodyMention]) -> bool:
    return any(body.start <= mention.start and mention.end <= body.end for body in bodies)


def _communes(
    mentions: Sequence[PlaceMention], voice: Voice
) -> list[tuple[PlaceMention, str | None]]:
    """Communes with what they are today. An old name beside its explanation is one place."""
    told = [
        (mention, voice.register.place_of(mention, voice.speaker))
        for mention in mentions
        if mention.level == "commune"
    ]
    known = [pair for pair in told if pair[1] is not None]
    return known or told


def _unnamed(
    text: str, bodies: Sequence[BodyMention], voice: Voice
) -> list[tuple[PlaceMention, str | None]]:
    """ "tại Kỳ Lạc": a known commune named without its kind, in a province body's document."""
    if voice.speaker.commune is not None:
        return []
    masked = list(text)
    for body in bodies:
        masked[body.start : body.end] = " " * (body.end - body.start)
    known = voice.register.places_known
    found = known.communes_in("".join(masked))
    return [(PlaceMention(0, 0, known[p].kind, known[p].name, "commune"), p) for p in found]


def _words(mention: PlaceMention) -> str:
    return f"{mention.kind} {mention.name}".strip() + (" (cũ)" if mention.old else "")
