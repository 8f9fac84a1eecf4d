"""As many invented claims as a measurement needs, as close together as a million of a country's."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path
from random import Random

BY_MONTH = 4  # every fourth claim is dated by its month
EACH = 300  # claims of a commune: as many as each of the country's has of a million
DAYS = 350
FIRST = date(2026, 1, 1)

_SYLLABLES = (
    "Khe", "Sơn", "Lâm", "Hòa", "Thượng", "Hạ", "Tân", "Phú", "Vĩnh", "Đông", "Tây", "An", "Bình",
    "Long", "Cẩm", "Thạch", "Yên", "Hương", "Kim", "Ngọc",
)  # fmt: skip
_FAMILIES = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Phan", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ")
_NAMES = ("Hoa", "Lan", "Mai", "Cúc", "Sen", "Huệ", "Hạnh", "Phúc", "Lộc", "An", "Minh", "Nhân")

# What is told, its indicator and measure; the second of a doing is told by a partner. A value
# without a measure is one.
_DOINGS: Sequence[Sequence[tuple[str, str, str]]] = (
    (("Bàn giao nhà đại đoàn kết cho hộ bà {who}, thôn {h}", "houses-great-unity", ""),
     ("Giúp {n} ngày công làm nhà cho bà {given} thôn {h}", "labour-days", "labour-day")),
    (("Bê tông hóa {n} m đường thôn {h} từ nhà văn hóa đến đập {spot}", "rural-road-km", "m"),
     ("Làm {n} m đường bê tông {spot} thôn {h}", "rural-road-km", "m")),
    (("Nạo vét {n} m kênh {spot}, thôn {h}", "canal-km", "m"),),
    (("Khám bệnh, cấp thuốc miễn phí cho {n} người nghèo", "medical-exam-turns", "person-time"),
     ("Phối hợp khám bệnh, phát thuốc cho {n} người", "medical-exam-turns", "person-time")),
    (("Ra quân dọn vệ sinh thôn {h}, thu gom {n} kg rác", "waste-tonnes", "kg"),
     ("Đoàn viên tham gia thu gom rác thôn {h}", "participant-turns", "person-time")),
    (("Trao {n} suất quà cho hộ nghèo thôn {h}", "gifts", "gift"),),
    (("Trồng {n} cây xanh tại đồi {spot}", "trees-planted", "piece"),
     ("Tham gia trồng cây tại đồi {spot}", "participant-turns", "person-time")),
    (("Tập huấn kỹ thuật chăn nuôi cho {n} hộ", "crop-livestock-guidance", "person-time"),),
    (("Tuyên truyền phòng, chống ma túy cho {n} người", "communication-audience", "person-time"),),
    (("Trao {n} suất học bổng cho học sinh nghèo", "scholarships", "piece"),
     ("Cùng trao học bổng cho học sinh nghèo vượt khó", "scholarships", "piece")),
    (("Giúp {n} ngày công gặt lúa cho gia đình neo đơn", "labour-days", "labour-day"),),
    (("Trong tháng, các chi hội tặng {n} suất quà", "gifts", "gift"),),
)  # fmt: skip
_BODIES = (
    ("UBMTTQ", "front", "MTTQ xã"), ("Ban CHQS", "army-commune", "CHQS xã"),
    ("UBND", "government", "UBND xã"), ("Đoàn", "youth", "Đoàn xã"),
    ("Hội CTĐ", "red-cross", "CTĐ xã"), ("Hội Nông dân", "farmers", "HND xã"),
    ("Hội LHPN", "women", "Hội PN xã"), ("Hội CCB", "veterans", "CCB xã"),
    ("Công an", "police", "Công an xã"),
)  # fmt: skip


def write_claims(path: Path, many: int, *, communes: int) -> None:
    """The claims as a file of JSON lines, no two alike."""
    with path.open("w", encoding="utf-8") as file:
        for line in lines(many, communes=communes):
            file.write(json.dumps(line, ensure_ascii=False) + "\n")


def lines(many: int, *, communes: int) -> Iterator[Mapping[str, object]]:
    """Always the same ones: nearly half of the doings are told by a second body too."""
    chance = Random(many)
    made = 0
    while made < many:
        gaps = _gaps(chance, communes)
        bodies = chance.sample(_BODIES, 2)
        for number, told in enumerate(chance.choice(_DOINGS)[: many - made]):
            who, partner = bodies[number], bodies[1 - number]
            yield _line(made, told, (*who[:2], partner[2]), gaps)
            made += 1


def _gaps(chance: Random, communes: int) -> dict[str, object]:
    """What the claims of one doing share."""
    commune = chance.randrange(communes)
    given = chance.choice(_NAMES)
    return {
        "code": f"{10000 + commune}",
        "commune": _name(commune),
        "day": FIRST + timedelta(days=chance.randrange(DAYS)),
        "given": given,
        "who": f"{chance.choice(_FAMILIES)} Thị {given}",
        "spot": f"{chance.choice(_SYLLABLES)} {chance.choice(_NAMES)}",
        "h": chance.randrange(1, 13),
        "n": chance.randrange(20, 400),
    }


def _name(commune: int) -> str:
    syllables = len(_SYLLABLES)
    turn, rest = divmod(commune, syllables * syllables)
    name = f"{_SYLLABLES[rest % syllables]} {_SYLLABLES[rest // syllables]}"
    return f"{name} {turn}" if turn else name


def _line(
    number: int,
    told: tuple[str, str, str],
    by: tuple[str, str, str],
    gaps: Mapping[str, object],
) -> Mapping[str, object]:
    title, indicator, measure = told
    body, organisation, partner = by
    day = gaps["day"]
    assert isinstance(day, date)
    by_month = number % BY_MONTH == 1
    since, until = (day.replace(day=1), day.replace(day=28)) if by_month else (day, day)
    return {
        "id": f"c{number:07}",
        "unit": f"{body} xã {gaps['commune']}",
        "organisation": organisation,
        "place": f"xã {gaps['commune']}",
        "place_code": gaps["code"],
        "since": since.isoformat(),
        "until": max(until, day).isoformat(),
        "title": title.format(**gaps),
        "partners": [partner],
        "indicator": indicator,
        "value": gaps["n"] if measure else 1,
        "qualifier": "exact",
        "measure": measure or "house",
    }
