"""Who took part, and who led, as a clause or a cell says it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chungtay.reading.bodies import BodyMention, bodies_in
from chungtay.reading.claims.cues import (
    acts_anywhere,
    complete_anywhere,
    counted_before,
    effort_before,
    flat,
    gives_anywhere,
    lead_anywhere,
    lead_behind,
    named_after_before,
    with_before,
)
from chungtay.reading.claims.tellings import Taker, Voice
from chungtay.reading.places import PlaceMention, places_in
from chungtay.reading.remembered import remembered

_JOINED = re.compile(r"[\s(]*(?:[,;+/&]|và\b|va\b|hoặc\b)?\s*(?:và\b|va\b)?[\s(]*")
_QUOTED = re.compile(r"[“\"][^”\"]*[”\"]")
_AND = re.compile(r"\s*(?:va\b|[+&/])\s*")
_REACH_OF_SUBJECT, _REACH_OF_GIVING = 60, 40  # characters


@remembered
def doers_in(text: str) -> tuple[BodyMention, ...]:
    """The bodies a text names, and the communes it names as bodies: "phối hợp với xã X", "do xã X
    chủ trì"."""
    bodies = bodies_in(text)
    plain = flat(text)
    communes = [
        BodyMention(m.start, m.end, text[m.start : m.end], "government", "commune", m.kind, m.name)
        for m in places_in(text)
        if m.level == "commune" and not m.old and not m.plural and _acts(plain, m, bodies)
    ]
    return tuple(sorted([*bodies, *communes], key=lambda body: body.start))


def _acts(plain: str, place: PlaceMention, bodies: Sequence[BodyMention]) -> bool:
    if any(body.start <= place.start < body.end for body in bodies):
        return False
    if with_before().search(plain[: place.start]) or lead_behind().match(plain[place.end :]):
        return True
    before = [body.end for body in bodies if body.end <= place.start]
    return bool(before) and _AND.fullmatch(plain[before[-1] : place.start]) is not None


def takers_in(
    text: str, bodies: Sequence[BodyMention], voice: Voice, *, commune: str | None
) -> tuple[Taker, ...]:
    """The bodies of a clause that took part, each once, the speaker left out."""
    found: dict[str, Taker] = {}
    plain = flat(text)
    before: BodyMention | None = None
    for body in bodies:
        joined = before is not None and _is_joined(text, before, body)
        if not _takes_part(text, plain, body, joined=joined):
            before = None
            continue
        before = body
        unit = voice.register.unit_of(body, voice.speaker, commune=commune)
        if unit is not None and unit != voice.speaker.unit:
            found.setdefault(unit, Taker(unit, body.text, body.start, body.end, body.is_people))
    return tuple(found.values())


def _takes_part(text: str, plain: str, body: BodyMention, *, joined: bool) -> bool:
    """People take part only where the words say with whom; bodies unless something is given to
    them, done at them or named after them."""
    if _is_quoted(text, body) or (body.kind == "donor" and not body.name):
        return False
    ahead, behind = plain[: body.start], plain[body.end :]
    with_them = with_before().search(ahead) is not None or effort_before().search(ahead) is not None
    unclear = body.is_people or body.text.lower() in ("địa phương", "chính quyền")
    if unclear:
        if counted_before().search(ahead):
            return False
        begins = not ahead.strip(" -–+•.;:,()") or ahead.rstrip().endswith(":")
        acts = begins and acts_anywhere().search(behind[:_REACH_OF_SUBJECT]) is not None
        return with_them or joined or acts
    if with_them or joined:
        return True
    return named_after_before().search(ahead) is None


def _is_quoted(text: str, body: BodyMention) -> bool:
    return any(m.start() < body.start and body.end <= m.end() for m in _QUOTED.finditer(text))


def _is_joined(text: str, one: BodyMention, other: BodyMention) -> bool:
    return _JOINED.fullmatch(text[one.end : other.start]) is not None


def lead_in(
    text: str, bodies: Sequence[BodyMention], voice: Voice, *, commune: str | None
) -> str | None:
    """Who leads, where the clause says so: the body named right before "chủ trì", else the
    speaker. A body that does not report leads through the nearest above it that does."""
    plain = flat(text)
    if lead_anywhere().search(plain) is None:
        return None
    for body in reversed(bodies):
        if lead_behind().match(plain[body.end :]) and not _is_quoted(text, body):
            unit = voice.register.unit_of(body, voice.speaker, commune=commune)
            return None if unit is None else voice.register.reporter_of(unit)
    return voice.speaker.unit


def owners_of(
    text: str,
    bodies: Sequence[BodyMention],
    voice: Voice,
    *,
    commune: str | None,
    start: int,
    end: int,
    until: int,
) -> tuple[str, ...]:
    """Whose part a number is: the bodies named behind it after "của", or as the subject right
    before it ("bộ đội, dân quân đóng góp 85 ngày công"). Offsets are those of the clause."""
    plain = flat(text)
    behind = [b for b in bodies if end <= b.start < until]
    if behind and re.search(r"\bcua\s+(?:cac\s+)?$", plain[end : behind[0].start]):
        return _units(_chain(text, behind), voice, commune)
    ahead = [b for b in bodies if b.end <= start]
    if ahead and _gives(plain[ahead[-1].end : start]):
        return _units(_chain(text, ahead[::-1], backwards=True), voice, commune)
    return ()


def _gives(between: str) -> bool:
    """Only words of giving lie between a subject and its number."""
    near = len(between) < _REACH_OF_GIVING and re.search(r"\d", between) is None
    return near and gives_anywhere().search(between) is not None


def _chain(
    text: str, bodies: Sequence[BodyMention], *, backwards: bool = False
) -> Iterator[BodyMention]:
    """The first body and those joined to it by commas and "và"."""
    last: BodyMention | None = None
    for body in bodies:
        one, other = (body, last) if backwards else (last, body)
        if last is not None and (one is None or other is None or not _is_joined(text, one, other)):
            return
        yield body
        last = body


def _units(bodies: Iterator[BodyMention], voice: Voice, commune: str | None) -> tuple[str, ...]:
    units = (voice.register.unit_of(b, voice.speaker, commune=commune) for b in bodies)
    return tuple(dict.fromkeys(unit for unit in units if unit is not None))


def is_complete(text: str) -> bool:
    """Whether the words say that nobody else took part."""
    return complete_anywhere().search(flat(text)) is not None
