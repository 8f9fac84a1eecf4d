"""What one of something costs or holds, what is asked of one, how often: numbers nobody adds up."""

from __future__ import annotations

from chungtay.domain.figures import Qualifier
from chungtay.reading.prose.context import after, before, book, floor, found_before, meant_in
from chungtay.reading.prose.expressions import Expression, turning_words
from chungtay.reading.prose.passages import Passage

_EACH_REACH = 4
_EACH_SUM_REACH = 10  # "mỗi công nhân được nhận phiếu mua hàng trị giá 400.000 đồng"


def price_of(passage: Passage, expression: Expression) -> str:
    """The words that say that a number is of one: "mỗi suất 500.000 đồng", "01 triệu đồng/suất"."""
    said = (
        _each(passage, expression)
        or _norm(passage, expression)
        or _of_one_gift(passage, expression)
        or _how_often(passage, expression)
        or _own_donations(passage, expression)
    )
    rest = passage.text.plain[expression.end :].lstrip(" ")
    if not said and rest.startswith("/") and rest[1:].lstrip()[:1].isalpha():
        said = rest[: rest.find(" ", 2)] if " " in rest[2:] else rest
    each = "for_each" if expression.measure == "vnd" else "to_each"
    if not _says_it_of_next(passage, expression):
        said = said or after(passage, expression, book("kinds", each), within=1)
    return said or _in_kind(passage, expression) or _cost_of_each(passage, expression)


def _says_it_of_next(passage: Passage, expression: Expression) -> bool:
    """Whether "mỗi suất" behind a sum belongs to the next one: "trị giá 625 triệu đồng, mỗi suất
    500.000 đồng"."""
    other = passage.following(expression)
    if other is None or other.measure != "vnd" or expression.measure != "vnd":
        return False
    return passage.text.plain[expression.end : other.start].lstrip()[:1] in _PARTING


_PARTING = frozenset(",;(")


def _cost_of_each(passage: Passage, expression: Expression) -> str:
    """ "mỗi căn nhà rộng 40 m2, tường xây, mái tôn, kinh phí 80 triệu đồng": what each of them
    costs, when sizes alone stand between."""
    if expression.measure != "vnd":
        return ""
    cost = found_before(passage, expression, book("kinds", "cost_of_one"), within=1)
    if cost is None or _is_total(passage, expression):
        return ""
    sizes = (one for one in passage.earlier(expression) if one.measure not in _SIZES)
    other = next(sizes, None)
    first = other.after if other is not None else passage.sentence_of(expression).first
    said = [*book("kinds", "each").longest_in(passage.text, first, cost.first)]
    if not said or said[-1].phrase in _TIMES:
        return ""
    given = meant_in(passage, book("cues", "given"), said[-1].last, cost.first)
    return "" if given is not None else said[-1].phrase


_SIZES = frozenset({"m", "m2", "km"})


# "mỗi năm tặng 200 suất quà" tells how often; of money it is what one receives.
_TIMES = frozenset({"mỗi tháng", "mỗi năm", "mỗi tuần", "mỗi ngày", "mỗi quý"})


# "Hội Phụ nữ và Đoàn thanh niên mỗi đơn vị 30 em": each of those just named.
_BODIES = frozenset({"mỗi đơn vị", "moi don vi"})
_PERSONS = frozenset({"household", "person", "person-time"})


def _each(passage: Passage, expression: Expression) -> str:
    """ "mỗi hộ được 5 triệu đồng"; not of what is told beside it: "… cho mỗi hộ và tặng 20 thẻ"."""
    each = book("kinds", "each")
    opening = each.longest_at(passage.text, passage.sentence_of(expression).first)
    if expression.measure == "vnd" and _is_total(passage, expression):
        return ""
    if expression.measure == "vnd" and opening is not None and opening.phrase not in _TIMES:
        if _is_summed_up(passage, expression, opening.last):
            return ""
        return "" if _speaks_of_a_body(passage, expression) else opening.phrase
    reach = _EACH_SUM_REACH if expression.measure == "vnd" else _EACH_REACH
    said = before(passage, expression, each, within=reach)
    if not said or (said in _TIMES and expression.measure != "vnd"):
        return ""
    if said in _BODIES and expression.measure in _PERSONS:
        return ""
    text, adding = passage.text, turning_words("adding", bare=passage.text.bare)
    first = max(floor(passage, expression), expression.opening - reach)
    between = text.words[first : expression.opening]
    place = next((w.start for w in reversed(between) if w.text in adding), -1)
    last = [*each.longest_in(text, floor(passage, expression), expression.opening)][-1]
    start = text.words[last.first].start
    if place > start or ";" in text.plain[start : expression.start]:
        return ""
    if _is_summed_up(passage, expression, last.last):
        return ""
    return "" if _is_told_of_other(passage, expression, last.first) else said


def _speaks_of_a_body(passage: Passage, expression: Expression) -> bool:
    """ "Mỗi hộ góp công, Hội hỗ trợ 80 triệu đồng": who gives it is named behind a comma."""
    text, sentence = passage.text, passage.sentence_of(expression)
    comma = text.plain.rfind(",", sentence.span.start, expression.start)
    if comma < 0:
        return False
    body = book("bodies", "any").longest_at(text, text.at(comma))
    return body is not None and body.last < expression.opening


_TOTAL_REACH = 3


def _is_total(passage: Passage, expression: Expression) -> bool:
    """ "mỗi hộ nhận một con bò, tổng trị giá 960 triệu đồng"."""
    return bool(before(passage, expression, book("kinds", "totals"), within=_TOTAL_REACH))


def _in_kind(passage: Passage, expression: Expression) -> str:
    """ "được hỗ trợ 15 kg gạo mỗi tháng"."""
    if expression.measure != "kg":
        return ""
    return after(passage, expression, book("kinds", "in_kind_each"), within=1)


def _is_told_of_other(passage: Passage, expression: Expression, each: int) -> bool:
    """Whether "mỗi …" belongs to the sum right before it: "10 triệu đồng mỗi hộ, cấp 652 xe"."""
    other = next(passage.earlier(expression), None)
    if other is None or other.measure != "vnd" or other.after != each:
        return False
    return "," in passage.text.plain[passage.text.words[each].end : expression.start]


# đồng: what one of each is worth at least.
_LEAST_WORTH = {"gift": 20_000, "household": 5_000, "person": 5_000, "house": 1_000_000}


def _of_one_gift(passage: Passage, expression: Expression) -> str:
    """ "200 suất tiền mặt 1 triệu đồng", "07 nhà x 60 triệu đồng": what each of them is, as it
    would be next to nothing for all of them."""
    before_it, worth = next(passage.earlier(expression), None), expression.number.value
    if expression.measure != "vnd" or before_it is None or worth is None:
        return ""
    text = passage.text
    between = text.plain[before_it.end : expression.start]
    if between.rstrip().endswith((" x", "×", " nhân")):
        return "x"
    many = before_it.number.value
    least = _LEAST_WORTH.get(before_it.measure, 0)
    if before_it.clause != expression.clause or not many:
        return ""
    return "each" if many > 1 and worth / many < least and worth < _MOST_OF_ONE else ""


_MOST_OF_ONE = 100_000_000  # đồng
_OFTEN_REACH = 4
_MOST_OFTEN = 7


def _how_often(passage: Passage, expression: Expression) -> str:
    """ "mỗi tuần giao ban một lần", "ngày 2 lần": how often, not how many times."""
    times = expression.number.value
    if expression.measure != "session" or times is None or times > _MOST_OFTEN:
        return ""
    said = before(passage, expression, book("kinds", "often"), within=_OFTEN_REACH)
    return said or before(passage, expression, book("kinds", "a_time"), within=0)


def _is_summed_up(passage: Passage, expression: Expression, first: int) -> bool:
    """ "vận động mỗi hộ đóng góp, đến nay thu được 340 triệu đồng": what came of all of them."""
    text = passage.text
    done = book("kinds", "done").any_in(text, first, expression.opening)
    if done is None or not first:
        return False
    return "," in text.plain[text.words[first - 1].end : text.words[done.first].start]


_TURN = frozenset({"lần", "lan"})


def _own_donations(passage: Passage, expression: Expression) -> str:
    """ "anh Tám đã hiến máu 85 lần": what is told of a person, not sessions that were held."""
    words, noun = passage.text.words, expression.number.last
    if expression.measure != "session" or noun >= len(words) or words[noun].text not in _TURN:
        return ""
    donated = book("kinds", "donated")
    said = before(passage, expression, donated, within=0)
    return said or after(passage, expression, donated, within=0)


def _norm(passage: Passage, expression: Expression) -> str:
    """ "ủng hộ từ 200.000 đồng trở lên", "tối thiểu 1 triệu, tối đa 5 triệu đồng" ask for a sum,
    nobody gave it."""
    if expression.measure not in _ASKED:
        return ""
    first = passage.text.words[expression.opening - 1].text if expression.opening else ""
    over = expression.number.qualifier is Qualifier.OVER
    if over and first in _FROM:
        return "từ … trở lên"
    nearest = next(passage.earlier(expression), None), passage.following(expression)
    limits = {_limit(passage, one) for one in (expression, *nearest) if one is not None}
    return "tối thiểu … tối đa" if _limit(passage, expression) and {-1, 1} <= limits else ""


_ASKED = frozenset({"vnd", "kg", "m2"})


def _limit(passage: Passage, expression: Expression) -> int:
    """-1 of a least sum, 1 of a largest one, else 0."""
    if expression.measure != "vnd" or not expression.qualifier_words:
        return 0
    said = book("kinds", "limits").longest_at(passage.text, expression.opening)
    least = said is not None and expression.number.qualifier is Qualifier.OVER
    return 0 if said is None else -1 if least else 1


_FROM = frozenset({"từ", "tu"})
