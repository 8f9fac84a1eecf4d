"""A folder of short reports as bodies send them: the army and the women's union built one road
together, and only the women's union gave the gifts. Names of places are invented."""

from __future__ import annotations

from pathlib import Path

ROAD = (
    "Ngày 10/5/2026, {who} phối hợp với {whom} sửa 2,5 km đường giao thông nông thôn"
    " thôn Đông, xã Làng Ven."
)
ARMY_NAME, WOMEN_NAME = "Bộ Chỉ huy Quân sự tỉnh", "Hội Liên hiệp Phụ nữ tỉnh"
LABOUR = "Ngày 12/6/2026, đơn vị huy động 60 ngày công giúp dân tại xã Cửa Sông."
GIFTS = "Ngày 20/7/2026, trao 40 suất quà cho hộ nghèo tại xã Làng Ven."


def letter(issuer: str, *lines: str, above: str, number: str, kind: str = "BÁO CÁO") -> str:
    """A report of 2026 with its official head."""
    head = (
        f"{above}\n{issuer}\nSố: {number}\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        f"Khê Sơn, ngày 14 tháng 12 năm 2026\n{kind}\nKết quả công tác dân vận năm 2026\n"
    )
    return head + "\n".join(lines) + "\n"


def army(*lines: str) -> str:
    road = ROAD.format(who=ARMY_NAME, whom=WOMEN_NAME)
    return letter(
        "BỘ CHỈ HUY QUÂN SỰ TỈNH KHÊ SƠN", road, *(lines or (LABOUR,)),
        above="QUÂN KHU 9", number="12/BC-BCH",
    )  # fmt: skip


def women(*lines: str) -> str:
    road = ROAD.format(who=WOMEN_NAME, whom=ARMY_NAME)
    return letter(
        "HỘI LIÊN HIỆP PHỤ NỮ TỈNH KHÊ SƠN", road, *(lines or (GIFTS,)),
        above="UBMTTQ TỈNH KHÊ SƠN", number="3/BC-BTV",
    )  # fmt: skip


def plan() -> str:
    return letter(
        "TỈNH ĐOÀN KHÊ SƠN", "Năm 2027 huy động 900 ngày công giúp dân.",
        above="TỈNH ỦY KHÊ SƠN", number="5/KH-TĐ", kind="KẾ HOẠCH",
    )  # fmt: skip


def write(folder: Path, **texts: str) -> Path:
    """A folder with these letters, or with the army's, the women's and the plan."""
    folder.mkdir(exist_ok=True)
    for name, text in (texts or {"army": army(), "women": women(), "plan": plan()}).items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder
