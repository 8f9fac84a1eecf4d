"""Names of bodies as heads of documents write them: in capitals and over several lines."""

from __future__ import annotations

import re
from collections.abc import Sequence

from chungtay.domain.spelling import fold

# Folded words with which the name of a body begins in a head, where every line is a name.
_BEGINNING = re.compile(
    r"(?:ban|bo|bch\w*|btv|bcd|bdbp|bhxh|btgdv\w*|benh (?:vien|xa)|binh (?:chung|doan)|cau lac bo"
    r"|clb|chi (?:bo|cuc|doan|hoi)|cong (?:an|doan|ty)|cuc|cum|ccb|dang (?:bo|uy)|doan|don|doi"
    r"|hai (?:doan|doi)|hat|hdnd|hlhpn|hnd|hoi|khoi|kho bac|lien (?:doan|minh)|llvt|ldld"
    r"|lu doan|luc luong|mat tran|mttq|ngan hang|nha (?:may|van)|phong(?! thu)|qdnd"
    r"|quan (?:khu|chung|doan|doi)|so|su doan|to|toa|tong (?:cuc|cong|lien|hoi)|tram|truong"
    r"|trung (?:doan|tam|uong)|tw|tieu doan|ubnd|ubmttq|uy ban|vien|van phong|vu|vung"
    r"|(?:tinh|thanh|thi|huyen|quan|xa|phuong) (?:uy|doan|doi))\b"
)
_TERRITORY = re.compile(
    r"(?:tinh|thanh pho|tp\.?|huyen|thi xa|thi tran|xa|phuong|dac khu)\b(?! (?:uy|doan|doi)\b)"
)
# Beginnings that are no whole name: what they are of stands on the next line.
_UNFINISHED = re.compile(
    r"(?:bo|ban) chi huy|bo tu lenh|bch|ban (?:chap hanh|thuong vu|thuong truc|chi dao)|uy ban"
    r"|uy ban nhan dan|ubnd|hoi dong nhan dan|hdnd|doan|hoi|lien doan|cong doan(?: co so)?"
    r"|dang bo|chi bo|chi doan|.* va|.*[,&-]"
)
# Organs that are named below the body they are of.
_ORGAN = re.compile(r"ban (?:chap hanh|thuong vu|thuong truc)|bch|btv")

# How the words of such names are written in a sentence; what is not here is a proper name.
_PHRASES = (
    "Ủy ban nhân dân; Hội đồng nhân dân; Ủy ban; Mặt trận Tổ quốc; Bộ Chỉ huy; Ban Chỉ huy;"
    "Phòng thủ khu vực; Bộ đội Biên phòng; Đồn Biên phòng; Bộ Tư lệnh; Quân khu; Quân đoàn;"
    "Quân chủng; Binh đoàn; Sư đoàn; Lữ đoàn; Trung đoàn; Tiểu đoàn; Hải đoàn; Hải đội; Chính trị;"
    "Hội Liên hiệp Phụ nữ; Nông dân; Cựu chiến binh; Chữ thập đỏ; Người cao tuổi; Khuyến học;"
    "Liên hiệp Thanh niên; Luật gia; Liên đoàn Lao động; Công đoàn; Tỉnh đoàn; Thành đoàn;"
    "Huyện đoàn; Xã đoàn; Thanh niên; Ban Chấp hành; Ban Thường vụ; Ban Thường trực; Ban Chỉ đạo;"
    "Dân vận; Tuyên giáo; Tổ chức; Tỉnh ủy; Thành ủy; Huyện ủy; Thị ủy; Đảng ủy; Đảng bộ; Chi bộ;"
    "Trung ương; Công an; Quốc phòng; Nội vụ; Tổng cục Chính trị; Tổng Liên đoàn; Cục; Sở; Phòng;"
    "Trung tâm; Trường; Bệnh viện; Bệnh xá; Văn phòng; Hội; Đoàn; Đồn; Ban; Bộ; Kinh tế; Văn hóa;"
    "Xã hội; Giáo dục; Đào tạo; Y tế; Nông nghiệp; Môi trường; Lao động; Quân y; tỉnh; thành phố;"
    "huyện; thị xã; thị trấn; xã; phường; đặc khu; thôn; khu vực; khu kinh tế; cơ sở; quân sự;"
    "nhân dân; và; các; khối; ngành; cơ quan; doanh nghiệp; lực lượng vũ trang; của"
)
_CANONICAL = {
    tuple(phrase.lower().split()): phrase.split()
    for phrase in (part.strip() for part in _PHRASES.split(";"))
}
_LONGEST = max(len(words) for words in _CANONICAL)
_KNOWN_LETTERS = "MTTQ TNCS UBND HĐND LLVT CHQS BĐBP LĐLĐ LHPN CCB BCH TW PTKV UBMTTQ"
_LETTERS = frozenset(_KNOWN_LETTERS.split())
_OTHER_SPELLINGS = {"uỷ": "ủy", "hoá": "hóa", "toà": "tòa"}


def begins_body(text: str) -> bool:
    """True when a line of a head begins with the name of a body."""
    return _BEGINNING.match(fold(text)) is not None


def is_territory(text: str) -> bool:
    """True for "TỈNH HÀ TĨNH": a place, which in a head stands for the body above."""
    return _TERRITORY.match(fold(text)) is not None


def whole_names(lines: Sequence[str]) -> list[str]:
    """The names that the lines of a head's left side make, upper body first. A line that begins
    no body, or follows one that needs a complement, goes on with the name before it."""
    names: list[str] = []
    for line in lines:
        goes_on = names and (
            _UNFINISHED.fullmatch(fold(names[-1])) is not None or not begins_body(line)
        )
        if goes_on:
            names[-1] = f"{names[-1]} {line}"
        elif names or begins_body(line) or is_territory(line):
            names.append(line)
    if len(names) > 1 and _ORGAN.fullmatch(fold(names[-1])):
        names[-2:] = [f"{names[-1]} {names[-2]}"]
    return [in_sentence_case(name) for name in names]


def in_sentence_case(name: str) -> str:
    """ "ỦY BAN NHÂN DÂN XÃ HƯƠNG KHÊ" as "Ủy ban nhân dân xã Hương Khê"; a name that is not all in
    capitals stays as it is written."""
    name = " ".join(name.split())
    if not name.isupper():
        return name
    words, written = name.split(), list[str]()
    while words:
        taken, cased = _next_words(words)
        written += cased
        words = words[taken:]
    written[0] = written[0][:1].upper() + written[0][1:]
    return " ".join(written)


def _next_words(words: Sequence[str]) -> tuple[int, list[str]]:
    """How many of the words make a known phrase, or one, and how they are written."""
    loose = [_OTHER_SPELLINGS.get(word.lower(), word.lower()) for word in words[:_LONGEST]]
    for length in range(min(_LONGEST, len(words)), 0, -1):
        known = _CANONICAL.get(tuple(loose[:length]))
        if known:
            return length, known
    return 1, [_capitalised(words[0])]


def _capitalised(word: str) -> str:
    """A proper name's word; letters that stand for words, and numerals, stay capital."""
    bare = word.strip("()[],.;-–&")
    if bare in _LETTERS or not re.search("[aeiouy]", fold(bare)) or re.fullmatch("[IVX]+", bare):
        return word
    return re.sub(r"[^\W\d_]+", lambda part: part[0].capitalize(), word)
