"""One claim told by one body: its place, days and words in one of the ways people write them."""

from __future__ import annotations

import unicodedata
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from itertools import combinations
from random import Random

from tests.domain.matching.adversary.bodies import Body
from tests.domain.matching.adversary.land import Commune, Hamlet, Land, sloppy

Line = dict[str, object]


# What offices shorten; no two offices shorten alike.
_SHORT = (
    ("xây dựng", "XD"), ("bê tông", "BT"), ("phối hợp", "PH"), ("học sinh", "HS"),
    ("gia đình", "GĐ"), ("giao thông nông thôn", "GTNT"), ("đoàn viên", "ĐV"),
    ("hội viên", "HV"), ("ngày công", "công"), ("khó khăn", "KK"), ("nhà văn hóa", "NVH"),
    ("vệ sinh môi trường", "VSMT"), ("hoàn cảnh", "h/c"), ("chính sách", "CS"),
    ("tổ dân phố", "TDP"), ("khu phố", "KP"), ("số tiền", "ST"), ("bão số", "bão"),
)  # fmt: skip


def styled(title: str, rng: Random, loose: float) -> str:
    """The same words as a chat, a headline or a hurried clerk has them."""
    die = rng.random()
    if die < loose:
        return sloppy(title)
    if die < loose + 0.04:
        return title.upper()
    if die < loose + 0.08:
        return title.lower()
    if die < loose + 0.2:
        for long, short in rng.sample(_SHORT, 4):
            title = title.replace(long, short).replace(long.capitalize(), short)
    if die > 0.97:
        title = unicodedata.normalize("NFD", title.replace("òa", "oà").replace("úy", "uý"))
    return title


@dataclass
class Happening:
    """What was told of one activity (or one bare sum, then of one statement)."""

    lines: list[Line] = field(default_factory=list)
    bare: bool = False


@dataclass
class World:
    """Everything told, and the truth about it: pairs that look alike and are not one, by kind."""

    happenings: list[Happening] = field(default_factory=list)
    hard: list[tuple[str, str, str]] = field(default_factory=list)

    def add(self, kind: str, *happenings: Happening) -> None:
        """Happenings that look alike: every pair of them is a hard negative of this kind."""
        self.happenings += happenings
        for one, other in combinations(happenings, 2):
            self.hard.append((str(one.lines[0]["id"]), str(other.lines[0]["id"]), kind))

    @property
    def lines(self) -> list[Line]:
        return [line for happening in self.happenings for line in happening.lines]


class Teller:
    """Writes lines; nobody's style is the same twice."""

    def __init__(self, rng: Random, land: Land, prefix: str) -> None:
        self.rng, self.land, self.prefix = rng, land, prefix
        self._made = 0

    def says(
        self,
        who: Body,
        title: str,
        figures: Sequence[tuple[str, object, str, str]],
        *,
        at: Commune | None,
        on: date,
        until: date | None = None,
        hamlet: Hamlet | None = None,
        partners: Sequence[Body] = (),
        vague: float = 0.35,
        place: str | None = None,
        loose: float = 0.12,
    ) -> list[Line]:
        """`figures` are indicator, value, measure, qualifier. `vague` is how often only the month
        or quarter is told, `loose` how often it is typed without diacritics."""
        rng = self.rng
        particular = hamlet is not None and hamlet.text in title
        since, last = self._days(on, until, vague, particular)
        title = styled(title, rng, loose)
        names = [partner.named(rng) for partner in partners]
        where, code = (place, self.land.code) if at is None else self._place(at, hamlet)
        unit = who.itself(rng)
        return [
            {
                "id": self._id(), "unit": unit, "organisation": who.code, "place": where,
                "place_code": code, "since": since.isoformat(), "until": last.isoformat(),
                "title": title, "partners": names, "indicator": indicator,
                "value": None if value is None else Decimal(str(value)), "value_max": None,
                "qualifier": "vague" if value is None else qualifier, "measure": measure,
                "categories": {},
            }
            for indicator, value, measure, qualifier in figures
        ]  # fmt: skip

    def _id(self) -> str:
        self._made += 1
        return f"{self.prefix}{self._made:04}-{self.rng.randrange(10**6)}"

    def _days(
        self, on: date, until: date | None, vague: float, particular: bool
    ) -> tuple[date, date]:
        """A quarter is told only of something particular: else it could be a sum."""
        if until is not None:
            return on, until
        if self.rng.random() >= vague:
            return on, on
        if self.rng.random() < 0.75 or not particular:
            return on.replace(day=1), on.replace(day=monthrange(on.year, on.month)[1])
        first = (on.month - 1) // 3 * 3 + 1
        return (
            date(on.year, first, 1),
            date(on.year, first + 2, monthrange(on.year, first + 2)[1]),
        )

    def _place(self, at: Commune, hamlet: Hamlet | None) -> tuple[str, str | None]:
        rng = self.rng
        if hamlet is None:
            return rng.choice((at.full, at.name, at.full)), at.code
        forms = [
            (f"{hamlet.text}, {at.full}", at.code),
            (hamlet.text, at.code),
            (at.full, at.code),
            (
                f"{hamlet.text} {hamlet.old}, {at.full}" if hamlet.name.isdigit() else at.name,
                at.code,
            ),
            (f"xã {hamlet.old} cũ", None),
            (f"xã {hamlet.old} (cũ)", at.code),
        ]
        return rng.choice(forms)
