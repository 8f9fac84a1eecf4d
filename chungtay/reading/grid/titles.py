"""What the titles over a column say: its role, unit and time, and how its numbers are meant."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import Enum
from functools import cache, lru_cache

from chungtay.domain.spelling import has_diacritics
from chungtay.reading.bodies import PEOPLE, bodies_in
from chungtay.reading.grid.cells import in_one_line, unit_and_magnitude
from chungtay.reading.grid.stretches import Stretch, months_in, stretch_in, stretch_of
from chungtay.reading.measures import measured_at
from chungtay.reading.places import places_in
from chungtay.reading.prose.catalogue import catalogue
from chungtay.reading.wording import comparable, without_marks, wording
from chungtay.vocabulary.reading_words import reading_words

_UNIT = re.compile(r"\(([^()]*)\)\s*$")
_STATED = re.compile(r"\(?\s*([^:()]{2,20}?)\s*:\s*([^:()]{1,30}?)\s*\)?")


class Role(Enum):
    """What stands in a column. AMOUNT holds figures of what its title names, VALUE figures of what
    its row names ("Chỉ tiêu | ĐVT | Kết quả"), RATE comparisons, which count nothing."""

    NUMBER = "number"
    DAY = "day"
    CONTENT = "content"
    PLACE = "place"
    PARTNERS = "partners"
    LEAD = "lead"
    PERSON = "person"
    UNIT = "unit"
    MEASURE = "measure"
    NOTE = "note"
    PLAN = "plan"
    RATE = "rate"
    CONTEXT = "context"
    VALUE = "value"
    AMOUNT = "amount"


_OF_WORDS = frozenset({Role.UNIT, Role.PLACE, Role.PARTNERS, Role.LEAD, Role.CONTENT, Role.NOTE})
_WITH_FIGURES = frozenset({Role.AMOUNT, Role.VALUE, Role.PLAN, Role.RATE, Role.CONTEXT})
_OF_ROW = frozenset({Role.VALUE, Role.PLAN, Role.CONTEXT})


@dataclass(frozen=True, slots=True)
class Column:
    """A column by its header. `title` joins the rows of the header from the top, without the unit
    in brackets; `unit` is that unit without its magnitude ("triệu đồng" is đồng, a million).

    `stretch` is the time its titles name, which are then no titles of what it counts. `meant` is
    PLAN, CONTEXT or VALUE, how its amounts are meant. `cumulative`: they add up since the year
    began. `inside`: the column that holds it ("trong đó"). `whose`: its title is a body or a place.
    `dates`: its cells are the months or quarters that this word names.
    """

    index: int
    titles: tuple[str, ...]
    role: Role
    unit: str = ""
    magnitude: Decimal = Decimal(1)
    stretch: Stretch | None = None
    meant: Role = Role.VALUE
    cumulative: bool = False
    inside: int | None = None
    whose: bool = False
    dates: str = ""

    @property
    def title(self) -> str:
        return ": ".join(self.titles)

    @property
    def holds_figures(self) -> bool:
        return self.role in _WITH_FIGURES


def column_of(index: int, written: Sequence[str]) -> Column:
    """A column by the texts above it, from the top."""
    flat = [in_one_line(text) for text in written]
    unit = next((match[1] for text in reversed(flat) if (match := _UNIT.search(text))), "")
    unit = "" if stretch_of(unit) else unit
    magnitude, plain_unit = unit_and_magnitude(unit)
    titles = [_UNIT.sub("", text).strip() if unit else text for text in flat]
    stretch, titles = _without_time(titles)
    compared = unit == "%" or any(map(_compares, flat))
    role, meant = (Role.RATE, Role.VALUE) if compared else _role(titles, bool(unit))
    if role is Role.RATE and _counts_percent(titles):
        role = Role.AMOUNT
    told = [t for t in titles if _known_role(t) not in _OF_ROW or is_sum_word(t)]
    if (role is Role.VALUE and stretch is not None) or (role is Role.AMOUNT and told):
        titles = told
    return Column(
        index,
        tuple(titles),
        role,
        plain_unit,
        magnitude,
        stretch,
        meant,
        cumulative=any(_has(title, "cumulative") for title in flat),
        dates=_times_below(titles, role),
        whose=role is Role.VALUE and any(map(names_somebody, titles)),
    )


def _times_below(titles: Sequence[str], role: Role) -> str:
    """ "Tháng" over 1, 2, 3 or "Quý" over I, II."""
    title = without_marks(comparable(titles[-1])).strip(" .:") if titles else ""
    return title if role is Role.DAY and title in ("thang", "quy") else ""


def _without_time(titles: Sequence[str]) -> tuple[Stretch | None, list[str]]:
    """The narrowest time that the titles name, and the titles without those that only name one."""
    stretch: Stretch | None = None
    kept: list[str] = []
    for title in titles:
        whole = stretch_of(title)
        inside = None if whole else stretch_in(title) or _months_beside_role(title)
        found = whole or (inside[0] if inside else None)
        stretch = _narrower(stretch, found)
        if inside and _known_role(inside[1]) is not None:
            title = inside[1]
        if whole is None:
            kept.append(title)
    return stretch, kept


def _months_beside_role(title: str) -> tuple[Stretch, str] | None:
    """ "Kết quả 6 tháng"; but "Gạo 6 tháng" is rice."""
    inside = months_in(title)
    return inside if inside and _known_role(inside[1]) is not None else None


def _narrower(upper: Stretch | None, lower: Stretch | None) -> Stretch | None:
    """ "Quý I" under "Năm 2026" is that of 2026."""
    if upper is None or lower is None:
        return upper or lower
    return lower if lower.year is not None else replace(lower, year=upper.year)


def _role(titles: Sequence[str], has_unit: bool) -> tuple[Role, Role]:
    """By the lowest title that names a role. Where another title names what is counted ("Nhà tình
    nghĩa: Kế hoạch") it is an amount, planned or not; where none is left but times, what the row
    names."""
    if not titles:
        return Role.VALUE, Role.VALUE
    for title in reversed(titles):
        known = _known_role(title)
        if known is None and names_somebody(title) and not has_unit:
            return Role.VALUE, Role.VALUE
        if known is not None and not (has_unit and known in {Role.UNIT, Role.CONTENT}):
            if known in _OF_ROW:
                counts = any(_counts_something(other) for other in titles if other is not title)
                return (Role.AMOUNT if counts else known), known
            return known, Role.VALUE
    return Role.AMOUNT, Role.VALUE


@cache
def _roles() -> dict[str, Role]:
    return {
        comparable(phrase): Role(role)
        for role, phrases in reading_words("tables.roles").items()
        for phrase in phrases
    }


@cache
def _bare_roles() -> dict[str, Role]:
    return {without_marks(phrase): role for phrase, role in _roles().items()}


def _known_role(text: str) -> Role | None:
    title = comparable(_UNIT.sub("", in_one_line(text)).strip(" .:"))
    known = _roles().get(title)
    return known or (None if has_diacritics(title) else _bare_roles().get(title))


@cache
def _sum_words() -> frozenset[str]:
    words = reading_words("tables.totals")
    return frozenset(comparable(word) for word in (*words["total"], *words["across"]))


def is_sum_word(title: str) -> bool:
    """ "Cộng", "Tổng số": a title that adds up others."""
    return comparable(title).strip(" .:") in _sum_words()


def title_role(text: str) -> Role | None:
    """The role of a title by itself, times and bodies included; None for any other words."""
    known = _known_role(text)
    if known is None and (stretch_of(text) is not None or names_somebody(text)):
        return Role.VALUE
    if known is None and (found := stretch_in(text)) is not None:
        return _known_role(found[1])
    return known


def role_of_beginning(column: Column) -> Role | None:
    """The role of the longest known title that a column's own title begins with."""
    title = comparable(column.titles[-1]) if column.titles else ""
    begun = [phrase for phrase in _roles() if title.startswith(phrase + " ")]
    longest = max(begun, key=len, default="")
    # "Ngày công" counts labour days though it begins with "ngày".
    counted = measured_at(wording(title), 0)
    if not longest or (counted is not None and counted.length > len(longest.split())):
        return None
    role = _roles()[longest]
    return None if role in _WITH_FIGURES else role


def _counts_something(title: str) -> bool:
    """A title that names an indicator outright: the rows below need not."""
    found = catalogue().spellings.all_in(wording(title))
    return any(not catalogue().is_faint(one) for one in found)


def _counts_percent(titles: Sequence[str]) -> bool:
    """A share that an indicator of the catalogue is: "Tỷ lệ hoàn thành nhiệm vụ (%)"."""
    if any(_known_role(title) is Role.RATE for title in titles):
        return False
    found = (one for t in titles for one in catalogue().spellings.all_in(wording(t)))
    return any(catalogue().measure[one.meaning] == "percent" for one in found)


def _compares(title: str) -> bool:
    plain = comparable(title).lstrip("( ")
    return plain.startswith(("%", *_words("compared")))


def is_inside(title: str) -> bool:
    """ "Trong đó" over the columns that are parts of the one before them."""
    return comparable(title).strip(" .:") in _words("inside")


def _has(title: str, meaning: str) -> bool:
    plain = comparable(title)
    return any(word in plain for word in _words(meaning))


@cache
def _words(meaning: str) -> tuple[str, ...]:
    return tuple(comparable(word) for word in reading_words("tables.columns")[meaning])


def stated_unit(text: str) -> str:
    """The unit that a line above a table states for all of it: "(ĐVT: triệu đồng)"."""
    match = _STATED.fullmatch(text.strip())
    return match[2] if match and comparable(match[1]).strip() in _words("stated_unit") else ""


@lru_cache(maxsize=4096)
def names_somebody(title: str) -> bool:
    """Whether a title is the name of a place or a body, from its first word to its last."""
    end = len(title.rstrip())
    for place in places_in(title):
        if place.start == 0 and place.end >= end and place.level in ("commune", "village"):
            return True
    return any(
        body.start == 0 and body.end >= end and body.level != PEOPLE and bool(body.level)
        for body in bodies_in(title)
    )


def is_unit(text: str) -> bool:
    """Whether words are a unit and nothing else: "tr.đ", "căn", "lượt người"."""
    magnitude, unit = unit_and_magnitude(text)
    if magnitude > 1 or unit in ("đồng", "%"):
        return True
    words = wording(unit)
    found = measured_at(words, 0)
    return found is not None and found.last == len(words.words)


@lru_cache(maxsize=4096)
def is_body(title: str) -> bool:
    """Whether a title is a body or its people and nothing else: "Công an", "Bộ đội"."""
    end = len(title.rstrip())
    return any(body.start == 0 and body.end >= end for body in bodies_in(title))


def measured_by_itself(title: str) -> bool:
    """ "Số hộ", "Lượt người": a title that begins with what it counts in."""
    plain = comparable(title).removeprefix("số ").removeprefix("tổng số ")
    return measured_at(wording(plain), 0) is not None


def settled(columns: Sequence[Column], stated: str) -> list[Column]:
    """The columns of one table beside one another: those under "Trong đó" are parts of the one
    before them, and a unit that the whole table states is that of columns without their own."""
    found = list(_with_wholes(columns))
    named = any(column.role is Role.CONTENT for column in found)
    found = [column if named else _by_its_title(column) for column in found]
    if not stated or any(column.role is Role.MEASURE for column in found):
        return found
    magnitude, unit = unit_and_magnitude(stated)
    return [
        replace(column, unit=unit, magnitude=magnitude)
        if column.holds_figures
        and not column.unit
        and column.role is not Role.RATE
        and not any(map(measured_by_itself, column.titles))
        else column
        for column in found
    ]


def _by_its_title(column: Column) -> Column:
    """Where no column names what is done, titles besides "Kế hoạch" and its like do."""
    others = [title for title in column.titles if title_role(title) is None]
    return replace(column, role=Role.AMOUNT) if column.role in _OF_ROW and others else column


def _with_wholes(columns: Sequence[Column]) -> Iterator[Column]:
    whole: Column | None = None
    for column in columns:
        within = [title for title in column.titles if is_inside(title)]
        if not within or not column.holds_figures or whole is None:
            whole = column if column.holds_figures else whole
            yield column
            continue
        titles = tuple(title for title in column.titles if title not in within)
        role = Role.AMOUNT if column.role is Role.VALUE and titles else column.role
        part = replace(column, titles=titles, role=role, inside=whole.index)
        unnamed = not part.unit
        yield replace(part, unit=whole.unit, magnitude=whole.magnitude) if unnamed else part
