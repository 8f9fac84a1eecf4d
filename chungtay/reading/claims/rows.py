"""What a row of a table tells: its columns say where, when, who with whom and what was done."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache

from chungtay.domain.periods import Calendar, Period
from chungtay.domain.spelling import fold
from chungtay.reading.bodies import BodyMention, bodies_in
from chungtay.reading.claims.layouts import Row, layout_of
from chungtay.reading.claims.places import where_of
from chungtay.reading.claims.sums import sums_in
from chungtay.reading.claims.takers import doers_in, is_complete, lead_in, takers_in
from chungtay.reading.claims.tellings import Taker, Telling, Voice, Where, first_of
from chungtay.reading.claims.things import persons_in, things_in, without_persons
from chungtay.reading.claims.titles import shortened
from chungtay.reading.days import day_of_cell, days_in
from chungtay.reading.document import Cell, Table
from chungtay.reading.grid.titles import names_somebody
from chungtay.reading.places import places_in
from chungtay.vocabulary.claim_words import claim_words


def row_of(table: Table, offset: int) -> Row | None:
    """The row of the table in which an offset of the document's text stands."""
    found = layout_of(table).row_at(offset)
    return None if found is None else found[0]


def tell_row(row: Row, own: Cell, voice: Voice, calendar: Calendar) -> Telling:
    """What a row tells of a number in the cell `own`."""
    words = row.telling()
    notes = _near_notes(row, own)
    where = _where(row, words, voice, notes)
    commune = where.place if where.said else None
    takers, lead = _who(row, notes, voice, commune)
    content = row.under("content") or [c for c in words if c not in row.under("note")]
    texts = [*(c.text for c in content), *([notes] if notes else [])]
    day = _day(row, texts, voice, calendar)
    named = " ; ".join(texts)
    return Telling(
        start=min(cell.start for _, cell in row.cells),
        end=max(cell.end for _, cell in row.cells),
        text=named,
        where=where,
        takers=takers,
        lead=lead,
        days=day,
        persons=_persons(row, named),
        things=things_in(named),
        title=_title(row, content, where, notes),
        unit=_unit(row, voice),
        is_row=True,
        tells_where=bool(notes) and where_of(notes or "", bodies_in(notes or ""), voice).said,
        sums=sums_in(" ; ".join(c.text for c in [*row.under("place"), *content])),
        is_list_row=_lists_one_doing(row, where, day),
        complete=is_complete(named),
    )


def _persons(row: Row, words: str) -> tuple[str, ...]:
    """Whom the words of a row name, and who stands in its column of persons."""
    listed = (" ".join(cell.text.split()) for cell in row.under("person"))
    names = (name for name in listed if name.replace(" ", "").isalpha())
    return tuple(dict.fromkeys([*names, *persons_in(words)]))


def _lists_one_doing(row: Row, where: Where, day: Period | None) -> bool:
    """A list says of every doing when or where it was; "toàn tỉnh, cả năm" is a sum among them."""
    listed = row.under("day") or (row.under("place") and row.under("content"))
    return bool(listed) and (day is not None or where.said or bool(where.hamlets))


def _near_notes(row: Row, own: Cell) -> str | None:
    """Of a note that tells of several columns ("quà … tại X; nhà chị Y; học bổng tại Z") the parts
    that speak of this one or of none, "" where all speak of others; None where there is no note."""
    notes = [cell.text for cell in row.under("note") if cell is not own]
    if not notes:
        return None
    if row.under("content"):
        return " ; ".join(notes)
    parts = [part.strip() for note in notes for part in re.split(r";|\n", note) if part.strip()]
    mine = _title_words(row.titles)
    others = _title_words(row.beside) - mine
    return " ; ".join(
        p for p in parts if mine & _first_words(p, 8) or not others & _first_words(p, 4)
    )


def _title_words(titles: Iterable[str]) -> set[str]:
    words = set(re.findall(r"[^\W\d_]+", fold(" ".join(titles)))) - _empty_words()
    return words | ({"nha"} if {"mai", "am"} <= words else set())


def _first_words(part: str, most: int) -> set[str]:
    """What a note speaks of stands at its beginning."""
    return set(re.findall(r"[^\W\d_]+", fold(part))[:most])


@cache
def _empty_words() -> set[str]:
    return set(map(fold, claim_words("cues.columns")["no_subject"]))


def _where(row: Row, words: Sequence[Cell], voice: Voice, notes: str | None) -> Where:
    placed = (_place_named(c.text, voice) for c in row.under("place"))
    texts = [*([notes] if notes else []), *(c.text for c in [*words, *row.under("unit")])]
    told = (where_of(text, bodies_in(text), voice) for text in texts)
    above = (_place_named(text, voice) for text in _named_above(row))
    partners = (where_of(c.text, bodies_in(c.text), voice) for c in row.under("partners"))
    first = first_of([*placed, *told, *above])
    if first.said or first.several:
        return first
    beside = first_of(partners)
    if beside.said:
        return Where(beside.place, first.words or beside.words, first.hamlets, said=True)
    return first if first.words else Where(voice.home)


def _place_named(text: str, voice: Voice) -> Where:
    """A column "Xã" holds names without the word."""
    known = voice.register.places_known.named(text, province=voice.speaker.province)
    if known is None:
        return where_of(text, bodies_in(text), voice)
    place = voice.register.places_known[known]
    return Where(known, f"{place.kind} {text}".strip(), said=True)


def _named_above(row: Row) -> list[str]:
    """The bodies and places that titles over the number and the heading of its group are."""
    return [text for text in [*reversed(row.titles), row.heading] if text and names_somebody(text)]


def _who(
    row: Row, notes: str | None, voice: Voice, commune: str | None
) -> tuple[tuple[Taker, ...], str | None]:
    takers: dict[str, Taker] = {}
    lead: str | None = None
    for cell in row.under("partners"):
        bodies = doers_in(cell.text)
        for taker in _all(bodies, voice, commune):
            takers.setdefault(taker.unit, taker)
        lead = lead or lead_in(cell.text, bodies, voice, commune=commune)
    for cell in row.under("lead"):
        led = _all(doers_in(cell.text), voice, commune, own=True)
        lead = lead or (voice.register.reporter_of(led[0].unit) if led else None)
        for taker in led:
            if taker.unit != voice.speaker.unit:
                takers.setdefault(taker.unit, taker)
    for text in [c.text for c in row.under("content")] + ([notes] if notes else []):
        bodies = doers_in(text)
        for taker in takers_in(text, bodies, voice, commune=commune):
            takers.setdefault(taker.unit, taker)
        lead = lead or lead_in(text, bodies, voice, commune=commune)
    return tuple(takers.values()), lead


def _all(
    bodies: Iterable[BodyMention], voice: Voice, commune: str | None, *, own: bool = False
) -> list[Taker]:
    """Everybody in a column of partners took part, whatever words stand around."""
    found = []
    for body in bodies:
        unit = voice.register.unit_of(body, voice.speaker, commune=commune)
        if unit is not None and (own or unit != voice.speaker.unit):
            found.append(Taker(unit, body.text, body.start, body.end, body.is_people))
    return found


def _day(row: Row, texts: Sequence[str], voice: Voice, calendar: Calendar) -> Period | None:
    for cell in row.under("day"):
        day = day_of_cell(cell.text, cell.day, document=voice.document)
        day = day or days_in(cell.text, document=voice.document, calendar=calendar)
        if day is not None:
            return day
    told = [*texts, *reversed(row.titles)]  # "Quý II" above the number is when it was done
    found = (days_in(text, document=voice.document, calendar=calendar) for text in told)
    return next((day for day in found if day is not None), None)


def _unit(row: Row, voice: Voice) -> str | None:
    """The body a row reports of, where a column, a title over the number or the heading of its
    group names one: a branch union, a commune's body."""
    for text in [*(cell.text for cell in row.under("unit")), *_named_above(row)]:
        for body in bodies_in(text):
            if body.branch == voice.speaker.branch or voice.speaker.branch in ("party", "other"):
                return voice.register.unit_of(_whole(body, text.strip()), voice.speaker)
        place = _commune_named(text, voice)
        if place is not None and place != voice.speaker.commune:
            return _of_branch(place, voice)
    return None


def _whole(body: BodyMention, text: str) -> BodyMention:
    """A cell is the name of a body from its first word to its last."""
    own = body.level in ("", "area") and body.kind != "army-area"
    return replace(body, text=text, name=text if own else body.name)


def _commune_named(text: str, voice: Voice) -> str | None:
    for mention in places_in(text):
        if mention.level == "commune":
            return voice.register.place_of(mention, voice.speaker)
    return voice.register.places_known.named(text, province=voice.speaker.province)


def _of_branch(place: str, voice: Voice) -> str:
    """In a union's table the row of a commune is that commune's union."""
    speaker = voice.register.units_known[voice.speaker.unit]
    kind = speaker.kind if speaker.organisation not in ("party", "other", "") else "government"
    return voice.register.units_known.body(kind, place)


def _title(row: Row, content: Sequence[Cell], where: Where, notes: str | None) -> str:
    said = next((c.text for c in content if any(map(str.isalpha, c.text))), "")
    title = shortened(without_persons(said))
    if not title:
        asked = [*row.titles[:1], shortened(without_persons(notes or ""))]
        title = ": ".join(part for part in asked if part)
    place = where.words
    return title if not place or place in title else f"{title}, {place}"
