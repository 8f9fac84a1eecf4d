"""What a document is for, by its type name, its number, and how it is written."""

from __future__ import annotations

import re
from collections.abc import Sequence

from chungtay.domain.documents import DocumentKind
from chungtay.domain.spelling import fold
from chungtay.reading.document import BlockKind, Document
from chungtay.reading.head.lines import HeadLine, Part, is_type_name

# The first words of a type name, folded. Decisions, notices and the like carry no results of
# their issuer, so they are letters here.
_BY_NAME = (
    (re.compile(r"(?:du thao )?bao cao\b"), DocumentKind.REPORT),
    (re.compile(r"ke hoach|phuong an|de an|du an"), DocumentKind.PLAN),
    (re.compile(r"chuong trinh|nghi quyet|quy che"), DocumentKind.PROGRAMME),
    (re.compile(r"bien ban"), DocumentKind.MINUTES),
    (
        re.compile(
            r"cong van|thong bao|to trinh|quyet dinh|huong dan|chi thi|cong dien|giay moi|quy dinh"
            r"|thu (?:ngo|keu goi|cam on|moi|chuc|tham)|loi keu goi"
        ),
        DocumentKind.LETTER,
    ),
)
_LIST_NAME = re.compile(
    r"bang (?:ke|tong hop|thong ke|theo doi)|danh sach|thong ke|phu luc|bieu|tong hop|ket qua"
)
_PLANNED = re.compile(r"\b(?:ke hoach|du kien|dang ky|giao chi tieu|chi tieu giao|phan bo)\b")
_ACHIEVED = re.compile(r"\b(?:ket qua|bao cao|da thuc hien)\b")
# Table in Appendix III of Decree 30/2020: abbreviations of types of documents.
_BY_ABBREVIATION = {
    "BC": DocumentKind.REPORT,
    "KH": DocumentKind.PLAN,
    "PA": DocumentKind.PLAN,
    "ĐA": DocumentKind.PLAN,
    "CTR": DocumentKind.PROGRAMME,
    "CTRPH": DocumentKind.PROGRAMME,
    "NQ": DocumentKind.PROGRAMME,
    "NQLT": DocumentKind.PROGRAMME,
    "QC": DocumentKind.PROGRAMME,
    "BB": DocumentKind.MINUTES,
    "CV": DocumentKind.LETTER,
    "TB": DocumentKind.LETTER,
    "TTR": DocumentKind.LETTER,
    "QĐ": DocumentKind.LETTER,
    "HD": DocumentKind.LETTER,
    "CT": DocumentKind.LETTER,
    "GM": DocumentKind.LETTER,
    "CĐ": DocumentKind.LETTER,
}
_CORRECTS = re.compile(r"\bdinh chinh\b|\b(?:dieu chinh|sua lai) so lieu\b")
_ABOUT = re.compile(r"v/v\b|ve viec\b")
# "vừa có báo cáo nhanh kết quả …" tells of a report and is none.
_REPORTS = re.compile(
    r"(?<!\bco )(?<!\btheo )(?<!\bnghe )(?<!\bqua )\b(?:xin |kinh )?(?:bao cao|bc|b/c)\s+"
    r"(?:nhanh |so bo |tong hop )?(?:kq|ket qua|tinh hinh|so lieu|cong tac|viec|c |nhu sau)"
)
_PRESS = re.compile(
    r"\(?bao (?:dien tu|[a-z ]{2,30}online)|^\(?(?:theo )?bao [a-z ]{2,30}\)?$|\.(?:vn|com)\b"
    r"|^thu (?:hai|ba|tu|nam|sau|bay|2|3|4|5|6|7),|^chu nhat,|^(?:anh|nguon|tac gia|bai va anh):"
    r"|^(?:ghi chep|phong su|bai|bai, anh|tin, anh|tin)(?: cua|:) "
    r"|\b(?:ttxvn|qdnd online|dan tri|vnexpress|phong vien|pv)\b|\bgmt\+7\b|cap nhat luc"
)


# What prose does that reports and tells, and a unit that reports of itself does not.
_TELLS = re.compile(
    r"\b(?:ong|ba|anh|chi|em|dong chi|chu tich|bi thu|giam doc|pho \w+)\b[^.]{0,120}"
    r"\b(?:cho biet|cho rang|chia se|noi|phat bieu|khang dinh|nhan manh|bay to|yeu cau)\b"
)
_DATELINE = re.compile(
    r"(?:rang sang|sang|trua|chieu|toi|dem|ngay|hom nay|vua qua)(?: (?:nay|qua))?\b,?\s*"
    r"(?:\(?ngay\s+|\()?"
    r"\d{1,2}\s*[/-]\s*\d"
    r"|\([a-z. ]{2,20}\)\s*[-–]|[a-z. ]{2,20} online\b"
)


def kind_of(document: Document, lines: Sequence[HeadLine], abbreviation: str) -> DocumentKind:
    """The kind, from the surest sign to the least sure."""
    if document.format in ("xlsx", "csv") and document.tables:
        return _kind_of_sheet(lines)
    named = kind_by_type_name(lines, has_table=_has_list(document))
    if named is not DocumentKind.UNKNOWN:
        return named
    by_number = _BY_ABBREVIATION.get(abbreviation.upper(), DocumentKind.UNKNOWN)
    if by_number is not DocumentKind.UNKNOWN and by_number is not DocumentKind.LETTER:
        return by_number
    if any(block.kind is BlockKind.MESSAGE for block in document.blocks):
        return DocumentKind.MESSAGE
    if _is_letter(lines) or by_number is DocumentKind.LETTER:
        return DocumentKind.REPORT if _letter_reports(lines) else DocumentKind.LETTER
    return _kind_of_prose(document, lines)


def is_correction(lines: Sequence[HeadLine]) -> bool:
    """A letter whose opening says that it puts figures right."""
    return any(_CORRECTS.search(fold(line.text)) for line in lines[:12])


def kind_by_type_name(lines: Sequence[HeadLine], *, has_table: bool) -> DocumentKind:
    """By the line "BÁO CÁO" and its like; "BẢNG KÊ" is a list only where there is a table."""
    for line in lines:
        if not is_type_name(line.text):
            continue
        folded = fold(line.text)
        for name, kind in _BY_NAME:
            if name.match(folded):
                return kind
        if _LIST_NAME.match(folded):
            if is_planned(folded):
                return DocumentKind.PLAN
            return DocumentKind.LIST if has_table else DocumentKind.REPORT
    return DocumentKind.UNKNOWN


def is_planned(title: str) -> bool:
    """A folded title speaks of what is to be: "kế hoạch", but not "kết quả thực hiện kế hoạch"."""
    return _PLANNED.search(title) is not None and _ACHIEVED.search(title) is None


def _has_list(document: Document) -> bool:
    """A table of several rows and columns; the invisible ones of head and foot have two."""
    return any(
        max(cell.row for cell in table.cells) > 2 and max(cell.column for cell in table.cells) > 2
        for table in document.tables
    )


def _kind_of_sheet(lines: Sequence[HeadLine]) -> DocumentKind:
    """A sheet is a list, whatever report it goes with, unless its title speaks of what is to be."""
    titles = [fold(line.text) for line in lines[:12] if len(line.text.split()) >= 3]
    planned = any(is_planned(title) for title in titles[:3])
    return DocumentKind.PLAN if planned else DocumentKind.LIST


def _is_letter(lines: Sequence[HeadLine]) -> bool:
    has_head = any(line.part in (Part.NATION, Part.NUMBER) for line in lines)
    return has_head and any(_ABOUT.match(fold(line.text)) for line in lines)


def _letter_reports(lines: Sequence[HeadLine]) -> bool:
    """ "V/v báo cáo kết quả …": a report in the form of a letter."""
    about = next((fold(line.text) for line in lines if _ABOUT.match(fold(line.text))), "")
    subject = _ABOUT.sub("", about, count=1).strip(" :")
    return subject.startswith("bao cao")


def _kind_of_prose(document: Document, lines: Sequence[HeadLine]) -> DocumentKind:
    opening = [fold(line.text) for line in lines[:6]]
    has_head = any(line.part is not Part.OTHER for line in lines[:20])
    first = opening[0] if opening else ""
    if first.startswith(("bao cao", "bc ")) or (
        not has_head and _REPORTS.search(" ".join(opening))
    ):
        return DocumentKind.REPORT
    if first.startswith("ke hoach"):
        return DocumentKind.PLAN
    if has_head:
        return DocumentKind.UNKNOWN
    ending = [fold(block.text) for block in document.blocks[-3:]]
    signed_by_press = any(_PRESS.search(line) for line in [*opening, *ending])
    signs = signed_by_press or _has_byline(document) or _tells(document) or _is_article(document)
    return DocumentKind.NEWS if signs else DocumentKind.UNKNOWN


def begins_with_day(text: str) -> bool:
    """ "Sáng 16/6/2026, tại …": how a report of news begins."""
    return _DATELINE.match(fold(text)) is not None


def _tells(document: Document) -> bool:
    """Prose that quotes people, or opens with the day of what it tells, under a headline."""
    prose = [fold(block.text) for block in document.blocks if block.kind is not BlockKind.CELL]
    dated = any(map(begins_with_day, prose[1:4]))
    return dated or sum(bool(_TELLS.search(paragraph)) for paragraph in prose) >= 2


_LONGEST_HEADLINE, _SHORTEST_PARAGRAPH = 30, 25  # words
# Whoever speaks or writes to somebody, or of what their own body did, writes no article.
_ADDRESSES = re.compile(
    r"\b(?:kinh (?:gui|thua)|thua (?:cac|toan the|quy|dong chi)|phat bieu|dien van|bai noi|toi xin"
    r"|chung toi|chung em|em xin|bao cao)\b"
)


def _is_article(document: Document) -> bool:
    """A headline over paragraphs that tell of somebody else."""
    prose = [block for block in document.blocks if block.kind is not BlockKind.CELL]
    headline = prose[0].text.strip() if prose else ""
    paragraphs = [one.text for one in prose[1:] if len(one.text.split()) >= _SHORTEST_PARAGRAPH]
    if not headline or headline[-1] in ".:;,!" or len(headline.split()) > _LONGEST_HEADLINE:
        return False
    addressed = any(_ADDRESSES.search(fold(text)) for text in (headline, *paragraphs[:2]))
    return len(paragraphs) >= _FEWEST_PARAGRAPHS and not addressed


_FEWEST_PARAGRAPHS = 3


def _has_byline(document: Document) -> bool:
    """The last line is a name of two to four words, after a text that has a headline."""
    paragraphs = [block.text for block in document.blocks if block.kind is not BlockKind.CELL]
    if len(paragraphs) < 3 or paragraphs[0].rstrip()[-1] in ".:;":
        return False
    words = paragraphs[-1].strip("()").split()
    return 2 <= len(words) <= 4 and all(word[0].isupper() and word.isalpha() for word in words)
