"""People who died or fell ill, houses that fell: what was suffered, not done."""

from __future__ import annotations

from chungtay.reading.prose.context import (
    after,
    before,
    book,
    ceiling,
    floor,
    found_after,
    found_before,
    in_clause_before,
    meant_in,
)
from chungtay.reading.prose.dwellers import are_helped
from chungtay.reading.prose.expressions import Expression
from chungtay.reading.prose.passages import Passage

_DAMAGE_REACH = 5
_HARMED = frozenset({"household", "person", "house", "work", "ha", "km", "m", "bridge", "piece"})
_HELPED = frozenset({"household", "person", "house", "piece", "case"})


def harm_of(passage: Passage, expression: Expression) -> tuple[str, bool]:
    """The words that say that harm was done to what a number counts, and whether they stand behind
    it; not of those that were repaired or helped."""
    damage = book("kinds", "damage")
    inside = meant_in(passage, damage, expression.number.last, expression.after)
    lost = after(passage, expression, book("kinds", "dead"), within=1)
    if before(passage, expression, book("kinds", "repairing"), within=1):
        lost = ""  # "Cứu 3 người bị nạn"
    if inside is not None or (lost and expression.measure == "person"):
        return lost or (inside.phrase if inside is not None else ""), True
    said = _fell_ill(passage, expression) or _harmed_behind(passage, expression)
    place = _place_after(passage, expression)
    if not said and place is not None and expression.measure in _HARMED:
        said = after(passage, place, book("kinds", "damage"), within=_DAMAGE_REACH)
    if not said:
        said = _harmed_before(passage, expression)
        return ("" if said and _is_apart(passage, expression) else said), False
    if expression.measure in {"vnd", "foreign-money"}:
        return "", False
    if after(passage, expression, book("kinds", "repairing"), within=_DAMAGE_REACH - 1):
        return "", False
    if in_clause_before(passage, expression, book("kinds", "repairing")):
        return "", False
    return said, True


def _harmed_before(passage: Passage, expression: Expression) -> str:
    """ "làm sập 40 nhà"; a sum may stand farther off: "Thiệt hại ban đầu của cả tỉnh khoảng 480 tỷ
    đồng"."""
    reach = _SUM_REACH if expression.measure == "vnd" else _DAMAGE_REACH
    found = found_before(passage, expression, book("kinds", "damage_before"), within=reach)
    if found is None:
        return ""
    if expression.opening - found.last > _DAMAGE_REACH:
        deed = meant_in(passage, book("cues", "deeds"), found.last, expression.opening)
        return "" if deed is not None else found.phrase
    return found.phrase


_SUM_REACH = 10


def _harmed_behind(passage: Passage, expression: Expression) -> str:
    """ "40 nhà bị nước cuốn trôi"; not of those who were then helped: "hai công nhân mắc bệnh được
    hỗ trợ 10 triệu đồng"."""
    found = found_after(passage, expression, book("kinds", "damage"), within=_DAMAGE_REACH)
    last = found.last if found is not None else _suffering(passage, expression)
    if not last or _are_cared_for(passage, expression, last):
        return ""
    return found.phrase if found is not None else passage.text.words[last - 1].text


def _are_cared_for(passage: Passage, expression: Expression, last: int) -> bool:
    """Whether somebody found, treated or helped those who suffered."""
    if expression.measure in _HELPED and are_helped(passage, expression, last):
        return True
    if expression.measure not in _COUNTED_ILL:
        return False
    return bool(before(passage, expression, book("kinds", "found_ill"), within=1))


def _fell_ill(passage: Passage, expression: Expression) -> str:
    """ "ghi nhận 45 ca mắc mới": how many fell ill; not how many were treated."""
    if expression.measure not in _COUNTED_ILL:
        return ""
    last = min(expression.after + 2, len(passage.text.words))
    named = meant_in(passage, book("kinds", "sick"), expression.number.last, last)
    if _are_cared_for(passage, expression, last):
        return ""
    if named is not None or expression.measure == "person":
        return named.phrase if named is not None else ""
    return before(passage, expression, book("kinds", "recorded"), within=1)


_COUNTED_ILL = frozenset({"case", "outbreak", "person", "piece"})
_SUFFERING_REACH = 3


def _suffering(passage: Passage, expression: Expression) -> int:
    """The word behind "bị" and, at most three words on, what happened: "bị sóng biển đánh sập";
    0 when nothing did."""
    text, last = passage.text, ceiling(passage, expression)
    for place in range(expression.after, min(last, expression.after + _DAMAGE_REACH)):
        if text.words[place].text not in _SUFFERS:
            continue
        end = min(last, place + 2 + _SUFFERING_REACH)
        harm = book("kinds", "harm").any_in(text, place + 1, end)
        return harm.last if harm is not None else 0
    return 0


_SUFFERS = frozenset({"bị", "bi"})


def _is_apart(passage: Passage, expression: Expression) -> bool:
    """ "bàn ghế bị nước cuốn trôi, tặng quà cho 820 hộ": helped, not swept away; "Lũ vùi lấp một
    bản: 350 người tham gia tìm kiếm"."""
    if before(passage, expression, book("cues", "given"), within=0):
        return True
    first = max(floor(passage, expression), expression.opening - _DAMAGE_REACH - 2)
    lost = [*book("kinds", "damage_before").longest_in(passage.text, first, expression.opening)]
    end = passage.text.words[lost[-1].last - 1].end if lost else expression.start
    between = passage.text.plain[end : expression.start]
    acts = expression.measure in _ACTORS and after(
        passage, expression, book("cues", "doing"), within=1
    )
    return bool({",", ";"} & set(between)) or (":" in between and bool(acts))


_ACTORS = frozenset({"person", "person-time", "organisation", "vehicle"})


def _place_after(passage: Passage, expression: Expression) -> Expression | None:
    """The places a number is told of: "30 điểm trường của hai huyện bị hư hỏng"."""
    later = passage.following(expression)
    return later if later is not None and later.measure == "place" else None
