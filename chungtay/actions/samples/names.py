"""Names of a nation that is nowhere: made of syllables that no real place is called by."""

from __future__ import annotations

from random import Random

SYLLABLES = (
    "Ruôm", "Khuênh", "Thoăn", "Ngoạch", "Quyếch", "Loẻn", "Vuồng", "Dươm", "Xoách", "Phuých",
    "Giuộm", "Nhoẹn", "Choăng", "Truếnh", "Bướp", "Mươm", "Hoẹm", "Toách", "Soăn", "Gioòng",
    "Đuếch", "Cươm", "Loanh", "Roãn", "Vươm", "Nguếch", "Thuộm", "Khoẻn", "Lươm", "Xuếnh",
)  # fmt: skip


def place_names(chance: Random, many: int) -> list[str]:
    """Names of two syllables, of three where two are used up; each name once."""
    names: dict[str, None] = {}
    length = 2
    while len(names) < many:
        if len(names) > len(SYLLABLES) ** length // 2:
            length += 1
        names[" ".join(chance.choice(SYLLABLES) for _ in range(length))] = None
    return list(names)
