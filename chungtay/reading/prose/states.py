"""What is or was so and nobody did: places, shares, population, damage, sizes, comparisons."""

from __future__ import annotations

from chungtay.reading.prose.context import (
    after,
    before,
    book,
    floor,
    in_clause_before,
    in_sentence,
)
from chungtay.reading.prose.dwellers import is_there, of_people
from chungtay.reading.prose.expressions import Expression
from chungtay.reading.prose.passages import Passage
from chungtay.reading.prose.sizes import (
    extreme,
    is_along,
    is_beside,
    is_criterion,
    is_inside_gift,
    is_origin,
    is_size,
    is_whole,
    sized,
)

# Ratios that are indicators are results though they are percentages.
_RATIOS = frozenset({"tasks-completed-rate", "reports-on-time-rate"})


def state_of(
    passage: Passage, expression: Expression, indicator: str, *, in_situation: bool
) -> tuple[str, bool]:
    """The words that say that nobody did what a number counts, and whether they stand behind a
    list that the number ends. `in_situation`: the heading above describes how things are."""
    if expression.measure == "place" and indicator != "communes-assisted":
        return "place", False
    if expression.measure == "percent" and indicator not in _RATIOS:
        return ("" if _is_reached(passage, expression) else "%"), False
    damage, of_list = _damage(passage, expression)
    if damage:
        return damage, of_list
    said = _told(passage, expression, indicator)
    site = expression.measure in _SITES or (expression.measure == "piece" and not expression.named)
    if not said and site and indicator not in _TAKING_PART:
        said = before(passage, expression, book("kinds", "located"), within=0)
    if not said and not indicator:
        said = before(passage, expression, book("kinds", "has"), within=0)
        said = said or is_there(passage, expression)
        said = said or _untold(passage, expression)
    said = said or is_beside(passage, expression) or is_inside_gift(passage, expression)
    said = said or _undone(passage, expression) or is_criterion(passage, expression)
    said = said or is_size(passage, expression) or is_origin(passage, expression)
    said = said or is_along(passage, expression, indicator) or is_whole(passage, expression)
    if not said and in_situation and not _is_deed(passage, expression):
        said = "heading"
    return said or sized(passage, expression, indicator), False


def _undone(passage: Passage, expression: Expression) -> str:
    """ "còn 5 xã chưa giải ngân cho 18 hộ": the deed told last before the number was not done."""
    first = max(passage.clause_of(expression).first, floor(passage, expression))
    done = [*book("cues", "deeds").longest_in(passage.text, first, expression.opening)]
    if not done or done[-1].first <= first:
        return ""
    turned = book("kinds", "but").any_in(passage.text, done[-1].last, expression.opening)
    if turned is not None:
        return ""
    negated = book("kinds", "negation").longest_at(passage.text, done[-1].first - 1)
    return negated.phrase if negated is not None and negated.last == done[-1].first else ""


def _is_item(passage: Passage) -> bool:
    """Whether the text is an item of a list: "- 85 đôi ủng cho học sinh"."""
    first = passage.text.plain.lstrip()[:1]
    return bool(first) and not first.isalnum() and first not in "\"'("


_UNTOLD_REACH = 14
_SHORTEST_TELLING = 8  # words


def _untold(passage: Passage, expression: Expression) -> str:
    """A number of something unknown in a sentence that tells of no doing: "Trên đảo là 214 nóc
    nhà …". Lines and lists leave the doing to their heading."""
    sentence = passage.sentence_of(expression)
    if sentence.last - sentence.first < _SHORTEST_TELLING or not expression.named:
        return ""
    if ":" in passage.text.plain[sentence.span.start : expression.start] or _is_item(passage):
        return ""
    if book("kinds", "inside").longest_at(passage.text, sentence.first) is not None:
        return ""
    last = min(sentence.last, expression.after + _UNTOLD_REACH)
    ahead = _tells(passage, sentence.first, expression.first, ("deeds", "taking_part", "works"))
    behind = _tells(passage, expression.after, last, ("deeds", "doing", "receiving", "works"))
    reached = after(passage, expression, book("kinds", "achieving"), within=_REACHES)
    return "" if ahead or behind or reached else "untold"


def _tells(passage: Passage, first: int, last: int, cues: tuple[str, ...]) -> bool:
    return any(book("cues", name).any_in(passage.text, first, last) is not None for name in cues)


_REACHES = 3  # words: "có 46 hộ đạt danh hiệu"


_REACHED_BEFORE, _REACHED_AFTER = 5, 12


def _is_reached(passage: Passage, expression: Expression) -> bool:
    """ "đã khôi phục 80%", "92% số hộ đã có nước": a state that was reached, no plain share."""
    if before(passage, expression, book("kinds", "shares"), within=_REACHED_BEFORE):
        return False
    if before(passage, expression, book("kinds", "restored"), within=_REACHED_BEFORE):
        return True
    return bool(after(passage, expression, book("kinds", "was_done"), within=_REACHED_AFTER))


def _told(passage: Passage, expression: Expression, indicator: str) -> str:
    """Comparisons, populations, accounts, names of programmes, people who are there."""
    said = (
        _compared(passage, expression, indicator)
        or before(passage, expression, book("kinds", "state_of_things"), within=2)
        or _told_after(passage, expression, "state_after")
        or in_sentence(passage, expression, book("kinds", "never_done"))
        or before(passage, expression, book("kinds", "accounts"), within=6)
        or extreme(passage, expression)
        or _in_a_name(passage, expression)
        or of_people(passage, expression, indicator)
        or _of_business(passage, expression, indicator)
    )
    if indicator == "loans" and said in _OWED and expression.measure in _LENT:
        return ""
    if indicator in _LENGTHS and said in _LONG:
        return ""
    if indicator in _TAKING_PART and said in _STRENGTH:
        return ""
    if expression.measure == "person-time" and said.startswith(_ALL):
        return ""
    if indicator == "land-donated" and said in _AREAS:
        return ""
    stock = said and indicator in _STOCKS
    if stock and before(passage, expression, book("kinds", "stock"), within=2):
        return ""
    return said


def _of_business(passage: Passage, expression: Expression, indicator: str) -> str:
    """What a company sold and earned, in a sentence of its accounts."""
    if indicator not in {"", "funds-mobilised"}:
        return ""
    if in_clause_before(passage, expression, book("cues", "given")):
        return ""
    return in_sentence(passage, expression, book("kinds", "business"))


# "hiện có 38 mô hình": what stands at the end of a period is what such a report counts.
_STOCKS = frozenset(
    {
        "models-registered",
        "models-recognised",
        "self-management-groups",
        "children-sponsored",
        "heroic-mothers",
        "literacy-turns",
    }
)
# "tại 18 điểm khám": where it was, not what was done.
_SITES = frozenset({"work", "organisation", "household", "case"})
_TAKING_PART = frozenset({"participant-turns", "disaster-force-turns", "epidemic-force-turns"})
# "làm 3 tuyến lộ dài 2.150 m": how long is how much.
_LENGTHS = frozenset({"rural-road-km", "canal-km", "clean-road-km", "lighting-km"})
_LONG = frozenset({"chiều dài", "dài", "chieu dai", "dai"})
# "đã cử 5 tổ công tác với tổng quân số 83 đồng chí": the strength of a force that was sent.
_STRENGTH = frozenset({"quân số", "quan so"})
_OWED = frozenset(
    {"quản lý", "đang quản lý", "có", "tổng dư nợ", "nợ", "quan ly", "dang quan ly", "co", "no"}
)
_LENT = frozenset({"vnd", "household", "person"})
_ALL = ("tổng số", "tong so")  # of turns it is the sum of what was done
_AREAS = frozenset({"diện tích", "tổng diện tích", "dien tich", "tong dien tich"})


def _told_after(passage: Passage, expression: Expression, words: str) -> str:
    """What is said of a number right behind it, in the same breath."""
    end = passage.text.plain.find(",", expression.end, expression.end + 3)
    return "" if end >= 0 else after(passage, expression, book("kinds", words), within=1)


def _in_a_name(passage: Passage, expression: Expression) -> str:
    """ "Quỹ 1 triệu cây xanh"; "Trong chương trình, 25 đội …" is no name."""
    said = before(passage, expression, book("kinds", "programme_names"), within=0)
    place = passage.text.words[expression.opening].start
    giving = before(passage, expression, book("kinds", "into_fund"), within=1)
    if expression.measure == "vnd" and (giving or said not in _FUNDS):
        return ""
    return "" if passage.text.plain[:place].rstrip().endswith((",", ":", "-")) else said


def _compared(passage: Passage, expression: Expression, indicator: str) -> str:
    """What only tells a difference. Without diacritics "tang" may be "tặng", to give, as well."""
    far = before(passage, expression, book("kinds", "far_compared"), within=_FAR_COMPARED)
    start = passage.sentence_of(expression).span.start
    far = "" if passage.text.plain.find("(", start, expression.start) >= 0 else far
    said = before(passage, expression, book("kinds", "compared"), within=1) or far
    if indicator == "households-out-of-poverty" and said.startswith(_FEWER):
        return ""
    return "" if said in _NO_COMPARISON and expression.measure != "percent" else said


_FEWER = ("giảm", "giam")  # so many fewer poor households left poverty
_FUNDS = frozenset({"quỹ", "quy"})
_FAR_COMPARED = 5  # words: "cao hơn năm ngoái 2,1 tỷ đồng"
_NO_COMPARISON = frozenset({"tang", "bằng", "bang"})


def _is_deed(passage: Passage, expression: Expression) -> bool:
    return bool(in_clause_before(passage, expression, book("cues", "deeds")))


_DAMAGE_REACH = 5
_HARMED = frozenset({"household", "person", "house", "work", "ha", "km", "m", "bridge", "piece"})


def _damage(passage: Passage, expression: Expression) -> tuple[str, bool]:
    """People who died, houses that fell, and whether that is said behind them; not those that were
    repaired or helped."""
    inside = book("kinds", "damage").any_in(passage.text, expression.number.last, expression.after)
    lost = after(passage, expression, book("kinds", "dead"), within=0)
    if inside is not None or (lost and expression.measure == "person"):
        return lost or (inside.phrase if inside is not None else ""), True
    said = after(passage, expression, book("kinds", "damage"), within=_DAMAGE_REACH)
    place = _place_after(passage, expression)
    if not said and place is not None and expression.measure in _HARMED:
        said = after(passage, place, book("kinds", "damage"), within=_DAMAGE_REACH)
    if not said:
        said = before(passage, expression, book("kinds", "damage_before"), within=_DAMAGE_REACH)
        return ("" if said and _is_apart(passage, expression) else said), False
    if expression.measure in {"vnd", "foreign-money"}:
        return "", False
    if after(passage, expression, book("kinds", "repairing"), within=_DAMAGE_REACH - 1):
        return "", False
    if in_clause_before(passage, expression, book("kinds", "repairing")):
        return "", False
    return said, True


def _is_apart(passage: Passage, expression: Expression) -> bool:
    """ "bàn ghế bị nước cuốn trôi, tặng quà cho 820 hộ": helped, not swept away."""
    if before(passage, expression, book("cues", "given"), within=0):
        return True
    first = max(floor(passage, expression), expression.opening - _DAMAGE_REACH - 2)
    lost = [*book("kinds", "damage_before").longest_in(passage.text, first, expression.opening)]
    end = passage.text.words[lost[-1].last - 1].end if lost else expression.start
    return "," in passage.text.plain[end : expression.start]


def _place_after(passage: Passage, expression: Expression) -> Expression | None:
    """The places a number is told of: "30 điểm trường của hai huyện bị hư hỏng"."""
    later = passage.following(expression)
    return later if later is not None and later.measure == "place" else None
