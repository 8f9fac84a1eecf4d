"""What a row of a table tells: its columns say where, when, who with whom and what was done."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache

from chungtay.domain.periods import Calendar, Period
from chungtay.domain.spelling import fold
from chungtay.reading.bodies import BodyMention, bodies_in
from chungtay.reading.claims.places import where_of
from chungtay.reading.claims.sums import sums_in
from chungtay.reading.claims.takers import doers_in, is_complete, lead_in, takers_in
from chungtay.reading.claims.tellings import Taker, Telling, Voice, Where, first_of
from chungtay.reading.claims.things import persons_in, things_in, without_persons
from chungtay.reading.claims.titles import shortened
from chungtay.reading.days import day_of_cell, days_in
from chungtay.reading.document import Cell, Table
from chungtay.reading.places import places_in
from chungtay.vocabulary.claim_words import claim_words
from chungtay.vocabulary.reading_words import reading_words

# Columns in which words of the doing stand; who reports, and in which number, are others.
_TELLING = ("content", "note", "")
_NO_RESULT = ("number", "context", "measure", "plan", "rate")


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of one row with the roles of their columns, and the titles above the number asked
    for, the outermost first. `group` is the offset of that outermost title: numbers under one
    title ("Quà Tết: số suất, trị giá") tell of one thing."""

    cells: tuple[tuple[str, Cell], ...]
    titles: tuple[str, ...] = ()
    group: int = 0
    beside: tuple[str, ...] = ()  # the titles above the other numbers of the row

    def under(self, role: str) -> list[Cell]:
        return [cell for known, cell in self.cells if known == role and cell.text]

    def telling(self) -> list[Cell]:
        return [c for role, c in self.cells if role in _TELLING and any(map(str.isalpha, c.text))]


def row_of(table: Table, offset: int) -> Row | None:
    """The row of the table in which an offset of the document's text stands."""
    here = next((c for c in table.cells if c.start <= offset < c.end), None)
    if here is None:
        return None
    roles = _roles(table, here.row)
    cells = [c for c in table.cells if c.row <= here.row < c.row + c.row_span]
    cells.sort(key=lambda cell: cell.column)
    above = _titles_above(table, here)
    return Row(
        tuple((roles.get(c.column, ""), c) for c in cells),
        tuple(cell.text for cell in above),
        above[0].start if above else here.start,
        _titles_beside(table, [c for c in cells if roles.get(c.column) not in _NO_RESULT], above),
    )


def _titles_beside(table: Table, cells: Sequence[Cell], above: Sequence[Cell]) -> tuple[str, ...]:
    """The titles over the other columns of numbers."""
    others = (_titles_above(table, cell) for cell in cells if re.search(r"^[\d.,]+$", cell.text))
    return tuple(title.text for titles in others for title in titles if title not in above)


def _titles_above(table: Table, here: Cell) -> list[Cell]:
    """The titles over a column, without the table's name, which spans everything."""
    widest = max((c.column + c.column_span - 1 for c in table.cells), default=1)
    over = [
        cell
        for cell in table.cells
        if cell.row < here.row
        and cell.column <= here.column < cell.column + cell.column_span
        and cell.column_span < widest
        and any(map(str.isalpha, cell.text))
    ]
    first = next((cell.row for cell in over if _is_title(table, cell)), None)
    return [c for c in over if first is not None and first <= c.row and not _has_values(table, c)]


def _has_values(table: Table, cell: Cell) -> bool:
    """Whether a row holds numbers or days: then it is no row of titles."""
    beside = (other for other in table.cells if other.row == cell.row)
    return any(other.number is not None or other.day is not None for other in beside)


def _roles(table: Table, row: int) -> dict[int, str]:
    """The role of each column by the nearest title above a row that names one."""
    found: dict[int, str] = {}
    for cell in sorted(table.cells, key=lambda cell: -cell.row):
        if cell.row >= row or len(cell.text) > 60:
            continue
        role = _role(fold(cell.text))
        if role and _is_title(table, cell):
            for column in range(cell.column, cell.column + cell.column_span):
                found.setdefault(column, role)
    return found


def _is_title(table: Table, cell: Cell) -> bool:
    """A title stands in a row with other titles, near the top or above a block."""
    beside = [c for c in table.cells if c.row == cell.row and c.column != cell.column]
    titled = sum(bool(_role(fold(c.text))) for c in beside if len(c.text) <= 60)
    return titled >= 1 and all(c.number is None and c.day is None for c in beside)


@cache
def _role(title: str) -> str:
    """The longest phrase with which a column's title begins, or that it is."""
    best = ("", "")
    for role, phrases in reading_words("tables.roles").items():
        for phrase in map(fold, phrases):
            if title == phrase or title.startswith((phrase + " ", phrase + ",", phrase + "/")):
                best = max(best, (phrase, role), key=lambda pair: len(pair[0]))
    return best[1]


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
        persons=persons_in(named),
        things=things_in(named),
        title=_title(row, content, where, notes),
        unit=_unit(row, voice),
        is_row=True,
        tells_where=bool(notes) and where_of(notes or "", bodies_in(notes or ""), voice).said,
        sums=sums_in(" ; ".join(c.text for c in [*row.under("place"), *content])),
        is_list_row=_lists_one_doing(row, where, day),
        complete=is_complete(named),
    )


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
    placed = (
        where_of(_placed(c.text, voice), bodies_in(c.text), voice) for c in row.under("place")
    )
    texts = [*([notes] if notes else []), *(c.text for c in [*words, *row.under("unit")])]
    told = (where_of(text, bodies_in(text), voice) for text in texts)
    partners = (where_of(c.text, bodies_in(c.text), voice) for c in row.under("partners"))
    first = first_of([*placed, *told])
    if first.said or first.several:
        return first
    beside = first_of(partners)
    if beside.said:
        return Where(beside.place, first.words or beside.words, first.hamlets, said=True)
    return first if first.words else Where(voice.home)


def _placed(text: str, voice: Voice) -> str:
    """A column "Xã" holds names without the word: they are read with it."""
    known = voice.register.places_known.named(text, province=voice.speaker.province)
    if known is not None:
        place = voice.register.places_known[known]
        return f"{place.kind} {text}"
    return text


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
        if day is not None:
            return day
    told = [*texts, *reversed(row.titles)]  # "Quý II" above the number is when it was done
    found = (days_in(text, document=voice.document, calendar=calendar) for text in told)
    return next((day for day in found if day is not None), None)


def _unit(row: Row, voice: Voice) -> str | None:
    """The body a row reports of, where a column names one: a branch union, a commune's body."""
    for cell in row.under("unit"):
        for body in bodies_in(cell.text):
            if body.branch == voice.speaker.branch or voice.speaker.branch in ("party", "other"):
                return voice.register.unit_of(_whole(body, cell.text.strip()), voice.speaker)
        place = _commune_named(cell.text, voice)
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
