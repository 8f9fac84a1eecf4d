"""Who issues a document without an official head: a chat, a sheet, a text that says who reports."""

from __future__ import annotations

import re
from collections.abc import Sequence

from chungtay.reading.document import BlockKind, Document
from chungtay.reading.head.lines import HeadLine
from chungtay.reading.head.names import begins_body

# Words with which a body begins in running text; there "ban" and "bộ" alone say nothing.
_BODY = (
    r"(?:x[ãa]|ph[ưu][ờo]ng|đặc khu|dac khu|th[ịi] tr[ấa]n|huy[ệe]n|t[ỉi]nh|t[ỉi]nh đoàn|th[àa]nh"
    r" đoàn|UBND|UBMTTQ|[ủu]y ban|uỷ ban|MTTQ|m[ặa]t tr[ậa]n|h[ộo]i|đoàn|doan|đồn|don|BCH\w*"
    r"|ban ch[ỉi] huy|ban CHQS|b[ộo] ch[ỉi] huy|b[ộo] CHQS|ban qu[âa]n s[ựu]|ban d[âa]n v[ậa]n"
    r"|ban TG\S*|ban tuy[êe]n gi[áa]o|ph[òo]ng ch[íi]nh tr[ịi]|ph[òo]ng|c[ôo]ng an|c[ôo]ng đoàn"
    r"|cong doan|LĐLĐ|LDLD|li[êe]n đoàn|lien doan|đảng [ủu]y|dang uy|[đd][ảa]ng b[ộo]|HND|CCB|LLVT"
    r"|lữ đoàn|trung đoàn|tiểu đoàn|sư đoàn|quân khu|đội|trạm|trường|bệnh viện|chi bộ|chi hội)"
)
_REPORTS = re.compile(
    r"(?:^|[.,;:!?\n(]\s*|\b(?:gửi|gui|em|e|ở|o|bên|ben|thay mặt|thay mat)\s+)"
    rf"({_BODY}\b[^.,;:!?\n()]{{0,80}}?)"
    r"\s+(?:xin\s+|kính\s+|kinh\s+|đã\s+)?(?:b[áa]o c[áa]o|bc|b/c)\b",
    re.IGNORECASE,
)
# "gửi số liệu xã Gia Viễn năm 2026", "BC kết quả phối hợp năm 2026 xã Gia Viễn:".
_NUMBERS_OF = re.compile(
    r"\b(?:s[ốo] li[ệe]u|k[ếe]t qu[ảa]|kq|b[áa]o c[áa]o|bc|b/c)\b[^\n:.;]{0,60}?"
    rf"\s(?:c[ủu]a\s+)?({_BODY}\s+[^\n:.;,()]{{2,60}}?)"
    r"(?=\s*[:.;,(\n]|\s+(?:n[ăa]m|qu[ýy]|th[áa]ng|6|9|t[íi]nh|đ[ếe]n|den|nh[ưu] sau|ạ|a|g[ửu]i"
    r"|k[íi]nh g[ửu]i)\b|\s*$)",
    re.IGNORECASE,
)
_SENDER = re.compile(
    rf"(?m)^\s*(?:\[[^\]\n]*\]|[\d:/., ]+-)\s*([^\n:]*?\b({_BODY}\b[^\n:]*)):", re.IGNORECASE
)
_FROM_LINE = re.compile(
    r"(?m)^\s*(?:t[ừu]|from|ng[ưu][ờo]i g[ửu]i|ng g[ửu]i)\s*:[^\n]*?"
    rf"\b({_BODY}\s[^\n:()\d-]*)",
    re.IGNORECASE,
)
_FORM_FIELD = re.compile(
    r"^(?:t[êe]n\s+)?(?:đơn vị|don vi|cơ quan|co quan)(?:\s+(?:báo cáo|bao cao|lập biểu|gửi|thực"
    r" hiện))?\s*:\s*(\S.+)$",
    re.IGNORECASE,
)
# "Hoi LHPN xa bc …" from "Hoa, Hoi PN xa Gia Vien": the sender says which commune.
_BARE_PLACE = re.compile(r"\b(?:x[ãa]|ph[ưu][ờo]ng|đặc khu|dac khu)$", re.IGNORECASE)
_PLACE_AT_END = re.compile(
    r"\b(?:x[ãa]|ph[ưu][ờo]ng|đặc khu|dac khu)\s+([^\d\W].*)$", re.IGNORECASE
)
_PAPER = re.compile(
    r"\(?(?:Theo\s+)?((?:Báo|Tạp chí|Đài|Cổng thông tin|TTXVN)(?! cáo)(?:\s+[^\s()|,\d–-]+){0,7})"
    r"\s*(?:[-–|,)]|$)"
)
_IN_BRACKETS = re.compile(r"\(([^()]{4,120})\)\s*$")
# "(Huyện đoàn Kỳ Lộc tổng hợp đến ngày 20/8)": who did it, not what they did.
_COMPILES = re.compile(r"\s+(?:tổng hợp|lập|thống kê|báo cáo|cung cấp)\b.*$", re.IGNORECASE)
_OF = re.compile(rf"\b(?:CỦA|của|cua)\s+({_BODY}\b[^()\n.;:,]*)", re.IGNORECASE)
_BEHIND_DASH = re.compile(r"\s[-–]\s([^-–]{4,120})$")
_YEAR_TAIL = re.compile(r"\s*(?:NĂM|năm|nam|QUÝ|quý|THÁNG|tháng|6|9)\s+.*$")


def issuer_of_chat(document: Document) -> str:
    """Who reports in a chat: "Xa Ky Lac bc kq …", else the body in the sender's name, the one whose
    figures are sent, or the one in a line "Từ: …"."""
    text = "\n".join(block.text for block in document.blocks[:12])
    match, sender = _REPORTS.search(text), _SENDER.search(text)
    if match is None:
        said = sender[2] if sender else ""
        for pattern in (_NUMBERS_OF, _FROM_LINE):
            found = pattern.search(text)
            said = said or (found[1] if found else "")
        return " ".join(said.split())
    issuer = " ".join(match[1].split())
    place = _PLACE_AT_END.search(sender[2]) if sender and _BARE_PLACE.search(issuer) else None
    return f"{issuer} {place[1].strip()}" if place else issuer


def issuer_of_sheet(lines: Sequence[HeadLine]) -> str:
    """Who made a list: a field of the form, a body in brackets behind the title, the body that the
    title says it is of, one behind a dash, or a line of its own above the title."""
    titles = [line.text for line in lines if len(line.text.split()) >= 2][:12]
    for title in titles:
        field = _FORM_FIELD.match(title)
        if field and begins_body(field[1]):
            return field[1].strip()
    for title in titles:
        bracket = _IN_BRACKETS.search(title)
        if bracket and begins_body(bracket[1]):
            return _COMPILES.sub("", bracket[1]).strip()
    of = next((match for title in titles if (match := _OF.search(title))), None)
    if of:
        return _YEAR_TAIL.sub("", of[1]).strip()
    behind = [match[1].strip() for title in titles if (match := _BEHIND_DASH.search(title))]
    named = (body for body in (*behind, *titles[:3]) if ":" not in body and begins_body(body))
    return next(named, "")


def issuer_of_prose(document: Document) -> str:
    """Who says of itself that it reports: "…, Hội Nông dân tỉnh báo cáo kết quả …"."""
    for block in document.blocks[:20]:
        match = _REPORTS.search(block.text) if block.kind is not BlockKind.CELL else None
        if match:
            return " ".join(match[1].split())
    opening = document.blocks[0].text if document.blocks else ""
    named = _NUMBERS_OF.match(opening.lstrip(" -"))
    return " ".join(named[1].split()) if named else ""


def issuer_of_news(lines: Sequence[HeadLine]) -> str:
    """The paper that a line under the headline names: "Báo điện tử - Thứ Bảy, …", "(Báo …)"."""
    for line in lines[:8]:
        match = _PAPER.match(line.text)
        if match:
            return match[1].strip()
    return ""
