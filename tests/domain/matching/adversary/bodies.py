"""How bodies write themselves, and how others write them."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from tests.domain.matching.adversary.land import Commune, Land

# Of a commune: organisation's code, its own names, what others call it. {k} is xã or phường.
_COMMUNE = {
    "women": (
        ("Hội LHPN {full}", "Hội Liên hiệp Phụ nữ {full}", "Hội Phụ nữ {full}"),
        ("Hội LHPN {k}", "Hội phụ nữ", "PN {k}", "Hội PN", "chị em phụ nữ"),
    ),
    "youth": (
        ("Đoàn {full}", "Đoàn TNCS HCM {full}", "Đoàn Thanh niên {full}"),
        ("Đoàn {k}", "Đoàn TN", "ĐTN {k}", "thanh niên", "Đoàn thanh niên {k}"),
    ),
    "army-commune": (
        ("Ban CHQS {full}", "Ban Chỉ huy Quân sự {full}", "BCHQS {full}"),
        ("CHQS {k}", "quân sự {k}", "dân quân {k}", "Ban CHQS", "LLDQ {k}"),
    ),
    "front": (
        ("UBMTTQ {full}", "Ủy ban MTTQ Việt Nam {full}", "MTTQ {full}"),
        ("Mặt trận", "MTTQ {k}", "UBMTTQ", "Mặt trận Tổ quốc {k}"),
    ),
    "veterans": (
        ("Hội CCB {full}", "Hội Cựu chiến binh {full}"),
        ("Hội CCB", "CCB {k}", "cựu chiến binh"),
    ),
    "farmers": (
        ("Hội Nông dân {full}", "Hội ND {full}", "HND {full}"),
        ("Hội Nông dân", "HND {k}", "Hội ND {k}"),
    ),
    "government": (
        ("UBND {full}", "Ủy ban nhân dân {full}"),
        ("UBND {k}", "chính quyền địa phương", "chính quyền {k}"),
    ),
    "police": (("Công an {full}", "CA {full}"), ("Công an {k}", "CA {k}", "lực lượng công an")),
    "red-cross": (
        ("Hội CTĐ {full}", "Hội Chữ thập đỏ {full}"),
        ("Hội CTĐ", "CTĐ {k}", "Hội chữ thập đỏ"),
    ),
    "elderly": (("Hội NCT {full}", "Hội Người cao tuổi {full}"), ("Hội NCT", "người cao tuổi {k}")),
}
_PROVINCE = {
    "women": (
        ("Hội LHPN tỉnh {name}", "Hội Liên hiệp Phụ nữ tỉnh {name}"),
        ("Hội LHPN tỉnh", "Hội PN tỉnh"),
    ),
    "youth": (("Tỉnh đoàn {name}", "Đoàn TNCS HCM tỉnh {name}"), ("Tỉnh đoàn", "Đoàn TN tỉnh")),
    "army-province": (
        ("Bộ CHQS tỉnh {name}", "Bộ Chỉ huy Quân sự tỉnh {name}"),
        ("Bộ CHQS tỉnh", "BCHQS tỉnh"),
    ),
    "border-province": (
        ("BCH BĐBP tỉnh {name}", "Ban Chỉ huy Bộ đội Biên phòng tỉnh {name}"),
        ("BĐBP tỉnh", "Biên phòng tỉnh"),
    ),
    "union": (
        ("LĐLĐ tỉnh {name}", "Liên đoàn Lao động tỉnh {name}"),
        ("LĐLĐ tỉnh", "Công đoàn tỉnh"),
    ),
    "red-cross": (
        ("Hội CTĐ tỉnh {name}", "Hội Chữ thập đỏ tỉnh {name}"),
        ("Hội CTĐ tỉnh", "Chữ thập đỏ tỉnh"),
    ),
    "veterans": (("Hội CCB tỉnh {name}",), ("Hội CCB tỉnh", "CCB tỉnh")),
}
_REGIMENTS = (
    ("army", "Trung đoàn {n}", ("e{n}", "Trung đoàn {n}", "bộ đội Trung đoàn {n}")),
    ("army", "Lữ đoàn {n}", ("Lữ đoàn {n}", "bộ đội Lữ {n}")),
    ("army", "Sư đoàn {n}", ("f{n}", "Sư đoàn {n}", "bộ đội Sư {n}")),
    ("border-post", "Đồn Biên phòng {spot}", ("Đồn BP {spot}", "Đồn {spot}", "đồn biên phòng")),
    ("army", "Đoàn Kinh tế - Quốc phòng {n}", ("Đoàn KTQP {n}", "Đoàn KT-QP {n}")),
    ("hospital", "Bệnh viện Quân y {n}", ("BVQY {n}", "QY{n}", "quân y {n}")),
)


@dataclass(frozen=True)
class Body:
    """One body: what it calls itself in one report, and the forms in which others name it."""

    code: str
    own: tuple[str, ...]
    called: tuple[str, ...]
    level: str = "commune"

    def itself(self, rng: Random) -> str:
        return rng.choice(self.own)

    def named(self, rng: Random) -> str:
        return rng.choice(self.called)


def body(code: str, commune: Commune) -> Body:
    own, called = _COMMUNE[code]
    gaps = {"full": commune.full, "k": commune.kind}
    return Body(code, tuple(o.format(**gaps) for o in own), tuple(c.format(**gaps) for c in called))


def bodies(rng: Random, commune: Commune, many: int, *, first: tuple[str, ...] = ()) -> list[Body]:
    codes = [*first, *rng.sample([c for c in sorted(_COMMUNE) if c not in first], many)]
    return [body(code, commune) for code in codes[:many]]


def of_province(code: str, land: Land) -> Body:
    own, called = _PROVINCE[code]
    return Body(code, tuple(o.format(name=land.name) for o in own), called, "province")


def troops(rng: Random, commune: Commune) -> Body:
    code, own, called = rng.choice(_REGIMENTS)
    gaps = {"n": str(rng.randrange(2, 990)), "spot": rng.choice(commune.spots)}
    return Body(code, (own.format(**gaps),), tuple(c.format(**gaps) for c in called), "other")
