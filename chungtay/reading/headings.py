"""Which lines are headings, when no style says so: numbered and short, or in capitals."""

from __future__ import annotations

import re

_LABELS = (
    (re.compile(r"(?:phần|chương|mục|phần thứ)\s+(?:[ivxlc]+|\d+|thứ \w+)\b", re.IGNORECASE), 1),
    (re.compile(r"[IVXLC]+\s*[.)/\-–]+\s*(?=\S)"), 1),
    (re.compile(r"\d{1,2}\.\d{1,2}\.\d{1,2}[.)]?\s+"), 4),
    (re.compile(r"\d{1,2}\.\d{1,2}[.)]?\s+(?=\D)"), 3),
    (re.compile(r"\d{1,2}\s*[.)/\-–]+\s*(?=[^\d\s])"), 2),
    (re.compile(r"[a-zđ]\s*[.)]\s*(?=\S)"), 4),
)
_MOST_WORDS = 30
# Years, days and numbers of documents count nothing and may stand in a heading.
_FIGURE = re.compile(r"\d")
_NO_FIGURE = re.compile(
    r"(?:năm|nam|quý|tháng|khóa|số|giai đoạn|nhiệm kỳ|đợt|lần thứ)\s+[\d/IVX\s–-]+"
    r"|\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?|\b(?:19|20)\d{2}\b|\d+[-/][A-ZĐ][\w/-]*",
    re.IGNORECASE,
)


def heading_level(text: str, *, bold: bool = False) -> int:
    """1 for "I.", 2 for "1.", 3 for "1.1.", 4 for "a)"; 0 for a line that is no heading."""
    if "\n" in text or len(text.split()) > _MOST_WORDS:
        return 0
    for label, level in _LABELS:
        match = label.match(text)
        if match:
            return level if _is_title(text[match.end() :], bold=bold) else 0
    return 1 if _is_capital_title(text) else 0


def _is_title(rest: str, *, bold: bool) -> bool:
    rest = rest.strip()
    if not rest or rest.isupper():
        return True
    # A number that counts something makes a numbered line an item of results, bold or not.
    if _FIGURE.search(_NO_FIGURE.sub("", rest)) or rest.endswith("./."):
        return False
    if bold:
        return True
    return rest[-1] not in ".;,…" and not rest.partition(":")[2].strip()


def _is_capital_title(text: str) -> bool:
    if not text.isupper() or text[-1] in ".;," or len(text.split()) < 3:
        return False
    return sum(map(str.isalpha, text)) >= 8
