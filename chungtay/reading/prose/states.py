"""What is or was so and nobody did: places, shares, population, damage, sizes, comparisons."""

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
    in_sentence,
    meant_in,
)
from chungtay.reading.prose.dwellers import is_there, of_people
from chungtay.reading.prose.expressions import Expression, turning_words
from chungtay.reading.prose.harm import harm_of
from chungtay.reading.prose.labels import tells_of_deed
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
    of_a_road,
    sized,
)
from chungtay.reading.prose.stories import owned

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
    damage, of_list = harm_of(passage, expression)
    if damage:
        return damage, of_list
    said = _told(passage, expression, indicator)
    site = expression.measure in _SITES or (expression.measure == "piece" and not expression.named)
    if not said and site and indicator not in _TAKING_PART:
        said = before(passage, expression, book("kinds", "located"), within=0)
    if not said and not indicator:
        said = _has(passage, expression) or is_there(passage, expression)
        said = said or _untold(passage, expression)
    said = said or is_beside(passage, expression) or is_inside_gift(passage, expression)
    said = said or _undone(passage, expression) or is_criterion(passage, expression)
    said = said or is_size(passage, expression) or is_origin(passage, expression)
    said = said or is_along(passage, expression, indicator) or is_whole(passage, expression)
    said = said or of_a_road(passage, expression) or owned(passage, expression)
    said = said or _through_whom(passage, expression) or _of_label(passage, expression, indicator)
    said = said or _of_a_place(passage, expression, indicator)
    said = said or _still_open(passage, expression) or _of_then(passage, expression)
    if not said and in_situation and not _is_deed(passage, expression):
        said = "heading"
    return said or sized(passage, expression, indicator), False


def _has(passage: Passage, expression: Expression) -> str:
    """ "xã có 11 tổ"; but "huyện có 12 công trình được bàn giao" tells what was done."""
    words, passive = passage.text.words, turning_words("passive", bare=passage.text.bare)
    if expression.after < len(words) and words[expression.after].text in passive:
        return ""
    return before(passage, expression, book("kinds", "has"), within=0)


def _of_a_place(passage: Passage, expression: Expression, indicator: str) -> str:
    """ "Xã Mường Lan có 17 cầu treo": what a place has, in a sentence that tells of no doing."""
    has = found_before(passage, expression, book("kinds", "place_has"), within=0)
    if has is None or expression.measure in _NEVER_THERE or indicator in _STOCKS:
        return ""
    text, sentence = passage.text, passage.sentence_of(expression)
    opening = book("kinds", "places").longest_at(text, sentence.first)
    if opening is None or "," in text.plain[sentence.span.start : text.words[has.first].start]:
        return ""
    last = min(ceiling(passage, expression), expression.after + _UNTOLD_REACH)
    comma = text.plain.find(",", expression.end, sentence.span.end)
    last = min(last, text.at(comma)) if comma >= 0 else last
    ahead = _tells(passage, opening.last, has.first, ("deeds", "taking_part", "works"))
    behind = _tells(passage, expression.after, last, ("deeds", "doing", "receiving", "works"))
    reached = after(passage, expression, book("kinds", "achieving"), within=_REACHES)
    return "" if ahead or behind or reached else has.phrase


_NEVER_THERE = frozenset({"vnd", "labour-day", "person-time", "session", "gift", "foreign-money"})


def _still_open(passage: Passage, expression: Expression) -> str:
    """ "còn 1 đơn đang xác minh", "vẫn còn 2 thôn chưa có điện": what is left to do."""
    if not before(passage, expression, book("kinds", "remaining"), within=0):
        return ""
    return after(passage, expression, book("kinds", "open"), within=_OPEN_REACH)


_OPEN_REACH = 5


def _of_then(passage: Passage, expression: Expression) -> str:
    """ "Từ 5 hội viên, nay câu lạc bộ có …": how many there once were."""
    text, first = passage.text, expression.opening - 1
    if expression.measure in _SUMS or first < 0 or text.words[first].text not in _FROM:
        return ""
    if after(passage, expression, book("cues", "given"), within=_OPEN_REACH):
        return ""
    last = min(passage.sentence_of(expression).last, expression.after + _UNTOLD_REACH)
    opens = first == passage.sentence_of(expression).first
    opens = opens or text.plain[: text.words[first].start].rstrip().endswith((",", ";"))
    turns = book("kinds", "by_now" if opens else "now_has")
    now = meant_in(passage, turns, expression.after, last)
    return now.phrase if now is not None else ""


_SUMS = frozenset({"vnd", "foreign-money", "percent", "person-time"})
_FROM = frozenset({"từ", "tu"})


def _through_whom(passage: Passage, expression: Expression) -> str:
    """ "cho vay ủy thác qua 4 hội": the bodies by way of which it was done."""
    if expression.measure not in {"organisation", "work"}:
        return ""
    return before(passage, expression, book("kinds", "by_way_of"), within=0)


def _of_label(passage: Passage, expression: Expression, indicator: str) -> str:
    """ "Tổng số hộ nghèo cuối năm: 54 hộ", "Số hội viên là 587 chị": how many there are, when the
    label tells of no doing."""
    if expression.measure not in {"person", "household"}:
        return ""
    text, first = passage.text, passage.clause_of(expression).first
    label = book("kinds", "counts_of").longest_at(text, first)
    if label is None or label.last > expression.opening:
        return ""
    if indicator and label.last < expression.opening:
        return ""  # "Số hộ thoát nghèo: 21 hộ"
    between = text.plain[text.words[label.last - 1].end : expression.start].rstrip()
    if not between.endswith((":", " là", " la")) or len(between.split()) > _LONGEST_LABEL:
        return ""
    deed = book("cues", "deeds").any_in(text, label.last, expression.opening)
    return label.phrase if deed is None else ""


_LONGEST_LABEL = 8


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
    return any(meant_in(passage, book("cues", name), first, last) is not None for name in cues)


_REACHES = 3  # words: "có 46 hộ đạt danh hiệu"


_REACHED_BEFORE, _REACHED_AFTER = 5, 12


def _is_reached(passage: Passage, expression: Expression) -> bool:
    """ "đã khôi phục 80%", "92% số hộ đã có nước": a state that was reached, no plain share."""
    if before(passage, expression, book("kinds", "shares"), within=_REACHED_BEFORE):
        return False
    if before(passage, expression, book("kinds", "restored"), within=_REACHED_BEFORE):
        return True
    done = found_after(passage, expression, book("kinds", "was_done"), within=_REACHED_AFTER)
    if done is None:
        return False
    return "," not in passage.text.plain[expression.end : passage.text.words[done.first].start]


def _told(passage: Passage, expression: Expression, indicator: str) -> str:
    """Comparisons, populations, accounts, names of programmes, people who are there."""
    said = (
        _compared(passage, expression, indicator)
        or _state_before(passage, expression)
        or _told_after(passage, expression, "state_after")
        or in_sentence(passage, expression, book("kinds", "never_done"))
        or _accounted(passage, expression)
        or _in_the_purse(passage, expression)
        or extreme(passage, expression)
        or _in_a_name(passage, expression)
        or of_people(passage, expression, indicator)
        or _of_business(passage, expression, indicator)
    )
    if said and indicator and tells_of_deed(passage, expression, said):
        return ""
    borrowed = indicator == "loans" and expression.measure in _LENT
    if said in _OWED and (borrowed or _is_lent_out(passage, expression)):
        return ""
    if said in _FUND_HAS and _is_lending_fund(passage, expression):
        return ""
    if indicator in _LENGTHS and said in _LONG:
        return ""
    if indicator == "households-out-of-poverty" and said in _THERE:
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


_FUND_HAS = frozenset({"hiện có", "hien co"})


def _is_lending_fund(passage: Passage, expression: Expression) -> bool:
    """ "Quỹ Hỗ trợ nông dân hiện có 285 triệu đồng": its capital was raised."""
    if expression.measure != "vnd":
        return False
    return bool(in_clause_before(passage, expression, book("kinds", "purse")))


def _of_business(passage: Passage, expression: Expression, indicator: str) -> str:
    """What a company sold and earned, in a sentence of its accounts."""
    if indicator not in {"", "funds-mobilised"}:
        return ""
    if in_clause_before(passage, expression, book("cues", "given")):
        return ""
    return in_sentence(passage, expression, book("kinds", "business"))


def _in_the_purse(passage: Passage, expression: Expression) -> str:
    """ "Quỹ đồng đội còn 4,3 triệu đồng": what is left, not what was given."""
    if expression.measure != "vnd":
        return ""
    if not in_clause_before(passage, expression, book("kinds", "purse")):
        return ""
    return before(passage, expression, book("kinds", "still_there"), within=0)


_COUNTED_ALONE = frozenset({"person", "household", "house", "gift", "case"})
_POPULATIONS = frozenset({"dân số", "số dân", "dan so", "so dan"})


def _accounted(passage: Passage, expression: Expression) -> str:
    """Sums and populations of accounts; not "viện phí cho 14 bệnh nhi"."""
    said = before(passage, expression, book("kinds", "accounts"), within=6)
    return "" if expression.measure in _COUNTED_ALONE and said not in _POPULATIONS else said


_HAPPENING = frozenset({"xảy ra", "để xảy ra", "xuất hiện", "xay ra", "de xay ra", "xuat hien"})
_LEFT = (" còn", " con")
_DIVIDED = frozenset({"chia thành", "chia làm", "chia thanh", "chia lam"})


def _state_before(passage: Passage, expression: Expression) -> str:
    """ "toàn xã còn 40 hộ"; but "Đoàn xã còn trồng 3 km" is told of one more deed."""
    said = found_before(passage, expression, book("kinds", "state_of_things"), within=2)
    if said is None or (said.phrase.endswith(_LEFT) and said.last != expression.opening):
        return ""
    end = passage.text.words[said.last - 1].end
    if said.phrase in _HAPPENING and "," in passage.text.plain[end : expression.start]:
        return ""  # "Khi sự cố xảy ra, 120 chiến sĩ có mặt"
    if meant_in(passage, book("cues", "done_to"), said.last, expression.opening) is not None:
        return ""  # "quản lý, cảm hóa 14 thanh niên"
    if said.phrase in _DIVIDED and expression.measure == "organisation":
        helping = after(passage, expression, book("cues", "doing"), within=1)
        return "" if helping else said.phrase  # "sinh viên chia thành 25 đội giúp dân"
    return said.phrase


def _is_lent_out(passage: Passage, expression: Expression) -> bool:
    """ "tổng dư nợ 78 tỷ đồng": what the members of a body have borrowed through it."""
    lent = before(passage, expression, book("kinds", "lent_out"), within=_LENT_REACH)
    return expression.measure == "vnd" and bool(lent)


_LENT_REACH = 5


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
_THERE = frozenset({"có", "co", "số hộ", "so ho"})
_LENT = frozenset({"vnd", "household", "person"})
_ALL = ("tổng số", "tong so")  # of turns it is the sum of what was done
_AREAS = frozenset({"diện tích", "tổng diện tích", "dien tich", "tong dien tich"})


def _told_after(passage: Passage, expression: Expression, words: str) -> str:
    """What is said of a number right behind it, in the same breath."""
    end = passage.text.plain.find(",", expression.end, expression.end + 3)
    said = "" if end >= 0 else after(passage, expression, book("kinds", words), within=1)
    if said.endswith(_OF_ALL) and in_clause_before(passage, expression, book("cues", "deeds")):
        return ""
    return said


_OF_ALL = ("tổng số", "tong so")  # "giúp gặt 12 ha trong tổng số 40 ha": so much was done of it


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
    if said in _ADDED and expression.measure in _SENT:
        against = in_sentence(passage, expression, book("kinds", "against"))
        return said if against else ""
    return "" if said in _NO_COMPARISON and expression.measure != "percent" else said


_ADDED = frozenset({"tăng thêm", "tang them"})  # "sẽ tăng thêm 6 xe" sends them
_SENT = frozenset({"person", "person-time", "vehicle", "organisation"})


_FEWER = ("giảm", "giam")  # so many fewer poor households left poverty
_FUNDS = frozenset({"quỹ", "quy"})
_FAR_COMPARED = 5  # words: "cao hơn năm ngoái 2,1 tỷ đồng"
_NO_COMPARISON = frozenset({"tang", "bằng", "bang"})


def _is_deed(passage: Passage, expression: Expression) -> bool:
    return bool(in_clause_before(passage, expression, book("cues", "deeds")))
