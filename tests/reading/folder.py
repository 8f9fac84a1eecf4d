"""A folder of small reports made by hand, read as far as claims. All names are invented."""

from __future__ import annotations

import hashlib

from chungtay.domain.periods import STATE_CALENDAR
from chungtay.reading.claims import ClaimSet, ReadDocument, claims_of
from chungtay.reading.document import BlockKind
from chungtay.reading.draft import CellText, Draft
from chungtay.reading.figures import read_figures
from chungtay.reading.head import read_head
from chungtay.reading.register import Register, register_of

YEAR = STATE_CALENDAR.year(2026)


def head_of(issuer, *, above="TỈNH KHÊ SƠN", number="12/BC", place="Khê Sơn"):
    return (
        f"{above}\n{issuer}\nSố: {number}\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        f"{place}, ngày 14 tháng 12 năm 2026\nBÁO CÁO\nKết quả công tác dân vận năm 2026\n"
    )


ARMY = head_of("BỘ CHỈ HUY QUÂN SỰ TỈNH KHÊ SƠN", above="QUÂN KHU 9", number="12/BC-BCH")
WOMEN = head_of("HỘI LIÊN HIỆP PHỤ NỮ TỈNH KHÊ SƠN", above="UBMTTQ TỈNH KHÊ SƠN", number="3/BC-BTV")
COMMUNE = head_of("ỦY BAN NHÂN DÂN XÃ LÀNG VEN", number="7/BC-UBND", place="Làng Ven")


def document(text, rows=(), file="bao-cao.txt"):
    """A document of these lines, and below them a table of these rows."""
    draft = Draft()
    for number, line in enumerate(text.split("\n"), start=1):
        kind = BlockKind.MESSAGE if line.startswith("[") else BlockKind.PARAGRAPH
        draft.write(line, f"paragraph {number}", kind=kind)
    cells = [
        CellText(r, c, str(value), f"T1!R{r}C{c}", number=_number(value))
        for r, row in enumerate(rows, start=1)
        for c, value in enumerate(row, start=1)
        if value is not None
    ]
    if cells:
        draft.lay_table("Bảng", cells)
    digest = hashlib.sha256((text + repr(rows)).encode()).hexdigest()
    return draft.finished(path=file, sha256=digest, format_name="txt")


def _number(value):
    return str(value) if isinstance(value, int | float) else None


def register(*documents) -> Register:
    return register_of([(one, read_head(one)) for one in documents])


def claims(*documents, period=YEAR) -> tuple[ClaimSet, Register]:
    heads = [read_head(one) for one in documents]
    reads = [
        ReadDocument(one, head, read_figures(one, head=head))
        for one, head in zip(documents, heads, strict=True)
    ]
    known = register_of([(one, head) for one, head in zip(documents, heads, strict=True)])
    return claims_of(reads, known, period=period, calendar=STATE_CALENDAR), known


class Said:
    """The claims of one document, with names instead of ids."""

    def __init__(self, text, rows=(), head=ARMY, others=()):
        self.set, self.register = claims(document(head + text, rows), *others)
        self.units = {unit.id: unit for unit in self.register.units}
        self.places = {place.id: place for place in self.register.places}

    def of(self, indicator, value=None):
        found = [
            claim
            for claim in self.set.claims
            if claim.indicator == indicator
            and claim.source.document == "bao-cao.txt"
            and (value is None or claim.figure.value == value)
        ]
        assert len(found) == 1, [(c.literal, c.indicator) for c in self.set.claims]
        return found[0]

    def partners(self, claim):
        return {self.units[unit].name for unit in claim.partners}

    def place(self, claim):
        return self.places[claim.place].name

    def name(self, unit):
        return None if unit is None else self.units[unit].name
