"""Invented provinces: communes with the old ones in them, hamlets, spots and people."""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random

from chungtay.domain.spelling import fold

_FIRST = (
    "Tân", "Phước", "Mỹ", "Long", "Thạnh", "Bình", "Vĩnh", "An", "Hòa", "Đại", "Ia", "Ea", "Chư",
    "Mường", "Nậm", "Tà", "Pa", "Lũng", "Bản", "Quảng", "Thanh", "Xuân", "Đức", "Trà", "Ba",
)  # fmt: skip
_SECOND = (
    "Rin", "Hluh", "Grăng", "Lộc", "Trạch", "Sen", "Giang", "Điền", "Thuận", "Khánh", "Nhơn",
    "Hạnh", "Dom", "Nốp", "Kết", "Chanh", "Cú", "Sủng", "Ngự", "Phong", "Thới", "Lâm", "Bôi",
    "Mốc", "Ràng", "Tum", "Kiên", "Hưng", "Đạo", "Thành",
)  # fmt: skip
_SPOTS = (
    "Gò Sỏi", "Rạch Đùng", "Suối Nhum", "Đồi Mít", "Bàu Sậy", "Cây Trâm", "Bãi Rớ", "Hố Nai",
    "Ao Vuông", "Dốc Lở", "Núi Chóp", "Vàm Tắc", "Đá Dựng", "Cồn Dơi", "Thung Mây", "Khe Vẽ",
    "Bến Bạ", "Mương Đào", "Láng Cò", "Truông Gió",
)  # fmt: skip
_FAMILIES = ("Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Võ", "Đặng", "Ngô", "Mai", "Lò", "Giàng",
             "Thạch", "Danh", "Nông", "Bùi")  # fmt: skip
_WOMEN = ("Hoa", "H'Lan", "Bưởi", "Sáu", "Nhị", "Xinh", "Gái", "Út", "Hường", "Mận", "Sương", "Vân")
_MEN = ("Thìn", "Sửu", "Tám", "Bảy", "Dũng", "Cường", "Kha", "Lực", "Tiến", "Hậu", "Đực", "Năm")

# How a commune calls the parts it has.
HAMLETS = ("thôn", "ấp", "khóm", "bản", "buôn", "xóm", "tổ dân phố", "khu phố", "làng", "khối")


@dataclass(frozen=True)
class Person:
    title: str
    family: str
    middle: str
    given: str

    @property
    def full(self) -> str:
        return f"{self.family} {self.middle} {self.given}"


@dataclass(frozen=True)
class Hamlet:
    mark: str
    name: str
    old: str  # the old commune it belonged to

    @property
    def text(self) -> str:
        return f"{self.mark} {self.name}"


@dataclass
class Commune:
    name: str
    kind: str
    code: str
    olds: list[str]
    hamlets: list[Hamlet]
    spots: list[str] = field(default_factory=list)

    @property
    def full(self) -> str:
        return f"{self.kind} {self.name}"


class Land:
    """One province and everything in it, from one seed."""

    def __init__(self, rng: Random, number: int) -> None:
        self.rng = rng
        self.used: set[str] = set()
        self.code = f"{60 + number}"
        self.name = self._new_name()
        self.communes = [self._commune(n) for n in range(100)]
        self._next = 0

    def fresh(self) -> Commune:
        """A commune of which nothing was told yet, while there are any."""
        self._next += 1
        return self.communes[self._next % len(self.communes)]

    def _new_name(self) -> str:
        while True:
            name = f"{self.rng.choice(_FIRST)} {self.rng.choice(_SECOND)}"
            if fold(name) not in self.used:
                self.used.add(fold(name))
                return name

    def _commune(self, number: int) -> Commune:
        mark = self.rng.choice(HAMLETS)
        olds = [self._new_name() for _ in range(self.rng.choice((2, 2, 3)))]
        hamlets = [Hamlet(mark, str(n), old) for old in olds[:2] for n in (1, 2, 3)]
        hamlets += [Hamlet(mark, self._new_name(), olds[0]) for _ in range(3)]
        kind = self.rng.choice(("xã", "xã", "xã", "phường", "đặc khu"))
        spots = self.rng.sample(_SPOTS, 6)
        return Commune(self._new_name(), kind, f"{self.code}{number:03}", olds, hamlets, spots)

    def woman(self) -> Person:
        choice = self.rng.choice
        return Person(choice(("bà", "chị")), choice(_FAMILIES), "Thị", choice(_WOMEN))

    def man(self) -> Person:
        choice = self.rng.choice
        return Person(choice(("ông", "anh")), choice(_FAMILIES), "Văn", choice(_MEN))


def sloppy(text: str) -> str:
    """As a chat has it: no diacritics, capitals kept."""
    return "".join(
        f.upper() if ch.isupper() else f
        for ch in text
        for f in (fold(ch) if not ch.isspace() else ch,)
    )
